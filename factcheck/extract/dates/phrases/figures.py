"""Dates in figures: "2023-05-24", "24/05/2023", "05/24/23", "24.5.2023", and "9/11"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final

from factcheck.extract.dates.absolute import parse_figures
from factcheck.extract.dates.context import Context, Found, Phrase, Piece, whole
from factcheck.extract.dates.periods import Reading, read_day, read_numbers
from factcheck.extract.dates.resolve import resolve_short_year
from factcheck.records import TimexType

if TYPE_CHECKING:
    from factcheck.extract.dates.absolute import Order

_BASE: Final = date(2000, 1, 1)  # for complete dates: nothing is counted from it


def split_figures(word: str) -> list[int]:
    """Return the numbers of a date in figures."""
    return [int(number) for number in re.findall(r"\d+", word)]


def _iso(found: Found, context: Context) -> tuple[Piece, ...]:
    del context
    word = found.word("iso")
    year, month, day = split_figures(word)[:3]
    if not 1 <= month <= 12 or not 1 <= day <= 31 or year == 0:
        return ()
    reading = replace(read_numbers(year, month, day), stated=True)
    if len(word) > 10:
        reading = replace(reading, type=TimexType.TIME, value=f"{reading.value}T{word[11:16]}")
    return whole(found, reading)


def _slashed(found: Found, context: Context) -> tuple[Piece, ...]:
    """Read figures in the order the text itself uses; a text that does not tell leaves day and month open."""
    word = found.word("date")
    numbers = split_figures(word)
    if re.match(r"\d{4}", word):
        return whole(found, _in_order(word, numbers, "YMD", context))
    first, second = numbers[:2]
    if min(first, second) < 1 or min(first, second) > 12 or max(first, second) > 31:
        return ()
    day_first = context.day_first
    if max(first, second) > 12:
        day_first = first > 12
    elif "." in word:
        day_first = True
    if day_first is None and first != second:
        year = _full_year(numbers[2], context)
        return whole(found, Reading(TimexType.DATE, f"{year:04d}-XX-XX", stated=True))
    return whole(found, _in_order(word, numbers, "MDY" if day_first is False else "DMY", context))


def _in_order(word: str, numbers: list[int], order: Order, context: Context) -> Reading | None:
    parts = dict(zip(order, numbers, strict=True))
    year = _full_year(parts["Y"], context)
    if not 1 <= parts["M"] <= 12 or not 1 <= parts["D"] <= 31 or year < 1:
        return None
    day = parse_figures(word, order, context.published or _BASE)
    if day is not None and parts["Y"] >= 100:
        return replace(read_day(day), stated=True)
    return replace(read_numbers(year, parts["M"], parts["D"]), stated=True)


def _full_year(number: int, context: Context) -> int:
    return number if number >= 100 else resolve_short_year(context, number)


def _attacks(found: Found, context: Context) -> tuple[Piece, ...]:
    """Read "9/11", a name by now, as the day it names."""
    del context
    return whole(found, read_numbers(2001, 9, 11) if found.words("date") == ["9", "/", "11"] else None)


PHRASES: Final = (
    Phrase("<date>(HOUR / HOUR) (?!/)", _attacks),
    Phrase("<iso>(ISO)", _iso),
    Phrase("<date>(SLASHED)", _slashed),
)
