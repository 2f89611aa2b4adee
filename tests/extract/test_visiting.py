"""Visits, and the people that bare titles and pronouns stand for."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from sample_record import Desk

DAY = date(2020, 5, 14)  # a Thursday
HEAD = "Ruritanian Prime Minister Dee Voss spoke to farmers. "


def visits(desk: Desk, text: str) -> list[tuple[str, str]]:
    """Return who is said to visit where."""
    return [(str(f.roles[0].value), str(f.roles[1].value)) for f in desk.facts("visits", text, DAY)]


@pytest.mark.parametrize(
    "words",
    [
        "Dee Voss will visit Strelsau on 24 May.",
        "Dee Voss arrived in Strelsau on Monday.",
        "Dee Voss, who leads the government, is due to travel to Strelsau.",
        "Voss toured Strelsau.",
        "She will fly to Strelsau next week.",
        "The prime minister arrives in Strelsau on Friday.",
        "The prime minister, who will speak in Illyria in June, will visit Strelsau.",
    ],
)
def test_a_visit_is_read_in_the_ways_copy_says_it(desk: Desk, words: str) -> None:
    """By name, family name, pronoun or title, to come or done."""
    assert visits(desk, HEAD + words) == [("Dee Voss", "Strelsau")]


@pytest.mark.parametrize(
    "words",
    [
        "Dee Voss's sister will visit Strelsau.",
        "The adviser to the prime minister's office visited Strelsau.",
        "Dee Voss spoke of Strelsau.",
        "Dee Voss met Illyrian tourists.",
    ],
)
def test_another_subject_or_verb_is_no_visit(desk: Desk, words: str) -> None:
    """Somebody's sister is somebody else, and a nationality is no place."""
    assert visits(desk, HEAD + words) == []


def test_the_day_of_a_visit_is_its_time(desk: Desk) -> None:
    """A visit said for 24 May is of that day."""
    (fact,) = desk.facts("visits", "Dee Voss will visit Strelsau on 24 May.", DAY)
    assert [t.start for t in fact.times] == [date(2020, 5, 24)]
    assert fact.modality == "scheduled"


def test_a_visit_called_off_is_denied(desk: Desk) -> None:
    """ "Will not visit" says that there is no visit."""
    (fact,) = desk.facts("visits", "Dee Voss will not visit Strelsau.", DAY)
    assert fact.modality == "denied"


def test_a_bare_title_is_of_the_country_named_last(desk: Desk) -> None:
    """Nobody named: the one in office on the day of the story."""
    text = "Talks in Ruritania went on. The prime minister will visit Strelsau."
    assert visits(desk, text) == [("Dee Voss", "Strelsau")]


def test_a_bare_title_is_whoever_the_story_gave_it(desk: Desk) -> None:
    """The story's own words come first, right or wrong."""
    text = "Ruritanian Prime Minister Cy Finch spoke. The prime minister will visit Strelsau."
    assert visits(desk, text) == [("Cy Finch", "Strelsau")]
