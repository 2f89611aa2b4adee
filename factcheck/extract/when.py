"""The time a fact is about: every day its clause, its passage and the publication allow.

A checker that cannot tell which of two days is meant must find the contradiction on both, so the times are
kept side by side; the first is the likeliest.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import Enum
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.extract.language import is_present, verb_of
from factcheck.extract.lexicon import (
    BACKWARD,
    CONTESTS,
    GOING,
    LOOKING_BACK,
    LOOKING_BACK_BARE,
    PAST_PASSAGE,
    PRESENT,
    RETROSPECT,
)
from factcheck.records import Granularity, Interval, TimeBasis, TimexType

if TYPE_CHECKING:
    from datetime import date

    from factcheck.extract.reading import Reading

# A date within so many days of publication is the news itself, not history.
_NEWS = timedelta(days=10)
# Words before an office in which "the departure of" still governs it, and "under" or "named by".
_REACH, _NEAR_REACH = 6, 4
_LIMITS = frozenset("before by until till".split())
_BESIDE = 60  # characters: about a clause


@dataclass(frozen=True, slots=True)
class When:
    """The times a fact can be about, the likeliest first, and why."""

    times: tuple[Interval, ...]
    basis: TimeBasis


class Courtesy(Enum):
    """Whether a bare title outlives the office: never, unless the present is spoken of, or always."""

    NONE = 0
    USUAL = 1
    ALWAYS = 2


def times_at(
    reading: Reading, first: int, last: int, *, bare: bool = False, courtesy: Courtesy = Courtesy.NONE
) -> When:
    """Return the times that `tokens[first:last]` of a sentence can be about.

    Args:
        reading: the sentence.
        first: the first word of the mention.
        last: the word after it.
        bare: whether a title stands without its place.
        courtesy: whether usage keeps the bare title, so that only signs of the present make it current.
    """
    published = reading.context.published
    stated = stated_times(reading)
    if published is None:
        return When(tuple(stated), TimeBasis.EXPLICIT if stated else TimeBasis.UNKNOWN)
    today = Interval.day(published)
    news = any(is_news(i, published) for i in stated)
    history = [i for i in stated if is_history(i, published)]
    if _looks_back(reading, first, last, bare=bare):
        return When((past_until(published), today), TimeBasis.TENSE)
    if courtesy is not Courtesy.NONE and not _is_now(reading, first, last, published, courtesy):
        return When((past_until(published), today), TimeBasis.TENSE)
    if history:
        return When(tuple(dict.fromkeys([*history, today])), TimeBasis.EXPLICIT)
    if not news:
        passage = _passage(reading, published, bare=bare)
        if passage:
            return When(tuple(dict.fromkeys([today, *passage])), TimeBasis.NARRATIVE)
    return When((today,), TimeBasis.PUBLICATION)


def stated_times(reading: Reading) -> list[Interval]:
    """Return the days and longer times a sentence states, or counts from an event the story dates.

    "Since May" begins a time that has not ended; "before Christmas" ends one that may not have.
    """
    kinds = {TimexType.DATE, TimexType.TIME}
    words = list(pairwise(reading.tokens))
    since = {following.start for word, following in words if word.key == "since"}
    limits = {following.start for word, following in words if word.key in _LIMITS}
    stated = [
        d.interval
        for d in reading.dates
        if d.interval is not None
        and d.type in kinds
        and d.span.start not in since
        and (d.explicit or d.span.start not in limits)
    ]
    return stated + [d.counted for d in reading.dates if d.counted is not None]


def _is_now(reading: Reading, first: int, last: int, published: date, courtesy: Courtesy) -> bool:
    """Whether a courtesy title is used of the present all the same."""
    if courtesy is Courtesy.ALWAYS:
        return False
    return _news_beside(reading, first, last, published) or _is_present(reading, first, last)


def _news_beside(reading: Reading, first: int, last: int, published: date) -> bool:
    """Whether a date of the news stands close to a mention, so that it is the mention's own."""
    start, end = reading.tokens[first].start - _BESIDE, reading.tokens[last - 1].end + _BESIDE
    return any(
        d.interval is not None
        and is_news(d.interval, published)
        and d.span.start < end
        and start < d.span.end
        for d in reading.dates
    )


def is_news(interval: Interval, published: date) -> bool:
    """Whether a date is of the days around publication."""
    if interval.start is None or interval.end is None:
        return False
    return interval.start >= published - _NEWS and interval.end <= published + _NEWS


def is_history(interval: Interval, published: date) -> bool:
    """Whether a date lies before the news; one that takes in the day of publication does not."""
    return interval.end is not None and interval.end < published - _NEWS


def past_until(published: date) -> Interval:
    """Return all time up to a day."""
    return Interval(None, published, Granularity.RANGE)


def _looks_back(reading: Reading, first: int, last: int, *, bare: bool) -> bool:
    """Whether words just before or after a mention make it history: "the departure of", "'s legacy"."""
    near = _words_before(reading, first, _NEAR_REACH)
    backward = _words_before(reading, first, _REACH) & BACKWARD
    if backward and not (backward <= GOING and _goes_elsewhere(reading, last)):
        return True
    if bare and near & RETROSPECT:
        return True
    after = {t.key for t in reading.tokens[last : last + 2]}
    possessive = reading.tokens[last - 1].possessive
    return possessive and bool(after & (LOOKING_BACK | LOOKING_BACK_BARE if bare else LOOKING_BACK))


def _goes_elsewhere(reading: Reading, last: int) -> bool:
    """Whether who departs leaves for a place, or leaves a contest: "the departure of N from the race"."""
    after = [t.key for t in reading.tokens[last : last + _REACH + 1]]
    return after[:1] == ["for"] or (after[:1] == ["from"] and bool(CONTESTS.intersection(after)))


def _words_before(reading: Reading, first: int, reach: int) -> set[str]:
    """Return so many words before a mention, no further back than the last mark."""
    words: set[str] = set()
    if (
        first > 1
        and reading.tokens[first - 1].text == ","
        and reading.tokens[first - 2].key in {"predecessor", "successor"}
    ):
        first -= 1  # "his predecessor, Pope N"
    for token in reversed(reading.tokens[max(0, first - reach) : first]):
        if token.text in {",", ".", ";", ":", "“", "”", '"', "—", "–", "("}:
            break
        words.add(token.key)
    return words


def _is_present(reading: Reading, first: int, last: int) -> bool:
    """Whether the verb of a mention is of the present, or of reporting."""
    at = last
    if at < len(reading.tokens) and reading.tokens[at].key in PRESENT:
        return True
    words = reading.parse()
    offset = reading.sentence.span.start
    verb = verb_of(words, reading.tokens[first].start - offset, reading.tokens[last - 1].end - offset)
    return verb is not None and is_present(words, verb)


def _passage(reading: Reading, published: date, *, bare: bool) -> list[Interval]:
    """Return the past dates that the sentences before have set, when this one goes on from them."""
    context = reading.context
    goes_on = _goes_on(reading)
    passage = list(context.running) if bare or goes_on else context.running[-2:]
    if goes_on:
        passage += context.before
    return [i for i in passage if is_history(i, published)]


def _goes_on(reading: Reading) -> bool:
    """Whether a sentence goes on from the dates before it: "then", "at the time"; not "three-time"."""
    words = {t.key for t in reading.tokens}
    if words & PAST_PASSAGE - {"time"}:
        return True
    return any(one.key in {"the", "that"} and other.key == "time" for one, other in pairwise(reading.tokens))
