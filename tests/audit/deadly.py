"""Workers that come to harm on purpose; run in processes of their own."""

from __future__ import annotations

import os
import re
import signal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factcheck.audit.engines import spark
from factcheck.audit.engines.worker import serve_shards
from factcheck.audit.plan import bench_of
from factcheck.audit.shard import audit_shard
from factcheck.pipeline import Checker
from factcheck.records import Story

if TYPE_CHECKING:
    from collections.abc import Iterator
    from multiprocessing.connection import Connection

    from factcheck.audit.plan import Job
    from factcheck.records import Extraction, Report

_examine = Checker.examine


def _examine_or_die(self: Checker, story: Story) -> tuple[Report, Extraction]:
    if "number seven" in story.text:
        os.kill(os.getpid(), signal.SIGKILL)
    if "all the memory" in story.text:
        raise MemoryError
    return _examine(self, story)


def serve_deadly(link: Connection, job: Job) -> None:
    """Serve, but die at once at a story with "number seven" in it."""
    Checker.examine = _examine_or_die  # type: ignore[method-assign]
    serve_shards(link, job)


def serve_dead(link: Connection, job: Job) -> None:
    """Be ready, then end at every story."""
    Checker.examine = _die  # type: ignore[method-assign,assignment]
    serve_shards(link, job)


def serve_stuck(link: Connection, job: Job) -> None:
    """Serve, but never come back from a story with "number seven" in it; the model is loaded before."""
    bench_of(job).checker.check(Story("warm", "Prime Minister Ada Roe of Japan spoke on Tuesday, May 3."))
    Checker.examine = _examine_forever  # type: ignore[method-assign]
    serve_shards(link, job)


def _examine_forever(self: Checker, story: Story) -> tuple[Report, Extraction]:
    if "number seven" in story.text:
        re.match("(a+)+$", "a" * 60 + "b")  # holds the interpreter: no other thread has its turn
    return _examine(self, story)


def _die(_self: Checker, _story: Story) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def die_at_start(_link: Connection, _job: Job) -> None:
    """End before being ready."""
    os._exit(9)


def audit_deadly(path: str, job: Job) -> int:
    """Audit a shard, but die at once at a story with "number seven" in it."""
    Checker.examine = _examine_or_die  # type: ignore[method-assign]
    return audit_shard(Path(path), job)


def audit_deadly_batches(job: Job, batches: Iterator[Any]) -> Iterator[Any]:
    """Audit the shards of a partition, but die at once at a story with "number seven" in it."""
    Checker.examine = _examine_or_die  # type: ignore[method-assign]
    yield from spark._audit(job, batches)


def serve_hungry(link: Connection, job: Job) -> None:
    """Serve, but want eight gigabytes at a story with "all the memory" in it."""
    Checker.examine = _examine_hungrily  # type: ignore[method-assign]
    serve_shards(link, job)


def _examine_hungrily(self: Checker, story: Story) -> tuple[Report, Extraction]:
    hoard = bytearray(8 << 30) if "all the memory" in story.text else b""
    assert len(hoard) >= 0
    return _examine(self, story)
