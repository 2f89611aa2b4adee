"""What `factcheck knowledge check` finds, one fault at a time."""

# ruff: noqa: E501 - a table of slips and what is said of each reads best in rows

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from ruritania import RURITANIA

from factcheck.knowledge.soundness import Flaw, find_flaws, find_load_faults
from factcheck.knowledge.store import Store, open_store

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def flaws_of(directory: Path, *, notes: bool = False) -> list[Flaw]:
    """Return the faults, or the notes, of a facts directory."""
    found = find_flaws(Store(open_store([directory])), date(2026, 12, 1))
    return [flaw for flaw in found if flaw.is_note is notes]


def test_a_sound_record_has_no_faults(facts: Callable[..., Path]) -> None:
    """The record of Ruritania is sound."""
    assert [flaw.message for flaw in flaws_of(facts(**RURITANIA))] == []


@pytest.mark.parametrize(
    ("file", "old", "new", "message", "line"),
    [
        ("offices/ruritania", "2001-03-02, person", "2001-03-02, to: 2007-01-01, person",
         "Ada Roe becomes prime minister of Ruritania on 10 May 2005 while Ada Roe is, until 1 January 2007", 11),
        ("offices/ruritania", "{from: 2012-01, person: Cy Finch}", "{from: 2012-01, to: 2020, person: Cy Finch}",
         "Dee Voss becomes prime minister of Ruritania on 10 June 2019 while Cy Finch is, until 2020", 13),
        ("people/people", "died: 2019-06-01", "died: 2011-06-01",
         "Ada Roe, who died 1 June 2011, is prime minister of Ruritania until January 2012", 11),
        ("people/people", "born: 1970-01-01", "born: 1995-01-01",
         "Cy Finch, born 1 January 1995, is prime minister of Ruritania from January 2012", 12),
        ("offices/ruritania", "2012-01, person: Cy Finch", "2012-01, person: Adah Roe",
         "'Adah Roe' stands elsewhere as 'Ada Roe'", 12),
        ("offices/ruritania", "person: Eve Carr", "person: Adda Roe",
         "'Ada Roe' and 'Adda Roe' look like one foreign secretary of Ruritania", 20),
        ("people/people", "Bo Lund, born: 1960", "Cy Fynch, born: 1970",
         "'Cy Finch' looks like 'Cy Fynch' of people.yaml", 5),
        ("people/people", "Bo Lund, born: 1960", "Cy Finch, born: 1950",
         "'Cy Finch' stands twice: also in people.yaml as 'Cy Finch'", 5),
        ("offices/neto", "secretary general of NETO", "prime minister of Ruritania",
         "'prime minister of Ruritania' stands twice: also in neto.yaml as 'prime minister of Ruritania'", 5),
        ("offices/ruritania", "place: Ruritania", "place: Ruritana",
         "'prime minister of Ruritania' belongs to 'Ruritana', which no file describes", 5),
        ("offices/ruritania", "https://example.org/ruritania", "a book",
         "'prime minister of Ruritania' has the source 'a book' is no address", 5),
        ("offices/ruritania", "kind: foreign minister", "kind: foriegn minister",
         "'foreign secretary of Ruritania' has the unknown kind 'foriegn minister'", 15),
        ("offices/ruritania", "from: 2019-06-10, person: Dee Voss", "from: 2026-09-10, person: Dee Voss",
         "Dee Voss becomes prime minister of Ruritania after the list was checked", 13),
        ("offices/ruritania", "checked: 2026-08-01", "checked: 2027-08-01",
         "'prime minister of Ruritania' was checked on 1 August 2027, which is yet to come", 5),
        ("organisations/neto", "{left: 1966-03-07, members: [Illyria]}", "{left: 1966-03-07, members: [Ruritania]}",
         "Illyria joins NETO on 1 January 1990 while it is a member", 7),
        ("organisations/neto", "joined: 1990-01-01, members: [Illyria]", "joined: 1990-01-01, members: [Illiria]",
         "'Illiria', a member of NETO, is in no file", 7),
        ("events/neto", "ordinal: 2, dates: 2023-05-24", "dates: 2022-06-29",
         "an edition of NETO summit starts on 2022-06-29 while another lasts until 2022-06-30", 8),
        ("events/neto", "entitled: [members]", "entitled: [prime minister of Ruritana]",
         "no office 'prime minister of Ruritana' is on file", 3),
        ("events/neto", "host: Ruritania}\n  - {ordinal: 2", "host: Ruritan}\n  - {ordinal: 2",
         "the host 'Ruritan' is in no file", 7),
        ("events/neto", "ordinal: 2", "ordinal: 1", "NETO summit has two editions with the ordinal 1", 8),
        ("places/places", "demonyms: [Illyrian]", "capitals: [{from: 2000, to: 1990, name: Zenda}]",
         "'Zenda' ends before it starts", 5),
    ],
)  # fmt: skip
def test_each_fault_is_found_at_its_place(  # noqa: PLR0913, PLR0917 - a table
    file: str, old: str, new: str, message: str, line: int, facts: Callable[..., Path]
) -> None:
    """One slip in a sound record is one fault, at its line, with something to do about it."""
    assert old in RURITANIA[file]
    directory = facts(**{**RURITANIA, file: RURITANIA[file].replace(old, new, 1)})
    found = [flaw for flaw in flaws_of(directory) if flaw.message == message]
    assert found, [flaw.message for flaw in flaws_of(directory)]
    assert all(flaw.hint for flaw in found)
    assert f":{line}:" in found[0].where


def test_an_acting_holder_may_serve_beside_another(facts: Callable[..., Path]) -> None:
    """Someone who acts while the holder is ill is no overlap, nor is one whose claim is disputed."""
    offices = RURITANIA["offices/ruritania"].replace(
        "      - {from: 2015-01-01, vacant: true}",
        "      - {from: 2014-06-01, to: 2014-09-01, person: Bo Lund, status: disputed}",
    )
    assert flaws_of(facts(**{**RURITANIA, "offices/ruritania": offices})) == []


def test_a_gap_not_stated_vacant_is_a_note(facts: Callable[..., Path]) -> None:
    """A gap can be right: it is pointed out, and stating it vacant settles it."""
    notes = [flaw.message for flaw in flaws_of(facts(**RURITANIA), notes=True)]
    assert notes == ["nobody is prime minister of Ruritania from 2 April 2005 to 9 May 2005"]


def test_two_people_told_apart_are_no_fault(facts: Callable[..., Path]) -> None:
    """Two people with nearly one name are two when their births say so."""
    people = RURITANIA["people/people"].replace("Bo Lund, born: 1960", "Cy Fynch, born: 1930")
    assert flaws_of(facts(**{**RURITANIA, "people/people": people})) == []


def test_every_file_that_cannot_be_read_is_told(facts: Callable[..., Path]) -> None:
    """When files are malformed, an editor hears of all of them, not of the first."""
    broken = {**RURITANIA, "people/people": "people: [", "places/places": "place: []\n"}
    faults = find_load_faults([facts(**broken)])
    assert [fault.where.rpartition("/")[2].partition(":")[0] for fault in faults] == [
        "people.yaml",
        "places.yaml",
    ]
