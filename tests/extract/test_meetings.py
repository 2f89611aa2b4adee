"""Mentions of summits: by the name of the series or edition, by the body, or "the summit"."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from factcheck.extract.meetings import MeetingMention, find_meetings

if TYPE_CHECKING:
    from sample_record import Desk

ELEVENTH, TWELFTH = "NETO summit#0", "NETO summit#1"


def mentions(desk: Desk, text: str, published: date | None = date(2020, 5, 14)) -> list[MeetingMention]:
    """Return the meetings one sentence names."""
    return find_meetings(desk.reading(text, published))


def editions(desk: Desk, text: str, published: date | None = date(2020, 5, 14)) -> list[int | None]:
    """Return the ordinals of the editions that the only mention of a sentence can mean."""
    (mention,) = mentions(desk, text, published)
    return [edition.ordinal for edition in mention.editions]


def test_in_the_week_of_a_summit_that_one_is_meant(desk: Desk) -> None:
    """ "the NETO summit" in a story of its week is this week's."""
    assert editions(desk, "Leaders spoke at the NETO summit on Thursday.") == [12]


def test_away_from_any_summit_every_edition_can_be_meant(desk: Desk) -> None:
    """Without a date and far from any meeting nothing settles which is meant."""
    assert editions(desk, "They fell out over the NETO summit.", date(2024, 2, 1)) == [11, 12]


def test_the_year_said_settles_the_edition(desk: Desk) -> None:
    """ "the 2019 NETO summit" is the one of that year."""
    assert editions(desk, "They first met at the 2019 NETO summit.", date(2024, 2, 1)) == [11]


def test_an_edition_with_a_name_of_its_own_is_itself(desk: Desk) -> None:
    """ "NETO12" is the twelfth whenever it is spoken of."""
    assert editions(desk, "They first met at NETO12.", date(2024, 2, 1)) == [12]


def test_another_phrase_for_the_series_is_known(desk: Desk) -> None:
    """ "NETO leaders' summit" is the same series."""
    (mention,) = mentions(desk, "They spoke at the NETO leaders' summit on Thursday.")
    assert mention.series == ("NETO summit",)


def test_the_place_said_is_kept(desk: Desk) -> None:
    """ "the NETO summit in Zenda" says where."""
    (mention,) = mentions(desk, "They spoke at the NETO summit in Zenda on Thursday.")
    assert mention.around.place is not None
    assert mention.around.place.ids("place") == ("Zenda",)


def test_the_place_before_the_name_is_kept(desk: Desk) -> None:
    """ "the Zenda NETO summit" says where, too."""
    (mention,) = mentions(desk, "They spoke at the Zenda NETO summit.")
    assert mention.around.place is not None


def test_the_ministers_meeting_is_not_the_leaders(desk: Desk) -> None:
    """A body's ministers meet under the same name."""
    assert mentions(desk, "Finance ministers spoke at the NETO in Zenda.") == []


def test_a_sibling_of_a_series_is_another(desk: Desk) -> None:
    """The youth's summit is not the leaders'."""
    assert mentions(desk, "Pupils spoke at the Youth NETO summit on Thursday.") == []


def test_a_body_alone_is_no_meeting(desk: Desk) -> None:
    """ "a NETO envoy" names no summit."""
    assert mentions(desk, "A NETO envoy spoke on Thursday.") == []


def test_a_sentence_without_meetings_has_none(desk: Desk) -> None:
    """Other talks are not ours."""
    assert mentions(desk, "They held talks about fish.") == []
