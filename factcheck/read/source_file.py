"""Files to be edited: their text as it is, and the way back to the same bytes, whatever the encoding."""

from __future__ import annotations

import codecs
import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.errors import ReadError
from factcheck.read.decoding import decode
from factcheck.read.html import CHARSET, HEAD
from factcheck.read.xml_story import DECLARED

if TYPE_CHECKING:
    from pathlib import Path, PurePath

_KINDS = {
    ".md": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xml": "html",
    ".json": "json",
    ".jsonl": "json",
}
_BOMS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def kind_of(path: PurePath) -> str:
    """Return which way a file's format writes text: `text`, `markdown`, `html` or `json`."""
    return _KINDS.get(path.suffix.lower(), "text")


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file as it is: its text, and how to write it back."""

    path: Path
    text: str
    encoding: str
    mark: bytes = b""

    def encode(self, text: str) -> bytes:
        """Return the bytes of a text in the file's encoding, its byte-order mark before them.

        Raises:
            ReadError: the encoding has not all of its characters.
        """
        try:
            return self.mark + text.encode(self.encoding)
        except UnicodeEncodeError as fault:
            if kind_of(self.path) == "html":
                return self.mark + text.encode(self.encoding, "xmlcharrefreplace")
            message = f"{self.encoding} has no {fault.object[fault.start]!r}"
            raise ReadError(message, str(self.path), "save the file as UTF-8") from None


def open_source(path: Path) -> SourceFile:
    """Return a file to be edited.

    Raises:
        ReadError: it cannot be read, or would not be the same when written back unchanged.
    """
    try:
        raw = path.read_bytes()
    except OSError as fault:
        raise ReadError(f"cannot be read: {fault.strerror}", str(path)) from fault
    charset = DECLARED if path.suffix.lower() == ".xml" else CHARSET
    declared = charset.search(raw[:HEAD]) if kind_of(path) == "html" else None
    named = declared[1].decode("ascii") if declared else ""
    mark, encoding = next(((m, e) for m, e in _BOMS if raw.startswith(m)), (b"", ""))
    text = decode(raw, str(path), named).text
    for candidate in [encoding] if encoding else filter(None, [named, "utf-8", "cp1252"]):
        try:
            if mark + text.encode(candidate) == raw:
                return SourceFile(path, text, candidate, mark)
        except (UnicodeEncodeError, LookupError):
            continue
    hint = "save the file as UTF-8"
    raise ReadError("its encoding cannot be written back unchanged", str(path), hint)


def write_source(source: SourceFile, text: str) -> None:
    """Write a file aside and rename it over the old one, which keeps its permissions.

    Raises:
        ReadError: it cannot be written.
    """
    raw = source.encode(text)
    target = source.path.resolve()  # a link stays one
    aside = target.with_name(f".{target.name}.part")
    try:
        with aside.open("xb") as stream:
            stream.write(raw)
            stream.flush()
            os.fsync(stream.fileno())
        aside.chmod(target.stat().st_mode & 0o7777)
        aside.replace(target)
    except OSError as fault:
        raise ReadError(f"cannot be written: {fault.strerror}", str(source.path)) from fault
    finally:
        aside.unlink(missing_ok=True)
