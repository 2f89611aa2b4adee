"""Offices said of someone with a verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from sample_record import Desk

PREMIER = "prime minister of Ruritania"


@pytest.mark.parametrize(
    "text",
    [
        "Dee Voss is the prime minister of Ruritania.",
        "Dee Voss is Ruritania's prime minister and leads its government.",
        "Dee Voss remains Ruritania's prime minister.",
        "Dee Voss is still the Ruritanian prime minister.",
        "Dee Voss serves as Ruritania's prime minister.",
        "Dee Voss, who is prime minister of Ruritania, spoke.",
        "Ruritania's prime minister is Dee Voss.",
        "The prime minister of Ruritania is currently Dee Voss, and parliament sits.",
        "Ruritania, whose prime minister is Dee Voss, met them.",
        "As prime minister of Ruritania, Dee Voss will speak first.",
        "Dee Voss, as Ruritania's prime minister, will speak first.",
        "Dee Voss (prime minister of Ruritania) will speak first.",
        "Speakers: Dee Voss, prime minister, Ruritania; others may come.",
    ],
)
def test_a_verb_gives_an_office_too(desk: Desk, text: str) -> None:
    """Being it, serving as it, speaking as it, or standing beside it in a list."""
    assert desk.given(text) == [("Dee Voss", PREMIER, "current")]


@pytest.mark.parametrize(
    "text",
    [
        "Dee Voss is the prime minister of Ruritania who opened the borders.",
        "Dee Voss is the Ruritanian prime minister most often quoted.",
        "Dee Voss is the first prime minister of Ruritania to fly.",
        "Dee Voss is no longer the prime minister of Ruritania.",
        "The brother of Dee Voss is the prime minister of Ruritania.",
        "They asked whether Dee Voss is the prime minister of Ruritania.",
        "In the film Dee Voss is the prime minister of Ruritania.",
        "The best prime minister of Ruritania is Dee Voss.",
        "The main rival of the prime minister of Ruritania is Dee Voss.",
        "The prime minister of Ruritania is Dee Voss's friend.",
        "The only prime minister of Ruritania to resign is Dee Voss.",
        "As prime minister of Ruritania, Dee Voss signed the pact.",
        "Dee Voss (prime minister of Ruritania 2018-2022) will speak.",
    ],
)
def test_what_goes_on_says_something_else(desk: Desk, text: str) -> None:
    """A superlative, a relative clause, another subject, a past role: no office is given for now."""
    assert desk.given(text) == []


def test_once_and_previously_make_it_a_former_office(desk: Desk) -> None:
    """ "N, previously Ruritania's prime minister," calls N a former one."""
    for word in ("once", "previously", "formerly"):
        assert desk.given(f"Dee Voss, {word} Ruritania's prime minister, spoke.") == [
            ("Dee Voss", PREMIER, "former")
        ]


def test_an_owner_leads_back_to_the_country_named(desk: Desk) -> None:
    """ "The country's prime minister, N" is that of the country the story has named, said as plainly."""
    for owner in ("The country's", "Its"):
        (holding,) = desk.facts("holds", f"Ruritania is old. {owner} prime minister, Dee Voss, spoke.")
        assert holding.role("office").value == PREMIER
        assert "bare-title" not in holding.traits


def test_a_date_after_the_office_is_another_clauses(desk: Desk) -> None:
    """ "Ruritania, whose prime minister is N, was founded in 1975" says who it is today."""
    (holding,) = desk.facts("holds", "Ruritania, whose prime minister is Dee Voss, was founded in 1975.")
    assert holding.basis.value == "publication"


@pytest.mark.parametrize("letter", ["'", "\u2018", "\u02bb", ""])
def test_a_polynesian_name_is_found_whatever_letter_it_begins_with(real: Desk, letter: str) -> None:
    """The letter before a Tongan name is written as an apostrophe, a turned comma, or not at all."""
    (fact,) = real.facts("holds", f"Former Tongan Prime Minister {letter}Akilisi Pohiva spoke.")
    assert fact.roles[0].value == "'Akilisi Pohiva"
