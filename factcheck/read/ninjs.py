"""IPTC ninjs items, 1.x to 3.x: one headline and body, or lists of them; keys in small letters or camelCase.

Source: https://iptc.org/std/ninjs/ (schemas 1.0 to 3.0)
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

Item = dict[str, Any]

# The version's own day first: its text was written then.
_DAYS = ("published", "versioncreated", "firstcreated", "contentcreated")
_MARKS = frozenset(
    {"versioncreated", "firstcreated", "bodies", "headlines", "pubstatus", "usageterms", "infosources"}
)
_HTML = ("html", "xml")


@dataclass(frozen=True, slots=True)
class Part:
    """A headline or a body: the key its value stands under, the value, and whether that is HTML."""

    key: str = ""
    value: str = ""
    is_html: bool = False


def is_item(record: Item) -> bool:
    """Whether a JSON object is a ninjs item."""
    keys = {key.lower() for key in record}
    return "@type" not in keys and bool(keys & _MARKS or any(key.startswith("body_") for key in keys))


def headline(item: Item) -> Part:
    """Return an item's main headline."""
    parts = [*_listed(item, "headlines"), *_single(item, "headline"), *_single(item, "title")]
    return next(iter(parts), Part())


def body(item: Item) -> Part:
    """Return an item's body: plain text before HTML, the main role before others."""
    single = [
        Part(key, value, key.lower() != "body_text")
        for key, value in item.items()
        if key.lower().startswith("body_") and isinstance(value, str) and value.strip()
    ]
    parts = [*single, *_listed(item, "bodies")]
    return min(parts, key=lambda part: part.is_html, default=Part())


def days(item: Item) -> Iterator[object]:
    """Yield the days an item gives itself, in order of trust."""
    values = {key.lower(): value for key, value in item.items()}
    for key in _DAYS:
        yield values.get(key)


def address(item: Item) -> str:
    """Return an item's web address, or "" - its `uri` may be any name."""
    for key in ("url", "uri"):
        value = item.get(key)
        if isinstance(value, str) and value.startswith(("http://", "https://")):
            return value
    return ""


def _single(item: Item, key: str) -> list[Part]:
    value = item.get(key)
    return [Part(key, value)] if isinstance(value, str) and value.strip() else []


def _listed(item: Item, key: str) -> list[Part]:
    """Return the parts of a 2.x or 3.x list, those of the main role first."""
    entries = [entry for entry in item.get(key) or () if isinstance(entry, dict)]
    entries.sort(
        key=lambda entry: (
            str(entry.get("role", "main")).rpartition(":")[2].lower() not in {"main", "body", "headline"}
        )
    )
    parts: list[Part] = []
    for entry in entries:
        value = entry.get("value")
        kind = str(entry.get("contenttype") or entry.get("contentType") or "text/plain").lower()
        if isinstance(value, str) and value.strip():
            parts.append(Part("value", value, any(mark in kind for mark in _HTML)))
    return parts
