"""Countries called members."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factcheck.records import Modality

if TYPE_CHECKING:
    from sample_record import Desk


def members(desk: Desk, text: str) -> list[object]:
    """Return the countries called members."""
    return [f.roles[0].value for f in desk.facts("member", text)]


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        ("NATO member Austria met them.", ["Austria"]),
        ("Fellow EU members Norway and Sweden met them.", ["Norway", "Sweden"]),
        ("NATO members such as Austria, Poland and Italy met them.", ["Austria", "Poland", "Italy"]),
        ("Switzerland, a member of the European Union, met them.", ["Switzerland"]),
        ("Austria is a NATO member.", ["Austria"]),
        ("Serbia, which is already an EU member state, met them.", ["Serbia"]),
        ("EU country Norway met them.", ["Norway"]),
        ("Poland joined the EU in 2003.", ["Poland"]),
    ],
)
def test_the_constructions_of_membership(real: Desk, text: str, countries: list[str]) -> None:
    """Before the country, after it, or with a verb."""
    assert members(real, text) == countries


@pytest.mark.parametrize(
    "text",
    [
        "Former EU member Britain met them.",
        "Non-NATO member Austria met them.",
        "Would-be NATO member Georgia met them.",
        "Aspiring EU member Moldova met them.",
        "Finland, which wants to become a NATO member, met them.",
        "The EU and Norway met them.",
        "As a NATO member, Turkey has a veto.",
        "NATO member countries met Austria.",
        "Turkey is a NATO member but not an EU member.",
    ],
)
def test_candidates_and_neighbours_are_no_members(real: Desk, text: str) -> None:
    """Wishing, having been and standing beside is not being one."""
    assert set(members(real, text)) <= {"Turkey"}


def test_not_a_member_is_denied(real: Desk) -> None:
    """ "is not a member" is a fact, denied."""
    assert real.fact("member", "Austria is not a member of NATO.").modality is Modality.DENIED


def test_a_year_of_joining_is_the_time_of_the_fact(real: Desk) -> None:
    """ "joined in 2003" says that it was a member in 2003."""
    time = real.fact("member", "Poland, which joined the EU in 2003, met them.").time
    assert time is not None
    assert time.start is not None
    assert time.start.year == 2003
