"""A day said twice: by the calendar and by its distance from the writer."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from factcheck.records import Interval

if TYPE_CHECKING:
    from sample_record import Desk

DAY = date(2023, 5, 5)  # a Friday


def said(desk: Desk, text: str, day: date = DAY) -> tuple[Interval, Interval]:
    """Return what the relative words can mean and the day said of them."""
    fact = desk.fact("relative", text, day)
    word, said = fact.role("word"), fact.role("date")
    assert word is not None
    assert said is not None
    assert isinstance(word.value, Interval)
    assert isinstance(said.value, Interval)
    return word.value, said.value


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("It opens next Friday, 12 May, at noon.", date(2023, 5, 6), date(2023, 5, 19)),
        ("It shut last Tuesday (2 May) for good.", date(2023, 4, 21), DAY),
        ("It shut yesterday, 4 May, for good.", date(2023, 5, 4), date(2023, 5, 4)),
        ("It opens tomorrow (May 6) at noon.", date(2023, 5, 6), date(2023, 5, 6)),
        ("It opens next week, on 10 May.", date(2023, 5, 6), date(2023, 5, 19)),
        ("It shut two days ago, on 3 May.", date(2023, 5, 2), date(2023, 5, 4)),
        ("It opens next month, on 10 June.", date(2023, 5, 31), date(2023, 7, 1)),
    ],
)
def test_relative_words_are_read_generously(desk: Desk, text: str, first: date, last: date) -> None:
    """Readers differ on which Friday is next: every day that some would mean is allowed."""
    word, day = said(desk, text)
    assert (word.start, word.end) == (first, last)
    assert word.overlaps(day)


def test_a_weekday_in_brackets_is_the_nearest(desk: Desk) -> None:
    """ "Today (Tuesday)" in a Friday's story means a Tuesday three days off."""
    _, day = said(desk, "It opens today (Tuesday) at noon.")
    assert day == Interval.day(date(2023, 5, 2))


def test_the_year_left_out_is_the_nearest(desk: Desk) -> None:
    """On New Year's Day, "yesterday, 31 December" is of the year before."""
    _, day = said(desk, "It shut yesterday, 31 December, for good.", date(2023, 1, 1))
    assert day == Interval.day(date(2022, 12, 31))


@pytest.mark.parametrize(
    "text",
    [
        "He voted yesterday. May 12 is the last day.",
        "It opens next Friday at noon.",
        "It opens on Friday, 12 May, at noon.",
        "It opened today, and on 12 May it shuts.",
        "Tomorrow Tuesday's fog will lift.",
    ],
)
def test_days_that_do_not_belong_together_are_left_alone(desk: Desk, text: str) -> None:
    """Only a date set beside the words says what they mean."""
    assert desk.facts("relative", text, DAY) == []


def test_without_a_day_of_publication_nothing_is_relative_to_it(desk: Desk) -> None:
    """A story without a date has no yesterday."""
    assert desk.facts("relative", "It shut yesterday, 4 May, for good.", None) == []
