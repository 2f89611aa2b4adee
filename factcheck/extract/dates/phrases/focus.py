"""Dates counted from the date in focus: "the next day", "that year", "two weeks later", "a day earlier"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from factcheck.extract.dates.comparisons import period_a_year_before
from factcheck.extract.dates.context import Context, Found, Phrase, Piece, whole
from factcheck.extract.dates.counts import read_count, read_ordinal
from factcheck.extract.dates.lexicon import DAYPARTS, UNITS, word_set
from factcheck.extract.dates.periods import Reading, read_before_christ, read_numbers
from factcheck.extract.dates.phrases.weekdays import with_daypart
from factcheck.extract.dates.units import finer, shift_unit
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
    "before": -1,
    "after": 1,
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
    if unit == "Y" and context.before_christ is not None:
        return _before_christ(found, context.before_christ - _STEPS.get(way, 0))
    anchor = _anchor(context, unit) or (context.published if not way and not context.is_narrative else None)
    reading = shift_unit(anchor, unit, _STEPS.get(way, 0)) if anchor else None
    if reading is None:
        return whole(found, Reading(TimexType.DATE, _MASKS[unit])) if unit in _MASKS else ()
    return whole(found, with_daypart(replace(reading, anchor=anchor), found.word("part")))


def _before_christ(found: Found, year: int) -> tuple[Piece, ...]:
    return whole(found, read_before_christ(year) if 0 < year < 10000 else None)


def _counted(found: Found, context: Context) -> tuple[Piece, ...]:
    """Read "two days later", "a week earlier", "ten years before", "four days after that"."""
    length = _length(found)
    if length is None:
        return ()
    unit, count = length
    sign = 1 if found.word("way") in ("later", "afterward", "afterwards", "after") else -1
    if unit == "Y" and context.before_christ is not None:
        return _before_christ(found, context.before_christ - sign * count)
    if sign < 0 and count == 1 and unit == "Y" and (period := period_a_year_before(found, context)):
        return whole(found, period)
    anchor = _start_of_count(found, context, unit, sign)
    if unit in ("E", "C"):
        unit, count = "Y", count * (10 if unit == "E" else 100)
    reading = shift_unit(anchor, unit, sign * count) if anchor else None
    if reading is None:
        return whole(found, Reading(TimexType.DATE, _MASKS[unit])) if unit in _MASKS else ()
    return whole(found, replace(reading, anchor=anchor))


def _length(found: Found) -> tuple[str, int] | None:
    """Return a unit of days or longer and how many; None for hours, and for "the decades before"."""
    unit, time = UNITS[found.word("unit")]
    count = read_count(found.words("count"))
    if count is not None and count.denominator != 1:
        unit, count = finer(unit, count)
    is_open = found.words("count") == ["the"] and found.word("unit").endswith("s")
    return None if time or count is None or count.denominator != 1 or is_open else (unit, int(count))


def _start_of_count(found: Found, context: Context, unit: str, sign: int) -> date | None:
    if sign > 0 and context.focus is None:
        return None  # "later" than an event without a date
    before = context.focus_before
    if before is not None and before.interval is not None and _stands_beside(found, context):
        return before.interval.start
    if unit in ("W", "F") and context.is_narrative and context.focus_day is None:
        return None  # "two weeks later" than some time in January
    return _anchor(context, unit)


def _stands_beside(found: Found, context: Context) -> bool:
    """Whether the words only say once more what the date before them said: "on 22 June, a week later"."""
    between = found.tokens.lower[context.focus_end : found.start]
    return len(between) <= 2 and bool(between) and between[0] == "," and found.after() in _CLOSING


_CLOSING: Final = frozenset((",", ".", ";", ")", "", "\n"))

_UNIT: Final = "<unit>(day|week|month|year|decade|century)"
_WHEN: Final = "((EARLY|SOON) (on|in)?)?"
_WAY: Final = "<way>(next|following|subsequent|ensuing|previous|preceding|prior|same)"


def _day_of_month(found: Found, context: Context) -> tuple[Piece, ...]:
    """Read "on the 15th", "by the 3rd of the month": a day of the month in focus."""
    if found.before() == "of" and found.before(2) in DAYPARTS:
        pass  # "the morning of the 19th"
    elif found.before() not in ("on", "by", "until", "till", "since", "from", "before", "after", ",", "to"):
        return ()
    if not found.has("month") and (
        not _may_follow_day(found, context) or found.before() in (",", "to", "before", "after")
    ):
        return ()
    start = context.focus_start
    if start is None or context.focus is None or len(context.focus.value) < 7:
        return ()
    return whole(
        found, replace(read_numbers(start.year, start.month, read_ordinal(found.words("day"))), anchor=start)
    )


def _may_follow_day(found: Found, context: Context) -> bool:
    """Whether what follows "on the 20th" leaves it a day: no noun that it numbers."""
    after = found.after()
    if after in _AFTER_DAY:
        return True
    is_figure = found.word("day")[0].isdigit()
    is_named = found.tokens.is_capital(found.end) or after == "-"
    return context.is_narrative and is_figure and not is_named and after not in _NUMBERED


# What an ordinal before it numbers, rather than names a day of the month.
_NUMBERED: Final = word_set(
    "anniversary birthday century day floor hole minute round lap grade street avenue district division "
    "infantry battalion regiment brigade corps army cavalry congress parliament session amendment parallel "
    "meridian hour week month year attempt try ballot page chapter verse time occasion night morning"
)
_AFTER_DAY: Final = word_set(
    ", . ; the a an and he she it they we his her their its at in of to with after when while by"
) | {"", "\n"}

PHRASES: Final = (
    Phrase("the <day>(NTH|@spelled) (<month>(of (the|that|this) month))?", _day_of_month),
    Phrase(f"{_WHEN} (@edge)? (the|that) (very)? {_WAY} (very)? (<part>(DAYPART)|{_UNIT})", _stepped),
    Phrase(f"{_WHEN} (@edge)? <way>(that) {_UNIT}", _stepped),
    Phrase("((EARLY|SOON) (on|in)?)? <way>(that) (very|same)? <part>(DAYPART)", _stepped),
    Phrase("(EARLY|SOON) in the <unit>(day)", _stepped),
    Phrase('the <part>(night|evening|morning|afternoon) <way>(before|after) (?=(,|.|;|"|and|but))', _stepped),
    Phrase(
        "(@about)? <count>(@count|a|one|the) (more)? <unit>(UNIT|UNITS) (or (so|more))? "
        "<way>(later|earlier|afterward|afterwards|before (?=(,|.|:|and|but|'))|after (?=(,|.|;))"
        "|(after|before) that (?=(,|.|:|and|but))|previously)",
        _counted,
    ),
)
