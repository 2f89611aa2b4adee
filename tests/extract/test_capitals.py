"""Cities called capitals."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from sample_record import Desk


def capitals(desk: Desk, text: str) -> list[tuple[object, object]]:
    """Return (city, country) of each capital."""
    return [(f.roles[0].value, f.roles[1].value) for f in desk.facts("capital", text)]


@pytest.mark.parametrize(
    "text",
    [
        "Istanbul, the capital of Turkey, slept.",
        "Istanbul is the capital of Turkey.",
        "The capital of Turkey, Istanbul, slept.",
        "The Turkish capital, Istanbul, slept.",
        "Turkey's capital Istanbul slept.",
        "Turkey's capital city, Istanbul, slept.",
        "They met in Istanbul, the Turkish capital.",
        "Turkey voted. They met in the capital, Istanbul.",
        "The capital of Turkey is Istanbul.",
        "Turkey's capital is Istanbul.",
        "The Turkish capital is Istanbul, by the sea.",
        "Turkey, whose capital is Istanbul, voted.",
        "Istanbul, the national capital of Turkey, slept.",
        "Istanbul, capital of Turkey, slept.",
        "Istanbul, capital of the old republic of Turkey, slept.",
        "Istanbul serves as the capital of Turkey.",
        "Turkey voted. They met in its capital, Istanbul.",
        "Turkey voted. They met in Istanbul, the country's capital.",
    ],
)
def test_the_constructions_of_capitals(real: Desk, text: str) -> None:
    """Before the city, after it, or of the country named last."""
    assert capitals(real, text) == [("Istanbul", "Turkey")]


@pytest.mark.parametrize(
    "text",
    [
        "Istanbul, the financial capital of Turkey, slept.",
        "Many think the capital of Turkey is Istanbul.",
        "The capital of Turkey is not Istanbul.",
        "Turkey's business capital is Istanbul.",
        "Istanbul, the former Turkish capital, slept.",
        "From the Turkish capital, Istanbul is far.",
        "Ukraine wrote to the capital, Moscow, in vain.",
        "Turkey voted. They met in the provincial capital, Istanbul.",
        "Turkish capital flowed to Istanbul.",
        "California voted. They met in the capital, Los Angeles.",
    ],
)
def test_other_capitals_are_left_alone(real: Desk, text: str) -> None:
    """Capitals of finance, of the past and of provinces are none of a country's."""
    assert capitals(real, text) == []
