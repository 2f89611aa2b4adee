"""Days beyond the longest month, "August 32" or "35 September", which the reader of dates takes for a month.

A number beside a month may count anything ("in June 35 were held"), so a word that leads to a day must stand
before the two, and nothing they could count after them.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from factcheck.records import Granularity, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.extract.reading import Reading
    from factcheck.records import DateMention

_WEEKDAY: Final = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_LED: Final = (
    r"(?:\b(?:on|by|until|till|from|to|through|thru|before|after|since|dated|due|ends?|ended|closes?|closed"
    r"|opens?|opened|begins?|began|starts?|started|expires?|expired|midnight|and|noon"
    rf"|{_WEEKDAY}),? (?:the )?"
    r"|\d{1,2} ?[-–] ?)"
)
_DAY: Final = r"3[2-9](?:st|nd|rd|th)?"
_LEADS: Final = re.compile(_LED + r"\Z")
_DAY_BEFORE: Final = re.compile(_LED + rf"(?P<day>{_DAY}) (?:of )?\Z")
_DAY_AFTER: Final = re.compile(rf" (?P<day>{_DAY})(?![\w%/]|[.,:]\d|-)")
_CLOSES: Final = re.compile(
    r",? (?:19|20)\d\d\b|\s?[,;:)]|[.!?]|\W*\Z| (?:and|at|in|but|for|when|with|after|as|or"
    r"|to|if|unless|while)\b"
)
_AFTER_WEEKDAY: Final = re.compile(rf"{_WEEKDAY},? \Z")  # it is a date, whatever follows
_LONGEST: Final = 24  # characters before a month that can lead to it


def find_overlong(reading: Reading) -> Iterator[DateMention]:
    """Yield the months of a sentence that have a day no month has, as impossible days."""
    for mention in reading.dates:
        days = mention.interval
        if days is None or days.granularity is not Granularity.MONTH or mention.explicit:
            continue
        span = _overlong(reading, mention.span)
        if span is not None:
            yield replace(mention, span=span, impossible=True)


def _overlong(reading: Reading, month: Span) -> Span | None:
    """Return a month with the day beside it that it cannot have."""
    sentence = reading.sentence.span
    before = reading.text[max(sentence.start, month.start - _LONGEST) : month.start]
    after = _DAY_AFTER.match(reading.text, month.end, sentence.end)
    if after is not None and _LEADS.search(before) and _CLOSES.match(reading.text, after.end()):
        return Span(month.start, after.end(), month.field)
    found = _DAY_BEFORE.search(before)
    sure = found is not None and _AFTER_WEEKDAY.search(before, 0, found.start("day"))
    if found is not None and (sure or _CLOSES.match(reading.text, month.end)):
        return Span(month.start - len(before) + found.start("day"), month.end, month.field)
    return None
