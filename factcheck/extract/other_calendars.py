"""Days of other calendars, and days no calendar has that are no slip: "31 June Street", "no 31 June"."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from factcheck.extract.reading import Reading
    from factcheck.records import DateMention

_FEBRUARY, _SATURDAY = 2, 5
_REFORM: Final = 1800  # years before it kept other calendars somewhere
_NEAR: Final = 200  # characters before the sentence in which another calendar may have been named
_STREET: Final = re.compile(
    r" (?:Street|St|Road|Rd|Avenue|Ave|Lane|Drive|Close|Court|Place|Way|Terrace|Crescent|Gardens|Square|House"
    r"|Boulevard|Blvd|Walk|Row|Hill|Park|Grove|Mews)\b"
)
_ARTICLE: Final = re.compile(r"\b(?:an?|no)\s$", re.IGNORECASE)
_CALENDAR: Final = re.compile(r"\b(?:calendars?|Julian|Gregorian|Old Style)\b")
_NONE_SUCH: Final = re.compile(
    r"\b(?:no such|(?:does|did)(?: not|n['’]t) exist|never existed|never (?:was|were|came|comes)"
    r"|non-?existent|imaginary|impossible|made-up|typos?|misprint(?:ed)?|mis-?typed|mistaken(?:ly)?"
    r"|by mistake|wrongly|erroneous(?:ly)?|in error|jok(?:e|es|ed|ing|ingly)|proverbial|as the saying goes"
    r"|glitch|bug|(?:not|n['’]t) accept|rejected|to say never)\b|[:,–—] never\b\W*\Z",
    re.IGNORECASE,
)
# What a number beside a month may count: "in June 31 people", "had 31 June weddings", "by June 31 of the 50".
_COUNTED: Final = re.compile(
    r" (?:(?!is|was|has|this|as|unless)[a-z]{2,}s|people|men|women|children|per cent|percent|of the|of its"
    r"|of his|of her|of their|of \d+|staff|to \d+|in [A-Z]|\w+ing)\b|%"
)
_LEADS: Final = re.compile(
    r"\b(?:on|until|till|before|after|dated|the|and|to|from|by|through) \Z", re.IGNORECASE
)
_IN_A_MONTH: Final = re.compile(
    r"\b(?:in|since|by|last|from|this|during|of|from|for) \Z|\b(?:last|this) ", re.IGNORECASE
)
# "February 30, March 38, April 31": a table of months in words.
_TALLY: Final = re.compile(
    r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,3}(?=[,;.]| and\b)"
)
_TALLIED: Final = 3
_SCORE: Final = re.compile(r"(?P<first>\d{1,3})[-–]\Z")
_WORKS: Final = (
    r"(?:novel|film|movie|book|song|play|band|album|company|label|brand|magazine|painting|poem|group|firm"
    r"|show)"
)
_TITLED: Final = re.compile(rf"\b(?:{_WORKS}|called|named|titled|entitled),? [\"'“‘]?\Z")
_TITLE: Final = re.compile(rf"[\"'”’]? {_WORKS}\b")
# Britain kept the Julian calendar until this day, Russia and the Balkans until the end of 1923.
_NEW_STYLE: Final = date(1752, 9, 14)
_LAST_OLD: Final = 1923
_EASTERN: Final = re.compile(
    r"\b(?:Julian|[Oo]ld[ -][Ss]tyle|[Oo]ld calendar|Orthodox|[Tt]s?[sz]ar\w*|Russian?s?|Soviet\w*"
    r"|Bolshevik\w*|Petrograd|Petersburg|Moscow|Kremlin|Winter Palace|Greek?s?|Greece|Bulgaria\w*"
    r"|Serbian?s?|Romanian?s?|Ukrain\w+)\b"
)


def fits_old_style(reading: Reading, mention: DateMention) -> bool:
    """Whether a weekday is that of the Julian calendar on a day on which it was still in use there.

    Source: Julian weekdays from the day number: 1 January 1 was a Saturday.
    """
    day = mention.interval.start if mention.interval else None
    if day is None or day.year > _LAST_OLD or mention.weekday is None:
        return False
    years = day.year - 1
    ordinal = years * 365 + years // 4 + day.timetuple().tm_yday + _lost_leap_day(day)
    weekday = (ordinal - 1 + _SATURDAY) % 7
    return weekday == mention.weekday and (day < _NEW_STYLE or _EASTERN.search(reading.text) is not None)


def _lost_leap_day(day: date) -> int:
    """Return one for a day after February in a century year that only the Julian calendar lengthens."""
    return int(day.year % 100 == 0 and day.year % 400 != 0 and day.month > _FEBRUARY)


def is_meant(reading: Reading, mention: DateMention) -> bool:
    """Whether a day that no calendar has is an address, one of another calendar, or said to be none."""
    sentence = reading.sentence.span
    if _STREET.match(reading.text, mention.span.end):
        return True
    if _NONE_SUCH.search(reading.text, sentence.start, sentence.end):
        return True
    if not mention.explicit and _is_another_number(reading, mention):
        return True
    if _TITLED.search(reading.text, sentence.start, mention.span.start) or _TITLE.match(
        reading.text, mention.span.end
    ):
        return True
    article = _ARTICLE.search(reading.text, sentence.start, mention.span.start)
    if article is None:
        return False
    old = any(d.interval and d.interval.end and d.interval.end.year < _REFORM for d in reading.dates)
    near = max(0, sentence.start - _NEAR)
    return (
        old or article[0].lower() == "no " or _CALENDAR.search(reading.text, near, sentence.end) is not None
    )


def _is_another_number(reading: Reading, mention: DateMention) -> bool:
    """Whether the number beside a month counts things or ends a score: "in June 31 people", "35-31 May"."""
    words, start = reading.text_of(mention.span), mention.span.start
    day_first, sentence = words[:1].isdigit(), reading.sentence.span.start
    if len(_TALLY.findall(reading.text, sentence, reading.sentence.span.end)) >= _TALLIED:
        return True
    score = _SCORE.search(reading.text, max(sentence, start - 4), start)
    if score and day_first and int(score["first"]) > int("".join(filter(str.isdecimal, words[:2]))):
        return True
    if not day_first and reading.text.endswith(("in ", "In "), sentence, start):
        return True
    if _COUNTED.match(reading.text, mention.span.end) is None:
        return False
    if day_first:
        return _LEADS.search(reading.text, sentence, start) is None
    return (
        _IN_A_MONTH.search(reading.text, sentence, start) is not None or _IN_A_MONTH.match(words) is not None
    )
