"""Sums of money, votes for a candidate, scores of a vote, and what a headline counts: more `count` facts.

"a grant of $5 million", "the $5m grant", "won 4,210 votes", "voted 52-48", "to cut 300 jobs".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.amounts import Numeral, find_numerals
from factcheck.extract.cues import NUMBERS, needs
from factcheck.extract.lexicon import FILLERS
from factcheck.extract.people import family_key
from factcheck.extract.tallies import count_fact

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.extract.reading import Reading
    from factcheck.records import Fact

_THINGS = frozenset(
    """
    grant deal contract fine settlement loan bailout fund budget project plan package donation gift bond
    investment ransom reward prize bill programme program penalty acquisition takeover sale purchase
    contribution merger bridge stadium scheme upgrade refurbishment renovation extension payout award bid
    offer bribe lottery jackpot surplus deficit shortfall theft heist robbery trial campaign fee levy bond
    bonds factory plant library hospital museum centre center facility development complex subsidy
    endowment scholarship
    """.split()
)
_DEEDS = {
    "fined": "fine",
    "donated": "donation",
    "donates": "donation",
    "invested": "investment",
    "invests": "investment",
}
_COSTS = frozenset("costs compensation surcharge plus".split())  # a fine and what is paid beside it
_WORTH = frozenset("of worth totalling totaling valued costing at".split())
_DETERMINED = frozenset("the that this its their his her".split())
_VAGUE = frozenset("a an another second separate new".split())
_GOT = frozenset("won received got secured polled took gained collected had with".split())
_MINOR = frozenset(
    """
    of in on at and to for from with by as but or after during when while that which before near the a an
    than is are was were be been has have had his her its their about into between against said says all
    only
    """.split()
)
EARLY = 4  # sentences a headline sums up
_BACK, _AHEAD = 4, 3


@needs(NUMBERS)
def find_sums(reading: Reading) -> Iterator[Fact]:
    """Yield `count` facts of money, votes and headline numbers."""
    found: list[tuple[Numeral, str, tuple[str, ...]]] = []
    for numeral in find_numerals(reading):
        named = _money(reading, numeral) if numeral.currency else _votes(reading, numeral)
        loose = _headline(reading, numeral) if named is None else None
        if named is not None:
            found.append((numeral, *named))
        elif loose is not None:
            found.append((numeral, *loose))
    parts = sum(bool(n.currency) for n in find_numerals(reading)) > 1 and _COSTS & {
        t.key for t in reading.tokens
    }
    things = [thing for _, thing, _ in found] + ["fine in money"] * bool(parts)
    for numeral, thing, marks in found:
        yield count_fact(reading, numeral, thing, marks, several=things.count(thing) > 1)


def _money(reading: Reading, numeral: Numeral) -> tuple[str, tuple[str, ...]] | None:
    """The noun a sum is the size of: "the $5 million rescue package", "a loan of $5 million"."""
    keys = [t.key for t in reading.tokens]
    at = numeral.last
    noun: list[str] = []
    while at < len(keys) and at < numeral.last + _AHEAD and keys[at] and keys[at] not in _MINOR:
        noun.append(keys[at])
        if keys[at] in _THINGS and (at + 1 >= len(keys) or keys[at + 1] not in _THINGS):
            return _thing(noun, _article(keys, numeral.first))
        at += 1
    before = numeral.first - 1
    if before >= 0 and keys[before] in _DEEDS:
        return f"{_DEEDS[keys[before]]} in money", ("article=a",)
    if before > 0 and keys[before] in _WORTH:
        before -= 1
        if keys[before] == "":
            before -= 1  # "the deal, worth $5 million"
        if keys[before] in _THINGS:
            noun = [keys[before]]
            while (
                before > 0
                and keys[before - 1]
                and keys[before - 1] not in _MINOR | _VAGUE | _DETERMINED
                and len(noun) < _AHEAD
            ):
                before -= 1
                noun.insert(0, keys[before])
            return _thing(noun, _article(keys, before))
    return None


def _article(keys: list[str], at: int) -> str:
    near = keys[max(0, at - _BACK) : at]
    if near and near[-1] in _DETERMINED:
        return "the"
    return "a" if set(near[-2:]) & _VAGUE else ""


def _thing(noun: list[str], article: str) -> tuple[str, tuple[str, ...]]:
    head = noun[-1].removesuffix("s")
    marks = [f"q={w}" for w in noun[:-1] if w not in FILLERS and w not in _VAGUE]
    return f"{head} in money", (*marks, f"article={article or 'a'}")


def _votes(reading: Reading, numeral: Numeral) -> tuple[str, tuple[str, ...]] | None:
    """The candidate of "Roe won 4,210 votes" and "Roe's 4,210 votes"."""
    tokens = reading.tokens
    if numeral.last >= len(tokens) or tokens[numeral.last].key != "votes":
        return None
    at = numeral.first - 1
    if at >= 0 and tokens[at].key in _GOT:
        at -= 1
        while at > 0 and tokens[at].key in {"has", "had", "have", "who"}:
            at -= 1
    elif at < 0 or not tokens[at].possessive:
        return None
    if at < 0 or not tokens[at].text[:1].isupper():
        return None
    return f"votes for {family_key(tokens[at].text)}", ()


def _headline(reading: Reading, numeral: Numeral) -> tuple[str, tuple[str, ...]] | None:
    """The verb and noun around a number, in a title and the sentences it sums up: "to cut 300 jobs"."""
    sentence = reading.sentence
    if sentence.span.field != "title" and sentence.number >= EARLY:
        return None
    keys = [t.key for t in reading.tokens]
    if numeral.first == 0:
        return None
    verb = keys[numeral.first - 1]
    at = numeral.last
    noun: list[str] = []
    while at < len(keys) and keys[at] and keys[at] not in _MINOR and len(noun) < _AHEAD:
        noun.append(keys[at])
        at += 1
    if (
        not verb
        or verb in _MINOR
        or not verb.isalpha()
        or len(verb) < 3
        or (not noun and not numeral.currency)
    ):
        return None
    if (
        not numeral.currency
        and not noun[0].endswith("s")
        and not noun[-1].endswith("s")
        and noun[0] != "people"
    ):
        return None
    counted = (
        "money"
        if numeral.currency
        else noun[0]
        if noun[0].endswith("s") or noun[0] == "people"
        else " ".join(noun)
    )
    return f"{_stem(verb)} {counted}", ("loose=yes",)


def _stem(verb: str) -> str:
    """Return a verb without its ending, roughly: "cuts" stands beside "cut", "closing" by "close"."""
    for ending in ("ing", "ed", "es", "s", "e"):
        if verb.endswith(ending) and len(verb) - len(ending) >= 3:
            verb = verb.removesuffix(ending)
            break
    if len(verb) > 3 and verb[-1] == verb[-2]:
        verb = verb[:-1]
    return verb
