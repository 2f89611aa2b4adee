"""Plans told without "will": "reopens on 12 April", "is set for 24 April", "they'll meet on 24 April"."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from factcheck.extract.dated_past import is_invented
from factcheck.records import Span

if TYPE_CHECKING:
    from factcheck.extract.reading import Reading
    from factcheck.records import DateMention

# Words between a verb and its day; a participle, "of" or "who" there has the day for itself.
_WORDS: Final = (
    r"(?:(?!(?:of|for|into|with|what|which|who|that|those|after|before|since|about|you|how|when|where|why|from"
    r"|\w+ed|sung|held|made|taken|given) )[^\s,;:.()“”\"]+ )"
)
_LEAD: Final = r"(?:on (?:the (?=\Z))?)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?\Z"
_TIMETABLE: Final = re.compile(
    r"(?<!is )(?<!are )(?<!to )(?<!be )\b(?P<verb>(?:re-?)?opens?|starts?|begins?|resumes?"
    r"|takes? (?:place|effect)|kicks? off|gets? under ?way"
    r"|goe?s? on (?:sale|show|trial|display)|(?:heads?|goe?s?) to the polls|comes? into (?:force|effect)"
    r"|hits? (?:cinemas|theatres|theaters|shelves))"
    rf" {_WORDS}{{0,4}}?{_LEAD}"
)
_FIXED: Final = re.compile(
    r"\b(?P<verb>(?:is|are) (?:now |still |also |currently )?(?:scheduled|planned|slated|set|due|expected"
    rf"|booked|timetabled)) (?:to (?:{_WORDS}{{1,4}}?))?(?:for |by )?{_LEAD}"
)
_SHORT: Final = re.compile(rf"\w(?P<verb>['’]ll (?:be |also )?\w+) {_WORDS}{{0,4}}?{_LEAD}", re.IGNORECASE)
_ARTICLE: Final = re.compile(r"\bthe \Z")  # "to meet with the 6 January committee"
_FAR: Final = timedelta(days=75)  # a date without its year, longer past, may be next year's
# What happens every year is told so at any time; a plot and a chronicle are in the present too.
_TIMELESS: Final = re.compile(
    r"\b(?:usually|normally|typically|traditionally|generally|always|often|season|(?:tax|financial|fiscal|school"
    r"|academic) year|each|every|annual(?:ly)?|years|trailer|scene|footage|video"
    r"|photos?|chapter|narrative|story|plot|account|timeline|diary|calendar"
    r"|history|century|feast|saint|birthday|anniversary|lent|ramadan|if|when|once|before|had|was|were)\b",
    re.IGNORECASE,
)


def find_schedule(reading: Reading, mention: DateMention) -> Span | None:
    """Return the words that plan a day just after them; None if none do."""
    sentence, published, days = reading.sentence.span, reading.context.published, mention.interval
    if published is None or days is None or days.end is None:
        return None
    if not mention.explicit and published - days.end > _FAR:
        return None
    before = reading.text[sentence.start : mention.span.start]
    found = _FIXED.search(before) or _SHORT.search(before)
    if found is None and not _TIMELESS.search(reading.text, sentence.start, sentence.end):
        found = _TIMETABLE.search(before)
    if found is None or is_invented(reading) or _ARTICLE.search(before):
        return None
    start = sentence.start
    return Span(start + found.start("verb"), start + found.end("verb"), mention.span.field)
