"""The forms of words for dates, by kind; where several begin at one word, the first in this order is read."""

from __future__ import annotations

from typing import Final

from factcheck.extract.dates.phrases import (
    ago,
    clock,
    days,
    durations,
    era,
    feasts,
    figures,
    focus,
    holidays,
    months,
    quarters,
    ranges,
    relative,
    seasons,
    sets,
    uncounted,
    vague,
    weekdays,
    whole,
    years,
)

PHRASES: Final = (
    *holidays.PHRASES,
    *feasts.PHRASES,
    *era.PHRASES,
    *figures.PHRASES,
    *clock.PHRASES,
    *ranges.PHRASES,
    *days.PHRASES,
    *quarters.PHRASES,
    *seasons.PHRASES,
    *months.PHRASES,
    *weekdays.PHRASES,
    *whole.PHRASES,
    *relative.PHRASES,
    *ago.PHRASES,
    *focus.PHRASES,
    *sets.PHRASES,
    *vague.PHRASES,
    *durations.PHRASES,
    *uncounted.PHRASES,
    *years.PHRASES,
)
