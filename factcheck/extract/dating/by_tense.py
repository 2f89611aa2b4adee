"""Signs from tense: "was signed on 2 May 2023" was written after it, "will open in June 2023" before.

Only verbs that stand just before their date are believed: "will be tried for the attack of 3 May 2017" and
"scrapped plans for 2030" say nothing of the day they are written.
"""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from factcheck.extract.dating.sign import Sign
from factcheck.extract.past_marks import find_mark
from factcheck.records import Granularity, Interval, TimexType

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.extract.reading import Reading
    from factcheck.records import DateMention

_LED: Final = (
    r"(?: [^\s,;:.\"“”]+){0,%d} (?:early in|late in|on|in|from|until|by) (?:(?:early|late|mid)[ -])?$"
)
_WAS: Final = re.compile(
    r"\b(?:was|were|died|met|won|lost|fell|rose|began|took|became|left|held|opened|closed|signed|elected"
    r"|launched|founded|resigned|retired|married|arrested|killed|ended|started|happened|occurred|joined"
    r"|published|released|announced|approved|passed|voted|visited|returned|moved|bought|sold)\b" + _LED % 6
)
_WILL: Final = re.compile(
    r"\b(?:will|(?:is|are) (?:set |due |scheduled |expected )?to) (?:be )?(?:open|close|meet|begin|start|take"
    r"|held|host|visit|attend|hold|vote|go|expire|come|end|step|retire|launch|arrive|leave|return|speak"
    r"|travel|run|stand)\b" + _LED % 5
)
_PLANNED: Final = re.compile(
    r"\b(?:plan|plans|planned|scheduled|expected|due|proposed|promised|pledged|set|meant|supposed|would|could"
    r"|should|might|if|unless|goal|target|until|by|to be|contract|extended|postponed|delayed|moved)\b"
)
_DATES: Final = frozenset((Granularity.DAY, Granularity.MONTH, Granularity.YEAR))
_NEXT: Final = timedelta(days=1)
_LONGEST: Final = 160  # characters of a clause before its date


def find_tense_signs(reading: Reading) -> Iterator[Sign]:
    """Yield a sign for every date with its year that a verb just before it puts in the past or to come."""
    for mention in reading.dates:
        days = mention.interval
        if (
            mention.type is not TimexType.DATE
            or not mention.explicit
            or days is None
            or days.granularity not in _DATES
            or reading.quotes.quoted(mention.span.start, mention.span.end)
        ):
            continue
        sign = _sign(reading, mention, days)
        if sign is not None:
            yield sign


def _sign(reading: Reading, mention: DateMention, days: Interval) -> Sign | None:
    start = max(reading.sentence.span.start, mention.span.start - _LONGEST)
    before = reading.text[start : mention.span.start]
    words = reading.text_of(mention.span)
    if _WILL.search(before) and days.end is not None:
        allowed = Interval(None, days.end + _NEXT)
        return Sign("date", f"until {days.end}", (allowed,), mention.span, f"{words} is to come")
    told = _WAS.search(before) and not _PLANNED.search(before)
    if days.start is not None and (told or find_mark(reading, mention) is not None):
        allowed = Interval(days.start - _NEXT, None)
        return Sign("date", f"since {days.start}", (allowed,), mention.span, f"{words} is past")
    return None
