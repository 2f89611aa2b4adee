"""Days no calendar has that are no slip: "31 June Street", "in 1712 they had a 30 February", "no 31 June"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from factcheck.extract.reading import Reading
    from factcheck.records import DateMention

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
    r"|non-?existent|imaginary|impossible|made-up)\b",
    re.IGNORECASE,
)


def is_meant(reading: Reading, mention: DateMention) -> bool:
    """Whether a day that no calendar has is an address, one of another calendar, or said to be none."""
    sentence = reading.sentence.span
    if _STREET.match(reading.text, mention.span.end):
        return True
    if _NONE_SUCH.search(reading.text, sentence.start, sentence.end):
        return True
    article = _ARTICLE.search(reading.text, sentence.start, mention.span.start)
    if article is None:
        return False
    old = any(d.interval and d.interval.end and d.interval.end.year < _REFORM for d in reading.dates)
    near = max(0, sentence.start - _NEAR)
    return (
        old or article[0].lower() == "no " or _CALENDAR.search(reading.text, near, sentence.end) is not None
    )
