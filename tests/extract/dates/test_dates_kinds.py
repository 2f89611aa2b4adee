"""Kinds of expressions that readers of dates are known to miss or to misread.

Of these HeidelTime and SUTime read some not at all ("half past three", "the week before last", "a week on
Friday", "Remembrance Sunday"), and some as something else: "this past Monday" as the next, the second day of
"Tuesday to Thursday" as the last one before it, "the Good Friday Agreement" as a day.
"""

from __future__ import annotations

from datetime import date

import pytest
from date_samples import value, values


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("the week before last", "2023-W17"),
        ("the year before last", "2021"),
        ("the month after next", "2023-07"),
        ("two years' time", "2025"),
        ("three weeks’ time", "2023-W22"),
        ("a year from now", "2024"),
        ("ten days from tomorrow", "2023-05-21"),
        ("a week today", "2023-05-17"),
        ("a week and a half ago", "2023-04-30"),
        ("Tuesday last week", "2023-05-02"),
        ("Monday of next week", "2023-05-15"),
        ("this past Monday", "2023-05-08"),
        ("the Tuesday before last", "2023-05-02"),
        ("a week on Friday", "2023-05-19"),
        ("Friday week", "2023-05-19"),
        ("3 June of last year", "2022-06-03"),
    ],
)
def test_steps_from_publication_are_counted(words: str, expected: str) -> None:
    """Whatever the idiom, the day is one and the same."""
    assert value(f"It was settled for {words}.") == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("half past three", "2023-05-10T03:30"),
        ("quarter to five in the afternoon", "2023-05-10T16:45"),
        ("ten past six", "2023-05-10T06:10"),
        ("0300 hours", "2023-05-10T03:00"),
        ("0300 on Friday", "2023-05-05T03:00"),
        ("half past nine on Monday", "2023-05-08T09:30"),
    ],
)
def test_times_of_day_in_words_and_by_the_military_clock(words: str, expected: str) -> None:
    """A time in words stands on the day beside it, else on the day in focus."""
    assert value(f"The gate fell at {words}.") == expected


def test_both_hours_of_opening_are_read() -> None:
    """ "9:00 to 17:00" is two times of day; a score is none."""
    assert [v for _, v in values("It was open 9:00 to 17:00.")] == ["2023-05-10T09:00", "2023-05-10T17:00"]
    assert values("It ended 3:2 to them.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It lasted from Tuesday to Thursday.", ["2023-05-09", "2023-05-11"]),
        ("It will run Friday through Sunday.", ["2023-05-12", "2023-05-14"]),
        ("It meets every Tuesday and Thursday.", ["XXXX-WXX-2", "XXXX-WXX-4"]),
        ("It is shut on Sundays.", ["XXXX-WXX-7"]),
        ("It is shut at weekends.", ["XXXX-WXX-WE"]),
    ],
)
def test_the_second_weekday_follows_the_first(text: str, expected: list[str]) -> None:
    """A stretch of weekdays runs forward; a weekday that comes again is a set."""
    assert [v for _, v in values(text)] == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("an hour and 20 minutes", "PT1H20M"),
        ("three years and four months", "P3Y4M"),
        ("a day and 6 hours", "P1DT6H"),
        ("all week", "P1W"),
    ],
)
def test_a_length_of_two_units_is_one(words: str, expected: str) -> None:
    """What is said with "and" is one length of time."""
    assert value(f"The siege lasted {words}.") == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Remembrance Sunday", "2022-11-13"),
        ("Bonfire Night", "2022-11-05"),
        ("Pancake Day", "2023-02-21"),
        ("St. George's Day", "2023-04-23"),
        ("the noughties", "200"),
        ("2Q22", "2022-Q2"),
        ("the 2021/22 financial year", "2021"),
    ],
)
def test_names_of_days_and_years(words: str, expected: str) -> None:
    """Days and years with a name of their own are the days and years they name."""
    found = [v for _, v in values(f"The bank failed in {words}.")]
    assert found == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "She is in her seventies.",
        "Temperatures in the 70s were felt.",
        "The Good Friday Agreement holds.",
        "He came from Easter Island.",
    ],
)
def test_ages_degrees_and_names_are_no_dates(text: str) -> None:
    """Tens may count years of life, and a holiday may be part of a name."""
    assert values(text) == []


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("It is calling for redemption on Dec. 7 of all shares.", date(2019, 10, 30), "2019-12-07"),
        ("It would be paid on a still unspecified date in January.", date(2019, 10, 26), "2020-01"),
        ("She will be named commander of a mission in December.", date(2018, 3, 4), "2018-12"),
        ("Ahead of Christmas, prices rise.", date(2023, 5, 10), "2023-12-25"),
        ("He spoke on May 5. The shop is open July 3.", date(2023, 5, 10), "2023-07-03"),
        ("The bomb that exploded in December was old.", date(2023, 5, 10), "2022-12"),
        ("Police are holding a man who vanished on Friday.", date(2023, 5, 10), "2023-05-05"),
        ("Talks resume Monday.", date(2023, 5, 10), "2023-05-15"),
        ("Voters go to the polls on Sunday.", date(2023, 5, 10), "2023-05-14"),
        ("On Monday the president flies to Rome.", date(2023, 5, 10), "2023-05-15"),
        ("The deadline is Tuesday.", date(2023, 5, 10), "2023-05-16"),
        ("Starting Monday, fares go up.", date(2023, 5, 10), "2023-05-15"),
        ("The talks were to continue Saturday.", date(2023, 5, 10), "2023-05-13"),
        ("He was to have been sentenced Tuesday.", date(2023, 5, 10), "2023-05-09"),
        ("Following Tuesday's vote he spoke.", date(2023, 5, 10), "2023-05-09"),
        ("He had to go on Friday.", date(2023, 5, 10), "2023-05-05"),
        ("May 20th's vote is close.", date(2023, 3, 22), "2023-05-20"),
    ],
)
def test_the_clause_tells_which_way_a_date_lies(text: str, published: date, expected: str) -> None:
    """The nearest verb decides, not a participle before its noun, nor what was said of another clause."""
    assert values(text, published)[-1][1] == expected
