"""A day said twice, by the calendar and by its distance from the writer: "yesterday, 3 March".

Only words that count from the day of writing are taken; which days each can mean is read generously, since
"next Friday" is this week's to some readers and next week's to others.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from itertools import zip_longest
from typing import TYPE_CHECKING

from factcheck.extract.cues import DATES, needs
from factcheck.records import Fact, FactKind, Granularity, Interval, Role, Span, TimeBasis, TimexType

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.extract.reading import Reading
    from factcheck.records import DateMention

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_DAY = "|".join(_WEEKDAYS)
# First and last day each can mean, counted from publication.
_REACH: tuple[tuple[re.Pattern[str], int, int], ...] = tuple(
    (re.compile(words, re.IGNORECASE), first, last)
    for words, first, last in (
        (r"today|tonight|this (?:morning|afternoon|evening)", 0, 0),
        (r"yesterday(?: (?:morning|afternoon|evening))?|last night", -1, -1),
        (r"tomorrow(?: (?:morning|afternoon|evening|night))?", 1, 1),
        (r"(?:the )?day before yesterday", -2, -2),
        (r"(?:the )?day after tomorrow", 2, 2),
        (rf"(?:next|this coming|the coming) (?:{_DAY})", 1, 14),
        (rf"(?:last|this past|the past) (?:{_DAY})", -14, 0),
        (rf"this (?:{_DAY})", -6, 7),
        (r"next week", 1, 14),
        (r"last week", -14, 0),
        (r"(?:later|earlier) this week", -6, 6),
    )
)
_JOIN = re.compile(r"\s?(?:,|\(|–|—|-|:)\s?(?:on\s|that is,?\s)?(?:the\s)?|\s(?:on|which is)\s(?:the\s)?")
_ONE = re.compile(
    rf"(?P<word>(?:next|last|this)(?: past| coming)? (?:{_DAY})|today|yesterday|tomorrow|tonight)"
    r"\W+(?P<date>.+)",
    re.IGNORECASE,
)
_DAY_OF_MONTH = re.compile(r"\d")
_AGO = re.compile(
    r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) (?P<unit>day|week|month)s? ago",
    re.IGNORECASE,
)
_AGO_SLACK = {"day": 1, "week": 3, "month": 15}
_HALF_WEEK = 3


@needs(DATES)
def find_relative(reading: Reading) -> Iterator[Fact]:
    """Yield `relative` facts; roles phrase, word (the days it can mean) and date (the day said)."""
    published = reading.context.published
    if published is None or reading.context.inferred:
        return
    for mention, following in zip_longest(reading.dates, reading.dates[1:]):
        if mention is None:
            return
        fact = _in_one(reading, mention, published)
        if fact is None and following is not None:
            fact = _in_two(reading, mention, following, published)
        if fact is not None:
            yield fact


def _in_one(reading: Reading, mention: DateMention, published: date) -> Fact | None:
    """ "next Friday, 12 May", which the date reader takes for one expression."""
    match = _ONE.fullmatch(reading.text_of(mention.span))
    reach = _reach(match["word"], mention, published) if match else None
    if match is None or reach is None or not _DAY_OF_MONTH.search(match["date"]):
        return None
    start, field = mention.span.start, mention.span.field
    word = Span(start, start + match.end("word"), field)
    return _fact(reading, word, Span(start + match.start("date"), mention.span.end, field), mention, reach)


def _in_two(reading: Reading, one: DateMention, other: DateMention, published: date) -> Fact | None:
    """ "yesterday, 3 March", "today (Tuesday)", "next week, on 11 May"."""
    words, said = reading.text_of(one.span), reading.text_of(other.span)
    between = reading.text_of(Span(one.span.end, other.span.start))
    reach = _reach(words, one, published)
    if reach is None or not _JOIN.fullmatch(between):
        return None
    if said.lower() in _WEEKDAYS:
        if "(" not in between or not reach.is_day or reach.start is None:
            return None
        return _fact(reading, one.span, other.span, _nearest_weekday(other, said, reach.start), reach)
    return _fact(reading, one.span, other.span, other, reach) if _DAY_OF_MONTH.search(said) else None


def _reach(words: str, mention: DateMention, published: date) -> Interval | None:
    """Return the days that words can mean, counted from publication; None if they do not count from it."""
    for pattern, first, last in _REACH:
        if pattern.fullmatch(words):
            start, end = published + timedelta(first), published + timedelta(last)
            return Interval(start, end, Granularity.DAY if start == end else Granularity.RANGE)
    ago = _AGO.fullmatch(words)
    if ago and mention.interval is not None:
        return mention.interval.widened(_AGO_SLACK[ago["unit"].lower()])
    if words.lower() in {"next month", "last month", "this month", "later this month", "earlier this month"}:
        return mention.interval.widened(1) if mention.interval else None
    return None


def _nearest_weekday(mention: DateMention, words: str, day: date) -> DateMention:
    ahead = (_WEEKDAYS.index(words.lower()) - day.weekday() + _HALF_WEEK) % 7 - _HALF_WEEK
    return replace(mention, interval=Interval.day(day + timedelta(ahead)), explicit=True)


def _fact(reading: Reading, word: Span, said: Span, mention: DateMention, reach: Interval) -> Fact | None:
    day = mention.interval
    if mention.type is not TimexType.DATE or mention.impossible or day is None or not day.is_day:
        return None
    if not mention.explicit:
        day = _nearest_year(day, reach)
    phrase = Span(word.start, said.end, word.field)
    return Fact(
        id="",
        kind=FactKind.RELATIVE,
        roles=(
            Role("phrase", reading.text_of(phrase), phrase),
            Role("word", reach, word),
            Role("date", day, said),
        ),
        evidence=phrase,
        sentence=reading.sentence.span,
        time=day,
        basis=TimeBasis.EXPLICIT,
        times=(day,),
        voice=reading.voice(phrase),
    )


def _nearest_year(day: Interval, reach: Interval) -> Interval:
    """Return a day whose year the words leave out, in the year that brings it nearest to the reach."""
    start, target = day.start, reach.start
    if start is None or target is None:
        return day
    days = []
    for year in (target.year - 1, target.year, target.year + 1):
        try:
            days.append(start.replace(year=year))
        except ValueError:  # 29 February
            continue
    return Interval.day(min(days, key=lambda d: abs((d - target).days))) if days else day
