"""Places pointed at: "here", "there", "the city"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.entities import note_people
from factcheck.extract.pointing import pointed_at

if TYPE_CHECKING:
    from sample_record import Desk


def pointed(desk: Desk, text: str, word: str) -> tuple[str, ...]:
    """Return the place that a word of a story's first sentence points at."""
    reading = desk.reading(text)
    note_people(reading)
    return pointed_at(reading, [t.key for t in reading.tokens].index(word))


def test_here_is_where_the_dateline_is(desk: Desk) -> None:
    """A story from Zenda that says "here" means Zenda."""
    assert pointed(desk, "ZENDA, Ruritania (AP) - Leaders met here on Thursday.", "here") == ("Zenda",)


def test_there_is_the_place_named_last(desk: Desk) -> None:
    """ "there" is whatever place was named before it."""
    assert pointed(desk, "Zenda was dry when the leaders met there in May.", "there") == ("Zenda",)


def test_there_is_no_place_before_a_verb_of_being(desk: Desk) -> None:
    """ "there was" points nowhere."""
    assert pointed(desk, "In Zenda there was rain.", "there") == ()


def test_the_city_is_that_of_the_dateline(desk: Desk) -> None:
    """ "the city" of a story from Zenda is Zenda; "a city" is none."""
    assert pointed(desk, "ZENDA — Leaders flew to the city for the talks.", "city") == ("Zenda",)
    assert pointed(desk, "ZENDA — Leaders flew to a city far away.", "city") == ()
