"""Wikidata's JSON dump: an array with one entity a line, read twice and never held.

The first reading finds the items that are offices of ours by their labels, the second the people who held
them (P39). Source: https://doc.wikimedia.org/Wikibase/master/php/docs_topics_json.html
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any

from factcheck.errors import KnowledgeError
from factcheck.knowledge.sources.claim import Claim, read_day, status_in
from factcheck.knowledge.sources.opening import decoded, lines
from factcheck.knowledge.sources.wanted import Wanted

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from factcheck.knowledge.model import PartialDate
    from factcheck.knowledge.store import Store

_Entity = dict[str, Any]
_HELD, _START, _END, _BORN, _DIED, _NATURE = "P39", "P580", "P582", "P569", "P570", "P5102"
_NATURES = {"Q4676846": "acting"}  # the item "acting"
_PERSON = b'"Q5"'
_ALIASES = 12


def fits(name: str, head: bytes) -> bool:  # noqa: ARG001 - the content tells
    """Whether a file is a dump: its first entity says so."""
    return b'"type":"item"' in head.replace(b" ", b"") and b'"labels"' in head


def claims_in(path: Path, store: Store) -> Iterator[Claim]:
    """Yield what the dump claims of the offices on record.

    Raises:
        KnowledgeError: a line cannot be read, or the file is cut off.
    """
    offices = _offices(path, Wanted(store))
    if not offices:
        return
    for number, entity in _entities(path, b'"P39"'):
        yield from _claims(entity, offices, f"{path.name}:{number}")


def _offices(path: Path, wanted: Wanted) -> dict[str, tuple[str, str]]:
    """Return label and office of ours of every item that is one."""
    found: dict[str, tuple[str, str]] = {}
    for _, entity in _entities(path, b'"labels"', without=_PERSON):
        label = _label(entity)
        office = wanted.office(str(entity.get("id", "")), [label, *_aliases(entity)])
        if office:
            found[str(entity.get("id", ""))] = (label, office)
    return found


def _entities(path: Path, sign: bytes, without: bytes = b"\0") -> Iterator[tuple[int, _Entity]]:
    """Yield the entities whose line has a sign, with the line's number; an array must be closed."""
    last = b""
    array = False
    for number, line in lines(path):
        text = line.strip().rstrip(b",")
        if not text:
            continue
        last = text
        array = array or text == b"["
        if text in {b"[", b"]"} or sign not in text or without in text:
            continue
        entity = decoded(text, f"{path}:{number}")
        if isinstance(entity, dict):
            yield number, entity
    if array and last != b"]":
        raise KnowledgeError("ends before its array does: nothing was taken from it", str(path))


def _label(entity: _Entity) -> str:
    label = entity.get("labels")
    english = label.get("en") if isinstance(label, dict) else None
    value = english.get("value") if isinstance(english, dict) else None
    return value if isinstance(value, str) else ""


def _aliases(entity: _Entity) -> list[str]:
    aliases = entity.get("aliases")
    english = aliases.get("en") if isinstance(aliases, dict) else None
    values = [a.get("value") for a in english if isinstance(a, dict)] if isinstance(english, list) else []
    return list(islice((v for v in values if isinstance(v, str)), _ALIASES))


def _claims(entity: _Entity, offices: Mapping[str, tuple[str, str]], where: str) -> Iterator[Claim]:
    claims = entity.get("claims")
    claims = claims if isinstance(claims, dict) else {}
    held = claims.get(_HELD)
    for statement in held if isinstance(held, list) else []:
        item = _item(statement.get("mainsnak"))
        if item not in offices or statement.get("rank") == "deprecated":
            continue
        label, office = offices[item]
        qualifiers = statement.get("qualifiers")
        qualifiers = qualifiers if isinstance(qualifiers, dict) else {}
        natures = [_item(snak) for snak in qualifiers.get(_NATURE, ())]
        try:
            yield Claim(
                office=label,
                person=_label(entity),
                start=_first_day(qualifiers.get(_START)),
                end=_first_day(qualifiers.get(_END)),
                where=f"{where}: {statement.get('id', '')}",
                asked=office,
                item=item,
                status=next((_NATURES[n] for n in natures if n in _NATURES), status_in(label)),
                also=tuple(_aliases(entity)),
                born=_first_day([s.get("mainsnak") for s in claims.get(_BORN, ())]),
                died=_first_day([s.get("mainsnak") for s in claims.get(_DIED, ())]),
                source=f"https://www.wikidata.org/wiki/{item}",
            )
        except ValueError as fault:
            raise KnowledgeError(str(fault), where) from fault


def _value(snak: object) -> dict[str, Any]:
    """Return the value of a snak; empty for "no value" and "unknown value"."""
    if not isinstance(snak, dict) or snak.get("snaktype") != "value":
        return {}
    data = snak.get("datavalue")
    value = data.get("value") if isinstance(data, dict) else None
    return value if isinstance(value, dict) else {}


def _item(snak: object) -> str:
    return str(_value(snak).get("id", ""))


def _first_day(snaks: object) -> PartialDate | None:
    """Return the first day stated, as finely as Wikidata knows it."""
    for snak in snaks if isinstance(snaks, list) else ():
        value = _value(snak)
        if value:
            return read_day(str(value.get("time", "")), int(value.get("precision", 0)))
    return None
