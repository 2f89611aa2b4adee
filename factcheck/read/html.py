"""Web pages: the article out of the page, with offsets back to the page's source.

Source: the HTML standard, https://html.spec.whatwg.org/multipage/parsing.html
"""

from __future__ import annotations

import codecs
import re
from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING, BinaryIO

from selectolax.lexbor import LexborHTMLParser

from factcheck.errors import ReadError
from factcheck.read.decoding import decode
from factcheck.read.directives import read_comments
from factcheck.read.furniture import find_furniture
from factcheck.read.html_article import ArticleFinder
from factcheck.read.html_metadata import read_metadata
from factcheck.read.html_runs import mark_page, page_comments
from factcheck.read.html_walk import BLOCKS, NO_TEXT, walk
from factcheck.read.mapped import MappedText
from factcheck.read.published import settle_published
from factcheck.read.text import read_bytes
from factcheck.records import PublishedFrom, Story

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from selectolax.lexbor import LexborNode

    from factcheck.read.html_runs import MarkedPage
    from factcheck.read.options import ReadOptions
    from factcheck.records import Failure

CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_:.-]{1,40})""", re.IGNORECASE)
# 10 MB: the largest pages of news with everything inlined; a page's tree takes many times its source.
_PAGE_LIMIT = 10 * 1024 * 1024
# Where the standard has a page declare its encoding is its first 1,024 bytes; pages are careless of it.
HEAD = 8192
_PAGE = re.compile(r"\s*(?:<!--.*?-->\s*){0,9}<(?:!doctype|html)\b", re.IGNORECASE | re.DOTALL)
_WORD = re.compile(r"\w+")
# An article found in the page with fewer characters than this is none if the metadata holds a longer one.
_SHORT = 250


def read(stream: BinaryIO, path: str, options: ReadOptions) -> Iterator[Story | Failure]:
    """Yield the one story of a page.

    Raises:
        ReadError: the page holds no article.
    """
    raw = read_bytes(stream, path, replace(options, limit=min(options.limit, _PAGE_LIMIT)))
    declared = CHARSET.search(raw[:HEAD])
    decoded = decode(raw, path, declared[1].decode("ascii") if declared else "")
    marked = mark_page(decoded.text, path)
    page = LexborHTMLParser(marked.marked)
    metadata = read_metadata(LexborHTMLParser(decoded.text))
    body = _article_text(page, marked)
    title, title_text = _title(page, marked, metadata.title)
    text = body.text()
    maps = [body.source_map("text")]
    notes = decoded.notes
    if len(text) < _SHORT and len(metadata.body) > len(text):
        text, maps = metadata.body, []
        notes = (*notes, "the text was taken from the page's metadata: places count in it")
    if not text.strip():
        message = "no article found in the page"
        raise ReadError(message, path, "give the article's own page, or its text as .txt")
    if title_text is not None:
        maps.append(title_text.source_map("title"))
    silences, silence_faults = read_comments(page_comments(decoded.text, path), decoded.text, path)
    furniture = find_furniture(text)
    published, published_from = settle_published(options, metadata.published, text, furniture)
    if published is None and metadata.modified is not None:
        published, published_from = metadata.modified, PublishedFrom.METADATA
        notes = (*notes, "the page says only when it was last changed: taken as the publication date")
    yield Story(
        id=path,
        text=text,
        title=title,
        published=published,
        published_from=published_from,
        source=path,
        url=metadata.url,
        furniture=furniture,
        maps=tuple(maps),
        source_text=decoded.text if maps else None,
        path=path,
        notes=notes,
        silences=silences,
        silence_faults=silence_faults,
    )


def read_fragment(source: str, path: str) -> MappedText:
    """Return the text of a piece of HTML that is all article, as in a JSON story's body.

    Raises:
        ReadError: it is nested too deeply.
    """
    marked = mark_page(source, path)
    body = LexborHTMLParser(marked.marked).body
    text = MappedText()
    if body is not None:
        _write_blocks(body, lambda node: node.tag in NO_TEXT, marked, text)
    return text


def read_sent(source: str, path: str, options: ReadOptions) -> Story:
    """Return the story of HTML that a program sent: an article's own HTML, or a whole page.

    Every place in it leads back to the HTML; of a page, words that stand only in its metadata are left out.

    Raises:
        ReadError: it holds no words, or is nested too deeply.
    """
    if _PAGE.match(source):
        raw = BytesIO(codecs.BOM_UTF8 + source.encode())  # the mark wins over what the page says it is in
        story = next(story for story in read(raw, path, options) if isinstance(story, Story))
        fields = {source_map.field for source_map in story.maps}
        if "text" not in fields:
            message = "the page holds no article"
            raise ReadError(message, path, "send the article's own HTML")
        return story if "title" in fields else replace(story, title="")
    body = read_fragment(source, path)
    text = body.text()
    if not text.strip():
        message = "the HTML holds no words"
        raise ReadError(message, path, "send the article's own HTML")
    furniture = find_furniture(text)
    published, published_from = settle_published(options, None, text, furniture)
    silences, silence_faults = read_comments(page_comments(source, path), source, path)
    return Story(
        id=path,
        text=text,
        published=published,
        published_from=published_from,
        furniture=furniture,
        maps=(body.source_map("text"),),
        source_text=source,
        silences=silences,
        silence_faults=silence_faults,
    )


def _article_text(page: LexborHTMLParser, marked: MarkedPage) -> MappedText:
    """Return the article's paragraphs; of a page without running text, all that is not furniture."""
    finder = ArticleFinder(page, marked.plain)
    root = finder.root() or page.body
    text = MappedText()
    if root is None:
        return text
    _write_blocks(root, lambda node: node.tag == "h1" or finder.is_dropped(node), marked, text)
    return text


def _write_blocks(
    root: LexborNode, skip: Callable[[LexborNode], bool], marked: MarkedPage, text: MappedText
) -> None:
    for step, node in walk(root, skip):
        if step == "text":
            marked.write(node.text_content or "", text)
        elif node.tag in BLOCKS:
            text.add_break()
        elif node.tag == "br" and step == "open":
            text.add_break("\n")


def _title(page: LexborHTMLParser, marked: MarkedPage, stated: str) -> tuple[str, MappedText | None]:
    """Return the headline as the page shows it, if its metadata states that one; else the stated one."""
    wanted = set(_WORD.findall(stated.lower()))
    for node in page.css("h1"):
        shown = _mapped(node, marked)
        words = set(_WORD.findall(shown.text().lower()))
        if words and (not wanted or len(words & wanted) * 2 >= min(len(words), len(wanted))):
            return shown.text(), shown
    return stated, None


def _mapped(node: LexborNode, marked: MarkedPage) -> MappedText:
    text = MappedText()
    for step, inner in walk(node, lambda inner: inner.tag in NO_TEXT):
        if step == "text":
            marked.write(inner.text_content or "", text)
    return text
