"""Statements asked about on a later day, and the record behind a story's likely date."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from factcheck.check.engine import check_story
from factcheck.check.ruleset import load_rules
from factcheck.extract import extract_facts
from factcheck.graph import build_graph
from factcheck.records import PublishedFrom, Story

if TYPE_CHECKING:
    from factcheck.knowledge.record import Knowledge
    from factcheck.records import Report


def judge(knowledge: Knowledge, rule: str, text: str, published: date, as_of: date | None = None) -> Report:
    """Return the report of one of our rules."""
    (only,) = [r for r in load_rules(()) if r.rule.id == rule]
    story = Story("s", text, "", published, PublishedFrom.OPTION)
    return check_story(story, build_graph(extract_facts(story, knowledge)), [only], knowledge, as_of)


@pytest.mark.parametrize(
    ("text", "published", "now"),
    [
        ("Australian Prime Minister Scott Morrison will attend.", date(2021, 3, 10), "Anthony Albanese"),
        ("Talks between Macedonia and Bulgaria stalled.", date(2017, 3, 10), "North Macedonia"),
        ("The 30-nation NATO alliance will meet.", date(2022, 6, 1), "32"),
        ("Britain, a member of the European Union, will vote.", date(2019, 6, 1), "no such member"),
    ],
)
def test_what_was_right_and_is_no_longer_is_stale(
    knowledge: Knowledge, text: str, published: date, now: str
) -> None:
    """Officeholders, names, numbers and memberships are asked about on the day given."""
    (finding,) = judge(knowledge, "stale-now", text, published, date(2024, 5, 5)).findings
    assert finding.message.endswith(f"for 5 May 2024 the record has {now}.")
    assert finding.evidence


def test_a_membership_that_ended_has_nothing_to_put_in_its_place(knowledge: Knowledge) -> None:
    """A country that left is replaced by no other."""
    text = "Britain, a member of the European Union, will vote."
    (finding,) = judge(knowledge, "stale-now", text, date(2019, 6, 1), date(2024, 5, 5)).findings
    assert finding.fixes == ()


@pytest.mark.parametrize("as_of", [None, date(2020, 5, 5), date(2021, 6, 1)])
def test_nothing_is_stale_unless_a_later_day_says_so(knowledge: Knowledge, as_of: date | None) -> None:
    """Without --as-of, before publication, and while it is still right, the rule is quiet."""
    text = "Australian Prime Minister Scott Morrison will attend."
    assert judge(knowledge, "stale-now", text, date(2021, 3, 10), as_of).findings == ()


def test_a_misdated_story_names_its_signs_and_their_record(knowledge: Knowledge) -> None:
    """The finding shows what the story says, what the record has, and the date to give it."""
    text = (
        "Japan's prime minister, Fumio Kishida, will host the G7 summit in Hiroshima this month. "
        "Australian prime minister Anthony Albanese will attend the next NATO summit in Vilnius in July."
    )
    (finding,) = judge(knowledge, "story-date-mismatch", text, date(2024, 7, 12)).findings
    assert [fix.title for fix in finding.fixes] == ["date the story 1 May 2023 to 21 May 2023"]
    assert {text[r.span.start : r.span.end] for r in finding.related} >= {"G7 summit", "NATO summit"}
    assert any("Hiroshima" in statement.text for statement in finding.evidence)
