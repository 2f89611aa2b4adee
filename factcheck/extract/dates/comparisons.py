"""What the figures of a report are compared with: "a year earlier", "the year-ago period".

Company results and economic figures tell of a quarter or a month, and compare it with the same one of the
year before; news of anything else means the year.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from factcheck.extract.dates.lexicon import word_set
from factcheck.extract.dates.periods import read_month, read_quarter

if TYPE_CHECKING:
    from datetime import date

    from factcheck.extract.dates.context import Context, Found
    from factcheck.extract.dates.periods import Reading

_RESULTS: Final = 150  # tokens after a quarter was named that its results go on
_SENTENCE: Final = 40  # tokens
_LONGER: Final = word_set("six nine 6 9 twelve 12")


def running_quarter(context: Context) -> tuple[int, int] | None:
    """Return the year and number of the quarter a text speaks of, else the last one that was over."""
    if context.quarter is not None:
        return context.quarter
    if context.published is None:
        return None
    return last_quarter(context.published)


def last_quarter(day: date) -> tuple[int, int]:
    """Return the last quarter that was over on a day."""
    quarter = (day.month - 1) // 3
    return (day.year, quarter) if quarter else (day.year - 1, 4)


def period_a_year_before(found: Found, context: Context) -> Reading | None:
    """Return the period that "a year earlier" names where a report compares: its own, one year before.

    Results of the third quarter are compared with the third quarter of the year before, the sales of May with
    those of May; where no such period is spoken of, nothing is returned, and the year is meant.
    """
    if context.quarter is not None and found.start - context.quarter_token < _RESULTS:
        if tells_longer_stretch(found):
            return None
        year, quarter = context.quarter
        return read_quarter(year - 1, quarter)
    month = context.month_told(found.start)
    return read_month(month.year - 1, month.month) if month else None


def tells_longer_stretch(found: Found) -> bool:
    """Whether the last stretch of time a sentence names before a comparison is longer than a quarter."""
    for place in range(found.start - 1, max(0, found.start - _SENTENCE), -1):
        word = found.tokens.lower[place]
        if word in ("quarter", "\n"):
            return False
        if word == "months" and found.tokens.word(place - 1) in _LONGER:
            return True
        if word == "half" or (word == "year" and found.tokens.word(place + 1) in ("ended", "ending")):
            return True
    return False
