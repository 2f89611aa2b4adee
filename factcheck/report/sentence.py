"""The sentence around a finding, cut to what a person needs to see, and wrapped with its words in place."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.report.harmless import make_harmless

if TYPE_CHECKING:
    from collections.abc import Callable

    from factcheck.records import Span, Story

# What is shown either side of the words: two to three lines at 80 columns.
_REACH = 180
_SENTENCE_END = re.compile(r"[.!?…][\"”’')\]]*\s+(?=[\"“‘'(\[]?[A-Z0-9])|\n\s*\n|\n(?=\s*[•*-] )")
# A full stop after these does not end a sentence.
_ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Gov|Sen|Rep|Gen|Lt|Col|Maj|Capt|Prof|Rev|Hon|St|Jr|Sr|vs|No|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)|\b[A-Z])\.$"
)


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Harmless words of a story with a stretch of them marked: half-open offsets into `text`."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a wrapped excerpt, and the marked stretch on it (empty: start equals end)."""

    text: str
    start: int
    end: int


def cut_excerpt(story: Story, span: Span) -> Excerpt:
    """Return the sentence that holds a span, shortened with … when it is very long."""
    text = story.field_text(span.field)
    window_start = max(0, span.start - _REACH)
    window_end = min(len(text), span.end + _REACH)
    start, opened = _sentence_start(text, window_start, span.start)
    end, closed = _sentence_end(text, span.end, window_end)
    head = "" if opened else "… "
    tail = "" if closed else " …"
    before = _squeeze(text[start : span.start]).lstrip()
    words = _squeeze(text[span.start : span.end])
    after = _squeeze(text[span.end : end]).rstrip()
    if not opened:
        before = before.partition(" ")[2] if " " in before else before
    if not closed:
        after = after.rpartition(" ")[0] if " " in after else after
    return Excerpt(head + before + words + after + tail, len(head + before), len(head + before) + len(words))


def _squeeze(text: str) -> str:
    return re.sub(r"\s+", " ", make_harmless(text))


def _ends(text: str, start: int, end: int) -> list[re.Match[str]]:
    return [
        found
        for found in _SENTENCE_END.finditer(text, start, end)
        if not _ABBREVIATION.search(text[max(start, found.start() - 6) : found.start() + 1])
    ]


def _sentence_start(text: str, window: int, at: int) -> tuple[int, bool]:
    ends = _ends(text, window, at)
    return (ends[-1].end(), True) if ends else (window, window == 0)


def _sentence_end(text: str, at: int, window: int) -> tuple[int, bool]:
    ends = _ends(text, at, window)
    if not ends:
        return window, window == len(text)
    end = ends[0].start() + len(ends[0].group().rstrip())
    return end, True


def wrap_excerpt(excerpt: Excerpt, width: int, cell_len: Callable[[str], int]) -> list[Line]:
    """Break an excerpt into lines of at most `width` columns, losing nothing but the spaces broken at.

    `cell_len` tells how many columns words take: wide characters take two.
    """
    lines: list[Line] = []
    for start, end in _line_bounds(excerpt.text, width, cell_len):
        marked = max(start, excerpt.start), min(end, excerpt.end)
        at, to = marked if marked[0] < marked[1] else (start, start)
        lines.append(Line(excerpt.text[start:end], at - start, to - start))
    return lines


def _line_bounds(text: str, width: int, cell_len: Callable[[str], int]) -> list[tuple[int, int]]:
    bounds: list[tuple[int, int]] = []
    line_start = line_end = used = 0
    for found in re.finditer(r" *[^ ]+", text):
        cells = cell_len(found.group())
        if used and used + cells > width:
            bounds.append((line_start, line_end))
            line_start = found.end() - len(found.group().lstrip())
            cells = cell_len(text[line_start : found.end()])
            used = 0
        line_end, used = found.end(), used + cells
        while used > width:  # one word longer than a line, as in languages without spaces
            fits = _fitting(text, line_start, line_end, width, cell_len)
            bounds.append((line_start, fits))
            line_start, used = fits, cell_len(text[fits:line_end])
    if line_end > line_start:
        bounds.append((line_start, line_end))
    return bounds


def _fitting(text: str, start: int, end: int, width: int, cell_len: Callable[[str], int]) -> int:
    used = 0
    for place in range(start, end):
        used += cell_len(text[place])
        if used > width and place > start:
            return place
    return end
