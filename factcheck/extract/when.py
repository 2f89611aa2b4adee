"""The time a fact is about: every day its clause, its passage and the publication allow.

A checker that cannot tell which of two days is meant must find the contradiction on both, so the times are
kept side by side; the first is the likeliest.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from factcheck.extract.lexicon import STRONG_PAST, WEAK_PAST
from factcheck.records import Granularity, Interval, TimeBasis, TimexType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.extract.context import Context
    from factcheck.extract.tokens import Token
    from factcheck.records import DateMention

# A date within so many days of publication is the news itself, not history.
_NEWS = timedelta(days=10)


@dataclass(frozen=True, slots=True)
class When:
    """The times a fact can be about, the likeliest first, and why."""

    times: tuple[Interval, ...]
    basis: TimeBasis


def times_of(
    context: Context, dates: Sequence[DateMention], tokens: Sequence[Token], *, weak: bool
) -> When:
    """Return the times a fact of this sentence can be about.

    Args:
        context: what the story has said before.
        dates: the dates of the sentence.
        tokens: its words.
        weak: whether weak signs of the past count (a bare title, which American usage keeps for life).
    """
    if context.published is None:
        stated = tuple(d.interval for d in dates if d.interval is not None)
        return When(stated, TimeBasis.EXPLICIT if stated else TimeBasis.UNKNOWN)
    today = Interval.day(context.published)
    stated = [d.interval for d in dates if d.interval is not None and d.type in {TimexType.DATE, TimexType.TIME}]
    history = [i for i in stated if not _is_news(i, context)]
    passage = [i for i in (*context.running, *context.before) if not _is_news(i, context)]
    words = {t.key for t in tokens}
    past = Interval(None, context.published, Granularity.RANGE)
    times = [*history, today, *passage]
    basis = TimeBasis.PUBLICATION
    if history:
        basis = TimeBasis.EXPLICIT
    elif words & STRONG_PAST or (weak and words & WEAK_PAST):
        times, basis = [past, today, *passage], TimeBasis.TENSE
    elif passage:
        basis = TimeBasis.NARRATIVE
    return When(tuple(dict.fromkeys(times)), basis)


def _is_news(interval: Interval, context: Context) -> bool:
    """Whether a date is of the days around publication."""
    if context.published is None or interval.start is None or interval.end is None:
        return False
    return interval.start >= context.published - _NEWS and interval.end <= context.published + _NEWS
