"""Files written aside and renamed, so that a file that is there is whole."""

from __future__ import annotations

import errno
import os
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pyarrow.parquet as pq

from factcheck.errors import FactcheckError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import pyarrow as pa

# EFBIG: a limit on the size of files is met as a full disk is.
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
PART = ".part"


class OutputError(FactcheckError):
    """Results cannot be written: the audit stops, and goes on when the cause is gone."""


@contextmanager
def written_aside(path: Path, *, lasting: bool = True) -> Iterator[Path]:
    """Yield a path beside the one wanted; when all is well it is synced and takes its place.

    What need not outlive this run is not synced.

    Raises:
        OutputError: the disk is full, or the file cannot be written.
    """
    aside = path.with_name(f".{path.name}.{os.getpid()}{PART}")
    try:
        yield aside
        if lasting:
            with aside.open("rb+") as stream:
                os.fsync(stream.fileno())
        aside.replace(path)
    except OSError as fault:
        raise output_error(fault, path) from fault
    finally:
        aside.unlink(missing_ok=True)


def output_error(fault: OSError, path: Path) -> OutputError:
    """Return what to tell of a failed write."""
    if fault.errno in _FULL:
        return OutputError(
            "the disk is full", str(path), "free some space and run the same command: it goes on"
        )
    return OutputError(
        f"cannot be written: {fault.strerror or fault}", str(path), "mend it and run the same command"
    )


def write_table(table: pa.Table, path: Path) -> None:
    """Write a table as Parquet.

    Raises:
        OutputError: the disk is full, or the file cannot be written.
    """
    with written_aside(path) as aside:
        # zstd and no statistics of text: the same table gives the same bytes, at a fifth of its size
        pq.write_table(table, aside, compression="zstd", write_statistics=True)
