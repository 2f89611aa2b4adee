"""The key facts of a story as rows, in a form that joins across stories."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from factcheck.audit.candidate import hash_of
from factcheck.audit.results.rows import writable
from factcheck.check.matters import matter_of
from factcheck.records import FactKind, Interval, Value

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from factcheck.audit.candidate import Candidate
    from factcheck.records import Entity, Extraction, Fact, Role, Story

# Which roles are subject and object; the first that a fact has is taken. Kinds that only serve one story
# (weekdays, tenses, spellings, the story's own date) are not here.
KEY_FACTS: dict[FactKind, tuple[tuple[str, ...], tuple[str, ...]]] = {
    FactKind.HOLDS: (("person",), ("office",)),
    FactKind.CALLED: (("person",), ("post",)),
    FactKind.ATTENDS: (("person",), ("event",)),
    FactKind.VISITS: (("person",), ("place",)),
    FactKind.HOSTS: (("event",), ("person", "country")),
    FactKind.TAKES_PLACE: (("event",), ("day",)),
    FactKind.VENUE: (("event",), ("place",)),
    FactKind.ORDINAL: (("event",), ("ordinal",)),
    FactKind.MEMBER: (("country",), ("organisation",)),
    FactKind.MEMBER_COUNT: (("organisation",), ("count",)),
    FactKind.CAPITAL: (("country",), ("city",)),
    FactKind.BORN: (("person",), ("day",)),
    FactKind.DIED: (("person",), ("day",)),
    FactKind.AGE: (("person",), ("age",)),
    FactKind.COUNT: (("thing",), ("number",)),
    FactKind.HAPPENS: (("thing",), ("day",)),
    FactKind.SITED: (("thing",), ("place",)),
}


def fact_rows(candidate: Candidate, story: Story, extraction: Extraction) -> Iterator[dict[str, Any]]:
    """Yield a row for every key fact, in the story's order."""
    entities = {entity.id: entity for entity in extraction.entities}
    for fact in extraction.facts:
        if fact.kind in KEY_FACTS:
            yield _row(fact, candidate.key, story, entities)


def _row(fact: Fact, key: str, story: Story, entities: Mapping[str, Entity]) -> dict[str, Any]:
    subjects, objects = KEY_FACTS[fact.kind]
    sentence = " ".join(story.words(fact.sentence).split())
    matter = matter_of(fact, lambda role: _label(role, story, entities))
    told = fact.role(matter.gap) if matter else None
    return {
        "key": key,
        "id": writable(story.id),
        "source": writable(story.source),
        "published": story.published,
        "kind": fact.kind.value,
        **_argument("subject", _first(fact, subjects), story, entities),
        **_argument("object", _first(fact, objects), story, entities),
        "status": fact.status.value,
        "voice": fact.voice.value,
        "modality": fact.modality.value,
        "basis": fact.basis.value,
        "day_from": fact.time.start if fact.time else None,
        "day_to": fact.time.end if fact.time else None,
        "field": fact.evidence.field,
        "start": fact.evidence.start,
        "end": fact.evidence.end,
        "sentence_start": fact.sentence.start,
        "sentence_end": fact.sentence.end,
        "sentence": sentence,
        "said": hash_of(sentence.casefold()),
        "roles": [_role(role, story, entities) for role in fact.roles],
        "traits": list(fact.traits),
        "matter": matter.key if matter and told else "",
        "matter_label": matter.label if matter and told else "",
        "told": matter.gap if matter and told else "",
        "value": value_text(told.value) if told else "",
    }


def _first(fact: Fact, names: tuple[str, ...]) -> Role | None:
    return next((role for name in names if (role := fact.role(name)) is not None), None)


def _argument(
    name: str, role: Role | None, story: Story, entities: Mapping[str, Entity]
) -> dict[str, str | bool]:
    if role is None:
        return {name: "", f"{name}_label": "", f"{name}_known": False}
    return {
        name: value_text(role.value),
        f"{name}_label": _label(role, story, entities),
        f"{name}_known": _known(role, entities),
    }


def _role(role: Role, story: Story, entities: Mapping[str, Entity]) -> dict[str, Any]:
    return {
        "name": role.name,
        "value": value_text(role.value),
        "label": _label(role, story, entities),
        "known": _known(role, entities),
        "start": role.span.start,
        "end": role.span.end,
    }


def _label(role: Role, story: Story, entities: Mapping[str, Entity]) -> str:
    entity = entities.get(str(role.value)) if role.is_entity else None
    return entity.label if entity else " ".join(story.words(role.span).split())


def _known(role: Role, entities: Mapping[str, Entity]) -> bool:
    entity = entities.get(str(role.value)) if role.is_entity else None
    return bool(role.is_entity and not str(role.value).startswith("?") and (entity is None or entity.known))


def value_text(value: Value) -> str:
    """Return a value as text: an id or words as they are, a number, or days as ISO dates."""
    if not isinstance(value, Interval):
        return str(value)
    start, end = (day.isoformat() if day else ".." for day in (value.start, value.end))
    return start if start == end else f"{start}/{end}"
