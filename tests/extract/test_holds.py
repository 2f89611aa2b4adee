"""Facts of the kind `holds`: a person is given an office."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from factcheck.records import Interval, Modality, Status, Voice

if TYPE_CHECKING:
    from sample_record import Desk

PREMIER = "prime minister of Ruritania"


def test_a_fact_has_person_office_and_title(desk: Desk) -> None:
    """A fact says who, which office, and in which words."""
    text = "Ruritanian Prime Minister Dee Voss spoke."
    fact = desk.fact("holds", text)
    assert [(r.name, r.value, text[r.span.start : r.span.end]) for r in fact.roles] == [
        ("person", "Dee Voss", "Dee Voss"),
        ("office", PREMIER, "Ruritanian Prime Minister"),
        ("title", "Prime Minister", "Prime Minister"),
    ]


def test_the_evidence_covers_name_and_office(desk: Desk) -> None:
    """No evidence, no fact: the words that make it are underlined together."""
    text = "On Monday Dee Voss, the Ruritanian prime minister, spoke."
    fact = desk.fact("holds", text)
    assert text[fact.evidence.start : fact.evidence.end] == "Dee Voss, the Ruritanian prime minister"


def test_a_family_name_leads_back_to_the_storys_own_person(desk: Desk) -> None:
    """ "Ruritanian Prime Minister Roe" after "Ada Roe" is Ada Roe."""
    assert desk.held("Ada Roe came.\n\nRuritanian Prime Minister Roe left.") == [("Ada Roe", PREMIER)]


def test_the_latest_person_of_a_family_name_is_meant(desk: Desk) -> None:
    """Whoever of that name the story named last is meant."""
    assert desk.held("Cy Finch came. Dee Voss left. Ruritanian Prime Minister Finch spoke.") == [
        ("Cy Finch", PREMIER)
    ]


def test_former_is_kept_with_its_words(desk: Desk) -> None:
    """The status and the word that says it are part of the fact."""
    text = "They met former Ruritanian Prime Minister Cy Finch."
    fact = desk.fact("holds", text)
    assert fact.status is Status.FORMER
    assert fact.status_span is not None
    assert text[fact.status_span.start : fact.status_span.end] == "former"


def test_former_may_carry_over_a_list(desk: Desk) -> None:
    """In "former Secretary A and President B" the second may be former too."""
    facts = desk.facts("holds", "They met former Secretary of State Max Ferris and President Hope Marsh.")
    assert [("carried" in f.traits) for f in facts] == [False, True]


def test_former_carries_over_several_members(desk: Desk) -> None:
    """ "former" reaches the third guest of the list as well."""
    text = "Former Secretary of State Max Ferris, President Hope Marsh and Vice President Kit Penrose came."
    assert [("carried" in f.traits) for f in desk.facts("holds", text)] == [False, True, True]


def test_former_does_not_carry_past_other_words(desk: Desk) -> None:
    """In "former Secretary A met President B" the second is in office."""
    facts = desk.facts("holds", "Former Secretary of State Max Ferris met Gondalian President Ivo Stern.")
    assert [("carried" in f.traits) for f in facts] == [False, False]


def test_former_does_not_carry_into_the_next_sentence(desk: Desk) -> None:
    """A full stop ends the reach of "former"."""
    facts = desk.facts("holds", "They met former Secretary of State Max Ferris. President Ivo Stern spoke.")
    assert [("carried" in f.traits) for f in facts] == [False, False]


def test_several_holders_of_one_seat_are_of_different_times(desk: Desk) -> None:
    """ "Presidents A and B" cannot both be in office."""
    facts = desk.facts("holds", "Presidents Grant Vale and Hope Marsh built the road.")
    assert all("carried" in f.traits for f in facts)


def test_an_elect_is_no_holder(desk: Desk) -> None:
    """The president-elect is marked as such."""
    assert desk.fact("holds", "Gondalian President-elect Ivo Stern spoke.").status is Status.ELECT


def test_words_in_quotation_marks_are_quoted(desk: Desk) -> None:
    """What somebody says is not our own statement."""
    fact = desk.fact("holds", "“Ruritanian Prime Minister Cy Finch promised it,” she said.")
    assert fact.voice is Voice.QUOTED


def test_words_beside_a_quotation_are_ours(desk: Desk) -> None:
    """The speaker's title stands outside the marks."""
    fact = desk.fact("holds", "“We promised it,” Ruritanian Prime Minister Cy Finch said.")
    assert fact.voice is Voice.REPORTER


@pytest.mark.parametrize(
    "text",
    [
        "Imagine Ruritanian Prime Minister Cy Finch at the fair.",
        "If Ruritanian Prime Minister Cy Finch were still there, it would differ.",
        "The fictional plot has Ruritanian Prime Minister Cy Finch as a spy.",
    ],
)
def test_a_supposed_office_is_hypothetical(desk: Desk, text: str) -> None:
    """Supposing that someone held an office is no statement that he does."""
    assert desk.fact("holds", text).modality is Modality.HYPOTHETICAL


def test_a_condition_about_something_else_is_no_supposition(desk: Desk) -> None:
    """ "If Prime Minister N wins" says that N is prime minister."""
    assert (
        desk.fact("holds", "If Ruritanian Prime Minister Dee Voss wins, taxes fall.").modality
        is Modality.ASSERTED
    )


@pytest.mark.model
def test_an_unknown_name_is_a_fact_with_its_words(desk: Desk) -> None:
    """A name the record does not have is kept as written."""
    fact = desk.fact("holds", "Ruritanian Prime Minister Taro Yamanashi spoke.")
    assert fact.roles[0].value == "?Taro Yamanashi"
    assert "unknown-name" in fact.traits


def test_a_headline_gives_no_office_to_an_unknown_name(desk: Desk) -> None:
    """Headlines give every word a capital: "Ruritanian Premier Faces Vote" names nobody."""
    assert desk.held("It rained.", title="Ruritanian Prime Minister Faces Crucial Vote") == []


def test_a_headline_gives_an_office_to_a_known_name(desk: Desk) -> None:
    """A title is read as the text is, where the record has the name."""
    fact = desk.fact("holds", "It rained.", title="Ruritanian Prime Minister Cy Finch Faces Vote")
    assert fact.evidence.field == "title"


def test_a_headline_in_capitals_gives_no_office(desk: Desk) -> None:
    """Capitals throughout are no sure name."""
    assert desk.held("RURITANIAN PRIME MINISTER CY FINCH RESIGNS") == []


def test_the_day_of_a_death_in_office_is_one_of_the_times(desk: Desk, real: Desk) -> None:
    """ "President N, who died in office" keeps the title where the sentence speaks of the death."""
    text = "U.S. President John F. Kennedy was assassinated in Dallas."
    assert Interval(date(1963, 11, 22), date(1963, 11, 22)) in real.fact("holds", text).times
    assert len(desk.facts("holds", "Ruritanian Prime Minister Cy Finch died.")) == 1


def test_an_office_inside_an_institution_is_none(desk: Desk) -> None:
    """A library named after a president gives nobody an office."""
    assert desk.held("The President Grant Vale Library opened beside the Hope Marsh Center.") == []


def test_diacritics_in_a_name_change_nothing(desk: Desk) -> None:
    """Élise Çelik and Elise Celik are one person in one office."""
    held = {
        desk.held(f"Ruritanian Foreign Minister {name} spoke.")[0]
        for name in ("Élise Çelik", "Elise Celik", "E\u0301lise C\u0327elik")
    }
    assert held == {("Élise Çelik", "foreign minister of Ruritania")}


def test_facts_are_numbered_in_the_order_of_the_story(desk: Desk) -> None:
    """Ids count up from the title on."""
    found = desk.understand(
        "Dee Voss, prime minister of Ruritania, met NETO chief Hal Iden.", title="NETO chief Hal Iden"
    )
    assert [f.id for f in found.facts] == [f"f{n}" for n in range(1, len(found.facts) + 1)]
    assert found.facts[0].evidence.field == "title"


@pytest.mark.parametrize(
    "text", ["", " ", "...", "\x00\x01\x02", "“”", "\n\n\n", "🙂🙂🙂", "\u202eRoe\u202c"]
)
def test_a_story_of_nothing_has_no_facts(desk: Desk, text: str) -> None:
    """Empty stories, marks and control characters give nobody an office."""
    assert desk.held(text) == []


def test_the_bare_title_with_a_comma_is_tied_to_the_named_person(real: Desk) -> None:
    """ "The prime minister, Scott Morrison," is of Australia, because that is what he was."""
    text = "Australia voted in May. The prime minister, Scott Morrison, thanked the volunteers on Monday."
    assert real.fact("holds", text, date(2023, 5, 10)).roles[1].value == "prime minister of Australia"


def test_who_resigns_held_the_office_until_then(real: Desk) -> None:
    """News of a resignation names the office rightly, some days after the last one too."""
    text = "Kazakhstan's Prime Minister Askar Mamin stepped down amid the protests."
    fact = real.facts("holds", text, date(2022, 1, 15))[0]
    assert date(2022, 1, 5) in [time.start for time in fact.times]
    later = real.facts("holds", text, date(2022, 6, 15))[0]
    assert date(2022, 1, 5) not in [time.start for time in later.times]


@pytest.mark.parametrize(
    "text",
    [
        "A President Dee Voss of Ruritania would tax gold.",
        "What would Ruritanian Prime Minister Dee Voss do?",
        "He would be Ruritanian Prime Minister Dee Voss by June.",
        "The host introduced her as Ruritanian Prime Minister Dee Voss.",
        "In the sketch, Ruritanian Prime Minister Dee Voss sings.",
    ],
)
def test_a_title_supposed_or_given_by_others_is_not_the_papers(desk: Desk, text: str) -> None:
    """ "What would Chancellor N do" and "he called him President N" say that nobody holds the office."""
    assert {f.modality for f in desk.facts("holds", text)} <= {Modality.HYPOTHETICAL}
