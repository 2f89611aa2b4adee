"""The entities of a story: who and what its facts and names speak of, with every mention."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.context import Known
from factcheck.extract.people import family_key
from factcheck.extract.pointing import note_dateline
from factcheck.knowledge.names import fold
from factcheck.records import Entity, EntityKind, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.extract.reading import Reading
    from factcheck.records import Fact

_KINDS = {
    "person": EntityKind.PERSON,
    "place": EntityKind.PLACE,
    "demonym": EntityKind.PLACE,
    "organisation": EntityKind.ORGANISATION,
    "series": EntityKind.EVENT,
    "edition": EntityKind.EVENT,
    "office": EntityKind.OFFICE,
}


def note_people(reading: Reading) -> None:
    """Remember the people a sentence names in full and the places it names."""
    context = reading.context
    for named in reading.names:
        if named.has("person"):
            label = reading.words(named.first, named.last)
            ids = named.ids("person")
            families = {reading.knowledge.family(i) for i in ids} | {family_key(label)}
            for family in families:
                context.people[family] = Known(label, ids, reading.span(named.first, named.last))
        elif named.has("place", "demonym"):
            context.places += named.ids("place", "demonym")
        if named.has("organisation"):
            context.organisations += named.ids("organisation")
    if not context.dateline:
        note_dateline(reading)


def collect_entities(facts: Sequence[Fact], readings: Sequence[Reading]) -> tuple[Entity, ...]:
    """Return the entities in order of first mention."""
    mentions: dict[tuple[EntityKind, str], dict[Span, None]] = {}  # in order, each once
    labels: dict[tuple[EntityKind, str], str] = {}
    for reading in readings:
        for named in reading.names:
            for kind, entity_kind in _KINDS.items():
                ids = named.ids(kind)
                if ids:
                    key = (entity_kind, "|".join(ids))
                    mentions.setdefault(key, {})[reading.span(named.first, named.last)] = None
                    labels.setdefault(key, ids[0].partition(" (")[0])
                    break
    known = set(mentions)
    for fact in facts:
        for role in fact.roles:
            if role.is_entity and isinstance(role.value, str):
                kind = (
                    EntityKind(role.name) if role.name in {"person", "office", "place"} else EntityKind.EVENT
                )
                key = (kind, role.value)
                mentions.setdefault(key, {})[role.span] = None
                labels.setdefault(key, role.value.lstrip("?").partition("|")[0].partition(" (")[0])
                if not role.value.startswith("?"):
                    known.add(key)
    return tuple(
        Entity(_entity_id(kind, id_), kind, labels[kind, id_], tuple(sorted(spans)), (kind, id_) in known)
        for (kind, id_), spans in sorted(mentions.items(), key=lambda item: (min(item[1]), item[0]))
    )


def _entity_id(kind: EntityKind, id_: str) -> str:
    return f"{kind}:{fold(id_.lstrip('?')).replace(' ', '-')}"
