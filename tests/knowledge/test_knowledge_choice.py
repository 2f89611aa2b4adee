"""The one office that words mean on a day."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from ruritania import RURITANIA

from factcheck.errors import KnowledgeError
from factcheck.knowledge.answers import read_on
from factcheck.knowledge.choice import resolve_one
from factcheck.knowledge.store import Store, open_store

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

ILLYRIA = """\
place: Illyria
source: https://example.org/illyria
checked: 2026-08-01
offices:
  - office: president of Illyria
    kind: head of state
    titles: [president]
    holders:
      - {from: 1990-01-01, person: Ivo Hale}
  - office: prime minister of Illyria
    kind: head of government
    titles: [prime minister]
    holders:
      - {from: 1995-01-01, to: 2018-07-09, person: Jan Moor}
  - office: regent of Illyria
    kind: head of state
    titles: [regent, guardian]
    holders:
      - {from: 1980-01-01, to: 1990-01-01, person: Kai Lott}
  - office: warden of Illyria
    kind: head
    titles: [warden, guardian]
    holders:
      - {from: 1985-01-01, person: Lea Nunn}
"""


@pytest.fixture
def illyria(facts: Callable[..., Path]) -> Store:
    """The record of two countries, one of which abolished its prime minister."""
    return Store(open_store([facts(**RURITANIA, **{"offices/illyria": ILLYRIA})]))


@pytest.mark.parametrize(
    ("on", "office"),
    [("2015-05-05", "prime minister of Illyria"), ("2020-05-05", "president of Illyria")],
)
def test_a_head_of_government_is_who_leads_it_on_the_day(on: str, office: str, illyria: Store) -> None:
    """A country that abolished its prime minister has its president as head of government since."""
    assert resolve_one("Illyrian head of government", illyria, read_on(on)).id == office


def test_a_record_that_does_not_begin_yet_is_no_vacancy(illyria: Store) -> None:
    """Before the record of prime ministers begins nobody is said to have governed instead."""
    office = resolve_one("head of government of Illyria", illyria, read_on("1992-05-05"))
    assert office.id == "prime minister of Illyria"


def test_an_office_that_had_ended_is_not_meant(illyria: Store) -> None:
    """Of two offices with one title, the one that somebody held on the day is meant."""
    assert resolve_one("guardian of Illyria", illyria, read_on("2001-01-01")).id == "warden of Illyria"


def test_two_offices_held_on_the_day_are_asked_about(illyria: Store) -> None:
    """Of two offices with one title, both held on the day, none is taken."""
    with pytest.raises(KnowledgeError) as fault:
        resolve_one("guardian of Illyria", illyria, read_on("1986-01-01"))
    assert fault.value.hint == "say which: regent of Illyria, warden of Illyria"
