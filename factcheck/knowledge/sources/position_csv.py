"""EveryPolitician-style CSV: a line a person in a position, with `start_date` and `end_date`.

Columns go by several names; a place column makes "Prime Minister" an office. Source: the CSV files of
everypolitician.org and of its successors.
"""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from factcheck.errors import KnowledgeError
from factcheck.knowledge.sources.claim import Claim, read_day, status_in
from factcheck.knowledge.sources.opening import opened

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from factcheck.knowledge.store import Store

_COLUMNS = {
    "person": ("person", "name"),
    "office": ("office", "position", "role", "post"),
    "place": ("place", "country", "area", "catalog", "organization", "organisation", "jurisdiction"),
    "start": ("start", "start_date", "from"),
    "end": ("end", "end_date", "to"),
    "also": ("other_names", "aliases"),
    "born": ("birth_date", "born", "dob"),
    "died": ("death_date", "died", "dod"),
    "source": ("source", "sources", "url"),
}
_NEEDED = ("person", "office", "start")
_LONGEST_CELL = 2**17  # characters


def fits(name: str, head: bytes) -> bool:
    """Whether a file is CSV with the columns of officeholders."""
    first = head.split(b"\n", 1)[0].decode("utf-8-sig", errors="replace")
    return not name.endswith((".json", ".xml")) and not _missing(_columns(next(csv.reader([first]), [])))


def claims_in(path: Path, store: Store) -> Iterator[Claim]:  # noqa: ARG001 - a list is short: all is kept
    """Yield the claims of a file.

    Raises:
        KnowledgeError: a column is missing, or a line or a date cannot be read.
    """
    csv.field_size_limit(_LONGEST_CELL)
    with opened(path) as stream, io.TextIOWrapper(stream, encoding="utf-8-sig", newline="") as text:
        rows = csv.reader(text, strict=True)
        try:
            columns = _columns(next(rows, []))
            if missing := _missing(columns):
                known = "; ".join(f"{key}: {', '.join(_COLUMNS[key])}" for key in missing)
                raise KnowledgeError(f"has no column for {' or '.join(missing)}", f"{path}:1", known)
            for row in rows:
                if row:
                    yield _claim({k: row[i].strip() for k, i in columns.items() if i < len(row)}, path, rows)
        except csv.Error as fault:
            raise KnowledgeError(f"is not whole CSV: {fault}", f"{path}:{rows.line_num}") from fault
        except UnicodeDecodeError as fault:
            raise KnowledgeError("is not in UTF-8", str(path), "save it as UTF-8") from fault


def _columns(header: list[str]) -> dict[str, int]:
    """Return where each of our columns stands in a header."""
    names = [name.strip().casefold() for name in header]
    return {
        key: names.index(found)
        for key, known in _COLUMNS.items()
        if (found := next((n for n in known if n in names), None)) is not None
    }


def _missing(columns: Mapping[str, int]) -> list[str]:
    return [key for key in _NEEDED if key not in columns]


def _claim(row: Mapping[str, str], path: Path, rows: object) -> Claim:
    where = f"{path.name}:{getattr(rows, 'line_num', 0)}"
    role, place = row.get("office", "").replace("_", " "), row.get("place", "").replace("-", " ")
    try:
        days = {key: read_day(row.get(key, "")) for key in ("start", "end", "born", "died")}
    except ValueError as fault:
        raise KnowledgeError(str(fault), where) from fault
    return Claim(
        office=f"{role} of {place}" if place else role,
        person=row.get("person", ""),
        start=days["start"],
        end=days["end"],
        where=where,
        status=status_in(role),
        also=tuple(n.strip() for n in row.get("also", "").split(";") if n.strip()),
        born=days["born"],
        died=days["died"],
        source=row.get("source", "").split(";")[0],
    )
