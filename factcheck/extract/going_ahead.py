"""Which plan for a meeting a sentence takes to stand: `goes_ahead` facts; roles event, plan, venue.

A meeting on record with more than one plan was moved, put off or called off at some time. Everything the
sentence says of place and time is set against every plan of the series: the words must fit one of them, and
no other meeting's.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.extract.editions import held_about, in_year_meant, lies_in
from factcheck.extract.pointing import pointed_at
from factcheck.extract.when import times_at
from factcheck.records import Fact, FactKind, Granularity, Interval, Role, Span, TimexType

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.extract.meeting_mention import MeetingMention
    from factcheck.extract.reading import Reading
    from factcheck.knowledge.model import Change, Edition

# A sentence with one of these is about a plan as a plan, or about its end.
_OTHERWISE = frozenset(
    """not never no would could should might had planned instead virtual virtually online video boycott
    boycotted boycotting withdrew withdrawn plans bid bids refund refunds refunded if unless whether rather
    replaced without ditched axed dropped suspended doubt unlikely empty
    """.split()
)
_FINE = frozenset({Granularity.DAY, Granularity.RANGE, Granularity.WEEK, Granularity.MONTH})
# A story without a day is about a meeting of these weeks around it.
_BEFORE, _AFTER = timedelta(days=200), timedelta(days=30)


@dataclass(frozen=True, slots=True)
class _Plan:
    edition: Edition
    version: Change
    days: Interval


def find_going_ahead(reading: Reading, mentions: Sequence[MeetingMention]) -> Iterator[Fact]:
    """Yield the `goes_ahead` facts of a sentence that names meetings."""
    keys = [t.key for t in reading.tokens]
    if set(keys) & _OTHERWISE or {("was", "to"), ("were", "to")} & set(pairwise(keys)):
        return
    done: set[str] = set()
    for mention in mentions:
        if mention.apart or mention.form == "back":
            continue
        plan = _plan_meant(reading, mention)
        if plan is not None and plan.edition.id not in done:
            done.add(plan.edition.id)
            yield _fact(reading, mention, plan)


def _plan_meant(reading: Reading, mention: MeetingMention) -> _Plan | None:
    """Return the only plan that the sentence's places and days fit, if its edition has several."""
    every = [
        _Plan(e, v, Interval(v.start, v.end, Granularity.DAY if v.start == v.end else Granularity.RANGE))
        for e in _editions(reading, mention)
        for v in e.versions
        if v.start is not None
    ]
    places, days = _places(reading), _days(reading, [p.edition for p in every])
    elsewhere = [] if mention.form == "edition" else _located(reading)
    fitting = [p for p in every if _fits(reading, p, places, days, elsewhere)]
    fitting = [p for p in fitting if any(_is_at(reading, p, place) for place in places)] or fitting
    plans = {(p.edition.id, p.days, p.version.venue) for p in fitting}
    if len(plans) != 1 or len(fitting[0].edition.versions) < 2:
        return None
    return fitting[0]


def _editions(reading: Reading, mention: MeetingMention) -> list[Edition]:
    if mention.form == "edition":
        return list(mention.editions)
    return [e for i in mention.series if (s := reading.knowledge.series(i)) is not None for e in s.editions]


def _places(reading: Reading) -> list[tuple[str, ...]]:
    """Return the places a sentence names or points at, each as the ids it can be."""
    named = [n.ids("place") for n in reading.names if n.has("place")]
    return named + [ids for at in range(len(reading.tokens)) if (ids := pointed_at(reading, at))]


def _days(reading: Reading, editions: Sequence[Edition]) -> list[Interval]:
    """Return the days a sentence says, those without a year in one in which there was to be a meeting."""
    return [
        d.interval if d.explicit else in_year_meant(editions, d.interval)
        for d in reading.dates
        if d.type in {TimexType.DATE, TimexType.TIME}
        and d.interval is not None
        and d.interval.start is not None
    ]


def _is_at(reading: Reading, plan: _Plan, places: tuple[str, ...]) -> bool:
    venues = {plan.version.venue, *plan.version.places} - {"", "online"}
    if plan.version.venue == plan.edition.versions[0].venue:
        venues |= {plan.edition.host} - {""}
    return any(lies_in(reading.knowledge, venue, places) for venue in sorted(venues))


def _located(reading: Reading) -> list[tuple[str, ...]]:
    """Return the places after "in" or "at", where what a sentence tells of may be."""
    return [
        n.ids("place")
        for n in reading.names
        if n.has("place") and n.first and reading.tokens[n.first - 1].key in {"in", "at"}
    ]


def _fits(
    reading: Reading,
    plan: _Plan,
    places: Sequence[tuple[str, ...]],
    days: Sequence[Interval],
    located: Sequence[tuple[str, ...]],
) -> bool:
    """Whether a plan is in one of the places and on one of the days.

    Without a day it must be of the weeks around the story; without a place the day must be said to the month.
    """
    there = any(_is_at(reading, plan, p) for p in places)
    on = [d for d in days if held_about(plan.edition, d) and d.widened(1).overlaps(plan.days)]
    fine = any(d.granularity in _FINE for d in on)
    if located and not there:
        return False
    if days:
        return bool(on) and (there or fine)
    published = reading.context.published
    start = plan.days.start
    near = published is not None and start is not None and start - _BEFORE <= published <= start + _AFTER
    return there and near


def _fact(reading: Reading, mention: MeetingMention, plan: _Plan) -> Fact:
    span = reading.span(mention.first, mention.last)
    when = times_at(reading, mention.first, mention.last)
    return Fact(
        id="",
        kind=FactKind.GOES_AHEAD,
        roles=(
            Role("event", plan.edition.id, span, is_entity=True),
            Role("plan", plan.days, span),
            Role("venue", plan.version.venue, span, is_entity=True),
        ),
        evidence=Span(span.start, span.end, span.field),
        sentence=reading.sentence.span,
        time=when.times[0] if when.times else None,
        basis=when.basis,
        times=when.times,
        voice=reading.voice(span),
    )
