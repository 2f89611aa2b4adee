"""What only several stories together show: stages that run once, after every shard is done.

A stage is a module with `find(query: Query) -> Iterator[Row]`, rows of `schema.ACROSS`; its name here is the
rule's id. `query` has the views `stories`, `findings` and `facts` (see `results.schema`) and spills to disk.
The rows go to `across/<rule>.parquet`, are counted in the sums as `across`, and leave the verdict of each
story by itself as it is. To add a stage: one module here, one line below.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.parquet as pq

from factcheck.audit.results.files import written_aside
from factcheck.audit.results.query import opened
from factcheck.audit.results.schema import ACROSS

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["STAGES", "look_across"]

STAGES: dict[str, str] = {}
_BATCH = 5_000


def look_across(directory: Path) -> None:
    """Run every stage over the result files of a directory.

    Raises:
        OutputError: the disk is full, or a file cannot be written.
    """
    folder = directory / "across"
    folder.mkdir(exist_ok=True)
    for rule, module in STAGES.items():
        with (
            opened(directory) as query,
            written_aside(folder / f"{rule}.parquet") as aside,
            pq.ParquetWriter(aside, ACROSS, compression="zstd") as writer,
        ):
            batch = []
            for row in import_module(f"{__name__}.{module}").find(query):
                batch.append(row)
                if len(batch) >= _BATCH:
                    writer.write_table(pa.Table.from_pylist(batch, schema=ACROSS))
                    batch.clear()
            if batch:
                writer.write_table(pa.Table.from_pylist(batch, schema=ACROSS))
