"""One rule tried on one set of facts: holds, contradicts or unknown."""

from __future__ import annotations

from dataclasses import dataclass, field
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
    """What a rule says of some facts.

    `stopped_by` names the exception that ended it before the comparison, `known` when what must be known is
    not so; `clause` is the clause of the rule at which it ended.
    """

    outcome: Outcome | None
    bindings: Bindings
    evidence: tuple[Statement, ...] = ()
    stopped_by: str = ""
    clause: str = ""


def try_rule(rule: Compiled, facts: Sequence[Fact], bindings: Bindings, world: World) -> Trial:
    """Try a rule on facts that its patterns have bound.

    A trial has no outcome when the rule does not apply: an exception holds, or what must be known is not so.
    """
    trying = _Trying(rule, bindings, world)
    ended = trying.marks(facts) or trying.known() or trying.let() or trying.exceptions()
    return ended or trying.require()


@dataclass(slots=True)
class _Trying:
    """The steps of a trial, in their order; one that ends it returns it."""

    rule: Compiled
    bindings: Bindings
    world: World
    evidence: list[Statement] = field(default_factory=list)

    def marks(self, facts: Sequence[Fact]) -> Trial | None:
        for exception in self.rule.unless:
            if isinstance(exception, str) and any(is_marked(fact, exception) for fact in facts):
                return self.stopped(exception, exception)
        return None

    def known(self) -> Trial | None:
        for known, (_, text) in zip(self.rule.known, self.rule.rule.known, strict=True):
            lookup = _ask(known.clause, self.bindings, self.world)
            if lookup.outcome is None:
                return self.unknown(text)
            if not lookup.outcome:
                return self.stopped("known", text)
            self.evidence += lookup.evidence
            self.bindings = _bind(known.clause.call, lookup, self.bindings, known.name)
        return None

    def let(self) -> Trial | None:
        for (name, node), (_, text) in zip(self.rule.let, self.rule.rule.let, strict=True):
            value = _evaluate(node, self.bindings, self.world)
            if value is None:
                return self.unknown(text)
            self.bindings = self.bindings.bound(name, value)
        return None

    def exceptions(self) -> Trial | None:
        for text, exception in zip(self.rule.rule.unless, self.rule.unless, strict=True):
            if isinstance(exception, Clause):
                answer = _ask(exception, self.bindings, self.world)
                if answer.outcome is not False:  # what may be an exception is let pass as one
                    return self.stopped(text, text)
        return None

    def require(self) -> Trial:
        answer = _ask(self.rule.require, self.bindings, self.world)
        self.evidence += answer.evidence
        if answer.outcome is None:
            return self.unknown(self.rule.rule.require)
        outcome = Outcome.HOLDS if answer.outcome else Outcome.CONTRADICTS
        return Trial(outcome, self.bindings, tuple(dict.fromkeys(self.evidence)), "", self.rule.rule.require)

    def stopped(self, by: str, clause: str) -> Trial:
        return Trial(None, self.bindings, (), by, clause)

    def unknown(self, clause: str) -> Trial:
        return Trial(Outcome.UNKNOWN, self.bindings, (), "", clause)


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


def is_marked(fact: Fact, mark: str) -> bool:
    """Whether a fact bears a mark that a rule may name under `unless`."""
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
