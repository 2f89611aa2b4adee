"""One seat given to two people where its place is left unsaid."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from sample_record import Desk


def seats(desk: Desk, text: str) -> list[object]:
    """Return who are given one seat of the story's place."""
    found = desk.facts("called", text, date(2023, 5, 10))
    return [f.roles[0].value for f in found if str(f.roles[1].value).endswith(" of the place")]


@pytest.mark.parametrize(
    "text",
    [
        "Mayor Ada Lund spoke in Headley. Mayor Bo Marsh spoke too.",
        "Chief Executive Ada Lund spoke. Headley Foods Chief Executive Bo Marsh spoke too.",
        "Headley mayor Ada Lund spoke. The mayor, Bo Marsh, spoke too.",
        "Fire chief Ada Lund spoke. Fire chief Bo Marsh of Headley spoke too.",
    ],
)
def test_a_story_of_one_place_has_one_holder(real: Desk, text: str) -> None:
    """Both are given the one seat there is."""
    assert seats(real, text) == ["?Ada Lund", "?Bo Marsh"]


@pytest.mark.parametrize(
    "text",
    [
        "Mayor Ada Lund spoke in Headley. Mayor Bo Marsh spoke in Westham.",
        "Mayor Ada Lund of Headley spoke. Mayor Bo Marsh of Westham spoke too.",
        "Mayor Ada Lund spoke in Headley. Deputy Mayor Bo Marsh spoke too.",
        "Councillor Ada Lund spoke in Headley. Councillor Bo Marsh spoke too.",
    ],
)
def test_two_towns_and_lesser_titles_have_their_own(real: Desk, text: str) -> None:
    """The mayors of two towns, a deputy and councillors are no contradiction."""
    assert seats(real, text) == []
