"""Dask: a cluster at an address, or processes of this machine under Dask's own care.

The output directory must be the same for every worker: a shared file system, as clusters have. Rules, record
and model are loaded once a worker.
"""

from __future__ import annotations

import logging
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factcheck.audit.engines import Died, Done, Outcome
from factcheck.audit.engines.worker import limit_memory
from factcheck.audit.plan import bench_of
from factcheck.audit.shard import audit_shard
from factcheck.errors import FactcheckError, SettingsError

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

    from factcheck.audit.engines import Source
    from factcheck.audit.plan import Job, Plan
    from factcheck.audit.shards import Shard

# Shards under way for each thread of the cluster: one at work, one waiting.
_AHEAD = 2
_WAIT = "30s"  # for a scheduler that is starting


class DaskEngine:
    """Shards as tasks; a task whose worker ended is told, never run on worker after worker."""

    def __init__(self, job: Job, workers: int, scheduler: str) -> None:
        """Audit on the cluster at an address, or on so many processes here."""
        self._job, self._workers, self._scheduler = job, workers, scheduler

    def run(self, source: Source) -> Generator[Outcome]:
        """Yield what became of each shard.

        Raises:
            FactcheckError: the scheduler cannot be reached, or a worker met what stops the whole audit.
        """
        from distributed import wait  # noqa: PLC0415 - half a second, and an extra

        with self._client() as client:
            self._require_ready(client)
            room = max(sum(client.nthreads().values()), self._workers, 1) * _AHEAD
            under_way: dict[Any, Shard] = {}
            while True:
                while len(under_way) < room and (shard := source.take_apart(len(under_way))):
                    under_way[self._submit(client, shard)] = shard
                if not under_way:
                    return
                for future in wait(list(under_way), return_when="FIRST_COMPLETED").done:
                    yield _outcome(future, under_way.pop(future))

    def _require_ready(self, client: Any) -> None:  # noqa: ANN401 - Dask's own
        """Open the checker on every worker at once: what fails there would fail on every shard.

        A cluster that has no worker yet is waited for.
        """
        ready = [
            client.submit(_ready, self._job, workers=address, allow_other_workers=True, pure=False, retries=0)
            for address in client.nthreads() or [None]
        ]
        for fault in (future.exception() for future in ready):
            if isinstance(fault, FactcheckError):
                raise fault
            if fault is not None:
                hint = "see the worker's own log; every worker needs factcheck-desk[audit]"
                message = f"a worker cannot start: {type(fault).__name__}: {fault}"
                raise FactcheckError(message, hint=hint) from fault

    def _submit(self, client: Any, shard: Shard) -> Any:  # noqa: ANN401 - Dask's own, and an extra
        name = f"audit-{shard.id}-{shard.deaths}-{int(shard.suspect)}"
        return client.submit(_audit, str(shard.path), self._job, key=name, pure=False, retries=0)

    @contextmanager
    def _client(self) -> Iterator[Any]:
        import dask  # noqa: PLC0415 - an extra
        from distributed import Client, LocalCluster  # noqa: PLC0415 - likewise

        if self._scheduler:
            try:
                client = Client(self._scheduler, timeout=_WAIT)
            except (OSError, TimeoutError, ValueError) as fault:
                hint = "start one: dask scheduler, then dask worker ADDRESS on each machine"
                raise FactcheckError(f"no Dask scheduler answers: {fault}", self._scheduler, hint) from fault
            with client:
                yield client
            return
        # a shard is told at the first worker it ends: it is split, not tried again as it is
        settings = {"distributed.scheduler.allowed-failures": 0}
        with (
            dask.config.set(settings),
            LocalCluster(
                n_workers=self._workers,
                threads_per_worker=1,
                host="127.0.0.1",
                dashboard_address="127.0.0.1:0",
                silence_logs=logging.CRITICAL,
            ) as cluster,
            Client(cluster) as client,
        ):
            yield client


def _ready(job: Job) -> None:
    """Open the checker on a worker."""
    limit_memory(job.memory)
    bench_of(job)


def _audit(path: str, job: Job) -> int:
    """Audit a shard on a worker."""
    limit_memory(job.memory)
    return audit_shard(Path(path), job)


def _outcome(future: Any, shard: Shard) -> Outcome:  # noqa: ANN401 - Dask's own
    fault = future.exception()
    if isinstance(fault, FactcheckError):
        raise fault
    if fault is None:
        return Done(shard)
    from distributed import KilledWorker  # noqa: PLC0415 - an extra

    if isinstance(fault, KilledWorker):
        return Died(shard, "its worker was ended")
    return Died(shard, f"its worker failed with {type(fault).__name__}: {fault}")


def open_engine(plan: Plan) -> DaskEngine:
    """Return an engine of Dask workers.

    Raises:
        SettingsError: Dask is not installed.
    """
    if find_spec("distributed") is None:
        hint = "install it: pip install 'factcheck-desk[audit]'"
        raise SettingsError("the engine dask needs the package distributed", hint=hint)
    return DaskEngine(plan.job, plan.workers, plan.scheduler)
