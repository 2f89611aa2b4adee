"""Every example of every rule in rules/checks, one test each, and one a rule for what they cover."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factcheck.check.cases import Exercised, cases_of, check_case, check_coverage, name_case
from factcheck.check.ruleset import load_rules
from factcheck.errors import RuleError

if TYPE_CHECKING:
    from factcheck.check.compiled import Compiled
    from factcheck.knowledge.record import Knowledge
    from factcheck.records import Case

RULES: tuple[Compiled, ...] = ()
LOAD_FAULT = ""
try:
    RULES = load_rules()
except RuleError as fault:  # told by the first test: a collection that fails would hide every other
    LOAD_FAULT = str(fault)

CASES = [
    pytest.param(rule, case, id=f"{rule.rule.id}: {name_case(case)}")
    for rule in RULES
    for case in cases_of(rule.rule)
]


def test_every_rule_loads() -> None:
    """A rule that cannot be read stops every check, so all of ours can be."""
    assert LOAD_FAULT == ""
    assert RULES


@pytest.mark.parametrize(("rule", "case"), CASES)
def test_example_holds(rule: Compiled, case: Case, knowledge: Knowledge) -> None:
    """An example in a rule file gives exactly what the file says it does."""
    faults = check_case(rule, case, knowledge)
    if faults:
        pytest.fail("\n".join(map(str, faults)), pytrace=False)  # the rule's author reads this, not the code


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.rule.id)
def test_examples_cover_the_rule(rule: Compiled, knowledge: Knowledge) -> None:
    """Each exception and each clause of `known` stops an example, and each fix is offered in one."""
    shown = Exercised()
    for case in cases_of(rule.rule):
        check_case(rule, case, knowledge, shown)
    faults = check_coverage(rule.rule, shown)
    if faults:
        pytest.fail("\n".join(map(str, faults)), pytrace=False)
