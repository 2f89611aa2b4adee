"""Dask: the same results as one process gives, and no story lost with a worker."""

from __future__ import annotations

import json
import os
import signal
from typing import TYPE_CHECKING

import pytest
from archive_samples import Watched, plan_for, rows, sorted_bytes, story, write_archive

from factcheck.audit.run import audit_archive
from factcheck.errors import FactcheckError

pytest.importorskip("distributed")

from distributed import Client, LocalCluster

from factcheck.audit.engines.dask import DaskEngine

if TYPE_CHECKING:
    from pathlib import Path


def test_two_processes_of_dask_give_the_bytes_of_one_process(tmp_path: Path) -> None:
    """Any engine, any number of workers: the rows, once sorted, are the same byte for byte."""
    archive = write_archive(tmp_path / "stories.jsonl", range(60))
    audit_archive(plan_for(tmp_path / "local", archive), Watched())
    summary = audit_archive(plan_for(tmp_path / "dask", archive, engine="dask", workers=2), Watched())
    assert summary["stories_in"] == 60
    for table in ("stories", "findings", "facts"):
        assert sorted_bytes(tmp_path / "dask", table) == sorted_bytes(tmp_path / "local", table)


def test_a_killed_worker_of_a_cluster_loses_no_story(tmp_path: Path) -> None:
    """Workers of a cluster at an address, one of them ended mid-way: every story has its verdict, once."""
    archive = write_archive(tmp_path / "stories.jsonl", range(120))
    with LocalCluster(
        n_workers=2, threads_per_worker=1, host="127.0.0.1", dashboard_address=None, silence_logs=50
    ) as cluster:
        with Client(cluster) as client:
            pids = list(client.run(os.getpid).values())
        plan = plan_for(tmp_path / "audit", archive, engine="dask", scheduler=cluster.scheduler_address)
        watched = _KillsAfter(16, pids[0])
        summary = audit_archive(plan, watched)
    assert watched.killed
    assert summary["stories_in"] == 120
    assert summary["quarantined"] == 0
    assert len({row["id"] for row in rows(tmp_path / "audit", "stories")}) == 120


def test_a_story_that_ends_its_worker_is_quarantined_on_dask(tmp_path: Path) -> None:
    """The story is found by splitting; the others of its shard, and of the other worker, are checked."""
    stories = [story(number) for number in range(24)]
    stories[7]["text"] += " The number seven is drawn."
    archive = tmp_path / "stories.jsonl"
    archive.write_text("".join(json.dumps(s) + "\n" for s in stories), encoding="utf-8")
    plan = plan_for(tmp_path / "audit", archive, workers=2)
    summary = audit_archive(plan, Watched(), _Deadly(plan.job, 2, ""))
    assert summary["by_reason"] == {"killed": 1}
    assert summary["stories_in"] == 24
    (row,) = [row for row in rows(tmp_path / "audit", "stories") if row["reason"]]
    assert (row["id"], row["reason"]) == ("story-00007", "killed: its worker was ended, twice")


def test_a_scheduler_that_does_not_answer_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An address where nothing listens ends the audit with what to do."""
    monkeypatch.setattr("factcheck.audit.engines.dask._WAIT", "1s")
    archive = write_archive(tmp_path / "stories.jsonl", range(1))
    plan = plan_for(tmp_path / "audit", archive, engine="dask", scheduler="tcp://127.0.0.1:9")
    with pytest.raises(FactcheckError, match="no Dask scheduler answers"):
        audit_archive(plan, Watched())


class _KillsAfter(Watched):
    """Ends a process once so many stories have their verdict."""

    def __init__(self, stories: int, pid: int) -> None:
        super().__init__()
        self.after, self.pid, self.killed = stories, pid, False

    def checked(self, stories: int) -> None:
        super().checked(stories)
        if self.stories >= self.after and not self.killed:
            os.kill(self.pid, signal.SIGKILL)
            self.killed = True


class _Deadly(DaskEngine):
    """Workers that end at a story with "number seven" in it."""

    def _submit(self, client: Client, shard: object) -> object:
        from deadly import audit_deadly  # noqa: PLC0415 - on the workers too

        path = shard.path  # type: ignore[attr-defined]
        return client.submit(audit_deadly, str(path), self._job, pure=False, retries=0)
