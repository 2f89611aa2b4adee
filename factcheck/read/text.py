"""Plain text: the file is the story, offset for offset."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from factcheck.errors import ReadError
from factcheck.read.decoding import decode
from factcheck.read.directives import take_lines
from factcheck.read.furniture import find_furniture
from factcheck.read.published import settle_published
from factcheck.records import Failure, Story

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.read.options import ReadOptions


def read_bytes(stream: BinaryIO, path: str, options: ReadOptions) -> bytes:
    """Return a whole file.

    Raises:
        ReadError: it is empty, or longer than the limit.
    """
    raw = stream.read(options.limit + 1)
    if len(raw) > options.limit:
        message = f"the story is over {options.limit:,} bytes"
        raise ReadError(message, path, "split it, or give many stories as .jsonl")
    if not raw.strip():
        message = "the file is empty"
        raise ReadError(message, path, "give a file with the story's text")
    return raw


def read(stream: BinaryIO, path: str, options: ReadOptions) -> Iterator[Story | Failure]:
    """Yield the one story of a text file."""
    decoded = decode(read_bytes(stream, path, options), path)
    if not decoded.text.strip():
        message = "the file holds no words"
        raise ReadError(message, path, "give a file with the story's text")
    text, (silences, silence_faults) = take_lines(decoded.text, path)
    furniture = find_furniture(text)
    published, published_from = settle_published(options, None, text, furniture)
    yield Story(
        id=path,
        text=text,
        published=published,
        published_from=published_from,
        source=path,
        furniture=furniture,
        path=path,
        notes=decoded.notes,
        silences=silences,
        silence_faults=silence_faults,
    )
