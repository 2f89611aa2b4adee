"""Dates counted off from publication: "two years ago", "a year from now", "the week before last"."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import Final

from factcheck.extract.dates.comparisons import period_a_year_before
from factcheck.extract.dates.context import Context, Found, Phrase, Piece, whole
from factcheck.extract.dates.counts import read_count
from factcheck.extract.dates.lexicon import UNITS
from factcheck.extract.dates.periods import Reading
from factcheck.extract.dates.units import UNRESOLVED, finer, shift_unit
from factcheck.records import TimexType

_DAYS: Final = {"today": 0, "tomorrow": 1}


def _ago(found: Found, context: Context) -> tuple[Piece, ...]:
    unit, time = UNITS[found.word("unit")]
    count = read_count(found.words("count")) if found.has("count") else Fraction(1)
    if count is None:
        return whole(found, Reading(TimexType.DATE, "PAST_REF"))
    if found.has("article") and unit == "Y" and (period := period_a_year_before(found, context)):
        return whole(found, period)
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


def _ago_and_a_half(found: Found, context: Context) -> tuple[Piece, ...]:
    """Read "a week and a half ago"."""
    if context.published is None:
        return whole(found, Reading(TimexType.DATE, "PAST_REF"))
    words = ["one" if word == "a" else word for word in found.words("count")]
    unit, count = finer(UNITS[found.word("unit")][0], (read_count(words) or Fraction(0)) + Fraction(1, 2))
    reading = shift_unit(context.published, unit, -int(count))
    return whole(found, replace(reading, anchor=context.published) if reading else None)


def _from_now(found: Found, context: Context) -> tuple[Piece, ...]:
    """Read "a year from now", "in two weeks' time", "the week before last", "a week today"."""
    unit, time = UNITS[found.word("unit")]
    count = read_count(found.words("count")) if found.has("count") else Fraction(2)
    if time or count is None or unit == "S":
        return ()
    if context.published is None:
        return whole(found, Reading(TimexType.DATE, UNRESOLVED.get(unit, "FUTURE_REF")))
    if count.denominator != 1:
        unit, count = finer(unit, count)
    days = int(count) * (-1 if found.has("back") else 1)
    if unit == "W" and found.has("day"):
        unit, days = "D", 7 * days + _DAYS[found.word("day")]
    elif unit == "D" and found.has("day"):
        days += _DAYS[found.word("day")]
    reading = shift_unit(context.published, unit, days)
    return whole(found, replace(reading, anchor=context.published) if reading else None)


def _long_ago(found: Found, context: Context) -> tuple[Piece, ...]:
    del context
    return whole(found, Reading(TimexType.DATE, "PAST_REF"))


_ARTICLE: Final = "<article>(a|the|one)"

PHRASES: Final = (
    Phrase(f"(@about)? {_ARTICLE} <unit>(LONG) (or (so|more))? ago", _ago),
    Phrase(
        "(@about)? <count>(@count) (more|long|short|calendar)? -? <unit>(UNIT|UNITS) (or (so|more))? ago",
        _ago,
    ),
    Phrase("<count>(a|one|CARDINAL) <unit>(UNIT|UNITS) and a half ago", _ago_and_a_half),
    Phrase("<unit>(UNITS) ago", _long_ago),
    Phrase("the <unit>(week|weekend|month|year) (<back>(before last)|after next)", _from_now),
    Phrase("(@about)? <count>(@count|a|one) <unit>(UNIT|UNITS) from (now|<day>(today|tomorrow))", _from_now),
    Phrase("(@about)? <count>(@count|a|one) <unit>(UNIT|UNITS) ' (s)? time (?!(of|off))", _from_now),
    Phrase("<count>(a|one|two|three) <unit>(week|weeks) <day>(today|tomorrow)", _from_now),
)
