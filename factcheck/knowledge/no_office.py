"""Offices that a country does not have: "the president of Japan".

Derived from the record, which has the offices at the head of every country: one that has a head on record,
but under no such title, has no such office. That is told only of somebody who is another of its heads.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.knowledge.names import fold
from factcheck.records import Statement

if TYPE_CHECKING:
    from factcheck.knowledge.model import Office
    from factcheck.knowledge.record import Knowledge

# Which of a country's heads may not be called so: a strongman is readily called president, and a sultan may
# be his own prime minister.
_MISNAMED = {
    "president": frozenset({"head of government", "monarch"}),
    "prime minister": frozenset({"head of government", "head of state"}),
    "chancellor": frozenset({"head of government", "head of state"}),
    "king": frozenset({"head of government", "head of state"}),
    "queen": frozenset({"head of government", "head of state"}),
    "emperor": frozenset({"head of government", "head of state"}),
}
_HEADS = frozenset({"head of state", "head of government", "monarch"})


def missing_office(knowledge: Knowledge, title: str, place: str, people: tuple[str, ...]) -> str | None:
    """Return how an office is called that a country does not have, though one of some people is its head.

    Args:
        knowledge: the record.
        title: the title, folded.
        place: the country.
        people: the ids of those who are given the title.
    """
    country, kinds = knowledge.place(place), _MISNAMED.get(title)
    if country is None or country.kind != "country" or kinds is None:
        return None
    offices = [o for i in knowledge.store.offices_of_place(place) if (o := knowledge.office(i)) is not None]
    if any(_is_called(office, title) for office in offices):
        return None
    theirs = {o for person in people for o in knowledge.store.offices_of_person(person)}
    heads = [o for o in offices if o.id in theirs and o.kind in kinds]
    return f"{title} of {heads[0].id.partition(' of ')[2] or place}" if heads else None


def _is_called(office: Office, title: str) -> bool:
    """Whether a title is among those of an office, or begins one: "president of the government"."""
    named = any(title in fold(name).split(" of ") for name in (office.id, *office.names))
    return named or any(fold(each) == title for each in office.titles)


def heads_of(knowledge: Knowledge, missing: str) -> tuple[Statement, ...]:
    """Return, as evidence, the offices at the head of the country whose missing office is named."""
    place = missing.partition(" of ")[2]
    ids = knowledge.store.offices_of_place(place) or knowledge.store.offices_of_place(
        place.removeprefix("the ")
    )
    offices = [o for i in ids if (o := knowledge.office(i)) is not None and o.kind in _HEADS]
    return tuple(
        Statement(f"the record has the {o.id}", None, None, o.checked.isoformat(), o.source) for o in offices
    )
