"""One thing a story says that its day of publication must fit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from factcheck.records import Interval, Span


@dataclass(frozen=True, slots=True)
class Sign:
    """Words of a story and the days on which they can have been written.

    `kind` is `office`, `meeting` or `date`; signs with equal `key` say one thing twice. `known` names the
    entry of the record behind it. A sign that is not `strong` must be fitted too, but proves nothing.
    """

    kind: str
    key: str
    allowed: tuple[Interval, ...]
    span: Span
    note: str
    known: str = ""
    strong: bool = True

    def allows(self, day: date) -> bool:
        """Whether the words can have been written on a day."""
        return any(_within(day, interval) for interval in self.allowed)


def _within(day: date, interval: Interval) -> bool:
    return (interval.start is None or interval.start <= day) and (interval.end is None or day <= interval.end)
