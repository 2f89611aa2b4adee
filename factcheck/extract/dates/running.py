"""The running date of a passage of news: "In August 2010 a fire broke out. On 3 September two died".

News leaves out the year of what is of its own year, and gives that of anything older. A date without a
year is therefore of the year of publication, unless the sentences just before have set another and it goes on
from there: it follows closely on the date they gave, or lies in a month that this year has not yet seen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from factcheck.extract.dates.context import Telling
from factcheck.extract.dates.lexicon import word_set
from factcheck.extract.dates.tense import Tense

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from factcheck.extract.dates.context import Context

_PASSAGE: Final = 80  # tokens: some three sentences
_CLOSE: Final = 45  # days: a date so soon after the one before it goes on from it
_LATELY: Final = 120  # days: "in December" of a story of March is last December
_JUST_NOW: Final = 31  # days: what is so near is news, whatever passage it stands in
_HALF_A_YEAR: Final = 183  # days
_DETERMINERS: Final = word_set("a an the its his her their our this that")
_BRACKETED: Final = 6  # tokens: "the firm, founded in June 2011, said"


def running_year(context: Context, tense: Tense, at: Callable[[int], date | None]) -> int | None:
    """Return the year that a date of news takes from the date before it, or None if it takes none.

    Args:
        context: the text as far as it is read.
        tense: of the date's clause; what is to come is of the year of publication or the next.
        at: the day that stands for the date in a year.
    """
    start, published, focus = running_start(context, tense), context.published, context.focus
    if start is None or published is None or focus is None:
        return None
    here = _next(start, at, published)
    told = max(
        (day for year in (published.year - 1, published.year) if (day := at(year)) and day <= published),
        default=None,
    )
    if here is None or told is None or here.year == told.year:
        return None
    after, ago = (here - start).days, (published - told).days
    goes_on = focus.anchor not in (None, published)
    return here.year if _follows(context, tense, after, ago, goes_on=goes_on) else None


def running_start(context: Context, tense: Tense) -> date | None:
    """Return the first day of the date that a passage of the past goes on from, or None if none is set."""
    focus, published = context.focus, context.published
    if tense is Tense.FUTURE or focus is None or focus.interval is None or published is None:
        return None
    start, goes_on = focus.interval.start, focus.anchor not in (None, published)
    if start is None or not (focus.stated or goes_on) or start.year > published.year:
        return None
    if context.position - context.focus_end > _PASSAGE or _is_aside(context):
        return None
    return start


def _follows(context: Context, tense: Tense, after: int, ago: int, *, goes_on: bool) -> bool:
    """Whether a date goes on from that in focus: so many days after it, by the news so long ago."""
    if context.focus is None or context.focus.value.isdigit():
        return False  # "in 2009" is no place in a year to go on from
    if goes_on:
        return after < ago and ago > _JUST_NOW
    if ago <= _LATELY:
        return False
    is_close = after <= _CLOSE or (context.telling is Telling.MIXED and after < ago)
    return is_close or (tense is Tense.PAST and ago > _HALF_A_YEAR and after < ago)


def _next(start: date, at: Callable[[int], date | None], published: date) -> date | None:
    """Return the first such day on or after the start of the date in focus, gone by at publication."""
    for year in (start.year, start.year + 1):
        day = at(year)
        if day is not None and (day >= start or (day.year, day.month) == (start.year, start.month)):
            return day if day < published else None
    return None


def _is_aside(context: Context) -> bool:
    """Whether the date in focus is said aside, "the firm, founded in June 2011, said", or of a thing.

    "A Jan. 6 grand jury" tells when no more than a name does.
    """
    tokens, opened = context.tokens, False
    if tokens.word(context.focus_token - 1) in _DETERMINERS:
        return True
    for place in range(context.focus_token - 1, context.focus_token - 1 - _BRACKETED, -1):
        if tokens.word(place) in ("", ".", "\n", ";"):
            break
        opened = opened or tokens.word(place) in (",", "(")
    return opened and tokens.word(context.focus_end) in (",", ")")
