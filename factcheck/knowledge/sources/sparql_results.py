"""SPARQL 1.1 query results in JSON, with the variables that our own query asks for.

Source: https://www.w3.org/TR/sparql11-results-json/
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from factcheck.errors import KnowledgeError
from factcheck.knowledge.sources.claim import Claim, read_day, status_in
from factcheck.knowledge.sources.opening import whole_json

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from factcheck.knowledge.model import PartialDate
    from factcheck.knowledge.store import Store

_NEEDED = ("personLabel", "start")
# A statement stands in several rows when one of its optional parts has several values; each row of it must
# say the same of these.
_FIXED = ("asked", "office", "start", "end", "rank")


def fits(name: str, head: bytes) -> bool:  # noqa: ARG001 - the content tells
    """Whether a file is a SPARQL result in JSON."""
    return b'"head"' in head and b'"vars"' in head


def claims_in(path: Path, store: Store) -> Iterator[Claim]:  # noqa: ARG001 - the query chose already
    """Yield the claims of a file.

    Raises:
        KnowledgeError: it is no SPARQL result, or lacks a variable that is needed.
    """
    return claims_of(whole_json(path), path.name)


def claims_of(data: object, where: str, asked: Mapping[str, str] | None = None) -> Iterator[Claim]:
    """Yield the claims of a decoded result.

    Args:
        data: the result.
        where: what it is called in faults.
        asked: the office of ours by the label or the item the query asked about, where there was a query.

    Raises:
        KnowledgeError: it is no SPARQL result, or a row cannot be read.
    """
    rows = _rows(data, where)
    merged: dict[str, dict[str, str]] = {}
    names: dict[str, list[str]] = {}
    for number, row in enumerate(rows):
        key = row.get("statement", f"row {number}")
        known = merged.setdefault(key, row)
        for variable in _FIXED:
            if known.get(variable, "") != row.get(variable, ""):
                raise KnowledgeError(f"says two things of '{variable}' in one statement", f"{where}: {key}")
        names.setdefault(key, [])
        if row.get("alias") and row["alias"] not in names[key]:
            names[key].append(row["alias"])
    for key, row in merged.items():
        if not row.get("rank", "").endswith("DeprecatedRank"):
            yield _claim(row, f"{where}: {key}", tuple(names[key]), asked or {})


def _rows(data: object, where: str) -> list[dict[str, str]]:
    """Return the bindings as plain text by variable."""
    try:
        head, bindings = data["head"]["vars"], data["results"]["bindings"]  # type: ignore[index]
        rows = [{str(k): _value(v) for k, v in row.items()} for row in bindings]
    except (KeyError, TypeError, AttributeError) as fault:
        raise KnowledgeError("is not a SPARQL result in JSON", where) from fault
    missing = [v for v in _NEEDED if v not in head] + (
        [] if {"office", "officeLabel"} & {*head} else ["office"]
    )
    if missing:
        raise KnowledgeError(f"has no variable {', '.join('?' + v for v in missing)}", where)
    return rows


def _value(cell: Any) -> str:  # noqa: ANN401 - JSON
    value = cell["value"]
    if not isinstance(value, str):
        raise TypeError
    return value


def _claim(row: Mapping[str, str], where: str, also: tuple[str, ...], asked: Mapping[str, str]) -> Claim:
    label = row.get("officeLabel") or row.get("asked") or row.get("office", "")
    try:
        days = {name: _day(row, name) for name in ("start", "end", "born", "died")}
    except ValueError as fault:
        raise KnowledgeError(str(fault), where) from fault
    item = row.get("office", "")
    return Claim(
        office=label,
        person=row.get("personLabel", ""),
        start=days["start"],
        end=days["end"],
        where=where,
        asked=asked.get(row.get("asked", ""), "") or asked.get(item.rpartition("/")[2], ""),
        item=item,
        status=status_in(" ".join([label, row.get("natureLabel", "")])),
        also=also,
        born=days["born"],
        died=days["died"],
        source=item,
        predecessor=row.get("predecessorLabel", ""),
        successor=row.get("successorLabel", ""),
    )


def _day(row: Mapping[str, str], name: str) -> PartialDate | None:
    precision = row.get(f"{name}Precision", "")
    return read_day(row.get(name, ""), int(precision) if precision.isdigit() else 11)
