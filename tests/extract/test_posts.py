"""Posts of one seat, on record or not: who is given which."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from factcheck.extract import extract_facts
from factcheck.records import FactKind, Story

if TYPE_CHECKING:
    from factcheck.knowledge.record import Knowledge


def posts(knowledge: Knowledge, text: str) -> list[tuple[str, str]]:
    """Return the people and posts of a text."""
    facts = extract_facts(Story("s", text, published=date(2023, 5, 10)), knowledge).facts
    called = [f for f in facts if f.kind is FactKind.CALLED]
    return [(text[f.roles[0].span.start : f.roles[0].span.end], str(f.roles[1].value)) for f in called]


@pytest.mark.parametrize(
    "text",
    [
        "The mayor of Anytown, Ada Roe, spoke.",
        "Anytown Mayor Ada Roe spoke.",
        "Anytown's mayor, Ada Roe, spoke.",
        "Mayor of Anytown Ada Roe spoke.",
        "Ada Roe, the mayor of Anytown, spoke.",
        "Ada Roe, 47, mayor of Anytown, spoke.",
        "Ada Roe is the mayor of Anytown.",
        "The Anytown mayor, Ada Roe, spoke.",
    ],
)
def test_one_post_however_it_is_put(knowledge: Knowledge, text: str) -> None:
    """Title and place make one post, whichever stands first."""
    assert posts(knowledge, text) == [("Ada Roe", "mayor of anytown")]


def test_two_words_for_one_title(knowledge: Knowledge) -> None:
    """A CEO is a chief executive."""
    assert posts(knowledge, "Acme CEO Ada Roe spoke.") == [("Ada Roe", "chief executive of acme")]


def test_a_demonym_is_its_country(knowledge: Knowledge) -> None:
    """The French president is the president of France."""
    found = posts(knowledge, "French President Ada Roe spoke. The president of France, Ada Roe, left.")
    assert found == [("Ada Roe", "president of France")] * 2


@pytest.mark.parametrize(
    "text",
    [
        "The deputy mayor of Anytown, Ada Roe, spoke.",
        "Former Anytown mayor Ada Roe spoke.",
        "The then mayor of Anytown, Ada Roe, spoke.",
        "Acme co-chief executive Ada Roe spoke.",
        "Ada Roe, the Labour candidate for mayor of Anytown, spoke.",
        "Mayor Ada Roe spoke.",
        "Anytown director Ada Roe spoke.",
    ],
)
def test_posts_of_another_kind(knowledge: Knowledge, text: str) -> None:
    """Deputies, former and would-be holders, shared posts and bare titles say nothing of one seat."""
    assert posts(knowledge, text) == []
