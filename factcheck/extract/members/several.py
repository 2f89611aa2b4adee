"""Several countries said to be members: "Canada and Mexico are Quad members"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.members.countries import is_country
from factcheck.extract.members.words import ENDS, GOING_ON, MANY

if TYPE_CHECKING:
    from factcheck.extract.gazetteer import Named
    from factcheck.extract.reading import Reading

_ALL = frozenset("both all".split())
_ASIDE = frozenset("in of with from by to for near between unlike than like".split())


def find_several(reading: Reading, named: Named) -> list[Named]:
    """Return the countries of a list that is called members of an organisation."""
    tokens = reading.tokens
    phrase = _members(reading, named)
    if phrase is None:
        return []
    first, end = phrase
    if end < len(tokens) and tokens[end].text not in ENDS and tokens[end].key not in GOING_ON:
        return []
    both = first > 1 and tokens[first - 1].key in _ALL
    at = first - both
    if both and tokens[at - 1].text == ",":
        return _list_before(reading, at - 1)
    if at > 1 and tokens[at - 1].key == "are":
        return _list_before(reading, at - 1)
    return []


def _members(reading: Reading, named: Named) -> tuple[int, int] | None:
    """Return first and end of "members of NATO" or "NATO members"."""
    tokens, first, end = reading.tokens, named.first, named.last
    if tokens[end - 1].possessive:
        return None
    if end < len(tokens) and tokens[end].key in MANY:
        return first, end + 1
    first -= first > 0 and tokens[first - 1].key == "the"
    if first > 1 and tokens[first - 1].key == "of" and tokens[first - 2].key in {"members", "states"}:
        return first - 2, end
    return None


def _list_before(reading: Reading, at: int) -> list[Named]:
    """Return the countries of the list that ends before a token: two at least."""
    tokens = reading.tokens
    ends = {n.last: n for n in reading.names}
    found: list[Named] = []
    while True:
        country = ends.get(at)
        if country is None or not is_country(reading, country) or tokens[country.last - 1].possessive:
            return []
        found.append(country)
        at = country.first
        joined = False
        while (
            at
            and (tokens[at - 1].key == "and" or tokens[at - 1].text == ",")
            and ends.get(at - 1) is not None
        ):
            joined, at = True, at - 1
        if not joined and at > 1 and tokens[at - 1].key == "and" and tokens[at - 2].text == ",":
            joined, at = True, at - 2
        if not joined:
            break
    if at and (tokens[at - 1].key in _ASIDE or tokens[at - 1].key in {"and", "or"}):
        return []
    return found[::-1] if len(found) > 1 else []
