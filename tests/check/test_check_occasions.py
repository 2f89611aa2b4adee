"""Whether two statements are of one occasion, one person or one number."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from factcheck.check.occasions import may_differ
from factcheck.check.story_lookups import (
    comes_or_goes,
    count_of_numbers,
    is_said_to_change,
    may_be_one_person,
    may_lie_in,
    may_round_to,
)
from factcheck.check.values import Named, Said
from factcheck.check.world import World
from factcheck.extract import extract_facts
from factcheck.records import Span, Story

if TYPE_CHECKING:
    from factcheck.knowledge.record import Knowledge

NO_WORLD: Any = None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("field=text e=crash", "field=text e=fire"),
        ("field=text e=crash p=anytown", "field=text e=crash p=westham"),
        ("field=text d=2023-05-01/2023-05-01", "field=text d=2023-05-02/2023-05-02"),
        ("field=text h=now", "field=text h=past"),
        ("field=text h=carried", "field=text h=carried"),
        ("field=text needs=link", "field=text needs=link"),
        ("field=text article=a", "field=text article=a"),
        ("field=text loose=yes", "field=text loose=yes"),
        ("field=text", "field=text new"),
        ("field=text d=vague", "field=text"),
        ("field=text needs=partner g=roe", "field=text needs=partner g=lund article=the"),
        ("field=text needs=first article=the c=shop c=shoe", "field=text article=the c=shop c=shoe"),
        ("field=text needs=first article=a c=shop", "field=text article=the c=shop c=shoe"),
        ("field=text needs=two c=claim", "field=text c=claim"),
        ("field=text n=roe", "field=text n=lund"),
    ],
)
def test_occasions_that_may_differ(one: str, other: str) -> None:
    """Another day, place, kind of event or a thing brought in anew may be another occasion."""
    assert may_differ(NO_WORLD, Said(one), Said(other)) is True


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("field=text e=crash p=anytown", "field=text e=crash"),
        ("field=text needs=link", "field=text needs=link article=the"),
        ("field=title needs=link w=leaders", "field=text part=lead needs=link w=ministers"),
        ("field=title loose=yes", "field=text part=lead loose=yes"),
        ("field=text needs=partner g=roe g=ada", "field=text needs=partner g=roe article=the"),
        ("field=text needs=first article=a c=shop c=shoe", "field=text article=the c=shop c=shoe"),
        ("field=text needs=partner g=roe", "field=text needs=partner bare=yes article=the"),
        ("field=title needs=two c=claim c=grower", "field=text part=lead c=claim c=grower"),
        ("field=text d=2023-05-01/2023-05-07", "field=text d=2023-05-02/2023-05-02"),
    ],
)
def test_occasions_that_are_one(one: str, other: str) -> None:
    """A shared event, "the" and a headline over its first sentences tie two statements together."""
    assert may_differ(NO_WORLD, Said(one), Said(other)) is False


def test_an_occasion_that_is_no_text_is_unknown() -> None:
    """A number has no occasion."""
    assert may_differ(NO_WORLD, Said(3), Said("field=text")) is None


@pytest.mark.parametrize(
    ("one", "other", "rounds"),
    [
        (1200, 1234, True),
        (1234, 1200, True),
        (300, 350, False),
        (12, 14, False),
        (20, 19, False),
        (5, 5, False),
    ],
)
def test_rounded_numbers(one: int, other: int, rounds: bool) -> None:
    """A number rounded off is not in conflict with the exact one; small numbers are never rounded."""
    assert may_round_to(NO_WORLD, Said(one), Said(other)) is rounds


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Ada Roe", "Bo Lund", False),
        ("Jon Smyth", "John Smith", True),
        ("Elizabeth Roe", "Liz Roe", True),
        ("Ada Roe", "Ada Roe-Lund", True),
    ],
)
def test_names_that_may_be_one_person(knowledge: Knowledge, one: str, other: str, same: bool) -> None:
    """A shared word or a spelling of it leaves open whether two names are two people."""
    world = World(Story("s", ""), knowledge)
    assert may_be_one_person(world, Named(one, ()), Named(other, ())) is same


def test_the_story_tells_of_a_handover(knowledge: Knowledge) -> None:
    """Somebody who resigns anywhere in the story has left; the next sentence's resignation is another's."""
    world = World(Story("s", "Ada Roe spoke. Roe resigned on Tuesday. Bo Lund smiled."), knowledge)
    assert comes_or_goes(world, {"person": Named("Ada Roe", ())}).outcome is True
    assert comes_or_goes(world, {"person": Named("Bo Lund", ())}).outcome is False
    assert comes_or_goes(world, {}).outcome is None


def test_values_the_story_gives_for_a_thing(knowledge: Knowledge) -> None:
    """Three different tolls are counted as three, and a rise is seen wherever it is told."""
    story = Story(
        "s", "The crash killed 12 people. The crash killed 14 people. The toll rose: 17 people were killed."
    )
    world = World(story, knowledge, extract_facts(story, knowledge).facts)
    assert count_of_numbers(world, Said("people killed")) == Said(3)
    assert is_said_to_change(world, {"thing": Said("people killed")}).outcome is True
    assert is_said_to_change(world, {"thing": Said("people injured")}).outcome is False
    assert is_said_to_change(world, {}).outcome is None


def test_places_of_one_sentence_may_lie_in_each_other(knowledge: Knowledge) -> None:
    """ "In Headley, a part of Elmford" says it; so does the record; a place does not lie in itself."""
    text = "The fair is in Headley, a part of Elmford. The band is in Westham. The show is in Elmford."
    world = World(Story("s", text), knowledge)
    headley, westham, elmford = (Named(name, ()) for name in ("Headley", "Westham", "Elmford"))
    assert may_lie_in(world, headley, elmford) is True
    assert may_lie_in(world, westham, elmford) is False
    assert may_lie_in(world, elmford, elmford) is False
    headline = Named("Lyon", ("Lyon",), Span(0, 4, "title"))
    assert may_lie_in(world, headline, westham) is True  # the headline's city, the story's district
    assert may_lie_in(world, Named("Lyon", ("Lyon",)), Named("France", ("France",))) is True
