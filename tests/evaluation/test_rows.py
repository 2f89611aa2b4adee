"""Short stories for every rule, written blind: shares that only rise."""

from __future__ import annotations

from pathlib import Path

import pytest
from score_rows import score

ROWS = Path(__file__).parent / "rows"
# Caught of the fires, quiet of the quiets, measured on 25 November 2026 (of 677 and 642 of the seen, of 160
# and 160 of the unseen). Raised with what is measured, never lowered.
FLOORS = {"seen": (604, 642), "unseen": (88, 156)}


@pytest.mark.model
@pytest.mark.parametrize("name", FLOORS)
def test_no_rule_gets_worse_on_stories_written_blind(name: str) -> None:
    """What was caught stays caught, and what was quiet stays quiet."""
    sums, _ = score(ROWS / f"{name}.jsonl")
    caught, _, quiet, _ = (sum(column) for column in zip(*sums.values(), strict=True))
    assert (caught, quiet) >= FLOORS[name]
    assert quiet >= FLOORS[name][1]
