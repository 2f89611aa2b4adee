"""When the story says that someone died."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from factcheck.extract import extract_facts
from factcheck.records import FactKind, Story

if TYPE_CHECKING:
    from factcheck.knowledge.record import Knowledge


def deaths(knowledge: Knowledge, text: str) -> list[tuple[str, str]]:
    """Return who died, and the words of the day."""
    story = Story("s", text, published=date(2023, 5, 10))
    facts = extract_facts(story, knowledge).facts
    return [(str(f.roles[0].value), story.words(f.roles[1].span)) for f in facts if f.kind is FactKind.DIED]


@pytest.mark.parametrize(
    "text",
    [
        "Tom Ashby died in January.",
        "Tom Ashby, the Anytown baker, died in hospital in January.",
        "A poem by Tom Ashby, who died in January, was read.",
    ],
)
def test_a_death_is_read_with_its_day(knowledge: Knowledge, text: str) -> None:
    """Before the commas of an apposition or in a clause of its own."""
    assert deaths(knowledge, text) == [("?Tom Ashby", "January")]


@pytest.mark.parametrize(
    "text",
    [
        "Tom Ashby, whose wife died in January, was there.",
        "Tom Ashby's dog died in January.",
        "Tom Ashby nearly died in January.",
        "Tom Ashby died.",
    ],
)
def test_nobody_else_has_died(knowledge: Knowledge, text: str) -> None:
    """A wife, a dog, a close call and a death without its day tell of nobody's."""
    assert deaths(knowledge, text) == []
