"""Seasons and weekends: "last fall", "the winter of 1994", "this weekend", "summer 2021"."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Final

from factcheck.extract.dates.context import Context, Found, Phrase, Piece, whole
from factcheck.extract.dates.lexicon import SEASONS
from factcheck.extract.dates.periods import Reading, read_season, read_weekend
from factcheck.extract.dates.phrases.days import read_year_part
from factcheck.extract.dates.resolve import relative_year, resolve_season
from factcheck.extract.dates.tense import Tense
from factcheck.records import TimexType

_MIDDLE: Final = {"SP": 4, "SU": 7, "FA": 10, "WI": 12}


def _with_year(found: Found, context: Context) -> tuple[Piece, ...]:
    year = read_year_part(context, found.words("year"))
    if year is None:
        year = relative_year(context, found.word("way"))
    if year is None:
        return ()
    reading = read_season(year, SEASONS[found.word("season")])
    return whole(found, replace(reading, stated=found.has("year")))


def _two(found: Found, context: Context) -> tuple[Piece, ...]:
    """Read "the spring and summer of 1942": the first lacks the year the second states."""
    del context
    year = int(found.word("year"))
    one, two = (
        replace(read_season(year, SEASONS[found.word(name)]), stated=True) for name in ("one", "season")
    )
    return (
        Piece(found.start, found.place("to")[0], one),
        Piece(found.place("to")[1], found.end, two),
    )


def _alone(found: Found, context: Context) -> tuple[Piece, ...]:
    season, way = SEASONS[found.word("season")], found.word("way")
    if way in ("each", "every"):
        return whole(found, Reading(TimexType.SET, f"XXXX-{season}"))
    if found.word("season") != "fall" and found.before() in ("a", "an"):
        return ()
    if context.before_christ is not None:
        way = ""
    present = context.focus_start if way in ("that", "same", "following") else context.present
    if present is not None and way in ("last", "past"):
        year = present.year - (_MIDDLE[season] + 1 >= present.month)
        return whole(found, replace(read_season(year, season), anchor=present))
    if present is not None and way in ("next", "coming", "following"):
        year = present.year + (_MIDDLE[season] - 1 <= present.month)
        return whole(found, replace(read_season(year, season), anchor=present))
    if present is not None and way in ("this", "that", "same"):
        is_last = season == "WI" and present.month <= 4
        return whole(found, replace(read_season(present.year - is_last, season), anchor=present))
    return whole(found, resolve_season(context, season, context.tense(found.start, found.end)))


def _weekend(found: Found, context: Context) -> tuple[Piece, ...]:
    way = found.word("way")
    if way in ("each", "every"):
        return whole(found, Reading(TimexType.SET, "XXXX-WXX-WE"))
    present = context.published
    if present is None or not 9 < present.year < 9990:
        return whole(found, Reading(TimexType.DATE, "XXXX-WXX-WE"))
    tense = context.tense(found.start, found.end)
    weeks = 0
    if way in ("last", "past", "previous"):
        weeks = -1
    elif way in ("next", "following"):
        weeks = 1
    elif found.before() in ("before", "this") or found.before(2) == "ahead":
        weeks = 0
    elif way not in ("this", "coming") and tense is not Tense.FUTURE and present.weekday() < 5:
        weeks = -1
    return whole(found, replace(read_weekend(present + timedelta(7 * weeks)), anchor=present))


PHRASES: Final = (
    Phrase(
        "(@edge)? (the)? <one>(SEASON) <to>(and|or|to|until|through|-|/) (@edge)? (the)? "
        "<season>(SEASON) (of)? <year>(YEAR)",
        _two,
    ),
    Phrase(
        "(@edge)? (the)? <season>(SEASON) months (of)? <year>(YEAR) ((-|/) (DAYNUM|SMALL|YEAR))?", _with_year
    ),
    Phrase("(@edge)? (the)? <season>(SEASON) (of|,)? <year>(YEAR) (-|/) (DAYNUM|SMALL|YEAR)", _with_year),
    Phrase("(@edge)? (the)? <season>(SEASON) (of|,)? <year>(@year)", _with_year),
    Phrase(
        "(@edge)? (the)? <season>(SEASON) of (the|that (?=same))? "
        "<way>(last|this|next|that|same|following|previous|preceding) year",
        _with_year,
    ),
    Phrase(
        "(@edge)? (the)? (<way>(LAST|NEXT|this|that|same|each|every) (past|coming)?)? (EARLY "
        "-?)? <season>(SEASON)",
        _alone,
    ),
    Phrase("(@edge)? (the|<way>(LAST|NEXT|this|that|each|every)) (past|coming)? weekend", _weekend),
)
