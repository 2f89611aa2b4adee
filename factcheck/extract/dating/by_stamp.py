"""The day a story gives itself in its head: a dateline with its year, or "(Published 18 June 2025)".

Alone of all signs it needs no other beside it: nothing else can be meant. A picture's caption begins as a
dateline does, and a note of an update or of a first publication speaks of two days, so none of these count.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from factcheck.extract.dated_past import is_invented
from factcheck.extract.dating.sign import Sign
from factcheck.records import TimexType

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.extract.reading import Reading

KIND: Final = "stamp"
_HEAD: Final = 3  # sentences of the head
_LONGEST: Final = 60  # characters before the date
_STAMPED: Final = re.compile(
    r"\W{0,3}(?:published|posted|filed|issued)(?: on)?:?\s{1,2}(?:[A-Z][a-z]{2,8}day,? )?", re.IGNORECASE
)
_CLOSED: Final = re.compile(r"(?:,? (?:at )?\d{1,2}[:.]\d\d(?: ?[ap]m)?)?\s?(?:[)\]|\n]|\.?\s{0,2}\Z)")
_BYLINE: Final = re.compile(r"(?:By [A-Z][^\n,.|]{2,40}[,|]\s|[(\[])")
_PLACE_AFTER: Final = re.compile(r"[,:]? [A-Z][A-Z.'’-]+(?:,? [A-Z][A-Za-z.'’]*){0,3} ?(?:[-–—:]\s)")
_PLACE: Final = re.compile(
    r"(?:[A-Z][A-Z.'’-]+(?:,? [A-Z][A-Za-z.'’]*){0,3}|[A-Z][a-z.'’]+(?: [A-Z][a-z.'’]+){0,2},)[,:]? \(?"
)
_WIRE: Final = re.compile(r"\)?\s?(?:\([A-Z][^)]{1,30}\)\s?)?(?:[-–—:]\s)|\)?\s\([A-Z][^)]{1,30}\)")
_TWO_DAYS: Final = re.compile(
    r"\b(?:updated|modified|first published|originally|republished|archives?|reissued|reprint(?:ed|s)?"
    r"|on this day|this day in|front page|facsimile|diary)\b",
    re.IGNORECASE,
)
_CAPTION: Final = re.compile(
    r"\b(?:photo|photograph|picture[ds]?|image|images|file|getty|reuters/|seen|shows?|courtesy)\b|©",
    re.IGNORECASE,
)


def find_stamps(readings: Sequence[Reading]) -> Iterator[Sign]:
    """Yield the signs of the days that a story's head gives it, year and all."""
    for reading in readings:
        if reading.sentence.span.field == "text" and reading.sentence.number <= _HEAD and reading.dates:
            sign = _find_stamp(reading)
            if sign is not None:
                yield sign


def _find_stamp(reading: Reading) -> Sign | None:
    mention, sentence = reading.dates[0], reading.sentence.span
    days = mention.interval
    if mention.type is not TimexType.DATE or not mention.explicit or days is None or not days.is_day:
        return None
    before = reading.text[sentence.start : mention.span.start]
    after = reading.text[mention.span.end : sentence.end]
    stamped = (_STAMPED.fullmatch(before) or _BYLINE.fullmatch(before)) and _CLOSED.match(after)
    wire = (_PLACE.fullmatch(before) and _WIRE.match(after)) or (not before and _PLACE_AFTER.match(after))
    datelined = wire and not _CAPTION.search(reading.text_of(sentence))
    if len(before) > _LONGEST or not (stamped or datelined) or _TWO_DAYS.search(reading.text):
        return None
    if is_invented(reading):
        return None
    note = "the day of publication it gives itself" if stamped else "the dateline"
    return Sign(KIND, f"stamp {days.start}", (days,), mention.span, note)
