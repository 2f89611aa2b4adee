"""Months, quarters, seasons, years, decades, centuries and holidays."""

from __future__ import annotations

from datetime import date

import pytest
from date_samples import month, only, value, values

from factcheck.extract.dates.phrases.holidays import holiday_in
from factcheck.records import Granularity, Interval


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("in early May 2022", "2022-05"),
        ("in mid-2022", "2022"),
        ("at the end of 1994", "1994"),
        ("in the early 1990s", "199"),
        ("in the '90s", "199"),
        ("in the nineties", "199"),
        ("in the 19th century", "18"),
        ("in the twenty-first century", "20"),
        ("in the 1800s", "18"),
        ("in the first half of 2022", "2022-H1"),
        ("in the third quarter of 2022", "2022-Q3"),
        ("in Q3 2022", "2022-Q3"),
        ("in the spring of 2020", "2020-SP"),
        ("in nineteen ninety-six", "1996"),
        ("in the year two thousand", "2000"),
        ("in fiscal 2022", "2022"),
        ("in FY2022", "2022"),
        ("in 480 BC", "BC0480"),
        ("in AD 70", "0070"),
        ("a half-century ago", "1973"),
        ("a quarter of a century ago", "1998"),
        ("by year's end", "2023"),
        ("at year-end", "2023-12-31"),
        ("in the quarter ended", "P1Q"),
        ("on the first Monday in May 2022", "2022-05-02"),
        ("on the last Thursday of November 2022", "2022-11-24"),
    ],
)
def test_periods_have_their_timex_values(words: str, expected: str) -> None:
    """Each way to name a period has one value, and its year is stated or implied."""
    assert value(f"The mill closed {words}.") == expected


@pytest.mark.parametrize(
    ("words", "interval"),
    [
        ("May 2022", month(2022, 5, 31)),
        ("2022", Interval(date(2022, 1, 1), date(2022, 12, 31), Granularity.YEAR)),
        ("the 1990s", Interval(date(1990, 1, 1), date(1999, 12, 31), Granularity.DECADE)),
        ("the second quarter of 2022", Interval(date(2022, 4, 1), date(2022, 6, 30), Granularity.QUARTER)),
    ],
)
def test_periods_have_their_days(words: str, interval: Interval) -> None:
    """The interval is all the days of the period, both ends included."""
    mention = only(f"The mill closed in {words}.")
    assert mention.interval == interval
    assert mention.explicit


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("the first and second quarters of 2022", ["2022-Q1", "2022-Q2"]),
        ("the 18th and early 19th centuries", ["17", "18"]),
        ("the years 1801 to 1803", ["1801", "1803"]),
        ("the quarter ended March 31", ["2023-Q1", "2023-03-31"]),
        ("the quarter ended July 31", ["2022-Q2", "2022-07-31"]),
    ],
)
def test_two_periods_told_together_are_two(words: str, expected: list[str]) -> None:
    """What one of two leaves out the other lends."""
    assert [v for _, v in values(f"The mill stood idle in {words}.")] == expected


@pytest.mark.parametrize("name", ["the October Revolution", "the Spring Offensive", "the July Crisis"])
def test_an_event_named_for_its_month_is_no_date(name: str) -> None:
    """The name of an event says nothing of when a story's own events were."""
    assert values(f"His father fought in {name}.") == []


def test_a_fiscal_year_has_no_days() -> None:
    """No two companies agree on when a fiscal year begins."""
    assert only("Sales fell in fiscal 2022.").interval is None


@pytest.mark.parametrize(
    ("name", "year", "expected"),
    [
        ("easter", 2024, date(2024, 3, 31)),
        ("good friday", 2022, date(2022, 4, 15)),
        ("easter monday", 2019, date(2019, 4, 22)),
        ("thanksgiving", 2021, date(2021, 11, 25)),
        ("labor day", 2022, date(2022, 9, 5)),
        ("memorial day", 2021, date(2021, 5, 31)),
        ("election day", 2022, date(2022, 11, 8)),
        ("election day", 2016, date(2016, 11, 8)),
        ("black friday", 2023, date(2023, 11, 24)),
    ],
)
def test_movable_holidays_fall_on_their_day(name: str, year: int, expected: date) -> None:
    """Holidays are computed, not listed."""
    assert holiday_in(name, year) == expected


def test_a_holiday_is_resolved_by_tense() -> None:
    """Christmas past and Christmas to come."""
    assert value("He was found on Christmas Eve.") == "2022-12-24"
    assert value("The hall will open on Christmas Eve.") == "2023-12-24"
    assert value("He won last Thanksgiving.") == "2022-11-24"


def test_a_company_named_for_a_holiday_is_no_date() -> None:
    """Black Friday Group is a name."""
    assert only("Shares of Black Friday Group fell today.").value == "2023-05-10"


def test_a_century_before_christ_is_no_year_to_count_from() -> None:
    """After "the 2nd century BC" a June is of the story's own time."""
    assert only("The town is of the 2nd century BC.").value == "BC01"
    assert values("It was built in the 2nd century BC. In June it burned.")[-1][1] == "2022-06"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He threw a touchdown in the fourth quarter.", []),
        ("Turnover fell in the first quarter.", ["2023-Q1"]),
        ("Three quarters of the province lost power.", []),
        ("Profit fell for three quarters.", ["P3Q"]),
        ("Profit fell in three quarters of 2022.", ["P3Q", "2022"]),
        ("It is the seventh Jan. 6 hearing.", ["2023-01-06"]),
        ("He came on the seventh of January.", ["2023-01-07"]),
    ],
)
def test_what_an_ordinal_or_quarter_is_of_tells_whether_it_is_a_date(text: str, expected: list[str]) -> None:
    """Quarters are of games and provinces too, and the seventh Jan. 6 hearing is not of 7 January."""
    assert [v for _, v in values(text)] == expected
