"""The closed language of rules: phrases with gaps, read into a tree. No loops, no `eval`.

A clause such as `?person holds ?office at ?when` is matched against the phrases the vocabulary lists, such
as `{person} holds {office} at {when}`. A gap takes a variable (`?person`), one of its parts
(`?holder.from`), a number, a word in quotation marks, or another phrase (`weekday of ?date`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from factcheck.errors import RuleError, did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_TOKEN = re.compile(r"\?[a-z_]+(?:\.[a-z_]+)?|\d+|\"[^\"]*\"|[^\s\"?()]+|[()]")
MAX_TOKENS = 60  # no clause a person can read aloud is longer


@dataclass(frozen=True, slots=True)
class Variable:
    """`?name` or `?name.part`."""

    name: str
    part: str = ""


@dataclass(frozen=True, slots=True)
class Literal:
    """A number or a word."""

    value: int | str


@dataclass(frozen=True, slots=True)
class Call:
    """A phrase with its gaps filled, in the order of the phrase."""

    phrase: str
    gaps: tuple[tuple[str, Node], ...]

    def gap(self, name: str) -> Node:
        """Return what fills a gap."""
        return dict(self.gaps)[name]


Node = Variable | Literal | Call


@dataclass(frozen=True, slots=True)
class Clause:
    """A call, perhaps negated by a leading `not`."""

    call: Call
    negated: bool = False


def variables(node: Node) -> Iterator[str]:
    """Yield the names of the variables in a tree."""
    if isinstance(node, Variable):
        yield node.name
    elif isinstance(node, Call):
        for _, filled in node.gaps:
            yield from variables(filled)


def nodes(node: Node) -> Iterator[Node]:
    """Yield a tree's nodes, the tree itself first."""
    yield node
    if isinstance(node, Call):
        for _, filled in node.gaps:
            yield from nodes(filled)


def parse_clause(text: str, phrases: Iterable[str], functions: Iterable[str], where: str = "") -> Clause:
    """Read a clause.

    Args:
        text: the clause as the rule states it.
        phrases: the phrases a clause may be.
        functions: the phrases that may fill a gap.
        where: the place to name in an error.

    Raises:
        RuleError: it is none of the phrases; names the nearest.
    """
    tokens = _TOKEN.findall(text)
    if len(tokens) > MAX_TOKENS or "".join(tokens) != re.sub(
        r"\s+(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", "", text
    ):
        raise RuleError(f"cannot read '{text[:80]}'", where, "write one short clause")
    negated = tokens[:1] == ["not"]
    if negated:
        tokens = tokens[1:]
    known = tuple(phrases)
    parser = _Parser(tokens, tuple(functions))
    for phrase in known:
        for node, end in parser.phrase(phrase, 0):
            if end == len(tokens):
                return Clause(node, negated)
    plain = " ".join("{}" if t.startswith("?") else t for t in tokens)
    shapes = {re.sub(r"\{\w+\}", "{}", p): p for p in known}
    near = did_you_mean(plain, shapes)
    hint = next((f"did you mean '{p}'?" for s, p in shapes.items() if f"'{s}'" in near), "")
    raise RuleError(
        f"unknown phrase '{text}'", where, hint or "`factcheck rules vocabulary` lists the phrases"
    )


class _Parser:
    """Matches phrases against tokens, every way they can be filled."""

    def __init__(self, tokens: list[str], functions: tuple[str, ...]) -> None:
        self.tokens, self.functions = tokens, functions

    def phrase(self, phrase: str, at: int) -> Iterator[tuple[Call, int]]:
        for gaps, end in self._fill(_parts(phrase), at):
            yield Call(phrase, gaps), end

    def _fill(self, parts: tuple[str, ...], at: int) -> Iterator[tuple[tuple[tuple[str, Node], ...], int]]:
        if not parts:
            yield (), at
            return
        head, rest = parts[0], parts[1:]
        if head.startswith("{"):
            for node, here in self._operand(at):
                for gaps, end in self._fill(rest, here):
                    yield ((head[1:-1], node), *gaps), end
        elif at < len(self.tokens) and self.tokens[at].lower() == head:
            yield from self._fill(rest, at + 1)

    def _operand(self, at: int) -> Iterator[tuple[Node, int]]:
        if at >= len(self.tokens):
            return
        token = self.tokens[at]
        if token.startswith("?"):
            name, _, part = token[1:].partition(".")
            yield Variable(name, part), at + 1
        elif token.isdecimal():
            yield Literal(int(token)), at + 1
        elif token.startswith('"'):
            yield Literal(token[1:-1]), at + 1
        elif token.startswith("("):
            for node, end in self._operand(at + 1):
                if end < len(self.tokens) and self.tokens[end] == ")":
                    yield node, end + 1
        else:
            for function in self.functions:
                if _parts(function)[0] == token.lower():
                    yield from self.phrase(function, at)


@lru_cache(maxsize=1024)
def _parts(phrase: str) -> tuple[str, ...]:
    return tuple(phrase.split())
