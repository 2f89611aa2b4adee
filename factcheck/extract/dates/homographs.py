"""Words that are the calendar's only in certain company: may, march, sun, sat, second, fall, spring.

Given its neighbours, each is left as a calendar word or put aside before any phrase is looked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from factcheck.extract.dates.lexicon import MONTHS, WEEKDAYS, word_set

if TYPE_CHECKING:
    from collections.abc import Callable

    from factcheck.extract.dates.tokens import Tokens

_LEADS: Final = word_set(
    "in of on by since until till to from between and or early late mid last next this past every each "
    "that during through throughout before after - / , ( for end beginning start middle around following "
    "previous"
)
_STRONG_LEADS: Final = word_set("in since until till last next this early late mid")
_LOOSE_LEADS: Final = word_set("that and or , - to for ( by from of")
_BEFORE_NAMED: Final = word_set("in last this next since until during the early late")
_TITLES: Final = word_set(
    "mr mrs ms miss dr sir lady theresa minister president secretary chancellor justice judge senator brian "
    "james elaine saint st lord dame captain professor chairman"
)
_MAY_VERBS: Final = word_set("said says told has was is had s be have not also")
_SEASON_LEADS: Final = word_set(
    "last this next past coming the early late mid - every each that in of by until since following previous "
    "during through and or to from for"
)
_FALL_LEADS: Final = _SEASON_LEADS - word_set("and or to from by for")
_FALLS: Final = word_set("in of from by to below behind short apart under on out for within into guy guys")
_BEFORE_THE_FALL: Final = word_set("in of by during until through for since")
_AFTER_SPRING: Final = word_set("from to up water onions rolls break")
_PERIODS: Final = word_set("quarter quarters half century day week month year decade fiscal of and ,")
_ALWAYS_CAPITAL: Final = word_set("january february july september october november december")
_MONTH_NAMES: Final = _ALWAYS_CAPITAL | word_set("march april may june august twenty -")
_WEEKDAY_NAMES: Final = word_set("monday tuesday wednesday thursday friday saturday sunday")
_BEFORE_WEEKDAY_NAME: Final = word_set("bloody ruby super sheffield")
_AFTER_WEEKDAY_NAME: Final = word_set("times mirror telegraph mail express post herald star addams club")
_SHORT: Final = (
    frozenset(word for word in (*MONTHS, *WEEKDAYS) if not word.endswith("days"))
    - _MONTH_NAMES
    - _WEEKDAY_NAMES
    - word_set("sept aug")
)
_WORDS_TOO: Final = word_set("sun sat mar wed mon fri")  # words or names when they stand alone


def is_calendar_word(tokens: Tokens, index: int) -> bool:
    """Whether a word that has another meaning is here the calendar's. Words not doubtful always are."""
    test = _TESTS.get(tokens.lower[index])
    return test is None or test(tokens, index)


def _has_number_beside(tokens: Tokens, index: int) -> bool:
    after = tokens.word(index + 1)
    if after in (".", "-", "the"):
        after = tokens.word(index + 2)
    before = tokens.word(index - 1)
    if before in ("of", "-"):
        before = tokens.word(index - 2)
    return after[:1].isdigit() or before.isdigit() or (before[:1].isdigit() and before[-2:] in _ENDINGS)


_ENDINGS: Final = word_set("st nd rd th")


def _has_name_after(tokens: Tokens, index: int) -> bool:
    after = tokens.word(index + 1)
    return tokens.is_capital(index + 1) and after.isalpha() and len(after) > 1


def _names_event(tokens: Tokens, index: int) -> bool:
    """Whether a month or season is part of an event's name: "the October Revolution", "Spring Offensive"."""
    return tokens.is_capital(index) and tokens.is_capital(index + 1) and tokens.word(index + 1) in _EVENTS


_EVENTS: Final = word_set(
    "revolution revolutions offensive uprising rising revolt rebellion massacre crisis manifesto movement "
    "plot putsch war wars days theses regime laws accords riots coup incident olympics games "
    "festival palace constitution"
)


def _has_title_before(tokens: Tokens, index: int) -> bool:
    before = tokens.word(index - 2 if tokens.word(index - 1) == "." else index - 1)
    return before in _TITLES


def _is_may(tokens: Tokens, index: int) -> bool:
    """Test "May", which is also a surname: led by a preposition and followed by no other name or verb."""
    before, after = tokens.word(index - 1), tokens.word(index + 1)
    if before not in _LEADS:
        return False
    return before not in _LOOSE_LEADS or not (_has_name_after(tokens, index) or after in _MAY_VERBS)


def _is_march(tokens: Tokens, index: int) -> bool:
    """Test "March": not "March for Our Lives", nor "the March on Washington"."""
    before, after = tokens.word(index - 1), tokens.word(index + 1)
    if before in _STRONG_LEADS:
        return True
    if before == "the" and _has_name_after(tokens, index):
        return False
    return (before in _LEADS or before == "the") and after not in ("for", "on", "of", "madness", "against")


def _is_first_name_month(tokens: Tokens, index: int) -> bool:
    """Test "April", "June" and "August", which people are called."""
    if _has_name_after(tokens, index):
        return tokens.word(index - 1) in _BEFORE_NAMED
    return tokens.word(index + 1) != "s" or tokens.word(index - 1) not in ("", "\n")


def _month(test: Callable[[Tokens, int], bool]) -> Callable[[Tokens, int], bool]:
    def is_month(tokens: Tokens, index: int) -> bool:
        if not tokens.is_capital(index) or _has_title_before(tokens, index) or _names_event(tokens, index):
            return False
        return _has_number_beside(tokens, index) or test(tokens, index)

    return is_month


def _is_short(tokens: Tokens, index: int) -> bool:
    """Test "Jan.", "Sat" and such: capital, with a number, a date or a full stop, never alone."""
    if not tokens.is_capital(index):
        return False
    after = tokens.word(index + 1)
    if _has_number_beside(tokens, index) or (after in (".", ",", "") and _is_month_near(tokens, index + 1)):
        return True
    if tokens.lower[index] in _WORDS_TOO:
        return after == "." and tokens.word(index + 2) in ("", "\n")
    return tokens.word(index - 1) in _STRONG_LEADS or (after == "." and not tokens.is_capital(index + 2))


def _is_month_near(tokens: Tokens, index: int) -> bool:
    return any(tokens.word(place) in MONTHS and tokens.is_capital(place) for place in range(index, index + 3))


def _is_dated(tokens: Tokens, index: int) -> bool:
    """Whether a year follows, with or without "of"."""
    after = tokens.word(index + 2 if tokens.word(index + 1) == "of" else index + 1)
    return after[:1].isdigit()


def _is_fall(tokens: Tokens, index: int) -> bool:
    """Test "fall": not "a fall in prices", nor "the fall of Saigon"."""
    before, after = tokens.word(index - 1), tokens.word(index + 1)
    if _is_dated(tokens, index) and before != "a":
        return True
    if after == "of" and tokens.word(index + 2) in ("that", "last") and tokens.word(index + 3) == "year":
        return True
    if before not in _FALL_LEADS:
        return False
    if after in _FALLS:
        return before in ("last", "this", "next") and after in ("to", "in", "for", "by", "on")
    return before != "the" or tokens.word(index - 2) in _BEFORE_THE_FALL


def _is_spring(tokens: Tokens, index: int) -> bool:
    """Test "spring": not "to spring from", nor "the Arab Spring"."""
    before, after = tokens.word(index - 1), tokens.word(index + 1)
    if before in ("to", "arab", "prague") or _names_event(tokens, index):
        return False
    if after in _AFTER_SPRING and (after != "to" or tokens.word(index + 2) != "the"):
        return False
    return before in _SEASON_LEADS or _is_dated(tokens, index)


def _is_season(tokens: Tokens, index: int) -> bool:
    """Test summer, autumn and winter: led as a time is; not "winter jackets", nor "Summer Olympics"."""
    if _is_dated(tokens, index):
        return True
    if tokens.is_capital(index + 1) and tokens.is_capital(index):
        return False
    return tokens.word(index - 1) in _SEASON_LEADS


def _is_second(tokens: Tokens, index: int) -> bool:
    """Test the ordinal or the unit; "a second" is mostly "another"."""
    before, after = tokens.word(index - 1), tokens.word(index + 1)
    if after == "-":
        after = tokens.word(index + 2)
    if before in ("one", "-", "per", "half") or before in _MONTH_NAMES:
        return True
    return after in _PERIODS or after in WEEKDAYS


def _is_weekday(tokens: Tokens, index: int) -> bool:
    """Test a weekday: not the Sunday Times, nor Bloody Sunday."""
    if not tokens.is_capital(index) or tokens.word(index - 1) in _BEFORE_WEEKDAY_NAME:
        return False
    if tokens.word(index - 1) == "black" and tokens.is_capital(index + 1):
        return False
    if tokens.word(index - 1) == "good" and tokens.word(index + 1) in ("agreement", "accord", "accords"):
        return False
    return tokens.word(index + 1) not in _AFTER_WEEKDAY_NAME or not tokens.is_capital(index + 1)


def _is_month(tokens: Tokens, index: int) -> bool:
    return tokens.is_capital(index) and not _names_event(tokens, index)


_TESTS: Final[dict[str, Callable[[Tokens, int], bool]]] = {
    **dict.fromkeys(_SHORT, _is_short),
    **dict.fromkeys(_ALWAYS_CAPITAL, _is_month),
    **dict.fromkeys(_WEEKDAY_NAMES, _is_weekday),
    **dict.fromkeys(("april", "june", "august"), _month(_is_first_name_month)),
    **dict.fromkeys(("summer", "autumn", "winter"), _is_season),
    "may": _month(_is_may),
    "march": _month(_is_march),
    "fall": _is_fall,
    "spring": _is_spring,
    "second": _is_second,
}

DOUBTFUL: Final = frozenset(_TESTS)
