"""What a run has met and what is done already, on disk: memory does not grow with the archive.

The ledger is no state of the audit: every run makes it afresh from the result files and the inputs.
"""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING

from factcheck.audit.results.files import OutputError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

_CACHE_KIB = 32 * 1024


class Ledger:
    """Two tables: contents met in this run with the key of the first story, and keys that have results."""

    def __init__(self, path: Path) -> None:
        """Begin an empty ledger at a path."""
        path.unlink(missing_ok=True)
        self._path = path
        with self._writing():
            self._db = sqlite3.connect(path, isolation_level=None)
            for statement in (
                "PRAGMA journal_mode = OFF",
                "PRAGMA synchronous = OFF",
                f"PRAGMA cache_size = -{_CACHE_KIB}",
                "CREATE TABLE met (content TEXT PRIMARY KEY, key TEXT) WITHOUT ROWID",
                "CREATE TABLE done (key TEXT PRIMARY KEY, file TEXT, names TEXT) WITHOUT ROWID",
            ):
                self._db.execute(statement)

    def close(self) -> None:
        """End with it, and take it from the disk."""
        self._db.close()
        self._path.unlink(missing_ok=True)

    def meet(self, content: str, key: str) -> str:
        """Note a story; return "" when its content is new, else the key of the first that had it."""
        with self._writing():
            added = self._db.execute("INSERT OR IGNORE INTO met VALUES (?, ?)", (content, key)).rowcount
        return "" if added else self.first(content)

    def first(self, content: str) -> str:
        """Return the key of the first story met with a content, "" when none was."""
        row = self._db.execute("SELECT key FROM met WHERE content = ?", (content,)).fetchone()
        return str(row[0]) if row else ""

    def add_done(self, stories: Iterable[tuple[str, str]], file: str) -> None:
        """Note that a result file has the verdict of stories; what another file has is left as it is.

        Each is given by its key and by the names its verdict depends on, as a hash; "" when they are known
        to be as they were.
        """
        with self._writing():
            self._db.execute("BEGIN")
            self._db.executemany(
                "INSERT OR IGNORE INTO done VALUES (?, ?, ?)", ((key, file, names) for key, names in stories)
            )
            self._db.execute("COMMIT")

    def names_of(self, key: str) -> str | None:
        """Return the names that a story's verdict depends on, as a hash; None when it has no verdict."""
        row = self._db.execute("SELECT names FROM done WHERE key = ?", (key,)).fetchone()
        return str(row[0]) if row else None

    def undo(self, key: str) -> None:
        """Forget that a story has a verdict."""
        with self._writing():
            self._db.execute("DELETE FROM done WHERE key = ?", (key,))

    def has(self, key: str, file: str) -> bool:
        """Whether it is this result file that gives a story's verdict."""
        row = self._db.execute("SELECT file FROM done WHERE key = ?", (key,)).fetchone()
        return row is not None and row[0] == file

    @contextmanager
    def _writing(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.OperationalError as fault:
            hint = "free some space and run the same command: it goes on"
            raise OutputError(f"the disk is full or failing ({fault})", str(self._path), hint) from fault
