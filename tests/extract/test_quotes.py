"""Which words stand inside quotation marks."""

from __future__ import annotations

import time

import pytest

from factcheck.extract.quotes import Quotes


def quoted(text: str, words: str) -> bool:
    """Whether words of a text are someone else's."""
    at = text.index(words)
    return Quotes(text).quoted(at, at + len(words))


@pytest.mark.parametrize(
    "text",
    [
        '"Roe is premier," he said.',
        "“Roe is premier,” he said.",
        "``Roe is premier,'' he said.",
        "‘Roe is premier,’ he said.",
        "'Roe is premier,' he said.",
        "He said: “They know Roe.”",
    ],
)
def test_words_in_quotation_marks_are_quoted(text: str) -> None:
    """Straight, curly, typewriter and British marks all quote."""
    assert quoted(text, "Roe")


@pytest.mark.parametrize(
    "text", ["Roe is premier.", "“Yes,” said Roe.", '"Yes," Roe said. "No."', "'Yes,' said Roe."]
)
def test_words_outside_are_the_reporters(text: str) -> None:
    """What stands before, between or after quotations is our own."""
    assert not quoted(text, "Roe")


def test_a_quotation_that_is_not_closed_ends_with_its_paragraph() -> None:
    """A quotation over several paragraphs opens each of them and closes the last."""
    text = "“Roe is premier,\n\nVoss said so."
    assert quoted(text, "Roe")
    assert not quoted(text, "Voss")


def test_an_apostrophe_opens_no_quotation() -> None:
    """Possessives and contractions quote nothing."""
    assert not quoted("Ruritania's premier isn't Roe, and the Finches' isn't either.", "Roe")


def test_an_apostrophe_closes_no_british_quotation() -> None:
    """ "don't" inside a British quotation does not end it."""
    assert quoted("‘They don’t know Roe at all,’ he said.", "Roe")


def test_a_quotation_inside_a_quotation_is_quoted() -> None:
    """What somebody quotes is not our own either."""
    assert quoted("“He said, ‘Roe is premier,’ and left,” she said.", "Roe")


def test_words_that_straddle_the_mark_are_not_quoted() -> None:
    """Only what lies wholly inside is someone else's."""
    assert not quoted("“Premier” Roe left.", "Premier” Roe")


def test_two_quotations_in_one_paragraph_are_told_apart() -> None:
    """The words between two straight pairs are our own."""
    text = '"One," said Roe, "two."'
    assert quoted(text, "One")
    assert not quoted(text, "Roe")
    assert quoted(text, "two")


@pytest.mark.parametrize("piece", ['"', "“", "”", "'", "‘", "“‘", "'a ", "‘a ", "``", "''", '"\n', "\x00"])
def test_deep_and_broken_quotes_are_read_in_linear_time(piece: str) -> None:
    """A hundred thousand marks, nested or unbalanced, take well under five seconds."""
    text = piece * (100_000 // len(piece))
    start = time.process_time()
    Quotes(text).quoted(50, 60)
    assert time.process_time() - start < 5
