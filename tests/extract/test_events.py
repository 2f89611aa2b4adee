"""Facts of summits: where, when, the how-manieth."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from factcheck.records import Voice

if TYPE_CHECKING:
    from sample_record import Desk


def test_a_place_said_of_a_summit_is_its_venue(desk: Desk) -> None:
    """ "the NETO summit in Zenda" puts the summit there."""
    fact = desk.fact("venue", "Leaders signed the paper at the NETO summit in Zenda on Thursday.")
    assert [r.value for r in fact.roles][1] == "Zenda"


def test_a_summit_of_others_is_not_the_one_named(desk: Desk) -> None:
    """After "a summit of bakers", "the summit" is theirs."""
    text = "Leaders left the NETO summit on Thursday. A bakers' summit began. The summit in Zenda ends today."
    assert desk.facts("venue", text) == []


def test_an_ordinal_is_a_fact(desk: Desk) -> None:
    """ "the 12th NETO summit" counts."""
    fact = desk.fact("ordinal", "The 12th NETO summit in Strelsau opened on Thursday.")
    assert fact.roles[1].value == 12


def test_his_second_summit_is_no_ordinal(desk: Desk) -> None:
    """ "his 12th NETO summit" counts his own."""
    assert desk.facts("ordinal", "It was his 12th NETO summit in Strelsau.") == []


def test_a_date_said_of_a_summit_is_a_fact(desk: Desk) -> None:
    """ "the NETO summit on May 13" gives the day."""
    assert len(desk.facts("takes_place", "The NETO summit on May 13 in Strelsau went well.")) == 1


def test_a_weekday_alone_gives_no_day(desk: Desk) -> None:
    """ "on Thursday" alone may be a week out and is not judged."""
    assert desk.facts("takes_place", "The NETO summit on Thursday went well.") == []


def test_a_quoted_venue_is_quoted(desk: Desk) -> None:
    """What somebody says of a summit is his own."""
    fact = desk.fact("venue", "“At the NETO summit in Zenda we agreed,” she said on Thursday.")
    assert fact.voice is Voice.QUOTED


def test_an_airport_is_no_venue(desk: Desk) -> None:
    """ "the NETO summit in Zenda Airport" says nothing of the city."""
    assert desk.facts("venue", "They spoke of the NETO summit in Zenda Airport.") == []


def test_far_from_any_summit_the_edition_is_guessed(desk: Desk) -> None:
    """Where nothing settles which meeting is meant, the fact says so."""
    fact = desk.fact("venue", "They had first met at the NETO summit in Ruritania.", date(2024, 2, 1))
    assert "edition-guessed" in fact.traits


def test_a_city_of_one_summit_only_settles_the_edition(desk: Desk) -> None:
    """The body met in Zenda once, whenever the story is written."""
    fact = desk.fact("venue", "They had first met at the NETO summit in Zenda.", date(2024, 2, 1))
    assert "edition-guessed" not in fact.traits
