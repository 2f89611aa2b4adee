"""The place and the day said close around a meeting."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from factcheck.extract.surroundings import days_at, look_around, place_before
from factcheck.records import Interval

if TYPE_CHECKING:
    from sample_record import Desk


SUMMIT = "The NETO summit"


@pytest.mark.parametrize(
    "text",
    [
        f"{SUMMIT} in Zenda on 13 May went well.",
        f"{SUMMIT}, to be held on 13 May in Zenda, went well.",
        f"{SUMMIT} will take place in Zenda, Ruritania, on 13 May.",
    ],
)
def test_place_and_day_are_read_in_either_order(desk: Desk, text: str) -> None:
    """ "in Zenda on 13 May" and "on 13 May in Zenda" say the same."""
    found = look_around(desk.reading(text), 1, 3)
    assert found.place is not None
    assert found.place.ids("place") == ("Zenda",)
    assert found.days == Interval.day(date(2020, 5, 13))


def test_days_from_one_to_another_are_one_time(desk: Desk) -> None:
    """ "from May 13 to 14" is both days."""
    found = look_around(desk.reading(f"{SUMMIT} from May 13 to 14 went well."), 1, 3)
    assert found.days is not None
    assert (found.days.start, found.days.end) == (date(2020, 5, 13), date(2020, 5, 14))


def test_a_year_left_out_is_known_to_be(desk: Desk) -> None:
    """ "on 13 May" does not name its year, "in May 2019" does."""
    assert not look_around(desk.reading(f"{SUMMIT} on 13 May went well."), 1, 3).explicit
    assert look_around(desk.reading(f"{SUMMIT} in May 2019 went well."), 1, 3).explicit


def test_a_verb_of_its_own_ends_what_is_said_of_the_meeting(desk: Desk) -> None:
    """ "the summit, she said in Zenda" does not place the summit."""
    assert look_around(desk.reading(f"{SUMMIT}, she said in Zenda, went well."), 1, 3).place is None


def test_the_place_may_come_first(desk: Desk) -> None:
    """ "the Zenda NETO summit" is in Zenda; "the Ruritania NETO summit team" is not."""
    assert place_before(desk.reading("At the Zenda NETO summit they met."), 3) is not None
    assert place_before(desk.reading("At the Ruritania NETO summit they met."), 3) is None


def test_a_weekday_alone_is_no_day(desk: Desk) -> None:
    """ "on Wednesday" may be a week out."""
    assert days_at(desk.reading("Wednesday came."), 0) is None
