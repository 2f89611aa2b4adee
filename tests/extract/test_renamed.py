"""Names that places and bodies no longer have."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from sample_record import Desk


def old_names(desk: Desk, text: str) -> list[object]:
    """Return the dated names a story uses."""
    return [f.roles[1].value for f in desk.facts("named", text)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The king of Swaziland spoke on Monday.", "Swaziland"),
        ("Rebels in Zaire marched on Monday.", "Zaire"),
        ("Macedonia and Bulgaria talked on Monday.", "Macedonia"),
        ("Facebook Inc. cut jobs on Monday.", "Facebook"),
        ("Facebook, the company behind it, cut jobs on Monday.", "Facebook"),
    ],
)
def test_a_dated_name_is_a_fact(real: Desk, text: str, name: str) -> None:
    """A name with an end on record is noted."""
    assert old_names(real, text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Eswatini, formerly Swaziland, voted.",
        "He was born in Leningrad.",
        "The Siege of Leningrad lasted long.",
        "A depot in the Leningrad region burned.",
        "Shares fell on the Bombay Stock Exchange.",
        "The train ran through Macedonia, Ohio, and Kent.",
        "The train ran through Macedonia.",
        "Posts on Facebook spread it.",
        "They flew from Turkey to Burma on Monday.",
    ],
)
def test_names_of_other_things_and_names_in_use_are_not(real: Desk, text: str) -> None:
    """History, institutions, namesakes and newsroom usage are left alone."""
    assert old_names(real, text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("BELGRADE - Yugoslavia holds elections on Sunday.", "Yugoslavia"),
        ("Police in Czechoslovakia said on Monday that the road was shut.", "Czechoslovakia"),
        ("The Soviet Union's foreign minister met envoys on Monday.", "Soviet Union"),
        ("Leaders of the G8 meet on Sunday.", "G8"),
        ("Ministers of the EEC met on Monday.", "European Economic Community"),
        (
            "The IAAF said on Monday it had put the race off.",
            "International Association of Athletics Federations",
        ),
        ("The Republic of Macedonia reported 150 infections on Monday.", "Macedonia"),
        ("Royal Dutch Shell raised its dividend on Monday.", "Royal Dutch Shell"),
    ],
)
def test_what_is_no_more_and_acts_today_is_told(real: Desk, text: str, name: str) -> None:
    """A state or a body that has ended holds no elections on Sunday."""
    assert old_names(real, text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Alexander of Macedonia is the hero of a film to open in Turkey on Monday.",
        "Fires burned in the Greek region of Macedonia, near Bulgaria, on Monday.",
        "The chef's Bombay mix sold out in London on Monday.",
        "The film Bombay is shown in India on Monday.",
        "A book on Bombay will be published on Monday.",
        "The ship docked at Port Elizabeth in New Jersey on Monday.",
        "Putin praised the Soviet Union's victory on Monday.",
        "Trump said on Monday that Russia should return to the G8.",
        "Britain joined the European Economic Community under Edward Heath.",
        "Coins from Czechoslovakia will be sold on Monday.",
        "Andersen Consulting hired her out of college.",
        "He made 40 appearances for the Washington Redskins.",
        "In the novel, Yugoslavia will hold an election on Monday.",
        "The Soviet Union will always be with him.",
        "She represented Swaziland at the Games.",
        "A Roman road ran from Macedonia to Turkey.",
    ],
)
def test_names_of_the_past_stay(real: Desk, text: str) -> None:
    """Lives, books, kings and treaties have the names of their time."""
    assert old_names(real, text) == []
