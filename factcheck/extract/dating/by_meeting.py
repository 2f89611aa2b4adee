"""Signs from meetings: "will host the G7 in Hiroshima this month" was written in the month of that summit."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from factcheck.extract.dating.sign import Sign
from factcheck.extract.editions import at_place
from factcheck.knowledge.days import in_words
from factcheck.records import Interval

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.extract.gazetteer import Named
    from factcheck.extract.reading import Reading
    from factcheck.knowledge.model import Change, Edition

_AHEAD: Final = re.compile(
    r"\b(?:will|next|upcoming|forthcoming|ahead of|(?:is|are) (?:to|due|set)|plans? to|invited|invitation)\b",
    re.IGNORECASE,
)
_BEHIND: Final = re.compile(
    r"\b(?:attended|met|agreed|held|took place|concluded|ended|hosted|adopted|signed|after the)\b",
    re.IGNORECASE,
)
_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_IN_MONTH: Final = re.compile(
    rf"\b(?:in|on|early|late|mid)[\s-](?:\d{{1,2}}\s)?({'|'.join(_MONTHS)})\b(?!\s\d)"
)
_REPORTED: Final = re.compile(r"\bon (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_WEEK, _YEAR = timedelta(days=7), timedelta(days=364)
_LATE = timedelta(days=2)


def find_meeting_signs(reading: Reading) -> Iterator[Sign]:
    """Yield a sign for every meeting whose place and time a sentence gives."""
    if any(d.explicit for d in reading.dates):
        return  # "the summit in Madrid in 2022" can be written at any time after
    text = reading.text_of(reading.sentence.span)
    for named in reading.names:
        if not named.has("series", "edition"):
            continue
        span = reading.span(named.first, named.last)
        if reading.quotes.quoted(span.start, span.end):
            continue
        allowed: list[Interval] = []
        editions = _editions(reading, named)
        for edition in editions:
            allowed += [w for v in edition.versions if (w := _written(text, edition, v)) is not None]
        if allowed:
            note = "; ".join(_said(e) for e in editions[:2])
            known = f"edition:{editions[0].id}"
            yield Sign("meeting", editions[0].series, tuple(dict.fromkeys(allowed)), span, note, known)


def _editions(reading: Reading, named: Named) -> list[Edition]:
    """Return the editions held where the sentence says."""
    places = {
        id_
        for n in reading.names
        if n.first and n.has("place") and reading.tokens[n.first - 1].key in {"in", "at", "to"}
        for id_ in n.ids("place")
    }
    found = [e for i in named.ids("edition") if (e := reading.knowledge.edition(i)) is not None]
    if not found:
        series = [s for i in named.ids("series") if (s := reading.knowledge.series(i)) is not None]
        found = [
            e for s in series for e in s.editions if at_place(reading.knowledge, e, tuple(sorted(places)))
        ]
    return found


def _written(text: str, edition: Edition, version: Change) -> Interval | None:
    """Return the days on which such a sentence about a meeting can be written; None if it does not say."""
    start, end = version.start, version.end
    if start is None or end is None:
        return None
    month = _IN_MONTH.search(text)
    if month and month[1] not in {_MONTHS[start.month - 1], _MONTHS[end.month - 1]}:
        return None
    if _AHEAD.search(text):
        return _before(text.lower(), start, end, _announced(edition))
    if not _BEHIND.search(text):
        return None
    return _after(text, start, end)


def _before(text: str, start: date, end: date, announced: date | None) -> Interval:
    first = start - _YEAR
    if "this month" in text:
        first, end = start.replace(day=1), min(end, _month_end(start))
    elif "next month" in text:
        end = start.replace(day=1) - timedelta(days=1)
        first = end.replace(day=1)
    elif "this week" in text:
        first = start - _WEEK
    elif "next week" in text:
        first, end = start - 2 * _WEEK, start
    elif "next year" in text:
        first, end = date(start.year - 1, 1, 1), date(start.year - 1, 12, 31)
    elif "this year" in text:
        first = date(start.year, 1, 1)
    if announced is not None and announced > first:
        first = min(announced, end)
    return Interval(first, end)


def _after(text: str, start: date, end: date) -> Interval | None:
    if "last year" in text:
        return Interval(date(end.year + 1, 1, 1), date(end.year + 1, 12, 31))
    if "last month" in text:
        following = _month_end(end) + timedelta(days=1)
        return Interval(following, _month_end(following))
    if "last week" in text:
        return Interval(end, end + 2 * _WEEK)
    if _REPORTED.search(text):
        return Interval(start - _LATE, end + _WEEK)
    return None


def _announced(edition: Edition) -> date | None:
    return edition.versions[0].announced


def _month_end(day: date) -> date:
    return (day.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)


def _said(edition: Edition) -> str:
    version = edition.versions[0]
    when = f", {in_words(version.start)}" if version.start else ""
    return f"{edition.name or edition.series}: {version.venue or edition.host}{when}"
