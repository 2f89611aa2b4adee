"""Durations, recurrences, times of day and vague references."""

from __future__ import annotations

import pytest
from date_samples import only, value, values

from factcheck.records import TimexType


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("for two days", "P2D"),
        ("for twenty-four hours", "PT24H"),
        ("for 2 1/2 years", "P2Y6M"),
        ("for a year and a half", "P1Y6M"),
        ("for two and a half hours", "PT2H30M"),
        ("for a couple of weeks", "P2W"),
        ("for several years", "PXY"),
        ("for weeks", "PXW"),
        ("for a fortnight", "P2W"),
        ("over two decades", "P20Y"),
        ("for the past six months", "P6M"),
        ("for half an hour", "PT30M"),
        ("for a half hour", "PT30M"),
        ("for half a century", "P50Y"),
        ("for the past three summers", "P3SU"),
        ("for a while", "PXX"),
        ("over the years", "PXY"),
    ],
)
def test_durations_have_their_timex_values(words: str, expected: str) -> None:
    """A length of time is no date, and has no days."""
    mention = only(f"The bridge was shut {words}.")
    assert (mention.type, mention.interval) == (TimexType.DURATION, None)
    assert mention.value == expected


def test_a_number_before_a_hyphen_is_a_length() -> None:
    """A three-year term is three years long."""
    assert values("He won a three-year term.") == [("three-year term", "P3Y")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Repairs could last three months.", ("three months", "P3M")),
        ("He spent the last three months there.", ("the last three months", "P3M")),
        ("It was a weeklong strike.", ("weeklong", "P1W")),
    ],
)
def test_to_last_is_a_verb_and_weeklong_a_length(text: str, expected: tuple[str, str]) -> None:
    """What could last three months is not the last three."""
    assert values(text) == [expected]


def test_both_ends_of_a_length_are_read() -> None:
    """ "Two to six days" is two lengths."""
    assert [v for _, v in values("It takes two to six days.")] == ["P2D", "P6D"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("every day", "P1D"),
        ("each month", "P1M"),
        ("every other week", "P2W"),
        ("daily", "P1D"),
        ("annually", "P1Y"),
        ("every Tuesday", "XXXX-WXX-2"),
        ("every July", "XXXX-07"),
        ("twice a week", "P1W"),
    ],
)
def test_recurrences_are_sets(words: str, expected: str) -> None:
    """What happens again and again is a set."""
    mention = only(f"The council meets {words}.")
    assert (mention.type, mention.value) == (TimexType.SET, expected)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("at 10:35 a.m. Friday", "2023-05-05T10:35"),
        ("at 3pm on Tuesday", "2023-05-09T15:00"),
        ("at noon Monday", "2023-05-08T12:00"),
        ("at midnight on 3 May", "2023-05-03T24:00"),
        ("at 5 p.m. EST, May 9", "2023-05-09T17:00"),
        ("at 4 in the morning", "2023-05-10T04:00"),
        ("at 1430 GMT", "2023-05-10T14:30"),
        ("on Friday night", "2023-05-05TNI"),
        ("on the morning of 2 May", "2023-05-02TMO"),
        ("at dawn on 2 May", "2023-05-02TMO"),
    ],
)
def test_times_are_joined_to_their_day(words: str, expected: str) -> None:
    """A time of day and the day it stands by are one expression."""
    mention = only(f"The train left {words}.")
    assert (mention.type, mention.value) == (TimexType.TIME, expected)


def test_a_time_before_its_day_takes_it() -> None:
    """A zone in brackets does not part a time from its day."""
    text = "The blast came at 10:35 a.m. (0735 GMT) Friday."
    assert values(text)[0] == ("10:35 a.m.", "2023-05-05T10:35")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is now closed.", "PRESENT_REF"),
        ("It is currently closed.", "PRESENT_REF"),
        ("It recently closed.", "PAST_REF"),
        ("It will soon close.", "FUTURE_REF"),
        ("It will close in the near future.", "FUTURE_REF"),
        ("It will one day close.", "FUTURE_REF"),
    ],
)
def test_vague_references_have_no_days(text: str, expected: str) -> None:
    """Now, recently and soon are times no interval can be given for."""
    mention = only(text)
    assert (mention.value, mention.interval) == (expected, None)


def test_a_length_beyond_all_calendars_is_still_a_length() -> None:
    """Numbers no date can hold do no harm."""
    assert value("It took 99999999 years.") == "P99999999Y"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It fell by 10 o'clock the next morning.", ["2023-05-11T10:00"]),
        ("It fell at 9 p.m. Friday night.", ["2023-05-05T21:00"]),
        ("It fell at 8:30 on Friday evening.", ["2023-05-05T20:30"]),
        ("It fell at 8:30 on Friday morning.", ["2023-05-05T08:30"]),
        (
            "It fell Tuesday at noon, Friday at 5 p.m.",
            ["2023-05-09", "2023-05-09T12:00", "2023-05-05", "2023-05-05T17:00"],
        ),
    ],
)
def test_a_time_of_day_is_of_the_day_it_stands_by(text: str, expected: list[str]) -> None:
    """A day that follows is its own, unless one stands before it and a comma between."""
    assert [v for _, v in values(text)] == expected


def test_a_day_after_as_is_no_rate() -> None:
    """ "Kept as a day of rest" says nothing of how often; "five trains a day" does."""
    assert values("It is kept as a day of rest.") == []
    assert [v for _, v in values("It runs five trains a day.")] == ["P1D"]


def test_may_is_a_month_after_throughout() -> None:
    """ "Throughout May and June" names both."""
    assert [v for _, v in values("It rained throughout May and June 2022.")] == ["2022-05", "2022-06"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("from 1 to 3 p.m. on Tuesday", ["2023-05-09T13:00", "2023-05-09T15:00"]),
        ("from 11 to 1 p.m. on Tuesday", ["2023-05-09T11:00", "2023-05-09T13:00"]),
        ("from 9 to 11:30 a.m. on Tuesday", ["2023-05-09T09:00", "2023-05-09T11:30"]),
        ("just after midnight", ["2023-05-10T24:00"]),
        ("in the film High Noon", []),
    ],
)
def test_hours_lend_each_other_the_half_of_the_day(words: str, expected: list[str]) -> None:
    """From 1 to 3 p.m. is of the afternoon, from 11 to 1 p.m. begins in the morning."""
    assert [v for _, v in values(f"He spoke {words}.")] == expected


def test_now_in_a_name_is_no_reference() -> None:
    """A station may be called Now; a sentence may begin with it."""
    assert values("He told Orle News Now of it.") == []
    assert [v for _, v in values("He left. Now he is back.")] == ["PRESENT_REF"]
