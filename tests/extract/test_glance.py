"""The words by which a text may be looked up among the names of the record."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.extract.gazetteer import find_names
from factcheck.extract.glance import scan, words_looked_up
from factcheck.extract.tokens import tokenise

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

MARKS = st.sampled_from(
    [*"aBc.'\u2019\u02bc\u2018-s S1\u2026\u00e9\u0301\u00f8_\n,\u2014\u0130D", "defense", "I'm"]
)


class Asked:
    """A store that has every name, and remembers what it was asked for."""

    def __init__(self) -> None:
        """Begin with nothing asked."""
        self.words: set[str] = set()

    @property
    def first_words(self) -> Asked:
        """Every word begins a name."""
        return self

    def __contains__(self, word: str) -> bool:
        """Remember the word, and say no."""
        self.words.add(word)
        return False

    def spellings(self) -> Iterator[tuple[tuple[str, ...], str]]:
        """Yield nothing: the words that names in small letters begin with are the same."""
        return iter(())

    def names_following(self, word: str) -> Mapping[str, tuple[()]]:
        """Return nothing."""
        self.words.add(word)
        return {}


@given(text=st.lists(MARKS, max_size=12).map("".join))
def test_every_word_that_is_looked_up_is_told(text: str) -> None:
    """Whatever stands between the letters: a name that is new to the record is not missed in a story."""
    asked = Asked()
    find_names(tokenise(text), asked)  # type: ignore[arg-type]  # all of a store that is used here
    scan(text, asked)  # type: ignore[arg-type]
    assert asked.words - {""} <= words_looked_up(text)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("said O\u2019Neill\u2019s aide", "oneill"), ("at 5 p.m. sharp", "pm"), ("the G-7 leaders", "g7"),
        ("Jos\u00e9 spoke", "jose"), ("Defense Secretary", "defence"), ("the U.S. said", "us"),
    ],
)  # fmt: skip
def test_words_are_told_as_names_are_folded(text: str, word: str) -> None:
    """Accents, apostrophes, full stops and possessives do not matter."""
    assert word in words_looked_up(text)
