"""Many questions at once: each line of JSON with an office and a day is answered by one, in order."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from factcheck.errors import KnowledgeError
from factcheck.knowledge.answers import answer_object, read_on, who_held
from factcheck.knowledge.choice import resolve_one

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.knowledge.store import Store


def answer_lines(lines: Iterable[bytes], store: Store) -> Iterator[dict[str, Any]]:
    """Yield an answer for every line that is not blank; one that cannot be answered has an `error`."""
    for line in lines:
        if line.strip():
            yield _answer_line(line, store)


def _answer_line(line: bytes, store: Store) -> dict[str, Any]:
    try:
        query = json.loads(line)
    except (ValueError, RecursionError):
        return _failed(None, None, "the line is not JSON")
    if not isinstance(query, dict):
        return _failed(None, None, 'the line is no object with "office" and "on"')
    office, on = query.get("office"), query.get("on")
    if not isinstance(office, str) or not office.strip() or on is None:
        return _failed(office, on, 'the line needs "office" and "on"')
    try:
        day = read_on(on)
        return answer_object(who_held(resolve_one(office, store, day), day), office)
    except KnowledgeError as fault:
        hint = f"; {fault.hint}" if fault.hint else ""
        return _failed(office, on, f"{fault.message}{hint}")
    except ValueError as fault:
        return _failed(office, on, str(fault))


def _failed(office: object, on: object, error: str) -> dict[str, Any]:
    return {"office": office, "on": on, "outcome": "unknown", "holders": [], "error": error}
