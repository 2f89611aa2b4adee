"""Steps of the calendar: the day, week, month ... so many units from a day, and what none can place."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from typing import Final

from factcheck.extract.dates.periods import (
    Reading,
    read_century,
    read_day,
    read_decade,
    read_month,
    read_quarter,
    read_week,
    read_weekend,
    read_year,
)

_DAYS_OF: Final = {"D": 1, "W": 7, "F": 14, "WE": 7}
_YEARS_OF: Final = {"Y": 1, "E": 10, "C": 100, "L": 1000}
# Values of a unit that no day places.
UNRESOLVED: Final = {
    "D": "XXXX-XX-XX",
    "W": "XXXX-WXX",
    "WE": "XXXX-WXX-WE",
    "M": "XXXX-XX",
    "Q": "XXXX-QX",
    "Y": "XXXX",
    "E": "XXX",
    "C": "XX",
}


def shift_unit(day: date, unit: str, count: int) -> Reading | None:
    """Return the day, week, month ... so many units from the one a day is in, or None beyond the calendar."""
    if abs(count) > 400_000:  # some thousand years in days; farther off, no date holds it
        return None
    try:
        return _shifted(day, unit, count)
    except (ValueError, OverflowError):
        return None


def _shifted(day: date, unit: str, count: int) -> Reading | None:
    if unit in _DAYS_OF:
        moved = day + timedelta(_DAYS_OF[unit] * count)
        return {"D": read_day, "WE": read_weekend}.get(unit, read_week)(moved)
    if unit == "M":
        return read_month(day.year, day.month + count) if 0 < day.year + count // 12 < 9999 else None
    if unit == "Q":
        return read_quarter(day.year, (day.month + 2) // 3 + count)
    year = day.year + _YEARS_OF.get(unit, 0) * count
    if unit not in _YEARS_OF or not 0 < year < 10000:
        return None
    if unit == "C":
        return read_century((year - 1) // 100 + 1)
    return read_decade(year) if unit == "E" else read_year(year)


def finer(unit: str, count: Fraction) -> tuple[str, Fraction]:
    """Return half-years as months: "2 1/2 years ago" is thirty months ago."""
    finer = {"Y": ("M", 12), "E": ("Y", 10), "M": ("D", 30), "W": ("D", 7), "C": ("Y", 100)}
    name, parts = finer.get(unit, (unit, 1))
    return name, Fraction(int(count * parts))
