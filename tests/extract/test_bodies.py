"""Meetings told of by the body that meets, its leaders, or what it is called on second mention."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from factcheck.extract.entities import note_people
from factcheck.extract.meetings import find_meetings

if TYPE_CHECKING:
    from sample_record import Desk

DAY = date(2020, 6, 20)


def editions(desk: Desk, text: str, published: date = DAY) -> list[int | None]:
    """Return the ordinals of the editions that a story's first sentence settles on."""
    reading = desk.reading(text, published)
    note_people(reading)
    return [e.ordinal for m in find_meetings(reading) if m.sure for e in m.editions]


@pytest.mark.parametrize(
    "text",
    [
        "The NETO leaders met in Strelsau on 20 and 21 May.",
        "When the NETO met in Strelsau on 20 and 21 May, half the city was shut.",
        "STRELSAU (AP) — The leaders of the NETO met here from 20 to 21 May.",
        "The NETO's 75th-anniversary summit in Strelsau on 20 and 21 May went well.",
        "Rain fell on the NETO when its leaders met in Strelsau on 20 and 21 May.",
    ],
)
def test_place_and_days_near_it_settle_the_meeting(desk: Desk, text: str) -> None:
    """A meeting in its own city, a week off its days, is that meeting with its days misread."""
    assert editions(desk, text) == [12]


@pytest.mark.parametrize(
    "text",
    [
        "The NETO finance ministers met in Strelsau on 20 May.",
        "The NETO met in Quellonport on 20 May.",
        "The NETO met in Strelsau in October 2020.",
        "The NETO met to speak of fish.",
    ],
)
def test_other_meetings_of_the_body_are_not_the_leaders(desk: Desk, text: str) -> None:
    """Ministers, other places and other months leave open which meeting it was."""
    assert editions(desk, text) == []


def test_leaders_on_the_very_days_are_at_their_summit(desk: Desk) -> None:
    """On the days of the summit its leaders can only have met there: so a wrong city shows."""
    assert editions(desk, "The NETO leaders met in Zenda on 13 and 14 May 2020.") == [12]


def test_the_host_of_a_body_this_year_is_that_of_its_summit(desk: Desk) -> None:
    """ "this year's NETO host" hosts the summit of the year."""
    assert editions(desk, "They thanked Ruritania, this year's NETO host.") == [12]


@pytest.mark.parametrize(
    "text",
    [
        "The NETO spoke of fish. Two kings flew to Quellonport for their summit on Thursday.",
        "The NETO spoke of fish. At the summit in Quellonport on Thursday the bakers met.",
        "The NETO spoke of fish. The group's gathering in Quellonport on Thursday was of bakers.",
        "The NETO spoke of fish. The Quellonport summit on Thursday was of bakers.",
    ],
)
def test_the_summit_of_others_is_not_the_bodys(desk: Desk, text: str) -> None:
    """Where somebody else may be meant, a body named in an earlier sentence is not taken to meet."""
    assert desk.facts("venue", text, date(2020, 5, 15)) == []
