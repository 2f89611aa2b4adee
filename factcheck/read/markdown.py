"""Markdown, with or without front matter: the words without the marks, with offsets back to the file.

Source: CommonMark 0.31, as far as it changes the words: links, images, emphasis, code, headings, quotations.
"""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING, BinaryIO

from factcheck.errors import ReadError
from factcheck.read.decoding import decode
from factcheck.read.directives import markdown_comments, read_comments
from factcheck.read.front_matter import FrontMatter, front_matter_day, read_front_matter
from factcheck.read.furniture import find_furniture
from factcheck.read.mapped import MappedText
from factcheck.read.published import settle_published
from factcheck.read.text import read_bytes
from factcheck.records import PublishedFrom, SourceMap, Story

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.read.options import ReadOptions
    from factcheck.records import Failure

# What is left out, or put otherwise, on a line. Bounded, so that no line takes more than one pass or so.
_INLINE = re.compile(
    r"""
      (?P<escaped>\\[!-/:-@\[-`{-~])
    | (?P<image>!\[[^\[\]]{0,500}\]\([^()\n]{0,2000}\))
    | (?P<note>\[\^[^\[\]\s]{1,50}\]:?)
    | \[(?P<link>[^\[\]]{1,1000})\](?:\((?:[^()\n]|\([^()\n]{0,500}\)){0,2000}+\)|\[[^\[\]]{0,200}\])
    | <(?P<address>https?://[^\s<>]{1,2000})>
    | (?P<tag></?[a-zA-Z][^<>]{0,2000}>)
    | (?P<entity>&(?:\#[0-9]{1,7}|\#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});)
    | (?P<mark>(?<![\w*])\*{1,3}(?=[^\s*])
      |(?<=[^\s*])\*{1,3}(?![\w*])|(?<![\w_])_{1,3}(?=[^\s_])|(?<=[^\s_])_{1,3}(?![\w_])|~~|`{1,3})
    """,
    re.VERBOSE,
)
_BLOCK = re.compile(r"[ ]{0,3}(?:\#{1,6}[ \t]+|(?:>[ ]?){1,10})")
_HEADING_END = re.compile(r"[ \t]+#{1,6}[ \t]*$")
_RULE = re.compile(r"[ ]{0,3}(?:=+|-{2,}|(?:[-*_][ \t]*){3,40})[ \t]*\r?$")
_REFERENCE = re.compile(r"[ ]{0,3}\[[^\[\]]{1,200}\]:[ \t]*\S")
_FENCE = re.compile(r"[ ]{0,3}(```|~~~)")
_HEADING = re.compile(r"[ ]{0,3}#[ \t]+(\S.*)")


def read(stream: BinaryIO, path: str, options: ReadOptions) -> Iterator[Story | Failure]:
    """Yield the one story of a Markdown file.

    Raises:
        ReadError: its front matter is broken, or it has no words.
    """
    decoded = decode(read_bytes(stream, path, options), path)
    source, notes = decoded.text, decoded.notes
    head = read_front_matter(source, path)
    body, heading = _plain(source, head.length, take_heading=not head.title)
    text = body.text()
    if not text.strip():
        message = "the file holds no words"
        raise ReadError(message, path, "write the story below the front matter")
    title, title_map = _title(head, heading, source)
    silences, silence_faults = read_comments(markdown_comments(source, head.length), source, path)
    furniture = find_furniture(text)
    metadata = None if options.published else front_matter_day(head, source, path)
    published, published_from = settle_published(options, metadata, text, furniture)
    if published is None and (changed := front_matter_day(head, source, path, changed=True)):
        published, published_from = changed, PublishedFrom.METADATA
        notes = (*notes, "the file says only when it was last changed: taken as the publication date")
    yield Story(
        id=path,
        text=text,
        title=title,
        published=published,
        published_from=published_from,
        source=path,
        url=head.url,
        furniture=furniture,
        maps=tuple(field for field in (body.source_map("text"), title_map) if field),
        source_text=source,
        path=path,
        notes=notes,
        silences=silences,
        silence_faults=silence_faults,
    )


def _title(head: FrontMatter, heading: MappedText | None, source: str) -> tuple[str, SourceMap | None]:
    if head.title:
        at = source.find(head.title, 0, head.length)
        return head.title, SourceMap("title", ((0, at),)) if at >= 0 else None
    return (heading.text(), heading.source_map("title")) if heading else ("", None)


def _plain(source: str, start: int, *, take_heading: bool) -> tuple[MappedText, MappedText | None]:
    """Return the words from an offset on, and the first heading apart, if asked and it stands above them."""
    text = MappedText()
    heading: MappedText | None = None
    fence, has_words = "", False
    for first, last in _lines(source, start):
        line = source[first:last]
        fenced = _FENCE.match(line)
        if fenced and (not fence or fenced[1] == fence):
            fence = "" if fence else fenced[1]
            continue
        if fence or _RULE.match(line) or _REFERENCE.match(line):
            continue
        title = _HEADING.match(line) if take_heading and heading is None and not has_words else None
        if title:
            heading = MappedText()
            _write_line(source, first + title.start(1), last, heading)
        elif has_words or line.strip():
            has_words = True
            _write_line(source, first, last, text)
            text.add_exactly("\n", last)
    return text, heading


def _lines(source: str, start: int) -> Iterator[tuple[int, int]]:
    """Yield the bounds of the lines outside comments."""
    at = start
    while at < len(source):
        comment = source.find("<!--", at)
        close = source.find("-->", comment) if comment >= 0 else -1
        stop = comment if close >= 0 else len(source)
        while at < stop:
            end = source.find("\n", at, stop)
            end = stop if end < 0 else end
            yield at, end
            at = end + 1
        at = close + 3 if close >= 0 else len(source)


def _write_line(source: str, start: int, end: int, into: MappedText) -> None:
    block = _BLOCK.match(source, start, end)
    place = block.end() if block else start
    closing = _HEADING_END.search(source[place:end]) if block else None
    _write_inline(source, place, place + closing.start() if closing else end, into)


def _write_inline(source: str, start: int, end: int, into: MappedText) -> None:
    place = start
    for found in _INLINE.finditer(source, start, end):
        into.add_exactly(source[place : found.start()], place)
        place = found.end()
        if found["escaped"]:
            into.add_exactly(found["escaped"][1:], found.start() + 1)
        elif found["link"]:
            _write_inline(source, *found.span("link"), into)
        elif found["address"]:
            into.add_exactly(found["address"], found.start("address"))
        elif found["entity"]:
            into.add_exactly(unescape(found["entity"]), found.start())
    into.add_exactly(source[place:end], place)
