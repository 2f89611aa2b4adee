"""Slots and fixes as rules state them: `{person}`, `{term.to}`, `replace {person} with {holder}`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.check.values import PARTS
from factcheck.errors import RuleError, did_you_mean

if TYPE_CHECKING:
    from collections.abc import Collection

SLOT = re.compile(r"\{(\w+)(?:\.(\w+))?\}")
EXTRA_SLOTS = frozenset({"status", "title"})  # words of the fact itself, bound without a pattern
_FIX = re.compile(
    r"replace \{(?P<old>\w+)\} with (?P<new>.+)"
    r"|insert \"(?P<word>[^\"]+)\" before \{(?P<at>\w+)\}"
    r"|delete \{(?P<gone>\w+)\}"
    r"|propose \"(?P<say>[^\"{}]+)\" \{(?P<of>\w+)\}"
)


@dataclass(frozen=True, slots=True)
class FixForm:
    """A fix as a rule states it: `replace`, `insert` or `delete`, at a variable, with a text.

    `propose` names what a person must settle outside the text, such as the story's date.
    """

    verb: str
    variable: str
    text: str = ""
    safe: bool = False


def check_slots(text: str, bound: Collection[str], what: str) -> None:
    """Prove that every slot of a text can be filled.

    Args:
        text: a message or a fix.
        bound: the variables that have a value; empty when they are not known.
        what: "message" or "fix", for the error.

    Raises:
        RuleError: braces do not balance, or a variable or a part of one is unknown.
    """
    if set("{}") & set(SLOT.sub("", text)):
        hint = "write a slot as {person} or {term.to}"
        raise RuleError(f"unbalanced braces in the {what} '{text}'", hint=hint)
    for name, part in SLOT.findall(text):
        _check_name(name, bound, what)
        if part and part not in PARTS:
            hint = f"known parts: {', '.join(PARTS)}"
            raise RuleError(f"the {what} names {{{name}.{part}}}: nothing has a part '{part}'", hint=hint)


def read_fix(text: str, bound: Collection[str]) -> FixForm:
    """Return a fix, read.

    Raises:
        RuleError: it is no fix, or names what nothing binds.
    """
    match = _FIX.fullmatch(text)
    if match is None:
        hint = 'write `replace {x} with {y}`, `insert "word" before {x}` or `delete {x}`'
        raise RuleError(f"cannot read the fix '{text}'", hint=hint)
    if match["old"]:
        form = FixForm("replace", match["old"], match["new"])
    elif match["at"]:
        form = FixForm("insert", match["at"], match["word"])
    elif match["of"]:
        form = FixForm("propose", match["of"], match["say"])
    else:
        form = FixForm("delete", match["gone"])
    _check_name(form.variable, bound, "fix")
    check_slots(form.text, bound, "fix")
    return form


def _check_name(name: str, bound: Collection[str], what: str) -> None:
    if bound and name not in {*bound, *EXTRA_SLOTS}:
        known = sorted({*bound, *EXTRA_SLOTS})
        hint = did_you_mean(name, known) or f"bound here: {', '.join(known)}"
        raise RuleError(f"the {what} names {{{name}}}, which nothing binds", hint=hint)
