"""Facts the calendar alone can judge."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from factcheck.records import Voice

if TYPE_CHECKING:
    from sample_record import Desk


def test_a_weekday_beside_a_full_date_is_a_fact(desk: Desk) -> None:
    """ "Tuesday, May 12, 2020" says which weekday the date is."""
    fact = desk.fact("weekday", "The court sat on Tuesday, May 12, 2020.")
    assert fact.roles[0].value == "Tuesday"


def test_the_weekdays_own_words_are_kept(desk: Desk) -> None:
    """A finding underlines the weekday, not the date."""
    text = "The court sat on Tuesday, May 12, 2020."
    span = desk.fact("weekday", text).roles[0].span
    assert text[span.start : span.end] == "Tuesday"


def test_a_weekday_alone_is_no_fact(desk: Desk) -> None:
    """ "on Tuesday" cannot be wrong."""
    assert desk.facts("weekday", "The court sat on Tuesday.") == []


def test_a_date_alone_is_no_fact(desk: Desk) -> None:
    """ "May 12, 2020" says no weekday."""
    assert desk.facts("weekday", "The court sat on May 12, 2020.") == []


def test_a_date_without_a_year_is_marked(desk: Desk) -> None:
    """Where the year is worked out, rules can be careful."""
    assert "year-inferred" in desk.fact("weekday", "The court sat on Wednesday, May 12.").traits


def test_a_weekday_right_in_the_year_before_is_marked(desk: Desk) -> None:
    """ "Sunday, May 12" was right in 2019."""
    fact = desk.fact("weekday", "The court sat on Sunday, May 12.", date(2020, 5, 14))
    assert "fits-another-year" in fact.traits


def test_a_day_no_calendar_has_is_a_fact(desk: Desk) -> None:
    """ "31 June" does not exist."""
    fact = desk.fact("date", "The court sits on 31 June 2020.")
    assert "31 June" in str(fact.roles[0].value)


def test_a_leap_day_in_a_leap_year_exists(desk: Desk) -> None:
    """29 February 2020 is a day."""
    assert desk.facts("date", "The court sat on 29 February 2020.") == []


def test_a_leap_day_in_another_year_does_not(desk: Desk) -> None:
    """29 February 2019 is none."""
    assert len(desk.facts("date", "The court sat on 29 February 2019.")) == 1


def test_a_quoted_date_is_quoted(desk: Desk) -> None:
    """What a notice says is its own."""
    assert desk.fact("weekday", "“Come on Monday, May 12, 2020,” it read.").voice is Voice.QUOTED


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Pay at city hall, 31 June Street.", 0),
        ("In 1712 they had a 30 February.", 0),
        ("The Soviet calendar had a 30 February.", 0),
        ("There is no 31 June, as every child knows.", 0),
        ("He was born on 31 June, a date that does not exist.", 0),
        ("The office at 31 June Street shuts on 31 June.", 1),
        ("The town calendar says the fair opens on 31 June.", 1),
        ("She was born on 30 February 1712 in the north.", 1),
        ("He will pay on the 30th of February, as they say in the pub: never.", 0),
        ("The notice wrongly gave the date as 31 June.", 0),
        ("The typo, 31 June for 30 June, cost the firm a fortune.", 0),
        ("In June 31 people were held.", 0),
        ("By June 31 of the 50 had left.", 0),
        ("The town had 31 June weddings.", 0),
        ("The Bears beat the Hawks 35-31 September last.", 0),
        ("The film 31 June was made in 1978.", 0),
        ("House sales by month: February 30, March 38, April 31, May 12 so far.", 0),
        ("The firm was registered on February 30, 2011, and had never filed a return.", 1),
        ("Applicants must file by June 31 or lose the grant.", 1),
        ("The fair runs 29-31 September.", 1),
    ],
)
def test_a_day_no_calendar_has_may_be_an_address_or_another_calendars(
    desk: Desk, text: str, days: int
) -> None:
    """A street's number, a history of calendars and a remark on the day itself are no slips."""
    assert len(desk.facts("date", text)) == days


@pytest.mark.parametrize(
    ("text", "weekdays"),
    [
        ("Joe Friday, 31 August's player of the month, has signed.", 0),
        ("Her coach, Mr Friday, 31 August his last day, wept.", 0),
        ("Last Friday, 31 August, the bridge shut.", 1),
        ("The mayor said Friday, 31 August's rain did it.", 1),
    ],
)
def test_a_weekday_may_be_a_family_name(desk: Desk, text: str, weekdays: int) -> None:
    """After a title, or before a date that belongs to another word, Friday is a man."""
    assert len(desk.facts("weekday", text, date(2022, 9, 21))) == weekdays
