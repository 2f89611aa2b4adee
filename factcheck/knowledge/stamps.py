"""Whether a compiled store is whole and up to date; read at every start, so it imports little."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_HEAD = 100  # bytes; the header of an SQLite file


def facts_files(directory: Path | str) -> list[str]:
    """Return the paths of the facts files under a directory, in order."""
    found = (
        os.path.join(folder, name)  # noqa: PTH118 - Path objects would take longer than all else here
        for folder, _, names in os.walk(directory)
        for name in names
        if name.endswith(".yaml")
    )
    return sorted(found)


def stamp_of(path: str) -> str:
    """Return what changes when a file does."""
    status = os.stat(path)  # noqa: PTH116 - a Path object would take longer than the call
    return f"{status.st_size}-{status.st_mtime_ns}"


def stamps_in(target: Path) -> dict[str, str] | None:
    """Return the stamps of the files a store was made from; None when there is no whole store."""
    try:
        if not _whole(target):
            return None
        with closing(sqlite3.connect(f"{target.as_uri()}?mode=ro", uri=True)) as store:
            return dict(store.execute("SELECT path, stamp FROM file"))
    except (OSError, sqlite3.DatabaseError):
        return None


def _whole(target: Path) -> bool:
    """Whether a file is as long as its own head says (SQLite file format, section 1.3: offsets 16 and 28)."""
    with target.open("rb") as stream:
        head = stream.read(_HEAD)
    size = int.from_bytes(head[16:18], "big")
    pages = int.from_bytes(head[28:32], "big")
    return len(head) == _HEAD and target.stat().st_size == pages * (65536 if size == 1 else size)
