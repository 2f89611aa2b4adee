"""The tool that lists where dates and a gold disagree."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest
from date_disagreements import Part, cause, disagreements, form, part_of


def _one(value: str, kind: str = "DATE", text: str = "then") -> dict[str, Any]:
    return {"value": value, "type": kind, "text": text}


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("PAST_REF", "reference"),
        ("PXY", "vague length"),
        ("P2D", "length"),
        ("2023-05-24TNI", "time of day"),
        ("2023-W21-WE", "weekend"),
        ("2023-W21", "week"),
        ("2023-Q1", "quarter"),
        ("2023-SU", "season"),
        ("2023-05-24", "day"),
        ("2023-05", "month"),
        ("198", "decade"),
        ("19", "century"),
    ],
)
def test_a_value_shows_what_it_names(value: str, expected: str) -> None:
    """The form of a TIMEX3 value tells a week from a month and a length from a day."""
    assert form(value) == expected


@pytest.mark.parametrize(
    ("gold", "system", "expected"),
    [
        (_one("2023-05-05", text="Friday"), _one("2023-05-12"), "weekday: looked ahead for back"),
        (_one("2023-05-05", text="the day"), _one("2023-05-06"), "day: a step away"),
        (_one("2022-05-05", text="5 May"), _one("2023-05-05"), "year of a day"),
        (_one("2023-W18"), _one("2023-05"), "granularity: week read as month"),
        (_one("P1W", "DURATION"), _one("P1W", "SET"), "type: DURATION read as SET"),
        (_one("2023-05"), None, "missed: month"),
        (None, _one("P1D", "SET"), "spurious: length"),
        (_one("2023"), _one("2023"), ""),
    ],
)
def test_a_disagreement_has_one_cause(
    gold: dict[str, Any] | None, system: dict[str, Any] | None, expected: str
) -> None:
    """What was read wrongly is told by kind, so that a fault is mended for all of its kind."""
    assert cause(gold, system) == expected


def test_figures_count_what_overlaps() -> None:
    """An expression is found when ours overlaps it; value and type count among those found."""
    text = "It failed on 5 May 2023, a Friday, and again last week."
    gold = [
        {"start": 13, "end": 23, "text": "5 May 2023", "type": "DATE", "value": "2023-05-05"},
        {"start": 45, "end": 54, "text": "last week", "type": "DATE", "value": "2023-W17"},
    ]
    story = {"id": "one", "published": "2023-05-10", "text": text, "dates": gold}
    part = Part()
    causes = [why for why, _ in disagreements(story, part)]
    assert (part.gold, part.found, part.values) == (2, 2, 1)
    assert causes == ["value: week"]


def test_the_parts_are_a_half_and_two_quarters_and_always_the_same() -> None:
    """A document's part is told by its id alone."""
    parts = Counter(part_of(f"story-{number}") for number in range(200))
    assert 70 < parts["read first"] < 130
    assert 30 < parts["read later"] < 70
    assert 30 < parts["held out"] < 70
    assert part_of("story-1") == part_of("story-1")
