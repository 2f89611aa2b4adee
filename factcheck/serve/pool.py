"""The workers and the queue before them: who checks which story, and what happens when a worker is lost."""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from factcheck.errors import FactcheckError
from factcheck.serve.generation import Generation, Loading, Worker, WorkerGone
from factcheck.serve.problem import Problem, busy

if TYPE_CHECKING:
    from collections.abc import Coroutine

    from factcheck.serve.answer import Answer
    from factcheck.serve.metrics import Metrics

_log = logging.getLogger("factcheck.serve")
_PATIENCE = 60.0  # seconds that a story of a batch or of a callback waits for a worker
_EVERY = 4  # one in so many free workers goes to a batch or a callback while others wait too
_LONGEST_PAUSE = 30.0  # seconds between two tries to load what could not be loaded


@dataclass(frozen=True, slots=True)
class Limits:
    """How much is taken on: worker processes, stories that may wait, seconds for one story."""

    workers: int = 2
    queue: int = 16
    timeout: float = 10.0


@dataclass(slots=True)
class State:
    """How the last reload went; `fault` is for the log and for whoever may ask."""

    reloads: int = 0
    failed: bool = False
    fault: str = ""


class Pool:
    """Checks stories in worker processes of the newest generation."""

    def __init__(self, loading: Loading, limits: Limits, metrics: Metrics) -> None:
        """Prepare; `start` loads."""
        self.limits, self.state = limits, State()
        self._loading, self._metrics = loading, metrics
        self._idle: deque[Worker] = deque()
        self._waiting: deque[asyncio.Future[Worker]] = deque()
        self._patient: deque[asyncio.Future[Worker]] = deque()
        self._handed = 0
        self._current: Generation | None = None
        self._reloading = asyncio.Lock()
        self._tasks: set[asyncio.Task[object]] = set()
        self._closing = False

    @property
    def generation(self) -> Generation:
        """The generation in force.

        Raises:
            RuntimeError: nothing has been loaded.
        """
        if self._current is None:
            raise RuntimeError("the pool has not been started")
        return self._current

    @property
    def rules(self) -> list[dict[str, Any]]:
        """The rules in force, as plain values."""
        return self.generation.rules

    @property
    def ready(self) -> bool:
        """Whether there is a worker."""
        return not self._closing and self._current is not None and bool(self._current.workers)

    @property
    def reload_failed(self) -> bool:
        """Whether older rules and facts stay in force, since the newest files cannot be loaded."""
        return self.state.failed

    @property
    def waiting(self) -> int:
        """How many stories wait for a worker."""
        return len(self._waiting)

    async def start(self) -> None:
        """Load, and start the workers.

        Raises:
            FactcheckError: a rule, facts or settings file is wrong.
        """
        await self._adopt(await Generation.load(self._loading))

    async def check(self, body: bytes, *, patient: bool = False) -> Answer:
        """Return the answer to a story as it was sent; a patient one waits where another is refused.

        Raises:
            Problem: 503 too many stories wait, or its worker was lost twice; 504 it takes too long.
        """
        for _ in range(2):  # a worker may be lost for reasons that are not the story's
            worker = await self._take(patient=patient)
            try:
                async with asyncio.timeout(self.limits.timeout):
                    answer = await worker.ask(body)
            except TimeoutError:
                self._replace(worker, "timeout")
                detail = f"the story took longer than {self.limits.timeout:g} s"
                raise Problem(504, detail, "check it in parts") from None
            except WorkerGone:
                self._replace(worker, "ended")
            except BaseException:
                self._replace(worker, "cancelled")
                raise
            else:
                self._release(worker)
                return answer
        raise busy("the worker that had the story was lost, twice", 5)

    async def reload(self) -> bool:
        """Load the files anew and change over; what cannot be loaded leaves the old in force.

        Stories in hand are finished by the workers that began them.
        """
        async with self._reloading:
            self.state.reloads += 1
            try:
                generation = await Generation.load(self._loading)
                await self._adopt(generation)
            except FactcheckError as fault:
                self.state.failed, self.state.fault = True, str(fault)
                self._metrics.reloads.labels("failed").inc()
                self._metrics.stale.set(1)
                _log.error("the rules and facts were not reloaded, the old ones stay in force: %s", fault)
                return False
            self.state.failed, self.state.fault = False, ""
            self._metrics.reloads.labels("done").inc()
            self._metrics.stale.set(0)
            _log.info("the rules and facts were reloaded: %d rules", len(generation.rules))
            return True

    async def close(self) -> None:
        """End all processes."""
        self._closing = True
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        if self._current is not None:
            await self._current.close()

    async def _adopt(self, generation: Generation) -> None:
        workers = [await generation.fork() for _ in range(self.limits.workers)]
        old, self._current = self._current, generation
        idle, self._idle = self._idle, deque()
        for worker in idle:
            self._retire(worker)
        for worker in workers:
            self._release(worker)
        self.later(self._watch(generation))
        if old is not None and not old.workers:
            self.later(old.close())

    async def _take(self, *, patient: bool) -> Worker:
        while self._idle:
            worker = self._idle.popleft()
            if not worker.gone:
                return worker
            self._replace(worker, "ended")
        line, patience = (self._patient, _PATIENCE) if patient else (self._waiting, self.limits.timeout)
        if not patient and len(line) >= self.limits.queue:
            raise busy("as many stories wait as are taken on")
        turn: asyncio.Future[Worker] = asyncio.get_running_loop().create_future()
        line.append(turn)
        try:
            async with asyncio.timeout(patience):
                return await turn
        except BaseException as fault:
            if turn in line:
                line.remove(turn)
            if turn.done() and not turn.cancelled():
                self._release(turn.result())
            if isinstance(fault, TimeoutError):
                raise busy("no worker became free in time") from None
            raise

    def _release(self, worker: Worker) -> None:
        """Give a worker to whoever waits, or let it wait; one of an old generation has done its last."""
        if worker.generation is not self._current:
            self._retire(worker)
            return
        self._handed += 1
        patient_first = self._handed % _EVERY == 0
        lines = (self._patient, self._waiting) if patient_first else (self._waiting, self._patient)
        for line in lines:
            while line:
                turn = line.popleft()
                if not turn.done():
                    turn.set_result(worker)
                    return
        self._idle.append(worker)

    def _retire(self, worker: Worker) -> None:
        self.later(self._ended(worker))

    def _replace(self, worker: Worker, reason: str) -> None:
        self._metrics.restarts.labels(reason).inc()
        _log.warning("worker %d was lost (%s) and is replaced", worker.pid, reason)
        self.later(self._replaced(worker))

    async def _ended(self, worker: Worker) -> None:
        await worker.end()
        generation = worker.generation
        if generation is not self._current and not generation.workers:
            await generation.close()

    async def _replaced(self, worker: Worker) -> None:
        await self._ended(worker)
        if worker.generation is self._current and not self._closing:
            with suppress(FactcheckError):  # its zygote has ended: `_watch` starts another
                self._release(await worker.generation.fork())

    async def _watch(self, generation: Generation) -> None:
        """Start another zygote when the one in force ends by itself."""
        await generation.process.wait()
        pause = 1.0
        while generation is self._current and not self._closing:
            self._metrics.restarts.labels("zygote").inc()
            _log.error("the process that loads the rules has ended and is started again")
            if await self.reload():
                return
            await asyncio.sleep(pause)
            pause = min(pause * 2, _LONGEST_PAUSE)

    def later(self, work: Coroutine[Any, Any, object]) -> None:
        """Do something beside the requests; a fault of it is logged."""
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._done)

    def _done(self, task: asyncio.Task[object]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and task.exception() is not None:
            _log.error("a fault of the service", exc_info=task.exception())
