"""Who is said to act, now or to come."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from sample_record import Desk

DAY = date(2023, 10, 10)  # a Tuesday


@pytest.mark.parametrize(
    "text",
    [
        "Former Chancellor Helmut Kohl will speak in Berlin.",
        "Former Chancellor Helmut Kohl is due to attend the fair.",
        "Former Chancellor Helmut Kohl plans to visit Paris.",
        "Helmut Kohl, the former German chancellor, arrives on Friday.",
        "Former Chancellor Helmut Kohl said on Monday that he was well.",
        "Former Chancellor Helmut Kohl and Angela Merkel will speak in Berlin.",
        "She will meet former Chancellor Helmut Kohl on Friday.",
    ],
)
def test_a_plan_or_the_news_of_the_week_is_an_act(real: Desk, text: str) -> None:
    """What someone will do, or did on a day of this week, is done by the living."""
    people = [f.role("person").value for f in real.facts("acts", text, DAY)]  # type: ignore[union-attr]
    assert "Helmut Kohl" in people


@pytest.mark.parametrize(
    "text",
    [
        "Helmut Kohl once said that the country would blossom.",
        "In 1990, former Chancellor Helmut Kohl met the press.",
        "The Helmut Kohl Foundation will meet on Friday.",
        "A portrait of former Chancellor Helmut Kohl will go up on Friday.",
        "Former Chancellor Helmut Kohl tells, in a film of 1990, of his youth.",
        "Former Chancellor Helmut Kohl will be remembered on Friday.",
        "Former Chancellor Helmut Kohl's son said on Monday that he was well.",
    ],
)
def test_history_and_legacy_are_no_acts(real: Desk, text: str) -> None:
    """Old words, foundations, portraits and films keep a name alive without its bearer."""
    assert real.facts("acts", text, DAY) == []


def test_a_namesake_is_not_the_record_s(real: Desk) -> None:
    """A coach from Leeds called John Turner is not the late prime minister of Canada."""
    assert real.facts("acts", "John Turner, a coach from Leeds, will speak on Friday.", DAY) == []


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Tom Ashby, the baker, died in January. On Monday Ashby thanked the guests.", ["?Tom Ashby"]),
        ("Crowds came on Monday. Helmut Kohl read a poem and signed books.", ["Helmut Kohl"]),
        ("Crowds came on Monday. Helmut Kohl read a poem here as a boy.", []),
        ("Tom Ashby thanked the guests on Monday.", []),
    ],
)
def test_the_dead_of_the_story_act_too(real: Desk, text: str, people: list[str]) -> None:
    """Whom the story calls dead is followed; a verb without its day counts in a passage of the news alone."""
    found = [f.role("person").value for f in real.facts("acts", text, DAY)]  # type: ignore[union-attr]
    assert found == people
