"""Weekdays without a date: "Friday", "next Tuesday", "the first Monday in May", "every Thursday"."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Final

from factcheck.extract.dates.context import Context, Found, Phrase, Piece, Telling, whole
from factcheck.extract.dates.lexicon import DAYPARTS, MONTHS, WEEKDAYS
from factcheck.extract.dates.periods import Reading, nth_weekday, read_day
from factcheck.extract.dates.phrases.days import read_year_part
from factcheck.extract.dates.resolve import resolve_month, resolve_weekday
from factcheck.records import TimexType


def with_daypart(reading: Reading, part: str) -> Reading:
    """Return a day narrowed to its morning, afternoon, evening or night."""
    if not part or reading.value.startswith("XXXX"):
        return reading
    return replace(reading, type=TimexType.TIME, value=reading.value + DAYPARTS[part])


def _once(found: Found, context: Context) -> tuple[Piece, ...]:
    weekday, way = WEEKDAYS[found.word("day")], found.word("way")
    return whole(found, with_daypart(_resolve(found, context, weekday, way), found.word("part")))


def _resolve(found: Found, context: Context, weekday: int, way: str) -> Reading:
    if way in ("previous", "preceding", "following", "that"):
        start = context.focus_day or (
            context.focus_start if context.telling is Telling.HISTORY else context.published
        )
        if start is not None and 9 < start.year < 9990:
            ahead = (weekday - start.weekday()) % 7
            days = {"following": ahead or 7, "that": ahead}.get(way, ahead - 7)
            return replace(read_day(start + timedelta(days)), anchor=start)
    present = context.published
    if present is not None and 9 < present.year < 9990 and (context.telling is not Telling.HISTORY or way):
        ahead = (weekday - present.weekday()) % 7
        if way in ("last", "past"):
            return replace(read_day(present + timedelta(ahead - 7)), anchor=present)
        if way in ("next", "coming", "upcoming") or (way == "this" and ahead):
            return replace(read_day(present + timedelta(ahead or 7)), anchor=present)
    return resolve_weekday(context, weekday, context.tense(found.start, found.end))


def _week_after(found: Found, context: Context) -> tuple[Piece, ...]:
    """Read "a week from Friday", "Friday week", "the day before last Tuesday"."""
    reading = _resolve(found, context, WEEKDAYS[found.word("day")], found.word("way"))
    if reading.interval is None or reading.interval.start is None:
        return whole(found, reading)
    sign = -1 if found.has("back") else 1
    days = 7 if found.has("week") else 1
    day = reading.interval.start + timedelta(sign * days)
    return whole(found, replace(read_day(day), anchor=context.published))


def _each(found: Found, context: Context) -> tuple[Piece, ...]:
    del context
    weekday = WEEKDAYS[found.word("day")]
    part = found.word("part")
    value = f"XXXX-WXX-{weekday + 1}" + (DAYPARTS[part] if part else "")
    return whole(found, Reading(TimexType.SET, value))


def _nth_of_month(found: Found, context: Context) -> tuple[Piece, ...]:
    """Read "the first Monday in May 2022", "the last Thursday of November"."""
    month = MONTHS[found.word("month")]
    year = read_year_part(context, found.words("year"))
    stated = year is not None
    if year is None:
        start = resolve_month(context, month, context.tense(found.start, found.end)).interval
        if start is None or start.start is None:
            return whole(found, Reading(TimexType.DATE, f"XXXX-{month:02d}"))
        year = start.start.year
    day = nth_weekday(year, month, WEEKDAYS[found.word("day")], _NTH[found.word("nth")])
    return whole(found, replace(read_day(day), stated=stated) if day else None)


_NTH: Final = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "last": -1, "final": -1}
_WAY: Final = "(the)? (<way>(LAST|NEXT|this|that)) (coming|past)?"

PHRASES: Final = (
    Phrase(
        "(the)? <nth>(first|second|third|fourth|fifth|last|final) <day>(WEEKDAY) (of|in) "
        "<month>(@month) ((,|of)? <year>(@year))?",
        _nth_of_month,
    ),
    Phrase("(each|every) (other)? <day>(WEEKDAY) (<part>(DAYPART))?", _each),
    Phrase("(on)? <day>(WEEKDAYS) (<part>(DAYPART|DAYPARTS))?", _each),
    Phrase("<day>(WEEKDAY) <part>(DAYPARTS)", _each),
    Phrase(f"(the)? day <back>(before) ({_WAY})? <day>(WEEKDAY)", _week_after),
    Phrase("(a|one) <week>(week) from (next|this|<way>(last))? <day>(WEEKDAY)", _week_after),
    Phrase(f"({_WAY}|(early|late|earlier|later) (on)?)? <day>(WEEKDAY) (<part>(DAYPART))?", _once),
)
