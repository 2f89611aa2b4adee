"""Numbers as news writes them: "24", "twenty-four", "2 1/2", "a couple of", "nineteen ninety-six"."""

from __future__ import annotations

from fractions import Fraction

from factcheck.extract.dates.lexicon import CARDINALS, MAGNITUDES, ORDINALS

UNKNOWN = None  # a number the words leave open: "a few", "several"

_LOOSE = frozenset(("few", "several", "many", "some", "numerous"))
_IDLE = frozenset(("-", "and", "the", "of", "'"))


def read_count(words: list[str]) -> Fraction | None:
    """Return the number some words state, or None if they leave it open."""
    if words in (["a"], ["an"], ["the"]):
        return Fraction(1)
    if any(word in _LOOSE for word in words):
        return UNKNOWN
    if "couple" in words:
        return Fraction(2)
    if "half" in words or "quarter" in words:
        return _parted(words)
    if words and words[0][0].isdigit():
        return _figures(words)
    return Fraction(_spelled(words))


def _parted(words: list[str]) -> Fraction | None:
    """Return "half a", "a half-", "a quarter of a", "two and a half"."""
    if "quarter" in words:
        return Fraction(1, 4)
    if "and" not in words:
        return Fraction(1, 2)
    rest = [word for word in words if word not in ("half", "a", "an", "and", "-")]
    whole = read_count(rest) if rest else Fraction(1)
    return None if whole is None else whole + Fraction(1, 2)


def read_year_words(words: list[str]) -> int:
    """Return a spelled year: "nineteen ninety-six" is 1996, "two thousand" 2000."""
    values = [word for word in words if word not in _IDLE]
    if "thousand" in values:
        return 2000 + _spelled(values[values.index("thousand") + 1 :])
    century = CARDINALS[values[0]] * 100
    return century + _spelled([word for word in values[1:] if word not in ("hundred", "o")])


def read_ordinal(words: list[str]) -> int:
    """Return the number of an ordinal: "24th", "twenty-fourth", "second"."""
    if words[0][0].isdigit():
        return int("".join(c for c in words[0] if c.isdigit())[:4])
    return sum(ORDINALS.get(word, 0) or CARDINALS.get(word, 0) for word in words)


def _figures(words: list[str]) -> Fraction:
    numbers = [word.replace(",", "") for word in words if word[0].isdigit()]
    whole = Fraction(numbers[0][:9])
    if len(words) >= 3 and "/" in words:
        below = int(numbers[-1])
        part = Fraction(int(numbers[-2]), below) if below else Fraction(0)
        return part if len(numbers) == 2 else whole + part
    return whole


def _spelled(words: list[str]) -> int:
    total = current = 0
    for word in words:
        if word in MAGNITUDES:
            current = max(current, 1) * MAGNITUDES[word]
            if word == "thousand":
                total, current = total + current, 0
        else:
            current += CARDINALS.get(word, 0)
    return total + current
