"""Calendar arithmetic of the rule language that looks before and after: sides of a day, sums of years."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from factcheck.check.patterns import days_of
from factcheck.check.values import Said, Value
from factcheck.extract.numerals import write_like
from factcheck.records import Interval

if TYPE_CHECKING:
    from factcheck.check.world import World

_MONTH = 30.44  # days, on the average


def _number(value: Value) -> int | None:
    return value.value if isinstance(value, Said) and isinstance(value.value, int) else None


def lies_side(_: World, one: Value, side: Value, other: Value) -> bool | None:
    """`?a lies ?side ?b`: a time can lie `before` or `after` another, which the variable says."""
    a, b = days_of(one), days_of(other)
    if a is None or b is None or not isinstance(side, Said) or side.value not in {"before", "after"}:
        return None
    if side.value == "before":
        return a.start is None or b.end is None or a.start < b.end
    return a.end is None or b.start is None or a.end > b.start


def is_near_number(_: World, one: Value, margin: Value, other: Value) -> bool | None:
    """`?a differs by at most 1 from ?b`: two numbers so close."""
    first, second, most = _number(one), _number(other), _number(margin)
    return None if first is None or second is None or most is None else abs(first - second) <= most


def calendar_units(_: World, unit: Value, start: Value, end: Value) -> Value | None:
    """`calendar ?unit from ?a to ?b`: years by their numbers, months and weeks rounded, days; None if none.

    `days in all` count the first day and the last.
    """
    name = unit.value if isinstance(unit, Said) else ""
    if name == "years":
        first, last = _year(start), _year(end)
        return Said(last - first) if first is not None and last is not None and last >= first else None
    a, b = days_of(start), days_of(end)
    if a is None or b is None or a.start is None or b.start is None or b.start < a.start:
        return None
    apart = (b.start - a.start).days
    if name == "months":
        return Said(round(apart / _MONTH))
    return Said({"days": apart, "days in all": apart + 1, "weeks": round(apart / 7)}.get(str(name), apart))


def start_before(_: World, number: Value, unit: Value, end: Value) -> Value | None:
    """`the start 5 ?unit before ?b`: the number of a year, or a day."""
    count, name = _number(number), unit.value if isinstance(unit, Said) else ""
    if count is None:
        return None
    if name == "years":
        year = _year(end)
        return Said(year - count) if year is not None and year > count else None
    days = days_of(end)
    if days is None or days.start is None:
        return None
    length = {"weeks": 7 * count, "months": round(_MONTH * count), "days in all": count - 1}.get(
        str(name), count
    )
    return Said(Interval.day(days.start - timedelta(length)))


def written_like(_: World, number: Value, words: Value) -> Value | None:
    """`?number written like ?words`: in figures or words, as a count or a rank."""
    value = _number(number)
    return Said(write_like(value, words.words)) if value is not None and isinstance(words, Said) else None


def _year(value: Value) -> int | None:
    days: Interval | None = days_of(value)
    if days is None or days.start is None or days.end is None or days.start.year != days.end.year:
        return None
    return days.start.year
