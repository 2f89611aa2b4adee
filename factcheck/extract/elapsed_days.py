"""Sums of days, weeks and months between two dates: "on 16 June, two weeks after ... on 2 June".

Also "a three-day fair from 4 to 7 May", first and last day counted.
"""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from factcheck.extract.cues import DATES, any_word, needs
from factcheck.extract.numerals import NUMBER, number_of
from factcheck.records import Fact, FactKind, Granularity, Interval, Role, Span, TimeBasis, TimexType

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from factcheck.extract.reading import Reading
    from factcheck.records import DateMention

_LATER = re.compile(
    rf"(?<![\w.,-])(?P<n>{NUMBER})\s(?P<unit>day|week|month)s?\s(?P<way>after|before|later|earlier)\b",
    re.IGNORECASE,
)
_LONG = re.compile(
    rf"(?<![\w.,-])(?P<n>{NUMBER})(?:-day\s(?:[\w’'-]+\s){{0,5}}?(?:[\w’'-]+,\s)?(?:from|between|runs)\s"
    r"(?:from\s)?|\sdays,?\sfrom\s)",
    re.IGNORECASE,
)
_ROUNDED = re.compile(
    r"\b(?:about|nearly|almost|some|around|roughly|over|than|least|most|under|just|barely|within|only|another"
    r"|further|up to|to|or|and)\s(?:a\s)?$",
    re.IGNORECASE,
)
# The last part of a longer length: "72 years, 110 days", "two weeks and three days".
_REST = re.compile(r"\b(?:years?|months?|weeks?|days?),?\s(?:and\s)?$", re.IGNORECASE)
_DAYS = {"day": 1.0, "week": 7.0, "month": 30.44}
_OUT = 0.75  # of a unit: what is nearer is a round figure, not a slip
_PAIR = 2
_TO = frozenset({"to", "until", "till", "through", "and", "-", "–", "—"})


@needs(DATES, any_word("day days week weeks month months".split()))
def find_elapsed_days(reading: Reading) -> Iterator[Fact]:
    """Yield `elapsed` facts of days, weeks and months."""
    text = reading.text_of(reading.sentence.span)
    offset = reading.sentence.span.start
    days = [d for d in reading.dates if _is_day(d)]
    for match in _LATER.finditer(text):
        if len(days) == _PAIR and _is_whole(text[: match.start()]):
            yield from _between(reading, match, days, offset)
    for match in _LONG.finditer(text):
        if _is_whole(text[: match.start()]):
            yield from _in_all(reading, match, days, offset + match.end())


def _is_whole(before: str) -> bool:
    """Whether a number after these words is exact, and no part of a longer length."""
    return not (_ROUNDED.search(before[-24:]) or _REST.search(before[-24:]))


def _is_day(mention: DateMention) -> bool:
    interval = mention.interval
    return (
        mention.type is TimexType.DATE
        and interval is not None
        and interval.is_day
        and interval.granularity is Granularity.DAY
    )


def _between(reading: Reading, match: re.Match[str], days: list[DateMention], offset: int) -> Iterator[Fact]:
    """Set a number against the two dates around it: the one after "after" or before "later" comes first."""
    at, number = match.start() + offset, number_of(match["n"])
    one, two = days
    if not all(any(c.isdigit() for c in reading.text_of(d.span)) for d in days) or number is None:
        return
    after = next((d for d in days if d.span.start > at), None)
    if after is None:
        return
    other = two if after is one else one
    way = match["way"].lower()
    first, last = (after, other) if way in {"after", "earlier"} else (other, after)
    start, end = _start(first.interval), _start(last.interval)
    if start is None or end is None:
        return
    if start > end and not first.explicit and (start.month, start.day) != (2, 29):
        start = start.replace(year=end.year - 1)  # "in January, two months after 1 November"
    apart = (end - start).days
    unit = match["unit"].lower()
    if apart < 0 or 0 < abs(apart - number * _DAYS[unit]) <= _OUT * _DAYS[unit]:
        return
    yield _fact(reading, match, (number, f"{unit}s"), (start, first.span), (end, last.span))


def _in_all(reading: Reading, match: re.Match[str], days: list[DateMention], at: int) -> Iterator[Fact]:
    """Set a number of days against the two in figures that it runs from and to, both counted."""
    number = number_of(match["n"])
    for first, last in itertools.pairwise(days):
        between = reading.text[first.span.end : last.span.start].strip(" ,")
        if first.span.start != at or between not in _TO or number is None:
            continue
        start, end = _start(first.interval), _start(last.interval)
        figures = all(any(c.isdigit() for c in reading.text_of(d.span)) for d in (first, last))
        if figures and start is not None and end is not None and start < end:
            yield _fact(reading, match, (number, "days in all"), (start, first.span), (end, last.span))


def _start(interval: Interval | None) -> date | None:
    return interval.start if interval is not None else None


def _fact(
    reading: Reading,
    match: re.Match[str],
    length: tuple[int, str],
    first: tuple[date, Span],
    last: tuple[date, Span],
) -> Fact:
    field, offset = reading.sentence.span.field, reading.sentence.span.start
    years = Span(offset + match.start("n"), offset + match.end("n"), field)
    end = Interval.day(last[0])
    evidence = Span(
        min(years.start, first[1].start, last[1].start), max(years.end, first[1].end, last[1].end), field
    )
    return Fact(
        id="",
        kind=FactKind.ELAPSED,
        roles=(
            Role("years", length[0], years),
            Role("unit", length[1], years),
            Role("slack", 0, years),
            Role("start", Interval.day(first[0]), first[1]),
            Role("end", end, last[1]),
        ),
        evidence=evidence,
        sentence=reading.sentence.span,
        time=end,
        basis=TimeBasis.EXPLICIT,
        times=(end,),
        voice=reading.voice(evidence),
    )
