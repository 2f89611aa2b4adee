"""Popolo JSON: persons, organisations, posts, areas, and the memberships that join them.

Source: the Popolo specification, https://www.popoloproject.com/specs/membership.html
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from factcheck.errors import KnowledgeError
from factcheck.knowledge.sources.claim import Claim, read_day, status_in
from factcheck.knowledge.sources.opening import whole_json

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from factcheck.knowledge.store import Store

_Entry = dict[str, Any]


def fits(name: str, head: bytes) -> bool:  # noqa: ARG001 - the content tells
    """Whether a file is Popolo: a mapping with one of its lists."""
    return head.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"{") and any(
        f'"{key}"'.encode() in head for key in ("persons", "memberships", "organizations", "posts")
    )


def claims_in(path: Path, store: Store) -> Iterator[Claim]:  # noqa: ARG001 - a list is short: all is kept
    """Yield the claims of a file.

    Raises:
        KnowledgeError: it is not Popolo, or a membership cannot be read.
    """
    data = whole_json(path)
    if not isinstance(data, dict):
        raise KnowledgeError("is not Popolo: a mapping was expected", str(path))
    tables = {key: _by_id(data.get(key)) for key in ("persons", "organizations", "posts", "areas")}
    for number, membership in enumerate(_entries(data.get("memberships"))):
        yield _claim(membership, tables, f"{path.name}: memberships[{number}]")


def _entries(value: object) -> list[_Entry]:
    return [entry for entry in value if isinstance(entry, dict)] if isinstance(value, list) else []


def _by_id(value: object) -> dict[str, _Entry]:
    return {str(entry.get("id")): entry for entry in _entries(value)}


def _claim(membership: _Entry, tables: Mapping[str, Mapping[str, _Entry]], where: str) -> Claim:
    person = tables["persons"].get(_text(membership, "person_id"), {})
    post = tables["posts"].get(_text(membership, "post_id"), {})
    body_id = _text(membership, "organization_id") or _text(post, "organization_id")
    body = tables["organizations"].get(body_id, {})
    area_id = _text(membership, "area_id") or _text(post, "area_id") or _text(body, "area_id")
    area = tables["areas"].get(area_id, {})
    label = _text(post, "label") or _text(membership, "label")
    role = _text(membership, "role") or _text(post, "role") or label
    try:
        start, end = read_day(_text(membership, "start_date")), read_day(_text(membership, "end_date"))
        born, died = read_day(_text(person, "birth_date")), read_day(_text(person, "death_date"))
    except ValueError as fault:
        raise KnowledgeError(str(fault), where) from fault
    return Claim(
        office=_office(label, role, _text(area, "name"), _text(body, "name")),
        person=_text(person, "name") or _text(membership, "person_name"),
        start=start,
        end=end,
        where=where,
        status=status_in(f"{role} {label}"),
        also=tuple(_text(name, "name") for name in _entries(person.get("other_names"))),
        born=born,
        died=died,
        source=_source(membership) or _source(post) or _source(body),
    )


def _office(label: str, role: str, area: str, body: str) -> str:
    """Return the words for an office: the post's own where it has a place in it, else role and place."""
    if " of " in label or not (area or body):
        return label or role
    return f"{role or label} of {area or body}"


def _source(entry: _Entry) -> str:
    return next((_text(source, "url") for source in _entries(entry.get("sources"))), "")


def _text(entry: Mapping[str, Any], key: str) -> str:
    value = entry.get(key)
    return value.strip() if isinstance(value, str) else ""
