"""Knowledge phrases about organisations: members and their number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.check.values import Named, Said, Times, Value
from factcheck.check.world import Lookup, World
from factcheck.knowledge.membership import count_members

if TYPE_CHECKING:
    from collections.abc import Mapping

# Newsrooms count a new member from the decision to the ceremony: a month either way.
_SLACK = 31


def has_members(world: World, gaps: Mapping[str, Value]) -> Lookup:
    """How many members an organisation has: binds the number, or tells whether one is right."""
    organisation = gaps.get("organisation")
    entry = world.knowledge.organisation(organisation.id) if isinstance(organisation, Named) else None
    when, said = gaps.get("when"), gaps.get("count")
    if entry is None or not isinstance(when, Times):
        return Lookup(None)
    counts = [c for i in when.intervals if (c := count_members(entry, i, _SLACK)) is not None]
    if not counts:
        if entry.checked is not None and any(i.end and i.end > entry.checked for i in when.intervals):
            world.out_of_record(f"members of {entry.id}", entry.checked)
        return Lookup(None)
    numbers = frozenset().union(*(c.numbers for c in counts))
    evidence = counts[-1].evidence
    if isinstance(said, Said) and isinstance(said.value, int):
        return Lookup(said.value in numbers, {}, evidence)
    words = " or ".join(map(str, sorted(counts[-1].numbers)))
    return Lookup(True, {"count": Said(max(counts[-1].numbers), None, words)}, evidence)
