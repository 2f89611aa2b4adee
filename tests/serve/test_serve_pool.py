"""The queue before the workers, with workers that the test plays."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import pytest

from factcheck.serve.answer import Answer
from factcheck.serve.generation import Loading, WorkerGone
from factcheck.serve.metrics import Metrics
from factcheck.serve.pool import Limits, Pool
from factcheck.serve.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

DONE = Answer(200, b"{}", "pass")


class FakeWorker:
    """A worker that does as the test says."""

    pid = 1
    gone = False

    def __init__(self, generation: FakeGeneration) -> None:
        """Be of a generation."""
        self.generation = generation
        self.ended = False

    async def ask(self, body: bytes) -> Answer:
        """Answer as the test has it."""
        if self.gone:
            raise WorkerGone
        return await self.generation.answer(body)

    async def end(self) -> None:
        """Be ended."""
        self.ended = True
        self.generation.workers.discard(self)


class FakeGeneration:
    """A generation without processes."""

    def __init__(self, answer: Callable[[bytes], Awaitable[Answer]]) -> None:
        """Answer with this."""
        self.answer, self.closed = answer, False
        self.rules: list[dict[str, Any]] = []
        self.workers: set[FakeWorker] = set()
        self.process = self

    async def wait(self) -> None:
        """Live for ever."""
        await asyncio.Event().wait()

    async def fork(self) -> FakeWorker:
        """A new worker."""
        worker = FakeWorker(self)
        self.workers.add(worker)
        return worker

    async def close(self) -> None:
        """Be closed."""
        self.closed = True


async def pool_of(generation: FakeGeneration, **limits: Any) -> Pool:  # noqa: ANN401
    """A pool with a generation in force."""
    pool = Pool(Loading(), Limits(**limits), Metrics())
    await pool._adopt(generation)  # type: ignore[arg-type]
    return pool


def test_stories_beyond_the_queue_are_refused() -> None:
    """One is checked, one waits, the third is told to come back; those taken on are answered."""

    async def run() -> None:
        go = asyncio.Event()

        async def answer(_body: bytes) -> Answer:
            await go.wait()
            return DONE

        pool = await pool_of(FakeGeneration(answer), workers=1, queue=1)
        taken = [asyncio.ensure_future(pool.check(b"")) for _ in range(2)]
        await asyncio.sleep(0)
        assert pool.waiting == 1
        with pytest.raises(Problem) as refused:
            await pool.check(b"")
        assert (refused.value.status, refused.value.headers) == (503, {"Retry-After": "1"})
        patient = asyncio.ensure_future(pool.check(b"", patient=True))
        go.set()
        assert await asyncio.gather(*taken, patient) == [DONE] * 3

    asyncio.run(run())


def test_a_story_that_takes_too_long_costs_its_worker() -> None:
    """It gets 504, its worker is ended, and another takes its place."""

    async def run() -> None:
        async def answer(body: bytes) -> Answer:
            if body == b"slow":
                await asyncio.Event().wait()
            return DONE

        generation = FakeGeneration(answer)
        pool = await pool_of(generation, workers=1, timeout=0.01)
        (worker,) = generation.workers
        with pytest.raises(Problem) as slow:
            await pool.check(b"slow")
        assert slow.value.status == 504
        assert await pool.check(b"") is DONE
        assert worker.ended
        assert len(generation.workers) == 1

    asyncio.run(run())


@pytest.mark.parametrize(("lost", "status"), [(1, 200), (2, 503)])
def test_a_story_whose_worker_is_lost_is_tried_once_more(lost: int, status: int) -> None:
    """A worker may be lost by chance; a story that loses two is not given a third."""

    async def run() -> int:
        losses = iter([True] * lost)

        async def answer(_body: bytes) -> Answer:
            if next(losses, False):
                raise WorkerGone
            return DONE

        pool = await pool_of(FakeGeneration(answer), workers=2)
        try:
            return (await pool.check(b"")).status
        except Problem as problem:
            return problem.status

    assert asyncio.run(run()) == status


def test_a_worker_that_ended_while_idle_is_passed_over() -> None:
    """A story is not given to a worker that is known to be gone."""

    async def run() -> None:
        async def answer(_body: bytes) -> Answer:
            return DONE

        generation = FakeGeneration(answer)
        pool = await pool_of(generation, workers=3)
        for worker in list(generation.workers)[:3]:
            worker.gone = True
        assert await pool.check(b"") is DONE

    asyncio.run(run())


def test_a_story_in_hand_is_finished_by_the_generation_that_began_it() -> None:
    """At a reload nothing is dropped: old workers go when they have answered, and then their zygote."""

    async def run() -> None:
        go = asyncio.Event()

        async def old_answer(_body: bytes) -> Answer:
            await go.wait()
            return DONE

        async def new_answer(_body: bytes) -> Answer:
            return Answer(200, b"new")

        old, new = FakeGeneration(old_answer), FakeGeneration(new_answer)
        pool = await pool_of(old, workers=1)
        in_hand = asyncio.ensure_future(pool.check(b""))
        await asyncio.sleep(0)
        await pool._adopt(new)  # type: ignore[arg-type]
        assert (await pool.check(b"")).body == b"new"
        assert not old.closed
        go.set()
        assert await in_hand is DONE
        await asyncio.sleep(0.01)
        assert old.closed
        assert not old.workers

    asyncio.run(run())


def test_a_client_that_leaves_the_queue_takes_no_worker_along() -> None:
    """A story that is given up at the very moment its turn comes gives the worker on."""

    async def run() -> None:
        async def answer(_body: bytes) -> Answer:
            return DONE

        pool = await pool_of(FakeGeneration(answer), workers=1, timeout=1)
        worker = await pool._take(patient=False)
        leaving = asyncio.ensure_future(pool._take(patient=False))
        await asyncio.sleep(0)
        pool._release(worker)
        leaving.cancel()
        await asyncio.gather(leaving, return_exceptions=True)
        assert await pool.check(b"") is DONE

    asyncio.run(run())
