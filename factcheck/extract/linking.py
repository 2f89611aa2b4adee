"""Links a name given an office to the record's people and offices."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from factcheck.extract.people import family_key
from factcheck.knowledge.names import fold
from factcheck.knowledge.no_office import missing_office
from factcheck.knowledge.terms import holders_at
from factcheck.records import Interval

if TYPE_CHECKING:
    from factcheck.extract.context import Context
    from factcheck.extract.offices import Holding, OfficePhrase
    from factcheck.extract.people import Name
    from factcheck.knowledge.record import Knowledge


# Titles that are a country's where nothing else is said.
_OF_STATE = frozenset(
    {
        "president", "prime minister", "chancellor", "vice president", "deputy prime minister",
        "foreign minister", "foreign secretary", "home secretary", "defence secretary", "defense secretary",
        "finance minister", "interior minister", "defence minister", "defense minister", "treasury secretary",
        "chancellor of the exchequer",
    }
)  # fmt: skip
_HEADS = frozenset({"president", "prime minister"})
_GOVERNING = frozenset(
    {
        "head of state", "head of government", "deputy head of government", "vice-president",
        "foreign minister", "defence minister", "finance minister", "interior minister", "minister",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Linked:
    """A person and an office of the record. `traits` say what could not be read off the words."""

    label: str
    people: tuple[str, ...]
    office: str
    traits: tuple[str, ...]


def link(holding: Holding, context: Context, knowledge: Knowledge, *, plain: bool = False) -> Linked | None:
    """Return the person and the office meant; None when the words cannot be tied down.

    A title without its place is tied to an office the named person is on record in. A name the record does
    not have needs the place said. `plain` tells that a title without its place is nobody else's: it then may
    be one of the country that the person governs.
    """
    phrase = holding.office
    offices, placed = _offices(phrase, knowledge)
    if not offices and placed:
        return _of_no_office(holding, phrase.places, context, knowledge)
    if not offices or (not placed and holding.name.words == 1 and not holding.name.ids):
        return None
    label, people = _person(holding.name, offices, context, knowledge)
    held = tuple(o for o in offices if any(o in knowledge.store.offices_of_person(p) for p in people))
    if phrase.owned and not placed and (led_back := _led_back(held, context, knowledge)):
        held, placed = led_back, True
    traits = [] if placed else ["bare-title"]
    if holding.name.words == 1:
        traits.append("surname-only")
    if not people:
        traits.append("unknown-name")
    if len(held) > 1:
        held = _nearest(held, context, knowledge)
    if held:
        return Linked(label, _who_held(people, held[0], knowledge), held[0], tuple(traits))
    if not placed and plain:
        return _of_own_country(holding, people, offices, context, knowledge)
    if not placed or len(offices) != 1:
        return None
    return Linked(label, people, offices[0], tuple(traits))


def _offices(phrase: OfficePhrase, knowledge: Knowledge) -> tuple[tuple[str, ...], bool]:
    """Return the offices the words can mean, and whether they say the place."""
    offices = phrase.candidates(knowledge.store)
    if not phrase.places and phrase.after_places:
        # "Prime Minister N of Canada" places the office; "Leader N of New York" says where N is from
        placed_after = replace(phrase, places=phrase.after_places).candidates(knowledge.store)
        return placed_after or offices, bool(placed_after)
    return offices, bool(phrase.places)


def _led_back(offices: tuple[str, ...], context: Context, knowledge: Knowledge) -> tuple[str, ...]:
    """Return the offices of what the story has named: "its president", "the fund's managing director"."""
    spoken = {*context.places, *context.organisations}
    return tuple(o for o in offices if (entry := knowledge.office(o)) and entry.place in spoken)


def _of_no_office(
    holding: Holding, places: tuple[str, ...], context: Context, knowledge: Knowledge, *traits: str
) -> Linked | None:
    """Return someone given an office that the country they are a head of does not have."""
    label, people = _person(holding.name, (), context, knowledge)
    missing = {
        office
        for place in places
        for title in holding.office.titles
        if (office := missing_office(knowledge, title, place, people)) is not None
    }
    return Linked(label, people, f"?{missing.pop()}", traits) if len(missing) == 1 else None


def _of_own_country(
    holding: Holding,
    people: tuple[str, ...],
    offices: tuple[str, ...],
    context: Context,
    knowledge: Knowledge,
) -> Linked | None:
    """Return "Chancellor N" of someone in another office of a country: the chancellor of that country."""
    if context.published is None or not set(holding.office.titles) <= _OF_STATE or holding.name.words < 2:
        return None
    theirs = [knowledge.office(o) for person in people for o in knowledge.store.offices_of_person(person)]
    today = Interval.day(context.published)
    countries = {
        o.place for o in theirs
        if o is not None and o.kind in _GOVERNING and _OF_STATE & set(o.titles)
        and holders_at(o, today).has(people)
    }  # fmt: skip
    if len(countries) != 1:
        return None
    (country,) = countries
    own = [o for o in offices if (entry := knowledge.office(o)) is not None and entry.place == country]
    if len(own) == 1:
        return Linked(holding.name.label, people, own[0], ("bare-title", "own-country"))
    if own or not set(holding.office.titles) <= _HEADS:
        return None  # a university has a chancellor too
    return _of_no_office(holding, (country,), context, knowledge, "bare-title", "own-country")


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
