"""Joinings: "Poland, which joined the EU in 2003", "Since joining the EU, Norway"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.members.countries import is_country
from factcheck.extract.members.words import CHARTERED, ENDS
from factcheck.records import Granularity, Interval

if TYPE_CHECKING:
    from factcheck.extract.gazetteer import Named
    from factcheck.extract.reading import Reading
    from factcheck.knowledge.model import Organisation

_DATED = frozenset({Granularity.DAY, Granularity.MONTH, Granularity.YEAR})
_SKIPPED = frozenset("which that formally officially only first and".split())
_ASIDE = frozenset("in and when before after if".split())
_AGO = frozenset("in on a an some two three four five six ten last nearly more".split())


def find_joined(
    reading: Reading, starts: dict[int, Named], named: Named, organisation: Organisation
) -> tuple[Named, Interval] | None:
    """Return a country said to have joined, and when: a date, or any time up to the story's day."""
    tokens = reading.tokens
    first = named.first - 1 if named.first and tokens[named.first - 1].key == "the" else named.first
    if first < 1 or tokens[named.last - 1].possessive:
        return None
    date = _date_after(reading, named.last)
    if tokens[first - 1].key == "joining" and first > 1 and tokens[first - 2].key == "since":
        country = _fronted(reading, starts, named.last)
        return None if country is None else (country, date or ever(reading, organisation))
    if first < 2 or tokens[first - 1].key not in CHARTERED:
        return None
    country = _subject(reading, first)
    if country is None:
        return None
    if date is not None:
        return country, date
    which = tokens[first - 2].key == "which"
    closed = named.last >= len(tokens) or tokens[named.last].text in ENDS or tokens[named.last].key in _AGO
    return (country, ever(reading, organisation)) if which and closed else None


def ever(reading: Reading, organisation: Organisation) -> Interval:
    """Return the time from an organisation's first members to the story's day."""
    first = min(member.joined.latest for member in organisation.members)
    return Interval(first, max(first, reading.context.published or first))


def _date_after(reading: Reading, at: int) -> Interval | None:
    tokens = reading.tokens
    if at + 1 >= len(tokens) or tokens[at].key not in {"in", "on"}:
        return None
    start = tokens[at + 1].start
    date = next((d for d in reading.dates if d.span.start == start and d.interval is not None), None)
    interval = date.interval if date is not None else None
    return interval if interval is not None and interval.granularity in _DATED else None


def _fronted(reading: Reading, starts: dict[int, Named], at: int) -> Named | None:
    """Return the country after the comma of "Since joining the EU in 1995, Norway"."""
    tokens = reading.tokens
    comma = next((i for i in range(at, min(at + 5, len(tokens))) if tokens[i].text == ","), None)
    country = starts.get(comma + 1) if comma is not None else None
    return country if country is not None and is_country(reading, country) else None


def _subject(reading: Reading, first: int) -> Named | None:
    """Return the country before "(, which) joined"."""
    tokens = reading.tokens
    ends = {n.last: n for n in reading.names}
    here = first - 1
    while here > 0 and (tokens[here - 1].key in _SKIPPED or tokens[here - 1].text == ","):
        if tokens[here - 1].key == "and":
            return None
        here -= 1
    country = ends.get(here)
    if country is None or not is_country(reading, country) or tokens[here - 1].possessive:
        return None
    before = tokens[country.first - 1].key if country.first else ""
    return None if before in _ASIDE else country
