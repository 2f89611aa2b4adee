"""Rows of key facts back to facts: what several stories say is judged by the same rules as one."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from factcheck.records import (
    Fact,
    FactKind,
    Interval,
    Modality,
    Role,
    Span,
    Status,
    TimeBasis,
    Value,
    Voice,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

_NUMBERS = frozenset({"number", "count", "ordinal", "age"})
_DAYS = frozenset({"day"})
_ENTITIES = frozenset({"person", "event", "place", "country", "city", "organisation", "office"})


def fact_of_row(row: Mapping[str, Any]) -> Fact:
    """Return the fact a row of `facts` was made of, as far as rules over several stories ask of it."""
    time = Interval(row["day_from"], row["day_to"]) if row["day_from"] or row["day_to"] else None
    return Fact(
        id="",
        kind=FactKind(row["kind"]),
        roles=tuple(_role(role, row["field"]) for role in row["roles"]),
        evidence=Span(row["start"], row["end"], row["field"]),
        sentence=Span(row["sentence_start"], row["sentence_end"], row["field"]),
        time=time,
        basis=TimeBasis(row["basis"]),
        times=(time,) if time else (),
        traits=tuple(row["traits"]),
        voice=Voice(row["voice"]),
        modality=Modality(row["modality"]),
        status=Status(row["status"]),
    )


def _role(role: Mapping[str, Any], field: str) -> Role:
    name, text = role["name"], role["value"]
    return Role(name, _value(name, text), Span(role["start"], role["end"], field), name in _ENTITIES)


def _value(name: str, text: str) -> Value:
    if name in _NUMBERS and text.lstrip("-").isdecimal():
        return int(text)
    if name in _DAYS:
        start, _, end = text.partition("/")
        return Interval(_day(start), _day(end or start))
    return text


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:  # "..": open
        return None
