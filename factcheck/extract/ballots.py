"""Scores of votes: "voted 52-48", "by 52 votes to 48", "the 7-2 vote"; `count` facts of the score."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.extract.amounts import Numeral
from factcheck.extract.cues import NUMBERS, any_word, needs
from factcheck.extract.dates.lexicon import CARDINALS
from factcheck.extract.occasion import BODIES, ORDERS
from factcheck.extract.tallies import count_fact
from factcheck.records import Role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.extract.reading import Reading
    from factcheck.records import Fact

_VOTING = frozenset("vote voted votes voting ballot".split())
_PASSING = {
    "v=for": (
        "pass passed passes approve approved approves adopt adopted adopts back backed backs ratified "
        "confirm confirmed"
    ).split(),
    "v=against": "reject rejected rejects defeat defeated defeats block blocked killed failed".split(),
}
_KINDS = frozenset(
    "cloture procedural final preliminary committee party floor confidence runoff override".split()
)
_DASHES = frozenset("-‐‑–")
_REACH = 6


@needs(NUMBERS, any_word(_VOTING | BODIES))
def find_ballots(reading: Reading) -> Iterator[Fact]:
    """Yield a `count` fact of "the vote" for each score of one."""
    scores = list(_scores(reading))
    keys = [t.key for t in reading.tokens]
    marks = [mark for mark, verbs in _PASSING.items() if set(keys) & set(verbs)]
    marks += [f"k={k}" for k in keys if k in _KINDS] + [f"o={k}" for k in keys if k in ORDERS]
    for verb in (i for i, k in enumerate(keys) if any(k in verbs for verbs in _PASSING.values())):
        marks += [f"q={k}" for k in _object(keys, verb + 1)]
    marks.append("needs=link")
    for first, last, score in scores:
        definite = (
            ("article=the",)
            if "the" in keys[max(0, first - 2) : first]
            and last < len(keys)
            and _VOTING & set(keys[last : last + 2])
            else ()
        )
        fact = count_fact(
            reading, Numeral(first, last, 0), "the vote", (*marks, *definite), several=len(scores) > 1
        )
        span = reading.span(first, last)
        yield replace(
            fact, roles=tuple(Role("number", score, span) if r.name == "number" else r for r in fact.roles)
        )


def _scores(reading: Reading) -> Iterator[tuple[int, int, str]]:
    tokens = reading.tokens
    keys = [t.key for t in tokens]
    passing = bool(BODIES & set(keys)) and any(set(keys) & set(verbs) for verbs in _PASSING.values())
    if not passing and not _VOTING & set(keys):
        return
    for at in range(len(tokens)):
        one = _small(keys[at])
        if one is None:
            continue
        here = at + 1
        here += here < len(keys) and keys[here] == "votes"
        if here + 1 >= len(keys) or not (tokens[here].text in _DASHES or keys[here] in {"to", "against"}):
            continue
        two = _small(keys[here + 1])
        if two is None or (here + 2 < len(keys) and tokens[here + 2].text in _DASHES):
            continue
        near = keys[max(0, at - _REACH) : here + 2 + _REACH]
        if (passing or _VOTING & set(near)) and not any(
            d.span.start <= tokens[at].start < d.span.end for d in reading.dates
        ):
            yield at, here + 2, f"{max(one, two)}-{min(one, two)}"


def _small(key: str) -> int | None:
    if key.isdecimal() and len(key) < 5:
        return int(key)
    value = CARDINALS.get(key)
    return value if value is not None and value < 20 else None


def _object(keys: list[str], at: int) -> list[str]:
    """Return the words of what is voted on, up to the first mark or figure."""
    words = []
    while (
        at < len(keys)
        and keys[at]
        and keys[at].isalpha()
        and keys[at] not in {"by", "in", "on", "with", "after", "to", "and"}
    ):
        words.append(keys[at])
        at += 1
    return [w for w in words if w not in {"the", "a", "an", "its", "it", "new", "of"}][:4]
