"""What the record has of the signs that date a story."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.check.event_lookups import edition_statement
from factcheck.check.values import Said, Value
from factcheck.check.world import Lookup, World
from factcheck.knowledge.terms import statement
from factcheck.records import FactKind, Statement

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


def bears_out(world: World, gaps: Mapping[str, Value]) -> Lookup:
    """Whether a story's signs put it at a time; the evidence is what the record has of each."""
    likely = gaps.get("likely")
    for fact in world.facts:
        role = fact.role("likely") if fact.kind is FactKind.DATED else None
        if role is not None and isinstance(likely, Said) and role.value == likely.value:
            known = [str(r.value) for r in fact.roles if r.name == "known"]
            return Lookup(True, {}, tuple(dict.fromkeys(s for k in known for s in _statements(world, k))))
    return Lookup(None)


def _statements(world: World, known: str) -> Iterator[Statement]:
    kind, _, id_ = known.partition(":")
    if kind == "office":
        office_id, _, person = id_.partition("|")
        office = world.knowledge.office(office_id)
        for term in office.terms if office else ():
            if office is not None and term.person == person:
                yield statement(term, office)
    elif (edition := world.knowledge.edition(id_)) is not None:
        yield edition_statement(edition)
