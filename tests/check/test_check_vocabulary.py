"""Comparisons and calendar arithmetic: true, false, or nothing said where it cannot be known."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.check.phrases import meaning, vocabulary
from factcheck.check.values import Meeting, Named, Said, Times
from factcheck.check.vocabulary import (
    COMPARISONS,
    FUNCTIONS,
    MARKS,
    WEEKDAYS,
    candidates_of,
    day_of_asking,
    days_after,
    exceeds,
    exists,
    is_after,
    is_before,
    is_one_of,
    is_other,
    is_same,
    overlaps,
    publication_day,
    weekday_of,
    whole_years,
    within_days,
)
from factcheck.check.world import World
from factcheck.knowledge.model import Edition
from factcheck.records import Interval, Story

if TYPE_CHECKING:
    from factcheck.knowledge.record import Knowledge

DAYS = st.dates(date(1800, 1, 1), date(2200, 12, 31))


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    """Return a time of up to three years."""
    start = draw(DAYS)
    return Interval(start, start + timedelta(draw(st.integers(0, 1100))))


@pytest.fixture
def world(knowledge: Knowledge) -> World:
    """Return surroundings with a story of a known day."""
    return World(Story("s", "", published=date(2024, 6, 3)), knowledge, as_of=date(2025, 1, 2))


NO_WORLD: Any = None  # calendar arithmetic looks at nothing but its values


def on(year: int, month: int, day: int) -> Said:
    """Return a day as a story says it."""
    return Said(Interval.day(date(year, month, day)))


def every_day(time: Interval) -> tuple[date, date]:
    """Return first and last day of a time that has both."""
    assert time.start is not None
    assert time.end is not None
    return time.start, time.end


@given(intervals(), intervals())
def test_before_is_true_only_of_every_day(one: Interval, other: Interval) -> None:
    """Before is said when no day of the first comes after any of the second, else nothing, or no."""
    (first, last), (begin, end) = every_day(one), every_day(other)
    answer = is_before(NO_WORLD, Said(one), Said(other))
    assert (answer is True) == (last < begin)
    assert (answer is False) == (first >= end)


@given(intervals(), intervals())
def test_after_is_before_the_other_way_round(one: Interval, other: Interval) -> None:
    """`?a is after ?b` and `?b is before ?a` never disagree."""
    assert is_after(NO_WORLD, Said(one), Said(other)) is is_before(NO_WORLD, Said(other), Said(one))


@given(st.integers(), st.integers())
def test_numbers_compare_as_numbers(one: int, other: int) -> None:
    """Two numbers can always be compared."""
    assert is_before(NO_WORLD, Said(one), Said(other)) is (one < other)
    assert exceeds(NO_WORLD, Said(one), Said(other)) is (one > other)


def test_times_that_overlap_may_be_either_way_round() -> None:
    """A meeting "in June" is neither surely before nor surely after 15 June."""
    june = Said(Interval(date(2024, 6, 1), date(2024, 6, 30)))
    assert is_before(NO_WORLD, june, on(2024, 6, 15)) is None
    assert is_after(NO_WORLD, june, on(2024, 6, 15)) is None


def test_what_has_no_day_cannot_be_compared() -> None:
    """A name, or words that are no date, are neither before nor after anything."""
    name, word = Named("Ada Roe", ()), Said("soon")
    assert is_before(NO_WORLD, name, on(2024, 6, 15)) is None
    assert overlaps(NO_WORLD, word, on(2024, 6, 15)) is None
    assert exceeds(NO_WORLD, word, Said(3)) is None
    assert within_days(NO_WORLD, word, Said(3), on(2024, 6, 15)) is None
    assert within_days(NO_WORLD, on(2024, 6, 15), word, on(2024, 6, 15)) is None


def test_an_open_end_is_not_taken_for_a_day() -> None:
    """A term that goes on is not before a day after its start."""
    open_end = Said(Interval(date(2020, 1, 1), None))
    assert is_before(NO_WORLD, open_end, on(2024, 6, 15)) is None
    assert is_before(NO_WORLD, on(2019, 6, 15), open_end) is True
    assert whole_years(NO_WORLD, open_end, on(2024, 6, 15)) is None


@given(intervals(), intervals())
def test_two_times_overlap_or_one_precedes(one: Interval, other: Interval) -> None:
    """Times that share no day are one before the other."""
    shared = overlaps(NO_WORLD, Said(one), Said(other))
    apart = is_before(NO_WORLD, Said(one), Said(other)) or is_after(NO_WORLD, Said(one), Said(other))
    assert shared is not bool(apart)


@given(DAYS, DAYS, st.integers(0, 500))
def test_within_days_counts_both_ways(one: date, other: date, days: int) -> None:
    """Within 5 days means 5 days before to 5 days after."""
    answer = within_days(NO_WORLD, Said(Interval.day(one)), Said(days), Said(Interval.day(other)))
    assert answer is (abs((one - other).days) <= days)


@pytest.mark.parametrize("days", [10**9, 10**12])
def test_a_number_of_days_beyond_the_calendar_says_nothing(days: int) -> None:
    """A story's figure, however large, does not break the arithmetic."""
    assert within_days(NO_WORLD, on(2024, 6, 15), Said(days), on(2024, 6, 1)) is None
    assert days_after(NO_WORLD, Said(days), on(2024, 6, 1)) is None


@given(DAYS)
def test_the_weekday_is_the_calendars(day: date) -> None:
    """A day's weekday is Python's own."""
    assert weekday_of(NO_WORLD, Said(Interval.day(day))) == Said(day.strftime("%A"))
    assert day.strftime("%A") in WEEKDAYS


@given(DAYS)
def test_a_week_on_it_is_the_same_weekday(day: date) -> None:
    """Seven days move a date to the same weekday."""
    later = days_after(NO_WORLD, Said(7), Said(Interval.day(day)))
    assert later is not None
    assert weekday_of(NO_WORLD, later) == weekday_of(NO_WORLD, Said(Interval.day(day)))


def test_a_month_has_no_weekday() -> None:
    """Only a date known to the day has a weekday."""
    assert weekday_of(NO_WORLD, Said(Interval(date(2024, 6, 1), date(2024, 6, 30)))) is None
    assert weekday_of(NO_WORLD, Said("Monday")) is None


@given(DAYS, st.integers(0, 120), st.integers(0, 364))
def test_an_age_changes_at_the_start_of_the_birthday(born: date, years: int, days: int) -> None:
    """Someone is 41 from the 41st birthday to the day before the 42nd."""
    try:
        birthday = born.replace(year=born.year + years)
    except ValueError:  # born on 29 February
        birthday = date(born.year + years, 3, 1)
    asked = birthday + timedelta(days)
    answer = whole_years(NO_WORLD, Said(Interval.day(born)), Said(Interval.day(asked)))
    assert answer == Said(years, None, str(years))


@given(intervals(), intervals())
def test_whole_years_gives_every_age_possible(born: Interval, asked: Interval) -> None:
    """Ages run from the latest birth asked on the first day to the earliest asked on the last."""
    answer = whole_years(NO_WORLD, Said(born), Said(asked))
    (first, last), (begin, end) = every_day(born), every_day(asked)
    if end < first:
        assert answer is None
        return
    assert isinstance(answer, Said)
    ages = [int(word) for word in answer.words.split(" or ")]
    assert ages == list(range(ages[0], ages[-1] + 1))
    assert ages[0] == max(0, begin.year - last.year - ((begin.month, begin.day) < (last.month, last.day)))
    assert answer.value == ages[-1]


def test_a_birth_year_alone_gives_two_ages() -> None:
    """Someone born in 1980 is 43 or 44 in March 2024."""
    answer = whole_years(NO_WORLD, Said(Interval(date(1980, 1, 1), date(1980, 12, 31))), on(2024, 3, 10))
    assert answer == Said(44, None, "43 or 44")
    assert answer is not None
    assert is_one_of(NO_WORLD, Said(43), answer) is True
    assert is_one_of(NO_WORLD, Said(45), answer) is False


def test_a_birth_after_the_day_gives_no_age() -> None:
    """Nobody has an age before being born."""
    assert whole_years(NO_WORLD, on(2024, 3, 10), on(1980, 3, 10)) is None


def test_words_and_numbers_are_the_same_when_equal(world: World) -> None:
    """Five is five, Monday is Monday, and a name is neither."""
    assert is_same(world, Said(5), Said(5)) is True
    assert is_same(world, Said("Monday"), Said("Tuesday")) is False
    assert is_other(world, Said("Monday"), Said("Tuesday")) is True
    assert is_same(world, Said(5), Named("Ada Roe", ())) is None
    assert is_other(world, Said(5), Named("Ada Roe", ())) is None


def test_times_are_the_same_when_they_can_be(world: World) -> None:
    """A time given as "in June" and one given as "on 5 June" may be one time."""
    assert is_same(world, Said(Interval(date(2024, 6, 1), date(2024, 6, 30))), on(2024, 6, 5)) is True
    assert is_same(world, on(2024, 6, 4), on(2024, 6, 5)) is False


def test_two_names_that_the_record_lacks_are_the_same_when_spelt_so(world: World) -> None:
    """Of people it does not know the checker knows only the letters."""
    assert is_same(world, Named("Ada Roe", ()), Named("Ada Roe", ())) is True
    assert is_same(world, Named("Ada Roe", ()), Named("Ben Roe", ())) is False


def test_two_people_of_the_record_are_told_apart_by_id(world: World) -> None:
    """Equal ids are one person whatever the story calls them."""
    assert (
        is_same(world, Named("Macron", ("Emmanuel Macron",)), Named("E. Macron", ("Emmanuel Macron",)))
        is True
    )
    assert is_same(world, Named("a", ("Emmanuel Macron",)), Named("b", ("Angela Merkel",))) is False


def test_a_date_that_no_calendar_has_does_not_exist() -> None:
    """31 June is only words."""
    assert exists(NO_WORLD, Said("31 June 2024")) is False
    assert exists(NO_WORLD, on(2024, 6, 30)) is True


def test_the_days_of_a_fact_are_compared_by_the_likeliest() -> None:
    """A fact that can be of several times is compared at the first."""
    times = Times((Interval.day(date(2024, 6, 3)), Interval.day(date(2020, 1, 1))))
    assert is_before(NO_WORLD, times, on(2024, 6, 4)) is True
    assert is_before(NO_WORLD, Times(()), on(2024, 6, 4)) is None


def test_the_clock_is_the_storys(world: World) -> None:
    """The day of publication and the day asked about come from the story and the option, or not at all."""
    assert publication_day(world) == on(2024, 6, 3)
    assert day_of_asking(world) == on(2025, 1, 2)
    timeless = World(Story("s", ""), world.knowledge)
    assert publication_day(timeless) is None
    assert day_of_asking(timeless) is None


def test_the_meetings_that_words_can_mean_are_counted() -> None:
    """Words such as "the summit" may mean any of several."""
    edition = Edition("Fair", 1, "", None, "", ())
    assert candidates_of(NO_WORLD, Meeting("the fair", (edition, edition))) == Said(2)
    assert candidates_of(NO_WORLD, Said("the fair")) is None


def test_every_word_of_the_vocabulary_has_a_meaning() -> None:
    """Whoever lists the vocabulary reads what each word does."""
    for section in vocabulary():
        assert section.entries
        for phrase, words in section.entries:
            assert words, phrase
            assert "{" not in phrase


def test_a_meaning_is_the_first_sentence_of_the_docstring() -> None:
    """The phrase a docstring begins with is not said twice."""
    assert meaning(is_before) == "every day of the first is before every day of the second"
    assert all(meaning(f) for f in (*COMPARISONS.values(), *FUNCTIONS.values()))
    assert all(MARKS.values())
