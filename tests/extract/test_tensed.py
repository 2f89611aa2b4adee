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


@pytest.mark.parametrize(
    "text",
    [
        "The cattle market, which shut on 12 September 2031, is to be a car park.",
        "The barn, which burned in April 2029, has been rebuilt.",
        "Drivers walked out on May 2, 2028, over pay.",
        "On 14 May 2027 the firm sacked 300 workers.",
        "The club hired a scout in August 2026 after three defeats.",
        "The flats, built in 2026, are damp.",
    ],
)
def test_any_past_verb_beside_a_date_years_ahead_is_put_before(desk: Desk, text: str) -> None:
    """Nobody tells a schedule of years to come in the past tense."""
    assert [side for _, side in sides(desk, text)] == ["before"]


@pytest.mark.parametrize(
    "text",
    [
        "The novel is a flood story. The sea, which rose in May 2044, took the pier.",
        "In the film the barn burned in April 2029.",
        "The strike was postponed to 3 May 2028.",
        "The firm booked the hall in May 2027.",
        "She earned a place in June 2027.",
        "Homes built in 2030 will be warm.",
        "Shops shut on 12 September 2031.",
        "The barn burned in April 2202.",
        "The firm forecast sales of 3 million in 2030.",
    ],
)
def test_plans_fiction_and_slips_of_a_digit_say_nothing_of_years_ahead(desk: Desk, text: str) -> None:
    """What is set, won or booked for a day far off is told in the past tense, and so are stories."""
    assert sides(desk, text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The service was held on 19 April last year in the chapel.", []),
        ("Last year, on 19 April, the ministers met in Oslo.", []),
        ("A year earlier, on 19 April, the ministers met in Oslo.", []),
        ("The ministers met on 19 April this year.", ["before"]),
    ],
)
def test_the_year_said_beside_a_date_is_its_year(desk: Desk, text: str, found: list[str]) -> None:
    """ "On 19 April last year" is past, however near this year's 19 April is."""
    assert [side for _, side in sides(desk, text)] == found


def test_a_date_in_a_passage_of_another_year_is_of_that_year(desk: Desk) -> None:
    """After "in October 1962", "gave in on 28 March" is of 1962."""
    text = "For thirteen days in October 1962 the world held its breath.\n\nThe ministers met on 19 March."
    assert sides(desk, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "A week after the fund filed for bankruptcy on 15 September 2024, traders look away.",
        "Since he was jailed for nine years on 3 May 2025, the shop has been shut.",
        "It was on 5 May 2026 that the mill burned down.",
        "It was in May 2026, that the river took the bridge.",
    ],
)
def test_a_deed_for_a_cause_and_a_day_brought_forward_are_past(desk: Desk, text: str) -> None:
    """ "Filed for bankruptcy on" dates the filing, and "it was on ... that" a thing that happened."""
    assert [side for _, side in sides(desk, text)] == ["before"]


@pytest.mark.parametrize(
    "text",
    [
        "The union applied for a permit for a march on 3 May 2024.",
        "The union filed for a hearing on 3 May 2024.",
        "He was fined for plans to march on 3 May 2024.",
        "It was on 5 May 2026 that the lease would end, the court found.",
        "It was in 2010 that the mill burned down.",
    ],
)
def test_what_was_asked_for_a_later_day_is_not_past(desk: Desk, text: str) -> None:
    """A permit, a hearing and a plan have days of their own."""
    assert sides(desk, text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Two days after the election of 8 November 2026, crowds marched.", ["before"]),
        ("Weeks after the trial of March 2026, two jurors were sacked.", ["before"]),
        ("Two days after the vote of 8 November 2026, the council meets again.", []),
        ("Two days after the final of 8 November 2026, the cup is presented.", []),
        ("Six months after the closing date of 3 May 2026, the sites would be sold.", []),
    ],
)
def test_what_a_past_deed_is_counted_from_is_past(desk: Desk, text: str, found: list[str]) -> None:
    """ "Two days after the vote" is past if what came then is; a timetable says nothing."""
    assert [side for _, side in sides(desk, text)] == found
