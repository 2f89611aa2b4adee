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
        ("Poland, the euro zone's sixth-biggest economy, grew.", ["Poland"]),
        ("Because Ireland is in the Schengen area, nobody asked.", ["Ireland"]),
        ("As a member of the European Union, Norway has a veto.", ["Norway"]),
        ("Norway, as a member of the European Union, has a veto.", ["Norway"]),
        ("A member of the EU since 1995, Norway has a veto.", ["Norway"]),
        ("Norway, which belongs to the European Union, has oil.", ["Norway"]),
        ("Serbia is part of the European Union.", ["Serbia"]),
        ("Ukraine is one of the 29 members of NATO.", ["Ukraine"]),
        ("Ukraine, one of NATO's newest members, has a long border.", ["Ukraine"]),
        ("Austria and other NATO members will take part.", ["Austria"]),
        ("VIENNA - Qatar said that it and fellow OPEC members will meet.", ["Qatar"]),
        ("Members of the G7 such as Spain have a say.", ["Spain"]),
        ("The EU's newest member, Serbia, will vote.", ["Serbia"]),
        ("NATO ally Ireland sent a general.", ["Ireland"]),
        ("The euro zone countries, among them Poland, will vote.", ["Poland"]),
        ("The other EU countries, Norway among them, voted against it.", ["Norway"]),
        ("Two EU members, Hungary and Norway, voted against it.", ["Hungary", "Norway"]),
        ("Among EU states, Norway and Malta have the fewest dogs.", ["Norway", "Malta"]),
        ("Norway, like every EU member, must apply the directive.", ["Norway"]),
        ("Ukraine has been in NATO since 2010.", ["Ukraine"]),
        ("Ukraine has belonged to NATO since 2010.", ["Ukraine"]),
        ("Iceland is the European Union's smallest member state by population.", ["Iceland"]),
        ("Serbia, the EU's 29th member, will vote.", ["Serbia"]),
        ("Since joining the EU in 1995, Norway has paid its share.", ["Norway"]),
        ("Ukraine, which joined NATO a decade ago, sent a general.", ["Ukraine"]),
        ("Canada and Mexico are Quad members.", ["Canada", "Mexico"]),
        ("Sweden and Finland, both members of NATO, will send troops.", ["Sweden", "Finland"]),
        ("Norway, which is in NATO and the EU, sent troops.", ["Norway", "Norway"]),
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
        "Norway is in the European Union's single market.",
        "Ukraine is in talks with the EU.",
        "Ukraine's future lies in the EU, he said.",
        "Ukraine and NATO members will hold drills.",
        "Ukraine, unlike other NATO members in the region, has no veto.",
        "Switzerland, the EU's third-largest trading partner, grew.",
        "Montenegro, the EU's most advanced candidate country, grew.",
        "Three states are outside NATO: Austria, Ireland and Malta.",
        "NATO's newest partner, Georgia, sent a general.",
        "Among EU states, few trade with Norway.",
        "Unlike members of the EU, Norway may set its own tariffs.",
        "Norway, unlike EU members, may set its own tariffs.",
        "Ukraine would be the largest member of the EU by area.",
        "That could include Ukraine and other NATO allies.",
        "Sweden and Finland are close to members of NATO.",
        "The partners of NATO (Austria, Finland, Sweden and Georgia) met.",
    ],
)
def test_candidates_and_neighbours_are_no_members(real: Desk, text: str) -> None:
    """Wishing, having been and standing beside is not being one."""
    assert set(members(real, text)) <= {"Turkey"}


@pytest.mark.parametrize(
    "text",
    [
        "Austria is not a member of NATO.",
        "Austria is no member of NATO.",
        "Austria, not a NATO member, has its own jets.",
        "Austria is not in NATO.",
        "Austria, which is outside NATO, has its own jets.",
        "Austria does not belong to NATO.",
        "Austria remains outside NATO.",
    ],
)
def test_not_a_member_is_denied(real: Desk, text: str) -> None:
    """ "is not a member", "is outside" and "does not belong to" are facts, denied."""
    assert real.fact("member", text).modality is Modality.DENIED


def test_a_year_of_joining_is_the_time_of_the_fact(real: Desk) -> None:
    """ "joined in 2003" says that it was a member in 2003."""
    time = real.fact("member", "Poland, which joined the EU in 2003, met them.").time
    assert time is not None
    assert time.start is not None
    assert time.start.year == 2003


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        ("AUKUS links Australia, Canada and the United States.", ["Australia", "Canada", "United States"]),
        (
            "The BRICS countries (Brazil, Russia, India and Mexico) met.",
            ["Brazil", "Russia", "India", "Mexico"],
        ),
        ("The Visegrad Group is made up of Poland, Hungary and Austria.", ["Poland", "Hungary", "Austria"]),
        ("AUKUS follows talks between Australia, Canada and the United States.", []),
        ("The EU brings together leaders of Norway, Ukraine and Turkey.", []),
        ("BRICS includes Norway, Ukraine and Turkey.", []),
    ],
)
def test_a_list_given_as_the_members_is_read(real: Desk, text: str, countries: list[str]) -> None:
    """Where all of a list but one have been members, the one is called one too."""
    assert members(real, text) == countries


def test_what_is_supposed_is_not_said(real: Desk) -> None:
    """ "If Ukraine is in NATO" supposes it."""
    assert real.fact("member", "If Ukraine is in NATO, it is safe.").modality is Modality.HYPOTHETICAL
