"""Figures that a headline sums up, and that describe a thing."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from factcheck.extract import extract_facts
from factcheck.records import FactKind, Story

if TYPE_CHECKING:
    from factcheck.knowledge.record import Knowledge


def figures(knowledge: Knowledge, text: str) -> dict[str, object]:
    """Return what is counted, of a first sentence."""
    facts = extract_facts(Story("s", text, published=date(2023, 5, 10)), knowledge).facts
    return {str(f.roles[0].value): f.roles[1].value for f in facts if f.kind is FactKind.COUNT}


@pytest.mark.parametrize(
    ("text", "thing", "number"),
    [
        ("Profit rose by 8.7 per cent.", "percent", 9),
        ("Rovers beat Elmford 2-0.", "the score", 2000),
        ("A man was jailed for 14 years.", "prison term in years", 14),
        ("The factory is to lose 150 jobs.", "job counted", 150),
        ("A charity was left £45,000 in a will.", "sum in £", 45000),
        ("A ferry with 60 people aboard sank.", "people aboard", 60),
        ("A swimmer crossed the lake in 12 hours.", "hours long", 12),
        ("A crowd of 4,300 saw Rovers win.", "size of the crowd", 4300),
        ("Three dogs were found in the barn.", "how many dogs", 3),
        ("The seven-storey Acorn building fell.", "storeys of the building", 7),
    ],
)
def test_a_figure_is_read_by_what_it_measures(
    knowledge: Knowledge, text: str, thing: str, number: int
) -> None:
    """A share, a score, a length, a count and a sum each have their like."""
    assert figures(knowledge, text)[thing] == number


@pytest.mark.parametrize(
    "text",
    [
        "Rovers were 2-0 up at half-time and won.",
        "A man was jailed 14 years ago.",
        "The council voted 7-2, and Roe won.",
    ],
)
def test_a_score_at_half_time_and_a_past_year_are_none(knowledge: Knowledge, text: str) -> None:
    """Neither is what a headline sums up."""
    assert not {"the score", "years long"} & set(figures(knowledge, text))


def test_loans_of_several_terms_are_several_things(knowledge: Knowledge) -> None:
    """A bank has a one-year rate and a five-year rate; neither is a mistake for the other."""
    assert not [
        k for k in figures(knowledge, "The bank cut its one-year loan rate.") if k.startswith("years of")
    ]
