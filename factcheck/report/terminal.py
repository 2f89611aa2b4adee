"""Reports for a person: in colour on a terminal, plain when piped or with NO_COLOR, nothing cut off."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, TextIO

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from factcheck.records import Failure, PublishedFrom, Severity
from factcheck.report.harmless import make_harmless
from factcheck.report.sentence import cut_excerpt, wrap_excerpt
from factcheck.report.tally import Tally

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.records import Finding, Report, Span, Statement, Story
    from factcheck.report.options import RenderOptions

# Piped output has no width of its own; 80 columns read well in a mail, a log and a half-screen window.
_PLAIN_WIDTH = 80
_INDENT = "    "
_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.INFO: "bold blue"}
_FROM = {
    PublishedFrom.OPTION: "as given",
    PublishedFrom.METADATA: "from its metadata",
    PublishedFrom.DATELINE: "from its dateline",
    PublishedFrom.INFERRED: "inferred from its text",
}


def render(items: Iterable[Report | Failure], out: TextIO, options: RenderOptions) -> None:
    """Write each report as it comes, then the summary; failures are for standard error, and counted here."""
    tally = Tally()
    page = Page(out, options)
    for item in items:
        tally.add(item)
        if not isinstance(item, Failure):
            _write_report(item, page)
    page.line(tally.summary(), style="bold")


class Page:
    """Lines on a console, wrapped at its width; only plain text goes in, never markup."""

    def __init__(self, out: TextIO, options: RenderOptions) -> None:
        """Find out what the stream can show."""
        styled = options.colour
        if styled is None:
            styled = out.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
        self.styled = styled
        self.console = Console(
            file=out,
            force_terminal=styled,
            no_color=not styled,
            color_system="auto" if styled else None,
            width=options.width or (None if out.isatty() else _PLAIN_WIDTH),
            markup=False,
            emoji=False,
            highlight=False,
            legacy_windows=False,
        )

    def line(self, words: str, *, first: str = "", rest: str | None = None, style: str = "") -> None:
        """Write words with a lead on the first line and as much space, or `rest`, before the others."""
        rest = " " * cell_len(first) if rest is None else rest
        body = Text(make_harmless(words), style=style)
        width = max(self.console.width - cell_len(first), 10)
        for number, line in enumerate(body.wrap(self.console, width, overflow="fold")):
            line.rstrip()
            self.write(Text(rest if number else first) + line)

    def write(self, text: Text) -> None:
        """Write one line as it is."""
        self.console.print(text, soft_wrap=True)

    def blank(self) -> None:
        """Write an empty line."""
        self.console.print()


def _write_report(report: Report, page: Page) -> None:
    story = report.story
    if story.published:
        when = f"published {story.published.isoformat()}, {_FROM.get(story.published_from, 'unknown')}"
    else:
        when = "publication date unknown"
    page.line(f"{_name(story)}  {when}", rest="  ", style="bold")
    for note in dict.fromkeys((*story.notes, *report.notes)):
        page.line(note, first="  note: ")
    if not report.findings:
        page.line("no findings", first="  ")
    for finding in report.findings:
        page.blank()
        _write_finding(finding, story, page)
    page.blank()


def _name(story: Story) -> str:
    place = story.path or story.source
    return place if story.id in {"", place} else f"{place} [{story.id}]"


def _write_finding(finding: Finding, story: Story, page: Page) -> None:
    head = Text("  ")
    head.append(_place(finding.span, story))
    head.append("  ")
    head.append(finding.severity.value, style=_STYLES[finding.severity])
    head.append(f"  {make_harmless(finding.rule)}", style="bold")
    page.write(head)
    _write_sentence(finding.span, story, page)
    page.line(finding.message, first=_INDENT)
    for statement in finding.evidence:
        page.line(_evidence(statement), first=f"{_INDENT}evidence: ")
    for related in finding.related:
        words = make_harmless(story.words(related.span))
        page.line(f'{_place(related.span, story)} "{words}": {related.note}', first=f"{_INDENT}see also: ")
    for fix in finding.fixes:
        page.line(fix.title, first=f"{_INDENT}fix: ")


def _place(span: Span, story: Story) -> str:
    line, column = story.place(span)
    where = " title" if span.field == "title" else ""
    return make_harmless(f"{story.path or story.source}:{line}:{column}{where}")


def _write_sentence(span: Span, story: Story, page: Page) -> None:
    width = max(page.console.width - len(_INDENT), 10)
    for line in wrap_excerpt(cut_excerpt(story, span), width, cell_len):
        text = Text(_INDENT + line.text)
        marked = line.end > line.start
        if marked and page.styled:
            text.stylize("underline bold", len(_INDENT) + line.start, len(_INDENT) + line.end)
        page.write(text)
        if marked and not page.styled:
            carets = "^" * cell_len(line.text[line.start : line.end])
            page.write(Text(_INDENT + " " * cell_len(line.text[: line.start]) + carets))


def _evidence(statement: Statement) -> str:
    parts = [statement.text.rstrip(".")]
    if statement.start or statement.end:
        parts.append(f"{statement.start or 'unknown'} to {statement.end or 'now'}")
    if statement.checked:
        parts.append(f"checked {statement.checked}")
    if statement.source:
        parts.append(f"source: {statement.source}")
    return "; ".join(parts)
