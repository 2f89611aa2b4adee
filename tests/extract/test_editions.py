"""Which edition of a series is meant."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from factcheck.extract.editions import Clues, at_place, choose, editions_at, in_year_meant
from factcheck.records import Interval

if TYPE_CHECKING:
    from sample_record import Desk


PLAIN = "They spoke of the NETO summit."


def chosen(
    desk: Desk, clues: Clues, text: str = PLAIN, published: date = date(2024, 2, 1)
) -> tuple[list[int | None], bool]:
    """Return the ordinals of the editions chosen, and whether that is sure."""
    series = desk.knowledge.series("NETO summit")
    assert series is not None
    found, sure = choose(desk.reading(text, published), [series], clues)
    return [e.ordinal for e in found], sure


def test_nothing_said_settles_nothing(desk: Desk) -> None:
    """Far from any meeting every edition can be meant."""
    assert chosen(desk, Clues()) == ([11, 12], False)


def test_the_day_said_settles_it(desk: Desk) -> None:
    """The edition of the day is meant, the day before and after counted in."""
    assert chosen(desk, Clues(days=Interval.day(date(2020, 5, 15)))) == ([12], True)


def test_a_wrong_day_with_the_right_place_is_still_that_years(desk: Desk) -> None:
    """ "in Strelsau on 30 September 2020" means the meeting of 2020 in Strelsau."""
    assert chosen(desk, Clues(("Strelsau",), Interval.day(date(2020, 9, 30)))) == ([12], True)


def test_a_wrong_day_alone_settles_nothing(desk: Desk) -> None:
    """A day of the year may be another meeting's, unless it is said of this one and close."""
    day = Interval.day(date(2020, 6, 10))
    assert chosen(desk, Clues(days=day)) == ([12], False)
    assert chosen(desk, Clues(days=day, firm=True)) == ([12], True)


def test_number_and_place_that_agree_settle_it(desk: Desk) -> None:
    """ "the 11th summit in Zenda" is the eleventh, whatever the story's day."""
    assert chosen(desk, Clues(("Zenda",), ordinal=11), published=date(2020, 5, 14)) == ([11], True)


def test_the_next_summit_is_not_this_weeks(desk: Desk) -> None:
    """ "the next summit" in the week of one is another."""
    assert chosen(desk, Clues(apart=True), published=date(2020, 5, 14)) == ([11, 12], False)


def test_a_time_said_of_something_else_settles_nothing(desk: Desk) -> None:
    """ "the summit in Strelsau" of this year stays that one in a sentence about next year."""
    text = "After the NETO summit he goes home next year."
    assert chosen(desk, Clues(("Strelsau",)), text, date(2020, 6, 30)) == ([12], False)


def test_a_year_left_out_is_the_one_that_fits(desk: Desk) -> None:
    """A day read as last year's is this year's when that is when they met."""
    series = desk.knowledge.series("NETO summit")
    assert series is not None
    read = Interval.day(date(2019, 5, 13))
    assert in_year_meant(editions_at(desk.knowledge, [series], ()), read) == Interval.day(date(2020, 5, 13))
    assert in_year_meant(editions_at(desk.knowledge, [series], ("Zenda",)), read) == read


def test_a_city_lies_in_its_country(desk: Desk) -> None:
    """A summit in Zenda is one in Ruritania."""
    edition = desk.knowledge.edition("NETO summit#0")
    assert edition is not None
    assert at_place(desk.knowledge, edition, ("Ruritania",))
    assert not at_place(desk.knowledge, edition, ("Gondal",))
