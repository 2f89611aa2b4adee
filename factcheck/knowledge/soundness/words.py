"""Words that must be on a list: kinds, and names of places and organisations; ids that must be one's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.errors import did_you_mean
from factcheck.knowledge.kinds import OFFICE_KINDS, ORGANISATION_KINDS, PLACE_KINDS
from factcheck.knowledge.model import Office, Organisation, Person, Place, Series
from factcheck.knowledge.names import fold
from factcheck.knowledge.soundness.flaw import flaw

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator, Sequence

    from factcheck.knowledge.soundness.flaw import Flaw
    from factcheck.knowledge.store import Filed, Store


def check_words(store: Store) -> Iterator[Flaw]:
    """Yield kinds that are not on the list, places nobody has, sources missing and ids given twice."""
    places = known_places(store)
    offices, people = list(store.filed(Office)), list(store.filed(Person))
    spots, bodies = list(store.filed(Place)), list(store.filed(Organisation))
    for office, filed in offices:
        yield from _kind(filed, office.kind, OFFICE_KINDS)
        yield from _place(filed, office.place, places, "place")
        yield from _source(filed, office.source)
    for place, filed in spots:
        yield from _kind(filed, place.kind, PLACE_KINDS)
        yield from _source(filed, place.source)
        if place.within:
            yield from _place(filed, place.within, places, "within")
    for body, filed in bodies:
        yield from _kind(filed, body.kind, ORGANISATION_KINDS)
        yield from _source(filed, body.source)
    for person, filed in people:
        yield from _source(filed, person.source)
    # a state and a country, or two cities, may share a name
    yield from _twice((f, ("place", fold(p.id), p.kind, p.within)) for p, f in spots)
    yield from _twice((f, ("office", fold(o.id))) for o, f in offices)
    yield from _twice((f, ("person", fold(p.id))) for p, f in people)
    yield from _twice((f, ("organisation", fold(b.id))) for b, f in bodies)
    yield from _twice((f, ("series", fold(s.id))) for s, f in store.filed(Series))


def known_places(store: Store) -> frozenset[str]:
    """Return the ids of every place and organisation on file."""
    return frozenset([*store.ids(Place), *store.ids(Organisation)])


def _kind(filed: Filed, kind: str, known: Sequence[str]) -> Iterator[Flaw]:
    if kind not in known:
        hint = did_you_mean(kind, known) or f"known kinds: {', '.join(known)}"
        yield flaw(filed, f"'{filed.entry.id}' has the unknown kind '{kind}'", hint, "kind")


def _place(filed: Filed, place: str, known: frozenset[str], key: str) -> Iterator[Flaw]:
    if place not in known:
        near = did_you_mean(place, sorted(known))
        hint = near or "add it to places/ or organisations/"
        yield flaw(filed, f"'{filed.entry.id}' belongs to '{place}', which no file describes", hint, key)


def _source(filed: Filed, source: str) -> Iterator[Flaw]:
    if not source.startswith(("https://", "http://")):
        told = f"the source '{source}' is no address" if source else "no source"
        yield flaw(
            filed, f"'{filed.entry.id}' has {told}", "give the page where an editor can check it", "source"
        )


def _twice(entries: Iterable[tuple[Filed, Hashable]]) -> Iterator[Flaw]:
    """Yield entries of one layer that say who they are in the same words."""
    first: dict[Hashable, Filed] = {}
    for filed, key in entries:
        before = first.setdefault((filed.layer, key), filed)
        if before is not filed:
            message = f"'{filed.entry.id}' stands twice: also in {before.path.name} as '{before.entry.id}'"
            yield flaw(filed, message, "make them one, or give one of them a name or id of its own")
