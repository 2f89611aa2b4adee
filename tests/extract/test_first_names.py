"""First names that are one, spelt two ways."""

from __future__ import annotations

import pytest

from factcheck.extract.first_names import is_first_name_variant, skeleton


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("philip", "phillip"),
        ("stephen", "steven"),
        ("sunita", "sunitha"),
        ("jon", "john"),
        ("aoife", "aiofe"),
    ],
)
def test_a_letter_more_or_a_known_spelling_is_one_name(one: str, other: str) -> None:
    """Known spellings, and long names a letter apart within."""
    assert is_first_name_variant(one, other)


@pytest.mark.parametrize(
    ("one", "other"), [("paul", "paula"), ("maria", "marie"), ("tim", "tom"), ("savita", "sunita")]
)
def test_two_names_stay_two(one: str, other: str) -> None:
    """The last letter tells men from women, and short names differ by a letter anyway."""
    assert not is_first_name_variant(one, other)


def test_the_consonants_of_a_name_are_kept_once() -> None:
    """Nair and Nayar are written for one sound, Nair and Naik are not."""
    assert skeleton("nair") == skeleton("nayar") == "nr"
    assert skeleton("naik") == "nk"
