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
        ("It opens next Friday, 12 May, at noon.", date(2023, 5, 12), date(2023, 5, 12)),
        ("It shut last Tuesday (2 May) for good.", date(2023, 4, 25), date(2023, 5, 2)),
        ("It shut yesterday, 4 May, for good.", date(2023, 5, 4), date(2023, 5, 4)),
        ("It opens tomorrow (May 6) at noon.", date(2023, 5, 6), date(2023, 5, 6)),
        ("It opens next week, on 10 May.", date(2023, 5, 6), date(2023, 5, 14)),
        ("It shut last week, on 26 April.", date(2023, 4, 23), DAY),
        ("It shut two days ago, on 3 May.", date(2023, 5, 2), date(2023, 5, 4)),
        ("It opens next month, on 10 June.", date(2023, 5, 31), date(2023, 7, 1)),
    ],
)
def test_relative_words_are_read_generously(desk: Desk, text: str, first: date, last: date) -> None:
    """Readers differ on which Friday is next: every day that some would mean is allowed."""
    word, day = said(desk, text)
    assert (word.start, word.end) == (first, last)
    assert word.overlaps(day)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("It meets a week today, 12 May, to decide.", date(2023, 5, 12), date(2023, 5, 12)),
        ("It meets a week on Tuesday, 16 May, to decide.", date(2023, 5, 16), date(2023, 5, 16)),
        ("It meets Wednesday week, 17 May, to decide.", date(2023, 5, 17), date(2023, 5, 17)),
        ("It meets in two days' time, on 7 May, to decide.", date(2023, 5, 6), date(2023, 5, 8)),
        ("It meets in three weeks, on 26 May, to decide.", date(2023, 5, 23), date(2023, 5, 29)),
        ("Bids close in a fortnight, on May 20, it said.", date(2023, 5, 16), date(2023, 5, 22)),
        ("It met two years ago, on 3 June 2021, to decide.", date(2020, 1, 1), date(2023, 1, 1)),
        ("It met last year, on 3 June 2022, to decide.", date(2022, 1, 1), date(2022, 12, 31)),
        ("It shut on 4 May, yesterday, for good.", date(2023, 5, 4), date(2023, 5, 4)),
        ("It shut on 4 May (yesterday) for good.", date(2023, 5, 4), date(2023, 5, 4)),
    ],
)
def test_days_counted_in_weeks_and_years_are_read(desk: Desk, text: str, first: date, last: date) -> None:
    """Weeks and years from now count too, and the date may stand first."""
    word, day = said(desk, text)
    assert (word.start, word.end) == (first, last)
    assert word.overlaps(day)


@pytest.mark.parametrize(
    "text",
    [
        "Police said yesterday, 3 April was the last time she was seen.",
        "After it was shut on 3 April, yesterday it reopened.",
        "It was built in three weeks, on 3 April, by six men.",
        "Unlike on 3 April, yesterday, the bridge was open.",
    ],
)
def test_days_of_two_clauses_are_two(desk: Desk, text: str) -> None:
    """A date that begins a clause, or is compared, is not the day beside it."""
    assert desk.facts("relative", text, DAY) == []


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


@pytest.mark.parametrize(
    ("text", "day", "fits"),
    [
        ("Rents fell last month, in April.", DAY, True),
        ("Rents fell last month, in March.", DAY, False),
        ("Rents fell last month, in March.", date(2023, 5, 1), True),
        ("Rents fell last month, in December.", date(2023, 1, 9), True),
        ("The mill shut last year (2022).", DAY, True),
        ("The mill shut last year, in 2021, for good.", DAY, False),
        ("The fair returns next year, in 2025, at last.", DAY, False),
        ("The fair returns next year, in 2024, at last.", DAY, True),
    ],
)
def test_a_month_or_year_named_beside_its_distance_must_be_that_one(
    desk: Desk, text: str, day: date, fits: bool
) -> None:
    """ "Last month, in March" is April's slip in May, and no slip on the first of May."""
    word, named = said(desk, text, day)
    assert word.overlaps(named) is fits


@pytest.mark.parametrize(
    "text",
    [
        "Rents fell faster than last year, in 2021, for a while.",
        "Rents fell last year, in March and April.",
        "Rents fell last year, 2021 being worse.",
        "Rents fell twice this year, in July, for a while.",
        "Rents fell last month – in July they rose.",
        "Rents fell last month. In March they rose.",
        "The mill shut a week ago today, on 28 April.",
    ],
)
def test_names_of_months_and_years_in_other_company_are_left_alone(desk: Desk, text: str) -> None:
    """A comparison, a list or a new sentence does not say the period twice."""
    assert desk.facts("relative", text, DAY) == []


@pytest.mark.parametrize(
    ("published", "words", "first", "last"),
    [
        (date(2024, 10, 9), "next Tuesday", date(2024, 10, 15), date(2024, 10, 15)),
        (date(2024, 10, 9), "next Friday", date(2024, 10, 11), date(2024, 10, 18)),
        (date(2024, 10, 12), "next Tuesday", date(2024, 10, 15), date(2024, 10, 22)),
        (date(2025, 6, 18), "last Thursday", date(2025, 6, 12), date(2025, 6, 12)),
        (date(2025, 6, 16), "last Thursday", date(2025, 6, 5), date(2025, 6, 12)),
    ],
)
def test_a_weekday_is_the_nearest_or_that_of_the_week_beside(
    desk: Desk, published: date, words: str, first: date, last: date
) -> None:
    """On a Wednesday "next Tuesday" is six days off; at the weekend it may be thirteen."""
    word, _ = said(desk, f"The fair is on {words}, 12 June.", published)
    assert (word.start, word.end) == (first, last)


@pytest.mark.parametrize(
    ("text", "excused"),
    [
        ("The mill shut yesterday, 3 May.", False),
        ("The mill shut yesterday (3 May).", False),
        ("The mill shut yesterday on 3 May.", True),
        ("The mill shut yesterday, 3 May. This story was updated at noon.", True),
        ("The mill shut yesterday, 3 May, at 23:00 GMT.", True),
        ("SEOUL, May 4 (AP) - The mill shut yesterday, 3 May.", True),
        ("The mill shut yesterday, 2 May, at 23:00 GMT.", False),
    ],
)
def test_a_day_off_by_one_is_excused_where_the_hour_or_the_zone_may_explain_it(
    desk: Desk, text: str, excused: bool
) -> None:
    """A comma joins a date to its word tightly: only midnight, a zone, an update or a dateline part them."""
    fact = desk.fact("relative", text, DAY)
    assert ("day-may-differ" in fact.traits) is excused


def test_without_a_day_of_publication_nothing_is_relative_to_it(desk: Desk) -> None:
    """A story without a date has no yesterday."""
    assert desk.facts("relative", "It shut yesterday, 4 May, for good.", None) == []
