"""Work put off until touches rest, and never lost: whatever is touched last is worked on last."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable


class Debounce:
    """Runs work for a key once it has not been touched for a while; one run a key at a time."""

    def __init__(self, seconds: float, work: Callable[[str], Awaitable[None]]) -> None:
        """Begin with nothing to do.

        Args:
            seconds: how long touches must rest.
            work: what to do for a key; it must not raise.
        """
        self._seconds, self._work = seconds, work
        self._timers: dict[str, asyncio.TimerHandle] = {}
        self._running: dict[str, asyncio.Task[None]] = {}
        self._again: set[str] = set()

    def touch(self, key: str, seconds: float | None = None) -> None:
        """Put the work for a key off; `seconds` for another rest than the usual."""
        self.drop(key)
        rest = self._seconds if seconds is None else seconds
        self._timers[key] = asyncio.get_running_loop().call_later(rest, self._start, key)

    def drop(self, key: str) -> None:
        """Forget what is put off for a key; a run under way goes on."""
        self._again.discard(key)
        timer = self._timers.pop(key, None)
        if timer is not None:
            timer.cancel()

    def _start(self, key: str) -> None:
        self._timers.pop(key, None)
        if key in self._running:
            self._again.add(key)
        else:
            self._running[key] = asyncio.get_running_loop().create_task(self._run(key))

    async def _run(self, key: str) -> None:
        try:
            await self._work(key)
            while key in self._again:  # touched, and rested, while at work
                self._again.discard(key)
                await self._work(key)
        finally:
            del self._running[key]
