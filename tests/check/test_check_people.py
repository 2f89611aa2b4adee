"""Ages, lives and spellings, as rules ask about them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from check_samples import story

from factcheck.check.people_lookups import is_alive, was_born, was_born_by_story
from factcheck.check.people_words import ages_at, is_spelt_as
from factcheck.check.values import Named, Said, Times
from factcheck.check.world import World
from factcheck.records import Fact, FactKind, Granularity, Interval, Role, Span, Voice

if TYPE_CHECKING:
    from factcheck.knowledge.record import Knowledge

BORN = Interval.day(date(1980, 5, 2))


def at(*days: date) -> Times:
    """Return times of a day each."""
    return Times(tuple(Interval.day(day) for day in days))


def birth(day: Interval, voice: Voice = Voice.REPORTER) -> Fact:
    """Return the fact that Ann Lowe was born."""
    roles = (Role("person", "?Ann Lowe", Span(0, 8), is_entity=True), Role("day", day, Span(9, 13)))
    return Fact("f1", FactKind.BORN, roles, Span(0, 13), Span(0, 13), voice=voice)


def words(world: World, margin: int, when: Times, born: Interval) -> str:
    """Return the ages possible, in words."""
    found = ages_at(world, Said(margin), when, Said(born))
    assert isinstance(found, Said)
    return found.words


def test_ages_allow_for_a_birthday_within_the_margin(knowledge: Knowledge) -> None:
    """Two days before a birthday the next age is possible, a month before it is not."""
    world = World(story(), knowledge)
    assert words(world, 3, at(date(2024, 4, 30)), BORN) == "43 or 44"
    assert words(world, 3, at(date(2024, 4, 1)), BORN) == "43"


def test_a_birth_known_to_the_year_gives_two_ages(knowledge: Knowledge) -> None:
    """Someone born in 1980 is 43 or 44 in March 2024."""
    year = Interval(date(1980, 1, 1), date(1980, 12, 31), Granularity.YEAR)
    assert words(World(story(), knowledge), 0, at(date(2024, 3, 10)), year) == "43 or 44"


def test_every_time_a_sentence_can_be_about_counts(knowledge: Knowledge) -> None:
    """Where 1999 or 2024 can be meant, 19 and 43 are both possible."""
    when = at(date(1999, 6, 1), date(2024, 3, 10))
    assert words(World(story(), knowledge), 0, when, BORN) == "19 or 43"


def test_an_open_time_gives_no_age(knowledge: Knowledge) -> None:
    """The past at large has no age, nor has the time before a birth."""
    world = World(story(), knowledge)
    assert ages_at(world, Said(0), Times((Interval(None, date(2024, 1, 1)),)), Said(BORN)) is None
    assert ages_at(world, Said(0), at(date(1970, 1, 1)), Said(BORN)) is None


def test_spellings_are_compared_without_accents(knowledge: Knowledge) -> None:
    """Erdoğan is spelt as Erdogan, Stoltenberg is not spelt as Stoltenburg."""
    world = World(story(), knowledge)
    assert is_spelt_as(world, Said("Erdoğan"), Said("Erdogan")) is True
    assert is_spelt_as(world, Said("Stoltenberg"), Said("Stoltenburg")) is False


def test_the_story_s_own_birth_date_goes_before_the_record_s(knowledge: Knowledge) -> None:
    """A birth the story gives is what its age is held against."""
    world = World(story("Ann Lowe 1980"), knowledge, (birth(BORN),))
    lookup = was_born_by_story(world, {"person": Named("Ann Lowe", ())})
    assert lookup.outcome is True
    assert lookup.binds["day"] == Said(BORN, Span(9, 13), "1980")


@pytest.mark.parametrize(
    "facts",
    [(birth(BORN, Voice.QUOTED),), (birth(BORN), birth(Interval.day(date(1981, 5, 2)))), ()],
    ids=["quoted", "two births", "none"],
)
def test_a_birth_in_doubt_is_unknown(knowledge: Knowledge, facts: tuple[Fact, ...]) -> None:
    """A birth only quoted, or given twice differently, settles nothing."""
    world = World(story("Ann Lowe 1980"), knowledge, facts)
    assert was_born_by_story(world, {"person": Named("Ann Lowe", ())}).outcome is None


def test_the_record_knows_births(knowledge: Knowledge) -> None:
    """Joe Biden was born on 20 November 1942, and the evidence says so."""
    lookup = was_born(World(story(), knowledge), {"person": Named("Joe Biden", ("Joe Biden",))})
    assert lookup.outcome is True
    assert lookup.evidence[0].text == "Joe Biden was born on 20 November 1942"


@pytest.mark.parametrize(
    ("name", "day", "alive"),
    [
        ("Jimmy Carter", date(2022, 5, 10), True),
        ("Jimmy Carter", date(2025, 5, 10), False),
        ("Emmanuel Macron", date(2023, 5, 10), True),
        ("Dan Quayle", date(2023, 5, 10), True),
        ("Dan Quayle", date(2096, 5, 10), None),
        ("Steve Ballmer", date(2023, 5, 10), None),
    ],
    ids=["died later", "had died", "in office", "lived later", "past the check", "not known"],
)
def test_who_is_alive_is_said_only_where_the_record_can_tell(
    knowledge: Knowledge, name: str, day: date, alive: bool | None
) -> None:
    """A later death or an office proves a life; no death on record proves nothing."""
    lookup = is_alive(World(story(), knowledge), {"person": Named(name, (name,)), "when": at(day)})
    assert lookup.outcome is alive
