"""Numbers as newsrooms write them."""

from __future__ import annotations

import pytest

from factcheck.extract.numerals import number_of, write_like


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("five", 5),
        ("47", 47),
        ("Twenty-five", 25),
        ("10th", 10),
        ("fiftieth", 50),
        ("forty first", 41),
        ("centenary", 100),
    ],
)
def test_words_and_figures_are_numbers(words: str, number: int) -> None:
    """A count or a rank, spelt or in figures."""
    assert number_of(words) == number


def test_other_words_are_none() -> None:
    """ "Several" is no number."""
    assert number_of("several") is None


@pytest.mark.parametrize(
    ("number", "words", "written"),
    [
        (8, "five", "eight"),
        (12, "five", "12"),
        (12, "10th", "12th"),
        (3, "tenth", "third"),
        (21, "20th", "21st"),
        (8, "5", "8"),
    ],
)
def test_a_number_is_written_like_the_one_it_replaces(number: int, words: str, written: str) -> None:
    """The desk's style is the story's own: words up to nine, figures beyond."""
    assert write_like(number, words) == written
