"""Who is said to host a meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from sample_record import Desk


def hosts(desk: Desk, text: str) -> list[object]:
    """Return the hosts given to meetings."""
    return [f.roles[1].value for f in desk.facts("hosts", text)]


@pytest.mark.parametrize(
    "text",
    [
        "Illyria hosts the NETO summit this week.",
        "Illyria, which will host this year's NETO summit, is ready.",
        "The NETO summit, hosted by Illyria, begins on Thursday.",
        "At the NETO summit host Illyria spoke first.",
        "At the NETO summit host nation Illyria spoke first.",
        "The NETO summit host, Illyria, spoke first.",
        "Illyria played host to the NETO summit this week.",
        "Illyria won few thanks as host of the NETO summit.",
        "With Illyria as host, the NETO summit began late.",
        "As host of the NETO summit, Illyria spoke first.",
        "Illyria, the host of the NETO summit, spoke first.",
    ],
)
def test_a_host_is_read(desk: Desk, text: str) -> None:
    """Subject, agent or apposition: Illyria is said to host."""
    assert hosts(desk, text) == ["Illyria"]


@pytest.mark.parametrize(
    "text",
    [
        "Illyria hopes to host the NETO summit.",
        "Illyria will host the next NETO summit.",
        "Envoys of Illyria host the NETO summit staff.",
        "Illyria hosts a fair during the NETO summit.",
        "Illyria could host the NETO summit.",
        "Illyria had been due to play host to the NETO summit.",
        "A show from Illyria, its host says, joked about the NETO summit.",
    ],
)
def test_wishes_and_other_objects_are_no_hosts(desk: Desk, text: str) -> None:
    """Hoping, the next one, or hosting something else is not hosting this one."""
    assert hosts(desk, text) == []
