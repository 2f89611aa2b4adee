"""Which part of a page is its article: where the running text is, without menus, teasers and comments.

The page's own word is taken first (`itemprop="articleBody"`, `<article>`, `<main>`), if most of the running
text is there; else the tree is followed down from the body as long as one branch holds nearly all of it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from selectolax.lexbor import LexborHTMLParser, LexborNode

_DROPPED = frozenset(
    "script style noscript template nav aside footer form iframe svg button select input textarea dialog object "
    "figure figcaption picture video audio canvas map menu math head title".split()
)
BLOCKS = frozenset(
    "address article blockquote body center dd details div dl dt fieldset h1 h2 h3 h4 h5 h6 header hr li main ol p pre "
    "section summary table tbody td tfoot th thead tr ul".split()
)
_ROLES = frozenset("navigation banner complementary contentinfo search dialog alert alertdialog menu menubar toolbar".split())
# Words of class and id names, each between their separators, that mark a part as none of the article.
_NAMES = re.compile(
    r"""(?:^|[\s_-]|(?<=[a-z])(?=[A-Z]))(?:
      nav|navbar|navigation|menu|breadcrumbs?|sidebar|side-?bar|rail|related|recirc\w*|promos?|teasers?|newsletters?|subscri\w*
    | cookies?|consent|gdpr|comments?|disqus|respond|shar(?:e|ing)|social|adverts?|advertisement|ads?|adslot|sponsor\w*
    | outbrain|taboola|popular|trending|most-?(?:read|viewed|popular)|read-?(?:more|next|also)|more-?(?:from|on|stories|news)|recommend\w*
    | footer|masthead|paywall|author-?(?:bio|box|info)|tags?|tag-?list|captions?|credits?|modal|popup|banner|skip|toolbar
    | dateline-?time|byline|timestamp|post-?meta|entry-?meta|article-?meta|signup|sign-?up|signin|login|hidden|visually-?hidden
    | sr-?only|screen-?reader\w*|copyright|disclaimer|pagination|pager|widget|carousel|slideshow|gallery|jump-?link
    )(?=$|[\s_-]|(?<=[a-z])(?=[A-Z]))""",
    re.VERBOSE | re.IGNORECASE,
)
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_OWN_WORD = ('[itemprop~="articleBody"]', "article", '[role="article"]', "main", '[role="main"]')
# Text of a block that is one paragraph or more; teasers and captions are shorter or do not end like sentences.
_PARAGRAPH = 80
_SENTENCE_END = re.compile(r"""[.!?…:]["'”’»)\]\s]*$""")
# A named part holding more than this share of the running text is the article, whatever its name says:
# "page-with-sidebar" is a usual class of the body.
_MOST_DROPPED = 0.4
# The page's own word is believed if at least this share of the running text is there.
_LEAST_OWN = 0.5
# A branch is followed if it holds this share: boxes between the paragraphs hold the rest.
_BRANCH = 0.75


class ArticleFinder:
    """Weighs a page's parts once, then says which is the article and which of its parts are not."""

    def __init__(self, page: LexborHTMLParser, plain: Callable[[str], str]) -> None:
        """Weigh every part by its running text; `plain` takes the marks out of a text."""
        self._plain = plain
        self._weights: dict[int, int] = {}
        self._links: dict[int, tuple[int, int]] = {}
        self._body = page.body
        self._page = page
        if self._body is not None:
            self._weigh(self._body)

    def weight(self, node: LexborNode) -> int:
        """Return how many characters of running text a part holds."""
        return self._weights.get(node.mem_id, 0)

    def root(self) -> LexborNode | None:
        """Return the part that holds the article; None if the page has no running text."""
        if self._body is None or not self.weight(self._body):
            return None
        total = self.weight(self._body)
        for selector in _OWN_WORD:
            best = max(self._page.css(selector), key=self.weight, default=None)
            if best is not None and self.weight(best) >= total * _LEAST_OWN:
                return self._descend(best)
        return self._descend(self._body)

    def _descend(self, node: LexborNode) -> LexborNode:
        while True:
            children = [child for child in node.iter() if child.tag in BLOCKS and child.tag not in {"p", "blockquote", "ul", "ol"}]
            best = max(children, key=self.weight, default=None)
            if best is None or self.weight(best) < self.weight(node) * _BRANCH or best.tag in {"td", "li"}:
                return node
            node = best

    def is_dropped(self, node: LexborNode) -> bool:
        """Whether a part is furniture by its tag, role, style or name, or is a list of links."""
        tag = node.tag or ""
        if tag in _DROPPED:
            return True
        if tag in {"html", "body"}:
            return False
        if tag in {"ul", "ol", "div", "section", "table"} and self._is_links(node):
            return True
        attributes = node.attributes
        if not attributes or self._holds_article(node):
            return False
        style = attributes.get("style") or ""
        if "hidden" in attributes or attributes.get("aria-hidden") == "true" or _HIDDEN_STYLE.search(style[:500]):
            return True
        if (attributes.get("role") or "") in _ROLES:
            return True
        names = f"{attributes.get('class') or ''} {attributes.get('id') or ''}"
        return bool(_NAMES.search(names[:500]))

    def _holds_article(self, node: LexborNode) -> bool:
        total = self.weight(self._body) if self._body is not None else 0
        return total > 0 and self.weight(node) > total * _MOST_DROPPED

    def _is_links(self, node: LexborNode) -> bool:
        """Whether a part is nearly all links, and more than one."""
        linked, everything = self._links.get(node.mem_id, (0, 0))
        return everything > 0 and linked >= everything * 0.8 and not self.weight(node) and len(node.css("a")) > 1

    def _weigh(self, body: LexborNode) -> None:
        """Add up running text and links from the leaves."""
        stack: list[list[int]] = []  # of each open block: its own text, own linked text, below it weight, linked, all
        in_link = 0
        tail = ""
        for step, node in walk(body, lambda node: (node.tag or "") in _DROPPED):
            if step == "text":
                text = self._plain(node.text_content or "").strip()
                if text and stack:
                    stack[-1][0] += len(text)
                    stack[-1][1] += len(text) if in_link else 0
                    tail = text
            elif step == "open":
                in_link += node.tag == "a"
                if node.tag in BLOCKS:
                    stack.append([0, 0, 0, 0, 0])
            else:
                in_link -= node.tag == "a"
                if node.tag in BLOCKS and stack:
                    own, linked, weight, below_linked, below_all = stack.pop()
                    is_running = own >= _PARAGRAPH and linked * 2 < own and bool(_SENTENCE_END.search(tail[-8:]))
                    weight += own if is_running else 0
                    sums = weight, below_linked + linked, below_all + own
                    self._weights[node.mem_id] = weight
                    self._links[node.mem_id] = sums[1:]
                    if stack:
                        for place, amount in enumerate(sums, start=2):
                            stack[-1][place] += amount


def walk(root: LexborNode, skip: Callable[[LexborNode], bool]) -> Iterator[tuple[str, LexborNode]]:
    """Yield a tree's elements as they open and close, and its texts, in order, without those to be skipped.

    No recursion: the depth is the page's to choose.
    """
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
