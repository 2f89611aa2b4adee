"""Periods of the calendar: each with its TIMEX3 value and the days it can mean.

Years run from 1 to 9999, as Python's dates do; a period outside them has a value and no days.
"""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta

from factcheck.records import Granularity, Interval, TimexType

SEASON_MONTHS = {"SP": (3, 6), "SU": (6, 9), "FA": (9, 12), "WI": (12, 15)}  # each reaches into the next


@dataclass(frozen=True, slots=True)
class Reading:
    """What an expression was read as.

    `stated` tells a date whose year the words give; `anchor` is the day any other was counted from.
    A `floating` time of day has no day of its own in its words.
    """

    type: TimexType
    value: str
    interval: Interval | None = None
    stated: bool = False
    anchor: date | None = None
    impossible: bool = False
    weekday: int | None = None
    floating: bool = False


def read_day(day: date) -> Reading:
    """Return one day."""
    return Reading(TimexType.DATE, day.isoformat(), Interval.day(day))


def read_numbers(year: int, month: int, day: int) -> Reading:
    """Return a day given by its numbers, marked impossible if no calendar has it."""
    value = f"{year:04d}-{month:02d}-{day:02d}"
    try:
        return read_day(date(year, month, day))
    except ValueError:
        return Reading(TimexType.DATE, value, impossible=True)


def read_month(year: int, month: int) -> Reading:
    """Return a month; months past December count on into later years."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return Reading(TimexType.DATE, f"{year:04d}-{month:02d}", _months(year, month, 1, Granularity.MONTH))


def read_quarter(year: int, quarter: int) -> Reading:
    """Return a quarter of a calendar year; quarters past the fourth, or before the first, count on."""
    year, quarter = year + (quarter - 1) // 4, (quarter - 1) % 4 + 1
    interval = _months(year, 3 * quarter - 2, 3, Granularity.QUARTER)
    return Reading(TimexType.DATE, f"{year:04d}-Q{quarter}", interval)


def read_half(year: int, half: int) -> Reading:
    """Return a half of a calendar year."""
    return Reading(TimexType.DATE, f"{year:04d}-H{half}", _months(year, 6 * half - 5, 6, Granularity.HALF))


def read_season(year: int, season: str) -> Reading:
    """Return a season, `SP`, `SU`, `FA` or `WI`.

    Its days are taken widely: no one agrees on which day summer begins, and a winter named by one year may
    be the one before or after it.
    """
    first, last = SEASON_MONTHS[season]
    if season == "WI":
        interval = _months(year - 1, 12, 16, Granularity.SEASON)
    else:
        interval = _months(year, first, last - first + 1, Granularity.SEASON)
    return Reading(TimexType.DATE, f"{year:04d}-{season}", interval)


def read_year(year: int) -> Reading:
    """Return a year."""
    return Reading(TimexType.DATE, f"{year:04d}", _months(year, 1, 12, Granularity.YEAR))


def read_before_christ(year: int, part: str = "") -> Reading:
    """Return a year before Christ, or a month, day or season of it; it has a value and no days."""
    return Reading(TimexType.DATE, f"BC{year:04d}" + (f"-{part}" if part else ""), stated=True)


def read_decade(first: int) -> Reading:
    """Return the decade of a year: 1990 gives `199`."""
    first -= first % 10
    return Reading(TimexType.DATE, f"{first // 10:03d}", _months(first, 1, 120, Granularity.DECADE))


def read_century(number: int) -> Reading:
    """Return a century by its number: the 20th gives `19`, from 1900 to 2000 as people count either way."""
    first = (number - 1) * 100
    return Reading(TimexType.DATE, f"{number - 1:02d}", _months(max(first, 1), 1, 1212, Granularity.CENTURY))


def read_week(day: date) -> Reading:
    """Return the ISO week a day is in."""
    year, week, weekday = day.isocalendar()
    interval = None
    if date.min + timedelta(7) < day < date.max - timedelta(7):
        monday = day - timedelta(weekday - 1)
        interval = Interval(monday, monday + timedelta(6), Granularity.WEEK)
    return Reading(TimexType.DATE, f"{year:04d}-W{week:02d}", interval)


def read_weekend(day: date) -> Reading:
    """Return the weekend of the ISO week a day is in."""
    week = read_week(day)
    if week.interval is None or week.interval.end is None:
        return Reading(TimexType.DATE, week.value + "-WE")
    sunday = week.interval.end
    return Reading(
        TimexType.DATE, week.value + "-WE", Interval(sunday - timedelta(1), sunday, Granularity.RANGE)
    )


def nth_weekday(year: int, month: int, weekday: int, which: int) -> date | None:
    """Return the first, second ... such weekday of a month (-1 the last); None if it has no such day."""
    if not 1 <= year <= 9999:
        return None
    if which < 0:
        last = date(year, month, days_of_month(year, month))
        return last - timedelta((last.weekday() - weekday) % 7)
    day = 1 + (weekday - date(year, month, 1).weekday()) % 7 + 7 * (which - 1)
    return date(year, month, day) if day <= days_of_month(year, month) else None


def days_of_month(year: int, month: int) -> int:
    """Return the number of days of a month."""
    return calendar.monthrange(year, month)[1]


def shift(day: date, days: int) -> date | None:
    """Return a day so many days on, or None beyond the years dates can hold."""
    try:
        return day + timedelta(days)
    except OverflowError:
        return None


def _months(year: int, month: int, count: int, granularity: Granularity) -> Interval | None:
    last = year * 12 + month - 1 + count - 1
    if year < 1 or last // 12 > 9999:
        return None
    end_year, end_month = last // 12, last % 12 + 1
    return Interval(
        date(year, month, 1), date(end_year, end_month, days_of_month(end_year, end_month)), granularity
    )
