"""What a page says of its article outside the text: headline, day, address.

In order of trust: JSON-LD, meta tags, microdata, `<time>`, the address itself.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from datetime import date
from html import unescape
from typing import TYPE_CHECKING, Any

from factcheck.read import schema_org
from factcheck.read.published import parse_day

if TYPE_CHECKING:
    from collections.abc import Iterable

    from selectolax.lexbor import LexborHTMLParser, LexborNode

_PUBLISHED_TAGS = (
    "article:published_time", "og:article:published_time", "og:published_time", "datepublished",
    "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.issued", "dcterms.created",
    "dc.date.created", "dc.date", "dcterms.date", "cxenseparse:recs:publishtime", "cxenseparse:publishtime",
    "citation_publication_date", "publish-date", "publish_date", "pubdate", "publication_date", "ptime",
    "date", "dcsext.articlefirstpublished",
)  # fmt: skip
_MODIFIED_TAGS = (
    "article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "lastmod",
    "last-modified",
)  # fmt: skip
_TITLE_TAGS = (
    "og:title",
    "parsely-title",
    "twitter:title",
    "dc.title",
    "dcterms.title",
    "sailthru.title",
    "headline",
)
_URL_TAGS = ("og:url", "parsely-link", "twitter:url")
_TIMES = (
    "time[pubdate]",
    "header time[datetime]",
    "article time[datetime]",
    "main time[datetime]",
    "time[datetime]",
)
_URL_DAY = re.compile(r"/(20\d\d)[/-](\d\d?|[a-z]{3})[/-](\d\d?)(?=[/-])", re.IGNORECASE)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
# "Headline - The Site", "Headline | Politics | The Site"
_SITE = re.compile(r"\s+(?:\||[-–—»])\s+[^|–—»]{2,40}$")


@dataclass(frozen=True, slots=True)
class PageMetadata:
    """What a page says of its article; "" and None where it says nothing."""

    title: str = ""
    published: date | None = None
    modified: date | None = None
    url: str = ""
    body: str = ""


def read_metadata(page: LexborHTMLParser) -> PageMetadata:
    """Return what a parsed page says of its article."""
    metas = _meta_tags(page)
    url = _first(_link(page, "canonical"), *(metas.get(name) for name in _URL_TAGS))
    article = _choose_article(_json_ld(page), url, _first(*(metas.get(name) for name in _TITLE_TAGS)))
    return PageMetadata(
        title=_first(
            schema_org.article_title(article),
            *(metas.get(name) for name in _TITLE_TAGS),
            _SITE.sub("", _text(page.css_first("title"))),
        ),
        published=_first_day(
            schema_org.article_published(article),
            *(parse_day(metas.get(name)) for name in _PUBLISHED_TAGS),
            *_microdata(page, "datePublished"),
            *_times(page),
            _url_day(url),
        ),
        modified=_first_day(
            schema_org.article_modified(article),
            *(parse_day(metas.get(name)) for name in _MODIFIED_TAGS),
            *_microdata(page, "dateModified"),
        ),
        url=url or schema_org.article_url(article),
        body=schema_org.article_body(article),
    )


def _meta_tags(page: LexborHTMLParser) -> dict[str, str]:
    """Return the first content of each meta tag, by its name in small letters."""
    metas: dict[str, str] = {}
    for node in page.css("meta[content]"):
        attributes = node.attributes
        name = attributes.get("property") or attributes.get("name") or attributes.get("itemprop") or ""
        content = (attributes.get("content") or "").strip()
        if name and content:
            metas.setdefault(name.lower(), content)
    return metas


def _json_ld(page: LexborHTMLParser) -> list[schema_org.Node]:
    articles: list[schema_org.Node] = []
    for node in page.css('script[type="application/ld+json"]'):
        text = node.text(deep=True).strip().removeprefix("<!--").removesuffix("-->").strip()
        try:
            articles.extend(schema_org.find_articles(json.loads(text, strict=False)))
        except (ValueError, RecursionError):
            continue  # a page's broken metadata is not the editor's to mend; the next source is asked
    return articles


def _choose_article(articles: list[schema_org.Node], url: str, title: str) -> dict[str, Any]:
    """Return the article the page is about: not one of those it links to."""

    def score(node: schema_org.Node) -> int:
        own_url = bool(url) and schema_org.article_url(node).partition("#")[0].rstrip("/") == url.rstrip("/")
        headline = schema_org.article_title(node)
        own_title = bool(headline) and (headline in title or title in headline) and bool(title)
        return (
            4 * own_url
            + 2 * own_title
            + bool(schema_org.article_published(node))
            + bool(schema_org.article_body(node))
        )

    return max(articles, key=score, default={})


def _microdata(page: LexborHTMLParser, name: str) -> Iterable[date | None]:
    for node in page.css(f'[itemprop~="{name}"]'):
        attributes = node.attributes
        yield parse_day(attributes.get("content") or attributes.get("datetime") or _text(node))


def _times(page: LexborHTMLParser) -> Iterable[date | None]:
    """Yield the days of `<time>`: marked as the publication's, then the article's own, not a teaser's."""
    for selector in _TIMES:
        for node in page.css(selector):
            if not _in_margin(node):
                yield parse_day(node.attributes.get("datetime"))


def _in_margin(node: LexborNode) -> bool:
    parent = node.parent
    while parent is not None:
        if parent.tag in {"aside", "nav", "footer"}:
            return True
        parent = parent.parent
    return False


def _link(page: LexborHTMLParser, relation: str) -> str:
    node = page.css_first(f'link[rel="{relation}"]')
    return (node.attributes.get("href") or "").strip() if node else ""


def _url_day(url: str) -> date | None:
    found = _URL_DAY.search(url[:500])
    if not found:
        return None
    month = found[2].lower()
    try:
        return date(int(found[1]), int(month) if month.isdigit() else _MONTHS.index(month) + 1, int(found[3]))
    except ValueError:
        return None


def _text(node: LexborNode | None) -> str:
    return " ".join(node.text(deep=True).split()) if node else ""


def _first(*values: str | None) -> str:
    return next((" ".join(unescape(value).split()) for value in values if value and value.strip()), "")


def _first_day(*days: date | None) -> date | None:
    return next((day for day in days if day), None)
