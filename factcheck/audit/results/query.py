"""DuckDB over the result files: on disk where memory does not do, in a stated order always."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import duckdb

from factcheck.audit.results.files import OutputError
from factcheck.audit.results.schema import ACROSS, TABLES

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import pyarrow as pa

_MEMORY = "1GB"


@contextmanager
def opened(directory: Path) -> Iterator[Query]:
    """Yield a connection that has the result files as views: `stories`, `findings`, `facts` and `across`.

    Raises:
        OutputError: a query runs out of disk.
    """
    work = directory / "work"
    connection = duckdb.connect(config={"memory_limit": _MEMORY, "temp_directory": str(work)})
    try:
        query = Query(connection)
        for name, schema in TABLES.items():
            query.view(name, directory / name, schema)
        query.view("across", directory / "across", ACROSS)
        yield query
    except (duckdb.IOException, duckdb.OutOfMemoryException) as fault:
        hint = "free some space and run the same command: it goes on"
        raise OutputError(f"the results cannot be summed: {fault}", str(directory), hint) from fault
    finally:
        connection.close()


class Query:
    """Questions to the result files."""

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        """Ask over a connection."""
        self.connection = connection

    def view(self, name: str, folder: Path, schema: pa.Schema) -> None:
        """Make the Parquet files of a folder a view; a table without rows when there is none."""
        if any(folder.glob("[!.]*.parquet")):
            # only the glob of a folder we made: quotes in its path are doubled
            files = str(folder / "*.parquet").replace("'", "''")
            self.connection.execute(f"CREATE VIEW \"{name}\" AS SELECT * FROM read_parquet('{files}')")  # noqa: S608
        else:
            self.connection.register(name, schema.empty_table())

    def rows(self, sql: str, *values: object) -> list[tuple[Any, ...]]:
        """Return the rows of a question."""
        return self.connection.execute(sql, list(values)).fetchall()

    def one(self, sql: str, *values: object) -> tuple[Any, ...]:
        """Return the only row of a question."""
        (row,) = self.rows(sql, *values)
        return row
