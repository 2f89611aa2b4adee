"""Files that may be packed and larger than memory: opened, read line by line, and read to their end.

A file cut off in the middle is a fault, never a short list.
"""

from __future__ import annotations

import bz2
import gzip
import zlib
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING, Any, cast

import msgspec

from factcheck.errors import KnowledgeError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LONGEST = 64 * 2**20  # bytes of one line or one whole file: Wikidata's largest entity has some 4 MB
_HEAD = 4096


@contextmanager
def opened(path: Path) -> Iterator[IO[bytes]]:
    """Open a file, unpacked if it is packed.

    Raises:
        KnowledgeError: it cannot be read to its end.
    """
    try:
        with _unpacked(path) as stream:
            yield stream
    except (EOFError, zlib.error, gzip.BadGzipFile) as fault:
        raise KnowledgeError("is cut off or damaged: nothing was taken from it", str(path)) from fault
    except OSError as fault:
        raise KnowledgeError(f"cannot be read: {fault.strerror or fault}", str(path)) from fault


def _unpacked(path: Path) -> IO[bytes]:
    if path.suffix == ".gz":
        return cast("IO[bytes]", gzip.open(path, "rb"))
    return bz2.open(path, "rb") if path.suffix == ".bz2" else path.open("rb")


def first_bytes(path: Path) -> bytes:
    """Return the start of a file, unpacked.

    Raises:
        KnowledgeError: it cannot be read.
    """
    with opened(path) as stream:
        return stream.read(_HEAD)


def lines(path: Path) -> Iterator[tuple[int, bytes]]:
    """Yield the lines of a file with their numbers, from 1.

    Raises:
        KnowledgeError: the file is damaged, or a line is too long to be held.
    """
    with opened(path) as stream:
        number = 0
        while line := stream.readline(LONGEST + 1):
            number += 1
            if len(line) > LONGEST:
                raise KnowledgeError(f"a line of more than {LONGEST >> 20} MB", f"{path}:{number}")
            yield number, line


def whole_json(path: Path) -> Any:  # noqa: ANN401 - whatever the file holds
    """Return a JSON file that is held in memory whole.

    Raises:
        KnowledgeError: it is too large, damaged, or no JSON.
    """
    with opened(path) as stream:
        data = stream.read(LONGEST + 1)
    if len(data) > LONGEST:
        hint = "a Wikidata dump has one entity a line and is read line by line"
        raise KnowledgeError(f"a JSON file of more than {LONGEST >> 20} MB", str(path), hint)
    return decoded(data, str(path))


def decoded(data: bytes, where: str) -> Any:  # noqa: ANN401 - likewise
    """Return what JSON bytes hold.

    Raises:
        KnowledgeError: they are no JSON.
    """
    try:
        return msgspec.json.decode(data)
    except (msgspec.DecodeError, RecursionError) as fault:
        raise KnowledgeError(f"is not whole JSON: {fault}", where) from fault
