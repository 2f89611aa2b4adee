"""One name, written again."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from sample_record import Desk

DAY = date(2023, 5, 10)


def pairs(desk: Desk, text: str) -> list[tuple[object, object]]:
    """Return each name as first written and as written again."""
    return [
        (f.role("name").value, f.role("variant").value)  # type: ignore[union-attr]
        for f in desk.facts("spelt", text, DAY)
    ]


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("Jens Stoltenberg came. Then Jens Stoltenburg left.", ("Stoltenberg", "Stoltenburg")),
        ("Volodymyr Zelensky came. Then Zelenskyy left.", ("Zelensky", "Zelenskyy")),
        ("Jens Stoltenberg came. They asked Stoltenburg why.", ("Stoltenberg", "Stoltenburg")),
        ("Marta Kowalska sang. Singer Marta Kovalska won.", ("Kowalska", "Kovalska")),
        ("Marta Kowalska sang. Marta Kowalska won.", ("Kowalska", "Kowalska")),
    ],
)
def test_a_name_written_again_is_set_beside_the_first(real: Desk, text: str, pair: tuple[str, str]) -> None:
    """The first writing of a name is what later ones are held against."""
    assert pairs(real, text) == [pair]


@pytest.mark.parametrize(
    "text",
    [
        "Anna Petrova and Ivan Petrov won.",
        "Peter Thomson won. Paul Thompson lost.",
        "John Kerr won. John Kerry watched.",
        "Kim Jong Un met his sister. Kim Jong Il was his father.",
        "Kim Yong-chol met Kim Yong-chul.",
        "Emmanuel Macron bought shares in Micron.",
        "Emmanuel Macron flew to Macon.",
        "Angela Merkel came. The Merkels left.",
        "Jens Stoltenberg came. See https://example.org/Stoltenburg for more.",
    ],
)
def test_two_people_with_names_alike_are_two(real: Desk, text: str) -> None:
    """Relatives, namesakes, companies, towns, plurals and links are no misspellings."""
    assert pairs(real, text) == []
