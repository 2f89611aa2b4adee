"""Bytes to text: which encoding, and what is no text at all."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from factcheck.errors import ReadError

_BOMS = (  # UTF-32 first: its mark begins with UTF-16's
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SURROGATE = re.compile("[\ud800-\udfff]")
# Control characters that no text has: all but tab, line ends, form feed and escape.
_BINARY = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_MULTIBYTE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
# Western text has at most one accented letter or typographic mark in three characters; a file of another
# code page, or compressed, has more.
_MOST_HIGH_BYTES = 1 / 3


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file's text, and a note when its encoding had to be guessed."""

    text: str
    notes: tuple[str, ...] = ()


def plain_unicode(text: str) -> str:
    """Replace lone surrogates, which no file can hold, one for one."""
    return _SURROGATE.sub("\ufffd", text)


def decode(raw: bytes, path: str, declared: str = "") -> Decoded:
    """Return the text of a file.

    A byte-order mark decides; then the encoding the document declares; then UTF-8; then Windows-1252, if
    the bytes read as text in it, with a note.

    Raises:
        ReadError: the file is binary, or its encoding cannot be told.
    """
    for mark, encoding in _BOMS:
        if raw.startswith(mark):
            return Decoded(_strict(raw, encoding, path))
    binary = _BINARY.search(raw)
    if binary:
        message = f"not a text file: byte 0x{raw[binary.start()]:02x} at {binary.start() + 1:,}"
        raise ReadError(message, path, "give the story as text, Markdown, HTML or JSON in UTF-8")
    if declared and _is_charset(declared):
        try:
            return Decoded(plain_unicode(raw.decode(declared)))
        except UnicodeDecodeError:
            pass  # the declaration is wrong, as it often is: judge by the bytes
    try:
        return Decoded(raw.decode("utf-8"))
    except UnicodeDecodeError as error:
        if _reads_as_windows_1252(raw):
            note = f"{path} is not UTF-8 and was read as Windows-1252"
            return Decoded(raw.decode("cp1252"), (note,))
        raise _encoding_error(raw, error, path) from None


def _strict(raw: bytes, encoding: str, path: str) -> str:
    try:
        return plain_unicode(raw.decode(encoding))
    except UnicodeDecodeError as error:
        message = f"not {encoding.upper()}, though its byte-order mark says so: {error.reason}"
        raise ReadError(message, path, "save the file as UTF-8") from None


def _is_charset(name: str) -> bool:
    try:
        # Rules out "hex", "rot13" and the like, and UTF-7, which no page of today is in.
        return codecs.lookup(name)._is_text_encoding and codecs.lookup(name).name != "utf-7"  # noqa: SLF001 - no public name
    except (LookupError, ValueError):
        return False


def _reads_as_windows_1252(raw: bytes) -> bool:
    high = len(raw) - len(raw.translate(None, bytes(range(0x80, 0x100))))
    if high > len(raw) * _MOST_HIGH_BYTES:
        return False
    if len(_MULTIBYTE.findall(raw[:1_000_000])) > 1:
        return False  # a damaged UTF-8 file: Windows-1252 would turn its quotation marks into nonsense
    try:
        raw.decode("cp1252")
    except UnicodeDecodeError:
        return False
    return True


def _encoding_error(raw: bytes, error: UnicodeDecodeError, path: str) -> ReadError:
    before = raw[: error.start]
    line = before.count(b"\n") + 1
    column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "replace")) + 1
    message = f"byte 0x{raw[error.start]:02x} is not UTF-8, and the file is not clearly Windows-1252"
    return ReadError(message, f"{path}:{line}:{column}", "save the file as UTF-8")
