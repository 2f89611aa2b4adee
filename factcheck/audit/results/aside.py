"""Stories that were not checked themselves: each duplicate gets the verdict of the first of its content."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.parquet as pq

from factcheck.audit.results.files import written_aside
from factcheck.audit.results.query import opened
from factcheck.audit.results.schema import STORIES
from factcheck.audit.results.store import ASIDE

if TYPE_CHECKING:
    from factcheck.audit.results.store import Store

_TAKEN = (
    "verdict", "reason", "findings", "silenced", "holds", "contradicts", "unknown", "checked_with", "asked",
    "answers", "names",
)  # fmt: skip
_BATCH = 10_000


def write_aside(store: Store) -> None:
    """Write `stories/aside.parquet`: what was set aside or unreadable, and duplicates with their verdicts.

    Raises:
        OutputError: the disk is full, or the file cannot be written.
    """
    files = [str(path) for path in store.aside_files()]
    if not files:
        return
    columns = ", ".join(
        f"CASE WHEN a.duplicate_of = '' THEN a.{name} ELSE f.{name} END AS {name}"
        if name in _TAKEN
        else f"a.{name}"
        for name in STORIES.names
    )
    path = store.directory / "stories" / ASIDE
    with opened(store.directory) as query:
        query.connection.execute(
            f"SELECT {columns} FROM read_parquet($files) a LEFT JOIN stories f ON f.key = a.duplicate_of"  # noqa: S608
            " ORDER BY a.key",
            {"files": files},
        )
        with written_aside(path) as aside, pq.ParquetWriter(aside, STORIES, compression="zstd") as writer:
            # rows, not Arrow batches: the library has renamed that call between its versions
            while batch := query.connection.fetchmany(_BATCH):
                columns_of = dict(zip(STORIES.names, zip(*batch, strict=True), strict=True))
                writer.write_table(pa.table(columns_of, schema=STORIES))
