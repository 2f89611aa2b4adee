"""Where in a JSON file the characters of one of its strings stand."""

from __future__ import annotations

import re
from json.decoder import scanstring  # type: ignore[attr-defined]  # there since Python 2.6, untyped

from factcheck.records import SourceMap

_ESCAPE = re.compile(
    r"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|.)", re.DOTALL
)


def find_string(source: str, key: str, value: str, field: str) -> SourceMap | None:
    """Return the way back from a string to its first place under a key, None if it has none."""
    for found in re.finditer(rf'"{re.escape(key)}"\s{{0,99}}:\s{{0,99}}[\[{{"]', source):
        opening = found.end() - 1
        if source[opening] != '"':
            continue
        try:
            string, end = scanstring(source, opening + 1, False)
        except ValueError:
            return None
        if string == value:
            return _literal_map(source, opening + 1, end - 1, field)
    return None


def _literal_map(source: str, start: int, end: int, field: str) -> SourceMap:
    """Return the map of a literal: one anchor at its start, and one after each escape."""
    anchors = [(0, start)]
    shorter = 0
    for escape in _ESCAPE.finditer(source, start, end):
        shorter += len(escape.group()) - 1
        anchors.append((escape.end() - start - shorter, escape.end()))
    return SourceMap(field, tuple(anchors))
