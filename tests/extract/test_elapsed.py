"""Sums of years a sentence does."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from factcheck.records import Interval

if TYPE_CHECKING:
    from sample_record import Desk

DAY = date(2023, 5, 5)


def sums(desk: Desk, text: str) -> list[tuple[object, int, int]]:
    """Return years said, first and last year of each sum."""
    found = []
    for fact in desk.facts("elapsed", text, DAY):
        start, end = (fact.role(name) for name in ("start", "end"))
        assert start is not None
        assert end is not None
        assert isinstance(start.value, Interval)
        assert isinstance(end.value, Interval)
        assert start.value.start is not None
        assert end.value.start is not None
        found.append((fact.roles[0].value, start.value.start.year, end.value.start.year))
    return found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Five years after the 2015 accord, Ruritania is still waiting.", (5, 2015, 2023)),
        ("The town on Friday marked the 10th anniversary of the 2011 quake.", (10, 2011, 2023)),
        ("It has been thirty years since 1990.", (30, 1990, 2023)),
        ("He has led the party since 2010, for eight years.", (8, 2010, 2023)),
        ("She has chaired the board since 2005, a total of 12 years.", (12, 2005, 2023)),
        ("He ruled from 2001 to 2009, six years in all.", (6, 2001, 2009)),
        ("The eight-year siege from 2001 to 2005 was the longest.", (8, 2001, 2005)),
        ("The bridge was built 50 years ago, in 1962.", (50, 1962, 2023)),
        ("The pact was signed on 4 April 1949, exactly 70 years ago.", (70, 1949, 2023)),
        ("In 2012, seven years after the 2008 crash, the bank failed.", (7, 2008, 2012)),
        ("The war began in 1950 and ended five years later, in 1953.", (5, 1950, 1953)),
        ("The club, founded in 1922, celebrates its 90th anniversary this year.", (90, 1922, 2023)),
        ("The club, founded in 1922, celebrates its centenary this year.", (100, 1922, 2023)),
        ("The town on Friday marked the golden jubilee of the 1983 flood wall.", (50, 1983, 2023)),
        ("The crew will gather today, a decade after the fire of May 2001.", (10, 2001, 2023)),
        ("The couple, who married in 1963, celebrate their golden wedding today.", (50, 1963, 2023)),
        ("Tom Ashby, who has driven the bus since 1994, retires on Friday after 20 years.", (20, 1994, 2023)),
        ("The fair, first held in 1974, is in its 30th year.", (30, 1974, 2023)),
        ("Ada Roe joined the force in 1988. This is her 25th year in uniform.", (25, 1988, 2023)),
        ("Twenty-five years have passed since the 1998 peace deal.", (25, 1998, 2023)),
    ],
)
def test_a_sum_is_read_with_both_its_years(desk: Desk, text: str, found: tuple[int, int, int]) -> None:
    """The third part of a sum is in the words, or it is the day of publication."""
    assert sums(desk, text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "Nearly ten years after the 2011 uprising, the country is in ruins.",
        "Two decades after the 2003 invasion, the country is divided.",
        "Ten years or so after the 2011 uprising, the country is in ruins.",
        "Two years after the 2016 vote, parliament rejected the deal.",
        "The law, passed five years after the 2008 crash, has been softened.",
        "By 2015, it had been 30 years since the 1985 accord.",
        "He was jailed in 2009 for eight years.",
        "The dam was finished in 1970, ten years after work began.",
    ],
)
def test_rounded_figures_and_other_times_are_left_alone(desk: Desk, text: str) -> None:
    """What is rounded cannot be wrong by a year; what is told of the past runs to no known day."""
    assert sums(desk, text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It was mended on 16 June 2022, three weeks after a crash on 2 June 2022.", (3, "weeks", 2, 16)),
        ("It shut on 1 March 2022 and opened two months later, on 1 July 2022.", (2, "months", 1, 1)),
        ("The three-day fair from 4 to 7 May has 40 stalls.", (3, "days in all", 4, 7)),
        ("The three-day fair, from 4 May to 7 May, has 40 stalls.", (3, "days in all", 4, 7)),
    ],
)
def test_days_weeks_and_months_lie_between_two_dates(
    desk: Desk, text: str, found: tuple[int, str, int, int]
) -> None:
    """The first of the two is what follows "after", or stands before "later"."""
    (fact,) = desk.facts("elapsed", text, DAY)
    roles = {role.name: role.value for role in fact.roles}
    start, end = roles["start"], roles["end"]
    assert isinstance(start, Interval)
    assert isinstance(end, Interval)
    assert start.start is not None
    assert end.start is not None
    assert (roles["years"], roles["unit"], start.start.day, end.start.day) == found


@pytest.mark.parametrize(
    "text",
    [
        "It was mended on 18 June 2022, about three weeks after a crash on 2 June 2022.",
        "It was mended on 20 June 2022, three weeks after a crash on 2 June 2022.",
        "It was mended three weeks after a crash on 2 June 2022.",
        "The three-day fair from Thursday to Sunday has 40 stalls.",
        "The mill ran for nine years, 40 days, from 3 March 1901 to 12 April 1910.",
    ],
)
def test_rounded_weeks_and_days_unnamed_are_left_alone(desk: Desk, text: str) -> None:
    """Eighteen days can be called three weeks; one date, or weekdays, are no sum."""
    assert desk.facts("elapsed", text, DAY) == []
