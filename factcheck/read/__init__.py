"""The read stage: bytes to stories.

    read_path(path: Path, options: ReadOptions = ReadOptions()) -> Iterator[Story | Failure]

yields, in a fixed order, every story of a file, of a folder (walked in sorted order), or of standard input
(`Path("-")`, its format told from its first bytes). Input that cannot be read is a `Failure` in its place
and the rest go on; nothing is raised for bad input.

A format is one module with `read(stream: BinaryIO, path: str, options: ReadOptions)`, which yields stories
and failures or raises `ReadError`. It is imported when the first file of its kind is met.
"""

from __future__ import annotations

import sys
from importlib import import_module
from io import BytesIO
from typing import TYPE_CHECKING, BinaryIO, cast

from factcheck.errors import FactcheckError, did_you_mean
from factcheck.read.options import STORY_LIMIT, ReadOptions
from factcheck.read.sniffing import sniff_suffix
from factcheck.records import Failure, Story

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

__all__ = ["READERS", "STORY_LIMIT", "ReadOptions", "read_path", "read_text"]

READERS = {
    ".txt": "text",
    ".md": "markdown",
    ".html": "html",
    ".htm": "html",
    ".json": "json_story",
    ".jsonl": "jsonl",
    ".xml": "xml_story",
}
_STDIN = "-"


def read_path(path: Path, options: ReadOptions | None = None) -> Iterator[Story | Failure]:
    """Yield every story under a path, and a failure for each that cannot be read."""
    options = options or ReadOptions()
    if str(path) == _STDIN:
        yield from _read_stdin(options)
        return
    try:
        is_folder, is_there = path.is_dir(), path.exists()
    except (OSError, ValueError) as error:  # a name too long, a NUL in it, a folder closed to us
        yield Failure(str(path), f"cannot be looked up: {error}", "check the name and its permissions")
        return
    if not is_there:
        yield Failure(str(path), "no such file or folder", _near_names(path))
    elif is_folder:
        yield from _read_folder(path, options)
    else:
        yield from _read_file(path, options)


def read_text(text: str, suffix: str, path: str, options: ReadOptions) -> Iterator[Story | Failure]:
    """Yield what a text in memory holds, read as a file with this suffix would be; `path` names it."""
    # half a surrogate pair, which no file can hold, becomes one character too
    yield from _read_stream(BytesIO(text.encode("utf-8", "replace")), suffix, path, options)


def _read_folder(folder: Path, options: ReadOptions) -> Iterator[Story | Failure]:
    files = sorted(
        path
        for path in folder.rglob("*")
        if path.suffix.lower() in READERS
        and not any(part.startswith(".") for part in path.relative_to(folder).parts)
        and path.is_file()
        and not (options.skip and path.resolve() in options.skip)
    )
    if not files:
        yield Failure(str(folder), "no stories in this folder", f"stories end in {_known_suffixes()}")
    for path in files:
        yield from _read_file(path, options)


def _read_file(path: Path, options: ReadOptions) -> Iterator[Story | Failure]:
    suffix = path.suffix.lower()
    if suffix not in READERS:
        hint = f"stories end in {_known_suffixes()}; give other text on standard input, as -"
        yield Failure(str(path), f"no reader for '{suffix or path.name}' files", hint)
        return
    try:
        with path.open("rb") as stream:
            yield from _read_stream(stream, suffix, str(path), options)
    except OSError as error:
        yield Failure(str(path), f"cannot be read: {error.strerror or error}", "check its permissions")


def _read_stdin(options: ReadOptions) -> Iterator[Story | Failure]:
    stream = options.stdin or sys.stdin.buffer
    first = stream.readline(options.limit + 1)
    suffix = sniff_suffix(first)
    if suffix != ".jsonl":
        first += stream.read(max(options.limit + 1 - len(first), 0))
        suffix = sniff_suffix(first)
        stream = BytesIO(first)
        first = b""
    yield from _read_stream(_Rejoined(first, stream), suffix, _STDIN, options)


def _read_stream(
    stream: BinaryIO | _Rejoined, suffix: str, path: str, options: ReadOptions
) -> Iterator[Story | Failure]:
    reader = import_module(f"{__name__}.{READERS[suffix]}")
    try:
        yield from reader.read(cast("BinaryIO", stream), path, options)
    except FactcheckError as error:
        yield Failure(error.where or path, error.message, error.hint)


class _Rejoined:
    """A stream whose first line, taken to look at it, is put back."""

    def __init__(self, first: bytes, rest: BinaryIO) -> None:
        self._first, self._rest = first, rest

    def readline(self, size: int = -1) -> bytes:
        """Return the next line."""
        first, self._first = self._first, b""
        return first or self._rest.readline(size)

    def read(self, size: int = -1) -> bytes:
        """Return the rest."""
        first, self._first = self._first, b""
        return first + self._rest.read(size)


def _known_suffixes() -> str:
    return ", ".join(READERS)


def _near_names(path: Path) -> str:
    try:
        names = [entry.name for entry in path.parent.iterdir()]
    except OSError:
        return "check the name"
    return did_you_mean(path.name, names) or "check the name"
