"""A text's own habits with dates: the order of day and month in figures, and whether it tells of the past."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from factcheck.extract.dates.context import Telling
from factcheck.extract.dates.grammar import any_of, compile_phrase, word_characters
from factcheck.extract.dates.lexicon import SHAPES, WEEKDAYS
from factcheck.extract.dates.phrases.figures import split_figures
from factcheck.extract.dates.usage import is_american

if TYPE_CHECKING:
    import re
    from datetime import date

    from factcheck.extract.dates.tokens import Tokens

_YEARS_TOLD: Final = 4  # fewer bygone years are a story's background
_DATES_OF_A_CHRONICLE: Final = 3  # full dates, of years however late
_MOSTLY: Final = 0.9  # of a history's years are bygone
_MANY_YEARS: Final = 30  # more than news holds; a long history quotes, and speaks of its own day
_LARGELY: Final = 0.5
_RECENT: Final = 2  # years back that news still speaks of as its own
_LONG_GONE: Final = 20  # years
_NEWS_WORDS: Final = ("said", "says", "told", "will")
_DAY_WORDS: Final = ("yesterday", "today", "tomorrow", "tonight", *WEEKDAYS)


def day_comes_first(tokens: Tokens, line: str) -> bool | None:
    """Return whether a text writes the day before the month, or None if it does not tell.

    Figures that can only be one way decide; else the way it writes dates in words; else whose English it is
    written in. Texts without dates in figures are not asked.
    """
    figures = _shaped(tokens, line, "SLASHED")
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
        is_of_states = is_american(tokens)
        return None if is_of_states is None or first else not is_of_states
    return first > second


def how_it_tells(tokens: Tokens, line: str, published: date | None) -> Telling:
    """Return whether a text is news, history, or news with passages of history.

    Without a publication day, any run of years makes a history.
    """
    years = [int(word) for word in _shaped(tokens, line, "YEAR")]
    ancient = len(_before_christ().findall(line))
    if published is None:
        return Telling.HISTORY if years or ancient else Telling.NEWS
    past = ancient + sum(year < published.year - _RECENT for year in years)
    told = ancient + len(years)
    news_words = _count_news_words(tokens, line)
    if news_words <= max(1, told // 6) and _is_chronicle(tokens, line):
        return Telling.HISTORY
    if not news_words and (2 * ancient > told or _begins_long_ago(tokens, line, published)):
        return Telling.HISTORY
    if past < _YEARS_TOLD or 2 * past < told:
        return Telling.NEWS
    mostly, quiet = (_MOSTLY, 8) if past < _MANY_YEARS else (_LARGELY, 3)
    if past >= mostly * told and news_words <= past // quiet:
        return Telling.HISTORY
    return Telling.MIXED if past > news_words else Telling.NEWS


def _count_news_words(tokens: Tokens, line: str) -> int:
    """Return how many words are of news; "today" alone is also of our own days."""
    count = len(_days_said().findall(line)) + sum(tokens.lower.count(word) for word in _NEWS_WORDS)
    count -= len(_weekdays_of_dates().findall(line))
    return 0 if count == tokens.lower.count("today") else count


def _is_chronicle(tokens: Tokens, line: str) -> bool:
    """Whether a text tells date by date of years gone by, be it up to its own day."""
    full = [tokens.lower[match.end() - 1] for match in _full_dates().finditer(line)]
    return len(full) >= _DATES_OF_A_CHRONICLE and len(set(full)) > 1


def _begins_long_ago(tokens: Tokens, line: str, published: date) -> bool:
    """Whether the first date of a text is of a bygone day, or of a month or season longer gone."""
    first = _dated().search(line)
    if first is None:
        return False
    gone = published.year - int(tokens.lower[first.end() - 1])
    return gone > (_RECENT if _full_dates().match(line, first.start()) else _LONG_GONE)


def _shaped(tokens: Tokens, line: str, shape: str) -> list[str]:
    """Return the tokens of a shape."""
    if SHAPES[shape] not in line:
        return []
    return [word for word, code in zip(tokens.lower, line, strict=True) if code == SHAPES[shape]]


@cache
def _days_said() -> re.Pattern[str]:
    return any_of(word_characters(_DAY_WORDS))


@cache
def _orders() -> tuple[re.Pattern[str], re.Pattern[str]]:
    return compile_phrase("DAYNUM MONTH"), compile_phrase("MONTH DAYNUM")


@cache
def _full_dates() -> re.Pattern[str]:
    return compile_phrase("(DAYNUM MONTH|MONTH .? DAYNUM ,) ,? YEAR")


@cache
def _dated() -> re.Pattern[str]:
    return compile_phrase("(DAYNUM MONTH|MONTH .? DAYNUM ,|MONTH|SEASON (of)?) ,? YEAR")


@cache
def _weekdays_of_dates() -> re.Pattern[str]:
    """A weekday said of a date with its year is no word of news: "8 July 1497, a Saturday"."""
    return compile_phrase("WEEKDAY ,? (DAYNUM MONTH|MONTH DAYNUM ,?) YEAR|(YEAR|MONTH|DAYNUM) , a WEEKDAY")


@cache
def _before_christ() -> re.Pattern[str]:
    return compile_phrase("NUMBER (bc|bce)")
