"""Recurrences: "daily", "every day", "each year", "annually", "per month"."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from factcheck.extract.dates.context import Context, Found, Phrase, Piece, whole
from factcheck.extract.dates.counts import read_count
from factcheck.extract.dates.lexicon import FREQUENCIES, UNITS
from factcheck.extract.dates.periods import Reading
from factcheck.extract.dates.phrases.durations import duration
from factcheck.records import TimexType


def _every(found: Found, context: Context) -> tuple[Piece, ...]:
    del context
    if found.has("part"):
        return whole(found, Reading(TimexType.SET, "P1D"))
    count = (
        read_count(found.words("count")) if found.has("count") else Fraction(2 if found.has("other") else 1)
    )
    word = found.word("unit")
    if UNITS[word][1] and not found.has("every"):
        return ()
    return whole(found, Reading(TimexType.SET, duration(count, word)))


def _frequency(found: Found, context: Context) -> tuple[Piece, ...]:
    del context
    if context_is_name(found):
        return ()
    return whole(found, Reading(TimexType.SET, FREQUENCIES[found.word("word")]))


def _weekends(found: Found, context: Context) -> tuple[Piece, ...]:
    del context
    start, end = found.place("weekends")
    return (Piece(start, end, Reading(TimexType.SET, "XXXX-WXX-WE")),)


def context_is_name(found: Found) -> bool:
    """Whether a word of frequency is part of a name: "the Daily Mail", "Harvard Business Weekly"."""
    tokens, index = found.tokens, found.start
    return tokens.is_capital(index) and (tokens.is_capital(index + 1) or tokens.is_capital(index - 1))


PHRASES: Final = (
    Phrase(
        "(almost|nearly)? <every>(every|each) (and every)? (<other>(other)|<count>(@count))? "
        "(<part>(DAYPART)|<unit>(UNIT|UNITS)) (?!of)",
        _every,
    ),
    Phrase("(a|per) <unit>(day|week|month|year|hour) (?=each)", _every),
    Phrase("per <unit>(day|week|month|year)", _every),
    Phrase("(on|at) <weekends>(weekends)", _weekends),
    Phrase("<word>(FREQUENCY)", _frequency),
)
