"""Which days words that count from publication can mean: "yesterday", "next Friday", "last month".

Read generously, since "next Friday" is this week's to some readers and next week's to others, and a week
begins on Sunday to some; the days beside publication are allowed for where a week, month or year turns.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from factcheck.records import Granularity, Interval

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factcheck.records import DateMention

WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_DAY: Final = "|".join(WEEKDAYS)
# First and last day each can mean, counted from publication.
_DAYS: Final[tuple[tuple[re.Pattern[str], int, int], ...]] = tuple(
    (re.compile(words, re.IGNORECASE), first, last)
    for words, first, last in (
        (r"(?:later |earlier )?today|tonight|this (?:morning|afternoon|evening)", 0, 0),
        (r"yesterday(?: (?:morning|afternoon|evening))?|last night", -1, -1),
        (r"tomorrow(?: (?:morning|afternoon|evening|night))?", 1, 1),
        (r"(?:the )?day before yesterday", -2, -2),
        (r"(?:the )?day after tomorrow", 2, 2),
        (rf"this (?:{_DAY})", -6, 7),
        (r"(?:later|earlier) this week", -6, 6),
    )
)
_NEXT: Final = re.compile(rf"(?:next|this coming|the coming) (?P<day>{_DAY})", re.IGNORECASE)
_LAST: Final = re.compile(rf"(?:last|this past|the past) (?P<day>{_DAY})", re.IGNORECASE)
_UNIT: Final = re.compile(r"(?P<which>last|this|next) (?P<unit>month|year)", re.IGNORECASE)
_UNITS_ON: Final = {"last": -1, "this": 0, "next": 1}
_NUMBERS: Final = "one two three four five six seven eight nine ten".split()
_COUNT: Final = rf"(?:an?|{'|'.join(_NUMBERS)}|\d{{1,2}})"
_AGO: Final = re.compile(
    rf"{_COUNT} (?P<unit>day|week|month|year)s? ago",
    re.IGNORECASE,
)
_AGO_SLACK: Final = {"day": 1, "week": 3, "month": 15, "year": 366}
# "a week today", "two weeks from tomorrow": exact; "a week on Tuesday" too, but not on a Tuesday.
_WEEKS_ON: Final = re.compile(rf"{_COUNT} weeks? (?:from )?(?:today|tomorrow)", re.IGNORECASE)
_WEEKDAY_ON: Final = re.compile(
    rf"{_COUNT} weeks? (?:on|from)? ?(?P<day>{_DAY})|(?P<first>{_DAY}) week", re.IGNORECASE
)
_TIME_ON: Final = re.compile(rf"(?:in )?{_COUNT} (?P<unit>day|week|month)s?['’]s? time", re.IGNORECASE)
_SPAN_ON: Final = re.compile(
    rf"(?:(?P<count>{_COUNT}) (?P<unit>day|week)s?|(?P<fortnight>a fortnight))", re.IGNORECASE
)
_MONTH_WORDS: Final = frozenset(
    ("next month", "last month", "this month", "later this month", "earlier this month")
)
_MONDAY, _SATURDAY = 0, 5
_YEAR: Final = 12
_WEEK: Final = 7


def days_meant(words: str, mention: DateMention, published: date) -> Interval | None:
    """Return the days that words can mean; None if they do not count from publication."""
    for pattern, first, last in _DAYS:
        if pattern.fullmatch(words):
            return _span((published + timedelta(first), published + timedelta(last)))
    week = _weeks_meant(words, published)
    if week:
        return _span(week)
    ago = _AGO.fullmatch(words)
    if ago and mention.interval is not None:
        return mention.interval.widened(_AGO_SLACK[ago["unit"].lower()])
    ahead = _ahead(words, mention, published)
    if ahead is not None:
        return ahead
    if words.lower() in _MONTH_WORDS:
        return mention.interval.widened(1) if mention.interval else None
    return None


def _ahead(words: str, mention: DateMention, published: date) -> Interval | None:
    """Return the days that "a week today", "Friday week" or "two days' time" can mean."""
    days = mention.interval
    if days is None or days.start is None or days.end is None:
        return None
    if _WEEKS_ON.fullmatch(words):
        return days
    on = _WEEKDAY_ON.fullmatch(words)
    if on:
        named = WEEKDAYS.index((on["day"] or on["first"]).lower())
        return _span((days.start - timedelta(_WEEK * (named == published.weekday())), days.end))
    time = _TIME_ON.fullmatch(words)
    return days.widened(_AGO_SLACK[time["unit"].lower()]) if time else None


def span_ahead(words: str, published: date) -> Interval | None:
    """Return the days that "in three weeks" can mean; None for other words."""
    found = _SPAN_ON.fullmatch(words)
    if found is None:
        return None
    unit = "week" if found["fortnight"] else found["unit"].lower()
    said = (found["count"] or "two").lower()
    count = int(said) if said.isdecimal() else _NUMBERS.index(said) + 1 if said in _NUMBERS else 1
    slack = _AGO_SLACK[unit]
    days = count * (_WEEK if unit == "week" else 1)
    return _span((published + timedelta(days - slack), published + timedelta(days + slack)))


def period_meant(words: str, published: date) -> Interval | None:
    """Return the calendar month or year that "last month" or "next year" can mean; None for other words."""
    found = _UNIT.fullmatch(words)
    if found is None or not date.min.year + 1 < published.year < date.max.year - 1:
        return None
    months = found["unit"].lower() == "month"
    ahead = _UNITS_ON[found["which"].lower()]
    nearby = (published - timedelta(1), published, published + timedelta(1))
    periods = [month_of(day, ahead) if months else _year_of(day, ahead) for day in nearby]
    starts = [p.start for p in periods if p.start]
    ends = [p.end for p in periods if p.end]
    if periods[0] == periods[-1]:
        return periods[0]
    return Interval(min(starts), max(ends), Granularity.RANGE)


def month_of(day: date, ahead: int = 0) -> Interval:
    """Return the calendar month of a day, or one so many months ahead."""
    year, month = divmod(day.year * _YEAR + day.month - 1 + ahead, _YEAR)
    after_year, after_month = divmod(year * _YEAR + month + 1, _YEAR)
    last = date(after_year, after_month + 1, 1) - timedelta(1)
    return Interval(date(year, month + 1, 1), last, Granularity.MONTH)


def _year_of(day: date, ahead: int) -> Interval:
    return Interval(date(day.year + ahead, 1, 1), date(day.year + ahead, 12, 31), Granularity.YEAR)


def _weeks_meant(words: str, published: date) -> Sequence[date]:
    """Return days of the week before or after that words name; none for other words."""
    if (found := _NEXT.fullmatch(words)) is not None:
        return _next(WEEKDAYS.index(found["day"].lower()), published)
    if (found := _LAST.fullmatch(words)) is not None:
        return _last(WEEKDAYS.index(found["day"].lower()), published)
    if words.lower() == "next week":
        ends = [d for ahead in (0, 1) for d in _of_week(_SATURDAY, published + timedelta(ahead), 1)]
        return [published + timedelta(1), *ends, *(d + timedelta(1) for d in ends)]
    if words.lower() == "last week":
        starts = [d for ahead in (0, 1) for d in _of_week(_MONDAY, published - timedelta(ahead), -1)]
        return [published, *starts, *(d - timedelta(1) for d in starts)]
    return []


def _next(weekday: int, published: date) -> Sequence[date]:
    """Return the coming one and the one of next week; late in the week the coming days are "this" week's."""
    coming = published + timedelta((weekday - published.weekday() - 1) % _WEEK + 1)
    return [coming, *_of_week(weekday, published, 1), *_of_week(weekday, published + timedelta(1), 1)]


def _last(weekday: int, published: date) -> Sequence[date]:
    """Return the latest one and that of last week; early in the week the latest days are "this" week's."""
    latest = published - timedelta((published.weekday() - weekday - 1) % _WEEK + 1)
    return [latest, *_of_week(weekday, published, -1), *_of_week(weekday, published - timedelta(1), -1)]


def _of_week(weekday: int, day: date, ahead: int) -> Iterable[date]:
    """Yield a weekday of the week before or after a day's, the week begun on Monday, then on Sunday."""
    yield day + timedelta(weekday - day.weekday() + _WEEK * ahead)
    yield day + timedelta((weekday + 1) % _WEEK - (day.weekday() + 1) % _WEEK + _WEEK * ahead)


def _span(days: Iterable[date]) -> Interval:
    ordered = sorted(days)
    first, last = ordered[0], ordered[-1]
    return Interval(first, last, Granularity.DAY if first == last else Granularity.RANGE)
