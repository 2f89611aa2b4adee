"""Edits of a story as edits of its file's text: the way of reading, gone backwards.

Nothing but the edited words changes: line ends and markup stay. Words that do not stand in the file as the
story has them, as where a tag comes between, are left alone.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from html import escape, unescape
from itertools import takewhile
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.errors import ReadError
from factcheck.read.json_places import find_string
from factcheck.read.jsonl import parse_json
from factcheck.read.source_file import kind_of
from factcheck.records import SourceMap

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.records import Edit, Story

_MARKDOWN = re.compile(r"([\\`*_\[\]<>#&~])")
_QUOTING = re.compile(r"</?(?:blockquote|bq|q)(?=[\s>])", re.IGNORECASE)
_LONGEST_QUOTATION = 20_000
_PLAIN = re.compile(r"[\w .’-]+")


@dataclass(frozen=True, slots=True)
class SourceEdit:
    """Replace a stretch of a file's text, which must read `old`, by `new`."""

    start: int
    end: int
    old: str
    new: str


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
