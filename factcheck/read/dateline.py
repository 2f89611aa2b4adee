"""The day a story gives itself: in a wire dateline, a byline, an "Updated" line.

Only whole dates count, with a year; "May 5" alone is for the stage that infers dates. A bare date on the very
first line is weak: text dumps of web pages open with the day of the page view.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from factcheck.read.page_lines import PROSE_WORDS, split_lines
from factcheck.records import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.read.page_lines import Line

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<{0}>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DATE = re.compile(
    rf"\b(?:{_MONTH.format('m1')}\s{{1,2}}(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?\s?,?\s{{0,2}}(?P<y1>(?:19|20)\d\d)"
    rf"|(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?(?:\s|\s?-)(?:of\s)?{_MONTH.format('m2')},?[\s-](?P<y2>(?:19|20)\d\d)"
    r"|(?P<y3>(?:19|20)\d\d)-(?P<m3>\d\d)-(?P<d3>\d\d))(?=\b|T\d)",
    re.IGNORECASE,
)
_WEEKDAY = re.compile(r"\b(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\b\.?", re.IGNORECASE)
_CLOCK = re.compile(
    r"\b\d{1,2}[:.]\d\d(?:[:.]\d\d)?\s?(?:(?:[ap]\.?m\b\.?)|(?:[A-Z]{2,4}\b)|Z\b|hrs\b)|\b\d{1,2}:\d\d\b|\b\d{1,2}\s?[ap]\.?m\b",
    re.IGNORECASE,
)
_FIRST = re.compile(
    r"\b(?:published|posted|written|filed|issued|created|released|first published|publication date)\b",
    re.IGNORECASE,
)
_LATER = re.compile(r"\b(?:updated|modified|revised|last updated)\b", re.IGNORECASE)
_BYLINE = re.compile(r"^\W*by:?\s+[A-Z]", re.IGNORECASE)
_CAPTION = re.compile(
    r"\b(?:photo|photograph|picture[ds]?|image|file|getty|shutterstock|taken|seen|shows?|copyright|rights)\b|©",
    re.IGNORECASE,
)
_SEPARATOR = re.compile(r"[|•·●–—/\t]")
_WIRE_BEFORE = re.compile(r"^\W{0,3}[A-Z][A-Z.'’-]+[^a-z]{0,40}(?:[A-Z][A-Za-z.'’-]+[ ,/(–—-]{1,3}){0,4}$")
_WIRE_AFTER = re.compile(r"^\)?[\s,]{0,3}(?:\([A-Z][^)]{1,40}\)|[-–—]|/[A-Z])")
# A byline says who, where and when: more words than this is a sentence or a caption.
_BYLINE_WORDS = 14
_BYLINE_LENGTH = 160
# Paragraphs into the article before its head is over.
_HEAD_PARAGRAPHS = 3
# Lines looked at: the menus of the longest page dumps seen run to some 300 lines.
_MOST_LINES = 1000


@dataclass(frozen=True, slots=True)
class Dateline:
    """A day a story gives itself, and the words; `weak` if it may be the day of a page view."""

    day: date
    span: Span
    weak: bool = False


def find_dateline(text: str, furniture: Sequence[Span] = ()) -> Dateline | None:
    """Return the day in a story's head, or in a "Published" line further down; None if it gives none."""
    lines = [line for line in split_lines(text)[:_MOST_LINES] if line.text]
    article = list(_outside(lines, furniture))
    head = list(_head(article))
    later: Dateline | None = None
    for line in head:
        found = _wire_date(line) or _byline_date(line)
        if found and _says_updated(line, found):
            later = later or found
        elif found:
            return found
    stated = {found.day: found for line in article[len(head) :] if (found := _stated_date(line))}
    if len(stated) == 1:
        return next(iter(stated.values()))
    return later or (_bare_date(lines[0], weak=True) if lines else None)


def _outside(lines: Sequence[Line], furniture: Sequence[Span]) -> Iterator[Line]:
    ahead = iter(furniture)
    span = next(ahead, None)
    for line in lines:
        while span is not None and span.end <= line.start:
            span = next(ahead, None)
        if span is None or not line.span.overlaps(span):
            yield line


def _head(lines: Sequence[Line]) -> Iterator[Line]:
    paragraphs = 0
    for line in lines:
        yield line
        paragraphs += line.words >= PROSE_WORDS
        if paragraphs >= _HEAD_PARAGRAPHS:
            return


def _dates(line: Line, limit: int = _BYLINE_LENGTH) -> Iterator[Dateline]:
    for found in _DATE.finditer(line.text, 0, limit):
        month = found["m1"] or found["m2"]
        number = _MONTHS.index(month[:3].lower()) + 1 if month else int(found["m3"])
        year, day = (int(found[f"{part}1"] or found[f"{part}2"] or found[f"{part}3"]) for part in "yd")
        try:
            when = date(year, number, day)
        except ValueError:
            continue
        yield Dateline(when, Span(line.start + found.start(), line.start + found.end()))


def _around(line: Line, dateline: Dateline) -> tuple[str, str]:
    return line.text[: dateline.span.start - line.start], line.text[dateline.span.end - line.start :]


def _says_updated(line: Line, dateline: Dateline) -> bool:
    before, _ = _around(line, dateline)
    return bool(_LATER.search(before)) and not _FIRST.search(before)


def _wire_date(line: Line) -> Dateline | None:
    """Return the date of "LONDON, May 5, 2023 (Reuters) - ..."."""
    for found in _dates(line, limit=100):
        before, after = _around(line, found)
        if _WIRE_BEFORE.match(before) and _WIRE_AFTER.match(after):
            return found
    return None


def _byline_date(line: Line) -> Dateline | None:
    """Return the date of a line that says when, and perhaps who and where, but nothing else."""
    if len(line.text) > _BYLINE_LENGTH or line.words > _BYLINE_WORDS or _CAPTION.search(line.text):
        return None
    found = next(_dates(line), None)
    if found is None:
        return None
    before, after = _around(line, found)
    if line.index == 0 and _WEEKDAY.match(line.text):
        return None  # above a page: the day it was viewed
    beside = before.rstrip()[-1:] + after.lstrip(" ,.")[:1]
    if (
        _FIRST.search(before)
        or _LATER.search(before)
        or _LATER.match(after.lstrip(" ,|•·–—-("))
        or _BYLINE.match(line.text)
        or _CLOCK.search(before[-20:])
        or _CLOCK.search(after[:20])
        or (_SEPARATOR.search(beside) and not line.text.endswith("."))
    ):
        return found
    return None if line.index == 0 else _bare_date(line, weak=False)


def _bare_date(line: Line, *, weak: bool) -> Dateline | None:
    """Return the date of a line that holds a date and nothing else."""
    found = next(_dates(line), None)
    if found is None:
        return None
    rest = _CLOCK.sub("", _WEEKDAY.sub("", "".join(_around(line, found))))
    return Dateline(found.day, found.span, weak) if not re.search(r"\w", rest) else None


def _stated_date(line: Line) -> Dateline | None:
    """Return the date of a line below the article that opens with "Published" or the like."""
    if len(line.text) > _BYLINE_LENGTH or not _FIRST.match(line.text.lstrip(" \t([*")):
        return None
    return _byline_date(line)
