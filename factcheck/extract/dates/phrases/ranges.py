"""Ranges and lists of days, months and years: "11 and 12 July", "19–21 May", "between March and May 2022".

Each end is a mention of its own, as annotators of TIMEX3 mark them; what one end leaves out the other lends.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from factcheck.extract.dates.context import Context, Found, Phrase, Piece
from factcheck.extract.dates.counts import read_ordinal
from factcheck.extract.dates.lexicon import MONTHS
from factcheck.extract.dates.periods import read_month, read_numbers, read_year
from factcheck.extract.dates.phrases.days import read_month_day, read_year_part
from factcheck.extract.dates.resolve import resolve_month

if TYPE_CHECKING:
    from factcheck.extract.dates.tense import Tense

_TO: Final = "(-|/|to|and|or|through|thru|until|till)"
_YEAR: Final = "((,|of)? <year>(@year))?"


def _days_then_month(found: Found, context: Context) -> tuple[Piece, ...]:
    """Read "11, 12 and 13 July 2021": the last piece holds the month and year."""
    return _listed(found, context, month_last=True)


def _month_then_days(found: Found, context: Context) -> tuple[Piece, ...]:
    """Read "May 19 to 21, 2023": the first piece holds the month."""
    return _listed(found, context, month_last=False)


def _listed(found: Found, context: Context, *, month_last: bool) -> tuple[Piece, ...]:
    year, tense = _year_and_tense(found, context)
    month = MONTHS[found.word("month")]
    names = [name for name in ("one", "two", "three", "four") if found.has(name)]
    pieces = []
    for name in names:
        start, end = found.place(name)
        reading = read_month_day(context, month, read_ordinal(found.words(name)), year, tense)
        if name == names[0] and (not month_last or found.match.group()[0] != found.match.group("one")[0]):
            start = found.start
        if name == names[-1]:
            end = found.end
        pieces.append(Piece(start, end, reading))
    days = [int(piece.reading.value[-2:]) for piece in pieces]
    return tuple(pieces) if days == sorted(days) else ()


def _two_days(found: Found, context: Context) -> tuple[Piece, ...]:
    """Read "3 March to 5 April 2022": the first day may lack the year the second states."""
    year, tense = _year_and_tense(found, context)
    own = read_year_part(context, found.words("own"))
    months = MONTHS[found.word("onemonth")], MONTHS[found.word("month")]
    if own is None and year is not None:
        own = year - (months[0] > months[1])
    one = read_month_day(context, months[0], read_ordinal(found.words("one")), own, tense)
    two = read_month_day(context, months[1], read_ordinal(found.words("two")), year, tense)
    return (
        Piece(found.start, found.place("to")[0], one),
        Piece(found.place("to")[1], found.end, two),
    )


def _two_months(found: Found, context: Context) -> tuple[Piece, ...]:
    """Read "between March and May 2022" and "October 1940-May 1941"."""
    year, tense = _year_and_tense(found, context)
    one, two = MONTHS[found.word("onemonth")], MONTHS[found.word("month")]
    if year is None:
        readings = resolve_month(context, one, tense), resolve_month(context, two, tense)
    else:
        own = read_year_part(context, found.words("own"))
        first = own if own is not None else year - (one > two)
        readings = replace(read_month(first, one), stated=True), replace(read_month(year, two), stated=True)
    return (
        Piece(found.start, found.place("to")[0], readings[0]),
        Piece(found.place("to")[1], found.end, readings[1]),
    )


def _day_to_month(found: Found, context: Context) -> tuple[Piece, ...]:
    """Read "21 March to July 1918": the day lacks the year the month states."""
    del context
    year, months = int(found.word("year")), (MONTHS[found.word("onemonth")], MONTHS[found.word("month")])
    one = read_numbers(year - (months[0] > months[1]), months[0], read_ordinal(found.words("one")))
    two = replace(read_month(year, months[1]), stated=True)
    return (
        Piece(found.start, found.place("to")[0], replace(one, stated=True)),
        Piece(found.place("to")[1], found.end, two),
    )


def _two_years(found: Found, context: Context) -> tuple[Piece, ...]:
    """Read "1941-45" and "2019-2022"; a second number that is not a later year is none."""
    del context
    one = int(found.word("one"))
    word = found.word("two")
    two = int(word) if len(word) == 4 else one - one % 100 + int(word)
    if not one < two <= one + 120 or found.after() in ("-", "/"):
        return ()
    readings = (replace(read_year(one), stated=True), replace(read_year(two), stated=True))
    return (
        Piece(found.start, found.place("one")[1], readings[0]),
        Piece(found.place("two")[0], found.end, readings[1]),
    )


def _year_and_tense(found: Found, context: Context) -> tuple[int | None, Tense]:
    return read_year_part(context, found.words("year")), context.tense(found.start, found.end)


_MORE: Final = f"((,|{_TO}) <three>(@dom) ((,|{_TO}|, and) <four>(@dom))?)?"
_SEP: Final = f"(,|{_TO}|, (and|or))"

PHRASES: Final = (
    Phrase(
        f"(the)? <one>(@dom) {_SEP} (the)? <two>(@dom) ({_SEP} <three>(@dom) ({_SEP} "
        f"<four>(@dom))?)? (of)? <month>(@month) {_YEAR}",
        _days_then_month,
    ),
    Phrase(
        f"<one>(@dom) (of)? <onemonth>(@month) (,? <own>(@year))? ,? <to>({_TO}) (the)? "
        f"<two>(@dom) (of)? <month>(@month) {_YEAR}",
        _two_days,
    ),
    Phrase(
        f"<onemonth>(@month) <one>(@dom) (,? <own>(@year))? ,? <to>({_TO}) <month>(@month) "
        f"<two>(@dom) {_YEAR}",
        _two_days,
    ),
    Phrase(
        f"<month>(@month) <one>(@dom) {_SEP} (the)? <two>(@dom) (?!MONTH|: |.? MERIDIEM|am|pm) "
        f"({_SEP} <three>(@dom) (?!MONTH) ({_SEP} <four>(@dom) (?!MONTH))?)? {_YEAR}",
        _month_then_days,
    ),
    Phrase(
        f"<onemonth>(@month) (,? <own>(YEAR))? <to>({_TO}) (@edge)? <month>(@month) (?!.? DAYNUM) {_YEAR}",
        _two_months,
    ),
    Phrase(
        "<one>(@dom) (of)? <onemonth>(@month) <to>(to|until|till) (@edge)? <month>(@month) <year>(YEAR)",
        _day_to_month,
    ),
    Phrase("<one>(YEAR) - <two>(YEAR|DAYNUM|SMALL)", _two_years),
)
