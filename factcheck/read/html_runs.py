"""Where in a page's source each run of its text stands.

No parser of pages tells offsets. So each run of text is marked before parsing with its number between two
private-use characters that the page does not hold; the marks travel through the parser's repairs of the
tree, and the text is then taken from the source by number, its entities decoded here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape
from typing import TYPE_CHECKING

from factcheck.errors import ReadError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.read.mapped import MappedText

# The tokenizer of the HTML standard, 13.2.5, as far as text needs it. Possessive, so that hostile pages take
# one pass; a construct that the file's end cuts off swallows the rest, as the standard has it.
_OPEN = re.compile(r"<(?:!--|[!/?]|[a-zA-Z])")
_COMMENT_END = re.compile(r"--!?>")
_TAG = re.compile(
    r"""</?([a-zA-Z][^\s/>]*+)(?:[\s/]++|[^\s/>][^\s/>=]*+(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|(?!["'])[^\s>]*+))?+)*+>"""
)
_RAW = frozenset({"script", "style", "title", "textarea", "iframe", "xmp", "noembed", "noframes"})
_ENTITY = re.compile(r"&(?:#[0-9]{1,8};?|#[xX][0-9a-fA-F]{1,8};?|[a-zA-Z][a-zA-Z0-9]{1,31};?)")
# Browsers flatten trees deeper than 512; the parser takes time by the square of the depth.
_DEEPEST = 1000
# Careless old pages leave a <b> or <font> open in every paragraph, which does not nest as deep as it counts.
_MOST_OPEN_STYLES = 5000
_STYLES = frozenset((
    "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u",
))  # fmt: skip
# Elements without content, and those whose end the next one implies.
_NOT_NESTING = frozenset((
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track",
    "wbr", "p", "li", "dt", "dd", "option", "optgroup", "tr", "td", "th", "tbody", "thead", "tfoot",
    "caption", "colgroup", "html", "head", "body", "path",
))  # fmt: skip
_PRIVATE_USE = (*range(0xE000, 0xF900), *range(0xF0000, 0xFFFFE))


@dataclass(frozen=True)
class MarkedPage:
    """A page's source with its runs of text numbered in `marked`, and where each stands in `source`."""

    source: str
    marked: str
    mark: str
    runs: tuple[tuple[int, int], ...]

    def split(self, text: str) -> Iterator[tuple[int, int] | None]:
        """Yield the source bounds of each run in a parsed text, and None for space before and after them."""
        parts = text.split(self.mark)
        for number, part in enumerate(parts):
            if number % 2 and part.isascii() and part.isdigit() and int(part) < len(self.runs):
                yield self.runs[int(part)]
            elif number % 2 == 0 and part[:1].isspace():
                yield None

    def plain(self, text: str) -> str:
        """Return a parsed text without the marks."""
        return "".join(text.split(self.mark)[::2])

    def write(self, text: str, into: MappedText) -> None:
        """Append a parsed text to a field, each run from its place in the source."""
        for bounds in self.split(text):
            if bounds is None:
                into.add_space()
            else:
                self._write_run(*bounds, into)

    def _write_run(self, start: int, end: int, into: MappedText) -> None:
        place = start
        for entity in _ENTITY.finditer(self.source, start, end):
            decoded = unescape(entity.group()).replace("\0", "\ufffd")
            if decoded != entity.group():
                into.add(self.source[place : entity.start()], place)
                into.add_decoded(decoded, entity.start())
                place = entity.end()
        into.add(self.source[place:end], place)


def mark_page(source: str, path: str) -> MarkedPage:
    """Return a page with its runs of text marked.

    Raises:
        ReadError: the page holds every private-use character, so that none is left for a mark.
    """
    held = set(source)
    mark = next((chr(code) for code in _PRIVATE_USE if chr(code) not in held), None)
    if mark is None:
        message = "the page is not text: it holds every private-use character"
        raise ReadError(message, path, "give the story as plain text")
    pieces: list[str] = []
    runs: list[tuple[int, int]] = []
    done = 0
    for start, end in _text_runs(source, path):
        first = start + len(source[start:end]) - len(source[start:end].lstrip())
        if first == end:
            continue
        pieces.extend((source[done:first], mark, str(len(runs)), mark))
        runs.append((first, end))
        done = first
    pieces.append(source[done:])
    return MarkedPage(source, "".join(pieces), mark, tuple(runs))


def _text_runs(source: str, path: str) -> Iterator[tuple[int, int]]:
    at = 0
    depth = Depth(path)
    while found := _OPEN.search(source, at):
        if found.start() > at:
            yield at, found.start()
        at = _construct_end(source, found, depth)
    if at < len(source):
        yield at, len(source)


def page_comments(source: str, path: str) -> Iterator[tuple[int, str]]:
    """Yield the comments of a page that may be directives, each with its offset."""
    if "factcheck:" not in source:
        return
    at = 0
    depth = Depth(path)
    while found := _OPEN.search(source, at):
        at = _construct_end(source, found, depth)
        if found.group() == "<!--":
            yield found.start(), source[found.end() : at].removesuffix("-->")


class Depth:
    """How deep a page's elements nest so far, counted from its tags."""

    def __init__(self, path: str) -> None:
        """Start at the top of a page."""
        self._path = path
        self._boxes = self._styles = 0

    def pass_tag(self, name: str, *, closing: bool) -> None:
        """Count one tag.

        Raises:
            ReadError: no page is nested so deeply.
        """
        if name in _NOT_NESTING:
            return
        step = -1 if closing else 1
        if name in _STYLES:
            self._styles = max(self._styles + step, 0)
        else:
            self._boxes = max(self._boxes + step, 0)
        if self._boxes > _DEEPEST or self._styles > _MOST_OPEN_STYLES:
            message = "the page's elements are nested too deeply"
            raise ReadError(message, self._path, "give the story as plain text")


def _construct_end(source: str, found: re.Match[str], depth: Depth) -> int:
    """Return where a comment, tag or raw element ends."""
    start = found.start()
    if found.group() == "<!--":
        if source.startswith((">", "->"), start + 4):
            return source.index(">", start) + 1
        end = _COMMENT_END.search(source, start + 4)
        return end.end() if end else len(source)
    tag = _TAG.match(source, start)
    if tag is None:
        is_tag = source[start + 1 : start + 3].lstrip("/")[:1].isalpha()
        end_at = -1 if is_tag else source.find(">", start)
        return end_at + 1 if end_at >= 0 else len(source)
    name = tag[1].lower()
    closing = source.startswith("</", start)
    if not tag.group().endswith("/>"):
        depth.pass_tag(name, closing=closing)
    if name in _RAW and not closing:
        close = re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE).search(source, tag.end())
        return close.start() if close else len(source)
    return tag.end()
