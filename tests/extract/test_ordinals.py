"""Ordinals before a meeting."""

from __future__ import annotations

import pytest

from factcheck.extract.ordinals import ordinal_at, ordinal_before
from factcheck.extract.tokens import tokenise


@pytest.mark.parametrize(
    ("words", "number"),
    [("third", 3), ("15th", 15), ("forty-ninth", 49), ("twenty first", 21), ("twentieth", 20)],
)
def test_figures_and_words_are_read(words: str, number: int) -> None:
    """ "15th", "third" and "forty-ninth" are numbers."""
    tokens = tokenise(words)
    assert ordinal_at(tokens, len(tokens)) == (number, 0)


def test_other_words_are_no_ordinals() -> None:
    """ "15" and "last" do not count."""
    assert ordinal_at(tokenise("15"), 1) is None
    assert ordinal_at(tokenise("last"), 1) is None
    assert ordinal_at(tokenise("last"), 0) is None


def test_annual_may_stand_between() -> None:
    """ "the 18th annual summit" is the eighteenth summit."""
    assert ordinal_before(tokenise("the 18th annual summit"), 3) == (18, 1, 2)


def test_in_person_may_not() -> None:
    """ "the second in-person summit" counts only those in person."""
    assert ordinal_before(tokenise("the second in-person summit"), 5) is None
