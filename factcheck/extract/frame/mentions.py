"""The occurrences a sentence mentions: kind, who takes part, how they are taken, and when and where."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.extract.frame.given import AUX, EDGES, MARKS, bearers, find_given
from factcheck.extract.frame.kinds import AGAIN, LIGHT, ONCE, kind_at
from factcheck.extract.participants import DETERMINERS, content
from factcheck.knowledge.names import fold

if TYPE_CHECKING:
    from factcheck.extract.frame.given import Given
    from factcheck.extract.reading import Reading
    from factcheck.records import Role, Span

_RELATIVE = frozenset("which who that when once where".split())
_ARTICLES = (DETERMINERS - {"that"}) | {"a", "an"}
_ANOTHER = frozenset(
    "first second third fourth last latest previous earlier later next other further".split()
)
_OWN = frozenset("his her its their our".split())
_SHORT = 3  # words between "which" and its verb
_PRONOUNS = frozenset("he she it they we i".split())
_TITLES = frozenset("mr mrs ms miss dr sir lady lord captain rev".split())


@dataclass(frozen=True, slots=True)
class Mention:
    """An occurrence named at a token.

    `restricting` are the stems that tell which one is meant, `sentence` all those around it; `definite` tells
    that the words take it as known, `owned` that a pronoun does; `told` which of "day" and "place" are said
    of it, not used to tell it from others.
    """

    kind: str
    verb: bool
    definite: bool
    owned: bool
    relative: bool
    told: frozenset[str]
    at: int
    restricting: frozenset[str]
    sentence: frozenset[str]
    span: Span
    roles: tuple[Role, ...]  # all dates and places of the sentence
    given: dict[str, Given]  # its own, by "day" and "place"


def read_mentions(reading: Reading) -> list[Mention]:
    """Return the occurrences of a sentence that are given a date or a place."""
    keys = [t.key for t in reading.tokens]
    heads = [
        (at, kind)
        for at in range(len(keys))
        if (kind := kind_at(keys, at)) and not _describes(reading, keys, at)
    ]
    if not heads:
        return []
    values = find_given(reading)
    days = {i for v in values if v.role.name == "day" for i in range(v.first, v.last)}
    heads = [(at, kind) for at, kind in heads if at not in days]
    given: dict[tuple[int, str], dict[str, Given]] = {}
    for value in values:
        for head in bearers(reading, keys, heads, value):
            given.setdefault(head, {}).setdefault(value.role.name, value)
    others = tuple(v.role for v in values)
    return [_mention(reading, keys, head, found, days, others) for head, found in sorted(given.items())]


def _mention(  # noqa: PLR0913, PLR0917 - a sentence, and what was read of it
    reading: Reading,
    keys: list[str],
    head: tuple[int, str],
    given: dict[str, Given],
    days: set[int],
    roles: tuple[Role, ...],
) -> Mention:
    at, kind = head
    first = at
    while first > 0 and not _ends_clause(reading, keys, first - 1):
        first -= 1
    relative = first > 0 and keys[first - 1] in _RELATIVE
    verb = _is_verb(reading, keys, at)
    begin, end = (first, at) if verb else _phrase(reading, keys, at)
    if verb and relative and keys[first - 1] in {"which", "who", "that"} and end - first <= _SHORT:
        begin, end = _antecedent(reading, keys, first - 1)
    end = min([end, *(g.first for g in given.values() if g.first > at)])
    theirs = {i for g in given.values() for i in range(g.first, g.last)} | days
    own = [i for i in range(begin, end) if i not in theirs and keys[i] not in _TITLES and i != at]
    around = set(keys[max(0, begin - 1) : begin + 1])
    possessed = any(reading.tokens[i].possessive for i in range(begin, end))
    named = any(reading.tokens[i].text[:1].isupper() for i in own if i > 0) or (
        bool(own) and verb and own[0] == 0 and not around & {"a", "an", "one", *DETERMINERS}
        and keys[0] not in _PRONOUNS and len(own) > 1
    )  # fmt: skip
    person = verb and relative and keys[first - 1] == "who" and reading.tokens[begin].text[:1].isupper()
    # "Pickering died on 12 May", of the only one so called whom the story has named
    bearers_of = reading.context.named.get(fold(reading.tokens[0].text), []) if own == [0] else []
    person = person or (verb and kind in ONCE and len(bearers_of) == 1 and not _ANOTHER & set(keys))
    known = bool(around & DETERMINERS) or named or possessed or person
    known = known and not around & {"a", "an", "another"} and not _ANOTHER & set(keys[begin:at])
    return Mention(
        kind, verb, known, bool(around & _OWN), relative,
        frozenset(n for n, g in given.items() if verb or LIGHT & set(keys[at + 1 : g.first])), at,
        content(reading, only=frozenset(own)), content(reading), reading.span(at, at + 1), roles, given,
    )  # fmt: skip


def _describes(reading: Reading, keys: list[str], at: int) -> bool:
    """Whether a participle describes the noun after it: "the stolen van"."""
    before = at > 0 and (keys[at - 1] in _ARTICLES or reading.tokens[at - 1].possessive)
    return bool(before) and keys[at].endswith(("ed", "en")) and at + 1 < len(keys) and keys[at + 1].isalpha()


def _ends_clause(reading: Reading, keys: list[str], at: int) -> bool:
    return keys[at] in EDGES or reading.tokens[at].text in MARKS or reading.tokens[at].text == ","


def _is_verb(reading: Reading, keys: list[str], at: int) -> bool:
    """Whether an occurrence is told by a verb: no article or describing word stands before it."""
    word = keys[at]
    before = keys[at - 1] if at else ""
    if before in _ARTICLES | {"of"} or (at and reading.tokens[at - 1].possessive):
        return False
    return before in AUX | {"to", "who", "which", "that"} or word.endswith("ed") or word in _PAST


_PAST = frozenset(
    """sank sunk died dies born built broke ran went came blew tore swept met began stole stolen struck
    shot caught opens closes sinks burns dies begins ends starts shuts shut wed held crashes
    collapses drowns kills passed set found shut
    """.split()
)


def _phrase(reading: Reading, keys: list[str], at: int) -> tuple[int, int]:
    """Return the noun phrase of an occurrence's noun: what stands before it, and what after."""
    begin = at
    while begin > 0 and at - begin < 6:
        token = reading.tokens[begin - 1]
        if not token.key or token.key in EDGES | AUX | {
            "and",
            "in",
            "on",
            "at",
            "of",
            "for",
            "to",
            "from",
            "a",
            "an",
            "with",
        }:
            break
        begin -= 1
        if token.key in DETERMINERS:
            break
    end = at + 1
    while end < len(keys) and end - at < 12:
        token = reading.tokens[end]
        if not token.key or token.key in EDGES | AUX or (token.key in LIGHT and token.key != "to"):
            break
        end += 1
    return begin, end


def _antecedent(reading: Reading, keys: list[str], at: int) -> tuple[int, int]:
    """Return the noun phrase a relative clause is said of; of a person's, the name alone."""
    end = at - 1 if at and reading.tokens[at - 1].text == "," else at
    begin = end
    if keys[at] == "who" and end and reading.tokens[end - 1].text[:1].isupper():
        while begin > 0 and reading.tokens[begin - 1].text[:1].isupper() and end - begin < 5:
            begin -= 1
        return begin, end
    while (
        begin > 0
        and end - begin < 12
        and not _ends_clause(reading, keys, begin - 1)
        and keys[begin - 1] not in AUX
    ):
        begin -= 1
    return begin, end


def is_once(mention: Mention) -> bool:
    """Whether an occurrence is of a kind that one thing undergoes once."""
    return mention.kind in ONCE and mention.kind not in AGAIN
