"""The number a story gives to a meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sample_record import Desk


def numbers(desk: Desk, text: str) -> list[tuple[object, object]]:
    """Return (editions, number) of each ordinal in a story."""
    return [(f.roles[0].value, f.roles[1].value) for f in desk.facts("ordinal", text)]


def test_place_tells_the_edition_a_number_is_held_against(desk: Desk) -> None:
    """In "the 12th summit in Zenda" Zenda tells which, so that 12 can be wrong."""
    assert numbers(desk, "The 12th NETO summit in Zenda was long.") == [("NETO summit#0", 12)]


def test_the_number_stands_behind_the_body_too(desk: Desk) -> None:
    """ "NETO's 11th summit" counts as well."""
    assert numbers(desk, "NETO's 11th summit in Strelsau was long.") == [("NETO summit#1", 11)]


def test_a_number_with_nothing_to_hold_it_against_is_no_fact(desk: Desk) -> None:
    """ "the 9th summit" alone may be any."""
    assert numbers(desk, "They recalled the 9th NETO summit.") == []


def test_a_small_number_may_count_otherwise(desk: Desk) -> None:
    """ "the second summit since" and "a second summit" do not number the series."""
    assert numbers(desk, "The second NETO summit since March in Strelsau was long.") == []
    assert numbers(desk, "A second NETO summit in Strelsau was long.") == []


def test_a_named_edition_with_the_place_and_year_of_another_is_misnumbered(desk: Desk) -> None:
    """ "NETO12 in Zenda in June 2019" was the eleventh."""
    assert numbers(desk, "They met at NETO12 in Zenda in June 2019.") == [("NETO summit#0", 12)]
