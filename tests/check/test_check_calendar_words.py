"""Calendar arithmetic that looks before and after."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from factcheck.check.calendar_words import (
    calendar_units,
    is_near_number,
    lies_side,
    start_before,
    written_like,
)
from factcheck.check.values import Said
from factcheck.records import Interval

NOBODY: Any = None
MARCH = Said(Interval.day(date(2023, 3, 3)))
LATER = Said(Interval.day(date(2023, 3, 10)))


@pytest.mark.parametrize(("side", "outcome"), [("before", True), ("after", False)])
def test_a_day_lies_on_the_side_said(side: str, outcome: object) -> None:
    """3 March lies before 10 March and not after it."""
    assert lies_side(NOBODY, MARCH, Said(side), LATER) is outcome


def test_a_side_that_is_none_is_not_known() -> None:
    """Only `before` and `after` are sides."""
    assert lies_side(NOBODY, MARCH, Said("beside"), LATER) is None


def test_numbers_within_the_margin_are_near() -> None:
    """A year's tolerance lets nine stand for eight, and not ten."""
    assert is_near_number(NOBODY, Said(9), Said(1), Said(8)) is True
    assert is_near_number(NOBODY, Said(10), Said(1), Said(8)) is False
    assert is_near_number(NOBODY, Said("ten"), Said(1), Said(8)) is None


def test_calendar_years_are_the_difference_of_the_years() -> None:
    """From any day of 2015 to a day of 2023 is eight years, give or take."""
    year = Said(Interval(date(2015, 1, 1), date(2015, 12, 31)))
    assert calendar_units(NOBODY, Said("years"), year, MARCH) == Said(8)
    assert calendar_units(NOBODY, Said("years"), MARCH, year) is None
    assert start_before(NOBODY, Said(5), Said("years"), MARCH) == Said(2018)


@pytest.mark.parametrize(("unit", "length"), [("days", 14), ("days in all", 15), ("weeks", 2), ("months", 0)])
def test_days_weeks_and_months_are_counted_between_two_days(unit: str, length: int) -> None:
    """Weeks and months are rounded; "days in all" count both ends."""
    start, end = (Said(Interval.day(date(2023, 6, day))) for day in (2, 16))
    assert calendar_units(NOBODY, Said(unit), start, end) == Said(length)


def test_the_start_of_a_length_of_weeks_is_a_day() -> None:
    """Two weeks before 16 June is 2 June."""
    end = Said(Interval.day(date(2023, 6, 16)))
    assert start_before(NOBODY, Said(2), Said("weeks"), end) == Said(Interval.day(date(2023, 6, 2)))


def test_a_number_takes_the_dress_of_the_words_it_replaces() -> None:
    """ "10th" becomes "12th"."""
    assert written_like(NOBODY, Said(12), Said(10, None, "10th")) == Said("12th")
