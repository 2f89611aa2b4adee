"""Phrases by the tokens they can begin with, so that most words of a text cost one look-up.

The first tokens of a phrase are worked out from its expression, whose syntax `grammar` keeps small.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from factcheck.extract.dates.grammar import compile_phrase, expand_phrase

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.extract.dates.context import Phrase

_SYNTAX = re.compile(
    r"(?P<ahead>\(\?[!=])|(?P<open>\((?:\?:|\?P<[a-z_]+>))|(?P<close>\))|(?P<bar>\|)|(?P<optional>\?)"
    r"|(?P<bound>\{(?P<least>\d+),\d+\})|(?P<set>\[[^\]]*\])|(?P<mark>\\?.)",
    re.DOTALL,
)


_MANY = 24  # forms: fewer are tried sooner than their common test is compiled


class Form:
    """A phrase, whose expression is compiled the first time a text may hold it."""

    def __init__(self, phrase: Phrase) -> None:
        """Take a phrase; nothing is compiled yet."""
        self.phrase = phrase

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The expression, with the names its reader asks for."""
        return compile_phrase(self.phrase.notation)

    @cached_property
    def expression(self) -> str:
        """The expression without names, fit to be one alternative of many."""
        return expand_phrase(self.phrase.notation, named=False)


class Start:
    """What can begin at one token: each form, in the order they are tried."""

    def __init__(self, forms: tuple[Form, ...]) -> None:
        """Take the forms; their common test is made when it is first needed."""
        self.forms = forms

    @cached_property
    def quick_test(self) -> re.Pattern[str] | None:
        """One expression for any of the forms, where there are enough of them to earn its making."""
        if len(self.forms) < _MANY:
            return None
        return re.compile("|".join(form.expression for form in self.forms))

    def may_match(self, line: str, position: int) -> bool:
        """Whether it is worth trying the forms at a token."""
        test = self.quick_test
        return test is None or test.match(line, position) is not None


def index_phrases(phrases: Sequence[Phrase]) -> dict[str, Start]:
    """Return the phrases that can begin with each encoded token."""
    by_first: dict[str, list[Form]] = {}
    for phrase in phrases:
        form = Form(phrase)
        for character in first_characters(form.expression):
            by_first.setdefault(character, []).append(form)
    shared: dict[tuple[int, ...], Start] = {}
    return {
        character: shared.setdefault(tuple(map(id, forms)), Start(tuple(forms)))
        for character, forms in by_first.items()
    }


def first_characters(expression: str) -> frozenset[str]:
    """Return the characters that a text matching an expression can begin with."""
    parts = list(_SYNTAX.finditer(expression))
    firsts, _, _ = _alternatives(parts, 0)
    return frozenset(firsts)


def _alternatives(parts: list[re.Match[str]], place: int) -> tuple[set[str], bool, int]:
    """Return the first characters of alternatives, whether they can be empty, and the place after them."""
    firsts: set[str] = set()
    can_be_empty = False
    while True:
        found, empty, place = _sequence(parts, place)
        firsts |= found
        can_be_empty |= empty
        if place >= len(parts) or parts[place].lastgroup != "bar":
            return firsts, can_be_empty, place
        place += 1


def _sequence(parts: list[re.Match[str]], place: int) -> tuple[set[str], bool, int]:
    firsts: set[str] = set()
    still_first = True
    while place < len(parts) and parts[place].lastgroup not in ("bar", "close"):
        found, empty, place = _item(parts, place)
        if place < len(parts) and _may_be_absent(parts[place]):
            empty = True
        if place < len(parts) and parts[place].lastgroup in ("optional", "bound"):
            place += 1
        if still_first:
            firsts |= found
            still_first = empty
    return firsts, still_first, place


def _item(parts: list[re.Match[str]], place: int) -> tuple[set[str], bool, int]:
    part = parts[place]
    kind, text = part.lastgroup, part.group()
    if kind in ("open", "ahead"):
        found, empty, place = _alternatives(parts, place + 1)
        return (set(), True, place + 1) if kind == "ahead" else (found, empty, place + 1)
    if kind == "set":
        return _members(text[1:-1]), False, place + 1
    return {text[-1]}, False, place + 1


def _members(inside: str) -> set[str]:
    """Return the characters of a character class."""
    members = set(inside) - {"-"}
    for place in range(1, len(inside) - 1):
        if inside[place] == "-":
            members.update(map(chr, range(ord(inside[place - 1]), ord(inside[place + 1]))))
    return members


def _may_be_absent(part: re.Match[str]) -> bool:
    return part.lastgroup == "optional" or (part.lastgroup == "bound" and part["least"] == "0")
