"""Forms of words that are one."""

from __future__ import annotations

import pytest

from factcheck.extract.stems import stem


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("robbed", "robbery"),
        ("shuts", "closed"),
        ("sank", "sinking"),
        ("completed", "completion"),
        ("wedding", "married"),
        ("cuts", "cut"),
        ("ferries", "ferry"),
    ],
)
def test_forms_of_one_word_are_one(one: str, other: str) -> None:
    """The verb, its forms and the noun of its deed have one stem."""
    assert stem(one) == stem(other)


def test_unlike_words_stay_apart() -> None:
    """A rough stem must not make one of two words an editor tells apart."""
    assert len({stem(w) for w in ("fund", "found", "find", "opened", "operated", "sold", "sunk")}) == 7
