"""Links a name given an office to the record's people and offices."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from factcheck.extract.people import family_key
from factcheck.knowledge.names import fold

if TYPE_CHECKING:
    from factcheck.extract.context import Context
    from factcheck.extract.offices import Holding
    from factcheck.extract.people import Name
    from factcheck.knowledge.record import Knowledge


@dataclass(frozen=True, slots=True)
class Linked:
    """A person and an office of the record. `traits` say what could not be read off the words."""

    label: str
    people: tuple[str, ...]
    office: str
    traits: tuple[str, ...]


def link(holding: Holding, context: Context, knowledge: Knowledge) -> Linked | None:
    """Return the person and the office meant; None when the words cannot be tied down.

    A title without its place is tied to an office the named person is on record in. A name the record does
    not have needs the place said.
    """
    phrase = holding.office
    offices, placed = phrase.candidates(knowledge.store), bool(phrase.places)
    if not placed and phrase.after_places:
        # "Prime Minister N of Canada" places the office; "Leader N of New York" says where N is from
        placed_after = replace(phrase, places=phrase.after_places).candidates(knowledge.store)
        placed = bool(placed_after)
        offices = placed_after or offices
    if not offices or (not placed and holding.name.words == 1 and not holding.name.ids):
        return None
    label, people = _person(holding.name, offices, context, knowledge)
    held = tuple(o for o in offices if any(o in knowledge.store.offices_of_person(p) for p in people))
    traits = [] if placed else ["bare-title"]
    if holding.name.words == 1:
        traits.append("surname-only")
    if not people:
        traits.append("unknown-name")
    if len(held) > 1:
        held = _nearest(held, context, knowledge)
    if held:
        return Linked(label, _who_held(people, held[0], knowledge), held[0], tuple(traits))
    if not placed or len(offices) != 1:
        return None
    return Linked(label, people, offices[0], tuple(traits))


def _person(
    name: Name, offices: tuple[str, ...], context: Context, knowledge: Knowledge
) -> tuple[str, tuple[str, ...]]:
    """Return a name's full form and the people it can be; a family name leads back to the story's own."""
    if name.words > 1 or (name.ids and name.words == 1):
        return name.label, name.ids
    key = family_key(name.label)
    known = context.people.get(key)
    if known is not None:
        return known.label, known.ids
    holders = tuple(p for o in offices for p in knowledge.families(o).get(key, ()))
    return name.label, tuple(dict.fromkeys(holders))


def _who_held(people: tuple[str, ...], office: str, knowledge: Knowledge) -> tuple[str, ...]:
    return tuple(p for p in people if office in knowledge.store.offices_of_person(p))


def _nearest(offices: tuple[str, ...], context: Context, knowledge: Knowledge) -> tuple[str, ...]:
    """Return the offices of the places the story named last, if that settles it."""
    for place in reversed(context.places):
        here = tuple(o for o in offices if (entry := knowledge.office(o)) and entry.place == place)
        if here:
            return here
    return offices


def is_headline(label: str) -> bool:
    """Whether a name is written in capitals throughout."""
    return label.isupper() and len(fold(label)) > 4
