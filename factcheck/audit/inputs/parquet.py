"""Parquet: a row a story; which column is which field is given by option, or told by name."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pyarrow.parquet as pq

from factcheck.audit.inputs import size_of
from factcheck.errors import FactcheckError
from factcheck.read.jsonl import plain_story
from factcheck.records import Failure

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from factcheck.audit.inputs.options import InputOptions
    from factcheck.records import Story

FIELDS = ("id", "text", "title", "published", "source", "url", "section")
_BATCH = 256  # rows decoded at a time


def read(path: Path, options: InputOptions) -> Iterator[Story | Failure]:
    """Yield the story of each row."""
    try:
        file = pq.ParquetFile(path)
        named = {field: options.columns.get(field, field) for field in FIELDS}
        columns = {field: column for field, column in named.items() if column in file.schema_arrow.names}
        wrong = [column for field, column in options.columns.items() if field not in columns]
        if wrong or "text" not in columns:
            message = f"there is no column '{(wrong or [named['text']])[0]}'"
            hint = f"name it: --columns text=COLUMN; columns: {', '.join(file.schema_arrow.names)}"
            yield Failure(str(path), message, hint)
            return
        yield from _rows(file, path, columns, options)
    except (pa.ArrowException, OSError) as fault:
        reason = " ".join(str(fault).split())
        yield Failure(str(path), f"a damaged Parquet file: {reason}", "the rows before it were read")


def _rows(
    file: pq.ParquetFile, path: Path, columns: Mapping[str, str], options: InputOptions
) -> Iterator[Story | Failure]:
    number, size, told = 0, size_of(path), 0
    rows_in_all = max(file.metadata.num_rows, 1)
    for batch in file.iter_batches(batch_size=_BATCH, columns=sorted(set(columns.values()))):
        for row in batch.to_pylist():
            number += 1
            yield _story(row, f"{path}:{number}", str(path), columns, options)
        options.progressed(size * number // rows_in_all - told)
        told = size * number // rows_in_all


def _story(
    row: Mapping[str, Any], where: str, path: str, columns: Mapping[str, str], options: InputOptions
) -> Story | Failure:
    record = {field: row[column] for field, column in columns.items() if row[column] is not None}
    if isinstance(record.get("published"), date):  # a timestamp is one too
        record["published"] = record["published"].isoformat()
    if len(str(record.get("text", ""))) > options.read.limit:
        message = f"the text is over {options.read.limit:,} characters"
        return Failure(where, message, "a row is one story: split what is longer")
    try:
        return plain_story(record, where, where, path, options.read)
    except FactcheckError as fault:
        return Failure(fault.where or where, fault.message, fault.hint)
