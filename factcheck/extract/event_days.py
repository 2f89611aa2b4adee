"""Dates that can be set against each other: days, months and years in figures, and bare weekdays."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.dates.lexicon import WEEKDAYS
from factcheck.records import Granularity, Interval, Span, TimexType

if TYPE_CHECKING:
    from factcheck.extract.reading import Reading
    from factcheck.records import DateMention, Value


def day_of(reading: Reading, date: DateMention) -> tuple[Value, str, Span] | None:
    """Return a date as a role's value, what it is known to, and its words; None when it cannot be compared.

    It is known to a `date` with its year, to a `day` that leaves the year out, or to a `weekday` alone.
    """
    if date.type is not TimexType.DATE or date.impossible:
        return None
    words = reading.text_of(date.span).lower()
    begin = date.span.start + (len("the ") if words.startswith("the ") else 0)
    span = Span(begin, date.span.end, date.span.field)
    if words in WEEKDAYS:
        return str(WEEKDAYS[words]), "weekday", span
    day = date.interval
    if day is None or day.start is None or not any(c.isdigit() for c in words):
        return None
    if _is_whole(date, day, words):
        return day, "date", span
    this_year = _in_year_of_story(reading, day)
    return (this_year, "day", span) if this_year is not None else None


def _is_whole(date: DateMention, day: Interval, words: str) -> bool:
    """Whether a date names its year: "1968", "May 1968", "3 May 1968"."""
    if day.granularity is Granularity.YEAR:
        return words.isdecimal()
    return date.explicit and (day.granularity is Granularity.MONTH or _is_known(day))


def _is_known(day: Interval) -> bool:
    return day.is_day and day.granularity is Granularity.DAY


def _in_year_of_story(reading: Reading, day: Interval) -> Interval | None:
    """Return a day without its year in the year of publication, so that like days are alike."""
    published = reading.context.published
    if (
        not _is_known(day)
        or day.start is None
        or published is None
        or (day.start.month, day.start.day) == (2, 29)
    ):
        return None
    return Interval.day(day.start.replace(year=published.year))
