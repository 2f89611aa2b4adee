"""Days beyond the longest month."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from sample_record import Desk


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The fair runs from August 25 to August 32 at the showground.", "August 32"),
        ("Doors close on 32 December.", "32 December"),
        ("The lease ends on the 35th of September, she said.", "35th of September"),
        ("Claims are due August 32.", "August 32"),
        ("Minutes of the meeting on Thursday, 32 March were approved.", "32 March"),
    ],
)
def test_no_month_has_so_many_days(desk: Desk, text: str, words: str) -> None:
    """A day from 32 on, led to as a day is, is told as the date that does not exist."""
    fact = desk.fact("date", text)
    assert fact.roles[0].value == words
    assert text[fact.evidence.start : fact.evidence.end] == words


@pytest.mark.parametrize(
    "text",
    [
        "Sales rose to 35 in September from 32 in August.",
        "In August 35 people were held.",
        "He scored 35 August runs.",
        "The bus goes from May 35 times a day.",
        "Of the rolls sold by August 32 were bad.",
    ],
)
def test_a_number_beside_a_month_may_count(desk: Desk, text: str) -> None:
    """What a number counts after it, or a word that leads to no day before it, makes it no date."""
    assert desk.facts("date", text) == []
