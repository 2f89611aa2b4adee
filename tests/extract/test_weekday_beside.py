"""A weekday that stands beside its date and is read apart from it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from sample_record import Desk

DAY = date(2023, 5, 10)


@pytest.mark.parametrize(
    ("text", "weekday"),
    [
        ("By early Saturday, Jan. 14, 2016, all was known.", "Saturday"),
        ("It fell on Monday night (2 May 2023), police said.", "Monday"),
        ("It fell late on Tuesday May 3, 2023.", "Tuesday"),
        ("The hearing is on 19 May 2023 (Thursday) in Leeds.", "Thursday"),
        ("The hearing is on 19 May 2023, which is a Thursday.", "Thursday"),
        ("It begins Tuesday, 18/05/2023, at the plant.", "Tuesday"),
        ("It opened on Saturday, August. 30, 2022, at noon.", "Saturday"),
    ],
)
def test_a_weekday_beside_its_date_is_of_it(desk: Desk, text: str, weekday: str) -> None:
    """A part of the day, a bracket, figures or a stray stop do not part a weekday from its date."""
    fact = desk.fact("weekday", text, DAY)
    span = fact.roles[0].span
    assert (fact.roles[0].value, text[span.start : span.end]) == (weekday, weekday)


@pytest.mark.parametrize(
    "text",
    [
        "He told reporters Monday the May 18, 2023, hearing was off.",
        "It was filed on 2 May 2023, a Monday holiday having delayed it.",
        "On Sunday night, May 8, 2023 was still hours away.",
        "They meet Tuesday to Thursday, May 16-18, 2023, in Oslo.",
        "He left late on Tuesday. May 18, 2023 was his first day at home.",
        "It shut on 3 May 2023 (Tuesday's papers had said so).",
    ],
)
def test_two_days_side_by_side_stay_two(desk: Desk, text: str) -> None:
    """The day of speaking and the day spoken of, a range, a new clause, a noun's weekday are not one."""
    facts = desk.facts("weekday", text, DAY)
    assert [f for f in facts if f.roles[0].value != "Thursday"] == []


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("Charles I was beheaded on Tuesday, 30 January 1649.", 0),
        ("Charles I was beheaded on Monday, 30 January 1649.", 1),
        ("The tsar's guards fired on Wednesday, 25 October 1917.", 0),
        ("The guards fired on Wednesday, 25 October 1917.", 1),
        ("The tsar's guards fired on Friday, 1 March 1901.", 1),
    ],
)
def test_old_style_has_weekdays_of_its_own(desk: Desk, text: str, facts: int) -> None:
    """The Julian calendar's weekday is let pass where and when that calendar was kept."""
    assert len(desk.facts("weekday", text, DAY)) == facts
