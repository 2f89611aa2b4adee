"""Who is called late."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from sample_record import Desk

DAY = date(2022, 5, 10)


@pytest.mark.parametrize(
    "text",
    [
        "The late Jimmy Carter built it.",
        "It was built by the late US president Jimmy Carter.",
        "It was built by the late, great Jimmy Carter.",
        "He missed his late friend Jimmy Carter.",
        "It was the late President Jimmy Carter's house.",
    ],
)
def test_late_is_said_of_the_person_after_it(real: Desk, text: str) -> None:
    """Titles between "late" and the name change nothing."""
    fact = real.facts("called_late", text, DAY)[0]
    assert fact.role("person").value == "Jimmy Carter"  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "text",
    [
        "It began in the late Jimmy Carter years.",
        "The late president's widow met Jimmy Carter.",
        "In late May Jimmy Carter came.",
        "The late-night host met Jimmy Carter.",
        "Jimmy Carter came late.",
    ],
)
def test_a_late_hour_or_era_buries_nobody(real: Desk, text: str) -> None:
    """A time can be late too, and so can a guest."""
    assert real.facts("called_late", text, DAY) == []


def test_a_father_of_the_same_name_is_another(real: Desk) -> None:
    """The late Joe Biden Sr. is not the president."""
    fact = real.facts("called_late", "The late Joe Biden Sr. sold cars.", DAY)[0]
    assert fact.role("person").value == "?Joe Biden Sr."  # type: ignore[union-attr]


def test_late_is_said_on_the_day_of_the_story(real: Desk) -> None:
    """A passage about an old match may name a singer who died since: he is late now, not then."""
    text = "The match was played on 3 February 2008. It was opened by the late Jimmy Carter."
    fact = real.facts("called_late", text, date(2025, 5, 10))[0]
    assert [str(t.start) for t in fact.times] == ["2025-05-10"]


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("A film about late chancellor Helmut Kohl opens on Friday.", 1),
        ("Late German chancellor Helmut Kohl built the house.", 1),
        ("The late Archbishop Helmut Kohl built the house.", 1),
        ("A late Helmut Kohl rally was held.", 0),
        ("Late on Monday Helmut Kohl arrived.", 0),
    ],
)
def test_late_before_a_calling_needs_no_article(real: Desk, text: str, facts: int) -> None:
    """ "Late singer N" is said of a person; "late on Monday" and "a late rally" are not."""
    assert len(real.facts("called_late", text)) == facts
