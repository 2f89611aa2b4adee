"""The one place that asks `dateparser`: what day do these figures name?

It is given one isolated absolute date, with the language, the base date, the order and the required parts
set. It never sees running text, where it finds dates in ordinary words, and its answer is taken only if it is
made of the numbers that were asked about: it turns an order that gives no date round without saying so.
"""

from __future__ import annotations

import re
from datetime import date, datetime
from functools import lru_cache
from typing import Literal

Order = Literal["DMY", "MDY", "YMD"]


@lru_cache(maxsize=1024)
def parse_figures(words: str, order: Order, base: date) -> date | None:
    """Return the day that figures such as `24/05/2023` name in an order, or None if they name none.

    Args:
        words: the figures, with any separators.
        order: which of day, month and year comes first.
        base: the day from which two-digit years are understood.
    """
    import dateparser  # noqa: PLC0415 - a third of a second, for the few stories with dates in figures

    answer = dateparser.parse(
        words,
        languages=["en"],
        settings={
            "DATE_ORDER": order,
            "PREFER_LOCALE_DATE_ORDER": False,
            "RELATIVE_BASE": datetime(base.year, base.month, base.day),  # noqa: DTZ001 - a calendar day
            "REQUIRE_PARTS": ["day", "month", "year"],
            "PARSERS": ["absolute-time"],
            "STRICT_PARSING": True,
        },
    )
    return answer.date() if answer is not None and _is_read_in(answer.date(), words, order) else None


def _is_read_in(day: date, words: str, order: Order) -> bool:
    numbers = [int(number) for number in re.findall(r"\d+", words)[:3]]
    parts = {"D": day.day, "M": day.month, "Y": day.year}
    return len(numbers) == len(order) and all(
        number in (parts[letter], parts[letter] % 100 if letter == "Y" else parts[letter])
        for number, letter in zip(numbers, order, strict=True)
    )
