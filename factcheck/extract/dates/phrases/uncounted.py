"""Lengths without a number: "for weeks", "recent years", "all day", "weeklong", "over the years"."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from factcheck.extract.dates.context import Context, Found, Phrase, Piece, whole
from factcheck.extract.dates.lexicon import LONG_WORDS, MONTHS, word_set
from factcheck.extract.dates.periods import Reading
from factcheck.extract.dates.phrases.durations import duration
from factcheck.records import TimexType

_BARE_LEADS: Final = word_set(
    "for in within after of over during last follows followed following despite took take "
    "takes spent recent coming than these those the"
)


def _all(found: Found, context: Context) -> tuple[Piece, ...]:
    """Read "all day", "all week long"."""
    del context
    return whole(found, Reading(TimexType.DURATION, duration(Fraction(1), found.word("unit"))))


def _long(found: Found, context: Context) -> tuple[Piece, ...]:
    """Read "day-long"."""
    del context
    return whole(found, Reading(TimexType.DURATION, duration(Fraction(1), found.word("unit"))))


def _long_word(found: Found, context: Context) -> tuple[Piece, ...]:
    """Read "a weeklong strike"."""
    del context
    return whole(found, Reading(TimexType.DURATION, LONG_WORDS[found.word("word")]))


def _bare(found: Found, context: Context) -> tuple[Piece, ...]:
    del context
    word = found.word("unit")
    if found.before() not in _BARE_LEADS and not found.has("lead"):
        return ()
    if found.before() == "the" or word in ("seconds", "nights", "weekends", "quarters"):
        return ()
    if found.before() == "of" and found.before(2) in ("number", "couple", "ten", "point"):
        return ()
    return whole(found, Reading(TimexType.DURATION, duration(None, word)))


def _recent(found: Found, context: Context) -> tuple[Piece, ...]:
    del context
    word, lead = found.word("unit"), found.word("lead")
    if lead == "early" and word == "hours":
        return ()
    if found.after() == "of" and (found.after(1)[:1].isdigit() or found.after(1) in MONTHS):
        return ()  # "the last months of 1943" are of that year
    if lead in ("coming", "future") or found.has("ahead"):
        value = "FUTURE_REF" if lead == "future" else duration(None, word)
    elif word == "years" and lead in ("recent", "past", "previous"):
        value = "PAST_REF"
    else:
        value = duration(None, word)
    is_ref = value.endswith("REF")
    return whole(found, Reading(TimexType.DATE if is_ref else TimexType.DURATION, value))


def _years(found: Found, context: Context) -> tuple[Piece, ...]:
    """Read "over the years"."""
    del context
    return (Piece(*found.place("years"), Reading(TimexType.DURATION, "PXY")),)


def _while(found: Found, context: Context) -> tuple[Piece, ...]:
    """Read "for a while", "for some time": a length that no unit measures."""
    del context
    return (Piece(*found.place("while"), Reading(TimexType.DURATION, "PXX")),)


def _whole_year(found: Found, context: Context) -> tuple[Piece, ...]:
    """Read "the year ended June 30"."""
    del context
    return whole(found, Reading(TimexType.DURATION, "P1Y" if found.word("unit") == "year" else "P1Q"))


PHRASES: Final = (
    Phrase("all <unit>(day|week|night|month|year) (long|round)?", _all),
    Phrase("<unit>(UNIT) - long", _long),
    Phrase("<word>(LONGWORD)", _long_word),
    Phrase("(over|through|down|with) <years>(the years) (?!(CARDINAL|NUMBER|YEAR))", _years),
    Phrase(
        "(for|in|after|quite|long) <while>(a (long|little|short)? while|some time) (?!(ago|back))", _while
    ),
    Phrase(
        "(the)? <lead>(recent|coming|future|past|previous|early|first|final|intervening|following|"
        "ensuing|subsequent|next|last) "
        "<unit>(UNITS) (and UNITS)?",
        _recent,
    ),
    Phrase("(the)? <unit>(UNITS) <ahead>(ahead)", _recent),
    Phrase("the (fiscal|financial)? <unit>(year|quarter) (?=(ended|ending))", _whole_year),
    Phrase("<unit>(decades|years|months|weeks|days|hours|centuries) - <lead>(long|old)", _bare),
    Phrase("<unit>(UNITS) (or (UNITS))?", _bare),
)
