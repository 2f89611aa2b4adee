"""A limit on the time of one story: what hangs ends its worker, and the shard's other stories go on.

The timer is faulthandler's, which needs no turn at the interpreter: a story stuck inside a regular expression
holds it, and neither a signal nor another thread of Python's would come through. It ends the process at once,
as a kill would, and leaves a note beside the shard of which story it was.
"""

from __future__ import annotations

import faulthandler
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

T = TypeVar("T")
_ENDED = "Timeout"  # as faulthandler words it


def each_in_time(items: Sequence[T], seconds: float | None, shard: Path) -> Iterator[T]:
    """Yield items; end this process when one is not done with after so many seconds (None: never)."""
    if seconds is None:
        yield from items
        return
    note = _note(shard)
    with note.open("w", encoding="ascii") as out:
        try:
            for number, item in enumerate(items):
                out.seek(0)
                out.write(f"{number}\n")
                out.flush()
                faulthandler.dump_traceback_later(seconds, exit=True, file=out)
                yield item
        finally:
            faulthandler.cancel_dump_traceback_later()
    note.unlink()


def find_hung(shard: Path) -> int | None:
    """Return which story of a shard took too long, from 0; None when none did. The note is taken away."""
    note = _note(shard)
    try:
        lines = note.read_text(encoding="ascii", errors="replace").splitlines()
    except FileNotFoundError:
        return None
    note.unlink()
    return int(lines[0]) if any(line.startswith(_ENDED) for line in lines[1:]) else None


def _note(shard: Path) -> Path:
    return shard.with_suffix(".at")
