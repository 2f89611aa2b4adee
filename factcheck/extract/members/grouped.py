"""Members listed: "AUKUS links Australia, Britain and America", "the Quad (Australia, India, ...)"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.members.countries import list_from
from factcheck.extract.members.words import GROUPING, MADE_UP, MANY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.extract.gazetteer import Named
    from factcheck.extract.reading import Reading

_OPENING = frozenset("(—–-:")
_BETWEEN = MADE_UP | MANY | frozenset("which that is are a the group pact grouping bloc alliance".split())
_FEW = 3


def find_grouped(reading: Reading, starts: dict[int, Named], named: Named, id_: str) -> Iterator[Named]:
    """Yield the countries of a list that is given as an organisation's members.

    Not every list beside a name is one: all of it but one must have been members at some time.
    """
    tokens, at = reading.tokens, named.last
    if tokens[at - 1].possessive or at >= len(tokens):
        return
    at += tokens[at].key in MANY  # "the BRICS countries (Brazil, ...)"
    if at >= len(tokens):
        return
    opened = tokens[at].text in _OPENING
    grouped = opened
    while at < len(tokens) and (tokens[at].text in "(—–-:,"):
        at += 1
    first = at
    while at < len(tokens) and at - first < 6 and (tokens[at].key in GROUPING or tokens[at].key in _BETWEEN):
        grouped |= tokens[at].key in GROUPING or tokens[at].key in {"made", "composed"}
        if tokens[at].key == "the" and at + 1 in starts:
            break
        at += 1
    countries, _ = list_from(reading, starts, at, many=True) if grouped else ([], at)
    if len(countries) < (_FEW if opened else 2):
        return
    organisation = reading.knowledge.organisation(id_)
    if organisation is None:
        return
    ever = {member.member for member in organisation.members}
    strangers = [country for country in countries if ever.isdisjoint(country.ids("place"))]
    if len(strangers) <= 1:
        yield from countries
