"""Whether one sentence repeats another, small edits aside."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.check.values import Said, Value
from factcheck.knowledge.names import fold

if TYPE_CHECKING:
    from factcheck.check.world import World

_WORD = re.compile(r"[^\W_]+")
# Three pairs of words in four: a word put in or changed in a sentence of fifteen, not another sentence.
_ALIKE = 0.75


def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a sentence without case, accents, quotation marks, punctuation and spaces."""
    return tuple(_WORD.findall(fold(text)))


def pairs_of(words: tuple[str, ...]) -> frozenset[tuple[str, str]]:
    """Return the pairs of neighbouring words."""
    return frozenset(pairwise(words))


def are_alike(one: frozenset[tuple[str, str]], other: frozenset[tuple[str, str]]) -> bool:
    """Whether two sentences share three in four of all their pairs of neighbouring words."""
    if min(len(one), len(other)) < _ALIKE * max(len(one), len(other)):
        return False
    shared = len(one & other)
    return shared >= _ALIKE * (len(one) + len(other) - shared)


def repeats(_: World, one: Value, other: Value) -> bool | None:
    """`?a repeats ?b`: two sentences are the same but for case, marks, spaces and small edits."""
    if not isinstance(one, Said) or not isinstance(other, Said):
        return None
    first, second = words_of(str(one.value)), words_of(str(other.value))
    return first == second or are_alike(pairs_of(first), pairs_of(second))


def count_of_words(_: World, text: Value) -> Value | None:
    """`count of words of ?a`: how many words a sentence has."""
    return Said(len(words_of(str(text.value)))) if isinstance(text, Said) else None
