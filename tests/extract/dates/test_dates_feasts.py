"""Feasts of other calendars, and the days that nations keep."""

from __future__ import annotations

from datetime import date

import pytest
from date_samples import only, value, values

from factcheck.extract.dates.observances import days_kept


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mill burned on Eid al-Fitr.", "2023-04-21"),
        ("The mill will close for Eid al-Adha.", "2023-06-28"),
        ("The mill burned on Diwali.", "2022-10-24"),
        ("The mill burned on Lunar New Year.", "2023-01-22"),
        ("The mill burned at Passover.", "2023-04-06"),
        ("The mill will close for Rosh Hashanah.", "2023-09-16"),
        ("The mill burned on Yom Kippur 2021.", "2021-09-16"),
        ("The mill burned on the early May bank holiday in 2020.", "2020-05-08"),
        ("The mill will close for the August bank holiday.", "2023-08-28"),
        ("The mill will close on Victoria Day.", "2023-05-22"),
    ],
)
def test_feasts_of_other_calendars_fall_on_their_day(text: str, expected: str) -> None:
    """A feast's value is its first day in the year its tense or words tell."""
    assert value(text) == expected


def test_a_feast_is_as_long_as_it_is_kept() -> None:
    """Hanukkah's eight days, and one to either side: it begins at a sunset."""
    interval = only("The mill burned at Hanukkah 2023.").interval
    assert interval is not None
    assert (interval.start, interval.end) == (date(2023, 12, 7), date(2023, 12, 16))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He was shot on Ukraine's Independence Day.", ["2022-08-24"]),
        ("India will mark Independence Day with a parade.", ["2023-08-15"]),
        ("He spoke on Independence Day.", []),
        ("India and Pakistan each kept an Independence Day.", []),
        ("She starred in Independence Day.", []),
    ],
)
def test_a_national_day_needs_its_nation(text: str, expected: list[str]) -> None:
    """Which country's Independence Day is meant is read where the sentence names one, and never guessed."""
    assert [v for _, v in values(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Families met on Thanksgiving.", "2022-11-24"),
        ("Shops in Canada were shut on Thanksgiving.", "2022-10-10"),
        ("In Canada and America shops were shut on Thanksgiving.", "XXXX-XX-XX"),
    ],
)
def test_canada_gives_thanks_in_october(text: str, expected: str) -> None:
    """Thanksgiving is in November, in Canada in October, and left open where either may be meant."""
    assert value(text) == expected


def test_what_is_named_for_a_feast_is_no_date() -> None:
    """The Yom Kippur War is a name."""
    assert values("He fought in the Yom Kippur War and the Tet Offensive.") == []


def test_feasts_of_years_without_tables_have_no_days() -> None:
    """Before the tables begin nothing is made up."""
    assert days_kept("SG", "Diwali", 1700) is None
    assert value("He died before Diwali in 1700.") == "1700-XX-XX"
