"""Whole numbers as newsrooms write them: "five", "twenty-five", "47", "10th", "fiftieth"."""

from __future__ import annotations

from typing import Final

_UNITS: Final = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
_TENS: Final = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_RANKS: Final = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth"
).split()
_ROUND_RANKS: Final = "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth".split()

_VALUES: Final[dict[str, int]] = (
    {word: n for n, word in enumerate(_UNITS, 1)}
    | {word: 10 * n for n, word in enumerate(_TENS, 2)}
    | {word: n for n, word in enumerate(_RANKS, 1)}
    | {word: 10 * n for n, word in enumerate(_ROUND_RANKS, 2)}
    | {"centenary": 100, "centennial": 100, "hundredth": 100, "bicentenary": 200, "bicentennial": 200}
    | {
        "tercentenary": 300,
        "silver": 25,
        "golden": 50,
        "diamond": 60,
        "platinum": 70,
        "ruby": 40,
        "pearl": 30,
        "jubilee": 0,
    }
    | {"wedding": 0}
    | {"decade": 10, "century": 100}
)
NUMBER: Final = (
    rf"\d{{1,3}}|(?:{'|'.join(_TENS)})[-\s](?:{'|'.join(_UNITS[:9])})|{'|'.join([*reversed(_UNITS), *_TENS])}"
)
ORDINAL: Final = (
    rf"\d{{1,3}}(?:st|nd|rd|th)|(?:{'|'.join(_TENS)})[-\s](?:{'|'.join(_RANKS[:9])})"
    rf"|{'|'.join([*reversed(_RANKS), *_ROUND_RANKS])}|hundredth"
)
# Anniversaries that have a name of their own, most of them round.
NAMED_ANNIVERSARY: Final = (
    r"centenary|centennial|bicentenary|bicentennial|tercentenary|"
    r"(?:silver|golden|diamond|platinum)\sjubilee|(?:silver|pearl|ruby|golden|diamond|platinum)\swedding"
)


def number_of(words: str) -> int | None:
    """Return the number words or figures stand for; None if they are none."""
    plain = words.lower().strip()
    if plain[:1].isdigit():
        return int("".join(c for c in plain if c.isdigit()))
    parts = plain.replace("-", " ").split()
    if not parts or any(part not in _VALUES for part in parts):
        return None
    return sum(_VALUES[part] for part in parts)


def write_like(number: int, words: str) -> str:
    """Return a number written the way words are: in figures or not, as a count or a rank."""
    plain = words.lower()
    last = plain.replace("-", " ").split()[-1] if plain else ""
    if last in {
        "jubilee",
        "wedding",
        "centenary",
        "centennial",
        "bicentenary",
        "bicentennial",
        "tercentenary",
    }:
        return f"{number}{_ending(number)} anniversary"
    rank = last.endswith(("st", "nd", "rd", "th")) and last != "thousand"
    if plain[:1].isdigit() or not 0 < number < 10:
        return f"{number}{_ending(number)}" if rank else str(number)
    return _RANKS[number - 1] if rank else _UNITS[number - 1]


def _ending(number: int) -> str:
    if number % 100 in {11, 12, 13}:
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
