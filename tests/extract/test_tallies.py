"""Numbers of the dead, sums, votes and scores: what is counted, and what marks the count as loose."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from factcheck.extract import extract_facts
from factcheck.records import FactKind, Story, Voice

if TYPE_CHECKING:
    from factcheck.knowledge.record import Knowledge
    from factcheck.records import Fact


def counts(knowledge: Knowledge, text: str) -> list[Fact]:
    """Return the counts a text gives, those a headline alone would be held against left out."""
    facts = extract_facts(Story("s", text, published=date(2023, 5, 10)), knowledge).facts
    return [f for f in facts if f.kind is FactKind.COUNT and "loose=yes" not in str(f.roles[2].value)]


@pytest.mark.parametrize(
    ("text", "thing", "number"),
    [
        ("A crash killed 12 people.", "people killed", 12),
        ("Twenty-one people have been killed.", "people killed", 21),
        ("The crash left 1,200 dead.", "people killed", 1200),
        ("The death toll stands at 512.", "people killed", 512),
        ("The blaze claimed four lives.", "people killed", 4),
        ("The raid led to 12 arrests.", "people arrested", 12),
        ("The blast wounded 17 soldiers.", "soldier injured", 17),
        ("Five people, including two children, were injured.", "people injured", 5),
        ("The city won a $5.2 million grant.", "grant in money", 5_200_000),
        ("A loan of 3 million euros was repaid.", "loan in money", 3_000_000),
        ("Roe received 12,450 votes.", "votes for roe", 12_450),
        ("The council voted 7-2.", "the vote", "7-2"),
        ("It passed by 190 votes to 210.", "the vote", "210-190"),
    ],
)
def test_what_a_number_counts(knowledge: Knowledge, text: str, thing: str, number: int | str) -> None:
    """However it is put, a number is read with what it counts."""
    (fact,) = counts(knowledge, text)
    assert (fact.roles[0].value, fact.roles[1].value) == (thing, number)


@pytest.mark.parametrize(
    "text",
    [
        "Two of the 12 people died.",
        "No one was killed.",
        "About 12 percent were injured.",
        "The crash on route 66 killed nobody.",
        "They killed or injured 12 people.",
        "The team won 3-2.",
    ],
)
def test_numbers_that_count_nothing_plain(knowledge: Knowledge, text: str) -> None:
    """A share, a part, a label or a score of a match is no count of the dead."""
    assert [f for f in counts(knowledge, text) if "hedged" not in f.traits] == []


@pytest.mark.parametrize(
    ("text", "trait"),
    [
        ("At least 12 people were killed.", "hedged"),
        ("Three people died at the scene.", "hedged"),
        ("Twelve people have been killed since the storm.", "hedged"),
        ("The toll rose when 12 people were killed.", "changing"),
        ("A coach crash killed two people and a lorry crash killed three people.", "one-of-several"),
    ],
)
def test_loose_counts_are_marked(knowledge: Knowledge, text: str, trait: str) -> None:
    """A bound, a part, a rising toll and a count among several are marked, so that rules let them pass."""
    assert all(trait in fact.traits for fact in counts(knowledge, text))
    assert counts(knowledge, text)


def test_a_quoted_count_is_the_speakers(knowledge: Knowledge) -> None:
    """A number inside quotation marks is somebody else's."""
    (fact,) = counts(knowledge, '"The crash killed 12 people," he said.')
    assert fact.voice is Voice.QUOTED
