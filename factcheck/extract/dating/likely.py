"""The days that the signs of a story share."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from factcheck.records import Granularity, Interval

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.extract.dating.sign import Sign

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Likely:
    """The stretch of days that fits every sign of a story, and the strong ones."""

    days: Interval
    signs: tuple[Sign, ...]

    @property
    def length(self) -> int | None:
        """How many days; None if an end is open."""
        if self.days.start is None or self.days.end is None:
            return None
        return (self.days.end - self.days.start).days + 1

    @property
    def day(self) -> date | None:
        """The day that stands for them: the last, for events to come are nearest then."""
        return self.days.end if self.length is not None else None


def find_likely(signs: Sequence[Sign]) -> Likely | None:
    """Return the one stretch of days that fits every sign; None if none does, or several do."""
    strong = tuple(sign for sign in signs if sign.strong)
    shared = _shared(signs)
    return Likely(shared[0], strong) if strong and len(shared) == 1 else None


def _shared(signs: Sequence[Sign]) -> list[Interval]:
    shared = [Interval(None, None, Granularity.RANGE)]
    for sign in signs:
        shared = _meet(shared, sign.allowed)
    return shared


def _meet(some: Sequence[Interval], others: Sequence[Interval]) -> list[Interval]:
    """Return the days two lists of stretches have in common, in order, those that touch made one."""
    met = [both for a in some for b in others if (both := _common(a, b)) is not None]
    met.sort(key=lambda i: i.start or date.min)
    joined: list[Interval] = []
    for interval in met:
        last = joined[-1] if joined else None
        if last is not None and (last.end is None or (interval.start or date.min) <= last.end + _DAY):
            end = None if last.end is None or interval.end is None else max(last.end, interval.end)
            joined[-1] = Interval(last.start, end, Granularity.RANGE)
        else:
            joined.append(interval)
    return joined


def _common(one: Interval, other: Interval) -> Interval | None:
    starts = [d for d in (one.start, other.start) if d is not None]
    ends = [d for d in (one.end, other.end) if d is not None]
    start, end = max(starts, default=None), min(ends, default=None)
    if start is not None and end is not None and start > end:
        return None
    return Interval(start, end, Granularity.DAY if start == end and start else Granularity.RANGE)
