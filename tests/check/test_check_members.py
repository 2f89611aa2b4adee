"""Members of organisations, as rules ask for them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from check_samples import story

from factcheck.check.member_lookups import is_member, membership
from factcheck.check.values import Named, Said, Times
from factcheck.check.world import World
from factcheck.records import Interval

if TYPE_CHECKING:
    from factcheck.knowledge.record import Knowledge


def at(day: date) -> Times:
    """Return the time of a day."""
    return Times((Interval.day(day),))


def member(knowledge: Knowledge, country: str, organisation: str, day: date) -> bool | None:
    """Whether a country is a member on a day."""
    gaps = {
        "country": Named(country, (country,)),
        "organisation": Named(organisation, (organisation,)),
        "when": at(day),
    }
    return is_member(World(story(), knowledge), gaps).outcome


def test_members_are_members_from_joining_to_leaving(knowledge: Knowledge) -> None:
    """Before and after, with a month of slack, they are not."""
    assert member(knowledge, "Finland", "NATO", date(2023, 6, 1)) is True
    assert member(knowledge, "Finland", "NATO", date(2023, 3, 20)) is True
    assert member(knowledge, "Finland", "NATO", date(2022, 6, 1)) is False
    assert member(knowledge, "United Kingdom", "European Union", date(2021, 6, 1)) is False


def test_past_the_record_only_members_are_known(knowledge: Knowledge) -> None:
    """Who was in stays in as far as anyone knows; who was not may have joined."""
    assert member(knowledge, "Finland", "NATO", date(2099, 1, 1)) is True
    assert member(knowledge, "Austria", "NATO", date(2099, 1, 1)) is None


def test_an_unknown_body_gives_no_answer(knowledge: Knowledge) -> None:
    """Nothing is known of a club that is not on record."""
    assert member(knowledge, "Austria", "a club", date(2023, 6, 1)) is None


def test_the_history_is_told_in_words(knowledge: Knowledge) -> None:
    """A finding says when a country joined and left."""
    gaps = {
        "country": Named("United Kingdom", ("United Kingdom",)),
        "organisation": Named("European Union", ("European Union",)),
    }
    history = membership(World(story(), knowledge), gaps).binds["history"]
    assert isinstance(history, Said)
    assert history.value == "joined on 1 January 1973 and left on 31 January 2020"
