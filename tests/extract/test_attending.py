"""Who is said to attend a meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factcheck.records import Modality

if TYPE_CHECKING:
    from sample_record import Desk


def guests(desk: Desk, text: str) -> list[object]:
    """Return the people said to attend, by name."""
    return sorted(str(f.roles[0].value) for f in desk.facts("attends", text))


def test_everyone_of_a_list_attends(desk: Desk) -> None:
    """ "A, the premier, and B are scheduled to attend" is said of both."""
    text = (
        "The NETO summit opens on Thursday. Ruritanian Prime Minister Dee Voss, Illyrian Prime Minister "
        "Eve Carr and Gondalian President Ivo Stern are scheduled to attend the summit."
    )
    assert guests(desk, text) == ["Dee Voss", "Eve Carr", "Ivo Stern"]


@pytest.mark.parametrize(
    "text",
    [
        "Eve Carr will travel to Strelsau for the NETO summit on Thursday.",
        "Eve Carr is to speak at the NETO summit on Thursday.",
        "The NETO summit on Thursday is attended by Illyrian Prime Minister Eve Carr.",
        "The NETO summit on Thursday will bring together Illyrian Prime Minister Eve Carr and others.",
    ],
)
def test_travelling_speaking_and_being_brought_together_is_attending(desk: Desk, text: str) -> None:
    """The verb may be any of those of summits."""
    assert guests(desk, text) == ["Eve Carr"]


@pytest.mark.parametrize(
    "text",
    [
        "Eve Carr was to attend the NETO summit on Thursday.",
        "Eve Carr declined to attend the NETO summit on Thursday.",
        "Eve Carr's envoy will attend the NETO summit on Thursday.",
        "Eve Carr, who met an envoy, said nobody would attend the NETO summit on Thursday.",
        "Eve Carr will watch. The NETO summit opens on Thursday.",
    ],
)
def test_others_and_those_who_stay_away_do_not(desk: Desk, text: str) -> None:
    """Plans given up and other people's travel are not hers."""
    assert guests(desk, text) == []


def test_not_attending_is_denied(desk: Desk) -> None:
    """ "will not attend" is a fact, denied."""
    assert (
        desk.fact("attends", "Eve Carr will not attend the NETO summit on Thursday.").modality
        is Modality.DENIED
    )


def test_a_host_of_the_past_is_judged_by_that_day(desk: Desk) -> None:
    """A guest may bear today's title; who hosted held the office then."""
    guest = desk.fact("attends", "Dee Voss attended the NETO summit in Zenda in June 2019.")
    host = desk.fact("attends", "Dee Voss hosted the NETO summit in Zenda in June 2019.")
    assert guest.times[0].start is not None
    assert host.times[0].start is not None
    assert (guest.times[0].start.year, host.times[0].start.year) == (2020, 2019)
