"""The vocabulary as a page: every phrase, function and mark a rule may use, with its meaning."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.check.lookups import LOOKUPS
from factcheck.check.patterns import PATTERNS
from factcheck.check.vocabulary import COMPARISONS, FUNCTIONS, MARKS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from factcheck.check.patterns import Pattern

_GAP = re.compile(r"\{(\w+)\}")
_EXAMPLE = re.compile(r"`[^`]+`:?\s*")


@dataclass(frozen=True, slots=True)
class Section:
    """One kind of words: where a rule may use them, and each with its meaning."""

    title: str
    entries: tuple[tuple[str, str], ...]


def vocabulary() -> tuple[Section, ...]:
    """Return all that rules may say, by the key they say it under."""
    return (
        Section(
            "match: facts of the story",
            tuple((_written(p), _facts(pattern)) for p, pattern in PATTERNS.items()),
        ),
        Section("known, require, unless: the record", _explained(LOOKUPS)),
        Section("require, known, unless: comparisons", _explained(COMPARISONS)),
        Section("let, and in the place of any variable: functions", _explained(FUNCTIONS)),
        Section("unless: marks of a fact", tuple(MARKS.items())),
    )


def meaning(function: Callable[..., object]) -> str:
    """Return the first sentence of a docstring, without the phrase it may begin with."""
    first = (function.__doc__ or "").strip().partition("\n")[0]
    words = _EXAMPLE.sub("", first, count=1) if first.startswith("`") else first
    return words.rstrip(".")


def _explained(phrases: Mapping[str, Callable[..., object]]) -> tuple[tuple[str, str], ...]:
    return tuple((_written(phrase), meaning(function)) for phrase, function in phrases.items())


def _written(phrase: str) -> str:
    """Return a phrase as a rule writes it, with variables in its gaps."""
    return _GAP.sub(r"?\1", phrase)


def _facts(pattern: Pattern) -> str:
    if pattern.across:
        told = "tells of a matter that another may tell of too" if pattern.kind else "was found to have wrong"
        return f"what a story {told}; in audits only"
    statuses = " or ".join(status.value for status in pattern.statuses)
    return f"a fact of kind {pattern.kind}" + (f", status {statuses}" if statuses else "")
