"""One checker and one scoring for all of the evaluation."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from scoring import Score, read_rows, score

from factcheck.pipeline import Checker, open_checker

if TYPE_CHECKING:
    from collections.abc import Sequence

STORIES = Path(__file__).parent / "stories.jsonl"


@pytest.fixture(scope="session")
def checker(_own_cache: None) -> Checker:
    """Return a checker with our own rules and facts."""
    return open_checker()


@pytest.fixture(scope="session")
def rows() -> Sequence[dict[str, Any]]:
    """Return the written stories."""
    return read_rows(STORIES)


@pytest.fixture(scope="session")
def scored(rows: Sequence[dict[str, Any]], checker: Checker) -> Score:
    """Return the figures of the written stories."""
    return score(rows, checker)


@pytest.fixture(scope="session")
def restored(rows: Sequence[dict[str, Any]], checker: Checker) -> Score:
    """Return the figures of the changed stories with their changes taken back."""
    return score([_restore(row) for row in rows if "change" in row], checker)


def _restore(row: dict[str, Any]) -> dict[str, Any]:
    change = row["change"]
    start, end = change["start"], change["start"] + len(change["words"])
    text = row["text"][:start] + change["was"] + row["text"][end:]
    return {key: row[key] for key in ("id", "published", "title")} | {"text": text}
