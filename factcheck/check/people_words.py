"""The words of the rule language about people: ages and spellings. Registered in `check.vocabulary`."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from factcheck.check.values import Said, Times, Value
from factcheck.knowledge.names import fold
from factcheck.records import Interval

if TYPE_CHECKING:
    from datetime import date

    from factcheck.check.world import World


def ages_at(_: World, days: Value, when: Value, born: Value) -> Value | None:
    """`ages within 3 days of ?when of someone born ?day`: every number of completed years possible.

    None when one of the times has no end, or lies before the birth. Source: an age changes at the start of
    the birthday; someone born on 29 February is a year older on 1 March.
    """
    margin = days.value if isinstance(days, Said) and isinstance(days.value, int) else 0
    birth = born.value if isinstance(born, Said) else None
    if not isinstance(birth, Interval) or birth.start is None or birth.end is None:
        return None
    ages: set[int] = set()
    likeliest = 0
    for time in reversed(_times(when)):
        if time.start is None or time.end is None or time.end < birth.start:
            return None
        fewest = _completed(birth.end, time.start - timedelta(margin))
        ages |= set(range(max(fewest, 0), _completed(birth.start, time.end + timedelta(margin)) + 1))
        likeliest = _completed(birth.start, time.end)
    return Said(likeliest, None, " or ".join(map(str, sorted(ages)))) if ages else None


def _times(value: Value) -> tuple[Interval, ...]:
    if isinstance(value, Times):
        return value.intervals
    return (value.value,) if isinstance(value, Said) and isinstance(value.value, Interval) else ()


def _completed(start: date, end: date) -> int:
    return end.year - start.year - ((end.month, end.day) < (start.month, start.day))


def is_spelt_as(_: World, one: Value, other: Value) -> bool | None:
    """`?a is spelt as ?b`: two words are the same, accents, case and hyphens aside."""
    if not isinstance(one, Said) or not isinstance(other, Said):
        return None
    return fold(str(one.value)) == fold(str(other.value))
