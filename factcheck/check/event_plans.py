"""What is planned of a meeting on a day: its places, and whether it may be none on record."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from factcheck.check.values import Meeting
    from factcheck.check.world import World
    from factcheck.knowledge.model import Change, Edition, Place

# Days for which a plan that was changed may still stand in copy.
_LAG = timedelta(days=3)
# Of a plan that no longer holds: called off for good, or put off without a day.
OFF = frozenset({"cancelled", "postponed"})


def past_record(world: World, event: Meeting) -> bool:
    """Whether a meeting may be none of those on record, where nothing tells which of these it is.

    It may be one that met before the record of a counted series begins, or since it was last checked.
    """
    published = world.story.published
    series = [
        s for id_ in {e.series for e in event.editions} if (s := world.knowledge.series(id_)) is not None
    ]
    if sum(len(s.editions) for s in series) != len(event.editions):
        return False
    later = any(s.checked is not None and published is not None and published > s.checked for s in series)
    counts = [{e.ordinal for e in s.editions} - {None} for s in series]
    return later or any(numbers and 1 not in numbers for numbers in counts)


def places_of(world: World, edition: Edition, on: date | None = None) -> set[str]:
    """Return every place that, by the plans of a day, an edition can be said to be in."""
    found = {edition.host} - {""}
    for version in plans_on(edition, on):
        found |= {version.venue, *version.places} - {"", "online"}
    for name in list(found):
        found |= _around(world, name)
    return found


def _around(world: World, name: str) -> set[str]:
    """Return the places a place lies within, and what it is called otherwise."""
    found: set[str] = set()
    while name and name not in found:
        found.add(name)
        found |= names_of(world, name)
        place = world.knowledge.place(name)
        name = place.within if place else ""
    return found


def names_of(world: World, id_: str) -> set[str]:
    """Return every name of a place."""
    place: Place | None = world.knowledge.place(id_)
    return {id_, *(n.name for n in place.names), *place.also} if place else {id_}


def plans_on(edition: Edition, on: date | None) -> tuple[Change, ...]:
    """Return the plans that a story of a day may still, or already, give: copy takes some days to follow."""
    if on is None:
        return edition.versions
    old = known_version(edition, on - _LAG)
    told = edition.versions[edition.versions.index(old) :]
    known = [v for v in told if v.announced is None or v.announced <= on]
    if known and known[-1].status not in OFF:
        told = tuple(v for v in told if v.status not in OFF)
    return told


def known_version(edition: Edition, on: date | None) -> Change:
    """Return the plan of an edition as known on a day; the last one when no day is given."""
    known = [v for v in edition.versions if on is None or v.announced is None or v.announced <= on]
    return known[-1] if known else edition.versions[0]
