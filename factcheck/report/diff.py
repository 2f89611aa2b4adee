"""What fixing would change in a file, as a unified diff that `patch -p1` takes."""

from __future__ import annotations

import re
from difflib import unified_diff
from pathlib import PurePath
from typing import TYPE_CHECKING, TextIO

from factcheck.report.harmless import make_harmless

if TYPE_CHECKING:
    from collections.abc import Iterator

_LINE = re.compile(r"[^\n]*\n|[^\n]+")


def render_diff(path: str, before: str, after: str, out: TextIO) -> None:
    """Write the diff of one file; on a terminal, a story's control characters are made visible."""
    name = PurePath(path).as_posix().lstrip("/")
    lines = unified_diff(_LINE.findall(before), _LINE.findall(after), f"a/{name}", f"b/{name}")
    out.writelines(f"{make_harmless(line[:-1])}\n" if out.isatty() else line for line in _closed(lines))


def _closed(lines: Iterator[str]) -> Iterator[str]:
    """Yield the lines, each with a line end; one that has none in its file is marked as diff does."""
    for line in lines:
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
