"""Words other than a verb that put a date in the past: "since 15 April 2019", "the fire of 14 June 2017".

What nobody plans, a fire or a murder, has happened by the time it is dated; and a time "since" a day has that
day behind it. Asked only of dates far ahead of publication, with their year.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from factcheck.records import Span

if TYPE_CHECKING:
    from factcheck.extract.reading import Reading
    from factcheck.records import DateMention

_LONGEST: Final = 110  # characters of a clause before its date
_PLAIN: Final = r"[^\s,;:.()“”\"]+"
_ON: Final = r"(?:of|on|in|from|during) (?:(?:early|late|mid)[ -]|the (?:summer|winter|spring|autumn) of )?"
_UNPLANNED: Final = (
    r"(?:attacks?|earthquakes?|quake|fires?|blaze|floods?|flooding|storms?|hurricane|cyclone|typhoon|tornado"
    r"|tsunami|bombings?|shootings?|massacre|murders?|killings?|stabbings?|crash|derailment|collapse|explosion"
    r"|blast|disaster|riots?|coup|invasion|lockdowns?|outbreak|deaths?|assassination|landslide|avalanche"
    r"|eruption|wildfires?|bushfires?|kidnapping|hijacking|robbery|break-in|theft|ruling|verdict|shipwreck)"
)
_SINCE: Final = re.compile(
    rf"\b(?P<mark>(?:ever )?since) (?:(?:the|a|an|his|her|its|their|early|late) (?:{_PLAIN} ){{0,6}}?{_ON})?"
    r"(?:early |late |mid-)?\Z",
    re.IGNORECASE,
)
_EVENT_BEFORE: Final = re.compile(rf"\b(?P<mark>{_UNPLANNED})(?: (?:{_PLAIN} ){{0,5}}?| ){_ON}\Z")
_EVENT_AFTER: Final = re.compile(rf" (?P<mark>{_UNPLANNED})\b")
_COMPARED: Final = re.compile(
    r"\b(?P<mark>than (?:they|it|he|she|those|that|prices|sales)? ?(?:was|were|had been)) (?:in|on) \Z"
)
_IT_WAS: Final = re.compile(r"\b(?P<mark>it was) (?:only )?(?:on|in) (?:early |late )?\Z", re.IGNORECASE)
_THAT: Final = re.compile(r",? (?:that|when)\b")
# "Two days after the vote of 8 November 2016, crowds marched": so is told only what is counted from.
_COUNTED: Final = re.compile(
    r"\b(?P<mark>(?:hours?|days?|weeks?|months?|years?) (?:after|following)) (?:the|a|an|his|her|its|their) "
    rf"(?:{_PLAIN} ){{1,4}}?{_ON}\Z",
    re.IGNORECASE,
)
_TOLD: Final = re.compile(
    rf",? (?:(?!(?:is|are|be|to|due) ){_PLAIN} ){{1,4}}?"
    r"(?:was|were|had|(?:has|have) been|[a-z]{3,}(?<!e)ed)\b"
)
# "Since 2020 is a leap year" gives a reason.
_REASON: Final = re.compile(r"\s(?:is|are|was|were|will|would|has|had|may|can)\b")
_TO_COME: Final = re.compile(
    r"\b(?:drills?|exercises?|forecast\w*|predict\w*|models?|warn\w*|expect\w*|risks?|fear\w*|prepar\w+|insur\w+"
    r"|prevent\w*|next|future|potential|possible|planned|if|unless|would|could|should|might|scenarios?"
    r"|project(?:ed|ions?))\b",
    re.IGNORECASE,
)
_WILL: Final = re.compile(r"\b(?:will|shall)\b|['’]ll\b")


def find_mark(reading: Reading, mention: DateMention) -> Span | None:
    """Return the words that put a date in the past; None if none do."""
    sentence = reading.sentence.span
    if _TO_COME.search(reading.text, sentence.start, sentence.end):
        return None
    start = max(sentence.start, mention.span.start - _LONGEST)
    before = reading.text[start : mention.span.start]
    found = _EVENT_BEFORE.search(before) or _COMPARED.search(before)
    if found is None and _THAT.match(reading.text, mention.span.end, sentence.end):
        found = _IT_WAS.search(before)
    if found is None and _TOLD.match(reading.text, mention.span.end, sentence.end):
        found = _COUNTED.search(before)
    promised = _WILL.search(reading.text, sentence.start, sentence.end)
    if found is None and not promised and not _REASON.match(reading.text, mention.span.end, sentence.end):
        found = _SINCE.search(before)
    if found is not None and _WILL.search(before):
        return None  # "will be tried for the killing in May 2017": the trial's month, perhaps
    if found is not None:
        return Span(start + found.start("mark"), start + found.end("mark"), mention.span.field)
    found = _EVENT_AFTER.match(reading.text, mention.span.end, sentence.end)
    return Span(found.start("mark"), found.end("mark"), mention.span.field) if found is not None else None
