"""Names that places and bodies no longer have."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from sample_record import Desk


def old_names(desk: Desk, text: str) -> list[object]:
    """Return the dated names a story uses."""
    return [f.roles[1].value for f in desk.facts("named", text)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The king of Swaziland spoke on Monday.", "Swaziland"),
        ("Rebels in Zaire marched on Monday.", "Zaire"),
        ("Macedonia and Bulgaria talked on Monday.", "Macedonia"),
        ("Facebook Inc. cut jobs on Monday.", "Facebook"),
        ("Facebook, the company behind it, cut jobs on Monday.", "Facebook"),
    ],
)
def test_a_dated_name_is_a_fact(real: Desk, text: str, name: str) -> None:
    """A name with an end on record is noted."""
    assert old_names(real, text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Eswatini, formerly Swaziland, voted.",
        "He was born in Leningrad.",
        "The Siege of Leningrad lasted long.",
        "A depot in the Leningrad region burned.",
        "Shares fell on the Bombay Stock Exchange.",
        "The train ran through Macedonia, Ohio, and Kent.",
        "The train ran through Macedonia.",
        "Posts on Facebook spread it.",
        "They flew from Turkey to Burma on Monday.",
    ],
)
def test_names_of_other_things_and_names_in_use_are_not(real: Desk, text: str) -> None:
    """History, institutions, namesakes and newsroom usage are left alone."""
    assert old_names(real, text) == []
