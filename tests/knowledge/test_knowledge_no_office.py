"""Offices that a country does not have, told from the heads it has on record."""

from __future__ import annotations

import pytest

from factcheck.knowledge.no_office import heads_of, missing_office
from factcheck.knowledge.record import Knowledge, open_knowledge


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    """Return our own record."""
    return open_knowledge()


@pytest.mark.parametrize(
    ("title", "place", "person", "office"),
    [
        ("president", "Japan", "Fumio Kishida", "president of Japan"),
        ("prime minister", "United States", "Joe Biden", "prime minister of the United States"),
        ("prime minister", "Germany", "Olaf Scholz", "prime minister of Germany"),
    ],
)
def test_a_head_under_a_title_the_country_does_not_know(
    knowledge: Knowledge, title: str, place: str, person: str, office: str
) -> None:
    """Japan has an emperor and a prime minister: who is one of them is no president."""
    assert missing_office(knowledge, title, place, (person,)) == office


@pytest.mark.parametrize(
    ("title", "place", "person"),
    [
        ("president", "Germany", "Olaf Scholz"),  # there is one, though he is not
        ("president", "Japan", "Joe Biden"),  # who is no head of it may be president of anything there
        ("president", "Libya", "Muammar Gaddafi"),  # a strongman is called president
        ("chairman", "Japan", "Fumio Kishida"),
        ("president", "Tokyo", "Fumio Kishida"),
        ("queen", "Canada", "Justin Trudeau"),  # the sovereign is on record by name
    ],
)
def test_what_a_country_may_have_is_not_denied(
    knowledge: Knowledge, title: str, place: str, person: str
) -> None:
    """Only of a country's own head, and of a title none of its offices has, is it told."""
    assert missing_office(knowledge, title, place, (person,)) is None


def test_the_evidence_is_the_heads_on_record(knowledge: Knowledge) -> None:
    """An editor sees which offices there are, and when that was last checked."""
    found = heads_of(knowledge, "prime minister of the United States")
    assert [s.text for s in found] == ["the record has the president of the United States"]
    assert found[0].checked
    assert found[0].source.startswith("https://")
