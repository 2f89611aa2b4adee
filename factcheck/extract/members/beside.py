"""Members named beside the word: "NATO member Norway", "members of the EU such as Norway"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.members.countries import is_country, list_from
from factcheck.extract.members.words import ARTICLES, MANY, NOT_YET, ONE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.extract.gazetteer import Named
    from factcheck.extract.reading import Reading

_SUCH = frozenset("such as like including namely".split())
_OTHERS = frozenset("other fellow".split())


def find_beside(reading: Reading, starts: dict[int, Named], named: Named) -> Iterator[Named]:
    """Yield the countries that stand beside "member" and an organisation."""
    if reading.tokens[named.last - 1].possessive or _is_denied_before(reading, named.first):
        return
    noun = _noun_after(reading, named)
    if noun is not None:
        end, many = noun
        yield from _after(reading, starts, end, many=many)
        if many:
            yield from _before(reading, starts, named)
    elif _is_of_members(reading, named):
        yield from _after(reading, starts, named.last, many=True, such=True)


def _noun_after(reading: Reading, named: Named) -> tuple[int, bool] | None:
    """Return where "member", "member states" after an organisation end, and whether they are many."""
    tokens, at = reading.tokens, named.last
    if at < len(tokens) and tokens[at].text in "-‐‑" and tokens[at].start == tokens[at - 1].end:
        at += 1
    noun, many = at, False
    while at < len(tokens) and (tokens[at].key in ONE or tokens[at].key in MANY):
        many = tokens[at].key in MANY
        at += 1
    return (at, many) if 0 < at - noun <= 2 else None


def _is_of_members(reading: Reading, named: Named) -> bool:
    """Whether "members of the" stands before an organisation."""
    tokens, at = reading.tokens, named.first
    if at and tokens[at - 1].key == "the":
        at -= 1
    if at < 2 or tokens[at - 1].key != "of" or tokens[at - 2].key not in {"members", "states"}:
        return False
    return not _is_denied_before(reading, at - 2)


def _after(
    reading: Reading, starts: dict[int, Named], at: int, *, many: bool, such: bool = False
) -> Iterator[Named]:
    tokens = reading.tokens
    comma = at < len(tokens) and tokens[at].text == ","
    if many and at + comma < len(tokens) and tokens[at + comma].key in _SUCH:
        at += comma + 1 + (tokens[at + comma].key == "such")
    elif such:
        return
    yield from list_from(reading, starts, at, many=many)[0]


def _before(reading: Reading, starts: dict[int, Named], named: Named) -> Iterator[Named]:
    """Yield the country of "Norway and other EU members", "it and fellow OPEC members": the nearest one."""
    tokens, at = reading.tokens, named.first
    if at and tokens[at - 1].key == "the":
        at -= 1
    if at < 3 or tokens[at - 1].key not in _OTHERS or tokens[at - 2].key not in {"and", "its"}:
        return
    at -= 2
    if tokens[at].key == "its":
        at -= 1
    if tokens[at].key != "and":
        return
    if tokens[at - 1].key == "it":
        before = [n for n in starts.values() if n.last < at and is_country(reading, n)]
        if len(before) == 1 and tokens[before[0].first - 1].key not in {
            "in", "with", "to", "from", "of", "between", "for", "against",
        }:  # fmt: skip
            yield before[0]
        return
    country = next((n for n in starts.values() if n.last == at), None)
    if country is not None and is_country(reading, country) and not tokens[at - 1].possessive:
        yield country


def _is_denied_before(reading: Reading, first: int) -> bool:
    words = [t.key for t in reading.tokens[max(0, first - 4) : first] if t.key]
    while words and words[-1] in ARTICLES:
        words.pop()
    return bool(set(words[-2:]) & NOT_YET)
