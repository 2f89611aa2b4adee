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
    one, other = _sounded(one), _sounded(other)
    if one == other:
        return True
    longest = max(len(one), len(other))
    if one[:1] != other[:1] or longest < 4 or abs(len(one) - len(other)) > 2:
        return False
    return _distance(one, other) <= max(1, longest // 5)


# One sound, several spellings: how English copy writes names from other scripts.
_SOUNDS = (
    ("iy", "i"), ("ij", "i"), ("ii", "i"), ("y", "i"), ("j", "i"), ("w", "v"), ("kh", "h"), ("ck", "k"),
    ("q", "k"), ("ph", "f"), ("ou", "u"), ("oo", "u"), ("ee", "i"),
)  # fmt: skip


@lru_cache(maxsize=16384)
def _sounded(word: str) -> str:
    """Return a folded word with one spelling for each sound, double letters written once."""
    word = word[1:] if word.startswith("ye") else word  # Yevgeny, Evgeny
    for spelling, sound in _SOUNDS:
        word = word.replace(spelling, sound)
    return "".join(c for i, c in enumerate(word) if i == 0 or c != word[i - 1])


def _distance(one: str, other: str) -> int:
    """Return the Levenshtein distance."""
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        previous, row[0] = row[0], i
        for j, b in enumerate(other, 1):
            previous, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, previous + (a != b))
    return row[-1]


def letters_apart(one: str, other: str) -> int:
    """Return how many letters two words differ by: letters changed, left out or added."""
    return _distance(one, other)
