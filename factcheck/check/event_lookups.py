"""Knowledge phrases about meetings: where and when an edition is held, and whether it still is."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

from factcheck.check.event_plans import OFF, known_version, names_of, past_record, places_of, plans_on
from factcheck.check.values import Meeting, Named, Said, Times, Value
from factcheck.check.world import Lookup, World
from factcheck.knowledge.days import in_words
from factcheck.records import Granularity, Interval, Statement

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from factcheck.knowledge.model import Change, Edition

# A day either side: time zones, and leaders who arrive the evening before.
_SLACK = timedelta(days=1)
# Of a young series, copy may count the meetings online that have no number.
_COUNTED_BOTH_WAYS = 10
# A story with one of these tells of the change itself.
_TELLS_OF_CHANGE = re.compile(
    r"\b(?:cancel|call(?:ed|s|ing)? (?:it |them |\w+ \w+ )?off|postpone|put(?:s|ting)? (?:it |\w+ \w+ )?off"
    r"|scrap(?:ped|s)\b|shelved|reschedul|moved? (?:to|from|online)|virtual|never (?:met|held|happened|took)"
    r"|(?:did|will|would|was|were) not (?:be |happen|held|take|meet|go)|pull(?:ed|s|ing)? out|delayed)",
    re.IGNORECASE,
)


def held_in(world: World, gaps: Mapping[str, Value]) -> Lookup:
    """Where a meeting is held: binds the venue, or tells whether a place can be said to be it."""
    event, place = gaps.get("event"), gaps.get("place")
    if not isinstance(event, Meeting) or not event.editions:
        return Lookup(None)
    evidence = tuple(edition_statement(e, world.story.published) for e in event.editions[:3])
    if isinstance(place, Named):
        if not place.ids or past_record(world, event):
            return Lookup(None)
        allowed = set().union(*(places_of(world, e, world.story.published) for e in event.editions))
        if not allowed or any(v.venue == "" for e in event.editions for v in e.versions[-1:]):
            return Lookup(None)
        said = set(place.ids) | {i for id_ in place.ids for i in names_of(world, id_)}
        return Lookup(bool(said & allowed), {}, evidence)
    known = [known_version(e, world.story.published) for e in event.editions]
    venues = list(dict.fromkeys(v.venue for v in known if v.venue))
    if not venues:
        return Lookup(None)
    return Lookup(True, {"place": Named(" or ".join(venues[:3]), tuple(venues))}, evidence)


def hosted_by(world: World, gaps: Mapping[str, Value]) -> Lookup:
    """Who hosts a meeting: binds the host, or tells whether a country or a city can be said to."""
    event, country = gaps.get("event"), gaps.get("country")
    if not isinstance(event, Meeting) or not event.editions or not all(e.host for e in event.editions):
        return Lookup(None)
    evidence = tuple(edition_statement(e, world.story.published) for e in event.editions[:3])
    if isinstance(country, Named):
        if not country.ids or past_record(world, event):
            return Lookup(None)
        allowed = set().union(*(places_of(world, e) for e in event.editions))
        said = set(country.ids) | {i for id_ in country.ids for i in names_of(world, id_)}
        return Lookup(bool(said & allowed), {}, evidence)
    hosts = list(dict.fromkeys(e.host for e in event.editions))
    return Lookup(True, {"country": Named(" or ".join(hosts[:3]), tuple(hosts))}, evidence)


def is_edition(world: World, gaps: Mapping[str, Value]) -> Lookup:
    """Which number a meeting has: binds it, or tells whether a number is its own.

    Where a series is on record from the first, meetings without a number, such as those online, may be
    counted too: then both counts are right.
    """
    event, said = gaps.get("event"), gaps.get("ordinal")
    editions = [e for e in event.editions if e.ordinal is not None] if isinstance(event, Meeting) else []
    if not editions:
        return Lookup(None)
    evidence = tuple(edition_statement(e, world.story.published) for e in editions[:3])
    if isinstance(said, Said) and isinstance(said.value, int):
        numbers = {e.ordinal for e in editions}
        if said.value < _COUNTED_BOTH_WAYS:
            numbers |= {_rank(world, e) for e in editions}
        return Lookup(said.value in numbers, {}, evidence)
    number = editions[0].ordinal or 0
    words = " or ".join(dict.fromkeys(ordinal_words(e.ordinal or 0) for e in editions[:3]))
    return Lookup(True, {"ordinal": Said(number, None, words)}, evidence)


def _rank(world: World, edition: Edition) -> int | None:
    series = world.knowledge.series(edition.series)
    if series is None or not any(e.ordinal == 1 for e in series.editions):
        return None
    return next((n for n, e in enumerate(series.editions, 1) if e.number == edition.number), None)


def ordinal_words(number: int) -> str:
    """Return an ordinal as an editor writes it: words to nine, figures from ten on."""
    words = "first second third fourth fifth sixth seventh eighth ninth".split()
    if 0 < number < 10:
        return words[number - 1]
    teen = number % 100 in {11, 12, 13}
    return f"{number}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def takes_place(world: World, gaps: Mapping[str, Value]) -> Lookup:
    """When a meeting takes place: binds the days, or tells whether a day is one of them."""
    event, day = gaps.get("event"), gaps.get("day")
    if not isinstance(event, Meeting) or not event.editions:
        return Lookup(None)
    plans = [(e, v) for e in event.editions for v in plans_on(e, world.story.published)]
    dated = [(e, v) for e, v in plans if v.start is not None and v.end is not None]
    if not dated:
        return Lookup(None)
    evidence = tuple(edition_statement(e, world.story.published) for e in event.editions[:3])
    said = _interval(day)
    if said is not None:
        return Lookup(any(_days(v).widened(_SLACK.days).overlaps(said) for _, v in dated), {}, evidence)
    known = [known_version(e, world.story.published) for e in event.editions]
    intervals = tuple(_days(v) for v in known if v.start is not None)
    return Lookup(True, {"day": Times(intervals)}, evidence) if intervals else Lookup(None)


def is_called_off(world: World, gaps: Mapping[str, Value]) -> Lookup:
    """Whether a plan for a meeting had been called off, or put off, by the day before some day.

    Unknown where the story itself tells of a change. A plan stands on the days to which it was put off.
    """
    event, plan, when = gaps.get("event"), _interval(gaps.get("plan")), _interval(gaps.get("when"))
    venue = gaps.get("venue")
    if not isinstance(event, Meeting) or len(event.editions) != 1 or plan is None or when is None:
        return Lookup(None)
    edition = event.editions[0]
    if when.end is None or _TELLS_OF_CHANGE.search(f"{world.story.title} {world.story.text}"):
        return Lookup(None)
    known = [
        v for v in edition.versions if v.announced is None or v.announced <= when.end - timedelta(days=1)
    ]
    made = next((i for i, v in enumerate(known) if _on(v, plan) and _at(v, venue)), None)
    if made is None:
        return Lookup(None)
    off = next((v for v in known[made + 1 :] if v.status in OFF), None)
    # put back on for the same days, or for others
    stands = off is None or any(
        v.status not in OFF and _on(v, plan) and v.venue == known[made].venue
        for v in known[known.index(off) :]
    )
    shown = off or known[made]
    evidence = edition_statement(edition, shown.announced or when.end)
    return Lookup(not stands, {}, (evidence,))


def _on(version: Change, days: Interval) -> bool:
    return (version.start, version.end) == (days.start, days.end)


def _at(version: Change, venue: Value | None) -> bool:
    return isinstance(venue, Named) and version.venue in {venue.label, *venue.ids}


def _days(version: Change) -> Interval:
    granularity = Granularity.DAY if version.start == version.end else Granularity.RANGE
    return Interval(version.start, version.end, granularity)


def _interval(value: Value | None) -> Interval | None:
    if isinstance(value, Said) and isinstance(value.value, Interval):
        return value.value
    if isinstance(value, Times) and value.intervals:
        return value.intervals[0]
    return None


def edition_statement(edition: Edition, on: date | None = None) -> Statement:
    """Return an edition as evidence: its plan as known on a day, or its last."""
    version = known_version(edition, on)
    name = edition.name or edition.series
    when = ""
    if version.start is not None:
        same = version.start == version.end
        when = (
            f" on {in_words(version.start)}"
            if same
            else f" from {in_words(version.start)} to {in_words(version.end)}"
        )
    text = f"{name}: {version.venue or 'venue unknown'}{when}"
    if version.status:
        text += (
            f" ({version.status}{', announced ' + in_words(version.announced) if version.announced else ''})"
        )
    start = version.start.isoformat() if version.start else None
    end = version.end.isoformat() if version.end else None
    return Statement(text, start, end, None, edition.source)
