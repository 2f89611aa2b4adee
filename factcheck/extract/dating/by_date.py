"""Signs from dates: "Wednesday, 24 May" is right in few years, and "on 2 May 2023" was written after it."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from factcheck.extract.calendar import WEEKDAYS
from factcheck.extract.dating.sign import Sign
from factcheck.records import Granularity, Interval, TimexType

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.extract.reading import Reading
    from factcheck.records import DateMention

_WITHOUT_YEAR: Final = re.compile(r"XXXX-(\d\d)-(\d\d)")
_FUTURE: Final = re.compile(
    r"\b(?:will|would|by|until|due|set|plans?|planned|scheduled|expires?|from|ahead|to be|next|is to|are to"
    r"|through|takes effect)\b",
    re.IGNORECASE,
)
_SAID: Final = re.compile(r"\b(?:said|told|announced|reported|died|killed|was|were|met|signed|won)\b")
# Years in which a weekday is looked for: news that has a record.
_YEARS = range(1980, 2041)
_NEAR = timedelta(days=150)  # a date without its year lies within five months of the day it is written
_NEXT = timedelta(days=1)
_HELD = timedelta(days=3)  # what was "said on Tuesday, May 2" is published within days
_HEAD = 4  # sentences of the head: title, byline, standfirst
_PLACE_LENGTH = 40
_TOLD_ON: Final = re.compile(r"\b(?:said|told [^.]{1,30}|announced|reported)(?: in a statement)? on $")
_BEFORE: Final = re.compile(r"\bbefore $")
_PLACE: Final = re.compile(r"[A-Z][A-Z.'’-]+")
_WIRE: Final = re.compile(r"\s?(?:\([A-Z][^)]{1,30}\)\s?)?[-–—]\s|\s?\([A-Z][^)]{1,30}\)")


def find_dateline_sign(reading: Reading) -> Iterator[Sign]:
    """Yield the sign of "LONDON, May 5 (Reuters) -": written on that day, in some year."""
    if (
        reading.sentence.number > _HEAD
        or not reading.dates
        or not _PLACE.match(reading.text_of(reading.sentence.span))
    ):
        return
    mention = reading.dates[0]
    text = reading.text_of(reading.sentence.span)
    after = text[mention.span.end - reading.sentence.span.start :]
    before = text[: mention.span.start - reading.sentence.span.start]
    if len(before) > _PLACE_LENGTH or not _WIRE.match(after) or reading.sentence.span.field == "title":
        return
    found = _WITHOUT_YEAR.fullmatch(mention.value)
    days = [d for year in _YEARS if found and (d := _day(year, int(found[1]), int(found[2])))]
    if mention.explicit and mention.interval is not None and mention.interval.is_day:
        days = [mention.interval.start] if mention.interval.start else []
    if days:
        allowed = tuple(Interval.day(d) for d in days)
        yield Sign("date", f"dateline {mention.value}", allowed, mention.span, "the dateline")


def find_date_signs(reading: Reading) -> Iterator[Sign]:
    """Yield a sign for every date that says more than its day: by a weekday, or by a year of the past."""
    for mention in reading.dates:
        if mention.type is not TimexType.DATE or reading.quotes.quoted(mention.span.start, mention.span.end):
            continue
        sign = _by_weekday(reading, mention) or _by_year(reading, mention)
        if sign is not None:
            yield sign


def _by_weekday(reading: Reading, mention: DateMention) -> Sign | None:
    found = _WITHOUT_YEAR.fullmatch(mention.value)
    if found is None or mention.weekday is None:
        return None
    days = [
        d
        for year in _YEARS
        if (d := _day(year, int(found[1]), int(found[2]))) and d.weekday() == mention.weekday
    ]
    words, text = reading.text_of(mention.span), reading.text_of(reading.sentence.span)
    before, after = _NEAR, _NEAR
    if _FUTURE.search(text):
        after = _NEXT
    elif _SAID.search(text):
        before = _NEXT
        said = _TOLD_ON.search(text, 0, mention.span.start - reading.sentence.span.start)
        after = _HELD if said else _NEAR
    allowed = tuple(Interval(d - before, d + after) for d in days)
    note = f"{words} is a {WEEKDAYS[mention.weekday]} in " + ", ".join(str(d.year) for d in days[-6:])
    return Sign("date", mention.value, allowed, mention.span, note) if days else None


def _by_year(reading: Reading, mention: DateMention) -> Sign | None:
    days = mention.interval
    text = reading.text_of(reading.sentence.span)
    if (
        not mention.explicit
        or days is None
        or days.start is None
        or days.granularity not in {Granularity.DAY, Granularity.MONTH}
    ):
        return None
    if _FUTURE.search(text) or not _SAID.search(text) or mention.weekday is not None:
        return None
    if _BEFORE.search(text, 0, mention.span.start - reading.sentence.span.start):
        return None
    words = reading.text_of(mention.span)
    return Sign(
        "date", f"since {days.start}", (Interval(days.start - _NEXT, None),), mention.span, f"{words} is past"
    )


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
