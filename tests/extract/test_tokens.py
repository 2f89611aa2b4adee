"""Words of a story with their places."""

from __future__ import annotations

import time

import pytest

from factcheck.extract.tokens import tokenise


def words(text: str) -> list[str]:
    """Return the words and marks of a text."""
    return [token.text for token in tokenise(text)]


def test_offsets_lead_back_to_the_text() -> None:
    """Every word stands in the story exactly where its offsets say."""
    text = "Ruritania’s U.S. envoy, Jean-Luc O’Neill, said: “No.”"
    for token in tokenise(text):
        assert text[token.start : token.end] == token.text


def test_offsets_count_from_the_start_of_the_whole_text() -> None:
    """A sentence in the middle of a story keeps the story's offsets."""
    text = "One two. Three four."
    assert next((t.start, t.end) for t in tokenise(text, 9, 20)) == (9, 14)


def test_a_possessive_is_taken_off_its_word() -> None:
    """ "Japan's" is the word Japan, marked possessive."""
    (token,) = tokenise("Japan's")
    assert (token.text, token.key, token.possessive) == ("Japan", "japan", True)


@pytest.mark.parametrize("mark", ["'", "’", "ʼ", "‘"])
def test_every_apostrophe_makes_a_possessive(mark: str) -> None:
    """Straight, curly and even wrongly turned apostrophes are the same."""
    (token,) = tokenise(f"Japan{mark}s")
    assert token.possessive


def test_a_bare_apostrophe_after_s_is_a_possessive() -> None:
    """ "the United States' envoy": the apostrophe belongs to the word and is no mark of its own."""
    states, envoy = tokenise("States' envoy")
    assert states.possessive
    assert envoy.text == "envoy"


def test_an_apostrophe_inside_a_name_stays() -> None:
    """O'Neill is one word, and no possessive."""
    (token,) = tokenise("O'Neill")
    assert (token.text, token.possessive) == ("O'Neill", False)


def test_an_abbreviated_country_is_one_word() -> None:
    """The full stops of U.S. belong to the word."""
    assert words("the U.S. envoy") == ["the", "U.S.", "envoy"]


def test_the_key_of_an_abbreviation_has_no_full_stops() -> None:
    """U.S. and US are the same word."""
    assert tokenise("U.S.")[0].key == tokenise("US")[0].key == "us"


def test_the_full_stop_of_a_title_belongs_to_it() -> None:
    """ "Gov." and "Sen." keep their full stops."""
    assert words("Gov. Pine met Sen. Reed.") == ["Gov.", "Pine", "met", "Sen.", "Reed", "."]


def test_an_initial_keeps_its_full_stop() -> None:
    """ "George W. Bush" has no end of a sentence in it."""
    assert words("George W. Bush") == ["George", "W.", "Bush"]


def test_the_full_stop_of_a_sentence_is_a_mark() -> None:
    """An ordinary last word does not take in the full stop."""
    assert words("He left.") == ["He", "left", "."]


def test_a_group_with_a_hyphen_is_one_word() -> None:
    """G-7 and G7 have the same key."""
    assert [t.key for t in tokenise("G-7 G7")] == ["g7", "g7"]


def test_diacritics_fold_in_the_key_only() -> None:
    """Çelik is written as it is, and compared as celik."""
    (token,) = tokenise("Çelik")
    assert (token.text, token.key) == ("Çelik", "celik")


def test_decomposed_letters_make_one_word() -> None:
    """A letter followed by its accent (NFD) does not break a name in two."""
    (token,) = tokenise("C\u0327elik")
    assert token.key == "celik"


def test_marks_have_no_key() -> None:
    """Punctuation is no word."""
    assert [t.key for t in tokenise(",—”")] == ["", "", ""]


def test_only_punctuation_gives_only_marks() -> None:
    """A line of dashes and dots is read without a word in it."""
    assert not any(t.key for t in tokenise("--- ... !!! ( ) [ ] “ ”"))


def test_control_characters_do_no_harm() -> None:
    """Nulls, escapes and direction marks are marks and hide no word."""
    keys = [t.key for t in tokenise("Ada\x00 \x1b[31mRoe\u202e \ufeffspoke") if t.key]
    assert {"ada", "spoke"} <= set(keys)


def test_a_lone_surrogate_is_read() -> None:
    """Text that is no valid Unicode does not stop the checker."""
    assert next(t.text for t in tokenise("Ada \ud800 Roe")) == "Ada"


def test_an_empty_text_has_no_words() -> None:
    """Nothing in, nothing out."""
    assert tokenise("") == []


@pytest.mark.parametrize("piece", ["a", "a'", "a.", "'", ".", "-", "a\u0300", "\x00", "Gov. ", "“", "G-7 "])
def test_long_input_is_read_in_linear_time(piece: str) -> None:
    """A hundred thousand characters of anything take well under five seconds."""
    text = piece * (100_000 // len(piece))
    start = time.process_time()
    tokenise(text)
    assert time.process_time() - start < 5
