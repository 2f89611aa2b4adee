"""What only several stories together show: stages that run once, after every shard is done.

A stage is a module with `find(asking: Asking) -> Iterator[Row]`, rows of `schema.ACROSS`; its name here is
the id of its rule, which says what must agree and how a finding is worded. A stage runs where its rule is in
force. `asking.query` has the views `stories`, `findings` and `facts` (see `results.schema`) and spills to
disk. The rows go to `across/<rule>.parquet`, are counted in the sums as `across`, and leave the verdict of
each story by itself as it is. To add a stage: its rule, one module here, one line below.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from importlib import import_module
from itertools import islice
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.parquet as pq

from factcheck.audit.across.asking import Asking
from factcheck.audit.across.silencing import Silences
from factcheck.audit.results.files import written_aside
from factcheck.audit.results.query import opened
from factcheck.audit.results.schema import ACROSS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date
    from pathlib import Path

    from factcheck.audit.across.asking import Row
    from factcheck.check.compiled import Compiled
    from factcheck.knowledge.record import Knowledge

__all__ = ["STAGES", "Looked", "look_across"]

STAGES: dict[str, str] = {"stories-disagree": "disagreeing", "copied-error": "copied"}
_BATCH = 5_000
_LISTED = 1_000  # silenced findings in the sums; the rest is counted


@dataclass(slots=True)
class Looked:
    """What the stages could not compare, how many findings are silenced, and the first of these."""

    notes: list[str] = field(default_factory=list)
    silenced: int = 0
    listed: list[dict[str, str]] = field(default_factory=list)

    def told(self, rows: Iterable[Row], silences: Silences) -> Iterator[Row]:
        """Yield the rows that are not silenced; count the others."""
        for row in rows:
            silenced = silences.silenced(row)
            if silenced is None:
                yield row
                continue
            self.silenced += 1
            if len(self.listed) < _LISTED:
                self.listed.append(silenced)


def look_across(
    directory: Path, rules: Sequence[Compiled], knowledge: Knowledge, as_of: date | None = None
) -> Looked:
    """Run every stage whose rule is in force over the result files.

    Raises:
        OutputError: the disk is full, or a file cannot be written.
    """
    folder = directory / "across"
    folder.mkdir(exist_ok=True)
    in_force = {rule.rule.id: rule for rule in rules}
    looked = Looked()
    for name, module in STAGES.items():
        if name not in in_force:
            continue
        with (
            opened(directory) as query,
            written_aside(folder / f"{name}.parquet") as aside,
            pq.ParquetWriter(aside, ACROSS, compression="zstd") as writer,
        ):
            asking = Asking(query, in_force[name], knowledge, looked.notes.append)
            silences = Silences(query, as_of)
            rows = looked.told(import_module(f"{__name__}.{module}").find(asking), silences)
            while batch := list(islice(rows, _BATCH)):
                writer.write_table(pa.Table.from_pylist(batch, schema=ACROSS))
    return looked
