"""The parts of a text that are a page's furniture, not the article: menus, teasers, boxes, comments.

Text dumps of whole pages carry them, and what they say of other stories and other days must not raise
findings. Every cut needs a mark of its own, and stops where running text resumes: a paragraph wrongly cut
silences the checker, which nobody would notice.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.read.furniture_marks import (
    closes_article,
    is_boilerplate,
    opens_box,
    opens_tail,
    stands_alone,
)
from factcheck.read.page_lines import split_lines
from factcheck.records import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factcheck.read.page_lines import Line

# Items in a row that make a menu: lists in an article's head are shorter or are introduced by a colon.
_MENU_RUN = 5
_HEAD_MENU_RUN = 3
# A tail is cut only if less than this share of the page's running text lies in it.
_MOST_TAIL = 0.35
# A teaser's blurb is shorter than this many words.
_LONG_PARAGRAPH = 40
# A breadcrumb stands among a page's first lines.
_HEAD_LINES = 11
# Lines a box of teasers may have before it is no longer one.
_BOX_LINES = 24
# Two lines alike with at least this many words are a teaser or a byline printed twice; shorter ones may be
# the items of an article's own list.
_REPEATED_WORDS = 7


def find_furniture(text: str) -> tuple[Span, ...]:
    """Return the spans of a text that are not the article, in order, apart from each other."""
    lines = split_lines(text)
    marked: set[int] = set()
    marked.update(_head_menus(lines))
    marked.update(_tail(lines))
    marked.update(_menus(lines))
    marked.update(_boxes(lines))
    marked.update(_repeats(lines, marked))
    marked.update(line.index for line in lines if is_boilerplate(line.text))
    marked.update(_page_date(lines))
    return tuple(_spans(lines, marked))


def _runs(lines: Sequence[Line], least: int) -> Iterator[tuple[int, int]]:
    """Yield the half-open bounds of runs of menu items: bulleted ones, and plain ones."""
    start = 0
    while start < len(lines):
        end = start
        while end < len(lines) and lines[end].is_item:
            end += 1
        if end - start >= least and (start == 0 or not lines[start - 1].text.endswith(":")):
            yield start, end
        start = max(end, start + 1)


def _head_menus(lines: Sequence[Line]) -> Iterable[int]:
    """Return everything above the last menu that stands before the first paragraph."""
    first_prose = next((line.index for line in lines if line.is_prose), 0)
    end = 0
    for start, stop in _runs(lines[:first_prose], _HEAD_MENU_RUN):
        bullets = [line.index for line in lines[start:stop] if line.is_bullet]
        if len(bullets) >= _HEAD_MENU_RUN:
            end = bullets[-1] + 1
    return range(end)


def _menus(lines: Sequence[Line]) -> Iterator[int]:
    """Return bulleted menus anywhere, first bullet to last, unless a colon introduces them."""
    for start, stop in _runs(lines, _MENU_RUN):
        bullets = [line.index for line in lines[start:stop] if line.is_bullet]
        run = lines[bullets[0] : bullets[-1] + 1] if bullets else []
        if len(bullets) >= _MENU_RUN and len(bullets) * 3 >= len(run) * 2 and _looks_like_links(run):
            yield from range(bullets[0], bullets[-1] + 1)


def _looks_like_links(run: Sequence[Line]) -> bool:
    """Whether a run's items read like links to sections: capitals, and no figures among them."""
    plain = sum(any(mark.isdigit() for mark in line.text) for line in run)
    capital = sum(line.text.lstrip("•‣▪◦●·*–- \t")[:1].isupper() for line in run)
    return plain * 4 <= len(run) and capital * 4 >= len(run) * 3


def _tail(lines: Sequence[Line]) -> Iterable[int]:
    """Return all from the first line that ends an article, unless too much running text follows."""
    after = total = sum(line.words for line in lines if line.is_prose)
    last_prose = max((line.index for line in lines if line.is_prose), default=-1)
    last_resumed = _last_resumed(lines)
    for line in lines:
        if line.is_prose:
            after -= line.words
        elif after == total:
            continue  # no article yet: a heading of the page's own
        elif (
            (closes_article(line.text) and after <= total * _MOST_TAIL)
            or (opens_tail(line.text) and line.index > last_resumed)
            or (opens_box(line.text) and line.index > last_prose)
        ):
            return range(line.index, len(lines))
    return ()


def _last_resumed(lines: Sequence[Line]) -> int:
    """Return the last line of running text that is no teaser: a long paragraph, or the second of two."""
    for line in reversed(lines):
        if line.is_prose and (
            line.words >= _LONG_PARAGRAPH or (line.index and lines[line.index - 1].is_prose)
        ):
            return line.index
    return -1


def _boxes(lines: Sequence[Line]) -> Iterator[int]:
    """Return boxes of teasers within the article: a heading, and lines up to the next paragraph."""
    for line in lines:
        if not opens_box(line.text):
            continue
        yield line.index
        if is_boilerplate(line.text):  # "Tags"
            yield from (
                other.index for other in lines[line.index + 1 : line.index + 2] if not other.ends_sentence
            )
            continue
        box = lines[line.index + 1 : line.index + 1 + _BOX_LINES]
        stop = next((other.index for other in box if _is_article(other)), None)
        if stop is not None:
            yield from range(line.index + 1, stop)
        elif len(box) < _BOX_LINES:  # the text ends with the box
            yield from (other.index for other in box)


def _is_article(line: Line) -> bool:
    if line.is_doubled:
        return False
    return line.is_prose or (line.ends_sentence and not line.is_truncated and line.words > 3)


def _repeats(lines: Sequence[Line], marked: set[int]) -> Iterator[int]:
    """Return the later copies of a line."""
    seen: dict[str, int] = {}
    for line in lines:
        if line.words < _REPEATED_WORDS or line.index in marked:
            continue
        first = seen.setdefault(line.text, line.index)
        if first != line.index:
            yield line.index


def _page_date(lines: Sequence[Line]) -> Iterator[int]:
    """Return the bare date above a page, and a breadcrumb that ends in the headline below it."""
    if lines and stands_alone(lines[0].text):
        yield 0
    for line, below in pairwise(lines[:_HEAD_LINES]):
        if line.text.startswith("Home") and line.text.endswith(below.text) and line.text != below.text:
            yield line.index


def _spans(lines: Sequence[Line], marked: set[int]) -> Iterator[Span]:
    open_at: int | None = None
    for line in lines:
        if line.index in marked:
            open_at = line.start if open_at is None else open_at
        elif open_at is not None:
            yield Span(open_at, lines[line.index - 1].span.end)
            open_at = None
    if open_at is not None:
        yield Span(open_at, lines[-1].span.end)
