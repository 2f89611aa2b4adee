"""A worker process: opens the checker once, then audits the shards it is sent."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from contextlib import contextmanager
from multiprocessing.connection import wait
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.audit.plan import bench_of
from factcheck.audit.results.files import OutputError
from factcheck.audit.shard import audit_shard
from factcheck.errors import FactcheckError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from multiprocessing.connection import Connection

    from factcheck.audit.plan import Job

READY, DONE, FAULT = "ready", "done", "fault"
_THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")
_ORPHANED = 3  # exit code


def serve_shards(link: Connection, job: Job) -> None:
    """Audit each shard whose path comes, and tell of it, until the other end closes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the driver's to handle
    threading.Thread(target=_end_with_driver, daemon=True).start()
    limit_memory(job.memory)
    try:
        bench_of(job)
        link.send((READY,))
        while True:
            audit_shard(Path(link.recv()), job)
            link.send((DONE,))
    except EOFError:
        return
    except FactcheckError as fault:
        link.send((FAULT, fault.message, fault.where, fault.hint, isinstance(fault, OutputError)))


def _end_with_driver() -> None:
    """End at once when the driver has: a worker that went on would write into the next run's results."""
    driver = multiprocessing.parent_process()
    if driver is not None:
        wait([driver.sentinel])
        os._exit(_ORPHANED)


@contextmanager
def one_thread_each() -> Iterator[None]:
    """Have processes that are started meanwhile count with one thread each, where nothing else is said.

    The libraries below numpy take a thread for every core, in every worker; Dask's workers get the same.
    """
    unsaid = [name for name in _THREADS if name not in os.environ]
    os.environ.update(dict.fromkeys(unsaid, "1"))
    try:
        yield
    finally:
        for name in unsaid:
            del os.environ[name]


def limit_memory(most: int | None) -> None:
    """Bound the address space of this process, where the system can."""
    if most is None:
        return
    try:
        import resource  # noqa: PLC0415 - not on every system
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (most, resource.getrlimit(resource.RLIMIT_AS)[1]))
