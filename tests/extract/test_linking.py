"""A name given an office, tied to the record's people and offices."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from factcheck.extract.context import Context
from factcheck.extract.linking import Linked, is_headline, link

if TYPE_CHECKING:
    from sample_record import Desk


def linked(desk: Desk, text: str, *places: str) -> Linked | None:
    """Link the first holding of a sentence, in a story that has named some places."""
    context = Context(None, places=list(places))
    return link(desk.holdings(text)[0], context, desk.knowledge)


def test_a_placed_title_ties_a_known_name_to_the_office(desk: Desk) -> None:
    """With title, place and name on record there is one person and one office."""
    found = linked(desk, "Ruritanian Prime Minister Dee Voss spoke.")
    assert found == Linked("Dee Voss", ("Dee Voss",), "prime minister of Ruritania", ())


def test_a_bare_title_is_tied_to_an_office_the_person_was_in(desk: Desk) -> None:
    """ "Prime Minister Eve Carr" is Illyria's, as the record has her there."""
    found = linked(desk, "Prime Minister Eve Carr spoke.")
    assert found is not None
    assert (found.office, found.traits) == ("prime minister of Illyria", ("bare-title",))


def test_a_bare_title_of_an_unknown_name_is_left_alone(desk: Desk) -> None:
    """ "Prime Minister Zed Quist" may be of a country we do not know."""
    assert linked(desk, "Prime Minister Zed Quist spoke.") is None


def test_a_bare_title_and_a_family_name_unknown_to_the_story_are_left_alone(desk: Desk) -> None:
    """ "Prime Minister Voss" in a story that has named no Voss may be anybody."""
    assert linked(desk, "Prime Minister Voss spoke.") is None


def test_a_place_after_the_name_makes_a_title_placed(desk: Desk) -> None:
    """ "Prime Minister Zed Quist of Ruritania" can be judged."""
    found = linked(desk, "Prime Minister Zed Quist of Ruritania spoke.")
    assert found is not None
    assert (found.office, found.traits) == ("prime minister of Ruritania", ("unknown-name",))


def test_a_home_town_after_the_name_does_not_move_the_office(desk: Desk) -> None:
    """ "President Ivo Stern of Angria" says where he is from."""
    found = linked(desk, "President Ivo Stern of Angria spoke.")
    assert found is not None
    assert (found.office, found.traits) == ("president of Gondal", ("bare-title",))


def test_a_family_name_alone_leads_to_a_holder_of_the_office(desk: Desk) -> None:
    """ "Ruritanian Prime Minister Voss" is the holder of that name."""
    found = linked(desk, "Ruritanian Prime Minister Voss spoke.")
    assert found is not None
    assert (found.people, found.traits) == (("Dee Voss",), ("surname-only",))


def test_a_family_name_no_holder_has_is_marked(desk: Desk) -> None:
    """A lone family name that fits no holder is marked, so that rules can be careful."""
    found = linked(desk, "Ruritanian Prime Minister Quist spoke.")
    assert found is not None
    assert found.traits == ("surname-only", "unknown-name")


def test_a_state_office_the_record_does_not_have_is_left_alone(desk: Desk) -> None:
    """Angria's secretary of state is not on record, and is not the country's."""
    assert linked(desk, "Angria Secretary of State Tom Bell spoke.") is None


def test_a_holder_of_another_place_is_kept_to_the_place_said(desk: Desk) -> None:
    """ "Ruritanian Prime Minister Eve Carr" is about Ruritania, though she was Illyria's."""
    found = linked(desk, "Ruritanian Prime Minister Eve Carr spoke.")
    assert found is not None
    assert (found.people, found.office) == (("Eve Carr",), "prime minister of Ruritania")


def test_of_two_people_of_one_name_the_officeholder_is_meant(real: Desk) -> None:
    """ "President George W. Bush" is the son."""
    found = linked(real, "U.S. President George W. Bush spoke.")
    assert found is not None
    assert found.people == ("George W. Bush",)


def test_a_country_and_a_state_of_one_name_are_told_apart_by_the_title(real: Desk) -> None:
    """Georgia's governor is the state's, its prime minister the country's."""
    governor, premier = (
        linked(real, "Georgia Gov. Brian Kemp spoke."),
        linked(real, "Georgia's prime minister, Irakli Garibashvili, spoke."),
    )
    assert governor is not None
    assert premier is not None
    assert (governor.office, premier.office) == ("governor of Georgia", "prime minister of Georgia")


def test_a_states_secretary_of_state_is_not_the_federal_one(real: Desk) -> None:
    """ "Georgia Secretary of State Brad Raffensperger" is left alone."""
    assert linked(real, "Georgia Secretary of State Brad Raffensperger spoke.") is None


@pytest.mark.parametrize(("label", "headline"), [("DEE VOSS", True), ("Dee Voss", False), ("J.R.", False)])
def test_names_in_capitals_throughout_are_headlines(label: str, headline: bool) -> None:
    """Capitals throughout are no sure name, but initials are."""
    assert is_headline(label) is headline


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("President Fumio Kishida spoke.", "?president of Japan"),
        ("Japan's president, Fumio Kishida, spoke.", "?president of Japan"),
        ("Chancellor David Cameron spoke.", "chancellor of the exchequer"),
        ("The party's president Viktor Orban spoke.", None),
        ("Fidesz President Viktor Orban spoke.", None),
        ("Keynote speaker Emmanuel Macron spoke.", None),
        ("Chancellor Narendra Modi spoke.", None),
    ],
)
def test_a_title_is_of_the_country_that_its_bearer_governs(real: Desk, text: str, office: str | None) -> None:
    """ "Chancellor N" of a prime minister is the country's; a party's president is not."""
    day = date(2010, 6, 16) if "Cameron" in text else date(2023, 3, 15)
    found = [f.role("office") for f in real.facts("holds", text, day)]
    assert [role.value for role in found if role] == ([office] if office else [])
