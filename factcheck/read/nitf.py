"""NITF articles, 3.x: one file an article.

Source: https://iptc.org/standards/nitf/ (NITF 3.6)
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.read.mapped import MappedText

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.read.xml_tree import Document, Node

ROOTS = frozenset({"nitf"})
BLOCKS = frozenset((
    "abstract", "block", "bq", "credit", "dd", "dl", "dt", "fn", "hl1", "hl2", "hr", "li", "note", "ol",
    "p", "pre", "table", "td", "th", "tr", "ul",
))  # fmt: skip
# Pictures with their captions, and what stands about the article rather than in it.
_NOT_THE_ARTICLE = frozenset({"media", "body.end", "bibliography", "copyrite", "rights", "tagline"})


def find_articles(root: Node) -> Iterator[Node]:
    """Yield the articles of a document: it is one."""
    yield root


def body(article: Node, document: Document) -> MappedText:
    """Return an article's text."""
    text = MappedText()
    content = article.first("body", "body.content") or article.first("body")
    if content is not None:
        document.write(content, text, BLOCKS, lambda node: node.name in _NOT_THE_ARTICLE or _is_head(node))
    return text


def headline(article: Node, document: Document) -> MappedText:
    """Return an article's headline: the main one above its body, else the title of its head."""
    text = MappedText()
    above = article.first("body", "body.head", "hedline", "hl1")
    stated = above or article.first("body", "body.head", "hedline") or article.first("head", "title")
    if stated is not None:
        document.write(stated, text, (), lambda node: node.name == "hl2")
    return text


def days(article: Node, _document: Document) -> Iterator[str]:
    """Yield the days an article gives itself, in order of trust."""
    head = article.first("head")
    if head is None:
        return
    for node in head.children("pubdata"):
        yield node.attributes.get("date.publication", "")
    docdata = head.first("docdata")
    if docdata is not None:
        for name in ("date.issue", "date.release"):
            for node in docdata.children(name):
                yield node.attributes.get("norm", "")


def _is_head(node: Node) -> bool:
    return node.name == "body.head"
