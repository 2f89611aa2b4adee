"""Edits of stories put back into the files they came from: the way of reading, gone backwards.

Nothing but the edited words changes: encoding, byte-order mark, line ends and markup stay. Words that do not
stand in the file as the story has them, as where a tag comes between, are left alone.
"""

from __future__ import annotations

import codecs
import json
import os
import re
from dataclasses import dataclass, replace
from html import escape, unescape
from itertools import takewhile
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from factcheck.errors import ReadError
from factcheck.read.decoding import decode
from factcheck.read.html import CHARSET, HEAD
from factcheck.read.json_places import find_string
from factcheck.read.jsonl import parse_json
from factcheck.read.xml_story import DECLARED
from factcheck.records import SourceMap

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.records import Edit, Story

_MARKDOWN = re.compile(r"([\\`*_\[\]<>#&~])")
_QUOTING = re.compile(r"</?(?:blockquote|bq|q)(?=[\s>])", re.IGNORECASE)
_LONGEST_QUOTATION = 20_000
_PLAIN = re.compile(r"[\w .’-]+")
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


@dataclass(frozen=True, slots=True)
class SourceEdit:
    """Replace a stretch of a file's text, which must read `old`, by `new`."""

    start: int
    end: int
    old: str
    new: str


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


def place_edit(story: Story, edit: Edit, source: str) -> SourceEdit | None:
    """Return where in a file an edit of its story is to be made; None where its words do not stand as such.

    Args:
        story: the story, as it was read.
        edit: an edit of one of its fields.
        source: the text of the file; of the story's line, when it is a .jsonl.
    """
    kind = kind_of(Path(story.path))
    found = _map_of(story, edit.span.field, source, kind)
    if found is None:
        return None
    at, source_map = edit.span.start, found
    if edit.span.end > at:
        start, end = source_map.to_source(at), source_map.to_source(edit.span.end - 1) + 1
    else:  # an insertion, before the character that follows
        start = end = source_map.to_source(at)
        if story.field_text(edit.span.field)[at : at + 1] != source[start : start + 1]:
            return None
    old, new = source[start:end], _written(edit.text, kind, edit.span.field)
    if new is None or _decoded(old, kind) != " ".join(story.words(edit.span).split()):
        return None
    return SourceEdit(start, end, old, new)


def is_block_quotation(source: str, at: int, kind: str) -> bool:
    """Whether a place of a file stands in a quotation that the format marks, without quotation marks."""
    if kind == "markdown":
        # a paragraph of a quotation goes on below without the mark
        before = source[max(0, at - _LONGEST_QUOTATION) : at].rstrip(" \t")
        lines = before.splitlines()[::-1]
        return any(line.lstrip().startswith(">") for line in takewhile(str.strip, lines))
    if kind != "html":
        return False
    # the last mark before the place tells; an element that is never closed counts to the end
    marks = _QUOTING.findall(source[max(0, at - _LONGEST_QUOTATION) : at])
    return bool(marks) and not marks[-1].startswith("</")


def apply_source_edits(text: str, edits: Iterable[SourceEdit]) -> str:
    """Return a file's text edited; of edits that overlap only the first is made, and none on other words."""
    done = len(text) + 1
    for edit in sorted(edits, key=lambda each: (each.start, each.end), reverse=True):
        if edit.end < done and text[edit.start : edit.end] == edit.old:
            text = text[: edit.start] + edit.new + text[edit.end :]
            done = edit.start
    return text


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


@dataclass(frozen=True, slots=True)
class Change:
    """A file, its text as it will be, and how many fixes are made in it.

    `left_out` are those whose words do not stand in the file as the story has them.
    """

    source: SourceFile
    text: str
    made: int
    left_out: int


class Rewriter:
    """Takes stories with edits and works out what becomes of their files."""

    def __init__(self) -> None:
        """Begin with none."""
        self._stories: dict[str, list[tuple[Story, tuple[Edit, ...]]]] = {}

    def add(self, story: Story, edits: Iterable[tuple[Edit, ...]]) -> None:
        """Take a story's edits, those of one fix together."""
        for group in edits:
            self._stories.setdefault(story.path, []).append((story, group))

    @property
    def paths(self) -> list[str]:
        """The files with edits, in order."""
        return sorted(self._stories)

    def change(self, path: str) -> Change:
        """Work out what becomes of a file.

        Raises:
            ReadError: it cannot be read, or not be written back as it is.
        """
        stories = self._stories[path]
        source = open_source(Path(path))
        lines = [0, *(found.end() for found in re.finditer("\n", source.text))]
        placed: list[SourceEdit] = []
        made = 0
        for story, edits in stories:
            found = [spot for edit in edits if (spot := _place(story, edit, source.text, lines))]
            kind = kind_of(Path(path))
            barred = any(is_block_quotation(source.text, edit.start, kind) for edit in found)
            barred = barred or any(_meet(edit, other) for edit in found for other in placed)
            if len(found) == len(edits) and not barred:
                placed += found
                made += 1
        return Change(source, apply_source_edits(source.text, placed), made, len(stories) - made)


def _place(story: Story, edit: Edit, text: str, lines: list[int]) -> SourceEdit | None:
    if not story.line:
        return place_edit(story, edit, text)
    if story.line > len(lines):
        return None
    start = lines[story.line - 1]
    end = lines[story.line] if story.line < len(lines) else len(text)
    placed = place_edit(story, edit, text[start:end])
    if placed is None:
        return None
    return replace(placed, start=placed.start + start, end=placed.end + start)


def _meet(one: SourceEdit, other: SourceEdit) -> bool:
    return one.start <= other.end and other.start <= one.end


def _map_of(story: Story, field: str, source: str, kind: str) -> SourceMap | None:
    """Return the way from a field to the file's text, or to the text of its line."""
    known = next((each for each in story.maps if each.field == field), None)
    if known is not None:
        return known
    if kind == "text":
        return SourceMap(field, ((0, 0),)) if field == "text" else None
    if kind != "json" or story.source_text is not None:
        return None
    try:
        record = parse_json(source, story.path)
    except ReadError:
        return None
    value = record.get(field) if isinstance(record, dict) else None
    if not isinstance(value, str) or len(value) != len(story.field_text(field)):
        return None
    return find_string(source, field, value, field)


def kind_of(path: PurePath) -> str:
    """Return which way a file's format writes text: `text`, `markdown`, `html` or `json`."""
    return _KINDS.get(path.suffix.lower(), "text")


def _decoded(words: str, kind: str) -> str:
    """Return words of a file as a story has them; "" where they are cut through."""
    if kind == "html":
        words = unescape(words)
    elif kind == "json":
        try:
            words = json.loads(f'"{words}"', strict=False)
        except ValueError:
            return ""
    return " ".join(words.split())


def _written(text: str, kind: str, field: str) -> str | None:
    """Return words as a file of a format has them; None where that cannot be told."""
    if kind == "html":
        return escape(text, quote=False)
    if kind == "json":  # a value may be HTML or not
        return None if set("<>&") & set(text) else json.dumps(text, ensure_ascii=False)[1:-1]
    if kind == "markdown" and field == "title":  # the YAML of a head, or a heading
        return text if _PLAIN.fullmatch(text) else None
    return _MARKDOWN.sub(r"\\\1", text) if kind == "markdown" else text
