"""NewsML-G2 items, alone or in a message; their text as XHTML, NITF or plain text within.

Source: https://iptc.org/standards/newsml-g2/ (NewsML-G2 2.x)
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.read import nitf
from factcheck.read.html_walk import BLOCKS, NO_TEXT
from factcheck.read.mapped import MappedText

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.read.xml_tree import Document, Node

ROOTS = frozenset({"newsItem", "newsMessage"})
_NOT_THE_ARTICLE = NO_TEXT | {"aside", "figure", "figcaption", "nav", "footer"}
# The version's own day first: its text was written then.
_DAYS = (
    ("itemMeta", "versionCreated"),
    ("itemMeta", "firstCreated"),
    ("contentMeta", "contentModified"),
    ("contentMeta", "contentCreated"),
)


def find_articles(root: Node) -> Iterator[Node]:
    """Yield the news items that hold a text; a message may have several, and pictures beside them."""
    for node in root.walk():
        if node.name == "newsItem" and _content(node) is not None:
            yield node


def body(article: Node, document: Document) -> MappedText:
    """Return an item's text."""
    text = MappedText()
    content = _content(article)
    if content is None:
        return text
    if content.name == "inlineData":
        document.write_plain(content, text)
        return text
    inner = next(content.children(), None)
    if inner is not None and inner.name in nitf.ROOTS:
        return nitf.body(inner, document)
    page = (inner.first("body") if inner is not None else None) or content
    document.write(page, text, BLOCKS, lambda node: node.name in _NOT_THE_ARTICLE)
    return text


def headline(article: Node, document: Document) -> MappedText:
    """Return an item's headline."""
    text = MappedText()
    stated = article.first("contentMeta", "headline") or article.first("itemMeta", "title")
    if stated is not None:
        document.write(stated, text, (), lambda _: False)
    return text


def days(article: Node, document: Document) -> Iterator[str]:
    """Yield the days an item gives itself, in order of trust."""
    for path in _DAYS:
        yield document.words(article.first(*path))


def _content(article: Node) -> Node | None:
    """Return what holds an item's text: XML first, else plain text."""
    holder = article.first("contentSet")
    if holder is None:
        return None
    found = next(holder.children("inlineXML"), None)
    if found is not None:
        return found
    return next((node for node in holder.children("inlineData") if _is_plain(node)), None)


def _is_plain(node: Node) -> bool:
    kind = node.attributes.get("contenttype", "text/plain")
    return kind.startswith("text/plain") and "encoding" not in node.attributes
