"""Days a verb puts before or after the day of publication."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from sample_record import Desk

DAY = date(2023, 3, 10)

pytestmark = pytest.mark.model


def sides(desk: Desk, text: str) -> list[tuple[str, str]]:
    """Return the verb and the side of each day."""
    facts = desk.facts("tensed", text, DAY)
    roles = [(fact.role("verb"), fact.role("side")) for fact in facts]
    return [(str(verb.value), str(side.value)) for verb, side in roles if verb and side]


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("The ministers will meet on 3 March in Oslo.", "will meet"),
        ("The court is due to rule on 3 March.", "is due to rule"),
        ("The union plans to strike on 3 March over pay.", "plans to strike"),
        ("The cabinet is to meet on 3 March.", "is to meet"),
        ("The show will run until 5 March at the museum.", "will run"),
        ("The two sides will hold talks on March 4, officials said.", "will hold"),
    ],
)
def test_what_is_promised_is_put_after(desk: Desk, text: str, verb: str) -> None:
    """ "Will", and a plan as things stand, speak of a day to come."""
    assert sides(desk, text) == [(verb, "after")]


@pytest.mark.parametrize(
    "text", ["The ministers met on 19 March in Oslo.", "The pact was signed on 2 April 2023."]
)
def test_what_has_happened_is_put_before(desk: Desk, text: str) -> None:
    """A plain past verb speaks of a day gone by."""
    assert [side for _, side in sides(desk, text)] == ["before"]


@pytest.mark.parametrize(
    "text",
    [
        "The ministers were to meet on 3 March.",
        "The ministers would meet on 3 March, he had said.",
        "The ministers were scheduled to meet on 22 March.",
        "The court set a hearing on 22 March.",
        "Ministers agreed to meet on 22 March.",
        "The ministers will discuss the attack of 3 March.",
        "Cuts will deepen after the mayor ordered them on 3 March.",
        "Voters will get a rebate, he wrote in a 3 March post.",
        "The chapel will mark its founding on 3 March every year.",
        "In 1917 the tsar learns that his troops will march on 3 March.",
        "The rules will apply from 1 November.",
        "The war started about 300 days ago.",
        "Tickets went on sale for a concert on 30 March.",
    ],
)
def test_what_was_planned_and_other_verbs_dates_say_nothing(desk: Desk, text: str) -> None:
    """A plan of the past may have come to nothing, and a date belongs to one verb only."""
    assert sides(desk, text) == []
