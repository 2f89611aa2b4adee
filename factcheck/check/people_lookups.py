"""Knowledge phrases about lives: when someone was born, by the story or the record, and whether they live."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from factcheck.check.values import Named, Said, Times, Value, interval_in_words
from factcheck.check.world import Lookup, World
from factcheck.knowledge.days import in_words
from factcheck.knowledge.terms import statement, sure_span
from factcheck.records import FactKind, Interval, Statement, Voice

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from factcheck.records import Fact

_LEADING = frozenset({"head of state", "head of government"})
_NOTED = timedelta(days=365)  # a leader's death is on record by then
_LIFETIME = 40  # years since leaving office within which a death would have been news


def was_born(world: World, gaps: Mapping[str, Value]) -> Lookup:
    """When someone was born."""
    person = gaps.get("person")
    ids = person.ids if isinstance(person, Named) else ()
    if len(ids) != 1:
        return Lookup(None)
    found = world.knowledge.person(ids[0])
    day = found.born
    if day is None:
        return Lookup(None)
    text = f"{found.name} was born {'on' if day.exact else 'in'} {in_words(day)}"
    evidence = Statement(text, day.text, None, None, found.source)
    return Lookup(True, {"day": Said(Interval(day.earliest, day.latest), None, in_words(day))}, (evidence,))


def was_born_by_story(world: World, gaps: Mapping[str, Value]) -> Lookup:
    """When someone was born, as the story says, or else the record."""
    person = gaps.get("person")
    told = told_in_story(world, person, FactKind.BORN, "born") if isinstance(person, Named) else None
    return told or was_born(world, gaps)


def told_in_story(world: World, person: Named, kind: FactKind, verb: str) -> Lookup | None:
    """Return the day of a birth or a death that the story states; unknown when it states two."""
    lives = _lives(world, person, kind)
    days = {role.value: role for fact in lives if (role := fact.role("day")) is not None}
    if len(days) > 1:
        return Lookup(None)
    for value, role in days.items():
        if isinstance(value, Interval):
            words = world.story.words(role.span)
            if kind is FactKind.DIED:
                words = f"{'on' if value.is_day else 'in'} {interval_in_words(value)}"
            evidence = Statement(f"the story: {verb} {words}")
            return Lookup(True, {"day": Said(value, role.span, words)}, (evidence,))
    return None


def _lives(world: World, person: Named, kind: FactKind) -> Iterator[Fact]:
    """Yield the births or deaths the story's reporter states of a person."""
    value = "|".join(person.ids) if person.ids else f"?{person.label}"
    for fact in world.facts:
        role = fact.role("person")
        if fact.kind is kind and fact.voice is Voice.REPORTER and role is not None and role.value == value:
            yield fact


def is_alive(world: World, gaps: Mapping[str, Value]) -> Lookup:
    """Whether someone was surely alive: died later, was in office on the day, or once led a country.

    The death of someone who led a country is on record within a year; so none on record means alive.
    """
    person, when = gaps.get("person"), gaps.get("when")
    ids = person.ids if isinstance(person, Named) else ()
    days = when.intervals[-1:] if isinstance(when, Times) else ()
    if len(ids) != 1 or not days or days[0].end is None or days[0].start is None:
        return Lookup(None)
    found = world.knowledge.person(ids[0])
    if found.died is not None:
        text = f"{found.name} died {'on' if found.died.exact else 'in'} {in_words(found.died)}"
        evidence = (Statement(text, found.died.text, found.died.text, None, found.source),)
        if found.died.earliest > days[0].end:
            return Lookup(True, {}, evidence)
        return Lookup(False if found.died.latest < days[0].start else None, {}, evidence)
    if found.checked is not None and days[0].end <= found.checked:
        text = f"{found.name} was alive when last checked"
        evidence = (Statement(text, None, None, found.checked.isoformat(), found.source),)
        return Lookup(True, {}, evidence)
    return _in_office(world, ids[0], days[0], days[0].end)


def _in_office(world: World, person: str, day: Interval, last: date) -> Lookup:
    """Whoever is in office lives; who is in none on record, and led no country, may have died unrecorded."""
    offices = [world.knowledge.office(i) for i in world.knowledge.store.offices_of_person(person)]
    terms = [
        (t, office) for office in offices if office is not None for t in office.terms if t.person == person
    ]
    for term, office in terms:
        if sure_span(term, office.checked).contains(day):
            return Lookup(True, {}, (statement(term, office),))
    for term, office in terms:
        recent = term.end is not None and last.year - term.end.latest.year < _LIFETIME
        if office.kind in _LEADING and recent and term.start.latest < last < office.checked - _NOTED:
            text = f"{person.partition(' (')[0]}: no death is on record"
            noted = Statement(text, None, None, office.checked.isoformat(), office.source)
            return Lookup(True, {}, (noted, statement(term, office)))
    return Lookup(None)
