"""Dates counted from the date in focus: "the next day", "that year", "two weeks later", "a day earlier"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from factcheck.extract.dates.context import Context, Found, Phrase, Piece, whole
from factcheck.extract.dates.counts import read_count, read_ordinal
from factcheck.extract.dates.lexicon import UNITS, word_set
from factcheck.extract.dates.periods import Reading, read_numbers, read_quarter
from factcheck.extract.dates.phrases.relative import shift_unit
from factcheck.extract.dates.phrases.weekdays import with_daypart
from factcheck.records import TimexType

if TYPE_CHECKING:
    from datetime import date

_STEPS: Final = {
    "next": 1,
    "following": 1,
    "subsequent": 1,
    "ensuing": 1,
    "previous": -1,
    "preceding": -1,
    "prior": -1,
}
_MASKS: Final = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "M": "XXXX-XX", "Y": "XXXX", "E": "XXX", "C": "XX"}


def _anchor(context: Context, unit: str) -> date | None:
    """Return the day to count from: for days, the last day named; for longer units, any date."""
    if unit == "D":
        return context.focus_day or (context.published if context.focus is None else None)
    return context.focus_start


def _stepped(found: Found, context: Context) -> tuple[Piece, ...]:
    """Read "the next day", "the following year", "the previous month", "that same day"."""
    unit = "D" if found.has("part") else UNITS[found.word("unit")][0]
    way = found.word("way")
    anchor = _anchor(context, unit) or (context.published if not way and not context.is_narrative else None)
    reading = shift_unit(anchor, unit, _STEPS.get(way, 0)) if anchor else None
    if reading is None:
        return whole(found, Reading(TimexType.DATE, _MASKS[unit])) if unit in _MASKS else ()
    return whole(found, with_daypart(replace(reading, anchor=anchor), found.word("part")))


def _counted(found: Found, context: Context) -> tuple[Piece, ...]:
    """Read "two days later", "a week earlier", "ten years before"."""
    unit, time = UNITS[found.word("unit")]
    count = read_count(found.words("count"))
    if time or count is None or count.denominator != 1:
        return ()
    sign = 1 if found.word("way") in ("later", "afterward", "afterwards") else -1
    if (
        sign < 0
        and count == 1
        and unit == "Y"
        and context.quarter
        and found.start - context.quarter_token < 150
    ):
        return whole(found, read_quarter(context.quarter[0] - 1, context.quarter[1]))
    anchor = _anchor(context, unit)
    if unit in ("W", "F") and context.is_narrative and context.focus_day is None:
        anchor = None  # "two weeks later" than some time in January
    if sign > 0 and context.focus is None:
        anchor = None  # "later" than an event without a date
    if unit in ("E", "C"):
        unit, count = "Y", count * (10 if unit == "E" else 100)
    reading = shift_unit(anchor, unit, sign * int(count)) if anchor else None
    if reading is None:
        return whole(found, Reading(TimexType.DATE, _MASKS[unit])) if unit in _MASKS else ()
    return whole(found, replace(reading, anchor=anchor))


_UNIT: Final = "<unit>(day|week|month|year|decade|century)"
_WHEN: Final = "((EARLY|SOON) (on|in)?)?"
_WAY: Final = "<way>(next|following|subsequent|ensuing|previous|preceding|prior|same)"


def _day_of_month(found: Found, context: Context) -> tuple[Piece, ...]:
    """Read "on the 15th", "by the 3rd of the month": a day of the month in focus."""
    if found.before() not in ("on", "by", "until", "till", "since", "from", "before", "after", ",", "to"):
        return ()
    if not found.has("month") and (
        found.after() not in _AFTER_DAY or found.before() in (",", "to", "before", "after")
    ):
        return ()
    start = context.focus_start
    if start is None or context.focus is None or len(context.focus.value) < 7:
        return ()
    return whole(
        found, replace(read_numbers(start.year, start.month, read_ordinal(found.words("day"))), anchor=start)
    )


_AFTER_DAY: Final = word_set(
    ", . ; the a an and he she it they we his her their its at in of to with after when while by"
) | {"", "\n"}

PHRASES: Final = (
    Phrase("the <day>(NTH|@spelled) (<month>(of (the|that|this) month))?", _day_of_month),
    Phrase(f"{_WHEN} (@edge)? (the|that) (very)? {_WAY} (very)? (<part>(DAYPART)|{_UNIT})", _stepped),
    Phrase(f"{_WHEN} (@edge)? <way>(that) {_UNIT}", _stepped),
    Phrase("(EARLY|SOON) in the <unit>(day)", _stepped),
    Phrase(
        "(@about)? <count>(@count|a|one|the) (more)? <unit>(UNIT|UNITS) (or (so|more))? "
        "<way>(later|earlier|afterward|afterwards|before (?=(,|.|:|and|but|'))|previously)",
        _counted,
    ),
)
