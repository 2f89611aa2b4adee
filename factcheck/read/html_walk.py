"""A page's tree in document order, without recursion: its depth is the page's to choose."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from selectolax.lexbor import LexborNode

# Elements whose text is none of the page's.
NO_TEXT = frozenset({"script", "style", "template", "head", "title"})
# Elements that begin and end a paragraph.
BLOCKS = frozenset((
    "address", "article", "blockquote", "body", "center", "dd", "details", "div", "dl", "dt", "fieldset",
    "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "ol", "p", "pre", "section",
    "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
))  # fmt: skip


def walk(root: LexborNode, skip: Callable[[LexborNode], bool]) -> Iterator[tuple[str, LexborNode]]:
    """Yield a tree's elements as they open and close, and its texts, in order, without the skipped."""
    node: LexborNode | None = root
    path: list[LexborNode] = []
    while node is not None:
        child = None
        if node.is_text_node:
            yield "text", node
        elif node.is_element_node and (node is root or not skip(node)):
            yield "open", node
            child = node.first_child
            if child is None:
                yield "close", node
        if child is not None:
            path.append(node)
            node = child
            continue
        following = node.next if path else None
        while following is None and path:
            closed = path.pop()
            yield "close", closed
            following = closed.next if path else None
        node = following
