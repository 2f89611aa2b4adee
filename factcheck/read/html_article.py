"""Which part of a page is its article: where the running text is, without menus, teasers and comments.

The page's own word is taken first (`itemprop="articleBody"`, `<article>`, `<main>`), if most of the running
text is there; else the tree is followed down from the body as long as one branch holds nearly all of it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.read.html_weights import Weight, weigh_parts

if TYPE_CHECKING:
    from collections.abc import Callable

    from selectolax.lexbor import LexborHTMLParser, LexborNode

_DROPPED = frozenset((
    "script", "style", "noscript", "template", "nav", "aside", "footer", "form", "iframe", "svg", "button",
    "select", "input", "textarea", "dialog", "object", "figure", "figcaption", "picture", "video", "audio",
    "canvas", "map", "menu", "math", "head", "title",
))  # fmt: skip
_ROLES = frozenset((
    "navigation", "banner", "complementary", "contentinfo", "search", "dialog", "alert", "alertdialog",
    "menu", "menubar", "toolbar",
))  # fmt: skip
# Words of class and id names, each between their separators, that mark a part as none of the article.
_NAMES = re.compile(
    r"""(?<![a-z])(?:
      nav|navbar|navigation|menu|breadcrumbs?|sidebar|side-?bar|rail|related\w*|recirc\w*|promos?|teasers?
    | newsletters?|subscribe|subscription|cookies?|consent|gdpr|comments?\w*
    | disqus|respond|share\w*|sharing|social
    | adverts?|advertisement|ads?|adslot|sponsor\w*|outbrain|taboola|popular|trending
    | most-?(?:read|viewed|popular)|read-?(?:more|next|also)|more-?(?:from|on|stories|news)|recommend\w*
    | footer|masthead|author-?(?:bio|box|info)|tags?|tag-?list|captions?|credits?|modal|popup|banner|skip
    | toolbar|byline|timestamp|(?:post|entry|article)-?meta|sign-?up|sign-?in|login|visually-?hidden|sr-?only
    | screen-?reader\w*|copyright|disclaimer|pagination|pager|carousel|slideshow|gallery|jump-?link
    )(?![a-z])""",
    re.VERBOSE,
)
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_OWN_WORD = ('[itemprop~="articleBody"]', "article", '[role="article"]', "main", '[role="main"]')
_BOXES = frozenset({"ul", "ol", "li", "div", "section", "article", "table", "td"})
_TEXT_BLOCKS = frozenset({"p", "blockquote", "ul", "ol", "li", "pre"})
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
        self._page = page
        self._body = page.body
        self._weights: dict[int, Weight] = {}
        if self._body is not None:
            self._weights = weigh_parts(self._body, plain, lambda node: (node.tag or "") in _DROPPED)
        self._total = self.running(self._body) if self._body is not None else 0

    def running(self, node: LexborNode) -> int:
        """Return how many characters of running text a part holds."""
        weight = self._weights.get(node.mem_id)
        return weight.running if weight else 0

    def root(self) -> LexborNode | None:
        """Return the part that holds the article; None if the page has no running text."""
        if self._body is None or not self._total:
            return None
        for selector in _OWN_WORD:
            best = max(self._page.css(selector), key=self.running, default=None)
            if best is not None and self.running(best) >= self._total * _LEAST_OWN:
                return self._descend(best)
        return self._descend(self._body)

    def _descend(self, node: LexborNode) -> LexborNode:
        while True:
            best = max(node.iter(), key=self.running, default=None)
            if best is None or best.tag in _TEXT_BLOCKS or self.running(best) < self.running(node) * _BRANCH:
                return node
            node = best

    def is_dropped(self, node: LexborNode) -> bool:
        """Whether a part is furniture by its tag, role, style or name, or is a teaser or a list of links."""
        tag = node.tag or ""
        if tag in _DROPPED:
            return True
        if tag in {"html", "body"}:
            return False
        weight = self._weights.get(node.mem_id)
        if weight and tag in _BOXES:
            is_teaser = weight.is_teaser and self._total > 0  # alone on a page, it is the article
            if is_teaser or (weight.is_links and len(node.css("a")) > 1):
                return True
        holds_article = weight is not None and weight.running > self._total * _MOST_DROPPED
        return bool(node.attributes) and not holds_article and _is_named_furniture(node)


def _is_named_furniture(node: LexborNode) -> bool:
    attributes = node.attributes
    if "hidden" in attributes or attributes.get("aria-hidden") == "true":
        return True
    if (attributes.get("role") or "") in _ROLES or _HIDDEN_STYLE.search(
        (attributes.get("style") or "")[:500]
    ):
        return True
    names = f"{attributes.get('class') or ''} {attributes.get('id') or ''}"
    return bool(_NAMES.search(_CAMEL.sub("-", names[:500]).lower()))
