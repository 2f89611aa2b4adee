"""Numbers as tokens: "12", "1,200", "5.2 million", "$5m", "thirty-one", and whether they are hedged."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.extract.dates.lexicon import CARDINALS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.extract.reading import Reading
    from factcheck.extract.tokens import Token

SCALES = {
    "hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000,
    "trillion": 1_000_000_000_000, "m": 1_000_000, "mn": 1_000_000, "bn": 1_000_000_000,
    "k": 1_000, "b": 1_000_000_000, "tn": 1_000_000_000_000,
}  # fmt: skip
_SHORT = re.compile(r"(\d+)(m|mn|bn|k|b|tn)")
_SIGNS = {"$": "$", "£": "£", "€": "€", "¥": "¥", "₹": "₹"}
_NAMES = {
    "dollar": "$", "dollars": "$", "pounds": "£", "euro": "€", "euros": "€", "yen": "¥", "rupees": "₹",
    "francs": "francs", "crowns": "crowns", "yuan": "yuan", "rubles": "rubles", "roubles": "rubles",
}  # fmt: skip
_UNFIT_AFTER = frozenset(
    ("percent", "per", "%", "pc", "pm", "am", "degrees", "mph", "km", "miles", "°", "/", ":")
)
_UNFIT_BEFORE = frozenset(
    ("/", ":", "#", ".", "no", "number", "page", "route", "highway", "chapter", "section", "covid")
)
# The number is no more than a bound, an estimate or a part.
HEDGES = frozenset(
    """
    least most than over about nearly almost some around roughly approximately estimated under fewer less
    many few only another other others further additional remaining more extra new between half probably
    perhaps maybe possibly circa below above exceeding beyond close near average among including hundreds
    dozens thousands tens estimate estimates fellow
    """.split()
)
_REACH = 3
_LARGEST_WORD = 100


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number in `tokens[first:last]`; `currency` is "" unless it is money."""

    first: int
    last: int
    value: int
    currency: str = ""
    hedged: bool = False


def find_numerals(reading: Reading) -> list[Numeral]:
    """Return the whole numbers of a sentence that are no dates, shares, times or labels."""
    tokens, found, at = reading.tokens, [], 0
    taken = [d.span for d in reading.dates]
    for begin, token in enumerate(tokens):
        if begin < at or not _may_begin(token):
            continue
        numeral = _read(tokens, begin)
        if numeral is None:
            continue
        at = numeral.last
        inside = any(
            s.start < tokens[numeral.last - 1].end and tokens[numeral.first].start < s.end for s in taken
        )
        if not inside and _fits(tokens, numeral):
            found.append(numeral)
    return found


def _may_begin(token: Token) -> bool:
    return token.key[:1].isdecimal() or token.key in CARDINALS or token.text in _SIGNS


def _read(tokens: Sequence[Token], at: int) -> Numeral | None:
    currency, here = "", at
    if tokens[at].text in _SIGNS:
        currency, here = _SIGNS[tokens[at].text], at + 1
    if here >= len(tokens):
        return None
    key = tokens[here].key
    if key[:1].isdecimal():
        amount, last = _figures(tokens, here)
    elif key in CARDINALS and CARDINALS[key] < _LARGEST_WORD:
        amount, last = _words(tokens, here)
    else:
        return None
    if amount is None:
        return None
    scaled = last
    if last < len(tokens) and tokens[last].key in SCALES and not tokens[last].possessive:
        amount, scaled = amount * SCALES[tokens[last].key], last + 1
    if scaled < len(tokens) and tokens[scaled].key in _NAMES and not currency:
        currency, scaled = _NAMES[tokens[scaled].key], scaled + 1
    if amount != int(amount):
        return None
    return Numeral(at, scaled, int(amount), currency, _is_hedged(tokens, at, scaled))


def _figures(tokens: Sequence[Token], at: int) -> tuple[float | None, int]:
    """Read "1,200", "5.2" and "5m"; the parts touch each other."""
    short = _SHORT.fullmatch(tokens[at].key)
    if short is not None:
        return float(int(short[1]) * SCALES[short[2]]), at + 1
    digits, last = tokens[at].key, at + 1
    if not digits.isdecimal() or len(digits) > 15:
        return None, at + 1
    while (
        last + 1 < len(tokens)
        and tokens[last].text == ","
        and _touch(tokens, last)
        and len(tokens[last + 1].key) == 3
    ):
        if not tokens[last + 1].key.isdecimal():
            break
        digits, last = digits + tokens[last + 1].key, last + 2
    if last + 1 < len(tokens) and tokens[last].text == "." and _touch(tokens, last):
        rest = re.fullmatch(r"(\d{1,4})(m|mn|bn|k|b|tn)?", tokens[last + 1].key)
        if rest is not None:
            return float(f"{digits}.{rest[1]}") * SCALES.get(rest[2] or "", 1), last + 2
    return float(digits), last


def _touch(tokens: Sequence[Token], mark: int) -> bool:
    return tokens[mark].start == tokens[mark - 1].end and tokens[mark + 1].start == tokens[mark].end


def _words(tokens: Sequence[Token], at: int) -> tuple[float | None, int]:
    value, last = CARDINALS[tokens[at].key], at + 1
    hyphened = last + 1 < len(tokens) and tokens[last].text in "-‐‑" and _touch(tokens, last)
    if value >= 20 and hyphened and 0 < CARDINALS.get(tokens[last + 1].key, 0) < 10:
        return float(value + CARDINALS[tokens[last + 1].key]), last + 2
    return float(value), last


def _fits(tokens: Sequence[Token], numeral: Numeral) -> bool:
    before = tokens[numeral.first - 1] if numeral.first else None
    if (
        before is not None
        and (before.key or before.text) in _UNFIT_BEFORE
        and (before.key or before.end == tokens[numeral.first].start)
    ):
        return False
    if before is not None and before.text in "-‐‑–" and before.end == tokens[numeral.first].start:
        return False  # the second half of a range or a score
    if numeral.last >= len(tokens):
        return True
    after = tokens[numeral.last]
    return (after.key or after.text) not in _UNFIT_AFTER or (
        after.text == ":" and after.end != tokens[numeral.last - 1].end + 1
    )


def _is_hedged(tokens: Sequence[Token], first: int, last: int) -> bool:
    before = []
    for token in reversed(tokens[max(0, first - _REACH) : first]):
        if not token.key or (
            token.text[:1].isupper() and token.key not in HEDGES and token.key not in CARDINALS
        ):
            break
        before.append(token.key)
    after = [t.key for t in tokens[last : last + 2]]
    if (
        HEDGES & set(before)
        or before[:2] == ["to", "up"]
        or _is_part(before)
        or (after[:1] and after[0] in {"others", "more", "other", "additional", "of", "further"})
        or (after[:1] in (["to"], ["or"]) and _goes_on(tokens, last + 1))
    ):
        return True
    return (
        last + 1 < len(tokens) and tokens[last].text in {"–", "-", "+"} and tokens[last + 1].key.isdecimal()
    )


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Whether a number or a bound follows "12 to" or "12 or"; "$5 million to the hospital" is no range."""
    after = tokens[at] if at < len(tokens) else None
    return after is not None and (_may_begin(after) or after.key in {"more", "so", "fewer", "less"})


def _is_part(before: Sequence[str]) -> bool:
    """Whether the words before a number, the nearest first, make it the whole of a part: "two of the 12"."""
    some = {"some", "most", "many", "all", "none", "half", "each", "any", "several"}
    return before[:2] in (["the", "of"], ["those", "of"], ["these", "of"]) and any(
        word in CARDINALS or word in some or word.isdecimal() for word in before[2:]
    )
