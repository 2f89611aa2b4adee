"""Examples of rules over several stories are read together, and are held to what they say."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.check.cases import check_case
from factcheck.check.ruleset import load_rules
from factcheck.check.tellings import is_across

if TYPE_CHECKING:
    from factcheck.check.compiled import Compiled
    from factcheck.knowledge.record import Knowledge
    from factcheck.records import Case


def _rule() -> Compiled:
    return next(rule for rule in load_rules() if rule.rule.id == "stories-disagree")


def _faults(case: Case, knowledge: Knowledge) -> str:
    return "; ".join(fault.message for fault in check_case(_rule(), case, knowledge))


def test_the_two_audit_rules_are_of_several_stories() -> None:
    """Only these two wait for an audit; every other rule is tried on each story."""
    assert {rule.rule.id for rule in load_rules() if is_across(rule)} == {"stories-disagree", "copied-error"}


def test_an_example_that_does_not_fire_is_a_fault(knowledge: Knowledge) -> None:
    """Two stories that agree cannot stand as a contradiction."""
    case = _rule().rule.fail_cases[0]
    agreeing = replace(case, stories=(case.stories[0], case.stories[0]))
    assert "story 1: expected a finding at" in _faults(agreeing, knowledge)


def test_an_example_with_another_message_is_a_fault(knowledge: Knowledge) -> None:
    """`says` must be part of the message."""
    case = replace(_rule().rule.fail_cases[0], says="three mayors")
    assert "expected a message that says 'three mayors'; came: Stories disagree" in _faults(case, knowledge)


def test_a_passing_example_that_fires_is_a_fault(knowledge: Knowledge) -> None:
    """What contradicts cannot stand as what may pass."""
    case = _rule().rule.fail_cases[0]
    quiet = replace(case, says="", spans=(), stories=tuple(replace(one, spans=()) for one in case.stories))
    assert "expected no finding; came: Stories disagree" in _faults(quiet, knowledge)


def test_an_example_of_one_story_is_a_fault(knowledge: Knowledge) -> None:
    """A rule over several stories has no example of one."""
    case = replace(_rule().rule.fail_cases[0], stories=())
    assert "its examples have `stories`" in _faults(case, knowledge)


def test_because_must_be_what_stops_it(knowledge: Knowledge) -> None:
    """An example that says it is quiet for a quotation must be quiet for that."""
    case = replace(next(c for c in _rule().rule.pass_cases if c.because == "hedged"), because="quoted")
    assert "expected to be stopped by `quoted`; came: stopped by `hedged`" in _faults(case, knowledge)
