"""How names are compared: folded, so that accents, case, hyphens and full stops do not matter."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# Letters that Unicode does not decompose, as English-language newsrooms write them.
_LETTERS = str.maketrans(
    {
        "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "ß": "ss", "đ": "d", "Đ": "D", "\u0131": "i", "æ": "ae",
        "Æ": "Ae", "œ": "oe", "Œ": "Oe", "þ": "th", "Þ": "Th", "ð": "d", "Ð": "D", "ə": "e", "Ə": "E",
        **dict.fromkeys("\u2018\u2019\u02bb\u02bc`", "'"),
        **dict.fromkeys("\u2010\u2011\u2013\u2014", "-"),
    }
)  # fmt: skip
_GROUPING = re.compile(r"\b([a-z])-(\d)")  # G-7 is G7


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Return text in lower case without accents, apostrophes and full stops, words split by one space."""
    if text.isascii():
        plain = text.lower()
    else:
        decomposed = unicodedata.normalize("NFKD", text.translate(_LETTERS))
        plain = "".join(c for c in decomposed if not unicodedata.combining(c)).lower()
    plain = plain.replace("defense", "defence")  # one office on both sides of the Atlantic
    plain = _GROUPING.sub(r"\1\2", plain)
    plain = plain.replace("'", "").replace(".", "").replace("-", " ").replace(",", " ")
    return " ".join(plain.split())


def family_name(name: str) -> str:
    """Return the word used on second mention when nothing else is said: the last, suffixes aside."""
    words = [w for w in name.split() if fold(w) not in {"jr", "sr", "ii", "iii", "iv"}]
    return words[-1] if words else name


def similar(one: str, other: str) -> bool:
    """Whether two folded words can be spellings of one name: one letter in five may differ.

    Source: transliterations of one name in English copy (Zelensky, Zelenskyy, Zelenskiy) differ by no more.
    """
    if one == other:
        return True
    longest = max(len(one), len(other))
    if longest < 4 or abs(len(one) - len(other)) > 2:
        return False
    return _distance(one, other) <= max(1, longest // 5)


def _distance(one: str, other: str) -> int:
    """Return the Levenshtein distance."""
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        previous, row[0] = row[0], i
        for j, b in enumerate(other, 1):
            previous, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, previous + (a != b))
    return row[-1]
