"""Dates by era: "480 BC", "in the spring of 492 BC", "264-241 BC", "the 470s BC", "AD 70".

Python's dates begin with the year 1: what lies before Christ has a value (`BC0480`) and no days. The
narrative still counts from it: "the following year" after 480 BC is `BC0479`.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from factcheck.extract.dates.context import Context, Found, Phrase, Piece, Telling, whole
from factcheck.extract.dates.counts import read_ordinal
from factcheck.extract.dates.lexicon import MONTHS, SEASONS
from factcheck.extract.dates.periods import Reading, read_before_christ, read_year
from factcheck.records import TimexType

_GENERATIONS: Final = 150  # years: a bare number so near the year before Christ in focus is one too


def _number(found: Found, name: str) -> int:
    digits = found.word(name).replace(",", "").rstrip("s")
    return int(digits) if digits.isdigit() and len(digits) <= 4 else 0


def _of_era(found: Found, context: Context) -> tuple[Piece, ...]:
    """Read "480 BC" and "AD 70"."""
    del context
    year = _number(found, "year")
    if not year:
        return ()
    if found.has("before"):
        return whole(found, read_before_christ(year))
    return whole(found, replace(read_year(year), stated=True))


def _part_of_year(found: Found, context: Context) -> tuple[Piece, ...]:
    """Read "10 January 49 BC", "in August 480 BC", "the spring of 492 BC"."""
    del context
    year = _number(found, "year")
    if not year:
        return ()
    if found.has("season"):
        return whole(found, read_before_christ(year, SEASONS[found.word("season")]))
    part = f"{MONTHS[found.word('month')]:02d}"
    if found.has("day"):
        part += f"-{read_ordinal(found.words('day')):02d}"
    return whole(found, read_before_christ(year, part))


def _two_years(found: Found, context: Context) -> tuple[Piece, ...]:
    """Read "49-45 BC" and "from 479 to 449 BC": the years go down."""
    del context
    one, two = _number(found, "one"), _number(found, "year")
    if not one > two > 0:
        return ()
    return (
        Piece(found.start, found.place("to")[0], read_before_christ(one)),
        Piece(found.place("to")[1], found.end, read_before_christ(two)),
    )


def _bare(found: Found, context: Context) -> tuple[Piece, ...]:
    """Read "in 480" where the narrative stands before Christ."""
    year, now = _number(found, "year"), context.before_christ
    if now is None or context.telling is not Telling.HISTORY or abs(year - now) > _GENERATIONS:
        return ()
    if found.before() not in ("in", "by", "until", "since", "from", "to", "of") or found.after().isalpha():
        return ()
    return whole(found, read_before_christ(year))


def _decade(found: Found, context: Context) -> tuple[Piece, ...]:
    del context
    year = _number(found, "year")
    return whole(found, Reading(TimexType.DATE, f"BC{year // 10:03d}", stated=True) if year else None)


def _century(found: Found, context: Context) -> tuple[Piece, ...]:
    del context
    number = read_ordinal(found.words("number"))
    return whole(found, Reading(TimexType.DATE, f"BC{number - 1:02d}", stated=True))


_BEFORE: Final = "(bc|bce|b . c . (e .)?)"
_YEAR: Final = f"(of|,)? (the year)? <year>(NUMBER) {_BEFORE}"

PHRASES: Final = (
    Phrase(f"(@edge)? (the)? <number>(NTH|MTH|@spelled) (-|and)? century {_BEFORE}", _century),
    Phrase(f"(@edge)? (the)? <year>(TENS) {_BEFORE}", _decade),
    Phrase(f"(the)? <day>(@dom) (of)? <month>(@month) {_YEAR}", _part_of_year),
    Phrase(f"<month>(@month) <day>(@dom) ,? <year>(NUMBER) {_BEFORE}", _part_of_year),
    Phrase(f"(@edge)? <month>(@month) {_YEAR}", _part_of_year),
    Phrase(f"(@edge)? (the)? <season>(SEASON) {_YEAR}", _part_of_year),
    Phrase(
        f"<one>(NUMBER) {_BEFORE}? <to>(-|/|to|and|until|or) (@edge)? <year>(NUMBER) {_BEFORE}", _two_years
    ),
    Phrase(f"(@edge)? (the year)? <year>(NUMBER) <before>({_BEFORE})", _of_era),
    Phrase("(@edge)? (the year)? (ad|a . d .) <year>(NUMBER)", _of_era),
    Phrase("(@edge)? (the year)? <year>(NUMBER) (ad|ce|a . d .)", _of_era),
    Phrase("(@edge)? <year>(HUNDREDS)", _bare),
)
