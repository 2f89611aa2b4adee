"""Dates whose year the words leave out, resolved against the day the text is written or the date in focus."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING, Final

from factcheck.extract.dates.context import Telling
from factcheck.extract.dates.outlook import looks_faintly_ahead
from factcheck.extract.dates.periods import (
    Reading,
    days_of_month,
    read_before_christ,
    read_day,
    read_month,
    read_numbers,
    read_quarter,
    read_season,
    shift,
)
from factcheck.extract.dates.running import running_year
from factcheck.extract.dates.tense import Tense
from factcheck.records import TimexType

if TYPE_CHECKING:
    from collections.abc import Callable

    from factcheck.extract.dates.context import Context

# Days: a cue of tense gives way to nearness when it would throw a date this much farther (news, 1989-2013: a
# date without its year is nearly always within half a year).
_FAR: Final = 240
_NEAR: Final = 125
_VERY_NEAR: Final = 21
_DAYS_AGO, _YESTERDAY = 5, 6  # days to a weekday that was the day before yesterday, and to yesterday's
_HALF_A_YEAR: Final = 183
_ON: Final = frozenset(("on", "of", "by", "since"))
_COME_ROUND: Final = 170  # days: a tale goes on into the next year sooner than back so far


def resolve_day(context: Context, month: int, day: int, tense: Tense) -> Reading:
    """Return a day known by month and day of the month."""
    if context.before_christ is not None:
        return read_before_christ(context.before_christ, f"{month:02d}-{day:02d}")
    at = partial(_day_or_none, month=month, day=day)
    year = _year(context, tense, at)
    if year is None:
        impossible = day < 1 or day > days_of_month(2000, month)
        return Reading(TimexType.DATE, f"XXXX-{month:02d}-{day:02d}", impossible=impossible)
    return replace(read_numbers(year, month, day), anchor=_anchor(context, year, tense, at))


def resolve_on(context: Context, at: Callable[[int], date | None], tense: Tense) -> Reading | None:
    """Return a day that each year has one of, such as a holiday; None if it cannot be placed."""
    year = _year(context, tense, at)
    day = at(year) if year is not None else None
    return replace(read_day(day), anchor=_anchor(context, year, tense, at)) if year and day else None


def resolve_month(context: Context, month: int, tense: Tense) -> Reading:
    """Return a month known by name only."""
    if context.before_christ is not None:
        return read_before_christ(context.before_christ, f"{month:02d}")
    at = partial(_middle, month=month, present=context.present)
    year = _year(context, tense, at)
    if year is None:
        return Reading(TimexType.DATE, f"XXXX-{month:02d}")
    return replace(read_month(year, month), anchor=_anchor(context, year, tense, at))


def resolve_season(context: Context, season: str, tense: Tense) -> Reading:
    """Return a season known by name only."""
    if context.before_christ is not None:
        return read_before_christ(context.before_christ, season)
    month = {"SP": 4, "SU": 7, "FA": 10, "WI": 12}[season]
    present = context.present
    if present is not None and season == "WI" and present.month <= 4 and tense is not Tense.FUTURE:
        return replace(read_season(present.year - 1, "WI"), anchor=present)
    at = partial(_middle, month=month, present=present)
    year = _year(context, tense, at)
    if year is None:
        return Reading(TimexType.DATE, f"XXXX-{season}")
    return replace(read_season(year, season), anchor=_anchor(context, year, tense, at))


def resolve_quarter(context: Context, quarter: int) -> Reading:
    """Return a quarter known by number only: the nearest, for companies report on the one just past."""
    year = _year(context, Tense.OPEN, lambda year: date(year, 3 * quarter - 1, 15), of_results=True)
    if year is None:
        return Reading(TimexType.DATE, f"XXXX-Q{quarter}")
    return replace(read_quarter(year, quarter), anchor=context.present)


def resolve_weekday(context: Context, weekday: int, tense: Tense) -> Reading:
    """Return the nearest such weekday the way the tense looks: back, today included, if it is open."""
    is_history = context.telling is Telling.HISTORY
    present = context.focus_day if is_history else context.published
    if present is None:
        return Reading(TimexType.DATE, f"XXXX-WXX-{weekday + 1}", weekday=weekday)
    ahead = (weekday - present.weekday()) % 7
    forward = tense is Tense.FUTURE or is_history
    if forward and not is_history and ahead >= _DAYS_AGO:
        forward = not looks_faintly_ahead(context.tokens, context.position, is_yesterday=ahead == _YESTERDAY)
    day = shift(present, ahead if forward else (ahead - 7 if ahead else 0))
    if day is None:
        return Reading(TimexType.DATE, f"XXXX-WXX-{weekday + 1}", weekday=weekday)
    return replace(read_day(day), anchor=present)


def relative_year(context: Context, word: str) -> int | None:
    """Return the year meant by "last" (year), "this", "next", "that", "same", "following", "previous"."""
    if word == "next" and context.telling is Telling.HISTORY:
        word = "following"
    if word in ("that", "same", "following", "previous", "preceding"):
        start = context.focus_start
        shift = {"following": 1, "previous": -1, "preceding": -1}.get(word, 0)
        return start.year + shift if start else None
    if context.published is None:
        return None
    return context.published.year + {"last": -1, "past": -1, "next": 1, "coming": 1}.get(word, 0)


def resolve_short_year(context: Context, number: int) -> int:
    """Return the year that two digits mean: the last such year not ten years past publication."""
    latest = context.published.year + 10 if context.published else 2035
    return latest - (latest - number) % 100


def _year(
    context: Context, tense: Tense, at: Callable[[int], date | None], *, of_results: bool = False
) -> int | None:
    """Return the year of a date that leaves it out; a quarter `of_results` is the nearest in news."""
    present = context.present
    if present is None or not 2 < present.year < 9998:
        return None
    if context.is_narrative and not _is_of_the_news(context, tense, at):
        back = context.looks_back(context.position)
        return _narrative_year(context, present, at, looks_back=back)
    running = None if of_results else running_year(context, tense, at)
    present = context.published or present
    return _news_year(present, tense, at, future_weight=2 - of_results) if running is None else running


def _is_of_the_news(context: Context, tense: Tense, at: Callable[[int], date | None]) -> bool:
    """Whether a date in a passage of history within news is of the last weeks all the same."""
    if context.telling is not Telling.MIXED or context.published is None or tense is not Tense.PAST:
        return False
    if context.tokens.word(context.position - 1) not in _ON:
        return False  # "after September 11" of a year that the passage tells of
    day = at(context.published.year)
    return day is not None and 0 <= (context.published - day).days <= _VERY_NEAR


def _news_year(present: date, tense: Tense, at: Callable[[int], date | None], *, future_weight: int) -> int:
    """Return the year nearest to publication, the way the tense looks."""
    days = [(year, day) for year in range(present.year - 1, present.year + 2) if (day := at(year))]
    if not days:
        return present.year

    def distance(known: tuple[int, date]) -> int:
        days = (known[1] - present).days
        return days * future_weight if days > 0 else -days

    nearest = min(days, key=distance)
    if tense is Tense.OPEN:
        return nearest[0]
    if tense is Tense.PAST:
        told = max((known for known in days if known[1] <= present), default=nearest)
    else:
        told = min((known for known in days if known[1] >= present), default=nearest)
    near = _NEAR if tense is Tense.FUTURE else _VERY_NEAR
    if tense is Tense.FUTURE and told[0] == present.year:
        return told[0]  # news gives the year of what is not of its own
    is_far = abs((told[1] - present).days) > _FAR and abs((nearest[1] - present).days) < near
    return nearest[0] if is_far else told[0]


def _anchor(context: Context, year: int, tense: Tense, at: Callable[[int], date | None]) -> date | None:
    """Return the day a date without its year was counted from: that in focus where it goes on from there."""
    if not context.is_narrative and running_year(context, tense, at) == year:
        return context.focus_start
    return context.present


def _narrative_year(
    context: Context, present: date, at: Callable[[int], date | None], *, looks_back: bool = False
) -> int:
    """Return the running year of a story of the past, or the next when its months have come round.

    A clause in the pluperfect ("in December they had been beaten") glances back instead.
    """
    here = at(present.year)
    if context.focus is None or here is None:
        return present.year
    ahead = (here - present).days
    if context.tokens.word(context.position - 1) in ("until", "till"):
        return present.year + (ahead < 0)
    if looks_back:
        return present.year - (ahead > _HALF_A_YEAR) + (-ahead > _HALF_A_YEAR)
    later = at(present.year + 1)
    if context.published is not None and (later is None or later > context.published):
        return present.year
    return present.year + (-ahead > _COME_ROUND)


def _day_or_none(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _middle(year: int, month: int, present: date | None) -> date:
    """Return the day that stands for a month: the present day within the present month."""
    if present is not None and (year, month) == (present.year, present.month):
        return present
    return date(year, month, 1) + timedelta(14)
