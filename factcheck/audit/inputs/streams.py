"""A file's bytes, decompressed as they are read, with the bytes used counted."""

from __future__ import annotations

import gzip
import io
import zlib
from contextlib import contextmanager
from typing import TYPE_CHECKING, BinaryIO, cast

import zstandard

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from factcheck.audit.inputs.options import InputOptions

_CHUNK = 1 << 18


class StreamBroken(Exception):  # noqa: N818 - it says what happened
    """A compressed stream ends before its time or is damaged."""


class _Counted(io.RawIOBase):
    """The file's own bytes, counted."""

    def __init__(self, stream: BinaryIO, progressed: Callable[[int], None]) -> None:
        self._stream, self._progressed = stream, progressed

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray) -> int:  # type: ignore[override]  # what BufferedReader gives
        found = self._stream.read(len(buffer))
        buffer[: len(found)] = found
        self._progressed(len(found))
        return len(found)


class _Unpacked(io.RawIOBase):
    """Frames of zstd, one after another; a frame cut short is told: the library's reader lets it pass."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._frame = zstandard.ZstdDecompressor().decompressobj()
        self._ready = b""
        self._begun = False

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray) -> int:  # type: ignore[override]  # what BufferedReader gives
        while not self._ready:
            if self._frame.eof:
                packed = self._frame.unused_data or self._stream.read(_CHUNK // 16)
                self._frame, self._begun = zstandard.ZstdDecompressor().decompressobj(), False
            else:
                packed = self._stream.read(_CHUNK // 16)
            if not packed:
                if self._begun:
                    raise EOFError
                return 0
            self._begun = True
            self._ready = self._frame.decompress(packed)
        size = min(len(buffer), len(self._ready))
        buffer[:size] = self._ready[:size]
        self._ready = self._ready[size:]
        return size


class _Told(io.RawIOBase):
    """A decompressing stream whose faults are told as `StreamBroken`."""

    def __init__(self, stream: io.RawIOBase) -> None:
        self._stream = stream

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray) -> int:  # type: ignore[override]  # what BufferedReader gives
        try:
            return self._stream.readinto(buffer) or 0
        except EOFError:
            raise StreamBroken("the compressed data ends before its time") from None
        except (zlib.error, gzip.BadGzipFile, zstandard.ZstdError) as fault:
            raise StreamBroken(f"the compressed data is damaged ({fault})") from None


@contextmanager
def opened(path: Path, options: InputOptions) -> Iterator[BinaryIO]:
    """Yield the bytes of a file, decompressed if its name ends in .gz or .zst.

    Raises:
        StreamBroken: while reading: the compressed data is cut short or damaged.
    """
    with path.open("rb", buffering=0) as file:
        raw = io.BufferedReader(
            cast("io.FileIO", _Counted(cast("BinaryIO", file), options.progressed)), _CHUNK
        )
        name = path.name.lower()
        if name.endswith(".gz"):
            unpacked: io.RawIOBase = cast("io.RawIOBase", gzip.GzipFile(fileobj=raw))
        elif name.endswith(".zst"):
            unpacked = _Unpacked(cast("BinaryIO", raw))
        else:
            yield cast("BinaryIO", raw)
            return
        yield cast("BinaryIO", io.BufferedReader(cast("io.FileIO", _Told(unpacked)), _CHUNK))
