"""Finds the names the knowledge has in a list of words: longest match first, every reading kept."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from factcheck.extract.tokens import Token
    from factcheck.knowledge.store import NameEntry, Store


@dataclass(frozen=True, slots=True)
class Reading:
    """One thing that words can name."""

    kind: str
    id: str


@dataclass(frozen=True, slots=True)
class Named:
    """Words `tokens[first:last]` and everything they can name."""

    first: int
    last: int
    readings: tuple[Reading, ...]

    def ids(self, *kinds: str) -> tuple[str, ...]:
        """Return the ids of the readings of some kinds."""
        return tuple(r.id for r in self.readings if r.kind in kinds)

    def has(self, *kinds: str) -> bool:
        """Whether the words can name something of these kinds."""
        return any(r.kind in kinds for r in self.readings)


def find_names(tokens: Sequence[Token], store: Store) -> list[Named]:
    """Return the names among the words, in order, not overlapping."""
    found: list[Named] = []
    keys = [t.key for t in tokens]
    first_words = store.first_words
    last = 0
    for at, key in enumerate(keys):
        if at < last or key not in first_words:
            continue
        following = store.names_following(key)
        second = _next_word(tokens, keys, at)
        if second not in following and "" not in following:
            continue
        named = _longest(tokens, keys, at, following, second)
        if named is not None:
            found.append(named)
            last = named.last
    return found


def _longest(
    tokens: Sequence[Token],
    keys: list[str],
    at: int,
    following: Mapping[str, tuple[NameEntry, ...]],
    second: str,
) -> Named | None:
    readings: list[Reading] = []
    length = 0
    longer = following.get(second, ()) if second else ()
    for words, kind, id_, shape in (*longer, *following.get("", ())):
        if readings and len(words) < length:
            break
        last = _match(tokens, keys, at, words)
        if last is None or not _fits(tokens, at, last, shape):
            continue
        if not readings:
            length = len(words)
        readings.append(Reading(kind, id_))
        end = last
    if not readings:
        return None
    return Named(at, end, tuple(dict.fromkeys(readings)))


def _next_word(tokens: Sequence[Token], keys: list[str], at: int) -> str:
    """Return the word a name's second must be, as `_match` finds it; "" if there is none."""
    here = at + 1
    if here < len(keys) and keys[here] == "":
        here = _past_mark(tokens, here)
    return keys[here] if here < len(keys) else ""


def _past_mark(tokens: Sequence[Token], here: int) -> int:
    """Return the place after a mark inside a name, or after one word in brackets."""
    bracketed = tokens[here].text == "(" and here + 2 < len(tokens) and tokens[here + 2].text == ")"
    return here + (3 if bracketed else 1)


def _match(tokens: Sequence[Token], keys: list[str], at: int, words: tuple[str, ...]) -> int | None:
    """Return where a name that begins at a token ends.

    Hyphens between its words are passed over, and one word in brackets, as in "Group of 20 (G20) summit".
    """
    here, taken = at, 0
    while taken < len(words):
        if here >= len(keys):
            return None
        key = keys[here]
        if key == "":
            return None
        if key != words[taken]:
            return None
        taken += 1
        here += 1
        if taken < len(words) and here < len(keys) and keys[here] == "":
            here = _past_mark(tokens, here)  # what is passed over is judged in _fits
    return here


def _fits(tokens: Sequence[Token], at: int, last: int, shape: str) -> bool:
    """Whether the words are written as the name must be, and nothing but hyphens and dots stands between."""
    for i in range(at, last):
        token = tokens[i]
        if token.key == "" and token.text not in "-‐‑–.()":
            return False
        if token.possessive and i < last - 1 and not token.key.endswith("s"):
            return False
    if shape == "any":
        return True
    first = tokens[at].text
    if shape == "acronym":
        return all(t.text.replace(".", "").isupper() for t in tokens[at:last] if t.key)
    return first[:1].isupper() or first[:1].isdigit()
