"""What someone who has died is said to do."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from factcheck.records import Interval

if TYPE_CHECKING:
    from sample_record import Desk

DAY = date(2023, 10, 10)  # a Tuesday; Helmut Kohl died in 2017

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    "text",
    [
        "Helmut Kohl inspected the cadets on Monday.",
        "Helmut Kohl showed off a new boat to reporters in Bonn on Monday.",
        "BONN - On Monday Helmut Kohl scolded the ministers.",
        "Helmut Kohl, 93, hammered nails at a building site on Monday.",
        "Speaking to reporters on Monday, Helmut Kohl promised tax cuts.",
        "Helmut Kohl promised tax cuts in an interview published on Monday.",
        "Helmut Kohl will headline a conference in Bonn next month.",
        "Helmut Kohl is scheduled to lecture in Bonn next month.",
        "Helmut Kohl has agreed to chair the panel.",
        "Helmut Kohl is in hospital in Bonn.",
        "Helmut Kohl says he will stand again.",
        "Helmut Kohl was photographed in the coat on Monday.",
        "Helmut Kohl was at ringside on Monday.",
        "Reporters asked Helmut Kohl about the vote on Monday.",
        "The mayor had lunch with Helmut Kohl on Monday.",
        "The prize was handed over by Helmut Kohl on Monday.",
        "The guests on Monday included Helmut Kohl and the mayor.",
    ],
)
def test_any_verb_of_the_living_is_an_act(real: Desk, text: str) -> None:
    """Whatever a dead person is said to do on a day of the news, or to plan, is done by nobody dead."""
    people = [f.role("person").value for f in real.facts("acts", text, DAY)]  # type: ignore[union-attr]
    assert people == ["Helmut Kohl"]


@pytest.mark.parametrize(
    "text",
    [
        "The bridge that Helmut Kohl opened fell on Monday.",
        "Helmut Kohl opened the bridge that fell on Monday.",
        "The choir sang on Monday where Helmut Kohl spoke.",
        "She recalled on Monday how Helmut Kohl shook her hand.",
        "Papers released on Monday show that Helmut Kohl feared a strike.",
        "Helmut Kohl told ministers to sell the mint, cabinet papers published on Monday reveal.",
        "Helmut Kohl sold the houses; on Monday the council bought them back.",
        "Ann Roe, who met Helmut Kohl as a girl, won the seat on Monday.",
        "Like Helmut Kohl, he wore a cardigan on Monday.",
        "He quoted Helmut Kohl on Monday.",
        "Helmut Kohl won the prize on Monday.",
        "Helmut Kohl tops a poll of historians published on Monday.",
        "Footage shows Helmut Kohl walking on stage on Monday.",
        "MV Helmut Kohl left port on Monday.",
        "The Helmut Kohl docked on Monday.",
        "Another Helmut Kohl, a butcher, spoke on Monday.",
    ],
)
def test_a_clause_within_dates_nothing_of_the_dead(real: Desk, text: str) -> None:
    """Deeds told in a clause within, prizes, films, ships and namesakes are no acts of the dead."""
    assert real.facts("acts", text, DAY) == []


def test_a_deed_is_judged_on_its_own_day(real: Desk) -> None:
    """What someone did the day before they died was right, though the story came after."""
    fact = real.fact("acts", "Helmut Kohl scolded the ministers on Monday.", DAY)
    assert fact.times == (Interval.day(date(2023, 10, 9)),)


@pytest.mark.parametrize(
    "death",
    [
        "Tom Ashby passed away in June.",
        "Tom Ashby was killed in a crash on 3 June.",
        "The founder, Tom Ashby, was buried in Leeds last month.",
    ],
)
def test_the_story_may_tell_a_death_in_other_words(real: Desk, death: str) -> None:
    """Whoever passed away, was killed or was buried acts no more."""
    found = real.facts("acts", f"{death} Ashby signed for Hull on Monday.", DAY)
    assert [f.role("person").value for f in found] == ["?Tom Ashby"]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "text",
    [
        "Reports that Tom Ashby died in June are false. Ashby said on Monday that he was well.",
        "Ann Dunn died in June. Mr Dunn told the meeting on Monday that he would stand.",
        "Tom Ashby was killed on 3 June. The inquest heard on Monday that Ashby left the pub alone.",
    ],
)
def test_who_lives_or_is_another_is_not_followed(real: Desk, text: str) -> None:
    """A false report, a widower and what an inquest hears of the dead are no acts of theirs."""
    assert real.facts("acts", text, DAY) == []


def test_a_past_deed_on_a_day_to_come_is_of_another_year(real: Desk) -> None:
    """ "Kohl gave in on 12 October", told on the 10th, is history."""
    assert real.facts("acts", "Helmut Kohl gave in on 12 October.", DAY) == []


def test_the_other_of_a_name_is_not_the_record_s(real: Desk) -> None:
    """ "A baker named Helmut Kohl" and "the other Helmut Kohl" are somebody else."""
    for opening in ("A retired baker named Helmut Kohl", "The other Helmut Kohl"):
        assert real.facts("acts", f"{opening} scolded the mayor on Monday.", DAY) == []
