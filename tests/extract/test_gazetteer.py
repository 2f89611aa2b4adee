"""Names of the record in a list of words."""

from __future__ import annotations

import itertools
import time
from typing import TYPE_CHECKING

import pytest

from factcheck.extract.gazetteer import Named, find_names
from factcheck.extract.tokens import tokenise

if TYPE_CHECKING:
    from sample_record import Desk


def names(desk: Desk, text: str) -> list[Named]:
    """Return what a text names."""
    return find_names(tokenise(text), desk.knowledge.store)


def kinds(desk: Desk, text: str) -> set[str]:
    """Return the kinds of the only name in a text."""
    (named,) = names(desk, text)
    return {reading.kind for reading in named.readings}


def test_a_country_is_found(desk: Desk) -> None:
    """The words of a country lead to its entry."""
    (named,) = names(desk, "in Ruritania today")
    assert named.ids("place") == ("Ruritania",)


def test_a_demonym_is_found(desk: Desk) -> None:
    """ "Ruritanian" leads to the country."""
    (named,) = names(desk, "a Ruritanian farmer")
    assert named.ids("demonym") == ("Ruritania",)


def test_the_longest_name_wins(desk: Desk) -> None:
    """ "vice president" is not read as "president"."""
    (named,) = names(desk, "the vice president spoke")
    assert named.ids("title") == ("vice president",)


def test_every_reading_of_the_same_words_is_kept(desk: Desk) -> None:
    """ "pope" is a title and an office by itself."""
    assert kinds(desk, "the pope spoke") == {"office", "title"}


def test_names_do_not_overlap(desk: Desk) -> None:
    """A word belongs to one name only."""
    found = names(desk, "Ruritanian Prime Minister Dee Voss of Ruritania")
    assert all(a.last <= b.first for a, b in itertools.pairwise(found))


def test_a_proper_name_needs_its_capital(desk: Desk) -> None:
    """ "quellon" in small letters is not the company."""
    assert names(desk, "a quellon of water") == []


def test_a_short_acronym_needs_capitals_throughout(desk: Desk) -> None:
    """ "Ru" and "ru" are not the country RU."""
    assert names(desk, "the ru and the Ru") == []
    assert kinds(desk, "the RU envoy") == {"place"}


def test_full_stops_in_an_acronym_do_not_matter(desk: Desk) -> None:
    """U.G. and UG are the same country."""
    assert names(desk, "the UG envoy")[0].ids("place") == names(desk, "the U.G. envoy")[0].ids("place")


def test_a_title_may_be_written_either_way(desk: Desk) -> None:
    """ "prime minister" and "Prime Minister" are the same title."""
    assert kinds(desk, "the prime minister") == kinds(desk, "the Prime Minister")


def test_a_hyphen_between_the_words_does_not_matter(desk: Desk) -> None:
    """ "Secretary-General" is "secretary general"."""
    (named,) = names(desk, "the Secretary-General spoke")
    assert named.has("title")


def test_a_comma_between_the_words_parts_them(desk: Desk) -> None:
    """ "Ada, Roe" is not Ada Roe."""
    assert names(desk, "Ada, Roe and Finch") == []


def test_diacritics_do_not_matter(desk: Desk) -> None:
    """ "Elise Celik" is Élise Çelik."""
    assert names(desk, "Elise Celik left")[0].ids("person") == ("Élise Çelik",)


def test_another_spelling_on_record_is_found(desk: Desk) -> None:
    """A spelling listed under `also` leads to the person."""
    assert names(desk, "Adah Roe left")[0].ids("person") == ("Ada Roe",)


def test_a_possessive_inside_a_name_parts_it(desk: Desk) -> None:
    """ "Ada's Roe" is not Ada Roe."""
    assert names(desk, "Ada's Roe") == []


def test_a_possessive_at_the_end_of_a_name_does_not_matter(desk: Desk) -> None:
    """ "Ada Roe's plan" names Ada Roe."""
    assert names(desk, "Ada Roe's plan")[0].ids("person") == ("Ada Roe",)


def test_a_name_of_one_word_is_marked_as_such(desk: Desk) -> None:
    """A pope's or a monarch's name names a person only after a title."""
    assert kinds(desk, "Celestine spoke") == {"mononym"}


def test_a_plural_title_is_known_as_one(desk: Desk) -> None:
    """ "secretaries of state" is the plural of a title."""
    assert kinds(desk, "two secretaries of state met") == {"plural"}


def test_only_punctuation_names_nothing(desk: Desk) -> None:
    """Marks name nobody."""
    assert names(desk, "--- ... !!!") == []


@pytest.mark.parametrize("piece", ["prime ", "Prime Minister ", "Ada Roe ", "a-", "Group of ", "x "])
def test_long_input_is_searched_in_linear_time(desk: Desk, piece: str) -> None:
    """A hundred thousand characters of half and whole names take well under five seconds."""
    tokens = tokenise(piece * (100_000 // len(piece)))
    start = time.process_time()
    find_names(tokens, desk.knowledge.store)
    assert time.process_time() - start < 5
