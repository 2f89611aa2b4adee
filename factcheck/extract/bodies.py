"""A meeting by the name of the body that meets: "at the G20 in Bali", "the Group of Seven met here"."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from factcheck.extract.convening import (
    BODIES,
    HEADS,
    MINISTERIAL,
    Meets,
    body_meets,
    body_summit,
    series_of_bodies,
)
from factcheck.extract.editions import NEAR, editions_at, held_about, held_in, in_year_meant
from factcheck.extract.hosting import HOSTS
from factcheck.extract.meeting_mention import MeetingMention
from factcheck.extract.series_mention import counted_before, of_series
from factcheck.extract.surroundings import look_around
from factcheck.records import Granularity, Interval

if TYPE_CHECKING:
    from factcheck.extract.gazetteer import Named
    from factcheck.extract.reading import Reading
    from factcheck.knowledge.model import Edition, Series

# A gathering told of by a verb may be this far from the days said of it: a month misread.
_MISDATED = timedelta(days=45)
# After a body that stands for its meeting.
_FOLLOWING = frozenset("in from on this next last at for here there".split())


def body_mention(reading: Reading, named: Named) -> MeetingMention | None:
    """Return what a body's name means: "at the G20 in Bali", "the Quad grouping's third summit"."""
    store, tokens = reading.knowledge.store, reading.tokens
    series = series_of_bodies(store, named.ids("organisation"))
    if not series:
        return None
    first = named.first + (tokens[named.first].key == "the")
    end = body_summit(reading, named)
    if end is not None:
        return of_series(reading, (first, end), series, "name", counted_before(tokens, end - 1, named.last))
    if (meets := body_meets(reading, named)) is not None:
        return met_mention(reading, first, meets, series)
    if named.last < len(tokens) and tokens[named.last].key == "host":
        return _host_of(reading, named, series)
    alone = _is_meeting(reading, named, first)
    return of_series(reading, (first, named.last), series, "body") if alone else None


def _is_meeting(reading: Reading, named: Named, first: int) -> bool:
    """Whether a body's bare name stands for its meeting: "at the G20 in Bali", "will host the G7"."""
    tokens, at = reading.tokens, named.last
    if tokens[at - 1].possessive or not first or tokens[first - 1].key != "the":
        return False
    hosted = any(t.key in HOSTS for t in tokens[max(0, first - 4) : first])
    while hosted and at < len(tokens) and tokens[at].key in BODIES | HEADS:
        at += 1  # "will host the Commonwealth heads of government"
    near = tokens[at : at + 3] if hosted else tokens
    follows = tokens[at] if at < len(tokens) else None
    goes_on = follows is not None and follows.key and follows.key not in _FOLLOWING
    return not goes_on and not {t.key for t in near} & MINISTERIAL


def met_mention(reading: Reading, first: int, meets: Meets, series: list[Series]) -> MeetingMention | None:
    """Return "the Group of Seven met here": the leaders' meeting that place and days point to."""
    if {t.key for t in reading.tokens} & MINISTERIAL:
        return None
    around = look_around(reading, first, meets.end)
    places = around.place.ids("place") if around.place is not None else ()
    if around.days is not None and not around.explicit:
        every = editions_at(reading.knowledge, series, places)
        around = replace(around, days=in_year_meant(every, around.days))
    found = _met(reading, series, places, around.days, leaders=meets.leaders)
    if len(found) != 1:
        return None
    return MeetingMention(
        first, meets.noun, tuple(s.id for s in series), tuple(found), sure=True, form="name", around=around,
        sentence=reading.sentence.number,
    )  # fmt: skip


def _met(
    reading: Reading, series: list[Series], places: tuple[str, ...], days: Interval | None, *, leaders: bool
) -> list[Edition]:
    """Return the editions at a place near the days said, or else those on the very days."""
    every = editions_at(reading.knowledge, series, ())
    here = editions_at(reading.knowledge, series, places) if places else []
    published = reading.context.published
    if days is not None:
        found = [e for e in here if held_in(e, days.widened(_MISDATED.days))]
        found = [e for e in found if held_about(e, days)] or found
        exact = leaders and days.granularity in {Granularity.DAY, Granularity.RANGE}
        return found or [e for e in every if exact and held_about(e, days) and e.ordinal is not None]
    if published is None or not leaders:
        return []
    return [e for e in here or every if held_in(e, Interval(published - NEAR, published + NEAR))]


def _host_of(reading: Reading, named: Named, series: list[Series]) -> MeetingMention | None:
    """Return the meeting in "this year's G20 host": that of the year said, or else of these weeks."""
    first = reading.tokens[named.first].start
    years = [d.interval for d in reading.dates if 0 <= first - d.span.end <= 3 and d.interval is not None]
    published = reading.context.published
    near = [Interval(published - NEAR, published + NEAR)] if published is not None else []
    every = [e for s in series for e in s.editions if e.ordinal is not None]
    found = [e for e in every if any(held_in(e, i) for i in years or near)]
    if len(found) != 1:
        return None
    return MeetingMention(
        named.first, named.last, tuple(s.id for s in series), tuple(found), sure=True, form="host",
        sentence=reading.sentence.number,
    )  # fmt: skip
