"""One rule tried on one set of facts: holds, contradicts or unknown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.check.language import Call, Clause, Literal, Node, Variable
from factcheck.check.lookups import LOOKUPS
from factcheck.check.parts import part_of
from factcheck.check.values import Bindings, Said, Value
from factcheck.check.vocabulary import COMPARISONS, FUNCTIONS
from factcheck.check.world import Lookup, World
from factcheck.records import Modality, Outcome, Status, TimeBasis, Voice

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.check.compiled import Compiled
    from factcheck.records import Fact, Statement


@dataclass(frozen=True, slots=True)
class Trial:
    """What a rule says of some facts. `stopped_by` names the exception that ended it before the comparison."""

    outcome: Outcome | None
    bindings: Bindings
    evidence: tuple[Statement, ...] = ()
    stopped_by: str = ""


def try_rule(rule: Compiled, facts: Sequence[Fact], bindings: Bindings, world: World) -> Trial:
    """Try a rule on facts that its patterns have bound.

    A trial has no outcome when the rule does not apply: an exception holds, or what must be known is not so.
    """
    evidence: list[Statement] = []
    for exception in rule.unless:
        if isinstance(exception, str) and any(_marked(fact, exception) for fact in facts):
            return Trial(None, bindings, stopped_by=exception)
    for known in rule.known:
        lookup = _ask(known.clause, bindings, world)
        if lookup.outcome is None:
            return Trial(Outcome.UNKNOWN, bindings)
        if not lookup.outcome:
            return Trial(None, bindings, stopped_by="known")
        evidence += lookup.evidence
        bindings = _bind(known.clause.call, lookup, bindings, known.name)
    for name, node in rule.let:
        value = _evaluate(node, bindings, world)
        if value is None:
            return Trial(Outcome.UNKNOWN, bindings)
        bindings = bindings.bound(name, value)
    for text, exception in zip(rule.rule.unless, rule.unless, strict=True):
        if isinstance(exception, Clause) and _ask(exception, bindings, world).outcome is not False:
            return Trial(None, bindings, stopped_by=text)
    answer = _ask(rule.require, bindings, world)
    evidence += answer.evidence
    if answer.outcome is None:
        return Trial(Outcome.UNKNOWN, bindings)
    outcome = Outcome.HOLDS if answer.outcome else Outcome.CONTRADICTS
    return Trial(outcome, bindings, tuple(dict.fromkeys(evidence)))


def _ask(clause: Clause, bindings: Bindings, world: World) -> Lookup:
    """Answer a comparison or a lookup, turned round when negated."""
    call = clause.call
    if call.phrase in COMPARISONS:
        values = [_evaluate(node, bindings, world) for _, node in call.gaps]
        if any(value is None for value in values):
            return Lookup(None)
        lookup = Lookup(COMPARISONS[call.phrase](world, *values))
    else:
        gaps: dict[str, Value] = {}
        for gap, node in call.gaps:
            value = _evaluate(node, bindings, world)
            if value is not None:
                gaps[gap] = value
        lookup = LOOKUPS[call.phrase](world, gaps)
    if not clause.negated:
        return lookup
    return Lookup(None if lookup.outcome is None else not lookup.outcome)


def _evaluate(node: Node, bindings: Bindings, world: World) -> Value | None:
    if isinstance(node, Literal):
        return Said(node.value)
    if isinstance(node, Variable):
        value = bindings.values.get(node.name)
        return part_of(value, node.part) if value is not None else None
    if node.phrase in FUNCTIONS:
        values = [_evaluate(filled, bindings, world) for _, filled in node.gaps]
        return None if any(v is None for v in values) else FUNCTIONS[node.phrase](world, *values)
    return None


def _bind(call: Call, lookup: Lookup, bindings: Bindings, name: str) -> Bindings:
    """Bind what a lookup found to the variables that were free, and the whole answer to its name."""
    for gap, node in call.gaps:
        if isinstance(node, Variable) and node.name not in bindings.values and gap in lookup.binds:
            bindings = bindings.bound(node.name, lookup.binds[gap])
    if name:
        value = lookup.binds.get("term") or next(iter(lookup.binds.values()), None)
        if value is not None:
            bindings = bindings.bound(name, value)
    return bindings


def _marked(fact: Fact, mark: str) -> bool:
    if mark == "quoted":
        return fact.voice is Voice.QUOTED
    if mark in {"hypothetical", "denied", "scheduled"}:
        return fact.modality is Modality(mark)
    if mark == "acting":
        return fact.status is Status.ACTING
    if mark == "historical":
        return fact.basis is TimeBasis.TENSE
    if mark == "title-field":
        return fact.evidence.field == "title"
    return mark in fact.traits
