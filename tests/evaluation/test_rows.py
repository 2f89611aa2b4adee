"""Short stories for every rule, written blind: shares that only rise."""

from __future__ import annotations

from pathlib import Path

import pytest
from score_rows import score

ROWS = Path(__file__).parent / "rows"
# Caught of the fires, quiet of the quiets, as measured on 25 November 2026 (of 677 and 642). Raised with
# what is measured, never lowered.
FLOORS = {"seen": (528, 637)}


@pytest.mark.model
@pytest.mark.parametrize("name", FLOORS)
def test_no_rule_gets_worse_on_stories_written_blind(name: str) -> None:
    """What was caught stays caught, and what was quiet stays quiet."""
    sums, _ = score(ROWS / f"{name}.jsonl")
    caught, _, quiet, _ = (sum(column) for column in zip(*sums.values(), strict=True))
    assert (caught, quiet) >= FLOORS[name]
    assert quiet >= FLOORS[name][1]
