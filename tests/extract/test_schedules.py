"""Plans told without "will", and dates put in the past by other words than a verb."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from sample_record import Desk

DAY = date(2023, 5, 10)

pytestmark = pytest.mark.model


def sides(desk: Desk, text: str) -> list[str]:
    """Return the side of publication on which each day is put."""
    return [str(f.role("side").value) for f in desk.facts("tensed", text, DAY)]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "text",
    [
        "The museum reopens on 12 April after a year.",
        "Tickets go on sale on 3 April.",
        "The hearing takes place on 24 April in Leeds.",
        "A vote is scheduled for 24 April.",
        "They'll meet on 24 April in Leeds.",
        "The law takes effect on 1 January 2022.",
    ],
)
def test_a_timetable_speaks_of_a_day_to_come(desk: Desk, text: str) -> None:
    """ "Reopens on 12 April" promises a day that is past by 10 May."""
    assert sides(desk, text) == ["after"]


@pytest.mark.parametrize(
    "text",
    [
        "The film opens on 12 April 1945 with a shot.",
        "The season usually starts on 24 April.",
        "The book begins with the strike of 3 April.",
        "The museum reopens on 12 January.",
        "He is expected to meet Friday with the January 6 committee.",
        "The firm is set to repay what it borrowed on 3 April.",
        "The mayor will be asked about the vote on 24 April.",
    ],
)
def test_plots_habits_and_what_is_looked_back_on_promise_nothing(desk: Desk, text: str) -> None:
    """A plot, a yearly habit, next year's day and a day of something else are no plans."""
    assert sides(desk, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The square has been fenced off since 15 April 2029.",
        "Ever since the fire of 15 April 2029 the square has been shut.",
        "Survivors of the June 2027 fire met the minister.",
        "The tower, gutted in a blaze on 14 June 2027, will be rebuilt.",
        "He was jailed for the murder of a girl in May 2029.",
        "Prices are higher than they were in January 2031.",
        "When troops crossed the border on 24 February 2032, she was at school.",
    ],
)
def test_what_nobody_plans_has_happened(desk: Desk, text: str) -> None:
    """A fire with its date has burned, and what lasts since a day has that day behind it."""
    assert "before" in sides(desk, text)


@pytest.mark.parametrize(
    "text",
    [
        "Since 2028 is a leap year, the games will fit.",
        "The square will have been fenced off since 2029 by then.",
        "The drill supposes an attack on 3 May 2025.",
        "The firm insured the hall against fire in May 2025.",
        "Preparations for the summit in May 2026 have begun.",
    ],
)
def test_reasons_drills_and_forecasts_tell_no_past(desk: Desk, text: str) -> None:
    """ "Since" may give a reason, and a drill or an insurance speaks of a fire to come."""
    assert sides(desk, text) == []
