"""Names that a headline, a title or an act makes somebody's, spelt otherwise below."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from factcheck.extract import extract_facts
from factcheck.records import FactKind, Story

if TYPE_CHECKING:
    from factcheck.knowledge.record import Knowledge


def variants(knowledge: Knowledge, text: str, title: str = "") -> list[object]:
    """Return the spellings that differ from the first."""
    facts = extract_facts(Story("s", text, title, date(2024, 5, 8)), knowledge).facts
    return [
        f.roles[2].value
        for f in facts
        if f.kind is FactKind.SPELT and str(f.roles[1].value) != str(f.roles[2].value)
    ]


@pytest.mark.parametrize(
    ("title", "text", "variant"),
    [
        ("Haverton wins mayor's race", "Vet Rosa Haverten won the race for mayor of Ashby.", "Haverton"),
        ("", "Paul Keogh was fined. The court heard that Keough had worked alone.", "Keough"),
        ("", "Dr Susan Hartley led the study. The drug works, Dr Hartly said.", "Hartly"),
        ("", "Luis Fonseca brought the ship home. The crew thanked Captain Fonsecca.", "Fonsecca"),
        ("", "Petr Novotny saved two penalties. Novotney, 24, joined in May.", "Novotney"),
        ("", "Katarina Weiss played for the king. On Sunday Katarina Weis played for prisoners.", "Weis"),
    ],
)
def test_a_name_a_letter_away_is_one_persons(
    knowledge: Knowledge, title: str, text: str, variant: str
) -> None:
    """Who is addressed, acts or has an age under a name that nobody else bears is the one told of."""
    assert variants(knowledge, text, title) == [variant]


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Every Haverton House Burns", "Vet Rosa Haverten won the race for mayor of Ashby."),
        ("Havertons of Ashby win", "Vet Rosa Haverton won the race for mayor of Ashby."),
        ("", "Peter Brown won. Browne said it was fair. James Browne lives in Cork."),
        ("", "Tom Hartley met Ann Hartle at the fair. Hartle said so."),
        ("Boxing champion Carlson loses", "Erik Carlsen beat Max Carlson in Leeds."),
    ],
)
def test_another_name_is_another(knowledge: Knowledge, title: str, text: str) -> None:
    """Names that differ by an ending, or that somebody bears, are let pass."""
    assert variants(knowledge, text, title) == []
