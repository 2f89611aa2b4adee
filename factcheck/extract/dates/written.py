"""The day a wire story was written on, where its dateline tells: "BRUSSELS, Dec. 2 (AP) -- ".

A story is published on the day it is written or soon after. "Today" is the day it was written.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Final

from factcheck.extract.dates.grammar import compile_phrase
from factcheck.extract.dates.lexicon import MONTHS

if TYPE_CHECKING:
    import re

    from factcheck.extract.dates.tokens import Tokens

_HEAD: Final = 12  # tokens: "THE HAGUE, Netherlands, Nov. 30"
_SOON: Final = 3  # days from a dateline to publication
_CLOSES: Final = frozenset(("(", "-", "–", "—"))


def day_written(tokens: Tokens, line: str, published: date | None) -> date | None:
    """Return the day of a dateline close before publication, else the day of publication."""
    if published is None:
        return None
    for match in _dates().finditer(line[:_HEAD]):
        start, end = match.span()
        if tokens.word(end) not in _CLOSES or tokens.word(start - 1) != "," or not _has_city(tokens, start):
            continue
        day = _last(MONTHS[tokens.lower[start]], int(tokens.lower[end - 1]), published)
        if day is not None and (published - day).days <= _SOON:
            return day
    return published


def _has_city(tokens: Tokens, start: int) -> bool:
    """Whether the line opens with a name in capitals, as a dateline does."""
    first = next((word for word in tokens.written[:start] if word.isalpha()), "")
    return len(first) > 1 and first.isupper()


def _last(month: int, day: int, published: date) -> date | None:
    """Return the last such day up to publication."""
    for year in (published.year, published.year - 1):
        try:
            found = date(year, month, day)
        except ValueError:
            continue
        if found <= published:
            return found
    return None


@cache
def _dates() -> re.Pattern[str]:
    return compile_phrase("MONTH .? DAYNUM")
