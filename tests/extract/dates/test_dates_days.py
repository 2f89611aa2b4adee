"""Days named by month and day."""

from __future__ import annotations

from datetime import date

import pytest
from date_samples import only, value, values
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.extract.dates import find_dates
from factcheck.records import Interval

MONTHS = ("January February March April May June July August September October November December").split()
SHORT = "Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.".split()
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()


def ordinal(day: int) -> str:
    """Return 1st, 2nd, 3rd ..."""
    ending = "th" if day in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
    return f"{day}{ending}"


HOUSE_STYLES = (
    lambda d: f"{d.day} {MONTHS[d.month - 1]} {d.year}",
    lambda d: f"{MONTHS[d.month - 1]} {d.day}, {d.year}",
    lambda d: f"{SHORT[d.month - 1]} {d.day}, {d.year}",
    lambda d: f"the {ordinal(d.day)} of {MONTHS[d.month - 1]}, {d.year}",
    lambda d: f"{MONTHS[d.month - 1]} {ordinal(d.day)} {d.year}",
    lambda d: f"{WEEKDAYS[d.weekday()]}, {MONTHS[d.month - 1]} {d.day}, {d.year}",
    lambda d: f"{WEEKDAYS[d.weekday()]} {d.day} {MONTHS[d.month - 1]} {d.year}",
    lambda d: f"{MONTHS[d.month - 1].upper()} {d.day}, {d.year}",
    lambda d: d.isoformat(),
)


@settings(deadline=None)  # the first reading makes the grammar
@given(st.dates(date(1500, 1, 1), date(2100, 12, 31)), st.sampled_from(HOUSE_STYLES))
def test_any_day_in_any_house_style_is_read_back(day: date, style: object) -> None:
    """A full date means the same day however the house writes it."""
    assert callable(style)
    words = style(day)
    (mention,) = find_dates(f"The pact was signed on {words} in Ruritania.", date(2023, 5, 10))
    assert mention.interval == Interval.day(day)
    assert mention.explicit
    assert not mention.impossible


@settings(deadline=None)  # the first reading makes the grammar
@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)), st.sampled_from(WEEKDAYS))
def test_a_weekday_with_a_date_is_kept_beside_it_even_if_wrong(day: date, weekday: str) -> None:
    """The weekday the words state is reported as stated, with its place."""
    text = f"It opens {weekday}, {MONTHS[day.month - 1]} {day.day}, {day.year}."
    mention = only(text)
    assert mention.weekday == WEEKDAYS.index(weekday)
    assert mention.weekday_span is not None
    assert text[mention.weekday_span.start : mention.weekday_span.end] == weekday
    assert mention.interval == Interval.day(day)


@pytest.mark.parametrize(
    "words", ["March 3, a Friday", "Friday, 3 March", "Fri., March 3", "Friday the 3rd of March"]
)
def test_the_weekday_may_stand_before_or_after(words: str) -> None:
    """An apposition states the weekday as well as a prefix does."""
    mention = only(f"She left on {words}, they said.")
    assert mention.value == "2023-03-03"
    assert mention.weekday == 4


@pytest.mark.parametrize(
    "words", ["31 June", "June 31", "February 30, 2020", "29 February 2023", "31/11/2022", "2021-02-29"]
)
def test_a_day_no_calendar_has_is_impossible(words: str) -> None:
    """An impossible day has no interval, and says so."""
    mention = only(f"It was due on {words} at the latest.")
    assert mention.impossible
    assert mention.interval is None


def test_the_leap_day_of_a_leap_year_is_possible() -> None:
    """29 February 2024 was a day."""
    assert only("Born on 29 February 2024.").interval == Interval.day(date(2024, 2, 29))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The treaty was signed on 3 March.", "2023-03-03"),
        ("The treaty was signed on 3 December.", "2022-12-03"),
        ("The treaty will be signed on 3 December.", "2023-12-03"),
        ("Talks are due to end on 4 January.", "2024-01-04"),
    ],
)
def test_a_year_left_out_is_resolved_by_tense(text: str, expected: str) -> None:
    """The nearest such day the way the verb looks; it is not marked as stated."""
    mention = only(text)
    assert mention.value == expected
    assert not mention.explicit
    assert mention.anchor == date(2023, 5, 10)


def test_a_future_that_has_just_passed_stays_where_it_was() -> None:
    """A plan for last week is a slip of tense, to be found by a rule, not a date next year."""
    assert value("The treaty will be signed on 3 May.") == "2023-05-03"


def test_without_a_publication_day_the_year_stays_open() -> None:
    """Nothing is guessed for a story without a date."""
    mention = only("The match is on 3 March.", None)
    assert (mention.value, mention.interval) == ("XXXX-03-03", None)


@pytest.mark.parametrize("words", ["'23", "’23", "2023", "twenty twenty-three"])
def test_a_year_may_be_short_or_spelled(words: str) -> None:
    """A year in two figures or in words is a year all the same."""
    assert value(f"It closed on 24 May {words}.") == "2023-05-24"


def test_an_article_before_a_month_belongs_to_what_follows() -> None:
    """In "the May 24 summit" the date is "May 24"."""
    assert values("He skipped the May 24 summit.") == [("May 24", "2023-05-24")]


def test_a_sentences_full_stop_is_not_part_of_the_date() -> None:
    """Only an abbreviated month keeps its point."""
    assert values("It ends on 12 May. It began on 5 Jan. 2023.") == [
        ("12 May", "2023-05-12"),
        ("5 Jan. 2023", "2023-01-05"),
    ]
