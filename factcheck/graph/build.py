"""Builds the fact graph of a story."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from factcheck.records import Interval

if TYPE_CHECKING:
    from collections.abc import Iterator

    import networkx as nx

    from factcheck.records import Entity, Extraction, Fact, FactKind, Role

STORY = "story"


@dataclass(frozen=True)
class FactGraph:
    """One story's entities and facts, as a graph for those who ask for its nodes and edges."""

    facts: tuple[Fact, ...]
    entities: tuple[Entity, ...]
    notes: tuple[str, ...] = ()

    @cached_property
    def network(self) -> Any:  # noqa: ANN401 - networkx stays in this package
        """The networkx MultiDiGraph, made when first asked for: rules go by the facts alone."""
        return _network(self.entities, self.facts)

    def facts_of(self, kind: FactKind) -> tuple[Fact, ...]:
        """Return the facts of a kind, in the order of the story."""
        return tuple(fact for fact in self.facts if fact.kind is kind)

    def facts_about(self, entity: str) -> Iterator[Fact]:
        """Yield the facts that an entity has a part in, by its id."""
        by_id = {fact.id: fact for fact in self.facts}
        edges = [*self.network.out_edges(entity, keys=True), *self.network.in_edges(entity, keys=True)]
        for key in dict.fromkeys(key for _, _, key in edges):
            yield by_id[key]


def build_graph(extraction: Extraction) -> FactGraph:
    """Return the graph of what was understood; a fact is an edge from its first role to its second.

    A fact with one entity leads to a node for its value; one with none starts at the story itself. Roles
    beyond the second are marks of the edge.
    """
    return FactGraph(extraction.facts, extraction.entities, extraction.notes)


def _network(entities: tuple[Entity, ...], facts: tuple[Fact, ...]) -> nx.MultiDiGraph:
    import networkx as nx  # noqa: PLC0415 - a tenth of a second that a check does not need

    network = nx.MultiDiGraph()
    network.add_node(STORY, kind="story", label="the story")
    ids: dict[tuple[str, str], str] = {}
    for entity in entities:
        network.add_node(entity.id, kind=entity.kind.value, label=entity.label, known=entity.known)
        for span in entity.mentions:
            ids[span.field, f"{span.start}-{span.end}"] = entity.id
    for fact in facts:
        ends = [_node(network, role, ids) for role in fact.roles[:2]]
        if len(ends) == 1:
            ends.insert(0, STORY)
        marks = {role.name: _text(role) for role in fact.roles[2:]}
        network.add_edge(
            *ends,
            key=fact.id,
            kind=fact.kind.value,
            status=fact.status.value,
            voice=fact.voice.value,
            **marks,
        )
    return network


def _node(network: nx.MultiDiGraph, role: Role, ids: dict[tuple[str, str], str]) -> str:
    if role.is_entity:
        found = ids.get((role.span.field, f"{role.span.start}-{role.span.end}"))
        if found is not None:
            return found
    node = f"{role.name}:{_text(role)}"
    network.add_node(node, kind=role.name, label=_text(role))
    return node


def _text(role: Role) -> str:
    value = role.value
    if isinstance(value, Interval):
        return f"{value.start or ''}/{value.end or ''}" if value.start != value.end else str(value.start)
    return str(value)
