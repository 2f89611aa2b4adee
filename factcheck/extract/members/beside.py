"""Members named beside the word: "NATO member Norway", "the EU's newest member, Norway"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.dates.lexicon import CARDINALS
from factcheck.extract.members.countries import is_country, list_from
from factcheck.extract.members.words import ARTICLES, MANY, NOT_YET, ONE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.extract.gazetteer import Named
    from factcheck.extract.reading import Reading

_NOUNS = {"alliance": frozenset("ally allies".split())}
_PRODUCERS = frozenset("producer producers".split())
_SUCH = frozenset("such as like including namely".split())
_OTHERS = frozenset("other fellow".split())
_LIKE = frozenset("like as".split())
_EVERY = frozenset("every any all other each the".split())
_FRONT = frozenset("among of".split())
_OPENING = frozenset("(—–-:")
_ASIDE = frozenset("in with to from of between for against".split())


def find_beside(reading: Reading, starts: dict[int, Named], named: Named, kind: str) -> Iterator[Named]:
    """Yield the countries that stand beside "member" and an organisation of a kind."""
    if reading.tokens[named.last - 1].possessive:
        yield from _own_member(reading, starts, named)
        return
    if _is_denied_before(reading, named.first):
        return
    noun = _noun_after(reading, named, kind)
    if noun is not None:
        end, many = noun
        yield from _after(reading, starts, named, end, many=many)
        if many and reading.tokens[end - 1].key in MANY:  # "other allies" are others than the country
            yield from _before(reading, starts, named)
        yield from _likened(reading, starts, named.first)
    elif (first := _of_members(reading, named)) is not None:
        yield from _listed(reading, starts, named.last)
        yield from _likened(reading, starts, first)


def _noun_after(reading: Reading, named: Named, kind: str) -> tuple[int, bool] | None:
    """Return where "member", "member states" after an organisation end, and whether they are many."""
    tokens, at = reading.tokens, named.last
    if at < len(tokens) and tokens[at].text in "-‐‑" and tokens[at].start == tokens[at - 1].end:
        at += 1
    nouns = _NOUNS.get(kind, frozenset()) | _PRODUCERS
    noun, many = at, False
    while at < len(tokens) and (tokens[at].key in ONE | MANY or (at == noun and tokens[at].key in nouns)):
        many = tokens[at].key in MANY or tokens[at].key in {"allies", "producers"}
        at += 1
    return (at, many) if 0 < at - noun <= 2 else None


def _of_members(reading: Reading, named: Named) -> int | None:
    """Return where "members of the" before an organisation begins."""
    tokens, at = reading.tokens, named.first
    if at and tokens[at - 1].key == "the":
        at -= 1
    if at < 2 or tokens[at - 1].key != "of" or tokens[at - 2].key not in {"members", "states"}:
        return None
    return None if _is_denied_before(reading, at - 2) else at - 2


def _after(
    reading: Reading, starts: dict[int, Named], named: Named, at: int, *, many: bool
) -> Iterator[Named]:
    tokens = reading.tokens
    if not many:
        yield from list_from(reading, starts, at, many=False)[0]
        return
    told = list(_listed(reading, starts, at))
    if told or at >= len(tokens):
        yield from told
    elif tokens[at].text in _OPENING:
        yield from list_from(reading, starts, at + 1, many=True)[0]
    elif tokens[at].text == ",":
        here = at + 1 + (at + 1 < len(tokens) and tokens[at + 1].key == "only")
        countries, _ = list_from(reading, starts, here, many=True)
        said = CARDINALS.get(tokens[named.first - 1].key) if named.first else None
        fronted = named.first < 3 and any(t.key in _FRONT for t in tokens[: named.first])
        if countries and (said == len(countries) or fronted):
            yield from countries
    else:
        yield from list_from(reading, starts, at, many=True)[0]


def _listed(reading: Reading, starts: dict[int, Named], at: int) -> Iterator[Named]:
    """Yield the countries of "such as Norway", ", among them Norway", ", Norway among them"."""
    tokens = reading.tokens
    at += at < len(tokens) and tokens[at].text == ","
    comma = at > 0 and tokens[at - 1].text == ","
    words = [t.key for t in tokens[at : at + 2]]
    if words and words[0] in _SUCH:
        yield from list_from(reading, starts, at + 1 + (words[0] == "such"), many=True)[0]
    elif words == ["among", "them"]:
        yield from list_from(reading, starts, at + 2, many=True)[0]
    elif comma:
        countries, end = list_from(reading, starts, at, many=True)
        if [t.key for t in tokens[end : end + 2]] == ["among", "them"]:
            yield from countries


def _own_member(reading: Reading, starts: dict[int, Named], named: Named) -> Iterator[Named]:
    """Yield the country of "the EU's newest member, Norway,"."""
    tokens = reading.tokens
    for at in range(named.last, min(named.last + 5, len(tokens))):
        if tokens[at].key == "member":
            after = at + 1 + (at + 1 < len(tokens) and tokens[at + 1].key == "state")
            described = at > named.last and not {t.key for t in tokens[named.last : at]} & NOT_YET
            if described and after < len(tokens) and tokens[after].text == ",":
                countries, end = list_from(reading, starts, after + 1, many=False)
                if end >= len(tokens) or tokens[end].text in {",", ".", ";"}:
                    yield from countries
            return


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
        if len(before) == 1 and tokens[before[0].first - 1].key not in _ASIDE:
            yield before[0]
        return
    yield from _country_ending(reading, starts, at)


def _likened(reading: Reading, starts: dict[int, Named], first: int) -> Iterator[Named]:
    """Yield the country of "Norway, like every EU member,", "Norway, like other members of the EU,"."""
    tokens, at = reading.tokens, first
    while at and tokens[at - 1].key in _EVERY:
        at -= 1
    if at < 2 or at == first or tokens[at - 1].key not in _LIKE or tokens[at - 2].text != ",":
        return
    yield from _country_ending(reading, starts, at - 2)


def _country_ending(reading: Reading, starts: dict[int, Named], at: int) -> Iterator[Named]:
    country = next((n for n in starts.values() if n.last == at), None)
    if country is not None and is_country(reading, country) and not reading.tokens[at - 1].possessive:
        yield country


def _is_denied_before(reading: Reading, first: int) -> bool:
    words = [t.key for t in reading.tokens[max(0, first - 4) : first] if t.key]
    while words and words[-1] in ARTICLES:
        words.pop()
    return bool(set(words[-2:]) & NOT_YET)
