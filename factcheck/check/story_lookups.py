"""Phrases about the story as a whole: what it says elsewhere of a thing, a person or a number."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.check.values import Named, Said, Value
from factcheck.check.world import Lookup, World
from factcheck.knowledge.names import family_name, fold, similar
from factcheck.records import FactKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from factcheck.records import Fact

_COMES_OR_GOES = re.compile(
    r"\b(?:succeed\w*|successor|succession|replac\w+|tak\w+ over|took over|step\w* (?:down|aside|back)"
    r"|resign\w*|retir\w+|predecessor|outgoing|incoming|sworn|inaugurat\w+|oust\w*|quit\w*|left office"
    r"|hand\w* over|appoint\w*|elect\w*|defeat(?:s|ed|ing)|unseat\w*|former\w*|then|late|died|death"
    r"|until(?! (?:the|they|he|she|it|a|further)\b)"
    r"|acting|interim|departure|departs?|departed)\b",
    re.IGNORECASE,
)
_DIRECTIONS = frozenset("north south east west central upper lower".split())
_SENTENCE = 240  # characters either side of a name: about its sentence


def is_said_to_change(world: World, gaps: Mapping[str, Value]) -> Lookup:
    """Whether the story says of a thing that it rose, fell, moved, passed on or was put right."""
    thing = gaps.get("thing")
    if not isinstance(thing, Said):
        return Lookup(None)
    key = ("said to change", thing.value)
    if key not in world.answers:
        world.answers[key] = any("changing" in fact.traits for fact in _facts_of(world, thing))
    return Lookup(bool(world.answers[key]))


def comes_or_goes(world: World, gaps: Mapping[str, Value]) -> Lookup:
    """Whether the story tells of someone's taking or leaving a post."""
    person = gaps.get("person")
    if not isinstance(person, Named):
        return Lookup(None)
    family = family_name(person.label)
    key = ("comes or goes", family)
    if key not in world.answers:
        world.answers[key] = _tells_of_change(world, re.escape(family))
    return Lookup(bool(world.answers[key]))


def _tells_of_change(world: World, family: str) -> bool:
    """Whether a sentence with a family name has a word of coming or going."""
    text = world.story.title + "\n" + world.story.text
    for found in re.finditer(rf"\b{family}\b", text):
        near = text[max(0, found.start() - _SENTENCE) : found.end() + _SENTENCE]
        at = min(found.start(), _SENTENCE)
        begin = max(near.rfind(". ", 0, at), near.rfind("\n", 0, at)) + 1
        ends = [e for e in (near.find(". ", at + len(family)), near.find("\n", at)) if e >= 0]
        if _COMES_OR_GOES.search(near, begin, min(ends, default=len(near))):
            return True
    return False


def count_of_numbers(world: World, thing: Value) -> Value | None:
    """`count of values of ?thing`: how many different numbers, days or places the story gives for a thing."""
    if not isinstance(thing, Said):
        return None
    key = ("count of numbers", thing.value)
    if key not in world.answers:
        values: dict[str, set[object]] = {}
        for fact in _facts_of(world, thing):
            for role in fact.roles[1:2]:
                values.setdefault(role.name, set()).add(role.value)
        world.answers[key] = Said(max(map(len, values.values()), default=0))
    found = world.answers[key]
    return found if isinstance(found, Said) else None


def _facts_of(world: World, thing: Said) -> Iterable[Fact]:
    return [fact for _, fact in world.index.saying(tuple(FactKind), "thing", thing.value)]


def may_round_to(_: World, one: Value, other: Value) -> bool | None:
    """`?a may round to ?b`: one of two unlike numbers is the other, rounded; none is below a hundred."""
    if not isinstance(one, Said) or not isinstance(other, Said):
        return None
    if not isinstance(one.value, int) or not isinstance(other.value, int):
        return False
    rough, fine = (
        (one.value, other.value) if _step(one.value) >= _step(other.value) else (other.value, one.value)
    )
    if rough == fine:
        return False
    step = _step(rough)
    return abs(rough) >= 100 and rough == (2 * fine + step) // (2 * step) * step


def _step(number: int) -> int:
    """Return the place of the last figure that is not nought: 10,000 for 250,000."""
    step = 1
    while number and number % (step * 10) == 0:
        step *= 10
    return step


def may_be_one_person(world: World, one: Value, other: Value) -> bool | None:
    """`?a may be the person ?b`: two names share a word or a spelling, or the record knows them as one."""
    if not isinstance(one, Named) or not isinstance(other, Named):
        return None
    if set(one.ids) & set(other.ids):
        return True
    for known, named in ((one, other), (other, one)):
        if any(world.knowledge.same_person(named.label, named.ids, i) is not False for i in known.ids):
            return True
    first, second = fold(one.label).split(), fold(other.label).split()
    return any(similar(a, b) for a in first for b in second if len(a) > 1 and len(b) > 1)


def may_lie_in(world: World, one: Value, other: Value) -> bool | None:
    """`?a may lie in ?b`: the record has one within the other, or a sentence of the story names both."""
    if not isinstance(one, Named) or not isinstance(other, Named):
        return None
    if any(b.ids and b.ids[0] in _around(world, i) for a, b in ((one, other), (other, one)) for i in a.ids):
        return True
    first, second = _written(world, one), _written(world, other)
    if first == second:
        return False
    words = set(fold(first).split()) ^ set(fold(second).split())
    if words <= _DIRECTIONS:
        return True  # "Corby" and "North Corby"
    if one.ids and not other.ids and one.span is not None and one.span.field == "title":
        return True  # a headline names the city, the story the district
    return any(first in sentence and second in sentence for sentence in _sentences(world))


def _sentences(world: World) -> list[str]:
    key = ("sentences", None)
    if key not in world.answers:
        world.answers[key] = re.split(r"(?<=[.!?])\s|\n", world.story.title + "\n" + world.story.text)
    found = world.answers[key]
    return found if isinstance(found, list) else []


def _written(world: World, place: Named) -> str:
    return world.story.words(place.span) if place.span is not None else place.label


def _around(world: World, id_: str) -> set[str]:
    """Return the places a place of the record lies in."""
    found: set[str] = set()
    place = world.knowledge.place(id_)
    while place is not None and place.within and place.within not in found:
        found.add(place.within)
        place = world.knowledge.place(place.within)
    return found
