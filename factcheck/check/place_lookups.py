"""Knowledge phrases about capitals and names: which city was the capital, what a body was called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.check.values import Named, Said, Times, Value
from factcheck.check.world import Lookup, World
from factcheck.knowledge.days import in_words
from factcheck.knowledge.names import fold
from factcheck.records import Interval, Statement

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from factcheck.knowledge.model import Naming, Organisation, PartialDate, Place

# Copy takes a while to follow a renaming or a move: a month either way.
_SLACK = 31


def is_capital(world: World, gaps: Mapping[str, Value]) -> Lookup:
    """Which city is the capital of a country: binds it, or tells whether a city is, under its name."""
    city, country, when = gaps.get("city"), gaps.get("country"), gaps.get("when")
    if not isinstance(country, Named) or not isinstance(when, Times) or not when.intervals:
        return Lookup(None)
    places = [p for i in country.ids if (p := world.knowledge.place(i)) is not None and p.capitals]
    if not places or len(places) != len(country.ids) or _past_record(world, places, when):
        return Lookup(None)
    capitals = [(p, c) for p in places for c in p.capitals if any(_is_so(c, i) for i in when.intervals)]
    if not capitals:
        return Lookup(None)
    evidence = tuple(_capital(place, naming) for place, naming in capitals)
    if not isinstance(city, Named) or not city.ids:
        names = list(dict.fromkeys(naming.name for _, naming in capitals))
        return Lookup(True, {"city": Named(" or ".join(names), tuple(names))}, evidence)
    if not set(city.ids) & {name for _, c in capitals for name in _ids_of(world, c.name)}:
        return Lookup(False, {}, evidence)
    written = world.story.words(city.span) if city.span is not None else city.label
    return Lookup(not _is_outdated(world, city, written, when), {}, evidence)


def is_called(world: World, gaps: Mapping[str, Value]) -> Lookup:
    """What a place or a body is called: binds the name of a time, or tells whether one is."""
    thing, name, when = gaps.get("thing"), gaps.get("name"), gaps.get("when")
    entry = _entry(world, thing)
    if (
        entry is None
        or not isinstance(when, Times)
        or not when.intervals
        or _past_record(world, [entry], when)
    ):
        return Lookup(None)
    if isinstance(name, Said):
        said = [n for n in entry.names if fold(n.name) == fold(str(name.value))]
        if not said:
            return Lookup(None)
        return Lookup(any(_is_so(n, i) for n in said for i in when.intervals))
    ended = _end(entry)
    if ended is not None and all(i.start is not None and i.start > ended.latest for i in when.intervals):
        return _gone(entry, ended)
    current = [n for n in entry.names if _is_so(n, when.intervals[-1], 0)]
    naming = current[-1] if current else None
    label = naming.name if naming is not None else entry.id
    words = f"was called {label}"
    return Lookup(True, {"name": Said(label, None, words)}, (_called(entry, label, naming),))


def _end(entry: Place | Organisation) -> PartialDate | None:
    """Return the day a place or a body ceased to be, None for one that still is: its own last name ended."""
    last = entry.names[-1] if entry.names else None
    return last.end if last is not None and fold(last.name) == fold(entry.id) else None


def _gone(entry: Place | Organisation, ended: PartialDate) -> Lookup:
    """Return what became of something that is no more; no name to put in its place when there are several."""
    when = f"since {in_words(ended)}"
    became = f" ({' and '.join(entry.became)} took its place)" if entry.became else ""
    said = Said("", None, f"was no more {when}{became}")
    text = f"{entry.id}: until {in_words(ended)}{became}"
    start = entry.names[-1].start
    dates = start.text if start else None, ended.text
    return Lookup(True, {"name": said}, (Statement(text, *dates, _checked(entry), entry.source),))


def _entry(world: World, thing: Value | None) -> Place | Organisation | None:
    if not isinstance(thing, Named) or not thing.ids:
        return None
    return world.knowledge.place(thing.id) or world.knowledge.organisation(thing.id)


def _past_record(world: World, entries: Iterable[Place | Organisation], when: Times) -> bool:
    """Whether a time lies past the day an entry was checked; the report then says so."""
    past = [
        e
        for e in entries
        if e.checked is not None and any(i.end is not None and i.end > e.checked for i in when.intervals)
    ]
    for entry in past:
        if entry.checked is not None:
            world.out_of_record(entry.id, entry.checked)
    return bool(past)


def _is_so(naming: Naming, when: Interval, slack: int = _SLACK) -> bool:
    """Whether a name or a capital was so at some time of an interval, copy's delay allowed for."""
    start = naming.start.earliest if naming.start is not None else None
    end = naming.end.latest if naming.end is not None else None
    return Interval(start, end).overlaps(when.widened(slack))


def _is_outdated(world: World, city: Named, written: str, when: Times) -> bool:
    for id_ in city.ids:
        place = world.knowledge.place(id_)
        if place is None or fold(written) in {fold(place.id), *map(fold, place.also)}:
            continue
        dated = [n for n in place.names if fold(n.name) == fold(written)]
        if dated and not any(_is_so(n, i) for n in dated for i in when.intervals):
            return True
    return False


def _ids_of(world: World, name: str) -> set[str]:
    """Return the ids a capital's name stands for: its own and that of the place once or now called so."""
    found = {name}
    for words, kind, id_, _ in world.knowledge.store.names_starting(fold(name).partition(" ")[0]):
        if kind == "place" and " ".join(words) == fold(name):
            found.add(id_)
    return found


def _capital(place: Place, naming: Naming) -> Statement:
    text = f"{naming.name}: capital of {place.id}{_span(naming)}"
    return Statement(text, *_dates(naming), _checked(place), place.source)


def _called(entry: Place | Organisation, label: str, naming: Naming | None) -> Statement:
    text = f"{entry.id}: called {label}{_span(naming) if naming is not None else ''}"
    dates = _dates(naming) if naming is not None else (None, None)
    return Statement(text, *dates, _checked(entry), entry.source)


def _span(naming: Naming) -> str:
    since = f" from {in_words(naming.start)}" if naming.start is not None else ""
    return since + (f" to {in_words(naming.end)}" if naming.end is not None else "")


def _dates(naming: Naming) -> tuple[str | None, str | None]:
    return naming.start.text if naming.start else None, naming.end.text if naming.end else None


def _checked(entry: Place | Organisation) -> str | None:
    return entry.checked.isoformat() if entry.checked is not None else None
