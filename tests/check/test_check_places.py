"""Capitals and names, as rules ask for them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from check_samples import story

from factcheck.check.place_lookups import is_called, is_capital
from factcheck.check.values import Named, Said, Times
from factcheck.check.world import World
from factcheck.records import Interval

if TYPE_CHECKING:
    from factcheck.knowledge.record import Knowledge


def at(day: date) -> Times:
    """Return the time of a day."""
    return Times((Interval.day(day),))


def capital(knowledge: Knowledge, city: str, country: str, day: date) -> bool | None:
    """Whether a city is the capital of a country on a day."""
    gaps = {"city": Named(city, (city,)), "country": Named(country, (country,)), "when": at(day)}
    return is_capital(World(story(), knowledge), gaps).outcome


def test_a_capital_is_one_while_it_is(knowledge: Knowledge) -> None:
    """A capital that moved was one before."""
    assert capital(knowledge, "Canberra", "Australia", date(2023, 6, 1)) is True
    assert capital(knowledge, "Sydney", "Australia", date(2023, 6, 1)) is False
    assert capital(knowledge, "Yangon", "Myanmar", date(2003, 6, 1)) is True
    assert capital(knowledge, "Yangon", "Myanmar", date(2023, 6, 1)) is False


def test_past_the_record_nothing_is_known(knowledge: Knowledge) -> None:
    """A day after the last check is unknown."""
    assert capital(knowledge, "Sydney", "Australia", date(2099, 1, 1)) is None


def test_several_capitals_are_all_right(knowledge: Knowledge) -> None:
    """South Africa has three."""
    for city in ("Pretoria", "Cape Town", "Bloemfontein"):
        assert capital(knowledge, city, "South Africa", date(2023, 6, 1)) is True


def test_the_capital_is_told_when_asked_for(knowledge: Knowledge) -> None:
    """Without a city, the answer is the city."""
    found = is_capital(
        World(story(), knowledge), {"country": Named("Turkey", ("Turkey",)), "when": at(date(2023, 6, 1))}
    )
    city = found.binds["city"]
    assert isinstance(city, Named)
    assert city.label == "Ankara"


def called(knowledge: Knowledge, name: str, day: date) -> bool | None:
    """Whether Eswatini is called so on a day."""
    gaps = {"thing": Named("Eswatini", ("Eswatini",)), "name": Said(name), "when": at(day)}
    return is_called(World(story(), knowledge), gaps).outcome


def test_a_name_holds_for_its_time_and_a_month(knowledge: Knowledge) -> None:
    """Copy may take a month to follow a renaming."""
    assert called(knowledge, "Swaziland", date(2016, 6, 1)) is True
    assert called(knowledge, "Swaziland", date(2018, 5, 10)) is True
    assert called(knowledge, "Swaziland", date(2023, 6, 1)) is False
    assert called(knowledge, "Swazilandia", date(2023, 6, 1)) is None
