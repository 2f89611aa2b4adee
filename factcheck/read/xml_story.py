"""News XML: NITF and NewsML-G2, told apart by the root element."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, BinaryIO

from factcheck.errors import ReadError
from factcheck.read import newsml_g2, nitf
from factcheck.read.decoding import decode
from factcheck.read.directives import read_comments
from factcheck.read.furniture import find_furniture
from factcheck.read.published import require_day, settle_published
from factcheck.read.text import read_bytes
from factcheck.read.xml_tree import parse_xml
from factcheck.records import Failure, Story

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

    from factcheck.read.options import ReadOptions
    from factcheck.read.xml_tree import Document, Node

FORMATS = {"NITF": nitf, "NewsML-G2": newsml_g2}
DECLARED = re.compile(rb"""^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9_.:-]{1,40})["']""")
# 10 MB: a wire message with a hundred items is a tenth of that; the tree takes many times its source.
_LIMIT = 10 * 1024 * 1024
_HEAD = 1024


def read(stream: BinaryIO, path: str, options: ReadOptions) -> Iterator[Story | Failure]:
    """Yield the stories of a file: one of NITF, each item with a text of NewsML-G2.

    Raises:
        ReadError: it is broken, or neither of the two.
    """
    raw = read_bytes(stream, path, replace(options, limit=min(options.limit, _LIMIT)))
    declared = DECLARED.search(raw[:_HEAD])
    named = declared[1].decode("ascii").lower() if declared else ""
    # what could be read as far as here is neither, whatever it says; a byte-order mark tells them
    decoded = decode(raw, path, "" if named.startswith(("utf-16", "utf-32", "ucs")) else named)
    document = parse_xml(decoded.text, path)
    kind = next((kind for kind in FORMATS.values() if document.root.name in kind.ROOTS), None)
    if kind is None:
        message = f"neither NITF nor NewsML-G2: its root element is <{document.root.name[:40]}>"
        raise ReadError(message, path, "give the story as .txt, .html or .json")
    articles = list(kind.find_articles(document.root))
    if not articles:
        raise ReadError("no item in it holds a text", path, "give an item with its text inline")
    for number, article in enumerate(articles, 1):
        name = path if len(articles) == 1 else f"{path}#{number}"
        try:
            story = _read_article(article, kind, document, options, name)
        except ReadError as error:
            yield Failure(error.where, error.message, error.hint)
        else:
            yield replace(story, source=path, path=path, notes=decoded.notes)


def _read_article(
    article: Node, kind: ModuleType, document: Document, options: ReadOptions, name: str
) -> Story:
    body, headline = kind.body(article, document), kind.headline(article, document)
    text = body.text()
    if not text.strip():
        raise ReadError("the item's text is empty", name, "give it a body with words")
    day = None
    if options.published is None:
        days = kind.days(article, document)
        day = next((found for value in days if (found := require_day(value, name))), None)
    silences, silence_faults = read_comments(document.comments, document.source, name)
    furniture = find_furniture(text)
    published, published_from = settle_published(options, day, text, furniture)
    return Story(
        id=name,
        text=text,
        title=headline.text(),
        published=published,
        published_from=published_from,
        furniture=furniture,
        maps=(body.source_map("text"), headline.source_map("title")),
        source_text=document.source,
        silences=silences,
        silence_faults=silence_faults,
    )
