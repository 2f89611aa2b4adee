"""Processes of this machine: one shard each at a time, so that it is known which shard ended its worker."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from typing import TYPE_CHECKING, TypeAlias

from factcheck.audit.engines import Died, Done, Outcome
from factcheck.audit.engines.worker import FAULT, READY, one_thread_each, serve_shards
from factcheck.audit.results.files import OutputError
from factcheck.errors import FactcheckError

if TYPE_CHECKING:
    from collections.abc import Generator
    from multiprocessing.context import SpawnProcess

    from factcheck.audit.engines import Source
    from factcheck.audit.plan import Job, Plan
    from factcheck.audit.shards import Shard

# Caches grow with every word met (by 28 MB in 70,000 stories, measured); a new worker costs some seconds.
_RENEWAL = 20_000  # stories
_PATIENCE = 5.0  # seconds a worker may take to end when it is told to


@dataclass(slots=True, eq=False)
class _Worker:
    process: SpawnProcess
    link: Connection
    shard: Shard | None = None
    ready: bool = False
    stories: int = 0


Serve: TypeAlias = Callable[[Connection, "Job"], None]


class LocalEngine:
    """A number of worker processes, each spawned anew so that it inherits nothing."""

    def __init__(self, job: Job, workers: int, serve: Serve = serve_shards) -> None:
        """Audit with so many processes, each of which runs `serve`."""
        self._job, self._number, self._serve = job, workers, serve
        self._workers: list[_Worker] = []
        self.renewal = _RENEWAL

    def run(self, source: Source) -> Generator[Outcome]:
        """Yield what became of each shard.

        Raises:
            FactcheckError: a worker cannot start, or met what stops the whole audit.
        """
        try:
            while self._occupy(source):
                links = {worker.link: worker for worker in self._workers}
                for link in wait(list(links)):
                    outcome = self._hear(links[link])  # type: ignore[index]  # only connections were waited for
                    if outcome is not None:
                        yield outcome
        finally:
            self._end()

    def _occupy(self, source: Source) -> bool:
        """Give every free worker a shard, starting one where there is none; tell whether any is at work."""
        for worker in self._workers:
            if worker.shard is None and (shard := source.take()) is not None:
                self._give(worker, shard)
        while len(self._workers) < self._number and (shard := source.take()) is not None:
            worker = self._start()
            self._give(worker, shard)
        return any(worker.shard for worker in self._workers)

    def _start(self) -> _Worker:
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        process = context.Process(target=self._serve, args=(theirs, self._job), daemon=True)
        with one_thread_each():
            process.start()
        theirs.close()
        worker = _Worker(process, ours)
        self._workers.append(worker)
        return worker

    def _give(self, worker: _Worker, shard: Shard) -> None:
        worker.shard = shard
        with suppress(BrokenPipeError, ConnectionResetError):  # it has ended: the wait will tell
            worker.link.send(str(shard.path))

    def _hear(self, worker: _Worker) -> Outcome | None:
        """Return what became of a worker's shard, None when it has only said that it is ready."""
        try:
            word, *rest = worker.link.recv()
        except (EOFError, ConnectionResetError):
            return self._bury(worker)
        if word == READY:
            worker.ready = True
            return None
        if word == FAULT:
            message, where, hint, full = rest
            raise (OutputError if full else FactcheckError)(message, where, hint)
        shard, worker.shard = worker.shard, None
        if shard is None:
            return None
        worker.stories += shard.stories
        if worker.stories >= self.renewal:
            self._retire(worker)
        return Done(shard)

    def _retire(self, worker: _Worker) -> None:
        """Let a worker end; another takes its place when there is a shard for it."""
        worker.link.close()
        worker.process.join(_PATIENCE)
        if worker.process.is_alive():
            worker.process.kill()
            worker.process.join()
        self._workers.remove(worker)

    def _bury(self, worker: _Worker) -> Outcome | None:
        worker.process.join()
        self._workers.remove(worker)
        how = _how(worker.process.exitcode)
        if not worker.ready:
            hint = "give it more with --worker-memory, or see its message above"
            raise FactcheckError(f"a worker cannot start: {how}", hint=hint)
        return Died(worker.shard, how) if worker.shard is not None else None

    def _end(self) -> None:
        for worker in self._workers:
            worker.link.close()
            worker.process.terminate()
        for worker in self._workers:
            worker.process.join(_PATIENCE)
            if worker.process.is_alive():
                worker.process.kill()
                worker.process.join()
        self._workers.clear()


def _how(code: int | None) -> str:
    return (
        f"its worker was ended by signal {-code}"
        if code and code < 0
        else f"its worker ended with code {code}"
    )


def open_engine(plan: Plan) -> LocalEngine:
    """Return an engine of local processes."""
    return LocalEngine(plan.job, max(plan.workers, 1))
