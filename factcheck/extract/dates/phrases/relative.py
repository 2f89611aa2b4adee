"""Dates counted from the day of publication: "yesterday", "last month", "this week"."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from factcheck.extract.dates.context import Context, Found, Phrase, Piece, Telling, whole
from factcheck.extract.dates.lexicon import UNITS, word_set
from factcheck.extract.dates.periods import Reading, read_day, read_year
from factcheck.extract.dates.phrases.weekdays import with_daypart
from factcheck.extract.dates.tense import Tense
from factcheck.extract.dates.units import UNRESOLVED, shift_unit
from factcheck.records import Granularity, Interval, TimexType

_DAYS: Final = {"yesterday": -1, "today": 0, "tomorrow": 1, "tonight": 0}


def _named_day(found: Found, context: Context) -> tuple[Piece, ...]:
    word = found.word("day")
    if found.tokens.is_capital(found.place("day")[0]) and _is_title(found):
        return ()
    is_of_our_days = found.after() in ("'", "’") and found.after(2) in ("youth", "world", "society")
    if word == "today" and (context.telling is Telling.HISTORY or is_of_our_days):
        return whole(found, Reading(TimexType.DATE, "PRESENT_REF"))
    if context.written is None:
        return whole(found, Reading(TimexType.DATE, "XXXX-XX-XX"))
    reading = shift_unit(
        context.written, "D", _DAYS[word] + (1 if found.has("after") else -1 if found.has("before") else 0)
    )
    if reading is None:
        return ()
    part = found.word("part")
    return whole(
        found,
        with_daypart(replace(reading, anchor=context.written), "night" if word == "tonight" else part),
    )


def _is_title(found: Found) -> bool:
    """Whether a day is the name of a paper or a programme: "USA Today", "the Today show"."""
    return found.before() in _TITLED or found.after() in _PROGRAMMES


_TITLED: Final = word_set("usa voa nbc npr india russia psychology archaeology history education politics")
_PROGRAMMES: Final = word_set("show programme program newspaper magazine")


def _this_daypart(found: Found, context: Context) -> tuple[Piece, ...]:
    if context.written is None:
        return ()
    reading = shift_unit(context.written, "D", -1 if found.word("way") == "last" else 0)
    return whole(
        found,
        with_daypart(replace(reading, anchor=context.written), found.word("part")) if reading else None,
    )


def _unit(found: Found, context: Context) -> tuple[Piece, ...]:
    """Read "last month", "this week", "next year", "earlier this year"."""
    unit, _ = UNITS[found.word("unit")]
    way = found.word("way")
    has_article = "the" in found.tokens.lower[found.start : found.end]
    if (has_article or found.before() == "the") and _is_of_the_tale(found, context, way):
        return ()
    if unit in UNRESOLVED and context.published is None:
        return whole(found, Reading(TimexType.DATE, UNRESOLVED[unit]))
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
        return context.is_narrative or (way == "next" and _goes_on(found, context))
    return way in ("last", "past") and found.after() == "of"


def _goes_on(found: Found, context: Context) -> bool:
    """Whether news goes on to "the next year" from one gone by: "he won in 2009; the next year he lost"."""
    if context.focus is None or found.before() not in ("", "\n", ".", ";", ",", "and", "but", "then", "the"):
        return False
    start = context.focus_start
    is_past = start is not None and context.published is not None and start < context.published
    return is_past and context.tense(found.start, found.end) is Tense.PAST


def _days_end(found: Found, context: Context) -> tuple[Piece, ...]:
    if context.published is None:
        return ()
    end = read_year(context.published.year).interval
    if end is None or end.end is None:
        return ()
    day = replace(read_day(end.end), anchor=context.published)
    # the books are closed at "year-end"; "by year's end" is some time near it, as "by the end of the year" is
    return whole(found, day if found.has("close") else replace(day, value=f"{context.published.year:04d}"))


_NAMED: Final = "<day>(yesterday|today|tomorrow|tonight)"
_WHEN: Final = "(EARLY|SOON|sometime) (on|in)?"

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
    Phrase("(around)? (<close>(year - end)|year end|(the)? year ' s end)", _days_end),
)
