"""A person's or an office's whole record as bars: one line a term, all on one scale of years."""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

from rich.cells import cell_len, set_cell_size
from rich.text import Text

from factcheck.report.harmless import make_harmless
from factcheck.report.options import RenderOptions
from factcheck.report.page import Page

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from factcheck.knowledge.timelines import Bar, Timeline

_LEAST_BAR = 16  # columns; a narrower scale shows nothing
_FULL, _LIGHT, _OPEN = "\u2588", "\u2592", "\u25b6"  # a term, one that is acting or disputed, one still open
_PLAIN = str.maketrans({_FULL: "#", _LIGHT: "-", _OPEN: ">"})


def render_timelines(
    timelines: Sequence[Timeline], out: TextIO, options: RenderOptions | None = None
) -> None:
    """Write timelines one after another, each bar with its name before it and its days after it."""
    page = Page(out, options or RenderOptions())
    for number, timeline in enumerate(timelines):
        if number:
            page.blank()
        page.line(timeline.title, style="bold")
        if timeline.bars:
            _write_bars(timeline.bars, page)
        else:
            page.line("no offices on record", first="  ")
        for note in timeline.notes:
            page.line(note, first="  ")


def _write_bars(bars: Sequence[Bar], page: Page) -> None:
    labels = [make_harmless(bar.label) for bar in bars]
    words = [make_harmless(bar.words + (f", {bar.status}" if bar.status else "")) for bar in bars]
    room = page.console.width - 6
    dated = max(map(cell_len, words))
    named = min(max(map(cell_len, labels)), max(room - dated - _LEAST_BAR, 10))
    columns = max(room - named - dated, _LEAST_BAR)
    first, last = min(bar.start for bar in bars), max(bar.end for bar in bars)
    for bar, label, when in zip(bars, labels, words, strict=True):
        text = Text("  " + _cut(label, named) + "  ")
        text.append(_drawn(bar, (first, last), columns, page), style="dim" if bar.status else "green")
        text.append("  " + when)
        page.write(text)
    years = Text("  " + " " * named + "  ")
    years.append(f"{first.year}{last.year:>{columns - 4}}", style="dim")
    page.write(years)


def _drawn(bar: Bar, scale: tuple[date, date], columns: int, page: Page) -> str:
    """Return a bar on a scale; the shortest term is one column wide."""
    first, last = scale
    days = max((last - first).days, 1)
    start = min(int((bar.start - first).days * columns / days), columns - 1)
    end = max(min(round((bar.end - first).days * columns / days), columns), start + 1)
    mark = _LIGHT if bar.status else _FULL
    body = mark * (end - start)
    if bar.open:
        body = body[:-1] + _OPEN
    if not _shows_blocks(page):
        body = body.translate(_PLAIN)
    return " " * start + body + " " * (columns - end)


def _shows_blocks(page: Page) -> bool:
    """Whether the output can hold the block characters."""
    try:
        (_FULL + _LIGHT + _OPEN).encode(page.console.encoding)
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def _cut(label: str, columns: int) -> str:
    if cell_len(label) <= columns:
        return set_cell_size(label, columns)
    return set_cell_size(label, columns - 1) + "\u2026"
