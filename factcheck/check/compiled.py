"""Rules made ready to run: every clause read once, every phrase known, every variable bound before use."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.check.language import Call, Clause, Literal, Node, Variable, parse_clause, variables
from factcheck.check.lookups import LOOKUPS
from factcheck.check.patterns import PATTERNS
from factcheck.check.vocabulary import COMPARISONS, FUNCTIONS, MARKS
from factcheck.errors import RuleError, did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.records import Rule

_FIX = re.compile(r"(?:replace \{(?P<old>\w+)\} with (?P<new>.+)|insert \"(?P<word>[^\"]+)\" before \{(?P<at>\w+)\}|delete \{(?P<gone>\w+)\})$")  # fmt: skip
_SLOT = re.compile(r"\{(\w+)(?:\.(\w+))?\}")
EXTRA_SLOTS = frozenset({"status", "story"})


@dataclass(frozen=True, slots=True)
class FixForm:
    """A fix as a rule states it: `replace`, `insert` or `delete`, at a variable, with a text."""

    verb: str
    variable: str
    text: str = ""


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
        RuleError: a phrase, a mark, a variable or a slot is unknown; names the nearest.
    """
    where = rule.path
    match = tuple(_plain(parse_clause(c, PATTERNS, (), where), where) for c in rule.match)
    bound = {name for call in match for name in variables(call)}
    known: list[Known] = []
    for name, text in rule.known:
        clause = parse_clause(text, {**LOOKUPS, **COMPARISONS}, FUNCTIONS, where)
        known.append(Known(name, clause))
        bound |= set(variables(clause.call)) | ({name} if name else set())
    let: list[tuple[str, Node]] = []
    for name, text in rule.let:
        call = parse_clause(text, FUNCTIONS, FUNCTIONS, where).call
        _check_bound(variables(call), bound, where)
        let.append((name, call))
        bound.add(name)
    require = parse_clause(rule.require, {**COMPARISONS, **LOOKUPS}, FUNCTIONS, where)
    _check_bound(variables(require.call), bound, where)
    unless = tuple(_exception(text, bound, where) for text in rule.unless)
    fixes = tuple(_fix(text, bound, where) for text in rule.fixes)
    for name, _ in _SLOT.findall(rule.message):
        if name not in bound | EXTRA_SLOTS:
            raise RuleError(f"the message names {{{name}}}, which nothing binds", where, did_you_mean(name, bound))
    at = rule.at or next(variables(match[0]))
    _check_bound([at], bound, where)
    return Compiled(rule, match, tuple(known), unless, tuple(let), require, fixes, at)


def _plain(clause: Clause, where: str) -> Call:
    if clause.negated:
        raise RuleError("a `match` pattern cannot be negated", where, "put the exception under `unless`")
    return clause.call


def _check_bound(names: Iterable[str], bound: set[str], where: str) -> None:
    for name in names:
        if name not in bound:
            raise RuleError(f"?{name} is used before anything binds it", where, did_you_mean(name, bound))


def _exception(text: str, bound: set[str], where: str) -> Clause | str:
    if text in MARKS:
        return text
    if "?" not in text:
        hint = did_you_mean(text, MARKS) or f"known: {', '.join(MARKS)}"
        raise RuleError(f"unknown mark '{text}' under `unless`", where, hint)
    clause = parse_clause(text, {**COMPARISONS, **LOOKUPS}, FUNCTIONS, where)
    if clause.call.phrase in COMPARISONS:
        _check_bound(variables(clause.call), bound, where)
    return clause


def _fix(text: str, bound: set[str], where: str) -> FixForm:
    match = _FIX.fullmatch(text)
    if match is None:
        hint = 'write `replace {x} with {y}`, `insert "word" before {x}` or `delete {x}`'
        raise RuleError(f"cannot read the fix '{text}'", where, hint)
    if match["old"]:
        form = FixForm("replace", match["old"], match["new"])
    elif match["at"]:
        form = FixForm("insert", match["at"], match["word"])
    else:
        form = FixForm("delete", match["gone"])
    names = [form.variable, *(name for name, _ in _SLOT.findall(form.text))]
    for name in names:
        if name not in bound | EXTRA_SLOTS:
            raise RuleError(f"the fix names {{{name}}}, which nothing binds", where, did_you_mean(name, bound))
    return form


__all__ = ["Call", "Compiled", "FixForm", "Known", "Literal", "Variable", "compile_rule"]
