"""One audit at a time in a directory."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from factcheck.audit.results.files import OutputError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@contextmanager
def locked(directory: Path) -> Iterator[None]:
    """Hold a directory; the system lets go of it however this process ends.

    Raises:
        OutputError: another audit holds it.
    """
    try:
        import fcntl  # noqa: PLC0415 - not on every system; there, two audits at once are the user's to avoid
    except ImportError:
        yield
        return
    with (directory / ".lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            hint = "wait for it to end, or stop it"
            raise OutputError("another audit is writing here", str(directory), hint) from None
        yield
