"""Paragraphs and sentences."""

from __future__ import annotations

import time

import pytest

from factcheck.extract.sentences import split_sentences
from factcheck.records import Span


def sentences(text: str) -> list[str]:
    """Return the sentences of a text as written."""
    return [text[s.span.start : s.span.end] for s in split_sentences(text)]


def test_a_full_stop_before_a_capital_ends_a_sentence() -> None:
    """Two statements are two sentences."""
    assert sentences("She left. He stayed.") == ["She left.", "He stayed."]


def test_a_question_and_an_exclamation_end_sentences() -> None:
    """Question marks and exclamation marks end sentences as full stops do."""
    assert sentences("Why? Look! Go.") == ["Why?", "Look!", "Go."]


def test_a_full_stop_before_a_small_letter_goes_on() -> None:
    """ "approx. ten" is no end of a sentence."""
    assert sentences("It took approx. ten days.") == ["It took approx. ten days."]


@pytest.mark.parametrize("title", ["Mr.", "Gov.", "Sen.", "Dr.", "Lt.", "Prof.", "St."])
def test_a_title_with_a_full_stop_goes_on(title: str) -> None:
    """ "Gov. Reed" is one sentence."""
    assert len(sentences(f"They met {title} Reed today.")) == 1


def test_an_initial_goes_on() -> None:
    """ "George W. Bush" is one name."""
    assert len(sentences("They met George W. Bush today.")) == 1


def test_the_word_i_ends_a_sentence() -> None:
    """ "So did I." ends; I is no initial."""
    assert len(sentences("So did I. They left.")) == 2


def test_an_abbreviated_country_goes_on_before_a_name() -> None:
    """ "U.S. Secretary" is one sentence."""
    assert len(sentences("He met U.S. Secretary Quill.")) == 1


def test_an_abbreviated_country_ends_before_an_opening_word() -> None:
    """ "in the U.S. The president" is two sentences."""
    assert len(sentences("He lives in the U.S. The president does not.")) == 2


def test_a_closing_quotation_mark_belongs_to_its_sentence() -> None:
    """The mark after the full stop stays with the words before it."""
    assert sentences("“We won.” They left.") == ["“We won.”", "They left."]


def test_a_sentence_may_open_with_a_quotation_mark() -> None:
    """A quotation after a full stop begins a sentence."""
    assert sentences("He left. “We won,” she said.") == ["He left.", "“We won,” she said."]


def test_a_capital_with_an_accent_begins_a_sentence() -> None:
    """ "Élise" begins a sentence as "Alice" does."""
    assert len(sentences("He left. Élise stayed.")) == 2


def test_a_line_of_its_own_is_a_sentence() -> None:
    """A heading without a full stop does not run into the paragraph below it."""
    assert sentences("Roe resigns\n\nShe left.") == ["Roe resigns", "She left."]


def test_paragraphs_are_numbered() -> None:
    """Sentences know which paragraph they stand in."""
    numbers = [s.paragraph for s in split_sentences("One. Two.\n\nThree.")]
    assert numbers[0] == numbers[1] != numbers[2]


def test_a_wrapped_line_is_one_paragraph() -> None:
    """A line that goes on with a small letter belongs to the sentence above."""
    assert len(sentences("The long sentence, wrapped,\ngoes on here.")) == 1


def test_furniture_is_left_out() -> None:
    """Menus and teasers are not read."""
    text = "Menu\n\nShe left."
    assert [s.span.start for s in split_sentences(text, skip=[Span(0, 4)])] == [6]


def test_sentences_of_the_title_are_in_the_title() -> None:
    """A span tells which field it stands in."""
    (sentence,) = split_sentences("Roe resigns", field="title")
    assert sentence.span.field == "title"


def test_spans_have_no_space_at_their_ends() -> None:
    """A finding never underlines blanks."""
    text = "  One.   Two.  \n\n   Three. "
    assert all(s == s.strip() for s in sentences(text))


def test_a_text_of_blanks_has_no_sentences() -> None:
    """Nothing in, nothing out."""
    assert sentences(" \n\n \t \n") == []


def test_only_punctuation_is_read() -> None:
    """Rows of marks do not stop the reader."""
    assert "".join(sentences("!!! ??? ...")).count("!") == 3


@pytest.mark.parametrize("piece", ["a", "a ", "Mr. ", ". ", '"', "a\n", "\n", "A. ", "“", "(", "\x00"])
def test_long_input_is_split_in_linear_time(piece: str) -> None:
    """A hundred thousand characters of anything take well under five seconds."""
    text = piece * (100_000 // len(piece))
    start = time.process_time()
    assert sum(1 for _ in split_sentences(text)) >= 0
    assert time.process_time() - start < 5


def test_a_row_of_dots_is_split_in_linear_time() -> None:
    """The dots that lead to a page number cost no more than other characters."""
    start = time.process_time()
    list(split_sentences("." * 8_000 + "a"))
    assert time.process_time() - start < 1
