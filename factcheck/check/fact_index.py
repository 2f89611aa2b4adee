"""A story's facts by kind, and by what a role says: rules that join two facts look up the second."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.records import Fact, FactKind, Value

Placed: TypeAlias = tuple[int, "Fact"]  # a fact and its place in the story's order


class FactIndex:
    """Finds facts without going through all of them; each shelf is filled when first asked for."""

    def __init__(self, facts: Sequence[Fact]) -> None:
        """Index facts in the story's order."""
        self._facts = facts
        self._kinds: dict[tuple[FactKind, ...], list[Placed]] = {}
        self._roles: dict[tuple[tuple[FactKind, ...], str], dict[Value, list[Placed]]] = {}

    def of_kinds(self, kinds: tuple[FactKind, ...]) -> Sequence[Placed]:
        """Return the facts of some kinds, in order."""
        if kinds not in self._kinds:
            self._kinds[kinds] = [(at, f) for at, f in enumerate(self._facts) if f.kind in kinds]
        return self._kinds[kinds]

    def saying(self, kinds: tuple[FactKind, ...], role: str, value: Value) -> Sequence[Placed]:
        """Return those of some kinds whose role has a value, in order."""
        if (kinds, role) not in self._roles:
            shelf: dict[Value, list[Placed]] = {}
            for at, fact in self.of_kinds(kinds):
                said = fact.role(role)
                if said is not None:
                    shelf.setdefault(said.value, []).append((at, fact))
            self._roles[kinds, role] = shelf
        return self._roles[kinds, role].get(value, ())
