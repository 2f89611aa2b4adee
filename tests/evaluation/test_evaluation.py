"""Whole stories, written for the purpose: what is caught, and how often the checker is wrong to speak.

`pytest tests/evaluation -s` prints the table. `python tests/evaluation/raise_floors.py` moves the floors up
to what is measured, and never down.
"""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from factcheck.check.ruleset import load_rules

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scoring import Score

HERE = Path(__file__).parent
FLOORS = json.loads((HERE / "floors.json").read_text(encoding="utf-8"))
VERDICTS = json.loads((HERE / "verdicts.json").read_text(encoding="utf-8"))
# The kinds of change, each as large a part of the whole as on published stories.
KINDS = {
    "outdated-holder": 10,
    "us-office": 7,
    "former-incumbent": 6,
    "weekday": 6,
    "possessive": 5,
    "body-head": 5,
    "governor": 5,
    "bare-title": 4,
    "former-dropped": 4,
    "company-head": 3,
    "venue": 2,
    "members": 2,
    "appositive": 1,
}


@pytest.mark.model
def test_the_table_is_printed(scored: Score) -> None:
    """The figures are there to be read, kind by kind."""
    print(f"\n{scored.table()}")
    assert scored.stories == scored.clean + scored.changed.total()


@pytest.mark.model
@pytest.mark.parametrize("kind", sorted(FLOORS["caught"]))
def test_no_kind_of_change_is_caught_less_often_than_before(scored: Score, kind: str) -> None:
    """What the checker once caught it goes on catching."""
    assert scored.share(kind) >= FLOORS["caught"][kind], scored.table()


@pytest.mark.model
def test_no_more_alarms_are_raised_than_before(scored: Score) -> None:
    """The checker does not learn to cry wolf."""
    assert scored.alarms_per_hundred <= FLOORS["alarms_per_hundred"] + 1e-9, scored.table()


@pytest.mark.model
def test_changed_stories_raise_no_alarm_elsewhere(scored: Score) -> None:
    """Beside the change there is nothing to find in a changed story."""
    assert len(scored.elsewhere) <= FLOORS["elsewhere"], scored.table()


@pytest.mark.model
def test_a_change_taken_back_raises_no_alarm(restored: Score) -> None:
    """The changed stories as they should be are passed."""
    assert len(restored.alarms) <= FLOORS["restored"], restored.alarms


def test_every_kind_has_its_share(rows: Sequence[dict[str, Any]]) -> None:
    """The kinds stand in the proportions of published stories, and most stories are clean."""
    kinds = [row["change"]["kind"] for row in rows if "change" in row]
    assert {kind: kinds.count(kind) for kind in kinds} == KINDS
    assert sum("change" not in row for row in rows) >= 60
    assert set(FLOORS["caught"]) == {"all", *KINDS}


def test_stories_are_well_formed(rows: Sequence[dict[str, Any]]) -> None:
    """Each has an id of its own, a day, a title and a few sentences; each change stands where it says."""
    assert len({row["id"] for row in rows}) == len(rows)
    for row in rows:
        assert date(2012, 1, 1) <= date.fromisoformat(row["published"]) <= date(2026, 12, 31), row["id"]
        assert row["title"], row["id"]
        assert 30 <= len(row["text"].split()) <= 250, row["id"]
        change = row.get("change")
        if change is not None:
            assert row["text"].startswith(change["words"], change["start"]), row["id"]
            assert change["was"] != change["words"], row["id"]


def test_changes_name_rules(rows: Sequence[dict[str, Any]]) -> None:
    """At least one of the rules that may catch a change exists."""
    known = {compiled.rule.id for compiled in load_rules()}
    for row in rows:
        if "change" in row:
            assert known & set(row["change"]["rules"]), row["id"]


def test_verdicts_are_well_formed() -> None:
    """Every alarm on published stories that was read has its story, rule, words, verdict and reason."""
    known = {compiled.rule.id for compiled in load_rules()}
    seen = [(v["id"], v["rule"], v["words"]) for v in VERDICTS]
    assert len(set(seen)) == len(seen)
    assert seen == sorted(seen)
    for verdict in VERDICTS:
        assert set(verdict) == {"id", "rule", "words", "verdict", "reason"}
        assert verdict["rule"] in known
        assert verdict["verdict"] in {"true error", "false alarm"}
        assert len(verdict["words"].split()) <= 6, "no text of the story is kept here"
        assert len(verdict["reason"]) > 20
