"""What goes wrong in a long run: each ends in a quarantine entry, a state to go on from, or a clear stop."""

from __future__ import annotations

import errno
import json
import os
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from archive_samples import Watched, plan_for, rows, story, write_archive, write_stories
from deadly import die_at_start, serve_dead, serve_deadly, serve_hungry, serve_stuck

from factcheck.audit.engines.local import LocalEngine
from factcheck.audit.results.files import OutputError, written_aside
from factcheck.audit.run import audit_archive
from factcheck.errors import FactcheckError

if TYPE_CHECKING:
    from pathlib import Path


def test_a_story_that_ends_its_worker_is_found_and_no_other_is_lost(tmp_path: Path) -> None:
    """The shard is split until the one story is left; it is quarantined by id, all others have verdicts."""
    stories = [story(number) for number in range(40)]
    stories[7]["text"] += " The number seven is drawn."
    stories[21]["text"] += " It wants all the memory."
    archive = tmp_path / "stories.jsonl"
    archive.write_text("".join(json.dumps(s) + "\n" for s in stories), encoding="utf-8")
    plan = plan_for(tmp_path / "audit", archive)
    summary = audit_archive(plan, Watched(), LocalEngine(plan.job, 2, serve_deadly))
    assert summary["stories_in"] == 40
    assert summary["by_reason"] == {"killed": 1, "memory": 1}
    reasons = {row["id"]: row["reason"] for row in rows(tmp_path / "audit", "stories") if row["reason"]}
    assert reasons == {
        "story-00007": "killed: its worker was ended by signal 9, twice",
        "story-00021": "memory: out of memory",
    }
    stories[7]["text"] = story(7)["text"]
    again = audit_archive(plan_for(tmp_path / "audit", archive, retry=True), watched := Watched())
    assert again["stories_in"] == 40
    assert watched.stories == 2  # the one that was mended, and the other tried again
    assert again["quarantined"] == 0


def test_a_story_that_never_ends_is_quarantined_and_no_other_is_lost(tmp_path: Path) -> None:
    """Stuck inside an expression, it holds the interpreter; its worker is ended, and the others go on."""
    stories = [story(number) for number in range(12)]
    stories[7]["text"] += " The number seven is drawn."
    archive = write_stories(tmp_path / "stories.jsonl", stories)
    plan = plan_for(tmp_path / "audit", archive)
    job = replace(plan.job, patience=4.0)
    summary = audit_archive(replace(plan, job=job), Watched(), LocalEngine(job, 1, serve_stuck))
    assert (summary["stories_in"], summary["by_reason"]) == (12, {"time": 1})
    left = [row for row in rows(tmp_path / "audit", "stories") if row["reason"]]
    assert [(row["id"], row["reason"]) for row in left] == [
        ("story-00007", "time: not checked in 4 seconds, twice")
    ]


def test_workers_that_cannot_start_stop_the_audit(tmp_path: Path) -> None:
    """A worker that ends before it is ready would end for ever: the audit says so and stops."""
    plan = plan_for(tmp_path / "audit", write_archive(tmp_path / "stories.jsonl", range(4)))
    with pytest.raises(FactcheckError, match="a worker cannot start: its worker ended with code 9"):
        audit_archive(plan, Watched(), LocalEngine(plan.job, 2, die_at_start))


def test_workers_that_end_at_everything_stop_the_audit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When story after story ends its worker, the workers are at fault: not all is quarantined."""
    monkeypatch.setattr("factcheck.audit.run._MOST_KILLED", 2)
    plan = plan_for(tmp_path / "audit", write_archive(tmp_path / "stories.jsonl", range(4)))
    with pytest.raises(FactcheckError, match="2 stories in a row ended their worker"):
        audit_archive(plan, Watched(), LocalEngine(plan.job, 2, serve_dead))


def test_a_story_that_takes_too_much_memory_is_quarantined(tmp_path: Path) -> None:
    """A worker's memory is bounded by the system; the story that asks for more is named, the rest go on."""
    stories = [story(number) for number in range(6)]
    stories[3]["text"] += " It wants all the memory."
    archive = tmp_path / "stories.jsonl"
    archive.write_text("".join(json.dumps(s) + "\n" for s in stories), encoding="utf-8")
    plan = plan_for(tmp_path / "audit", archive, memory=4 << 30)
    summary = audit_archive(plan, Watched(), LocalEngine(plan.job, 1, serve_hungry))
    assert summary["by_reason"] == {"memory": 1}
    assert [row["id"] for row in rows(tmp_path / "audit", "stories") if row["reason"]] == ["story-00003"]
    assert summary["stories_in"] == 6


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT, errno.EFBIG])
def test_a_write_that_meets_a_full_disk_leaves_the_old_file(tmp_path: Path, number: int) -> None:
    """What was there stays whole, no part is left, and the message says what to do."""
    path = tmp_path / "summary.json"
    path.write_text("old")

    def fail() -> None:
        with written_aside(path) as aside:
            aside.write_text("half")
            raise OSError(number, os.strerror(number))

    with pytest.raises(OutputError, match="the disk is full"):
        fail()
    assert path.read_text() == "old"
    assert [file.name for file in tmp_path.iterdir()] == ["summary.json"]


def test_workers_are_renewed_so_that_their_caches_stay_small(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A worker ends after so many stories, and another takes its place: memory is flat over any archive."""
    plan = plan_for(tmp_path / "audit", write_archive(tmp_path / "stories.jsonl", range(40)))
    engine, started = LocalEngine(plan.job, 1), []
    start = LocalEngine._start
    monkeypatch.setattr(LocalEngine, "_start", lambda self: started.append(1) or start(self))
    engine.renewal = 16
    assert audit_archive(plan, Watched(), engine)["stories_in"] == 40
    assert len(started) == 3
