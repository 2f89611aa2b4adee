"""schema.org articles in any JSON: at the top, in lists, in `@graph`, nested in a page's own description."""

from __future__ import annotations

from collections import deque
from html import unescape
from typing import TYPE_CHECKING, Any

from factcheck.read.published import parse_day

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

Node = dict[str, Any]

_ARTICLES = frozenset({"blogposting", "liveblogposting", "report", "socialmediaposting"})
# Nodes looked at: the largest descriptions seen have a few hundred.
_MOST_NODES = 20_000


def find_articles(value: object) -> Iterator[Node]:
    """Yield every article in a JSON value, outer before inner, in order."""
    queue: deque[object] = deque([value])
    seen = 0
    while queue and seen < _MOST_NODES:
        seen += 1
        here = queue.popleft()
        if isinstance(here, list):
            queue.extend(here)
        elif isinstance(here, dict):
            if is_article(here):
                yield here
            queue.extend(child for child in here.values() if isinstance(child, dict | list))


def is_article(node: Node) -> bool:
    """Whether a node's type is an article's: NewsArticle, ReportageNewsArticle, BlogPosting and the like."""
    kinds = node.get("@type") or node.get("type")
    for kind in kinds if isinstance(kinds, list) else [kinds]:
        name = str(kind).rpartition("/")[2].rpartition(":")[2].lower()
        if name in _ARTICLES or name.endswith("article"):
            return True
    return False


def article_title(node: Node) -> str:
    """Return an article's headline."""
    return _first_text(node, "headline", "name", "alternativeHeadline")


def article_body(node: Node) -> str:
    """Return an article's text, "" if the node does not hold it."""
    return _first_text(node, "articleBody", "text")


def article_url(node: Node) -> str:
    """Return an article's address."""
    page = node.get("mainEntityOfPage")
    inner = page.get("@id") if isinstance(page, dict) else page
    return next((str(url) for url in (node.get("url"), inner, node.get("@id")) if isinstance(url, str)), "")


def article_published(node: Node) -> date | None:
    """Return the day an article says it was published."""
    return next(
        (day for key in ("datePublished", "dateCreated", "uploadDate") if (day := parse_day(node.get(key)))),
        None,
    )


def article_modified(node: Node) -> date | None:
    """Return the day an article says it was last changed."""
    return parse_day(node.get("dateModified"))


def _first_text(node: Node, *keys: str) -> str:
    for key in keys:
        value = node.get(key)
        while isinstance(value, list) and value:
            value = value[0]
        if isinstance(value, dict):
            value = value.get("@value")
        if isinstance(value, str) and value.strip():
            return unescape(value).strip()
    return ""
