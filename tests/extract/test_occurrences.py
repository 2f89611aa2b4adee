"""When and where a story puts one thing, however it words it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from factcheck.extract import extract_facts
from factcheck.records import FactKind, Story

if TYPE_CHECKING:
    from factcheck.knowledge.record import Knowledge


def told(knowledge: Knowledge, text: str, kind: FactKind) -> list[tuple[str, str]]:
    """Return things, as they are known to, with the words of their days or places."""
    story = Story("s", text, published=date(2023, 4, 20))
    return [
        (str(f.roles[0].value), story.words(f.roles[1].span))
        for f in extract_facts(story, knowledge).facts
        if f.kind is kind and " by " in str(f.roles[0].value)
    ]


@pytest.mark.parametrize(
    ("text", "thing", "day"),
    [
        ("The Elmford dam was completed in 2004.", "event complet by date", "2004"),
        ("The Elmford dam, completed in 2004, is empty.", "event complet by date", "2004"),
        ("The safe was robbed on 3 May.", "event rob by day", "3 May"),
        ("The robbery of the safe, on 3 May, was filmed.", "event rob by day", "3 May"),
        ("The trawler, which sank on a Thursday, lies deep.", "event sink by weekday", "Thursday"),
        ("The match, which will be played on Sunday, is the last.", "event match by weekday", "Sunday"),
        ("The concert for Ada Roe will be held on 3 May.", "event concert by day", "3 May"),
    ],
)
def test_a_verb_and_its_noun_are_one_event(knowledge: Knowledge, text: str, thing: str, day: str) -> None:
    """What was robbed and the robbery, what will be held and what takes place, can be set side by side."""
    assert told(knowledge, text, FactKind.HAPPENS) == [(thing, day)]


@pytest.mark.parametrize(
    ("text", "thing", "place"),
    [
        ("The concert at the Royal Oak Hall was lost.", "event concert by building", "the Royal Oak Hall"),
        ("The bus overturned near Elmford.", "event overturn by near town", "Elmford"),
        ("The match between Rovers and Athletic is in Elmford.", "event match by town", "Elmford"),
        ("Fire tore through a carpet shop on Oak Street.", "thing stor by street", "Oak Street"),
        (
            "The funeral of Ada Roe will be at St Mary's Church.",
            "event funeral by building",
            "St Mary's Church",
        ),
    ],
)
def test_a_place_is_read_with_what_is_there(knowledge: Knowledge, text: str, thing: str, place: str) -> None:
    """A town the record does not know, a street and a church are places too."""
    found = told(knowledge, text, FactKind.SITED)
    assert (thing, place) in [(t.replace("shop", "stor"), p) for t, p in found]


@pytest.mark.parametrize(
    "text",
    [
        "The match in Westshire was lost.",
        "The match in May was lost.",
        "The match in League One was lost.",
        "Another match in Elmford was lost.",
        "The election in Elmford was close.",
        "Roe after the match in Elmford, by Ann Lowe/Getty Images",
        "The match in Elmford was lost and the match in Headley was won.",
    ],
)
def test_what_is_no_town_or_not_the_only_one_is_left_out(knowledge: Knowledge, text: str) -> None:
    """Counties, months and leagues are no towns, and two matches in one sentence are two."""
    assert told(knowledge, text, FactKind.SITED) == []


def test_one_sentence_that_names_two_dates_is_left_out(knowledge: Knowledge) -> None:
    """ "Shut on 1 May and shut again on 3 May" may both be right."""
    assert told(knowledge, "The bridge shut on 1 May and the bridge shut on 3 May.", FactKind.HAPPENS) == []
