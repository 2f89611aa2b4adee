"""Rules made ready to run: every clause read once, every phrase known, every variable bound before use."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from factcheck.check.faults import Faults
from factcheck.check.language import Call, Clause, Literal, Node, Variable, nodes, parse_clause, variables
from factcheck.check.lookups import LOOKUPS
from factcheck.check.patterns import PATTERNS
from factcheck.check.slots import EXTRA_SLOTS, SLOT, FixForm, check_slots, read_fix
from factcheck.check.values import PARTS
from factcheck.check.vocabulary import COMPARISONS, FUNCTIONS, MARKS
from factcheck.errors import RuleError, did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.records import Rule

_QUESTIONS = {**COMPARISONS, **LOOKUPS}
_VARIABLE = re.compile(r"\?([a-z_]+)")
_ALIKE = 0.8  # two names of variables this alike are one, misspelt


@dataclass(frozen=True, slots=True)
class Known:
    """A knowledge clause; the name a rule gives its answer, or ""."""

    name: str
    clause: Clause


@dataclass(frozen=True, slots=True)
class Compiled:
    """A rule ready to run."""

    rule: Rule
    match: tuple[Call, ...]
    known: tuple[Known, ...]
    unless: tuple[Clause | str, ...]
    let: tuple[tuple[str, Node], ...]
    require: Clause
    fixes: tuple[FixForm, ...]
    at: str


def compile_rule(rule: Rule) -> Compiled:
    """Read every clause of a rule.

    Raises:
        RuleError: a phrase, a mark, a variable or a slot is unknown; names the line and the nearest.
    """
    faults = Faults(rule.path)
    compiled = read_clauses(rule, faults)
    faults.raise_any()
    if compiled is None:
        raise RuleError("not a rule", rule.path)
    return compiled


def read_clauses(rule: Rule, faults: Faults) -> Compiled | None:
    """Return a rule compiled, or None; what is wrong goes to `faults`."""
    before = len(faults.found)
    compiler = _Compiler(rule, faults)
    compiler.read()
    return compiler.result() if len(faults.found) == before else None


class _Compiler:
    """Reads the clauses of one rule in the order in which they bind variables."""

    def __init__(self, rule: Rule, faults: Faults) -> None:
        self.rule, self.faults = rule, faults
        self.bound: set[str] = set()
        self.uses = Counter(_names_used(rule))
        self.match: list[Call] = []
        self.known: list[Known] = []
        self.let: list[tuple[str, Node]] = []
        self.unless: list[Clause | str] = []
        self.fixes: list[FixForm] = []
        self.require: Clause | None = None
        self.at = rule.at

    def read(self) -> None:
        rule, faults = self.rule, self.faults
        before = len(faults.found)
        for text in rule.match:
            with faults.at("match", text=text):
                self.read_match(text)
        for name, text in rule.known:
            with faults.at("known", text=text):
                self.read_known(name, text)
        for name, text in rule.let:
            with faults.at("let", text=text):
                self.read_let(name, text)
        if len(faults.found) > before:
            self.bound = set()  # what could not be read may have bound anything: no guesses about the rest
        with faults.at("require", text=rule.require):
            self.require = self.read_question(rule.require)
        for text in rule.unless:
            with faults.at("unless", text=text):
                self.read_exception(text)
        with faults.at("message", text=rule.message):
            check_slots(rule.message, self.bound, "message")
        for text in rule.fixes:
            with faults.at("fixes", text=text):
                self.fixes.append(replace(read_fix(text, self.bound), safe=text == rule.safe))
        if self.match and not self.at:
            self.at = next(variables(self.match[0]), "")
        with faults.at("at", text=rule.at):
            self.check_bound([self.at], EXTRA_SLOTS)

    def read_match(self, text: str) -> None:
        clause = parse_clause(text, PATTERNS, ())
        if clause.negated:
            raise RuleError("a `match` pattern cannot be negated", hint="put the exception under `unless`")
        for node in nodes(clause.call):
            if isinstance(node, Literal) or (isinstance(node, Variable) and node.part):
                hint = "compare it under `require` or `unless`"
                raise RuleError("a `match` pattern takes whole variables only", hint=hint)
        self.match.append(clause.call)
        self.bound |= set(variables(clause.call))

    def read_known(self, name: str, text: str) -> None:
        clause = parse_clause(text, {**LOOKUPS, **COMPARISONS}, FUNCTIONS)
        self.check_parts(clause.call)
        if clause.call.phrase in COMPARISONS:
            self.check_bound(variables(clause.call))
        for free in set(variables(clause.call)) - self.bound:
            # a lookup may bind a free variable, but one used nowhere else that looks like another is a slip
            if self.uses[free] == 1 and (near := did_you_mean(free, self.bound, _ALIKE)):
                raise RuleError(f"?{free} is bound nowhere else", hint=near)
        self.known.append(Known(name, clause))
        self.bound |= set(variables(clause.call)) | ({name} if name else set())

    def read_let(self, name: str, text: str) -> None:
        clause = parse_clause(text, FUNCTIONS, FUNCTIONS)
        if clause.negated:
            raise RuleError("a value cannot be negated", hint="negate the comparison that uses it")
        self.check_parts(clause.call)
        self.check_bound(variables(clause.call))
        self.let.append((name, clause.call))
        self.bound.add(name)

    def read_question(self, text: str) -> Clause:
        clause = parse_clause(text, _QUESTIONS, FUNCTIONS)
        self.check_parts(clause.call)
        self.check_bound(variables(clause.call))
        return clause

    def read_exception(self, text: str) -> None:
        if text in MARKS:
            self.unless.append(text)
        elif "?" not in text:
            hint = did_you_mean(text, MARKS) or f"known: {', '.join(MARKS)}"
            raise RuleError(f"unknown mark '{text}' under `unless`", hint=hint)
        else:
            clause = parse_clause(text, _QUESTIONS, FUNCTIONS)
            self.check_parts(clause.call)
            if clause.call.phrase in COMPARISONS:
                self.check_bound(variables(clause.call))
            self.unless.append(clause)

    def check_bound(self, names: Iterable[str], extra: Iterable[str] = ()) -> None:
        for name in names:
            if self.bound and name not in {*self.bound, *extra}:
                hint = did_you_mean(name, self.bound) or f"bound here: {', '.join(sorted(self.bound))}"
                raise RuleError(f"?{name} is used before anything binds it", hint=hint)

    def check_parts(self, call: Call) -> None:
        for node in nodes(call):
            if isinstance(node, Variable) and node.part and node.part not in PARTS:
                hint = f"known parts: {', '.join(PARTS)}"
                raise RuleError(f"nothing has a part '{node.part}': ?{node.name}.{node.part}", hint=hint)

    def result(self) -> Compiled | None:
        if self.require is None:
            return None
        return Compiled(
            self.rule,
            tuple(self.match),
            tuple(self.known),
            tuple(self.unless),
            tuple(self.let),
            self.require,
            tuple(self.fixes),
            self.at,
        )


def _names_used(rule: Rule) -> list[str]:
    """Return every use of a variable in a rule, as its text has them."""
    clauses = [*rule.match, rule.require, *rule.unless, *(text for _, text in (*rule.known, *rule.let))]
    said = [name for clause in clauses for name in _VARIABLE.findall(clause)]
    slots = [name for text in (rule.message, *rule.fixes) for name, _ in SLOT.findall(text)]
    return [*said, *slots, rule.at]


__all__ = ["Call", "Compiled", "FixForm", "Known", "Literal", "Variable", "compile_rule", "read_clauses"]
