"""Stages that look across stories: run after the shards, written beside them, counted in the sums."""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from datetime import date
from types import ModuleType
from typing import TYPE_CHECKING, Any

import pyarrow.parquet as pq
from across_archive import write_contradicting_archive
from archive_samples import Watched, plan_for, rows, write_archive, write_stories

from factcheck.audit import across
from factcheck.audit.run import audit_archive
from factcheck.records import Silence, SilencedBy

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


def _mute(archive: Path, id_: str, rule: str) -> None:
    """Have a story of an archive silence a rule."""
    stories = [json.loads(line) for line in archive.read_text(encoding="utf-8").splitlines()]
    for each in stories:
        if each["id"] == id_:
            each["text"] += f"\n\nfactcheck: ignore {rule}: the desk has looked into it\n"
    write_stories(archive, stories)


def _told(output: Path, rule: str) -> dict[str, int]:
    found = pq.read_table(output / "across" / f"{rule}.parquet").to_pylist()
    return {row["about"]: row["stories"] for row in found}


def test_a_story_silences_what_it_disagrees_on_and_is_told_of_nowhere_else(tmp_path: Path) -> None:
    """One of two stories accepts the disagreement: it is counted and listed with the reason, not told."""
    archive = write_contradicting_archive(tmp_path / "stories.jsonl")
    before = audit_archive(plan_for(tmp_path / "before", archive), Watched())
    _mute(archive, "toll-2", "stories-disagree")
    after = audit_archive(plan_for(tmp_path / "after", archive), Watched())
    told = {name: _told(tmp_path / name, "stories-disagree") for name in ("before", "after")}
    gone = told["before"].keys() - told["after"].keys()
    assert [about.partition("|")[0] for about in gone] == ["toll"]
    assert (before["across_silenced"], after["across_silenced"]) == (0, 1)
    (listed,) = after["silenced_across"]
    assert (listed["by"], listed["story"]) == ("inline", "toll-2")
    assert listed["reason"] == "the desk has looked into it"
    notes = {note for row in rows(tmp_path / "after", "stories") for note in row["notes"]}
    assert not [note for note in notes if "silences nothing" in note]


def test_a_copied_error_is_told_while_two_stories_do_not_silence_it(tmp_path: Path) -> None:
    """One of four stories that have the wrong sentence says it is let stand: the other three are told."""
    archive = write_contradicting_archive(tmp_path / "stories.jsonl")
    for muted, silenced in (("copy-1", 0), ("copy-2", 0), ("copy-3", 1)):
        _mute(archive, muted, "copied-error")
        summary = audit_archive(plan_for(tmp_path / "audit", archive), Watched())
        assert summary["across_silenced"] == silenced
        assert len(_told(tmp_path / "audit", "copied-error")) == 1 - silenced


def test_a_baseline_accepts_a_finding_across_stories_by_what_it_is_about(tmp_path: Path) -> None:
    """An entry of one of its stories, with `about` as its fact; another matter's is told as before."""
    archive = write_contradicting_archive(tmp_path / "stories.jsonl")
    audit_archive(plan_for(tmp_path / "audit", archive), Watched())
    told = _told(tmp_path / "audit", "stories-disagree")
    about = next(each for each in told if each.startswith("toll"))
    entry = {"story": "toll-1", "rule": "stories-disagree", "fact": about, "reason": "two counts"}
    baseline = tmp_path / "baseline.json"
    baseline.write_text(json.dumps({"schema": "factcheck-baseline/1", "entries": [entry]}))
    summary = audit_archive(plan_for(tmp_path / "audit", archive, baseline=baseline), watched := Watched())
    assert watched.stories == 1
    assert _told(tmp_path / "audit", "stories-disagree").keys() == told.keys() - {about}
    assert [each["by"] for each in summary["silenced_across"]] == ["baseline"]


def test_settings_silence_a_rule_over_the_stories_of_some_files(tmp_path: Path) -> None:
    """A silence of the settings holds for every story of the file, until its last day."""
    archive = write_contradicting_archive(tmp_path / "stories.jsonl")
    plan = plan_for(tmp_path / "audit", archive)
    for until, left in ((date(2022, 1, 1), 1), (date(2024, 1, 1), 0)):
        silence = Silence("copied-error", "an old page", SilencedBy.SETTINGS, until)
        settings = replace(
            plan.job.settings, silences=(("stories.jsonl", silence),), path=str(tmp_path / "x.toml")
        )
        audit_archive(replace(plan, job=replace(plan.job, settings=settings)), Watched())
        assert len(_told(tmp_path / "audit", "copied-error")) == left
