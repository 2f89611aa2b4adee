"""Who held an office on a day, and when the record cannot tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factcheck.knowledge.answers import Answer, answer_object, read_on, who_held
from factcheck.knowledge.choice import resolve_one

if TYPE_CHECKING:
    from factcheck.knowledge.store import Store

PREMIER = "prime minister of Ruritania"


def ask(store: Store, on: object, office: str = PREMIER) -> Answer:
    """Ask the record."""
    return who_held(resolve_one(office, store), read_on(on))


def people(answer: Answer) -> list[str]:
    """Return who is named."""
    return [term.person for term in answer.terms]


def test_an_ordinary_day_has_one_holder(store: Store) -> None:
    """In the middle of a term the record names who held the office."""
    assert people(ask(store, "2003-05-05")) == ["Ada Roe"]


def test_a_handover_day_belongs_to_both(store: Store) -> None:
    """On the day of a handover both the outgoing and the incoming holder are right."""
    assert people(ask(store, "2005-03-02")) == ["Ada Roe", "Bo Lund"]


def test_a_year_names_everyone_who_served_in_it(store: Store) -> None:
    """Asked about a year, the record names all who held the office in it."""
    assert people(ask(store, "2005")) == ["Ada Roe", "Bo Lund", "Ada Roe"]
    assert people(ask(store, 2005)) == ["Ada Roe", "Bo Lund", "Ada Roe"]


def test_a_stated_vacancy_is_known(store: Store) -> None:
    """Where a line says so, nobody held the office, and that is known."""
    answer = ask(store, "2015-02-01", "foreign secretary of Ruritania")
    assert answer.known
    assert people(answer) == []


def test_a_gap_that_no_line_explains_is_unknown(store: Store) -> None:
    """Between two terms nobody is on record; that is a gap of the record, not a vacancy."""
    answer = ask(store, "2005-04-20")
    assert not answer.known
    assert answer.reason == "the record names nobody, and states no vacancy"


def test_past_the_check_nothing_is_known(store: Store) -> None:
    """A list last checked in August does not tell who holds the office in September."""
    answer = ask(store, "2026-09-01")
    assert not answer.known
    assert people(answer) == []
    assert answer.reason == "past the record: last checked 1 August 2026, then Dee Voss"


def test_the_day_of_the_check_is_known(store: Store) -> None:
    """The day a list was checked is the last it answers for."""
    assert people(ask(store, "2026-08-01")) == ["Dee Voss"]


def test_a_month_half_past_the_check_is_unknown(store: Store) -> None:
    """A month the record covers only in part is not answered."""
    assert ask(store, "2026-08").reason.startswith("partly past the record")


def test_before_the_record_nothing_is_known(store: Store) -> None:
    """A list that begins in 2001 does not say that nobody held the office in 1999."""
    assert ask(store, "1999-01-01").reason == "the record begins 2 March 2001"


def test_a_blurred_change_is_unknown(store: Store) -> None:
    """Where a change is known to the month only, the days of that month are not answered."""
    answer = ask(store, "2012-01-15")
    assert answer.reason == (
        "known only so far: Ada Roe from 10 May 2005 to January 2012; "
        "Cy Finch from January 2012 to 10 June 2019"
    )
    assert people(ask(store, "2011-12-31")) == ["Ada Roe"]
    assert people(ask(store, "2012-02-01")) == ["Cy Finch"]


def test_the_answer_as_plain_values(store: Store) -> None:
    """A program gets the office as it asked, the holders and where each can be checked."""
    assert answer_object(ask(store, "2005-03-15"), "PM of Ruritania") == {
        "office": "PM of Ruritania",
        "on": "2005-03-15",
        "outcome": "known",
        "holders": [
            {
                "person": "Bo Lund",
                "from": "2005-03-02",
                "to": "2005-04-01",
                "status": "acting",
                "checked": "2026-08-01",
                "source": "https://example.org/ruritania",
            }
        ],
        "id": PREMIER,
    }


@pytest.mark.parametrize("value", ["soon", "2023-13-01", "2023-02-30", True, None, 3.5])
def test_what_is_no_date_is_refused(value: object) -> None:
    """A day that does not exist is refused, not rounded."""
    with pytest.raises(ValueError, match=r"."):
        read_on(value)
