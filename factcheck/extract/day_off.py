"""Whether a day that is off by one may be right all the same: "today, 3 March" in a story dated 4 March.

A comma or a bracket joins a date to its word tightly; then only midnight, a time zone, an update or a
dateline of another day can part them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from factcheck.extract.reach import WEEKDAYS
from factcheck.records import Interval, Span

if TYPE_CHECKING:
    from factcheck.extract.reading import Reading

_TIGHT: Final = re.compile(r"\s?[,(]\s?")
_MAY_DIFFER: Final = re.compile(
    r"\b(?:(?i:updated|first published|midnight|overnight|small hours|local time|time zone)"
    r"|GMT|UTC|BST|E[SD]?T|P[SD]T)\b"
)
_DATELINE: Final = re.compile(
    r"\W{0,3}[A-Z][A-Z.'’-]{2,}[^\n]{0,50}?"
    r"\b(?:(?P<before>\d{1,2}) [A-Z][a-z]+|[A-Z][a-z]+\.? (?P<after>\d{1,2}))\b[^\n]{0,20}[-–—(:]"
)


def may_differ(reading: Reading, word: Span, said: Span, day: Interval, reach: Interval) -> bool:
    """Whether a day is off by one only, and loosely said or for a reason the story gives.

    Args:
        reading: the sentence.
        word: "yesterday" and such.
        said: the date beside it.
        day: the day that date names.
        reach: the days the word can mean.
    """
    if reach.overlaps(day) or not reach.widened(1).overlaps(day):
        return False
    return (
        not reach.is_day
        or reading.text_of(said).lower() in WEEKDAYS
        or not _TIGHT.fullmatch(_between(reading, word, said))
        or _MAY_DIFFER.search(reading.text) is not None
        or _is_datelined_apart(reading)
    )


def _between(reading: Reading, word: Span, said: Span) -> str:
    first, second = sorted((word, said))
    return reading.text_of(Span(first.end, second.start, word.field))


def _is_datelined_apart(reading: Reading) -> bool:
    """Whether a dateline puts the writing on another day than that of publication."""
    found, published = _DATELINE.match(reading.text), reading.context.published
    return bool(found and published and int(found["before"] or found["after"]) != published.day)
