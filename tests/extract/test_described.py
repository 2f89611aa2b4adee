"""Ages of people a story describes, and which are of one person."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from factcheck.extract import extract_facts
from factcheck.records import FactKind, Story

if TYPE_CHECKING:
    from factcheck.knowledge.record import Knowledge


def ages(knowledge: Knowledge, text: str, title: str = "") -> list[object]:
    """Return the ages that are given to somebody described."""
    facts = extract_facts(Story("s", text, title, date(2024, 5, 8)), knowledge).facts
    return [f.roles[1].value for f in facts if f.kind is FactKind.AGE]


@pytest.mark.parametrize(
    ("title", "text", "given"),
    [
        ("Boy, 12, saves drowning dog", "A 14-year-old boy pulled a dog from the river.", [12, 14]),
        ("", "A man of 52 and a woman of 48 were held. The woman, 46, was freed.", [48, 46]),
        ("", "Two brothers, Ali, 11, and Omar, 9, were found. Omar, 7, had a broken arm.", [9, 7]),
        ("", "A six-year-old girl fell down a well. The seven-year-old girl was pulled out.", [6, 7]),
        ("", "The suspect, 23, was held. A judge refused bail to the suspect, 32, on Tuesday.", [23, 32]),
    ],
)
def test_one_person_described_twice(knowledge: Knowledge, title: str, text: str, given: list[int]) -> None:
    """The same word for a person, taken as known, is the same person."""
    assert ages(knowledge, text, title) == given


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("", "A man of 52 and a woman of 48 were held. A second woman, 46, was freed."),
        ("", "Two girls, aged 6 and 7, fell down a well. The seven-year-old girl was pulled out first."),
        ("", "A man, 30, was stabbed by a 25-year-old man. The 25-year-old man was held."),
        ("", "The suspect, 23, was held. A second suspect, 32, is at large. The suspect, 32, has a beard."),
        ("Boy, 12, saves dog", "A 12-year-old boy saved a dog, watched by his 14-year-old brother."),
        ("Man killed girl, 12, jury told", "A 30-year-old man killed a girl in Leeds, a jury was told."),
    ],
)
def test_two_people_described_are_two(knowledge: Knowledge, title: str, text: str) -> None:
    """A second one, a new word or an age told before is another person's."""
    assert ages(knowledge, text, title) == []
