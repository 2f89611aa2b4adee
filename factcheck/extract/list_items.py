"""The items of a list: where it is split, where it ends, and how many there are if that is plain."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.dates.lexicon import CARDINALS
from factcheck.extract.lexicon import HONORIFICS, PARTICLES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.extract.reading import Reading
    from factcheck.extract.tokens import Token

MIN = 2
_QUOTES = frozenset('"“”‘’')  # around titles of works


def is_proper(tokens: Sequence[Token], at: int) -> bool:
    """Whether a name begins at a word, a title before it passed over."""
    while at < len(tokens) and (
        tokens[at].text in _QUOTES
        or tokens[at].key in HONORIFICS
        or tokens[at].key in {"the", "president", "senator"}
    ):
        at += 1
    return at < len(tokens) and tokens[at].text[:1].isupper()


def count_items(reading: Reading, at: int, *, strict: bool) -> tuple[int, int] | None:
    """Return how many items a list has and where it ends; None when that is not plain."""
    items, end, closed = _items(reading, at)
    if not closed or len(items) < MIN:
        return None
    proper = [_is_name(reading, first, _before_apposition(reading, first, last)) for first, last in items]
    if all(proper):
        return len(items), end
    if strict or any(proper):
        return None
    plain = all(last - first <= 3 and not _is_verbal(reading, first, last) for first, last in items)
    finished = end >= len(reading.tokens) or reading.tokens[end].text == "."
    return (len(items), end) if plain and finished else None


def _items(reading: Reading, at: int) -> tuple[list[tuple[int, int]], int, bool]:  # noqa: C901 - one pass
    """Split a list at its commas and its "and"; ages in figures between commas are passed over."""
    tokens = reading.tokens
    whole = {i for n in reading.names for i in range(n.first + 1, n.last)}
    semicolons = _has_semicolons(tokens, at)
    marks = {";"} if semicolons else {","}
    items: list[tuple[int, int]] = []
    begin, here, last_one = at, at, False
    while here < len(tokens):
        here = _past_brackets(tokens, begin, here)
        if here >= len(tokens):
            break
        token = tokens[here]
        joins = token.key == "and" and here not in whole
        ends = token.text in {".", "—", "–", "(", ")", ":", "?", "!"} or (
            token.text == ";" and not semicolons
        )
        if semicolons and not ends and token.text != ";":
            joins = joins and here > at and tokens[here - 1].text == ";"
        if token.text in marks or joins or ends:
            if here > begin and not _is_age(tokens, begin, here):
                items.append((begin, here))
            elif here > begin and not items:
                return [], here, False
            if joins and last_one:
                return [], here, False
            if (last_one and here > begin) or ends:
                return items, here, last_one and not _goes_on(tokens, here)
            last_one = last_one or joins
            begin = here + 1
        elif last_one and not semicolons and _leaves(reading, begin, here):
            items.append((begin, here))
            return items, here, True
        here += 1
    if here > begin:
        items.append((begin, here))
    return items, here, last_one


def _has_semicolons(tokens: Sequence[Token], at: int) -> bool:
    """Whether a list is split at semicolons; a single one after commas and "and" ends the list instead."""
    marks = [i for i in range(at, len(tokens)) if tokens[i].text == ";"]
    if len(marks) != 1:
        return bool(marks)
    before = tokens[at : marks[0]]
    return not (any(t.text == "," for t in before) and any(t.key == "and" for t in before))


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Whether what looks like the end of a list is a comma before more of it; ages are no more."""
    if tokens[at].text != ",":
        return False
    after = tokens[at + 1 : at + 2]
    unclear = {"a", "an", "the", "his", "her", "their"}
    return bool(after) and (after[0].text[:1].isupper() or after[0].key in unclear)


def _leaves(reading: Reading, begin: int, here: int) -> bool:
    """Whether a list of names has run into the sentence's next words: "A, B and C signed"."""
    token = reading.tokens[here]
    return (
        here > begin
        and is_proper(reading.tokens, begin)
        and bool(token.key)
        and token.text.islower()
        and (token.key not in PARTICLES and token.key not in {"of", "the", "and"})
    )


def _is_age(tokens: Sequence[Token], begin: int, end: int) -> bool:
    return end - begin == 1 and tokens[begin].key.isdecimal()


def _is_name(reading: Reading, first: int, last: int) -> bool:
    """Whether an item is a name and nothing more, an "of" and a "the" allowed."""
    tokens = reading.tokens
    if any(n.first == first and n.last == last for n in reading.names):
        return True  # Bosnia and Herzegovina
    while first < last and (tokens[first].key in HONORIFICS | {"the"} or tokens[first].text in _QUOTES):
        first += 1
    words = [t for t in tokens[first:last] if t.key]
    if not words or last - first > 6 or not words[0].text[:1].isupper() or not words[-1].text[:1].isupper():
        return False
    return all(w.text[:1].isupper() or w.key in PARTICLES | {"of", "the"} for w in words) and not any(
        w.possessive for w in words[:-1]
    )


def _before_apposition(reading: Reading, first: int, last: int) -> int:
    """Return where the name of "Hector, a greyhound" ends; a list at commas has no such items."""
    return next((i for i in range(first, last) if reading.tokens[i].text in {",", "("}), last)


def _past_brackets(tokens: Sequence[Token], begin: int, here: int) -> int:
    """Return the word after the brackets of "Ada Roe (Labour)"; brackets that open no such remark stay."""
    if tokens[here].text != "(" or here == begin:
        return here
    closed = next((i for i in range(here + 1, min(here + 5, len(tokens))) if tokens[i].text == ")"), None)
    return here if closed is None else closed + 1


def _is_verbal(reading: Reading, first: int, last: int) -> bool:
    keys = [t.key for t in reading.tokens[first:last]]
    if any(k.isdecimal() or k in CARDINALS for k in keys):
        return True
    return any(
        k
        in {
            "to",
            "who",
            "which",
            "that",
            "will",
            "is",
            "are",
            "was",
            "were",
            "has",
            "have",
            "he",
            "she",
            "it",
            "or",
            "then",
            "he's",
        }
        for k in keys
    )
