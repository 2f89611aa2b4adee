"""The harness that runs a rule's examples is itself strict: nothing passes that proves nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from rule_samples import write_rule

from factcheck.check.cases import check_rule_cases
from factcheck.check.ruleset import load_directory
from factcheck.check.skeleton import write_skeleton
from factcheck.errors import RuleError

if TYPE_CHECKING:
    from pathlib import Path

    from factcheck.knowledge.record import Knowledge


def faults_of(directory: Path, knowledge: Knowledge, *changes: tuple[str, str]) -> list[str]:
    """Return what the harness says of the sample rule when it is changed."""
    path = write_rule(directory, *changes)
    return [str(f).removeprefix(f"{path}:") for f in check_rule_cases(load_directory(directory), knowledge)]


def test_a_rule_whose_examples_hold_has_no_faults(tmp_path: Path, knowledge: Knowledge) -> None:
    """The sample rule fires where it should and nowhere else."""
    assert faults_of(tmp_path, knowledge) == []


def test_a_fail_case_that_does_not_fire_says_what_came(tmp_path: Path, knowledge: Knowledge) -> None:
    """An author sees that the comparison held where it should not have."""
    assert faults_of(tmp_path, knowledge, ("{Monday}", "{Wednesday}")) == [
        '17:7: sample-rule: fail case 1: expected a finding at "Wednesday" (text 18-27); came: holds'
    ]


def test_a_finding_at_other_words_is_a_fault_on_both_sides(tmp_path: Path, knowledge: Knowledge) -> None:
    """The marked words must be found exactly, not roughly."""
    first, second = faults_of(tmp_path, knowledge, ("{Monday}, 5 June", "{Monday, 5} June"))
    assert first == (
        '17:7: sample-rule: fail case 1: expected a finding at "Monday, 5" (text 18-27);'
        ' came: findings at "Monday" (text 18-24)'
    )
    assert 'a finding at "Monday" (text 18-24), which is not marked: 5 June 2024 is a Wednesday' in second


def test_the_message_must_say_what_the_case_quotes(tmp_path: Path, knowledge: Knowledge) -> None:
    """The right words for the wrong reason are a fault."""
    assert faults_of(tmp_path, knowledge, ("says: is a Wednesday", "says: is a Tuesday")) == [
        (
            "17:7: sample-rule: fail case 1: expected a message that says 'is a Tuesday';"
            " came: 5 June 2024 is a Wednesday, not a Monday."
        )
    ]


def test_a_fail_case_in_which_nothing_fits_says_what_was_read(tmp_path: Path, knowledge: Knowledge) -> None:
    """An author sees whether the story was understood at all."""
    change = ("on {Monday}, 5 June 2024, at", "on {Monday} at")
    assert faults_of(tmp_path, knowledge, change) == [
        (
            '17:7: sample-rule: fail case 1: expected a finding at "Monday" (text 18-24);'
            " came: no match: no facts fit `match`; the facts read are: happens (1)"
        )
    ]


def test_a_pass_case_that_fires_is_a_fault(tmp_path: Path, knowledge: Knowledge) -> None:
    """A false alarm in an example is told with its message."""
    assert faults_of(tmp_path, knowledge, ("on Wednesday, 5", "on Tuesday, 5")) == [
        (
            '21:7: sample-rule: pass case 1: expected no finding; came: one at "Tuesday" (text 18-25):'
            " 5 June 2024 is a Wednesday, not a Tuesday."
        )
    ]


def test_a_pass_case_must_reach_the_comparison(tmp_path: Path, knowledge: Knowledge) -> None:
    """Silence because nothing was understood is no pass."""
    (fault,) = faults_of(tmp_path, knowledge, ("on Wednesday, 5 June 2024, at noon", "at noon"))
    assert fault == (
        "21:7: sample-rule: pass case 1: expected the comparison to hold; came: no match:"
        " no facts fit `match`; the facts read are: none; say `because` if that is meant"
    )


def test_a_pass_case_stopped_by_something_else_is_a_fault(tmp_path: Path, knowledge: Knowledge) -> None:
    """An example for an exception must be stopped by that exception."""
    change = ('"\\"It opens on Monday, 5 June 2024,\\" she said."', '"It opens on Wednesday, 5 June 2024."')
    assert faults_of(tmp_path, knowledge, change) == [
        "23:7: sample-rule: pass case 2: expected to be stopped by `quoted`; came: holds"
    ]


def test_an_example_for_an_exception_must_be_a_near_miss(tmp_path: Path, knowledge: Knowledge) -> None:
    """Where the rule would be quiet without the exception, the example proves nothing about it."""
    assert faults_of(tmp_path, knowledge, ("It opens on Monday", "It opens on Wednesday")) == [
        (
            "23:7: sample-rule: pass case 2: no near miss of `quoted`: without that exception the rule would"
            " still be quiet (holds)"
        )
    ]


def test_an_exception_without_an_example_is_a_fault(tmp_path: Path, knowledge: Knowledge) -> None:
    """What no example exercises may be broken tomorrow without anybody knowing."""
    assert faults_of(tmp_path, knowledge, ("  - quoted\n", "  - quoted\n  - hypothetical\n")) == [
        "12:5: sample-rule: no pass case has `because: hypothetical`"
    ]


def test_a_rule_needs_examples_of_each_sort(tmp_path: Path, knowledge: Knowledge) -> None:
    """A rule that no example makes fire, or lets pass, is a fault."""
    body = write_rule(tmp_path).read_text(encoding="utf-8")
    fail = body[body.index("  fail:") : body.index("  pass:")]
    good = body[body.index("  pass:") : body.index('    - published: 2024-06-03\n      text: "')]
    assert faults_of(tmp_path, knowledge, (fail, "  fail: []\n"), (good, "  pass:\n")) == [
        "15:1: sample-rule: no fail case: nothing shows that the rule can fire",
        "17:3: sample-rule: 1 pass case, at least 2 are needed",
        "17:3: sample-rule: no pass case without `because`: none shows what may pass",
    ]


def test_an_example_may_be_asked_about_later(tmp_path: Path, knowledge: Knowledge) -> None:
    """What was right when published may be stale on the day that `as_of` gives."""
    changes = (
        ("  right: weekday of ?date", "  right: the day asked about"),
        ("require: weekday of ?date is ?weekday", "require: ?date is after ?right"),
        ("says: is a Wednesday", "says: is a 1 January 2025\n      as_of: 2025-01-01"),
        ("on Wednesday, 5 June 2024, at noon.", "on Wednesday, 5 June 2024.\n      as_of: 2024-01-01"),
        ("because: quoted", "because: quoted\n      as_of: 2025-01-01"),
    )
    assert faults_of(tmp_path, knowledge, *changes) == []


def test_a_fix_that_no_example_offers_is_a_fault(tmp_path: Path, knowledge: Knowledge) -> None:
    """What no example shows may be nonsense: each fix is offered somewhere."""
    fix = "  - replace {weekday} with {right}\n"
    assert faults_of(tmp_path, knowledge, (fix, f"{fix}  - replace {{weekday}} with {{weekday}}\n")) == [
        "15:5: sample-rule: no fail case offers the fix `replace {weekday} with {weekday}`"
    ]


def test_a_known_clause_that_stops_no_example_is_a_fault(tmp_path: Path, knowledge: Knowledge) -> None:
    """What the record must say is a branch too: an example shows the rule quiet where it does not say it."""
    path = write_skeleton(tmp_path, "offices", "given-to-another")
    text = path.read_text(encoding="utf-8")
    case = text[
        text.index("    - published: 2033-05-10") : text.index("    - published: 2023-05-10             #")
    ]
    (rule,) = load_directory(tmp_path)
    assert list(check_rule_cases([rule], knowledge)) == []
    path.write_text(text.replace(case, ""), encoding="utf-8")
    (rule,) = load_directory(tmp_path)
    (fault,) = check_rule_cases([rule], knowledge)
    assert fault.message == (
        "no pass case is stopped by `?holder holds ?office at ?when`: give one where it is not so"
        " (`because: known`) or cannot be known (`because: unknown`)"
    )


TWO = """\
    - stories:
        - published: 2024-06-03
          text: The pool opens on {Monday}, 5 June 2024, at noon.
        - published: 2024-06-04
          text: The pool opens on Wednesday, 5 June 2024, at noon.
      says: is a Wednesday
"""


def test_an_example_may_be_of_several_stories(tmp_path: Path, knowledge: Knowledge) -> None:
    """Each story is checked, its marked words must be found, and in the others nothing."""
    assert faults_of(tmp_path, knowledge, ("  pass:\n", f"{TWO}  pass:\n")) == []
    wrong = TWO.replace("on Wednesday", "on Tuesday")
    (fault,) = faults_of(tmp_path, knowledge, ("  pass:\n", f"{wrong}  pass:\n"))
    assert 'fail case 2: story 2: a finding at "Tuesday" (text 18-25), which is not marked' in fault


def test_an_example_of_several_stories_has_no_text_beside(tmp_path: Path) -> None:
    """Which story would it be of?"""
    both = TWO.replace("    - stories:", "    - text: The {fair} is on.\n      stories:")
    write_rule(tmp_path, ("  pass:\n", f"{both}  pass:\n"))
    with pytest.raises(RuleError, match="an example has `stories`, or `text` and its own day"):
        load_directory(tmp_path)
