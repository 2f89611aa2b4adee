"""Members described: "Austria, a NATO member", "Norway is in the EU", "the euro zone's biggest economy"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.members.countries import is_country
from factcheck.extract.members.words import (
    ARTICLES,
    DENIED,
    ENDS,
    GOING_ON,
    INSIDE,
    MANY,
    NOT_YET,
    ONE,
    RANKED,
)
from factcheck.records import Modality

if TYPE_CHECKING:
    from factcheck.extract.gazetteer import Named
    from factcheck.extract.reading import Reading

_BEFORE = frozenset(
    """a an the fellow founding full current key leading new newest newer recent active important staunch
    longtime long standing and which is are who both all also has been since still already s country
    nation state one of eastern western northern southern central baltic nordic european large
    largest small smallest as itself now being today remains only among
    does
    """.split()
)
_COUNTS = frozenset("two three four five six seven eight nine ten eleven twelve".split())
_ASIDE = frozenset("in of with from by to for near between".split())
_ARTICLE = ARTICLES | {"one", "been", "also", "as", "is", "founding", "full"}
_BELONGING = frozenset({("belongs", "to"), ("belonged", "to")})
_MARKS = frozenset({",", "(", "–", "—", "'", "’", "-"})
_FAR = 9
_IN = frozenset({"in", "inside", "outside"})
_VERBS = INSIDE | {"has", "isn", "belongs", "belonged", "does", "doesn"}


def find_described(reading: Reading, starts: dict[int, Named], named: Named) -> tuple[Named, Modality] | None:
    """Return the country that words with an organisation describe, and whether they say or deny it."""
    phrase = _member_phrase(reading, named) or _ranked(reading, named) or _inside(reading, named)
    if phrase is None:
        return None
    first, end = phrase
    among = reading.tokens[first].key == "among"
    if among or _is_end(reading, end):
        return _subject(reading, first) or _fronted(reading, starts, first, end)
    return None


def _is_end(reading: Reading, at: int) -> bool:
    tokens = reading.tokens
    return at >= len(tokens) or tokens[at].text in ENDS or tokens[at].key in GOING_ON


def _head(reading: Reading, named: Named) -> int:
    """Return where an organisation begins, with those it is joined to: "in NATO and the EU"."""
    tokens, first = reading.tokens, named.first
    ends = {n.last: n for n in reading.names if n.has("organisation")}
    if first and tokens[first - 1].key == "the":
        first -= 1
    if first > 1 and tokens[first - 1].key in {"and", "of"}:
        other = ends.get(first - 1 - (tokens[first - 1].key == "of" and tokens[first - 2].key == "and"))
        if other is not None and not tokens[other.last - 1].possessive:
            return other.first - (other.first > 0 and tokens[other.first - 1].key == "the")
    return first


def _member_phrase(reading: Reading, named: Named) -> tuple[int, int] | None:
    """Return first and end of "member of NATO", "one of the 30 members of NATO", "NATO member state"."""
    tokens = reading.tokens
    first, at = _head(reading, named), named.last
    if first > 1 and tokens[first - 1].key == "of" and tokens[first - 2].key in {"member", "members"}:
        first -= 2
        if tokens[first].key == "member":
            return first, at
        # "members" of which one is meant: "one of the seven members of the G7"
        while first and (tokens[first - 1].key.isdigit() or tokens[first - 1].key in _COUNTS):
            first -= 1
        return _one_of(reading, first, at)
    closing = at
    while closing < len(tokens) and (tokens[closing].key in ONE or tokens[closing].text == "-"):
        closing += 1
    if closing < len(tokens) and tokens[closing].key in MANY:
        return _one_of(reading, first, closing + 1)
    if closing == at or tokens[closing - 1].text == "-" or tokens[at - 1].possessive:
        return None
    return first, closing


def _one_of(reading: Reading, first: int, end: int) -> tuple[int, int] | None:
    """Return first and end of "one of the members of NATO", "among the members of NATO"."""
    before = [t.key for t in reading.tokens[max(0, first - 3) : first]]
    if before == ["one", "of", "the"]:
        return first - 3, end
    return (first - 2, end) if before[1:] == ["among", "the"] else None


def _ranked(reading: Reading, named: Named) -> tuple[int, int] | None:
    """Return first and end of "the euro zone's sixth-biggest economy"."""
    tokens, at = reading.tokens, named.last
    if not tokens[at - 1].possessive:
        return None
    best = False
    for here in range(at, min(at + 7, len(tokens))):
        key = tokens[here].key
        best |= key.endswith("est") or key in {"most", "only"} or (key[:1].isdigit() and key.endswith("th"))
        if key in {"candidate", "applicant", "partner", "trading"}:
            return None
        if key in RANKED | MANY:
            first = named.first - 1 if named.first and tokens[named.first - 1].key == "the" else named.first
            closing = here + 1 + (here + 1 < len(tokens) and tokens[here + 1].key in ONE)
            return (first, closing) if best else None
        if not key and tokens[here].text != "-":
            return None
    return None


def _inside(reading: Reading, named: Named) -> tuple[int, int] | None:
    """Return first and end of "is in the EU", "belongs to NATO", "is part of the euro zone"."""
    tokens, at = reading.tokens, _head(reading, named)
    if tokens[named.last - 1].possessive:
        return None
    if at < 2:
        return None
    two = (tokens[at - 2].key, tokens[at - 1].key)
    verb = tokens[at - 3].key if at > 2 else ""
    if two in _BELONGING or (two == ("part", "of") and verb in INSIDE):
        return at - 2, named.last
    denied = two[0] in DENIED and verb in INSIDE
    if two[1] in _IN and (two[0] in INSIDE or denied or (verb, two[0]) == ("has", "been")):
        return at - 1, named.last
    if two == ("belong", "to") and at > 3 and tokens[at - 3].key in DENIED:
        return at - 2, named.last
    return None


def _subject(reading: Reading, at: int) -> tuple[Named, Modality] | None:
    """Return the country that the words before a token describe: "Austria, (which is) a ..."."""
    tokens = reading.tokens
    ends = {n.last: n for n in reading.names}
    denied = tokens[at].key == "outside"
    article, comma = tokens[at].key in ARTICLES | {"one", "belongs", "belonged", "belong", "been"}, False
    for here in range(at, max(0, at - _FAR), -1):
        token = tokens[here - 1]
        named = ends.get(here)
        if named is not None and named.has("place"):
            before = tokens[named.first - 1].key if named.first else ""
            verb = tokens[here].key in _VERBS
            plain = is_country(reading, named) and not token.possessive and before not in {"and", "or"}
            said = article or tokens[at].key in _IN | {"part"}
            if not plain or not said or not (verb or comma):
                return None
            if verb and before in _ASIDE:
                return None
            return named, Modality.DENIED if denied else Modality.ASSERTED
        none = token.key == "no" and here == at and tokens[at].key == "member"
        if token.key in NOT_YET - {"not", "never"} and not none:
            return None
        denied |= none or token.key in DENIED
        article |= none or token.key in _ARTICLE
        comma |= token.text in {",", "(", "–", "—"}
        if token.key not in _BEFORE | DENIED and token.text not in _MARKS and not none:
            return None
    return None


def _fronted(
    reading: Reading, starts: dict[int, Named], first: int, end: int
) -> tuple[Named, Modality] | None:
    """Return the country of "As a member of the EU since 1995, Norway ..."."""
    tokens = reading.tokens
    here = first
    while here and tokens[here - 1].key in {"a", "an", "as", "the", "fellow", "founding", "full"}:
        here -= 1
    if here and tokens[here - 1].key:  # something else stands before
        return None
    if here == first or (here and tokens[here - 1].text not in {".", "—", "–", ";", ":"}):
        return None
    if end + 1 < len(tokens) and tokens[end].key == "since" and tokens[end + 1].key.isdigit():
        end += 2
    country = starts.get(end + 1) if end < len(tokens) and tokens[end].text == "," else None
    if country is None or not is_country(reading, country):
        return None
    after = country.last
    if after < len(tokens) and tokens[after].text[:1].isupper() and not tokens[after - 1].possessive:
        return None
    return country, Modality.ASSERTED
