"""Dates counted from the day of publication: "yesterday", "last month", "this week", "two years ago"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction
from typing import Final

from factcheck.extract.dates.context import Context, Found, Phrase, Piece, Telling, whole
from factcheck.extract.dates.counts import read_count
from factcheck.extract.dates.lexicon import UNITS
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
from factcheck.extract.dates.phrases.quarters import running_quarter
from factcheck.extract.dates.phrases.weekdays import with_daypart
from factcheck.records import Granularity, Interval, TimexType

_DAYS: Final = {"yesterday": -1, "today": 0, "tomorrow": 1, "tonight": 0}
_DAYS_OF: Final = {"D": 1, "W": 7, "F": 14, "WE": 7}
_YEARS_OF: Final = {"Y": 1, "E": 10, "C": 100, "L": 1000}
_UNRESOLVED: Final = {
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


def _named_day(found: Found, context: Context) -> tuple[Piece, ...]:
    word = found.word("day")
    is_of_our_days = found.after() in ("'", "’") and found.after(2) in ("youth", "world", "society")
    if word == "today" and (context.telling is Telling.HISTORY or is_of_our_days):
        return whole(found, Reading(TimexType.DATE, "PRESENT_REF"))
    if context.published is None:
        return whole(found, Reading(TimexType.DATE, "XXXX-XX-XX"))
    reading = shift_unit(
        context.published, "D", _DAYS[word] + (1 if found.has("after") else -1 if found.has("before") else 0)
    )
    if reading is None:
        return ()
    part = found.word("part")
    return whole(
        found,
        with_daypart(replace(reading, anchor=context.published), "night" if word == "tonight" else part),
    )


def _this_daypart(found: Found, context: Context) -> tuple[Piece, ...]:
    if context.published is None:
        return ()
    reading = shift_unit(context.published, "D", -1 if found.word("way") == "last" else 0)
    return whole(
        found,
        with_daypart(replace(reading, anchor=context.published), found.word("part")) if reading else None,
    )


def _unit(found: Found, context: Context) -> tuple[Piece, ...]:
    """Read "last month", "this week", "next year", "earlier this year"."""
    unit, _ = UNITS[found.word("unit")]
    way = found.word("way")
    has_article = "the" in found.tokens.lower[found.start : found.end]
    if (has_article or found.before() == "the") and _is_of_the_tale(found, context, way):
        return ()
    if unit in _UNRESOLVED and context.published is None:
        return whole(found, Reading(TimexType.DATE, _UNRESOLVED[unit]))
    if context.published is None:
        return ()
    if unit == "D" or (
        found.tokens.is_capital(found.place("unit")[0]) and not found.tokens.is_capital(found.start - 1)
    ):
        return ()
    if unit in ("E", "C") and (way == "past" or (unit == "E" and has_article and way != "current")):
        return whole(found, Reading(TimexType.DURATION, "P10Y" if unit == "E" else "P100Y"))
    count = {"last": -1, "past": -1, "next": 1, "coming": 1}.get(way, 0)
    if unit == "Y" and way == "past":
        count = -1
    reading = shift_unit(context.published, unit, count)
    if reading is not None and has_article and count < 0 and reading.interval is not None:
        # "in the last week" runs up to the day it is said
        reading = replace(
            reading, interval=Interval(reading.interval.start, context.published, Granularity.RANGE)
        )
    return whole(found, replace(reading, anchor=context.published) if reading else None)


def _is_of_the_tale(found: Found, context: Context, way: str) -> bool:
    """Whether "the next year" is counted from the date in focus, or "the last year" is that of a war."""
    if way in ("next", "coming"):
        return context.is_narrative
    return way in ("last", "past") and found.after() == "of"


def _ago(found: Found, context: Context) -> tuple[Piece, ...]:
    unit, time = UNITS[found.word("unit")]
    count = read_count(found.words("count")) if found.has("count") else Fraction(1)
    if count is None:
        return whole(found, Reading(TimexType.DATE, "PAST_REF"))
    if found.has("article") and unit == "Y" and _speaks_of_quarter(found, context):
        now = running_quarter(context)
        return whole(found, read_quarter(now[0] - 1, now[1]) if now else None)
    if time or context.published is None:
        value = "PAST_REF" if not time else f"PT{count}{unit}"
        return whole(found, Reading(TimexType.DATE if not time else TimexType.DURATION, value))
    if count.denominator != 1:
        unit, count = finer(unit, count)
    reading = shift_unit(context.published, unit, -int(count))
    if reading is not None and unit == "E":
        reading = shift_unit(context.published, "Y", -10 * int(count))
    if reading is not None and unit == "C":
        reading = shift_unit(context.published, "Y", -100 * int(count))
    return whole(found, replace(reading, anchor=context.published) if reading else None)


def _long_ago(found: Found, context: Context) -> tuple[Piece, ...]:
    del context
    return whole(found, Reading(TimexType.DATE, "PAST_REF"))


def finer(unit: str, count: Fraction) -> tuple[str, Fraction]:
    """Return half-years as months: "2 1/2 years ago" is thirty months ago."""
    finer = {"Y": ("M", 12), "E": ("Y", 10), "M": ("D", 30), "W": ("D", 7), "C": ("Y", 100)}
    name, parts = finer.get(unit, (unit, 1))
    return name, Fraction(int(count * parts))


def _speaks_of_quarter(found: Found, context: Context) -> bool:
    """Whether "a year ago" is "in the same quarter a year ago", as in company results."""
    return context.quarter is not None and found.start - context.quarter_token < 150


def _days_end(found: Found, context: Context) -> tuple[Piece, ...]:
    if context.published is None:
        return ()
    end = read_year(context.published.year).interval
    if end is None or end.end is None:
        return ()
    return whole(found, replace(read_day(end.end), anchor=context.published))


_NAMED: Final = "<day>(yesterday|today|tomorrow|tonight)"
_WHEN: Final = "(EARLY|SOON|sometime) (on|in)?"
_ARTICLE: Final = "<article>(a|the|one)"

PHRASES: Final = (
    Phrase("(the)? day <before>(before) <day>(yesterday)", _named_day),
    Phrase("(the)? day <after>(after) <day>(tomorrow)", _named_day),
    Phrase(f"({_WHEN})? {_NAMED} (<part>(DAYPART))?", _named_day),
    Phrase("((EARLY|SOON) -? (on)?)? <way>(this|last) <part>(DAYPART)", _this_daypart),
    Phrase(
        f"({_WHEN})? (@edge)? (the)? <way>(last|past|this|next|coming|current) "
        "(fiscal|financial|calendar|full)? <unit>(week|month|year|decade|century)",
        _unit,
    ),
    Phrase(f"(@about)? {_ARTICLE} <unit>(LONG) ago", _ago),
    Phrase(
        "(@about)? <count>(@count) (more|long|short|calendar)? -? <unit>(UNIT|UNITS) (or (so|more))? ago",
        _ago,
    ),
    Phrase("<unit>(UNITS) ago", _long_ago),
    Phrase("(around)? (year - end|year end|year ' s end)", _days_end),
)
