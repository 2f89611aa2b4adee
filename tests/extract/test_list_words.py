"""Lists after "a trio of", after "named as", and of titles in quotation marks."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from factcheck.extract import extract_facts
from factcheck.records import FactKind, Story

if TYPE_CHECKING:
    from factcheck.knowledge.record import Knowledge


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("A trio of students - Ann Bell, Rick Dole, Tim Orr and Sue Marsh - won.", [(3, 4)]),
        ('The gallery sold four pictures, "Dawn", "Dusk" and "Noon", to a bank.', [(4, 3)]),
        ("Two suspects, named as Ann Bell, Rick Dole and Sue Marsh, were freed.", [(2, 3)]),
        ("Trains will stop at four stations - Hale, Corby and Frith - on Sunday.", [(4, 3)]),
        ('The gallery sold four pictures, "Dawn" and "Dusk" among them.', []),
        ("At least four stations - Hale, Corby and Frith - are shut.", []),
    ],
)
def test_a_list_is_counted(knowledge: Knowledge, text: str, counts: list[tuple[int, int]]) -> None:
    """A group's word, a number after "at" and quoted titles announce lists; "among them" does not."""
    facts = extract_facts(Story("s", text, published=date(2024, 5, 8)), knowledge).facts
    assert [(f.roles[0].value, f.roles[1].value) for f in facts if f.kind is FactKind.LISTED] == counts


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("Born on 8 May 1954, the bishop celebrates his 60th birthday on Wednesday.", [60]),
        ("The Nolans, who married in May 1964, have been married for 50 years this month.", [50]),
        ("The mill, which closed in 1984, has stood empty for 30 years.", [30]),
        ("He was jailed in 2010 and freed in 2022 after nine years behind bars.", [9]),
        ("He reigned from 1820 to 1830, a reign of 20 years.", [20]),
        ("She sang for 15 years between 1998 and 2015, with two years off.", []),
        ("He was born in 1944 and has been a monk for 50 years.", []),
        ("The Nolans, who married in May 1964, have lived in Hull for 50 years.", []),
    ],
)
def test_years_of_one_state_are_summed(knowledge: Knowledge, text: str, years: list[int]) -> None:
    """Years count from the day a state began to now, unless it was broken off or is another state."""
    facts = extract_facts(Story("s", text, published=date(2024, 5, 8)), knowledge).facts
    assert [f.roles[0].value for f in facts if f.kind is FactKind.ELAPSED] == years
