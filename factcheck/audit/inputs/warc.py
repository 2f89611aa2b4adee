"""Web archives (ISO 28500), plain, .gz or .zst: one story a page; the article by the read stage.

Only responses of status 200 that are HTML are stories; images, scripts, redirects and revisits are not
counted. A record that is damaged, cut short or too long is a failure in its place, and reading goes on at the
next record that can be found.
"""

from __future__ import annotations

import io
import re
import zlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, BinaryIO

from fastwarc.warc import ArchiveIterator, WarcRecordType

from factcheck.errors import FactcheckError
from factcheck.read import html
from factcheck.records import Failure

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator
    from pathlib import Path

    from fastwarc.warc import WarcRecord

    from factcheck.audit.inputs.options import InputOptions
    from factcheck.records import Story

_PAGES = ("text/html", "application/xhtml+xml")
_CHUNK = 1 << 20
_GZIP = re.compile(rb"\x1f\x8b\x08")
_PLAIN = re.compile(rb"(?:(?<=\n)|^)WARC/[01]\.\d+\r?\n")
_OVERLAP = 16
_HEAD = b"WARC/1.1\r\nWARC-Type: response\r\nContent-Type: application/http; msgtype=response\r\n"


def read(path: Path, options: InputOptions) -> Iterator[Story | Failure]:
    """Yield the story of each page of a web archive."""
    with path.open("rb") as stream:
        yield from read_records(stream, str(path), options)


def read_records(stream: BinaryIO, path: str, options: InputOptions) -> Iterator[Story | Failure]:
    """Yield the story of each page of an open web archive; the stream must be able to seek."""
    archive = _Archive(stream, path, options)
    start: int | None = 0
    while start is not None:
        yield from archive.read_from(start)
        start = archive.resume


@dataclass(slots=True)
class _Archive:
    """One web archive; `resume` is where to read on after damage, None at its end."""

    stream: BinaryIO
    path: str
    options: InputOptions
    resume: int | None = None
    told: int = 0
    tried: bool = False

    def read_from(self, start: int) -> Iterator[Story | Failure]:
        """Yield stories from an offset to the end or the next damage."""
        self.stream.seek(start)
        self.resume = None
        at, whole = start, 0
        try:
            for record in ArchiveIterator(
                self.stream,
                record_types=WarcRecordType.response | WarcRecordType.resource,
                parse_http=False,
            ):
                at = start + record.stream_pos
                self._progress(at)
                cut = yield from self._record(record, at)
                if cut:
                    self.resume = self._next_record(at + 1)
                    return
                whole += 1
        except OSError as fault:
            self.resume = self._next_record(at + 1)
            # after a whole record the damage is in the one that follows it, which is then tried by itself:
            # the same damage is not told twice
            if whole or not self.tried:
                yield Failure(f"{self.path}@{at}", f"a damaged record: {fault}", _ON)
            self.tried = bool(whole)
            return
        self._progress(self.stream.seek(0, io.SEEK_END))

    def _record(self, record: WarcRecord, at: int) -> Generator[Story | Failure, None, bool]:
        """Yield a record's story, if it is a page; return whether it breaks off."""
        uri = record.headers.get("WARC-Target-URI") or ""
        where = uri.strip("<>") or f"{self.path}@{at}"
        limit = self.options.read.limit
        if record.content_length > limit:
            if _may_be_page(record):
                yield Failure(where, f"the record is over {limit:,} bytes", "give the page by itself")
            return False
        try:
            content = record.reader.read(limit)
        except OSError as fault:
            yield Failure(where, f"a damaged record: {fault}", _ON)
            return True
        if len(content) < record.content_length:
            yield Failure(where, "the record ends before its time", _ON)
            return True
        yield from self._page(record, content, where)
        return False

    def _page(self, record: WarcRecord, content: bytes, where: str) -> Iterator[Story | Failure]:
        try:
            page = _unwrap(content) if _is_http(record) else _resource(record, content)
            if page is not None:
                for item in html.read(io.BytesIO(page), where, self.options.read):
                    yield item if isinstance(item, Failure) else self._placed(item, where)
        except FactcheckError as fault:
            yield Failure(where, fault.message, fault.hint)
        except OSError as fault:
            yield Failure(where, f"the page cannot be unpacked: {fault}", "the archive holds it damaged")

    def _placed(self, story: Story, where: str) -> Story:
        """Return a story that is named by its address and is from this file; its HTML is not kept."""
        return replace(
            story,
            id=where,
            url=story.url or where,
            source=self.path,
            path=self.path,
            maps=(),
            source_text=None,
        )

    def _progress(self, at: int) -> None:
        self.options.progressed(max(at - self.told, 0))
        self.told = max(at, self.told)

    def _next_record(self, start: int) -> int | None:
        """Return the offset of the next record that begins at an offset or after, None when there is none."""
        self.stream.seek(0)
        packed = self.stream.read(2) == b"\x1f\x8b"
        pattern = _GZIP if packed else _PLAIN
        at, tail = start, b""
        self.stream.seek(start)
        while chunk := self.stream.read(_CHUNK):
            window = tail + chunk
            for found in pattern.finditer(window):
                place = at - len(tail) + found.start()
                if not packed or self._begins(place):
                    return place
            at += len(chunk)
            self.stream.seek(at)
            tail = window[-_OVERLAP:]
        return None

    def _begins(self, place: int) -> bool:
        """Whether the gzip data at an offset begins with a record's head, not with three chance bytes."""
        self.stream.seek(place)
        try:
            return zlib.decompressobj(31).decompress(self.stream.read(512), 5) == b"WARC/"
        except zlib.error:
            return False


_ON = "the records after it were read on"


def _is_http(record: WarcRecord) -> bool:
    return (record.headers.get("Content-Type") or "").lower().startswith("application/http")


def _may_be_page(record: WarcRecord) -> bool:
    kind = (record.headers.get("WARC-Identified-Payload-Type") or "text/html").lower()
    return kind in _PAGES


def _unwrap(content: bytes) -> bytes | None:
    """Return the page of an HTTP response, decoded and in UTF-8 if it says its encoding; None if it is none.

    Raises:
        OSError: the body does not decode as its head says.
    """
    wrapped = b"%bContent-Length: %d\r\n\r\n%b\r\n\r\n" % (_HEAD, len(content), content)
    for response in ArchiveIterator(io.BytesIO(wrapped), parse_http=True, auto_decode="all"):
        head = response.http_headers
        kind = (response.http_content_type or "").lower()
        if head is None or head.status_code != 200 or kind not in _PAGES:
            return None
        page: bytes = response.reader.read(len(content) * _MOST_UNPACKED + _CHUNK)
        return _in_utf8(page, response.http_charset)
    return None


# Text packs to a fifth or a tenth; what unpacks to more than fifty times its size is an attack.
_MOST_UNPACKED = 50


def _resource(record: WarcRecord, content: bytes) -> bytes | None:
    kind = (record.headers.get("Content-Type") or "").partition(";")[0].strip().lower()
    return content if kind in _PAGES else None


def _in_utf8(page: bytes, charset: str | None) -> bytes:
    """Return a page in UTF-8 with its mark: what the response says wins over what the page says of itself."""
    if charset is None or page.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        return page
    try:
        return b"\xef\xbb\xbf" + page.decode(charset).encode("utf-8")
    except (UnicodeError, LookupError):
        return page
