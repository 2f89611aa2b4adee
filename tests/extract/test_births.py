"""Births: whose, and when."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from sample_record import Desk


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lowe was born on 2 May 1980.",
        "Ann Lowe (born 2 May 1980) won the race.",
        "Born on 2 May 1980, Ann Lowe runs a shop.",
        "Ann Lowe, aged 43, born on 2 May 1980, won.",
        "Ann Lowe won. She was born on 2 May 1980.",
        "Ann Lowe, 43, says she was born on 2 May 1980.",
        "Ann Lowe won. Born on 2 May 1980 in Leeds, she runs a shop.",
        "Ann Lowe was held. Records give the suspect's birth date as 2 May 1980.",
        "Ann Lowe, a baker born in Leeds on 2 May 1980, won.",
    ],
)
def test_a_birth_goes_to_the_person_named(real: Desk, text: str) -> None:
    """However it is put, Ann Lowe was born on 2 May 1980."""
    fact = real.facts("born", text, date(2023, 5, 10))[0]
    assert fact.role("person").value == "?Ann Lowe"  # type: ignore[union-attr]
    assert fact.time is not None
    assert fact.time.start == date(1980, 5, 2)


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lowe, whose son was born in 2010, won.",
        "Ann Lowe's son was born in 2010.",
        "Ann Lowe said the baby was born on Sunday.",
        "The child was born in 2010, Ann Lowe said.",
    ],
)
def test_somebody_elses_birth_is_not_hers(real: Desk, text: str) -> None:
    """Her son's birth says nothing of Ann Lowe's age."""
    assert real.facts("born", text, date(2023, 5, 10)) == []
