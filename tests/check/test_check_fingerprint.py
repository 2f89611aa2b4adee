"""A finding is the same finding while the story says the same."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.check.fingerprint import fingerprint, normal_form
from factcheck.check.ruleset import load_rules
from factcheck.check.tellings import is_across
from factcheck.pipeline import Checker, open_checker
from factcheck.records import Fact, FactKind, Interval, PublishedFrom, Role, Span, Story

if TYPE_CHECKING:
    from factcheck.check.compiled import Compiled
    from factcheck.records import Case, Report

WRONG = (
    "Australian Prime Minister Scott Morrison will attend the meeting of the ministers in the capital.",
    "The bridge across the river opens on Monday, 12 May 2023, the mayor of the old town said.",
    "Japan's prime minister, Yoshihide Suga, thanked the police for their work of the past week.",
)
OTHER = (
    "The weather was fine, and the streets were full.",
    "A choir of children sang in front of the town hall.",
    "Nobody was hurt when a shed burned down on the fairground.",
)


@pytest.fixture(scope="module")
def checker() -> Checker:
    """Return a checker with our own rules and facts."""
    return open_checker()


def prints(checker: Checker, text: str, title: str = "") -> set[tuple[str, str, str]]:
    """Return rule, fact and fingerprint of what is found in a story of 10 May 2023."""
    found = checker.check(Story("s", text, title, date(2023, 5, 10))).findings
    return {(finding.rule, finding.fact, finding.fingerprint) for finding in found}


def wrap(text: str, width: int) -> str:
    """Return a paragraph wrapped at a width."""
    lines, line = [], ""
    for word in text.split():
        if line and len(line) + len(word) >= width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    return "\n".join([*lines, line])


def test_three_findings_to_be_known_again(checker: Checker) -> None:
    """The story of these tests has three errors, or the tests below would prove nothing."""
    found = prints(checker, "\n\n".join(WRONG))
    assert {rule for rule, _, _ in found} == {"outdated-officeholder", "weekday-date-mismatch"}
    assert len(found) == 3


@settings(max_examples=40)  # each checks a whole story
@given(
    st.lists(st.sampled_from(OTHER), max_size=3, unique=True),
    st.lists(st.sampled_from(OTHER), max_size=3, unique=True),
    st.integers(60, 100),
)
def test_edits_elsewhere_and_wrapping_do_not_matter(
    checker: Checker, before: list[str], between: list[str], width: int
) -> None:
    """Paragraphs put in above and between, and every paragraph wrapped anew, leave each finding itself."""
    whole = prints(checker, "\n\n".join(WRONG))
    paragraphs = [*before, WRONG[0], *between, *WRONG[1:]]
    assert prints(checker, "\n\n".join(wrap(text, width) for text in paragraphs)) == whole


def test_another_statement_is_another_finding(checker: Checker) -> None:
    """A new error of the same kind is not covered by the old one."""
    old = prints(checker, WRONG[2])
    new = prints(checker, WRONG[2].replace("Yoshihide Suga", "Taro Aso"))
    assert len(old) == len(new) == 1
    assert not old & new


def test_the_story_and_the_rule_count() -> None:
    """The same words in another story are another finding."""
    one, other = Story("a", ""), Story("b", "")
    assert fingerprint("r", one, "f") != fingerprint("r", other, "f")
    assert fingerprint("r", one, "f") != fingerprint("s", one, "f")
    assert re.fullmatch("[0-9a-f]{16}", fingerprint("r", one, "f"))


def test_a_fact_in_normal_form() -> None:
    """White space within words, places and the wording of a title are left out; days are days."""
    here = Span(3, 9)
    day = Interval.day(date(2023, 5, 12))
    fact = Fact(
        "1", FactKind.WEEKDAY,
        (Role("weekday", "next\n  Monday", here), Role("date", day, here), Role("title", "PM", here)),
        here, here,
    )  # fmt: skip
    assert normal_form([fact]) == "weekday: weekday=next Monday, date=2023-05-12"


@pytest.mark.parametrize(
    "rule", [rule for rule in load_rules() if not is_across(rule)], ids=lambda rule: rule.rule.id
)
def test_findings_of_every_rule_are_known_again(checker: Checker, rule: Compiled) -> None:
    """What a rule finds in its first example is the same below another paragraph, above one, wrapped."""
    case = rule.rule.fail_cases[0]
    more = (
        "The weather was fine, and the streets of the old town were full of people until late in the evening."
    )
    texts = (case.text, f"{more}\n\n{case.text}", f"{case.text}\n\n{more}", wrap(case.text, 70))
    whole, *others = ({(f.rule, f.fact) for f in checked(checker, case, text).findings} for text in texts)
    assert whole
    assert all(other == whole for other in others)


def checked(checker: Checker, case: Case, text: str) -> Report:
    """Return the report on an example with another text."""
    story = Story("s", text, case.title, case.published, PublishedFrom.OPTION)
    return replace(checker, as_of=case.as_of).check(story)
