"""An office by the words a person types."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from ruritania import OFFICES, RURITANIA

from factcheck.errors import KnowledgeError
from factcheck.knowledge.choice import resolve_one
from factcheck.knowledge.resolve import resolve_office
from factcheck.knowledge.store import Store, open_store

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

PREMIER, FOREIGN = "prime minister of Ruritania", "foreign secretary of Ruritania"
GUARDIAN, SECRETARY = "guardian of Zenda", "secretary general of NETO"


@pytest.mark.parametrize(
    ("words", "office"),
    [
        ("prime minister of Ruritania", PREMIER),
        ("PM of Ruritania", PREMIER),
        ("Ruritanian prime minister", PREMIER),
        ("Ruritania's prime minister", PREMIER),
        ("the Ruritanian Prime Minister", PREMIER),
        ("premier of the Kingdom of Ruritania", PREMIER),
        ("RU premier", PREMIER),
        ("head of government of Ruritania", PREMIER),
        ("RU foreign secretary", FOREIGN),
        ("Ruritanian minister of foreign affairs", FOREIGN),
        ("Ruritania's foreign minister", FOREIGN),
        ("Minister for Foreign and European Affairs of Ruritania", FOREIGN),
        ("Prime Minister Ruritania", PREMIER),
        ("Who is the prime minister of Ruritania?", PREMIER),
        ("the People's Realm's premier", PREMIER),
        ("head of NETO", SECRETARY),
        ("NETO chief", SECRETARY),
        ("NETO Secretary-General", SECRETARY),
        ("guardian of Zenda", GUARDIAN),
        ("the Guardian", GUARDIAN),
        ("Ruritania's guardian of Zenda", GUARDIAN),
        ("premier of the Ruritanian government", PREMIER),
        ("secretary general of the NETO", SECRETARY),
    ],
)
def test_usual_words_name_the_office(words: str, office: str, store: Store) -> None:
    """However a newsroom words an office, the same one is found."""
    assert resolve_office(words, store) == (office,)


def test_an_unknown_place_suggests_the_nearest(store: Store) -> None:
    """A slip in the name of the country is answered with the office that was meant."""
    with pytest.raises(KnowledgeError) as fault:
        resolve_office("prime minister of Ruritana", store)
    assert fault.value.message == "no office on record is called 'prime minister of Ruritana'"
    assert fault.value.hint == "did you mean 'prime minister of Ruritania'?"


def test_an_unknown_title_lists_what_the_place_has(store: Store) -> None:
    """A country without an emperor is answered with the offices it has."""
    with pytest.raises(KnowledgeError) as fault:
        resolve_office("emperor of Ruritania", store)
    assert fault.value.hint.startswith("on record for Ruritania: ")
    assert PREMIER in fault.value.hint


def test_nonsense_points_to_the_status_page(store: Store) -> None:
    """Words near nothing on record get no wild guess."""
    with pytest.raises(KnowledgeError) as fault:
        resolve_office("qqq xxx", store)
    assert fault.value.hint == "see `factcheck knowledge status` for what is on record"


def test_an_ambiguous_title_asks_which(facts: Callable[..., Path]) -> None:
    """Words that two offices answer to are not answered for one of them."""
    other = OFFICES.replace("Ruritania", "Illyria").replace("guardian of Zenda", "guardian of Illyria")
    store = Store(open_store([facts(**RURITANIA, **{"offices/illyria": other})]))
    with pytest.raises(KnowledgeError) as fault:
        resolve_one("prime minister", store)
    assert fault.value.message == "'prime minister' can mean 2 offices"
    assert fault.value.hint == "say which: prime minister of Illyria, prime minister of Ruritania"
