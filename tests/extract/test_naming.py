"""Whom a sentence names, and whether the record knows them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from sample_record import Desk

DAY = date(2024, 3, 10)


def value(desk: Desk, text: str) -> object:
    """Return the person an age is given to."""
    return desk.facts("age", text, DAY)[0].role("person").value  # type: ignore[union-attr]


def test_an_office_or_its_country_ties_a_common_name_to_the_record(real: Desk) -> None:
    """Gordon Brown is the former prime minister where the story says so."""
    assert value(real, "Former Prime Minister Gordon Brown, 73, spoke.") == "Gordon Brown"
    assert value(real, "Gordon Brown, 73, spoke.") == "?Gordon Brown"


@pytest.mark.parametrize(
    "text", ["Gordon Brown, 34, a plumber from Leeds, spoke.", "Gordon Brown, 34, of Leeds, spoke."]
)
def test_a_description_of_somebody_else_unties_it(real: Desk, text: str) -> None:
    """A plumber from Leeds is a namesake, even in a story about Britain."""
    assert value(real, "Britain slept. " + text) == "?Gordon Brown"


def test_a_name_nobody_else_bears_is_enough(real: Desk) -> None:
    """Emmanuel Macron needs no title."""
    assert value(real, "Emmanuel Macron, 46, spoke.") == "Emmanuel Macron"


def test_ben_is_a_first_name_at_the_head_of_a_name(real: Desk) -> None:
    """Ben Hollis has one, Ahmed ben Salah does not."""
    assert value(real, "Ben Hollis, 29, scored.") == "?Ben Hollis"


def test_a_title_the_person_never_had_means_another_of_the_family(real: Desk) -> None:
    """After Melania Trump, President Trump is somebody else, and so may "Trump" be."""
    text = "First lady Melania Trump spoke. President Trump listened. Trump, 77, left early."
    assert real.facts("age", text, DAY) == []
