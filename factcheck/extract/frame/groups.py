"""Numbers of things: the noun counted, and the words that tell which of them are meant."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.extract.participants import DETERMINERS, content
from factcheck.extract.stems import stem

if TYPE_CHECKING:
    from factcheck.extract.amounts import Numeral
    from factcheck.extract.reading import Reading
    from factcheck.records import Span

_PLURALS = frozenset(
    "people children men women sheep cattle police staff deer fish oxen geese mice aircraft workforce".split()
)
_PEOPLE = frozenset(
    map(
        stem,
        """people children men women boys girls victims residents officers members players persons
        others""".split(),
    )
)
# What measures a time, a length or a share, and counts nothing.
_UNITS = frozenset(
    """years months weeks days hours minutes seconds miles metres meters feet inches points times
    percent degrees kilometres kilometers tonnes tons acres hectares litres pounds dollars euros
    pence cents kilos kg km points goals runs wickets votes seats others games matches ways things
    stars parts sides halves thirds decades centuries generations moments nights yards gallons
    barrels units
    """.split()
)
_STOPS = frozenset(
    """of in on at and to for from with by as but or after during when while that which before near the
    a an is are was were be been has have had who said says will would if because into between
    against about
    """.split()
)
# These mark a part of what was counted, or more than it, or another time.
_PART = frozenset(
    """still without left remaining yet not never also first last other more new now latest most half
    only already extra additional further least about nearly almost some another others rest
    including among none former previous earlier later additional surviving unsold
    """.split()
)
_FINITE = frozenset(
    """is are was were will would has have had can could may might must shall should did do does said
    says told went came took left began got gave stood lay fell ran kept met knew felt thought
    became come go get take want face live say need must remain remains goes gets takes wants faces
    lives needs begins starts begin start started seems seem looks look
    """.split()
)
_HAS = frozenset("has have had with of".split())
_REACH, _WORDS = 4, 4


@dataclass(frozen=True, slots=True)
class Group:
    """So many of a noun at a token; `known` tells that the words take them as told of, `plain` "the three".

    `owned` tells of something that has so many: "has 320 beds", "320-bed", by a hyphen where `joined`.
    `restricting` are the stems that tell which are meant, in `phrase`; a hedged number is a bound.
    """

    at: int
    value: int
    noun: str
    known: bool
    plain: bool
    people: bool
    hedged: bool
    owned: bool
    joined: bool
    restricting: frozenset[str]
    number: Span
    span: Span
    phrase: Span


def group_at(reading: Reading, numeral: Numeral) -> Group | None:
    """Return what a number counts: a plural noun after it, or the one joined to it ("320-bed")."""
    tokens = reading.tokens
    keys = [t.key for t in tokens]
    if numeral.currency or numeral.last >= len(tokens):
        return None
    hyphen = tokens[numeral.last].text in "-‐‑" and numeral.last + 1 < len(tokens)
    noun = numeral.last + 1 if hyphen else _noun(keys, numeral.last)
    if noun is None or not keys[noun].isalpha() or keys[noun] in _UNITS or f"{keys[noun]}s" in _UNITS:
        return None
    if hyphen and (noun + 1 >= len(keys) or not keys[noun + 1].isalpha() or keys[noun + 1] in _STOPS):
        return None  # "47-year-old"
    begin, known, plain = _begin(reading, keys, numeral.first)
    end = phrase_end(keys, noun + 1)
    if not known and noun + 1 < len(keys) and not hyphen:
        end = noun + 1
    inside = [i for i in range(begin, end) if not numeral.first <= i < numeral.last]
    part = bool(_PART & {keys[i] for i in inside})
    return Group(
        numeral.first, numeral.value, stem(keys[noun]), known and not part, plain,
        stem(keys[noun]) in _PEOPLE, numeral.hedged or part,
        hyphen or keys[numeral.first - 1 if numeral.first else 0] in _HAS, hyphen,
        content(reading, only=frozenset(inside)), reading.span(numeral.first, numeral.last),
        reading.span(numeral.first, noun + 1),
        reading.span(begin, end),
    )  # fmt: skip


def _noun(keys: list[str], at: int) -> int | None:
    for here in range(at, min(at + _WORDS, len(keys))):
        if not keys[here] or keys[here] in _STOPS:
            return None
        plural = keys[here].endswith("s") and not keys[here].endswith(("ss", "us", "is"))
        if plural or keys[here] in _PLURALS:
            return here
    return None


def _begin(reading: Reading, keys: list[str], first: int) -> tuple[int, bool, bool]:
    """Return where a group's phrase begins, whether it is taken as known, and by "the" alone."""
    tokens = reading.tokens
    before = first - 1
    if first == 0:
        return first, False, False
    if keys[before] in DETERMINERS | {"all", "both"}:
        return before, True, keys[before] == "the"
    if tokens[before].possessive:
        begin = before
        while begin > 0 and before - begin < _REACH and tokens[begin - 1].text[:1].isupper():
            begin -= 1
        return begin, True, False
    around = _around(keys, before)
    return (first, False, False) if around is None else (around, True, False)


def _around(keys: list[str], before: int) -> int | None:
    """Return where "the plan for 600 homes" and "the plan to build 600 homes" begin."""
    to = before > 1 and keys[before - 1] == "to"
    if before <= 1 or not (to or keys[before] in {"for", "of"}):
        return None
    head = before - 2 if to else before - 1
    for begin in range(head - 1, max(-1, head - _REACH), -1):
        if keys[begin] in {"the", "its", "this"}:
            return begin
        if not keys[begin] or keys[begin] in _STOPS:
            break
    return None


def phrase_end(keys: list[str], at: int) -> int:
    """Return where the words that tell which are meant end: at a mark, or at the verb."""
    clause = 0
    while at < len(keys):
        if not keys[at]:
            return at
        if keys[at] in {"that", "who", "which"}:
            clause = at
        elif keys[at] in _FINITE and (not clause or at - clause > 1):
            return at
        at += 1
    return at


def before_verb(reading: Reading, group: Group) -> frozenset[str]:
    """Return the restricting stems up to the verb that the language model finds: "the 600 homes | will"."""
    offset = reading.sentence.span.start
    begins = {t.start: i for i, t in enumerate(reading.tokens)}
    verbs = [
        w.start + offset
        for w in reading.parse()
        if w.tag in {"VBZ", "VBD", "VBP", "MD"} and group.span.end < w.start + offset < group.phrase.end
    ]
    if not verbs or verbs[0] not in begins:
        return group.restricting
    first, last = begins[group.phrase.start], begins[verbs[0]]
    clause = {"that", "who", "which"} & {t.key for t in reading.tokens[first:last]}
    return group.restricting if clause else content(reading, first, last) & group.restricting
