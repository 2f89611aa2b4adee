"""Inputs of an archive, as a stream of stories.

    read_inputs(paths, options) -> Iterator[Story | Failure]

walks folders in a fixed order and reads each file by its suffix; what only an audit reads is in `INPUTS`, all
else goes to the read stage. Nothing holds more than one story (or one batch of a Parquet file). A file that
ends before its time, or is damaged, is a `Failure` in its place: the stories before it count, and the rest
of the archive goes on. To add a format: one module here with `read(path, options)`, one line below.
"""

from __future__ import annotations

import os
from importlib import import_module
from typing import TYPE_CHECKING

from factcheck.audit.inputs.options import InputOptions
from factcheck.read import READERS, read_path
from factcheck.records import Failure

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from factcheck.records import Story

__all__ = ["INPUTS", "InputOptions", "find_files", "read_inputs", "size_of_inputs"]

# The longest suffix that fits is taken.
INPUTS = {
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".jsonl.gz": "jsonl",
    ".ndjson.gz": "jsonl",
    ".jsonl.zst": "jsonl",
    ".ndjson.zst": "jsonl",
    ".parquet": "parquet",
    ".warc": "warc",
    ".warc.gz": "warc",
    ".warc.zst": "warc",
    ".wacz": "wacz",
    ".xml": "feeds",
    ".xml.gz": "feeds",
    ".rss": "feeds",
    ".atom": "feeds",
}


def read_inputs(paths: Sequence[Path], options: InputOptions) -> Iterator[Story | Failure]:
    """Yield every story under the paths, and a failure for each that cannot be read, in a fixed order."""
    for path in paths:
        if path.is_dir():
            found = False
            for file in find_files(path, options.read.skip):
                found = True
                yield from _read_file(file, options)
            if not found:
                yield Failure(str(path), "no stories in this folder", f"stories end in {_known()}")
        else:
            yield from _read_file(path, options)


def find_files(folder: Path, skip: frozenset[Path] = frozenset()) -> Iterator[Path]:
    """Yield the files under a folder that have a reader, folder by folder, by name; hidden ones are left out.

    `skip` are files and folders, resolved, that are passed over: the audit's own results, a baseline. Only
    the names of the folders on the way are held, so that a million files take little memory.
    """
    with os.scandir(folder) as entries:
        names = sorted((entry.name, entry.is_dir()) for entry in entries if not entry.name.startswith("."))
    for name, is_folder in names:
        path = folder / name
        if is_folder:
            if not path.is_symlink() and path.resolve() not in skip:  # a link may lead back up
                yield from find_files(path, skip)
        elif kind_of(path) and not (skip and path.resolve() in skip):
            yield path


def kind_of(path: Path) -> str:
    """Return the module that reads a file: one of ours, `read` for the read stage, "" for none."""
    name = path.name.lower()
    suffix = max((s for s in INPUTS if name.endswith(s)), key=len, default="")
    if suffix:
        return INPUTS[suffix]
    return "read" if path.suffix.lower() in READERS else ""


def size_of_inputs(paths: Sequence[Path], skip: frozenset[Path] = frozenset()) -> int:
    """Return the bytes of all files under the paths; for a progress bar."""
    return sum(sum(map(size_of, find_files(p, skip))) if p.is_dir() else size_of(p) for p in paths)


def size_of(path: Path) -> int:
    """Return the bytes of a file, 0 when it cannot be looked at."""
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _read_file(path: Path, options: InputOptions) -> Iterator[Story | Failure]:
    kind = kind_of(path)
    if kind in {"read", ""}:  # the read stage tells what is wrong with a file that nobody reads
        yield from read_path(path, options.read)
        options.progressed(size_of(path))
        return
    if not path.exists():
        yield from read_path(path, options.read)
        return
    try:
        yield from import_module(f"{__name__}.{kind}").read(path, options)
    except OSError as fault:
        yield Failure(str(path), f"cannot be read: {fault.strerror or fault}", "check the file")


def _known() -> str:
    return ", ".join(dict.fromkeys((*READERS, *INPUTS)))
