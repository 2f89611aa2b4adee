"""The gate leaves out only what could not have mattered."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from scoring import read_rows, story_of

from factcheck.extract import EXTRACTORS, extract_facts
from factcheck.extract.cues import FIGURES
from factcheck.records import PublishedFrom, Story

if TYPE_CHECKING:
    from factcheck.knowledge.record import Knowledge
    from factcheck.pipeline import Checker

pytestmark = pytest.mark.model

ROWS: list[dict[str, Any]] = read_rows(Path(__file__).parent / "stories.jsonl")
DAY = story_of(ROWS[0]).published
SENTENCES = sorted({s.strip() for row in ROWS for s in row["text"].split(". ") if s.strip()})


def assert_same(story: Story, knowledge: Knowledge) -> None:
    """Assert that a story says the same with and without the gate: dates, entities and facts."""
    gated, ungated = (extract_facts(story, knowledge, gate=gate) for gate in (True, False))
    assert gated == ungated, story.id


@pytest.mark.parametrize("row", ROWS, ids=[row["id"] for row in ROWS])
def test_written_stories_say_the_same(row: dict[str, Any], knowledge: Knowledge) -> None:
    """Every story written for the evaluation is understood alike with and without the gate."""
    assert_same(story_of(row), knowledge)


def test_findings_are_the_same(checker: Checker) -> None:
    """So are the findings, of stories that come without their date too."""
    open_gate = replace(checker, gate=False)
    for row in ROWS[::4]:
        story = story_of(row)
        undated = replace(story, published=None, published_from=PublishedFrom.UNKNOWN)
        for one in (story, undated):
            assert checker.check(one) == open_gate.check(one), story.id


def test_cases_of_rules_say_the_same(checker: Checker) -> None:
    """Every case of every rule is understood alike: they hold each construction the extractors know."""
    cases = [case for rule in checker.rules for case in (*rule.rule.fail_cases, *rule.rule.pass_cases)]
    assert len(cases) > 200
    for number, case in enumerate(cases):
        story = Story(f"case {number}", case.text, case.title, case.published, PublishedFrom.OPTION)
        assert_same(story, checker.knowledge)


def test_every_extractor_says_what_it_needs() -> None:
    """One without cues would be shown every sentence, and nothing would be left out."""
    assert all(extractor.cues and all(extractor.cues) for extractor in EXTRACTORS)


# What is hard on a scan of letters: words that are names only in small letters, or fold to others.
SNIPPETS = (
    "he said|I'll|the late|was 79|the hague|p.m.|g-7|G20|two|capital|It's|Ill.|killed|he was born in"
    "|Yes|no|(It|The|In|president|Gov.|the prime minister|ill|WHO|us|Well-known|She"
    "|defense secretary|defence|Zoë|— an|the|on Monday|in 2019|summit|12|voted 52-48|Biden|Joe Biden"
    "|Macron|of France|its 27 members|NATO|“We|years ago|leader|and|,|.|then|mayor of|nine people"
    "|£5m|$5 million|deal|A|An|I'm|Im|Kim Im|who is 80|a 47-year-old|the alliance|Their|boss|'s"
).split("|")
patchwork = st.lists(st.sampled_from(SNIPPETS), min_size=1, max_size=14).map(" ".join)
some_text = st.lists(st.one_of(st.sampled_from(SENTENCES), patchwork), min_size=1, max_size=5)


@settings(
    derandomize=True,
    max_examples=250,
    deadline=None,
    database=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(parts=some_text, mark=st.sampled_from([". ", ".\n\n", " ", "? "]))
def test_patchwork_says_the_same(knowledge: Knowledge, parts: list[str], mark: str) -> None:
    """Sentences shuffled, and scraps that are hard to tell by their letters, make no difference."""
    story = Story("patchwork", mark.join(parts), "", DAY, PublishedFrom.METADATA)
    assert_same(story, knowledge)


def test_a_sentence_that_names_nobody_is_not_cut_into_words(
    knowledge: Knowledge, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The gate keeps it from the tokeniser; without the gate it is read."""
    from factcheck.extract import prose  # noqa: PLC0415 - the place where it is looked up

    cut: list[str] = []

    def tokenise(text: str, start: int, end: int) -> Any:  # noqa: ANN401 - what it wraps
        cut.append(text[start:end])
        return original(text, start, end)

    original = prose.tokenise
    monkeypatch.setattr(prose, "tokenise", tokenise)
    plain, told = "It was a long night and nobody slept.", "Nothing stirred in Paris."
    extract_facts(Story("s", f"{plain} {told}"), knowledge)
    assert cut == [told]
    extract_facts(Story("s", f"{plain} {told}"), knowledge, gate=False)
    assert cut == [told, plain]


def test_extractors_are_kept_from_what_they_cannot_read() -> None:
    """An extractor of ages is not shown a sentence without a figure."""
    ages = next(e for e in EXTRACTORS if e.find.__name__ == "find_ages")
    assert ages.cues == (FIGURES,)
    assert not ages.may_find({"ann", "spoke"})
    assert ages.may_find({"ann", "spoke"} | FIGURES)
