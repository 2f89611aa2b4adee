"""A post's holder styled, placed by a common noun, or told by "who is"."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from factcheck.extract import extract_facts
from factcheck.records import FactKind, Story

if TYPE_CHECKING:
    from factcheck.knowledge.record import Knowledge


def called(knowledge: Knowledge, text: str) -> list[tuple[object, object]]:
    """Return posts and their holders."""
    facts = extract_facts(Story("s", text, published=date(2024, 5, 8)), knowledge).facts
    return [(f.roles[1].value, f.roles[0].value) for f in facts if f.kind is FactKind.CALLED]


@pytest.mark.parametrize(
    ("text", "post", "person"),
    [
        ("The Bishop of Kell, the Right Rev Ada Roe, came.", "bishop of kell", "?Ada Roe"),
        ("The Bishop of Kell, Dr Ada Roe, came.", "bishop of kell", "?Ada Roe"),
        ("The chairman of the parish council, Ada Roe, came.", "chairman of parish council", "?Ada Roe"),
        ("Ada Roe, Speaker of the island assembly, came.", "speaker of island assembly", "?Ada Roe"),
        ("Ada Roe, who is mayor of Holt, came.", "mayor of holt", "?Ada Roe"),
        (
            "Kell University's vice-chancellor, Professor Ada Roe, came.",
            "vice chancellor of kell university",
            "?Ada Roe",
        ),
    ],
)
def test_a_holder_is_found_behind_a_style(knowledge: Knowledge, text: str, post: str, person: str) -> None:
    """A style before the name, a body in small letters and "who is" hide no holder."""
    assert called(knowledge, text) == [(post, person)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Headteacher Ada Roe said St Wilfrid's was shut. Headteacher Bo Lund said St Wilfrid's hoped.", 2),
        ("Headteacher Ada Roe said pupils at St Mary's slept. Headteacher Bo Lund of St Luke's did not.", 1),
        ("Superintendent Ada Roe led the raid. Superintendent Bo Lund led the search.", 0),
    ],
)
def test_a_seat_of_one_place(knowledge: Knowledge, text: str, found: int) -> None:
    """One school has one head; two schools have two, and police have several superintendents."""
    assert len(called(knowledge, text)) == found
