"""The organisation whose members a number counts, all of them: "the EU's 27 members"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.extract.members.countries import with_members
from factcheck.extract.members.words import ARTICLES, COUNTABLE, MANY

if TYPE_CHECKING:
    from factcheck.extract.amounts import Numeral
    from factcheck.extract.gazetteer import Named
    from factcheck.extract.reading import Reading
    from factcheck.records import Span

_KINDS = {"alliance": ("alliance",), "bloc": ("union", "bloc"), "union": ("union",)}
_COLLECTIVE = frozenset(
    "alliance bloc union club cartel group grouping pact organisation organization association body".split()
)
_HAS = frozenset("has counts comprises have counted".split())
_NOW = frozenset("now currently today still".split())
_HEDGES = frozenset(
    """least most than over about nearly almost some around roughly up only other of remaining another
    first last all-but original founding new additional among next further these those
    """.split()
)
_EACH = frozenset("all each any every none".split())
_SOME = frozenset("that which who with without where whose in on from not using outside".split())
"""What picks some of them out: "the 15 members of NATO that missed the target"."""
_ATTRIBUTES = frozenset("is which military trade political defence defense economic".split())
_HYPHENS = "-‐‑–"
_JOINS = frozenset({",", "–", "—", "("})


@dataclass(frozen=True, slots=True)
class Whole:
    """An organisation and the words that name it."""

    id: str
    span: Span


def find_whole(reading: Reading, numeral: Numeral) -> Whole | None:
    """Return the organisation all of whose members a number counts."""
    tokens = reading.tokens
    at, here = numeral.first, numeral.last
    before = tokens[at - 1].key if at else ""
    if before in _HEDGES and not _is_collective_of(reading, at):
        return None
    hyphen = here < len(tokens) and tokens[here].text in _HYPHENS
    here += hyphen
    if here >= len(tokens):
        return None
    if hyphen:
        strong = tokens[here].key in COUNTABLE | {"strong"}
        return _following(reading, here + 1) if strong else None
    starts = {n.first: n for n in reading.names}
    named = starts.get(here)
    if named is not None and named.has(
        "organisation"
    ):  # "all 27 EU countries", "each of the 27 EU countries"
        after = tokens[named.last].key if named.last < len(tokens) else ""
        whole = after in COUNTABLE and not tokens[named.last - 1].possessive and _is_each(reading, at)
        return _counted(reading, named) if whole else None
    if tokens[here].key not in COUNTABLE:
        return None
    if here + 1 < len(tokens) and tokens[here].key == "member" and tokens[here + 1].key in MANY:
        here += 1
    return (
        _owner(reading, at)
        or _having(reading, at, here + 1)
        or _being(reading, at, here + 1)
        or _members_of(reading, at, here + 1)
    )


def _ending(reading: Reading, at: int) -> Named | None:
    """Return the organisation whose name ends before a token."""
    return next((n for n in reading.names if n.last == at and n.has("organisation")), None)


def _starting(reading: Reading, at: int) -> Named | None:
    """Return the organisation whose name begins at a token, "the" aside."""
    if at < len(reading.tokens) and reading.tokens[at].key == "the":
        at += 1
    return next((n for n in reading.names if n.first == at and n.has("organisation")), None)


def _is_each(reading: Reading, at: int) -> bool:
    """Whether "all", "all of the", "each of the" stands before a number."""
    words = [t.key for t in reading.tokens[max(0, at - 3) : at]]
    while words and words[-1] in ARTICLES | {"of"}:
        words.pop()
    return bool(words) and words[-1] in _EACH


def _is_collective_of(reading: Reading, at: int) -> bool:
    """Whether "an alliance of", "each of" stands before a number."""
    tokens = reading.tokens
    return at > 1 and tokens[at - 1].key == "of" and tokens[at - 2].key in _COLLECTIVE | {"all"}


def _following(reading: Reading, at: int) -> Whole | None:
    """ "the 27-nation EU", "the 30-member alliance", "the 27-strong bloc"."""
    tokens = reading.tokens
    named = next((n for n in reading.names if n.first == at and n.has("organisation")), None)
    if named is not None:
        return _counted(reading, named)
    if at < len(tokens) and tokens[at].key in _KINDS:
        return _spoken_of(reading, tokens[at].key, reading.span(at, at + 1))
    return None


def _owner(reading: Reading, at: int) -> Whole | None:
    """ "NATO's 30 members", "the alliance's 30 members", "the G7, whose seven members", "OPEC and its 12"."""
    tokens = reading.tokens
    if at > 1 and tokens[at - 1].key in {"whose", "its"}:
        here = at - 1
        while here and (tokens[here - 1].text == "," or tokens[here - 1].key == "and"):
            here -= 1
        named = _ending(reading, here) if here < at - 1 else None
        return _counted(reading, named) if named is not None else None
    if not at or not tokens[at - 1].possessive:
        return None
    named = _ending(reading, at)
    if named is not None:
        return _counted(reading, named)
    if tokens[at - 1].key in _KINDS and at > 1 and tokens[at - 2].key == "the":
        return _spoken_of(reading, tokens[at - 1].key, reading.span(at - 1, at))
    return None


def _having(reading: Reading, at: int, after: int) -> Whole | None:
    """ "NATO, which now has 29 members," and "NATO has 29 members": the clause must end there."""
    tokens = reading.tokens
    if after < len(tokens) and tokens[after].key:
        return None
    here = at - (at > 0 and tokens[at - 1].key in _NOW)
    if not here or tokens[here - 1].key not in _HAS:
        return None
    here -= 1
    while here and (tokens[here - 1].key in _NOW | {"which"} or tokens[here - 1].text == ","):
        here -= 1
    named = _ending(reading, here)
    return _counted(reading, named) if named is not None else None


def _being(reading: Reading, at: int, after: int) -> Whole | None:
    """ "OPEC, a cartel of 12 states", "NATO is now an alliance of 32 countries"."""
    tokens = reading.tokens
    if not _is_collective_of(reading, at) or tokens[at - 2].key == "all":
        return None
    if after < len(tokens) and tokens[after].key in {"and", "plus"}:  # "a group of 19 countries and the EU"
        return None
    here = at - 2
    while here and (tokens[here - 1].key in ARTICLES | _NOW | _ATTRIBUTES):
        here -= 1
    if here == at - 2 or not here:
        return None
    joined = tokens[here - 1].text in _JOINS or tokens[here].key == "is"
    here -= tokens[here - 1].text in _JOINS
    named = _ending(reading, here) if joined else None
    return _counted(reading, named) if named is not None else None


def _members_of(reading: Reading, at: int, after: int) -> Whole | None:
    """ "all 27 members of the EU", "the 193 members of the UN", "the ten nations that make up ASEAN"."""
    tokens = reading.tokens
    words = [t.key for t in tokens[after : after + 3]]
    made_up = words in (["that", "make", "up"], ["which", "make", "up"])
    if not made_up and words[:1] not in (["of"], ["in"], ["belong"]):
        return None
    if words[:2] == ["belong", "to"]:
        named = _starting(reading, after + 2)
        return _counted(reading, named) if named is not None else None
    definite = bool(at) and tokens[at - 1].key == "the"
    there = words[:1] == ["in"] and at > 1 and [t.key for t in tokens[at - 2 : at]] == ["there", "are"]
    if not (_is_each(reading, at) or definite or there) or (words[:1] == ["in"] and not there):
        return None
    named = _starting(reading, after + (3 if made_up else 1))
    if named is None or tokens[named.last - 1].possessive:
        return None
    picked = named.last < len(tokens) and tokens[named.last].key in _SOME
    return None if picked and not _is_each(reading, at) else _counted(reading, named)


def _counted(reading: Reading, named: Named) -> Whole | None:
    id_ = None if _goes_on(reading, named) else with_members(reading, named)
    return Whole(id_, reading.span(named.first, named.last)) if id_ is not None else None


def _goes_on(reading: Reading, named: Named) -> bool:
    """Whether the name is part of another body's: "the 15-member UN Security Council"."""
    tokens, at = reading.tokens, named.last
    if at >= len(tokens) or tokens[at - 1].possessive:
        return False
    after = tokens[at]
    return bool(after.key) and after.text[:1].isupper() and after.start == tokens[at - 1].end + 1


def _spoken_of(reading: Reading, word: str, span: Span) -> Whole | None:
    """Return the one organisation of a kind that the story has named so far, if it is only one."""
    found = {
        id_
        for id_ in reading.context.organisations
        if (o := reading.knowledge.organisation(id_)) is not None and o.members and o.kind in _KINDS[word]
    }
    return Whole(found.pop(), span) if len(found) == 1 else None
