"""JSON documents: schema.org articles, IPTC ninjs 1.x to 3.x, plain story objects, and lists of them.

Sources: https://schema.org/NewsArticle, https://iptc.org/standards/ninjs/
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, BinaryIO

from factcheck.errors import ReadError
from factcheck.read import ninjs, schema_org
from factcheck.read.decoding import decode, plain_unicode
from factcheck.read.directives import read_comments, take_lines
from factcheck.read.furniture import find_furniture
from factcheck.read.html_runs import page_comments
from factcheck.read.json_places import find_string
from factcheck.read.jsonl import parse_json, plain_story
from factcheck.read.mapped import chain
from factcheck.read.published import require_day, settle_published
from factcheck.read.text import read_bytes
from factcheck.records import Failure, SourceMap, Story

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from factcheck.read.options import ReadOptions


# An articleBody is plain text by its definition, but some put their HTML there.
_PARAGRAPH_END = re.compile(r"</p\s*>", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a story, and the key and the value it is made of."""

    name: str
    key: str
    value: str
    html: bool = False


@dataclass(frozen=True, slots=True)
class Parts:
    """What a story's object holds, before any of it is read."""

    name: str
    text: Field
    title: Field
    published: date | None
    url: str


@dataclass(frozen=True, slots=True)
class Document:
    """A JSON file: where it is, and its text."""

    path: str
    source: str
    options: ReadOptions
    notes: tuple[str, ...]


def read(stream: BinaryIO, path: str, options: ReadOptions) -> Iterator[Story | Failure]:
    """Yield the document's story, or each story of a list.

    Raises:
        ReadError: the document is broken, or holds no story.
    """
    decoded = decode(read_bytes(stream, path, options), path)
    document = Document(path, decoded.text, options, decoded.notes)
    value = parse_json(decoded.text, path)
    items = value if isinstance(value, list) else [value]
    if not items:
        message = "the list holds no stories"
        raise ReadError(message, path, "give a NewsArticle, a ninjs item, or objects with a text")
    for number, item in enumerate(items, start=1):
        name = path if len(items) == 1 else f"{path}#{number}"
        try:
            yield _read_item(item, name, document)
        except ReadError as error:
            yield Failure(error.where, error.message, error.hint)


def _read_item(item: object, name: str, document: Document) -> Story:
    if isinstance(item, dict):
        if ninjs.is_item(item):
            return _read_ninjs(item, name, document)
        articles = list(schema_org.find_articles(item))
        with_body = next((node for node in articles if schema_org.article_body(node)), None)
        if with_body is not None:
            return _read_article(with_body, name, document)
        if "text" in item:
            return plain_story(item, name, name, document.path, document.options)
        if articles:
            message = "the article has no articleBody"
            raise ReadError(message, name, "give its text as articleBody")
    message = "neither a schema.org article, a ninjs item, nor an object with a text"
    raise ReadError(message, name, 'give one of these, as {"text": "..."}')


def _read_article(node: dict[str, Any], name: str, document: Document) -> Story:
    key, value = _first_string(node, "articleBody", "text") or ("", schema_org.article_body(node))
    headline = _first_string(node, "headline", "name") or ("", schema_org.article_title(node))
    stated = None if document.options.published else require_day(node.get("datePublished"), name)
    parts = Parts(
        name,
        text=Field("text", key, value, html=bool(_PARAGRAPH_END.search(value))),
        title=Field("title", *headline),
        published=stated or schema_org.article_published(node),
        url=schema_org.article_url(node),
    )
    return _story(parts, document)


def _first_string(node: dict[str, Any], *keys: str) -> tuple[str, str] | None:
    return next(((key, node[key]) for key in keys if isinstance(node.get(key), str)), None)


def _read_ninjs(item: dict[str, Any], name: str, document: Document) -> Story:
    body, headline = ninjs.body(item), ninjs.headline(item)
    if not body.value.strip():
        message = "the ninjs item has no body"
        raise ReadError(message, name, "give it a body_text, a body_xhtml or bodies")
    day = None
    if document.options.published is None:
        day = next((found for value in ninjs.days(item) if (found := require_day(value, name))), None)
    text = Field("text", body.key, body.value, html=body.is_html)
    title = Field("title", headline.key, headline.value, html=headline.is_html)
    return _story(Parts(name, text, title, day, ninjs.address(item)), document)


def _story(parts: Parts, document: Document) -> Story:
    words, text_map = _resolve(parts.text, document)
    if not words.strip():
        message = "the story's text is empty"
        raise ReadError(message, parts.name, "give it a text with words, or leave it out")
    if parts.text.html:
        comments = page_comments(parts.text.value, parts.name)
        silences, silence_faults = read_comments(((0, words) for _, words in comments), "", parts.name)
    else:
        words, (silences, silence_faults) = take_lines(words, parts.name, lines=False)
    headline, title_map = _resolve(parts.title, document)
    furniture = find_furniture(words)
    published, published_from = settle_published(document.options, parts.published, words, furniture)
    return Story(
        id=parts.name,
        text=words,
        title=headline,
        published=published,
        published_from=published_from,
        source=document.path,
        url=parts.url,
        furniture=furniture,
        maps=tuple(source_map for source_map in (text_map, title_map) if source_map),
        source_text=document.source if text_map else None,
        path=document.path,
        notes=document.notes,
        silences=silences,
        silence_faults=silence_faults,
    )


def _resolve(field: Field, document: Document) -> tuple[str, SourceMap | None]:
    """Return a field's text, out of its HTML if it is that, and the way back to the file."""
    places = find_string(document.source, field.key, field.value, field.name) if field.key else None
    if not field.html:
        return plain_unicode(field.value), places
    from factcheck.read.html import read_fragment  # noqa: PLC0415 - selectolax is only loaded for HTML

    text = read_fragment(plain_unicode(field.value), document.path)
    return text.text(), chain(text.source_map(field.name), places) if places else None
