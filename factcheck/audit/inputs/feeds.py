"""WordPress exports (WXR), RSS and Atom: an item a story, read as a stream.

The parser is hardened: entities are not resolved, nothing is fetched, huge nodes are refused. Other XML goes
to the read stage.

Sources: https://www.rssboard.org/rss-specification, RFC 4287, and WordPress's own export for WXR 1.2.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from factcheck.audit.inputs.streams import StreamBroken, opened
from factcheck.errors import FactcheckError
from factcheck.read import read_path
from factcheck.read.decoding import plain_unicode
from factcheck.read.furniture import find_furniture
from factcheck.read.html import read_fragment
from factcheck.read.published import parse_day, settle_published
from factcheck.records import Failure, Story

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from factcheck.audit.inputs.options import InputOptions

_ATOM = "{http://www.w3.org/2005/Atom}"
_CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
_DC_DATE = "{http://purl.org/dc/elements/1.1/}date"
_ITEMS = ("item", f"{_ATOM}entry")
_ROOTS = ("rss", f"{_ATOM}feed", "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}RDF")
_WRITTEN = {"post", "page"}  # what of a WordPress export is text; the rest are pictures, menus, revisions


def read(path: Path, options: InputOptions) -> Iterator[Story | Failure]:
    """Yield the story of each item; a file that breaks off is a failure after those it held."""
    number = 0
    try:
        with opened(path, options) as stream:
            parser = etree.iterparse(
                stream, events=("start", "end"), resolve_entities=False, no_network=True, load_dtd=False,
                huge_tree=False, remove_comments=True, remove_pis=True,
            )  # fmt: skip
            for event, node in parser:
                if event == "start":
                    if node.getparent() is None and node.tag not in _ROOTS:
                        break
                elif node.tag in _ITEMS or etree.QName(node).localname == "item":
                    number += 1
                    item = _item(node, number, path, options)
                    _forget(node)
                    if item is not None:
                        yield item
            else:
                return
    except etree.XMLSyntaxError as fault:
        where = f"{path}:{fault.lineno}" if fault.lineno else str(path)
        yield Failure(
            where, f"broken XML: {fault.msg} after {number:,} items", "the items before it were read"
        )
        return
    except StreamBroken as fault:
        yield Failure(str(path), f"{fault} after {number:,} items", "the items before it were read")
        return
    yield from read_path(path, options.read)


def _forget(node: etree._Element) -> None:
    """Free an item and those before it: the tree would grow to the size of the file."""
    node.clear()
    parent = node.getparent()
    while parent is not None and node.getprevious() is not None:
        del parent[0]


def _item(node: etree._Element, number: int, path: Path, options: InputOptions) -> Story | Failure | None:
    """Return an item's story, None when it is no text of its own or not published."""
    kind, status = _wordpress(node, "post_type"), _wordpress(node, "status")
    if (kind and kind not in _WRITTEN) or (status and status != "publish"):
        return None
    where = f"{path}#{number}"
    try:
        return _story(node, where, path, options)
    except FactcheckError as fault:
        return Failure(fault.where or where, fault.message, fault.hint)


def _story(node: etree._Element, where: str, path: Path, options: InputOptions) -> Story | Failure:
    link = _text(node, "link") or _atom_link(node)
    body = _first(node, _CONTENT, f"{_ATOM}content", "description", f"{_ATOM}summary")
    text = read_fragment(plain_unicode(body), where).text()
    if not text.strip():
        return Failure(link or where, "the item has no text", "give a feed with whole articles")
    title = read_fragment(plain_unicode(_first(node, "title", f"{_ATOM}title")), where).text()
    stated = _wordpress(node, "post_date") or _first(
        node, "pubDate", f"{_ATOM}published", _DC_DATE, f"{_ATOM}updated"
    )
    furniture = find_furniture(text)
    published, published_from = settle_published(options.read, parse_day(stated), text, furniture)
    return Story(
        id=_first(node, "guid", f"{_ATOM}id") or link or where,
        text=text,
        title=title,
        published=published,
        published_from=published_from,
        source=str(path),
        url=link,
        furniture=furniture,
        path=str(path),
        section=_section(node),
    )


def _section(node: etree._Element) -> str:
    for child in node:
        if child.tag == f"{_ATOM}category":
            return plain_unicode(child.get("label") or child.get("term") or "")
        if child.tag == "category" and child.get("domain", "category") == "category":
            return plain_unicode((child.text or "").strip())
    return ""


def _first(node: etree._Element, *tags: str) -> str:
    return next((found for tag in tags if (found := _text(node, tag))), "")


def _text(node: etree._Element, tag: str) -> str:
    """Return the text of a child, of XHTML its markup; "" when there is none."""
    child = node.find(tag)
    if child is None:
        return ""
    if len(child):
        return "".join(etree.tostring(part, encoding="unicode") for part in child)
    return (child.text or "").strip()


def _atom_link(node: etree._Element) -> str:
    links = {child.get("rel", "alternate"): child.get("href", "") for child in node.findall(f"{_ATOM}link")}
    return str(links.get("alternate", ""))


def _wordpress(node: etree._Element, name: str) -> str:
    """Return a field of WordPress's own; the version is in the namespace, so only its end is looked at."""
    for child in node:
        if isinstance(child.tag, str) and child.tag.endswith(f"}}{name}") and "wordpress" in child.tag:
            return (child.text or "").strip()
    return ""
