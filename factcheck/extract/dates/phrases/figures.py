"""Dates in figures: "2023-05-24", "24/05/2023", "05/24/23", "24.5.2023"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from factcheck.extract.dates.context import Context, Found, Phrase, Piece, whole
from factcheck.extract.dates.periods import Reading, read_numbers
from factcheck.extract.dates.resolve import resolve_short_year
from factcheck.records import TimexType


def _iso(found: Found, context: Context) -> tuple[Piece, ...]:
    del context
    word = found.word("iso")
    year, month, day = int(word[:4]), int(word[5:7]), int(word[8:10])
    if not 1 <= month <= 12 or not 1 <= day <= 31 or year == 0:
        return ()
    reading = replace(read_numbers(year, month, day), stated=True)
    if len(word) > 10:
        reading = replace(reading, type=TimexType.TIME, value=f"{reading.value}T{word[11:16]}")
    return whole(found, reading)


def split_figures(word: str) -> tuple[int, int, str]:
    """Return the first two numbers of a date in figures and the year as written."""
    first, second, year = re.split(r"[./]", word)
    return int(first), int(second), year


def _slashed(found: Found, context: Context) -> tuple[Piece, ...]:
    word = found.word("date")
    first, second, written = split_figures(word)
    year = int(written) if len(written) == 4 else resolve_short_year(context, int(written))
    day_first = True if "." in word else context.day_first
    if first > 12 or second > 12:
        day_first = first > 12
    if not (1 <= min(first, second) and max(first, second) <= 31) or year == 0 or min(first, second) > 12:
        return ()
    if first == second or day_first is not None:
        day, month = (first, second) if day_first else (second, first)
        return whole(found, replace(read_numbers(year, month, day), stated=True))
    return whole(found, Reading(TimexType.DATE, f"{year:04d}-XX-XX", stated=True))


def _attacks(found: Found, context: Context) -> tuple[Piece, ...]:
    """Read "9/11", a name by now, as the day it names."""
    del context
    return whole(found, read_numbers(2001, 9, 11) if found.words("date") == ["9", "/", "11"] else None)


PHRASES: Final = (
    Phrase("<date>(HOUR / HOUR) (?!/)", _attacks),
    Phrase("<iso>(ISO)", _iso),
    Phrase("<date>(SLASHED)", _slashed),
)
