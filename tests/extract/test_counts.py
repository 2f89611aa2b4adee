"""How many members an organisation is said to have."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from sample_record import Desk


def counts(desk: Desk, text: str) -> list[tuple[object, object]]:
    """Return (organisation, count) of each count in a story."""
    return [(f.roles[0].value, f.roles[1].value) for f in desk.facts("member_count", text)]


@pytest.mark.parametrize(
    "text",
    [
        "The 30-nation NETO met.",
        "The 30-member NETO met.",
        "NETO's 30 members met.",
        "NETO’s 30 member states met.",
        "All of NETO's 30 allies met.",
        "The 30-strong NETO met.",
        "Leaders spoke for the 30 members of NETO.",
        "NETO, now an alliance of 30 countries, met.",
        "NETO is a military alliance of 30 states.",
        "NETO, whose 30 members met, is old.",
        "NETO and its 30 members met.",
        "Each of the 30 NETO members has a veto.",
        "There are 30 countries in NETO.",
        "Thirty countries belong to NETO.",
        "The thirty nations that make up NETO met.",
    ],
)
def test_a_number_of_members_is_a_fact(desk: Desk, text: str) -> None:
    """Before the name or after it, the number is the organisation's."""
    assert counts(desk, text) == [("NETO", 30)]


def test_a_number_in_words_is_read(desk: Desk) -> None:
    """ "the twenty-nation" is a number too."""
    assert counts(desk, "The twenty-nation NETO met.") == [("NETO", 20)]


def test_an_alliance_spoken_of_is_the_one_named(desk: Desk) -> None:
    """ "the 30-nation alliance" is the alliance the story has named."""
    assert counts(desk, "NETO met. The 30-nation alliance is old.") == [("NETO", 30)]


def test_an_alliance_nobody_named_is_none(desk: Desk) -> None:
    """ "the 30-nation alliance" alone may be any."""
    assert counts(desk, "The 30-nation alliance is old.") == []


@pytest.mark.parametrize("hedge", ["at least", "about", "more than", "nearly", "the other", "the first"])
def test_a_hedged_number_is_no_count(desk: Desk, hedge: str) -> None:
    """ "at least 20 members" is right with thirty."""
    assert counts(desk, f"They spoke to {hedge} 20-nation NETO hands.") == []


def test_members_of_something_else_are_not_counted(desk: Desk) -> None:
    """A committee's members are not the alliance's."""
    assert counts(desk, "A 30-member panel met at NETO.") == []


def test_small_numbers_are_no_counts(desk: Desk) -> None:
    """ "NETO's three members on the coast" picks out some."""
    assert counts(desk, "NETO's 3 members on the coast met.") == []


def test_an_organisation_without_members_on_record_is_left_alone(desk: Desk) -> None:
    """A company has no member states."""
    assert counts(desk, "The 30-nation Quellon met.") == []


@pytest.mark.parametrize(
    "text",
    [
        "The 15 NETO members that missed the target met.",
        "The 15 members of NETO that missed the target met.",
        "Fifteen countries in NETO have a tax on it.",
        "A group of 15 NETO countries wrote a letter.",
        "NETO, a group of 19 countries and a union, met.",
        "NETO sent troops of 12 nations.",
        "The 12 members of NETO's staff met.",
    ],
)
def test_some_of_the_members_are_not_their_number(desk: Desk, text: str) -> None:
    """Words that pick some out count those."""
    assert counts(desk, text) == []
