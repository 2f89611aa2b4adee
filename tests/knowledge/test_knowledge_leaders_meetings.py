"""Which series of meetings are those of a body's leaders."""

from __future__ import annotations

from factcheck.knowledge.leaders_meetings import by_body
from factcheck.knowledge.model import Series


def series(name: str, organisation: str = "", *also: str) -> Series:
    """Return a series without editions."""
    return Series(name, also, organisation, (), ())


def test_a_body_meets_in_the_summits_that_name_it() -> None:
    """The Quad's leaders meet in the series of the Quad; a conference of experts is no meeting of leaders."""
    summit, other = series("Quad summit", "Quad"), series("Quad conference", "Quad")
    assert by_body([summit, other]) == {"Quad": (summit,)}


def test_a_body_that_is_no_more_met_in_the_same_series() -> None:
    """The G8's summits are counted with the G7's."""
    summit = series("G7 summit", "G7", "G8 summit", "summit of the G7", "Group of Eight summit")
    assert by_body([summit]) == {"G7": (summit,), "G8": (summit,)}
