"""When and where a story puts its events."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from factcheck.extract import extract_facts
from factcheck.records import FactKind, Interval, Story

if TYPE_CHECKING:
    from factcheck.knowledge.record import Knowledge


def told(knowledge: Knowledge, text: str, kind: FactKind) -> list[tuple[object, object]]:
    """Return things with their days or places."""
    facts = extract_facts(Story("s", text, published=date(2023, 4, 20)), knowledge).facts
    return [
        (f.roles[0].value, f.roles[1].value)
        for f in facts
        if f.kind is kind and " by " not in str(f.roles[0].value)  # those of `occurrences`
    ]


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("The council vote on 3 May will decide.", "vote"),
        ("The 3 May vote will decide.", "vote"),
        ("The council will vote on 3 May.", "vote"),
        ("A hearing has been set for 3 May.", "hearing"),
    ],
)
def test_a_day_is_read_with_its_event(knowledge: Knowledge, text: str, thing: str) -> None:
    """A noun and the verb that means the same are one thing."""
    assert told(knowledge, text, FactKind.HAPPENS) == [(thing, Interval.day(date(2023, 5, 3)))]


def test_a_day_without_its_year_is_the_same_day_in_every_tense(knowledge: Knowledge) -> None:
    """Past and future tense must not put one day into two years."""
    found = told(
        knowledge, "The vote on 3 June was close. The vote on 3 June will be close.", FactKind.HAPPENS
    )
    assert len(set(found)) == 1


@pytest.mark.parametrize(
    ("text", "thing", "city"),
    [
        ("The trade summit in Madrid opens.", "summit", "Madrid"),
        ("The concert takes place in Vienna.", "concert", "Vienna"),
        ("Ministers will meet in Rome.", "meeting", "Rome"),
        ("Roe was born in Boston.", "roe born", "Boston"),
    ],
)
def test_a_city_is_read_with_its_event(knowledge: Knowledge, text: str, thing: str, city: str) -> None:
    """An event stands in the city after it."""
    ((found, place),) = told(knowledge, text, FactKind.SITED)
    assert (found, str(place).partition(" (")[0]) == (thing, city)


@pytest.mark.parametrize(
    "text", ["The summit in Ruritania opens.", "The shooting in a Chicago suburb shocked many."]
)
def test_only_cities_of_the_record_are_places_of_events(knowledge: Knowledge, text: str) -> None:
    """A region, a suburb or an unknown town may lie within another place the story names."""
    assert told(knowledge, text, FactKind.SITED) == []
