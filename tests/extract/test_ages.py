"""Ages: whose they are, and of which day."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from sample_record import Desk

DAY = date(2023, 5, 10)


def ages(desk: Desk, text: str, day: date = DAY) -> list[tuple[str, int]]:
    """Return who is given which age."""
    found = desk.facts("age", text, day)
    return [(str(f.role("person").value).lstrip("?"), f.role("age").value) for f in found]  # type: ignore[union-attr, misc]


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lowe, 47, won the race.",
        "Ann Lowe, aged 47, won the race.",
        "Ann Lowe, who is 47, won the race.",
        "Ann Lowe, now 47, won the race.",
        "Ann Lowe (47) won the race.",
        "Ann Lowe (born 1975), aged 47, won the race.",
        "Ann Lowe is 47 years old and runs a shop.",
        "Police named the 47-year-old baker Ann Lowe.",
        "A 47-year-old baker, Ann Lowe, won the race.",
        "Ann Lowe, a 47-year-old baker, won the race.",
        "Now 47, Ann Lowe runs a shop.",
        "At 47, Ann Lowe is the oldest of them.",
        "At 47, Ann Lowe says she will go on.",
        "Ann Lowe, who was 47, was hurt in a crash on Monday.",
        "Ann Lowe ran well. She is 47 and trains at night.",
        "Ann Lowe ran well. The 47-year-old said she was glad.",
        "Ann Lowe, the 47-year-old baker, won the race.",
        "When it was over Ann Lowe, 47, sat down.",
        "Ann Lowe, 47, became the oldest winner on Tuesday.",
        "Farmer Ann Lowe, 47, won the race.",
    ],
)
def test_an_age_goes_to_the_person_it_is_said_of(real: Desk, text: str) -> None:
    """However the sentence puts it, Ann Lowe is 47."""
    assert ages(real, text) == [("Ann Lowe", 47)]


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lowe, who was 21, joined the band in Leeds.",
        "The case of Ann Lowe, who was 14, came to court on Monday.",
        "At 16, Ann Lowe leaves school.",
    ],
)
def test_what_someone_was_in_no_news_is_no_age(real: Desk, text: str) -> None:
    """An age of another time is not set against that of today."""
    assert ages(real, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lowe was 19 when she won the race.",
        "At 19, Ann Lowe won the race.",
        "Ann Lowe, then 19, won the race.",
        "Ann Lowe, 19, when she won the race.",
        "Ann Lowe, 47 percent, and Tom Ashby, 53 percent, share the vote.",
        "Ann Lowe's 19-year-old son won the race.",
        "Ann Lowe, about 47, won the race.",
        "Ann Lowe won 47 to 19.",
        "A 79-year-old Joe Biden supporter waved.",
        "Ann Lowe, 1,047 votes ahead, won the seat.",
    ],
)
def test_what_is_no_age_of_now_is_left_alone(real: Desk, text: str) -> None:
    """An age at another time, a share, a score or somebody else's age is not Ann Lowe's."""
    assert ages(real, text) == []


def test_a_family_name_leads_back_to_the_only_person_of_that_name(real: Desk) -> None:
    """Lowe on second mention is Ann Lowe, unless a second Lowe has come in."""
    assert ages(real, "Ann Lowe won. Lowe, 47, runs a shop.") == [("Ann Lowe", 47)]
    assert ages(real, "Ann Lowe won. Her sister Beth Lowe lost. Lowe, 47, runs a shop.") == []


def test_the_47_year_old_may_be_either_of_two_namesakes(real: Desk) -> None:
    """Where two Lowes are near, nobody is told how old "she" is."""
    assert ages(real, "Ann Lowe won. Beth Lowe lost. Lowe trained her. She is 47.") == []


def test_a_title_is_the_person_the_story_has_named_in_that_office(real: Desk) -> None:
    """The 45-year-old president is the president the story speaks of."""
    text = "French President Emmanuel Macron came. The 45-year-old president said little."
    assert ages(real, text) == [("Emmanuel Macron", 45)]


def test_a_birthday_is_of_its_own_day(real: Desk) -> None:
    """Someone who turned 80 on Sunday is 80 on that Sunday, whenever the story is read."""
    fact = real.facts("age", "President Joe Biden turned 80 on Sunday.", date(2022, 11, 22))[0]
    assert fact.times[0].start == date(2022, 11, 20)


def test_an_age_at_death_is_of_the_day_of_death(real: Desk) -> None:
    """A death told years later gives the age of its day, as the record has it."""
    text = "Nelson Mandela, the former South African president, died aged 95 in 2013."
    assert real.facts("age", text, DAY)[0].times[0].start == date(2013, 12, 5)


def test_the_dead_have_no_age_of_now(real: Desk) -> None:
    """The age beside the name of someone long dead is history's."""
    assert ages(real, "South African President Nelson Mandela, 75, took office.") == []


def test_jr_is_another_person(real: Desk) -> None:
    """Tom Price Jr. is not given the age of Tom Price."""
    found = ages(real, "Tom Price, 52, and his son Tom Price Jr., 24, run the shop.")
    assert found == [("Tom Price", 52), ("Tom Price Jr.", 24)]


def test_who_died_is_whom_the_comma_opens_on(desk: Desk) -> None:
    """In "Lowe, who served under Tom Ashby, died on Monday at 93" it is Lowe who died."""
    assert ages(desk, "Ann Lowe, who served under Tom Ashby, died on Monday at 93.") == [("Ann Lowe", 93)]


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("Joe Biden, 80, is the youngest president in years.", 80),
        ("At 81, Joe Biden will be the oldest to stand.", 81),
        ("Joe Biden, born in Scranton in 1942, is now 80.", 80),
        ("The last of the miners, Joe Biden, died on Monday at the age of 80.", 80),
        ("Joe Biden celebrated his 80th birthday at the home in Delaware on Monday.", 80),
    ],
)
def test_ages_of_now_in_longer_sentences(real: Desk, text: str, age: int) -> None:
    """What is said of someone between a name and an age, or after it, does not part them."""
    found = real.facts("age", text, DAY)
    assert [f.role("age").value for f in found] == [age]  # type: ignore[union-attr]


def test_who_turns_seventy_does_so_from_now_on(real: Desk) -> None:
    """ "Turns 80 on Tuesday" is of no Tuesday that is past, however the weekday is read."""
    text = "Joe Biden, who turns 81 on Tuesday, was 80 when he won the primaries."
    assert real.facts("age", text, DAY) == []
