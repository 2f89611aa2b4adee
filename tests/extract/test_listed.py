"""Lists announced by a number: counted only when their end is plain."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factcheck.extract import extract_facts
from factcheck.records import FactKind, Story

if TYPE_CHECKING:
    from factcheck.knowledge.record import Knowledge


def listed(knowledge: Knowledge, text: str) -> list[tuple[object, object]]:
    """Return the number announced and the items counted, for each list."""
    facts = extract_facts(Story("s", text), knowledge).facts
    return [(f.roles[0].value, f.roles[1].value) for f in facts if f.kind is FactKind.LISTED]


@pytest.mark.parametrize(
    ("text", "number", "count"),
    [
        ("Four leaders will attend: Ada Roe, Bo Lund and Cy Dorn.", 4, 3),
        ("Three people — Ada Roe, Bo Lund and Cy Dorn — were charged.", 3, 3),
        ("The five countries, France, Germany, Italy and Spain, signed.", 5, 4),
        ("Those two countries (France and Germany) signed.", 2, 2),
        ("Police named the three victims as Ada Roe, 34, Bo Lund, 27, and Cy Dorn, 41.", 3, 3),
        ("There were two winners: Ada Roe; Bo Lund, of Anytown; and Cy Dorn.", 2, 3),
        ("The two teams, Trinidad and Tobago and Jamaica, met.", 2, 2),
        ("She plays two instruments: the violin and the flute.", 2, 2),
    ],
)
def test_a_plain_list_is_counted(knowledge: Knowledge, text: str, number: int, count: int) -> None:
    """A list of names, or of short nouns after a colon, is counted whatever marks set it off."""
    assert listed(knowledge, text) == [(number, count)]


@pytest.mark.parametrize(
    "text",
    [
        "Four leaders will attend, including Ada Roe, Bo Lund and Cy Dorn.",
        "Six countries, such as France, Spain and Italy, voted no.",
        "Five suspects were held: Ada Roe, Bo Lund and three others.",
        "Two of the three leaders, Ada Roe and Bo Lund, agreed.",
        "Four people were hurt: Ann and Bob Lee and their children.",
        "After three years, Ada Roe, Bo Lund and Cy Dorn are back.",
        "She won three medals: two gold and one bronze.",
        "The council has three choices: build, wait or sell.",
        "Two friends, Ada Roe, a nurse, and Bo Lund, a teacher, won.",
        "At least four leaders will attend: Ada Roe, Bo Lund and Cy Dorn.",
    ],
)
def test_a_list_that_may_be_partial_is_not_counted(knowledge: Knowledge, text: str) -> None:
    """Samples, couples, groups, measures and trades between the names cannot be told from items."""
    assert listed(knowledge, text) == []
