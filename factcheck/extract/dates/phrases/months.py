"""Months: "early May 2023", "last October", "June last year", "the end of November"."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from factcheck.extract.dates.context import Context, Found, Phrase, Piece, whole
from factcheck.extract.dates.lexicon import MONTHS
from factcheck.extract.dates.periods import Reading, read_month
from factcheck.extract.dates.phrases.days import read_year_part, without_article
from factcheck.extract.dates.resolve import relative_year, resolve_month
from factcheck.extract.dates.tense import Tense
from factcheck.records import TimexType


def _with_year(found: Found, context: Context) -> tuple[Piece, ...]:
    month = MONTHS[found.word("month")]
    year = read_year_part(context, found.words("year"))
    if year is None:
        return ()
    return (Piece(without_article(found), found.end, replace(read_month(year, month), stated=True)),)


def _of_other_year(found: Found, context: Context) -> tuple[Piece, ...]:
    month = MONTHS[found.word("month")]
    if context.before_christ is not None:
        return whole(found, resolve_month(context, month, Tense.PAST))
    year = relative_year(context, found.word("way"))
    if year is None:
        return whole(found, Reading(TimexType.DATE, f"XXXX-{month:02d}"))
    anchor = context.published if found.word("way") in ("last", "this", "next") else context.focus_start
    return whole(found, replace(read_month(year, month), anchor=anchor))


def _alone(found: Found, context: Context) -> tuple[Piece, ...]:
    month, way = MONTHS[found.word("month")], found.word("way")
    present = context.published
    tense = context.tense(found.start, found.end)
    if way in ("each", "every"):
        return whole(found, Reading(TimexType.SET, f"XXXX-{month:02d}"))
    if present is not None and way in ("last", "past"):
        year = present.year - (month >= present.month - 1)
        return whole(found, replace(read_month(year, month), anchor=present))
    if present is not None and way in ("next", "coming"):
        year = present.year + (month <= present.month)
        return whole(found, replace(read_month(year, month), anchor=present))
    if present is not None and way == "this":
        return whole(found, replace(read_month(present.year, month), anchor=present))
    if way in ("following", "that", "same") and context.focus_start is not None:
        start = context.focus_start
        year = start.year + (way == "following" and month <= start.month)
        return whole(found, replace(read_month(year, month), anchor=start))
    if tense is Tense.PAST and found.before() in ("by", "through", "until"):
        tense = Tense.OPEN
    return whole(found, resolve_month(context, month, tense))


_MODIFIED: Final = "(@edge)?"

PHRASES: Final = (
    Phrase(f"(the)? {_MODIFIED} <month>(@month) (,|of|in|'|-)? <year>(@year) (?!-? UNIT)", _with_year),
    Phrase(
        f"{_MODIFIED} <month>(@month) (,|of)? ((the)? "
        "<way>(last|this|next|that|same|following|previous)) year",
        _of_other_year,
    ),
    Phrase(
        f"{_MODIFIED} ((the)? "
        "<way>(last|past|this|next|coming|each|every|following|that|same|LAST) "
        "(past|coming)?)? (EARLY -?|the month of)? <month>(@month)",
        _alone,
    ),
)
