"""The period a text speaks of: "for the year", "the end of the month", "the week of March 6"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Final

from factcheck.extract.dates.context import Context, Found, Phrase, Piece, whole
from factcheck.extract.dates.counts import read_ordinal
from factcheck.extract.dates.lexicon import MONTHS, UNITS, word_set
from factcheck.extract.dates.periods import read_week
from factcheck.extract.dates.phrases.days import read_month_day, read_year_part
from factcheck.extract.dates.running import running_start
from factcheck.extract.dates.tense import Tense
from factcheck.extract.dates.units import shift_unit

_LEADS: Final = word_set("for of in during through throughout within over until")


def _period(found: Found, context: Context) -> tuple[Piece, ...]:
    if found.tokens.is_capital(found.place("unit")[0]):
        return ()
    if not found.has("edge") and not found.has("full") and found.before() not in _LEADS:
        return ()
    if found.before() == "of" and found.before(2) in (
        "time",
        "times",
        "day",
        "part",
        "man",
        "woman",
        "player",
        "book",
    ):
        return ()
    day = _present(found, context)
    if day is None:
        return ()
    reading = shift_unit(day, UNITS[found.word("unit")][0], 0)
    return whole(found, replace(reading, anchor=day) if reading else None)


def _present(found: Found, context: Context) -> date | None:
    """Return a day of the period: of the running one for what was over "by the end of the year"."""
    if (
        found.has("edge")
        and context.focus is not None
        and context.tense(found.start, found.end) is Tense.PAST
    ):
        is_fine = found.word("unit") not in ("month", "week") or len(context.focus.value) >= len("2010-08")
        running = running_start(context, Tense.PAST) if is_fine else None
        if running is not None:
            return running
    is_result = found.word("unit") == "year" and not found.has("edge") and found.before() == "for"
    if is_result and context.tense(found.start, found.end) is Tense.FUTURE:
        return context.present
    if is_result and context.quarter is not None and not context.is_narrative:
        return date(context.quarter[0], 12, 31)  # results of a fourth quarter, told in the year after
    return context.present


def _week_of(found: Found, context: Context) -> tuple[Piece, ...]:
    day = read_month_day(
        context,
        MONTHS[found.word("month")],
        read_ordinal(found.words("day")),
        read_year_part(context, found.words("year")),
        context.tense(found.start, found.end),
    )
    if day.interval is None or day.interval.start is None:
        return ()
    return whole(found, replace(read_week(day.interval.start), stated=day.stated))


PHRASES: Final = (
    Phrase(
        "the week (of|beginning|ending|ended) (the)? <month>(@month) <day>(@dom) (,? <year>(YEAR))?", _week_of
    ),
    Phrase(
        "the week (of|beginning|ending|ended) (the)? <day>(@dom) (of)? <month>(@month) (,? <year>(YEAR))?",
        _week_of,
    ),
    Phrase("<edge>((the)? EDGE of) the <unit>(year|month|week|decade|century) (?!(of|end))", _period),
    Phrase(
        "<edge>((early|late|earlier|later) in) the <unit>(year|month|week|decade|century) (?!(of|end))",
        _period,
    ),
    Phrase(
        "the <full>(full|fiscal|financial|current|calendar)? <unit>(year) "
        "(?!(-|YEAR|CARDINAL|of|ended|ending|to|before|after|he|she|they|that|when|'|end|in))",
        _period,
    ),
    Phrase("the <unit>(week) (?=('|,|.))", _period),
)
