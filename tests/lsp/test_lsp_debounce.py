"""Work put off while touches come, and done for the last of them."""

from __future__ import annotations

import asyncio

from factcheck.lsp.debounce import Debounce


def test_touches_in_a_row_are_one_run() -> None:
    """Typing is waited out."""

    async def run() -> list[str]:
        done: list[str] = []

        async def work(key: str) -> None:
            done.append(key)

        debounce = Debounce(0.01, work)
        for _ in range(5):
            debounce.touch("a")
        debounce.touch("b")
        await asyncio.sleep(0.1)
        return done

    assert sorted(asyncio.run(run())) == ["a", "b"]


def test_a_touch_during_a_run_is_worked_on_after_it() -> None:
    """What changes while a check runs is checked when it ends, never beside it, never not at all."""

    async def run() -> list[int]:
        state, seen, at_once = 0, [], 0

        async def work(_key: str) -> None:
            nonlocal at_once
            at_once += 1
            assert at_once == 1
            seen.append(state)
            await asyncio.sleep(0.05)
            at_once -= 1

        debounce = Debounce(0.01, work)
        debounce.touch("a", 0)
        for _ in range(12):
            await asyncio.sleep(0.015)
            state += 1
            debounce.touch("a")
        await asyncio.sleep(0.3)
        return seen

    assert asyncio.run(run())[-1] == 12


def test_what_is_dropped_is_not_done() -> None:
    """A document that is closed is not checked any more."""

    async def run() -> list[str]:
        done: list[str] = []

        async def work(key: str) -> None:
            done.append(key)

        debounce = Debounce(0.01, work)
        debounce.touch("a")
        debounce.drop("a")
        await asyncio.sleep(0.05)
        return done

    assert asyncio.run(run()) == []
