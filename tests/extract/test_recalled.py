""" "The summit" after one has been named."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sample_record import Desk


NAMED = "Leaders left for the NETO summit in Strelsau on 13 May."


def venues(desk: Desk, text: str) -> list[object]:
    """Return the places given to meetings after the first sentence."""
    return [f.roles[1].value for f in desk.facts("venue", f"{NAMED} {text}") if f.evidence.start > len(NAMED)]


def test_the_summit_is_the_one_named(desk: Desk) -> None:
    """ "The two-day summit will be held in Zenda" says it of the one named."""
    assert venues(desk, "The two-day summit will be held in Zenda.") == ["Zenda"]


def test_a_summit_set_apart_by_its_place_is_another(desk: Desk) -> None:
    """ "The summit in Zenda" after one in Strelsau is not it."""
    assert venues(desk, "The summit in Zenda is small.") == []


def test_place_and_day_that_both_differ_are_of_another(desk: Desk) -> None:
    """A summit elsewhere on another day is another summit."""
    assert venues(desk, "The summit will be held in Zenda on 2 June.") == []


def test_this_years_summit_is_not_last_years(desk: Desk) -> None:
    """ "This year's summit" may be another than the one named."""
    assert venues(desk, "This year's summit is held in Zenda.") == []


def test_the_summit_of_others_is_not_it(desk: Desk) -> None:
    """ "the summit of mayors" is theirs, and so is what follows."""
    assert venues(desk, "The summit of mayors began. The summit is held in Zenda.") == []
