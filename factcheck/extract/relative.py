"""A day said twice, by the calendar and by its distance from the writer: "yesterday, 3 March".

Only words that count from the day of writing are taken. A day off by one is marked where it may be right all
the same: said loosely, or in a story that speaks of midnight, of time zones or of an update.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from itertools import zip_longest
from typing import TYPE_CHECKING

from factcheck.extract.cues import DATES, needs
from factcheck.extract.day_off import may_differ
from factcheck.extract.reach import WEEKDAYS, days_meant, month_of, period_meant, span_ahead
from factcheck.extract.weekday_beside import begins_clause
from factcheck.records import Fact, FactKind, Granularity, Interval, Role, Span, TimeBasis, TimexType

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.extract.reading import Reading
    from factcheck.records import DateMention

_DAY = "|".join(WEEKDAYS)
_JOIN = re.compile(r"\s?(?:,|\(|–|—|-|:)\s?(?:on\s|that is,?\s)?(?:the\s)?|\s(?:on|which is)\s(?:the\s)?")
_ONE = re.compile(
    rf"(?P<word>(?:next|last|this)(?: past| coming)? (?:{_DAY})|today|yesterday|tomorrow|tonight)"
    r"\W+(?P<date>.+)",
    re.IGNORECASE,
)
_DAY_OF_MONTH = re.compile(r"\d")
_MONTH = "january|february|march|april|may|june|july|august|september|october|november|december"
_PERIOD = re.compile(rf"(?:{_MONTH}|(?:19|20)\d\d|(?:(?:{_MONTH}),? )(?:19|20)\d\d)", re.IGNORECASE)
# "last month, in January," and "last year (2022)": closed on both sides, so that no new clause begins.
_IN = re.compile(r"\s?(?:, |\()(?:in|on) ")
_IN_BRACKETS = re.compile(r" \((?:in |on )?")
_CLOSED = re.compile(r"[,.;)]|\Z| (?:for|after|when|because|as|by|with|to)\b")
_COUNTED = re.compile(r"\b(?:ago|from|week|weeks|fortnight)\s$", re.IGNORECASE)  # "a week ago today"
_COMPARED = re.compile(
    r"\b(?:than|since|until|unlike|to|from|with|of|before|after)\s(?:on\s)?$", re.IGNORECASE
)
_HALF_WEEK = 3
_NEAR_WORD = re.compile(r"today|yesterday|tomorrow", re.IGNORECASE)
_BESIDE = re.compile(r"\s?[,(–—]\s?")
_ENDED = re.compile(r"\s?[,.;)–—]|\Z")
_STATED = re.compile(r"\b(?:19|20)\d\d\b")


@needs(DATES)
def find_relative(reading: Reading) -> Iterator[Fact]:
    """Yield `relative` facts; roles phrase, word (the days it can mean) and date (the day said)."""
    published = reading.context.published
    if published is None or reading.context.inferred:
        return
    for mention, following in zip_longest(reading.dates, reading.dates[1:]):
        if mention is None:
            return
        if _COUNTED.search(reading.text, reading.sentence.span.start, mention.span.start):
            continue
        fact = _in_one(reading, mention, published)
        if fact is None and following is not None:
            fact = (
                _in_two(reading, mention, following, published)
                or _turned_round(reading, mention, following, published)
                or _period(reading, mention, following, published)
            )
        if fact is not None:
            yield fact


def _in_one(reading: Reading, mention: DateMention, published: date) -> Fact | None:
    """ "next Friday, 12 May", which the date reader takes for one expression."""
    match = _ONE.fullmatch(reading.text_of(mention.span))
    reach = days_meant(match["word"], mention, published) if match else None
    if (
        match is None
        or reach is None
        or begins_clause(reading, mention)
        or not _DAY_OF_MONTH.search(match["date"])
    ):
        return None
    start, field = mention.span.start, mention.span.field
    word = Span(start, start + match.end("word"), field)
    return _fact(reading, word, Span(start + match.start("date"), mention.span.end, field), mention, reach)


def _in_two(reading: Reading, one: DateMention, other: DateMention, published: date) -> Fact | None:
    """ "yesterday, 3 March", "today (Tuesday)", "next week, on 11 May"."""
    words, said = reading.text_of(one.span), reading.text_of(other.span)
    between = reading.text_of(Span(one.span.end, other.span.start))
    reach = days_meant(words, one, published) or _span_ahead(reading, one, other, published)
    if reach is None or not _JOIN.fullmatch(between) or begins_clause(reading, other):
        return None
    if said.lower() in WEEKDAYS:
        if "(" not in between or not reach.is_day or reach.start is None:
            return None
        return _fact(reading, one.span, other.span, _nearest_weekday(other, said, reach.start), reach)
    return _fact(reading, one.span, other.span, other, reach) if _DAY_OF_MONTH.search(said) else None


def _span_ahead(reading: Reading, one: DateMention, other: DateMention, published: date) -> Interval | None:
    """ "in three weeks, on 21 June", where that is to come: else it tells how long something took."""
    if not reading.text.endswith(("in ", "In "), reading.sentence.span.start, one.span.start):
        return None
    days = other.interval
    if days is not None and not other.explicit:
        days = _nearest_year(days, Interval.day(published))  # its tense may have put it a year back
    to_come = days is not None and days.start is not None and days.start > published
    return span_ahead(reading.text_of(one.span), published) if to_come else None


def _turned_round(reading: Reading, one: DateMention, other: DateMention, published: date) -> Fact | None:
    """ "on 3 May, yesterday," and "3 May (today)"."""
    between = reading.text_of(Span(one.span.end, other.span.start))
    if not _NEAR_WORD.fullmatch(reading.text_of(other.span)) or not _BESIDE.fullmatch(between):
        return None
    closed = _ENDED.match(reading.text, other.span.end, reading.sentence.span.end)
    compared = _COMPARED.search(reading.text, reading.sentence.span.start, one.span.start)
    reach = days_meant(reading.text_of(other.span), other, published)
    if reach is None or not closed or compared or not _DAY_OF_MONTH.search(reading.text_of(one.span)):
        return None
    return _fact(reading, other.span, one.span, one, reach)


def _period(reading: Reading, one: DateMention, other: DateMention, published: date) -> Fact | None:
    """ "last month, in January", "last year (2022)"."""
    meant = period_meant(reading.text_of(one.span), published)
    said, days = reading.text_of(other.span), other.interval
    dated = other.explicit and _STATED.search(said) is not None
    if meant is None or days is None or not (dated or _PERIOD.fullmatch(said)):
        return None
    by_month = reading.text_of(one.span).lower().endswith("month")
    if not other.explicit and not by_month:
        return None  # "this year, in July": the month is one of that year's
    between = reading.text_of(Span(one.span.end, other.span.start))
    after = reading.text[other.span.end : reading.sentence.span.end]
    in_brackets = _IN_BRACKETS.fullmatch(between) and after.startswith(")")
    if not in_brackets and not (_IN.fullmatch(between) and _CLOSED.match(after)):
        return None
    if _COMPARED.search(reading.text, reading.sentence.span.start, one.span.start):
        return None
    if days.granularity is Granularity.MONTH and not other.explicit and days.start and meant.start:
        days = _nearest_month(days.start, meant.start)
    return _told(reading, one.span, other.span, days, meant)


def _nearest_month(day: date, target: date) -> Interval:
    """Return a day's month in the year that brings it nearest to another day."""
    near = min(
        (-1, 0, 1), key=lambda years: abs((target.year - day.year - years) * 12 + target.month - day.month)
    )
    return month_of(day, 12 * near)


def _nearest_weekday(mention: DateMention, words: str, day: date) -> DateMention:
    ahead = (WEEKDAYS.index(words.lower()) - day.weekday() + _HALF_WEEK) % 7 - _HALF_WEEK
    return replace(mention, interval=Interval.day(day + timedelta(ahead)), explicit=True)


def _fact(reading: Reading, word: Span, said: Span, mention: DateMention, reach: Interval) -> Fact | None:
    day = mention.interval
    if mention.type is not TimexType.DATE or mention.impossible or day is None or not day.is_day:
        return None
    if not mention.explicit:
        day = _nearest_year(day, reach)
    differs = may_differ(reading, word, said, day, reach)
    return _told(reading, word, said, day, reach, differs=differs)


def _told(  # noqa: PLR0913 - the parts of a fact
    reading: Reading, word: Span, said: Span, day: Interval, reach: Interval, *, differs: bool = False
) -> Fact:
    phrase = Span(min(word.start, said.start), max(word.end, said.end), word.field)
    opened = "(" in reading.text_of(phrase) and reading.text.startswith(")", phrase.end)
    phrase = replace(phrase, end=phrase.end + opened)
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
        traits=("day-may-differ",) if differs else (),
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
