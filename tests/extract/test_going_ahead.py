"""Which plan for a meeting a sentence takes to stand."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from factcheck.extract import extract_facts
from factcheck.pipeline import open_checker
from factcheck.records import FactKind, Story

if TYPE_CHECKING:
    from factcheck.knowledge.record import Knowledge


@pytest.fixture(scope="module")
def record() -> Knowledge:
    """Return the record that ships."""
    return open_checker().knowledge


def venues(record: Knowledge, text: str, day: date) -> list[object]:
    """Return the venues of the plans that a story takes to stand."""
    facts = extract_facts(Story("one", text, "", day), record).facts
    return [f.roles[2].value for f in facts if f.kind is FactKind.GOES_AHEAD]


@pytest.mark.parametrize(
    ("text", "day", "venue"),
    [
        ("Ferries stop when the Quad leaders meet in Sydney on 24 May.", date(2023, 5, 19), "Sydney"),
        ("SYDNEY — The Quad summit opens here on Wednesday.", date(2023, 5, 19), "Sydney"),
        ("The Quad's leaders met in Hiroshima on 20 May.", date(2023, 5, 22), "Hiroshima"),
        ("Russia hosts the G8 summit in Sochi in June.", date(2014, 5, 14), "Sochi"),
        ("The G7 leaders meet in Brussels on 4 June.", date(2014, 5, 14), "Brussels"),
    ],
)
def test_place_and_day_tell_the_plan(record: Knowledge, text: str, day: date, venue: str) -> None:
    """A meeting that was moved has two plans; where and when it is put tells which is meant."""
    assert venues(record, text, day) == [venue]


@pytest.mark.parametrize(
    "text",
    [
        "The Quad summit in Sydney on 24 May would have been the third.",
        "The Quad summit that Sydney was to stage on 24 May is mourned by hoteliers.",
        "Nobody came to Sydney for the Quad summit on 24 May, which had been called off.",
        "Foreign ministers of the Quad spoke in Tokyo of a summit on 24 May.",
        "The Quad's leaders spoke of fish.",
    ],
)
def test_plans_told_of_as_plans_stand_for_nothing(record: Knowledge, text: str) -> None:
    """What was to be, would have been or was called off is not said to go ahead."""
    assert venues(record, text, date(2023, 5, 26)) == []
