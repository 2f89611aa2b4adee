"""Stages that look across stories: run after the shards, written beside them, counted in the sums."""

from __future__ import annotations

import sys
from types import ModuleType
from typing import TYPE_CHECKING, Any

import pyarrow.parquet as pq
from archive_samples import Watched, plan_for, write_archive

from factcheck.audit import across
from factcheck.audit.run import audit_archive

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import pytest

    from factcheck.audit.across.asking import Asking


def test_a_stage_sees_the_facts_of_all_stories(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A stage joins facts of several stories; what it finds is a file of its own and counted by rule."""

    def find(asking: Asking) -> Iterator[dict[str, Any]]:
        asking.note("two matters not compared")
        for label, stories in asking.query.rows(
            "SELECT subject_label, count(DISTINCT key) FROM facts WHERE kind = 'holds' GROUP BY 1 ORDER BY 1"
        ):
            found = {"rule": asking.rule.rule.id, "severity": "error", "confidence": "high"}
            yield {**found, "about": label, "message": f"{label} is told of", "stories": stories, "said": []}

    stage = ModuleType("factcheck.audit.across.sample")
    stage.find = find  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "factcheck.audit.across.sample", stage)
    monkeypatch.setattr(across, "STAGES", {"stories-disagree": "sample"})
    archive = write_archive(tmp_path / "stories.jsonl", range(11))
    summary = audit_archive(plan_for(tmp_path / "audit", archive), Watched())
    assert summary["across"] == {"stories-disagree": 1}
    assert summary["across_notes"] == ["two matters not compared"]
    (row,) = pq.read_table(tmp_path / "audit" / "across" / "stories-disagree.parquet").to_pylist()
    assert (row["about"], row["stories"]) == ("Yoshihide Suga", 3)
    monkeypatch.setattr(across, "STAGES", {})
    assert audit_archive(plan_for(tmp_path / "audit", archive), Watched())["across"] == {}
