"""The city beside "capital": right after it, said of it ("is Sydney"), or right before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.extract.gazetteer import Named
    from factcheck.extract.reading import Reading

CLOSING = frozenset(",.)—–;:!?")
_SUBJECT = frozenset({",", "(", "—", "–"})


def city_after(reading: Reading, starts: dict[int, Named], at: int, *, comma: bool) -> Named | None:
    """Return the city right after, a comma or "of" between."""
    tokens = reading.tokens
    marked = at < len(tokens) and tokens[at].text in {",", "—", "–", "("}
    if comma and not marked:
        return None
    at += marked
    if at < len(tokens) and tokens[at].key == "of" and not marked:
        at += 1
    city = starts.get(at)
    if city is None or not _is_city(reading, city):
        return None
    return city if _is_closed(reading, city, marked=marked) else None


def _is_closed(reading: Reading, city: Named, *, marked: bool) -> bool:
    """Whether the apposition ends with the city, and the city's name with its last word."""
    if city.last >= len(reading.tokens):
        return True
    follows = reading.tokens[city.last]
    if marked:  # not "from the Turkish capital, Istanbul residents said"
        return not reading.tokens[city.last - 1].possessive and follows.text in CLOSING
    name_goes_on = bool(follows.key) and follows.text[:1].isupper()
    dated = any(d.span.start == follows.start for d in reading.dates)
    return follows.text != "-" and (not name_goes_on or dated)


def city_before(reading: Reading, ends: dict[int, Named], at: int, *, article: bool = True) -> Named | None:
    """Return the city in "Istanbul, the" or "Istanbul is the" before a token."""
    tokens = reading.tokens
    if article:
        if at < 1 or tokens[at - 1].key != "the":
            return None
        at -= 1
    if at < 1:
        return None
    if tokens[at - 1].text in _SUBJECT or tokens[at - 1].key == "is":
        at -= 1
    elif at > 1 and tokens[at - 1].key == "as" and tokens[at - 2].key == "serves":
        at -= 2
    else:
        return None
    city = ends.get(at)
    if city is None or not _is_city(reading, city) or tokens[city.last - 1].possessive:
        return None
    before = tokens[city.first - 1] if city.first else None
    # of "Paris and Berlin, the German capital" the nearest is meant, which this is
    return None if before is not None and before.key in {"than", "unlike"} else city


def city_said(reading: Reading, starts: dict[int, Named], at: int) -> Named | None:
    """Return the city of "the capital of Australia is Sydney"."""
    if at >= len(reading.tokens) or reading.tokens[at].key not in {"is", "remains"}:
        return None
    city = starts.get(at + 1)
    if city is None or not _is_city(reading, city):
        return None
    closes = city.last >= len(reading.tokens) or reading.tokens[city.last].text in CLOSING
    return city if closes and not reading.tokens[city.last - 1].possessive else None


def _is_city(reading: Reading, named: Named) -> bool:
    kinds = {p.kind for i in named.ids("place") if (p := reading.knowledge.place(i)) is not None}
    return "city" in kinds and not kinds & {"country"}


def cities_of(reading: Reading, named: Named) -> list[str]:
    """Return the cities that a name can mean."""
    places = [p for i in named.ids("place") if (p := reading.knowledge.place(i)) is not None]
    return [p.id for p in places if p.kind == "city"]
