"""Whether a later mention of an occurrence takes up an earlier one.

It does when it takes the occurrence as known ("the fire", "his arrest", "when the line opens") and every word
that tells which one is meant was said where the first was told: a new word ("the second fire", "the fire in
Selby") tells of another. A headline and the sentences below it are of one when they share most of its words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.frame.kinds import EVERYWHERE, SEATS
from factcheck.extract.frame.mentions import is_once
from factcheck.extract.stems import stem
from factcheck.records import Interval

if TYPE_CHECKING:
    from factcheck.extract.frame.given import Given
    from factcheck.extract.frame.mentions import Mention

_NEAR_DAYS = 45
_HALF = 0.5
_GENERIC = frozenset(
    map(stem, "people man woman police city town country year time day couple pair company firm".split())
)


def takes_up(earlier: Mention, later: Mention, said: frozenset[str]) -> bool:
    """Whether a later mention is of the earlier one's occurrence; `said` are the words around that one."""
    if earlier.kind != later.kind:
        return False
    if earlier.span.field == "title":
        own = earlier.restricting or earlier.sentence
        shared = (earlier.sentence & later.sentence) - {earlier.kind} - _GENERIC
        return (
            later.span.field == "text"
            and len(shared) >= 1
            and len(shared) >= _HALF * (len(own - {earlier.kind}))
        )
    if not (later.definite or later.owned):
        return False
    tells = later.restricting - {later.kind} - _GENERIC
    if tells - said:
        return False
    if tells:
        return True
    pointing = later.owned or later.relative or later.kind in SEATS
    return pointing or (not later.verb and (bool(earlier.told) or not earlier.definite))


def can_clash(earlier: Mention, later: Mention, one: Given, other: Given) -> bool:
    """Whether two unlike dates, or places, of one occurrence can be a slip and not two occasions of it."""
    if earlier.definite and not later.verb and not later.restricting and one.role.name not in earlier.told:
        return False  # "the match in Selby ... the match in Hexley" are two
    # a sentence that gives both knows of both
    if one.role.value in {r.value for r in later.roles} or other.role.value in {
        r.value for r in earlier.roles
    }:
        return False
    if one.known_to != other.known_to:
        return False
    if one.role.name == "place":
        return earlier.kind not in EVERYWHERE
    return earlier.kind not in SEATS and (is_once(earlier) or _is_near(one, other))


def _is_near(one: Given, other: Given) -> bool:
    """Whether two dates are so near, or so alike, that one can be the other miswritten."""
    first, second = one.role.value, other.role.value
    if not isinstance(first, Interval) or not isinstance(second, Interval):
        return False
    begin, end = first.start, second.start
    if begin is None or end is None or not (first.is_day and second.is_day):
        return False  # an election of 2020 and one of 2024
    same_month = begin.day == end.day and begin.year == end.year
    same_day = begin.day == end.day and begin.month == end.month
    return abs((begin - end).days) <= _NEAR_DAYS or same_month or same_day
