"""Sees when rule, facts or settings files change, and has them loaded anew."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from factcheck.knowledge.stamps import facts_files, stamp_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from factcheck.serve.pool import Pool


async def watch_files(pool: Pool, seconds: float) -> None:
    """Look every so many seconds, for ever; reload when files have changed and then stayed the same."""
    seen = await asyncio.to_thread(read_stamps, pool.generation.watched, pool.generation.settings)
    changed = False
    while True:
        await asyncio.sleep(seconds)
        now = await asyncio.to_thread(read_stamps, pool.generation.watched, pool.generation.settings)
        if now != seen:
            seen, changed = now, True  # somebody may still be saving: look once more
        elif changed:
            changed = False
            await pool.reload()


def read_stamps(directories: Sequence[str | Path], settings: str = "") -> dict[str, str]:
    """Return what changes when a rule, facts or settings file does."""
    paths = [path for directory in directories for path in facts_files(directory)]
    stamps: dict[str, str] = {}
    for path in [*paths, *([settings] if settings else [])]:
        try:
            stamps[path] = stamp_of(path)
        except OSError:
            stamps[path] = "gone"
    return stamps
