"""A text's own habits with dates: the order of day and month in figures, and whether it tells of the past."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from factcheck.extract.dates.context import Telling
from factcheck.extract.dates.grammar import compile_phrase, word_characters
from factcheck.extract.dates.lexicon import SHAPES, WEEKDAYS
from factcheck.extract.dates.phrases.figures import split_figures

if TYPE_CHECKING:
    import re
    from datetime import date

    from factcheck.extract.dates.tokens import Tokens

_YEARS_TOLD: Final = 4  # fewer bygone years are a story's background
_MOSTLY: Final = 0.9  # of a history's years are bygone
_DAY_WORDS: Final = ("yesterday", "today", "tomorrow", "tonight", *WEEKDAYS)


def day_comes_first(tokens: Tokens, line: str) -> bool | None:
    """Return whether a text writes the day before the month, or None if it does not tell.

    Figures that can only be one way decide; else the way it writes dates in words. Texts without dates in
    figures are not asked.
    """
    figures = [tokens.lower[place] for place, code in enumerate(line) if code == SHAPES["SLASHED"]]
    if not figures:
        return None
    first = second = 0
    for word in figures:
        numbers = split_figures(word)
        if numbers[0] <= 31:
            first += numbers[0] > 12 >= numbers[1]
            second += numbers[1] > 12 >= numbers[0]
    if not first and not second:
        day_month, month_day = _orders()
        first, second = len(day_month.findall(line)), len(month_day.findall(line))
    if bool(first) == bool(second):
        return None
    return first > second


def how_it_tells(tokens: Tokens, line: str, published: date | None) -> Telling:
    """Return whether a text is news, history, or news with passages of history.

    Without a publication day, any run of years makes a history.
    """
    years = [int(tokens.lower[place]) for place, code in enumerate(line) if code == SHAPES["YEAR"]]
    if published is None:
        return Telling.HISTORY if years else Telling.NEWS
    past = [year for year in years if published.year - 400 < year < published.year - 2]
    if len(past) < _YEARS_TOLD or 2 * len(past) < len(years):
        return Telling.NEWS
    day_words = word_characters(_DAY_WORDS)
    news_words = sum(code in day_words for code in line) + tokens.lower.count("said")
    if len(past) >= _MOSTLY * len(years) and news_words <= len(past) // 10:
        return Telling.HISTORY
    return Telling.MIXED if len(past) > news_words else Telling.NEWS


@cache
def _orders() -> tuple[re.Pattern[str], re.Pattern[str]]:
    return compile_phrase("DAYNUM MONTH"), compile_phrase("MONTH DAYNUM")
