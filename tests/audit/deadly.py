"""Workers that come to harm on purpose; run in processes of their own."""

from __future__ import annotations

import os
import signal
from typing import TYPE_CHECKING

from factcheck.audit.engines.worker import serve_shards
from factcheck.pipeline import Checker

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

    from factcheck.audit.plan import Job
    from factcheck.records import Extraction, Report, Story

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


def die_at_start(_link: Connection, _job: Job) -> None:
    """End before being ready."""
    os._exit(9)
