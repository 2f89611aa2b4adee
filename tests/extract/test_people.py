"""Names of people: known to the record, or capitalised words where a name must stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factcheck.extract.gazetteer import find_names
from factcheck.extract.people import Name, family_key, name_at
from factcheck.extract.tokens import tokenise

if TYPE_CHECKING:
    from sample_record import Desk


def name(desk: Desk, text: str) -> Name | None:
    """Return the name that a text begins with."""
    tokens = tokenise(text)
    return name_at(tokens, {n.first: n for n in find_names(tokens, desk.knowledge.store)}, 0)


def label(desk: Desk, text: str) -> str:
    """Return the name that a text begins with, as written; "" when it begins with none."""
    found = name(desk, text)
    return found.label if found else ""


def test_a_name_on_record_has_its_people(desk: Desk) -> None:
    """A known name leads to the record."""
    found = name(desk, "Ada Roe spoke")
    assert found is not None
    assert found.ids == ("Ada Roe",)


def test_an_unknown_name_has_no_people(desk: Desk) -> None:
    """A name the record does not have is a name all the same."""
    found = name(desk, "Zed Quist spoke")
    assert found is not None
    assert (found.label, found.ids) == ("Zed Quist", ())


def test_the_name_ends_before_the_verb(desk: Desk) -> None:
    """Small letters end a name."""
    assert label(desk, "Zed Quist spoke") == "Zed Quist"


def test_the_name_ends_before_a_weekday(desk: Desk) -> None:
    """ "N Monday" is N, on Monday."""
    assert label(desk, "Zed Quist Monday said") == "Zed Quist"


def test_a_possessive_ends_a_name(desk: Desk) -> None:
    """ "Zed Quist's Palace" is Zed Quist."""
    assert label(desk, "Zed Quist's Palace") == "Zed Quist"


def test_a_double_space_ends_a_name(desk: Desk) -> None:
    """Words in two columns of a table are not one name."""
    assert label(desk, "Zed Quist   Brown") == "Zed Quist"


def test_junior_belongs_to_a_name(desk: Desk) -> None:
    """ "Jr." is part of the name."""
    assert label(desk, "Ivo Stern Jr. spoke") == "Ivo Stern Jr."


@pytest.mark.parametrize("text", ["van der Berg", "de la Cruz"])
def test_a_particle_alone_begins_no_name(desk: Desk, text: str) -> None:
    """ "van" in small letters does not begin a name."""
    assert name(desk, text) is None


def test_a_particle_at_the_end_is_not_of_the_name(desk: Desk) -> None:
    """ "Zed Quist de" is Zed Quist."""
    assert label(desk, "Zed Quist de said") == "Zed Quist"


@pytest.mark.parametrize("text", ["Spokesman Zed Quist", "Foreign Affairs", "Zed Chief Brown"])
def test_a_job_is_no_name(desk: Desk, text: str) -> None:
    """Words of work belong to a longer title."""
    assert name(desk, text) is None


@pytest.mark.parametrize("text", ["Zed Quist Library", "Ada Roe Airport", "Ada Roe University opened"])
def test_a_thing_named_after_someone_is_no_name(desk: Desk, text: str) -> None:
    """The library is not the person."""
    assert name(desk, text) is None


def test_a_known_mononym_with_a_further_name_is_somebody_else(desk: Desk) -> None:
    """Celestine Brown is no pope."""
    assert name(desk, "Celestine Brown spoke") is None


def test_words_in_capitals_are_no_unknown_name(desk: Desk) -> None:
    """A headline in capitals names nobody we could be sure of."""
    assert name(desk, "ZEDDA QUIST SPEAKS") is None


def test_a_style_is_passed_over(desk: Desk) -> None:
    """ "Mr. Zed Quist" is Zed Quist."""
    assert label(desk, "Mr. Zed Quist spoke") == "Zed Quist"


def test_a_hyphenated_name_has_its_words_counted(desk: Desk) -> None:
    """ "Jean-Luc" is two words, so that it is no family name alone."""
    found = name(desk, "Jean-Luc spoke")
    assert found is not None
    assert found.words == 2


@pytest.mark.parametrize("text", ["", ",", "42", "spoke", "the Quist"])
def test_where_no_name_stands_none_is_found(desk: Desk, text: str) -> None:
    """Marks, numbers and small letters are no names."""
    assert name(desk, text) is None


def test_the_family_name_is_the_last_word() -> None:
    """Second mentions are compared by the last word, folded."""
    assert family_key("Élise Çelik") == "celik"


def test_a_suffix_is_no_family_name() -> None:
    """ "Jr." is not what Ivo Stern Jr. is called on second mention."""
    assert family_key("Ivo Stern Jr.") == "stern"
