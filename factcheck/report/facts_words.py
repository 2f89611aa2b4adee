"""What a fact's time and roles are, and how well an entity is known, in words for a person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.records import Interval, TimeBasis

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factcheck.records import Entity, Fact, Role


def known_words(entity: Entity) -> str:
    """Return whether the record knows an entity, and how often the story names it."""
    known = "known" if entity.known else "not in the record"
    count = len(entity.mentions)
    return f"{known}, {count} mention{'' if count == 1 else 's'}"


def time_words(fact: Fact) -> str:
    """Return the time a fact is about, and why it is held to be."""
    if fact.time is None or fact.basis is TimeBasis.UNKNOWN:
        return "at an unknown time"
    return f"{interval_words(fact.time)} ({fact.basis.value})"


def interval_words(interval: Interval) -> str:
    """Return a day, or the first and the last of several; an open end is an ellipsis."""
    if interval.is_day and interval.start:
        return interval.start.isoformat()
    start = interval.start.isoformat() if interval.start else "…"
    end = interval.end.isoformat() if interval.end else "…"
    return f"{start} to {end}"


def role_words(role: Role, labels: Mapping[str, str]) -> str:
    """Return a role's value; of an entity its label, by its id."""
    if isinstance(role.value, Interval):
        return interval_words(role.value)
    if role.is_entity:
        return labels.get(str(role.value), str(role.value))
    return str(role.value)
