"""Calendar arithmetic of the rule language that looks before and after: sides of a day, sums of years."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.check.patterns import days_of
from factcheck.check.values import Said, Value
from factcheck.extract.numerals import write_like

if TYPE_CHECKING:
    from factcheck.check.world import World
    from factcheck.records import Interval


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


def calendar_years(_: World, start: Value, end: Value) -> Value | None:
    """`calendar years from ?a to ?b`: the one year's number less the other's; None for longer times."""
    a, b = _year(start), _year(end)
    return Said(b - a) if a is not None and b is not None and b >= a else None


def year_before(_: World, years: Value, end: Value) -> Value | None:
    """`the year 5 years before ?b`: a year's number."""
    count, year = _number(years), _year(end)
    return Said(year - count) if count is not None and year is not None and year > count else None


def written_like(_: World, number: Value, words: Value) -> Value | None:
    """`?number written like ?words`: in figures or words, as a count or a rank."""
    value = _number(number)
    return Said(write_like(value, words.words)) if value is not None and isinstance(words, Said) else None


def _year(value: Value) -> int | None:
    days: Interval | None = days_of(value)
    if days is None or days.start is None or days.end is None or days.start.year != days.end.year:
        return None
    return days.start.year
