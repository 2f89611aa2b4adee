"""A weekday that stands beside its date and is read apart: "early Saturday, Jan. 14", "3 May (Tuesday)".

Two readings made one only where nothing but a mark or "on" parts them, and without a mark only where the date
has its year: "the panel said Monday May 18 was too soon" speaks of two days.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import zip_longest
from typing import TYPE_CHECKING, Final

from factcheck.records import Granularity, Span, TimexType

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.extract.reading import Reading
    from factcheck.records import DateMention

_DAY: Final = (
    r"(?P<day>mon|tue|wed|thu|fri|sat|sun|tues|thurs|thur|weds|monday|tuesday|wednesday|thursday|friday"
    r"|saturday|sunday)\.?"
)
_WEEKDAY: Final = re.compile(
    rf"(?:[\w.:' ]+ )?{_DAY}(?: (?:morning|afternoon|evening|night|lunchtime))?", re.IGNORECASE
)
_ONLY: Final = re.compile(rf"(?:a )?{_DAY}", re.IGNORECASE)
_NUMBERS: Final = {name: number for number, name in enumerate("mon tue wed thu fri sat sun".split())}
# What may part them, the weekday first: with a mark, and (where the date has its year) without.
_MARKED: Final = re.compile(r"\s?(?:,|[–—])\s?(?:on )?(?:the )?|\s?\((?:on )?", re.IGNORECASE)
_BARE: Final = re.compile(r"\s(?:on )?(?:the )?", re.IGNORECASE)
# And the date first: "3 May 2022 (Tuesday)", "3 May 2022, which is a Tuesday".
_BRACKET: Final = re.compile(r"\s?[(\[](?:a )?", re.IGNORECASE)
_WHICH: Final = re.compile(
    r",? (?:which|that) (?:is|was|fell on|falls on|will be|is on|happens to be) (?:a )?|,? (?:being )?a "
    r"| (?:is|was|fell on|falls on) a ",
    re.IGNORECASE,
)
_CLOSES: Final = re.compile(r"[)\]]")
# A noun after it makes it another thing's: "3 May 2022, a Monday holiday".
_ENDS: Final = re.compile(
    r"\W*\Z|\s?[,.;:)–—]|\s(?:and|but|in|at|when|this year|that year|so|the|after|before|on)\b"
)
# "Sunday night, May 8 was hours away" begins anew; "Tuesday to Thursday, 16-18 May" is two of each.
_BEGINS: Final = re.compile(r"\s(?:is|was|are|were|will|would|has|had|marks|marked|saw|brought)\b")
_RANGE: Final = re.compile(r"(?:[-–—/&]|\b(?:to|and|or|through|until|till))\s?\Z")
_MONTH: Final = re.compile(r"[a-z]{3}|[/-]", re.IGNORECASE)


def with_weekdays(reading: Reading) -> Iterator[DateMention]:
    """Yield the dates of a sentence, each with the weekday that stands beside it."""
    before: DateMention | None = None
    for mention, after in zip_longest(reading.dates, reading.dates[1:]):
        if mention is None:
            return
        yield _joined(reading, mention, before, after)
        before = mention


def _joined(
    reading: Reading, mention: DateMention, before: DateMention | None, after: DateMention | None
) -> DateMention:
    if mention.weekday is not None or mention.impossible or not _is_date(reading, mention):
        return mention
    place = _leading(reading, before, mention) if before is not None else None
    if place is None and after is not None:
        place = _following(reading, mention, after)
    if place is None:
        return mention
    number = _NUMBERS[reading.text_of(place)[:3].lower()]
    return replace(mention, weekday=number, weekday_span=place)


def _is_date(reading: Reading, mention: DateMention) -> bool:
    """Whether a mention names the day of a month."""
    days, words = mention.interval, reading.text_of(mention.span)
    dated = days is not None and days.is_day and days.granularity is Granularity.DAY
    return dated and any(c.isdigit() for c in words) and (mention.explicit or bool(_MONTH.search(words)))


def _leading(reading: Reading, weekday: DateMention, mention: DateMention) -> Span | None:
    """Return the weekday of "early Saturday, Jan. 14" and "Monday night (2 May)"."""
    if mention.type is not TimexType.DATE:
        return None
    between = reading.text_of(Span(weekday.span.end, mention.span.start, mention.span.field))
    found = _WEEKDAY.fullmatch(reading.text_of(weekday.span))
    if found is None or not _parts(between, mention, day_first=reading.text[mention.span.start].isdigit()):
        return None
    start, sentence = weekday.span.start, reading.sentence.span
    if begins_clause(reading, mention) or _RANGE.search(reading.text, sentence.start, start):
        return None
    return Span(start + found.start("day"), start + found.end("day"), mention.span.field)


def begins_clause(reading: Reading, mention: DateMention) -> bool:
    """Whether a date is what the words after it speak of: "on Sunday night, May 8 was hours away"."""
    return _BEGINS.match(reading.text, mention.span.end, reading.sentence.span.end) is not None


def _parts(between: str, mention: DateMention, *, day_first: bool) -> bool:
    """Whether no more lies between a weekday and a date than parts the two halves of one."""
    if between.endswith("the ") and not day_first:
        return False  # "told reporters Monday the May 18 hearing was off"
    if _MARKED.fullmatch(between):
        return True
    return mention.explicit and _BARE.fullmatch(between) is not None


def _following(reading: Reading, mention: DateMention, weekday: DateMention) -> Span | None:
    """Return the weekday of "3 May 2022 (Tuesday)" and "3 May, which is a Tuesday"."""
    span = weekday.span
    found = _ONLY.fullmatch(reading.text_of(span))
    between = reading.text_of(Span(mention.span.end, span.start, span.field))
    if found is None:
        return None
    end = reading.sentence.span.end
    bracketed = _BRACKET.fullmatch(between) and _CLOSES.match(reading.text, span.end, end)
    said = _WHICH.fullmatch(between) and _ENDS.match(reading.text, span.end, end)
    if not bracketed and not said:
        return None
    return Span(span.start + found.start("day"), span.start + found.end("day"), span.field)
