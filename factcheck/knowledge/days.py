"""Days as facts files write them: to the day, the month or the year."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, datetime

from factcheck.knowledge.model import PartialDate

_PARTIAL = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$")


def read_partial(value: object) -> PartialDate:
    """Return the days a written date can be.

    Raises:
        ValueError: it is no date.
    """
    if isinstance(value, datetime):
        value = value.date()
    if isinstance(value, date):
        return PartialDate(value, value, value.isoformat())
    match = _PARTIAL.fullmatch(str(value).strip())
    if not match:
        message = f"'{value}' is not a date: write 2023-05-24, 2023-05 or 2023"
        raise ValueError(message)
    year, month, day = int(match[1]), match[2], match[3]
    if day:
        exact = date(year, int(month), int(day))
        return PartialDate(exact, exact, exact.isoformat())
    if month:
        last = monthrange(year, int(month))[1]
        return PartialDate(date(year, int(month), 1), date(year, int(month), last), f"{year}-{int(month):02}")
    return PartialDate(date(year, 1, 1), date(year, 12, 31), str(year))


def read_range(value: object) -> tuple[date, date]:
    """Return first and last day of `2023-05-19/2023-05-21`, or of one date.

    Raises:
        ValueError: it is neither, or ends before it starts.
    """
    first, _, last = str(value).partition("/")
    start = read_partial(first)
    end = read_partial(last) if last else start
    if end.latest < start.earliest:
        message = f"'{value}' ends before it starts"
        raise ValueError(message)
    return start.earliest, end.latest


def in_words(value: date | PartialDate | None) -> str:
    """Return a date as an editor writes it: `24 May 2023`, `May 2023`, `2023`; "" for None."""
    if value is None:
        return ""
    if isinstance(value, PartialDate):
        if len(value.text) == 4:
            return value.text
        if len(value.text) == 7:
            return f"{value.earliest:%B} {value.earliest.year}"
        value = value.earliest
    return f"{value.day} {value:%B} {value.year}"
