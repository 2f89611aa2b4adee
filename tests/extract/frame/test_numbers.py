"""Which number of things takes up one told before."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from factcheck.extract import extract_facts
from factcheck.records import FactKind, Story

if TYPE_CHECKING:
    from factcheck.knowledge.record import Knowledge


def numbers(knowledge: Knowledge, text: str) -> list[object]:
    """Return the numbers a story gives of things it takes up."""
    facts = extract_facts(Story("s", text, published=date(2024, 5, 8)), knowledge).facts
    return [f.roles[1].value for f in facts if f.kind is FactKind.COUNT and f.roles[-1].value == "frame=one"]


@pytest.mark.parametrize(
    ("text", "given"),
    [
        (
            "Acme will cut 120 jobs at its Muncie plant. The 92 jobs to be cut at the plant are at night.",
            [120, 92],
        ),
        ("The hospital, which has 320 beds, is old. Staff at the 230-bed hospital were told.", [320, 230]),
        ("The library holds 90,000 books. The fate of the library's 70,000 books is open.", [90000, 70000]),
        ("Acme plans 900 homes on the airfield. The plan for 600 homes on the airfield fails.", [900, 600]),
    ],
)
def test_a_number_taken_up_is_of_the_same_things(knowledge: Knowledge, text: str, given: list[int]) -> None:
    """Every word that tells which are meant was said where they were told first."""
    assert numbers(knowledge, text) == given


@pytest.mark.parametrize(
    "text",
    [
        "Customs seized 14 tigers in Bangra. The 12 tigers that survived are in a zoo.",
        "Thieves stole 60 sheep from a farm. The 20 sheep found in a lorry were among them.",
        "The school bought 30 laptops in May. The 35 laptops it bought in June are better.",
        "A storm cut power to 8,000 homes. The 6,000 homes still without power are in the hills.",
        "Ivory Coast took 504,000 vaccines. Malawi used nearly all of those 32,000 vaccines.",
        "Twenty-nine members of the council voted for it. The 45-member council will meet again.",
        "The hospital has 320 beds. Its 40 beds for children will go.",
    ],
)
def test_a_part_or_another_lot_is_not_taken_up(knowledge: Knowledge, text: str) -> None:
    """A new word, a day, or "still" tells of some of them or of others."""
    assert numbers(knowledge, text) == []
