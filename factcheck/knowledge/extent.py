"""How much the record holds and how far it reaches: the figures of `factcheck knowledge status`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.knowledge.model import Office, Organisation, Place, Series

if TYPE_CHECKING:
    from datetime import date

    from factcheck.knowledge.store import Store


@dataclass(frozen=True, slots=True)
class Extent:
    """What is on file. The horizon of an open term is the day its list was last checked.

    `stale` counts the open terms last checked before the day asked about, None when none was; `behind` are
    the lists checked longest ago, oldest first.
    """

    offices: int
    terms: int
    open_terms: int
    people: int
    places: int
    organisations: int
    members: int
    series: int
    editions: int
    oldest: date | None
    newest: date | None
    stale: int | None
    behind: tuple[tuple[str, date], ...]


_SHOWN = 5  # lists; enough to begin with


def measure_extent(store: Store, on: date | None = None) -> Extent:
    """Return how much is on file, and how many open terms a day lies beyond."""
    offices, bodies = store.all(Office), store.all(Organisation)
    series, places = store.all(Series), store.all(Place)
    open_in = {o.id: sum(t.open for t in o.terms) for o in offices}
    days = sorted((o.checked, o.id) for o in offices if open_in[o.id])
    stale = [o for o in offices if on is not None and o.checked < on]
    return Extent(
        offices=len(offices),
        terms=sum(len(o.terms) for o in offices),
        open_terms=sum(open_in.values()),
        people=len(store.people()),
        places=len(places),
        organisations=len(bodies),
        members=sum(len(b.members) for b in bodies),
        series=len(series),
        editions=sum(len(s.editions) for s in series),
        oldest=days[0][0] if days else None,
        newest=days[-1][0] if days else None,
        stale=sum(open_in[o.id] for o in stale) if on is not None else None,
        behind=tuple((id_, day) for day, id_ in days[:_SHOWN]),
    )
