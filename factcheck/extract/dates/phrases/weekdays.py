"""Weekdays without a date: "Friday", "next Tuesday", "the first Monday in May", "every Thursday"."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Final

from factcheck.extract.dates.context import Context, Found, Phrase, Piece, Telling, whole
from factcheck.extract.dates.counts import read_count
from factcheck.extract.dates.lexicon import DAYPARTS, MONTHS, WEEKDAYS
from factcheck.extract.dates.periods import Reading, nth_weekday, read_day
from factcheck.extract.dates.phrases.days import read_year_part
from factcheck.extract.dates.resolve import resolve_month, resolve_weekday
from factcheck.extract.dates.tense import Tense
from factcheck.records import TimexType


def with_daypart(reading: Reading, part: str) -> Reading:
    """Return a day narrowed to its morning, afternoon, evening or night."""
    if not part or reading.value.startswith("XXXX"):
        return reading
    return replace(reading, type=TimexType.TIME, value=reading.value + DAYPARTS[part])


def _once(found: Found, context: Context) -> tuple[Piece, ...]:
    weekday, way = WEEKDAYS[found.word("day")], found.word("way")
    if way == "following" and "the" not in (found.before(), found.tokens.lower[found.start]):
        start = found.place("day")[0]  # "following Tuesday's vote": after it
        reading = resolve_weekday(context, weekday, Tense.PAST)
        return (Piece(start, found.end, with_daypart(reading, found.word("part"))),)
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
    start = found.start + (found.tokens.lower[found.start] == "on")
    return (Piece(start, found.end, Reading(TimexType.SET, value)),)


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


def _of_week(found: Found, context: Context) -> tuple[Piece, ...]:
    """Read "Tuesday last week", "Monday of next week", "a week on Friday", "the Tuesday before last"."""
    weekday, present = WEEKDAYS[found.word("day")], context.published
    if present is None or not 9 < present.year < 9990:
        return whole(found, Reading(TimexType.DATE, f"XXXX-WXX-{weekday + 1}", weekday=weekday))
    ahead = weekday - present.weekday()
    if found.has("way"):
        days = ahead + 7 * {"last": -1, "next": 1}.get(found.word("way"), 0)
    elif found.has("before"):
        days = (ahead % 7 or 7) - 7 - 7 - (ahead == 0) * 7
    else:
        days = (ahead % 7 or 7) + 7 * int(read_count(found.words("weeks")) or 1)
    return whole(found, replace(read_day(present + timedelta(days)), anchor=present))


def _two(found: Found, context: Context) -> tuple[Piece, ...]:
    """Read "from Tuesday to Thursday": the second is the next such day after the first."""
    tense = context.tense(found.start, found.end)
    one = resolve_weekday(context, WEEKDAYS[found.word("one")], tense)
    weekday = WEEKDAYS[found.word("two")]
    if one.interval is None or one.interval.start is None:
        two = resolve_weekday(context, weekday, tense)
    else:
        first = one.interval.start
        two = replace(read_day(first + timedelta((weekday - first.weekday()) % 7 or 7)), anchor=one.anchor)
    return (
        Piece(found.start, found.place("one")[1], one),
        Piece(found.place("two")[0], found.end, two),
    )


def _each_two(found: Found, context: Context) -> tuple[Piece, ...]:
    """Read "every Tuesday and Thursday"."""
    del context
    one, two = (
        Reading(TimexType.SET, f"XXXX-WXX-{WEEKDAYS[found.word(name)] + 1}") for name in ("one", "two")
    )
    return (
        Piece(found.start, found.place("one")[1], one),
        Piece(found.place("two")[0], found.end, two),
    )


_NTH: Final = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "last": -1, "final": -1}
_WAY: Final = "(the)? (this (?=(past|coming)))? (<way>(LAST|NEXT|this|that)) (coming|past)?"
_CLOSE: Final = "(?=(,|.|;|:|and|but|or|when|with|in|at|as|to|after|before|he|she|it|they|the|a))"

PHRASES: Final = (
    Phrase(
        "(the)? <nth>(first|second|third|fourth|fifth|last|final) <day>(WEEKDAY) (of|in) "
        "<month>(@month) ((,|of)? <year>(@year))?",
        _nth_of_month,
    ),
    Phrase("(each|every) <one>(WEEKDAY) (and|or) <two>(WEEKDAY)", _each_two),
    Phrase("(each|every) (other)? <day>(WEEKDAY) (<part>(DAYPART))?", _each),
    Phrase("<day>(WEEKDAY) (of)? <way>(last|this|next) week", _of_week),
    Phrase(f"<weeks>(a|one|two|three) (week|weeks) on <day>(WEEKDAY) {_CLOSE}", _of_week),
    Phrase(f"<day>(WEEKDAY) <weeks>(week) {_CLOSE}", _of_week),
    Phrase("the <day>(WEEKDAY) <before>(before last)", _of_week),
    Phrase("<one>(WEEKDAY) (to|through|thru|until|-) <two>(WEEKDAY) (?!DAYPART)", _two),
    Phrase("(on)? <day>(WEEKDAYS) (<part>(DAYPART|DAYPARTS))?", _each),
    Phrase("<day>(WEEKDAY) <part>(DAYPARTS)", _each),
    Phrase(f"(the)? day <back>(before) ({_WAY})? <day>(WEEKDAY)", _week_after),
    Phrase("(a|one) <week>(week) from (next|this|<way>(last))? <day>(WEEKDAY)", _week_after),
    Phrase(f"({_WAY}|(early|late|earlier|later) (on)?)? <day>(WEEKDAY) (<part>(DAYPART))?", _once),
)
