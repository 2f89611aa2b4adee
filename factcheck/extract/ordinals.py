"""Ordinals before a meeting: "the third Quad summit", "the 15th annual BRICS summit", "G7's 49th summit"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.extract.tokens import Token

_UNITS = "first second third fourth fifth sixth seventh eighth ninth".split()
_TEENS = """tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth
    nineteenth""".split()
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80}
_ROUND = {"twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60}
WORDS: dict[str, int] = {word: n for n, word in enumerate([*_UNITS, *_TEENS], 1)} | _ROUND
_FIGURES = re.compile(r"(\d{1,3})(?:st|nd|rd|th)")

# Between the ordinal and the meeting.
_PASSED = frozenset("annual edition of the leaders regular".split())


def ordinal_at(tokens: Sequence[Token], last: int) -> tuple[int, int] | None:
    """Return the number an ordinal that ends before `last` says, and its first word; None if none does."""
    if last < 1:
        return None
    key = tokens[last - 1].key
    figures = _FIGURES.fullmatch(key)
    if figures:
        return int(figures[1]), last - 1
    if key not in WORDS:
        return None
    number, first = WORDS[key], last - 1
    hyphen = first >= 1 and tokens[first - 1].text in "-‐‑"
    tens = first - (2 if hyphen else 1)
    if number < 10 and tens >= 0 and tokens[tens].key in _TENS:
        return _TENS[tokens[tens].key] + number, tens
    return number, first


def ordinal_before(tokens: Sequence[Token], first: int) -> tuple[int, int, int] | None:
    """Return number, first and last of the ordinal that counts the meeting beginning at `first`, or None."""
    at = first
    while at > 0 and first - at < 4:
        found = ordinal_at(tokens, at)
        if found is not None:
            return found[0], found[1], at
        if tokens[at - 1].key not in _PASSED:
            return None
        at -= 1
    return None
