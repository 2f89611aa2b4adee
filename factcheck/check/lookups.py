"""Knowledge phrases: what a rule may ask of the record. Each is one general function.

A function is given the world and the gaps that are bound, and answers true, false or unknown, with values
for the gaps that were not.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from factcheck.check.claim_lookups import becomes, is_so, later_day
from factcheck.check.dating_lookups import bears_out
from factcheck.check.event_lookups import held_in, hosted_by, is_called_off, is_edition, takes_place
from factcheck.check.member_lookups import has_members, is_member, is_outside, membership
from factcheck.check.people_lookups import is_alive, told_in_story, was_born, was_born_by_story
from factcheck.check.place_lookups import is_called, is_capital
from factcheck.check.story_lookups import comes_or_goes, is_said_to_change
from factcheck.check.values import Answer, Meeting, Named, Said, Times, Value
from factcheck.check.world import Lookup, World
from factcheck.knowledge import terms as record
from factcheck.knowledge.days import in_words
from factcheck.knowledge.no_office import heads_of
from factcheck.knowledge.terms import Holders, held_after, held_before, holders_at, statement
from factcheck.records import FactKind, Interval, Statement

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from factcheck.knowledge.model import Office, Term

Bound = "Mapping[str, Value]"


def _office(world: World, value: Value | None) -> Office | None:
    return world.knowledge.office(value.id) if isinstance(value, Named) else None


def _times(value: Value | None) -> tuple[Interval, ...]:
    if isinstance(value, Times):
        return value.intervals
    if isinstance(value, Said) and isinstance(value.value, Interval):
        return (value.value,)
    if isinstance(value, Meeting):
        last = [e.versions[-1] for e in value.editions]
        return tuple(Interval(v.start, v.end) for v in last if v.start is not None)
    return ()


def _people(value: Value | None) -> tuple[str, ...]:
    if isinstance(value, Named):
        return value.ids
    if isinstance(value, Answer):
        return tuple(t.person for t in value.shown)
    return ()


def _evidence(terms: tuple[Term, ...], world: World) -> tuple[Statement, ...]:
    offices = {t.office: world.knowledge.office(t.office) for t in terms}
    return tuple(statement(t, office) for t in terms if (office := offices[t.office]) is not None)


def who_holds(world: World, gaps: Mapping[str, Value]) -> Lookup:
    """Who holds an office at a time, or whether someone does."""
    office, times = _office(world, gaps.get("office")), _times(gaps.get("when"))
    if office is None:
        named = gaps.get("office")
        return _no_office(world, named) if isinstance(named, Named) else _offices_held(world, gaps, times)
    found = tuple(holders_at(office, when) for when in times)
    if not found or all(not h.complete and not h.sure for h in found):
        _note_horizon(world, office, times)
        return Lookup(None)
    person = gaps.get("person")
    if isinstance(person, Named):
        answers = [_is_among(world, person, holders) for holders in found]
        outcome = True if True in answers else None if None in answers else False
        return Lookup(outcome, {}, _evidence(found[-1].sure, world))
    answer = Answer(found)
    return Lookup(True, {"person": answer}, _evidence(answer.shown, world))


def _no_office(world: World, office: Named) -> Lookup:
    """Return that nobody holds an office, since the country does not have it."""
    nobody = Answer((Holders((), (), complete=True, note="the record has no such office"),))
    return Lookup(True, {"person": nobody}, heads_of(world.knowledge, office.label))


def _offices_held(world: World, gaps: Mapping[str, Value], times: tuple[Interval, ...]) -> Lookup:
    """Return an office someone holds at the story's own time."""
    people = _people(gaps.get("person"))
    for person in people:
        for id_ in world.knowledge.store.offices_of_person(person):
            office = world.knowledge.office(id_)
            if office is not None and office.kind in {"party leader", "legislative leader"}:
                continue  # who leads a party, or the Opposition, is in no office of state
            held = (
                [t for w in times[-1:] for t in holders_at(office, w).sure if t.person == person]
                if office
                else []
            )
            if held:
                answer = Answer((), tuple(held))
                return Lookup(
                    True, {"office": Named(id_, (id_,)), "term": answer}, _evidence(tuple(held), world)
                )
    return Lookup(False)


def _note_horizon(world: World, office: Office, times: tuple[Interval, ...]) -> None:
    if any(t.end is not None and t.end > office.checked for t in times):
        world.out_of_record(office.id, office.checked)


def _is_among(world: World, person: Named, holders: Holders) -> bool | None:
    """Whether a name is one of the holders of a time, or a spelling of one."""
    if person.ids and (answer := holders.has(person.ids)) is not False:
        return answer
    spelt = [world.knowledge.same_person(person.label, person.ids, t.person) for t in holders.sure]
    if True in spelt:
        return True
    maybe = [world.knowledge.same_person(person.label, person.ids, t.person) for t in holders.possible]
    if not holders.complete or None in spelt or True in maybe or None in maybe:
        return None
    return False


def is_holder(world: World, person: Value, answer: Value) -> bool | None:
    """Whether a person is one of the holders found, at any of the times asked about."""
    if not isinstance(person, Named) or not isinstance(answer, Answer):
        return None
    outcomes = [_is_among(world, person, holders) for holders in answer.holders]
    return True if True in outcomes else None if None in outcomes or not outcomes else False


def is_no_holder(world: World, person: Value, answer: Value) -> bool | None:
    """Whether a person is none of the holders found, at any of the times asked about."""
    if not isinstance(person, Named) or not isinstance(answer, Answer):
        return None
    outcomes = [_is_among(world, person, holders) for holders in answer.holders]
    return True if False in outcomes else None if None in outcomes or not outcomes else False


def left_by(world: World, gaps: Mapping[str, Value]) -> Lookup:
    """Whether someone holds an office at one time and not at another."""
    at_one = who_holds(world, gaps).outcome
    at_other = who_holds(world, {**gaps, "when": gaps["day"]}).outcome if "day" in gaps else None
    if at_one is False or at_other is True:
        return Lookup(False)
    return Lookup(None if at_one is None or at_other is None else True)


def held_until(world: World, gaps: Mapping[str, Value]) -> Lookup:
    """Whether someone's time in an office had ended."""
    return _other_time(world, gaps, held_before)


def holds_later(world: World, gaps: Mapping[str, Value]) -> Lookup:
    """Whether someone's time in an office had not begun."""
    return _other_time(world, gaps, held_after)


def _other_time(
    world: World,
    gaps: Mapping[str, Value],
    side: Callable[[Office, tuple[str, ...], Interval], tuple[Term, ...]],
) -> Lookup:
    office, people = _office(world, gaps.get("office")), _people(gaps.get("person"))
    if office is None:
        return Lookup(False if "office" in gaps else None)
    for when in reversed(_times(gaps.get("when"))):
        terms = side(office, people, when)
        if terms:
            return Lookup(True, {"term": Answer((), terms)}, _evidence(terms[-1:], world))
    return Lookup(False)


def changes_hands(world: World, gaps: Mapping[str, Value]) -> Lookup:
    """Whether a term of this person in this office begins or ends within some days of a time."""
    office, people, days = _office(world, gaps.get("office")), _people(gaps.get("person")), gaps.get("days")
    if office is None or not isinstance(days, Said) or not isinstance(days.value, int):
        return Lookup(None)
    limit = days.value
    near = any(record.near_change(office, people, w, limit) for w in _times(gaps.get("when")))
    return Lookup(near)


def has_one_seat(world: World, gaps: Mapping[str, Value]) -> Lookup:
    """Whether an office is held by one person at a time, as far as the record shows."""
    office = _office(world, gaps.get("office"))
    return Lookup(office is not None and office.seats == 1)


def is_on_record(_: World, gaps: Mapping[str, Value]) -> Lookup:
    """Whether the record knows someone, or something, by name."""
    person = gaps.get("person")
    return Lookup(isinstance(person, Named) and bool(person.ids))


def died(world: World, gaps: Mapping[str, Value]) -> Lookup:
    """When someone died; false when no death is on record, which says nothing of the living."""
    found = [p for i in _people(gaps.get("person")) if (p := world.knowledge.person(i)).died is not None]
    people = _people(gaps.get("person"))
    if not found or len(found) != len(people):
        return Lookup(False)
    person = found[0]
    day = person.died
    if day is None:
        return Lookup(False)
    when = f"{'on' if day.exact else 'in'} {in_words(day)}"
    said = Said(Interval(day.earliest, day.latest), None, when)
    text = f"{person.name} died {when}"
    return Lookup(True, {"day": said}, (Statement(text, day.text, day.text, None, person.source),))


def died_by_story(world: World, gaps: Mapping[str, Value]) -> Lookup:
    """When someone died, by the record, or by the story for whom the record does not have."""
    person = gaps.get("person")
    if isinstance(person, Named) and not person.ids:
        return told_in_story(world, person, FactKind.DIED, "died") or Lookup(False)
    return died(world, gaps)


def shifted(interval: Interval, days: int) -> Interval:
    """Return an interval moved by so many days."""
    move = timedelta(days)
    return Interval(
        interval.start + move if interval.start else None, interval.end + move if interval.end else None
    )


LOOKUPS: dict[str, Callable[[World, Mapping[str, Value]], Lookup]] = {
    "{thing} is said to change": is_said_to_change,
    "{person} comes or goes": comes_or_goes,
    "a later day is asked about": later_day,
    "{claim} is so at {when}": is_so,
    "{claim} becomes {now} or {instead} at {when}": becomes,
    "the record bears out {likely}": bears_out,
    "{person} holds {office} at {when}": who_holds,
    "{person} holds {office} on {when}": who_holds,
    "{person} holds {office} at {when} but not on {day}": left_by,
    "{person} held {office} before {when}": held_until,
    "{person} holds {office} after {when}": holds_later,
    "{office} changes hands with {person} within {days} days of {when}": changes_hands,
    "{office} has one seat": has_one_seat,
    "{person} is on record": is_on_record,
    "{person} died {day}": died,
    "{person} died {day} by the story or the record": died_by_story,
    "{person} was born {day}": was_born,
    "{person} was born {day} by the story or the record": was_born_by_story,
    "{person} is alive at {when}": is_alive,
    "{event} is held in {place}": held_in,
    "{event} takes place {day}": takes_place,
    "{event} as planned for {plan} in {venue} is off as of {when}": is_called_off,
    "{event} is hosted by {country}": hosted_by,
    "{event} is edition {ordinal}": is_edition,
    "{organisation} has {count} members at {when}": has_members,
    "{country} is a member of {organisation} at {when}": is_member,
    "{country} is no member of {organisation} at {when}": is_outside,
    "{country} and {organisation} have {history}": membership,
    "{city} is the capital of {country} at {when}": is_capital,
    "{thing} is called {name} at {when}": is_called,
}

# Phrases that, with a gap to fill, only name what the record has of something found in it: they end no trial.
NAMING = frozenset(
    {
        "{event} takes place {day}",
        "{event} is held in {place}",
        "{event} is hosted by {country}",
        "{event} is edition {ordinal}",
        "{country} and {organisation} have {history}",
        "the record bears out {likely}",
    }
)
