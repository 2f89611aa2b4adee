"""A glance at a sentence before it is cut into words: can it name anyone, or carry anything checkable?

The scan works on letters alone and errs on the side of reading: a sentence with a letter outside English, a
word that may be a name by its capital, or a word that begins a name of the record has to be read.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from factcheck.extract.cues import CAPITALS, DATES, FIGURES
from factcheck.extract.tokens import tokenise
from factcheck.knowledge.names import fold

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factcheck.extract.gazetteer import Named
    from factcheck.extract.tokens import Token
    from factcheck.knowledge.store import Store

_MARKS = str.maketrans("“”‘’—–…\u00a0", "\"\"''--. ")
_WORD = re.compile(r"[a-z0-9]+(?:'[a-z]+)*")
_DOTTED = re.compile(r"(?:[a-z]\.){2,}")  # "p.m." folds to the title "pm"
_NUMBERED = re.compile(r"[A-Za-z]-\d")  # G-7 is one word
_CAPITAL = re.compile(r"(?<![A-Za-z0-9])[A-Z][A-Za-z0-9]*(?:'[A-Za-z]+)*-?")
_FIGURE = re.compile(r"\d")
_PART = re.compile(r"[^\W_]+")
# Words that have a capital for no name's sake, all of them kept out of names by the grammar (`NOT_NAMES`).
_HARMLESS = frozenset(
    "He She They It The But And This That In On At For If As His Her Then When An A I".split()
)
_I = frozenset({"I'm", "I've", "I'd", "I'll"})


@dataclass(frozen=True, slots=True)
class Scan:
    """What the letters of a sentence show.

    `opaque`: it must be read. `glance` is what extractors may go by if it is not. `capitals` are its words
    with a capital, folded: whoever the story has called so is named again.
    """

    opaque: bool
    glance: frozenset[str] = frozenset()
    capitals: tuple[str, ...] = ()


_OPAQUE = Scan(opaque=True)


def scan(sentence: str, store: Store) -> Scan:
    """Return what a sentence shows at a glance, for names of a store."""
    plain = sentence if sentence.isascii() else sentence.translate(_MARKS)
    if not plain.isascii() or _NUMBERED.search(plain):
        return _OPAQUE
    capitals: list[str] = []
    begins = len(plain) - len(plain.lstrip(" \"'-.["))
    for match in _CAPITAL.finditer(plain):
        word = match[0]
        if word not in _HARMLESS and word not in _I:
            if match.start() != begins or word[-1] == "-":
                return _OPAQUE
            key = _key(word)
            if key in store.first_words:
                return _OPAQUE
        capitals.append(_key(word))
    words = _small_words(plain)
    if _may_name(words, store):
        return _OPAQUE
    words.update(sentence)  # its marks, as written
    if _FIGURE.search(plain):
        words |= FIGURES
    return Scan(opaque=False, glance=frozenset(words), capitals=tuple(capitals))


def words_looked_up(text: str) -> set[str]:
    """Return every folded word of a text that may be looked up among the names of the record, or more.

    Whether names begin with it, and how they go on, is all that a text's own words are asked for: a glance
    asks, and so does `find_names`.
    """
    return {word for chunk in set(text.split()) for word in _looked_up(chunk)}


@lru_cache(maxsize=1 << 16)  # most of what stands between spaces was met before
def _looked_up(chunk: str) -> tuple[str, ...]:
    plain = chunk.translate(_MARKS)
    words = _small_words(plain) | {token.key for token in tokenise(chunk)}
    words.update([_key(word) for word in _CAPITAL.findall(plain)])
    # a sentence may end within a word: its parts may be words of their own
    words.update([fold(part) for part in _PART.findall(chunk)])
    return tuple(words)


def _small_words(plain: str) -> set[str]:
    """Return the words of a text in small letters, without a possessive."""
    small = plain.lower().replace("defense", "defence")  # as folding has it
    words = set(_WORD.findall(small))
    words.update([dotted.replace(".", "") for dotted in _DOTTED.findall(small)])
    if "'" in small:
        words.update([_key(word) for word in words if "'" in word])
    return words


def _key(word: str) -> str:
    return fold(word.removesuffix("'s").removesuffix("'S"))


def _may_name(words: set[str], store: Store) -> bool:
    """Whether some of a sentence's words, in small letters, can be a name of the record."""
    alone, following = _small_names(store)
    if not alone.isdisjoint(words):
        return True
    return any(not following[first].isdisjoint(words) for first in following.keys() & words)


@lru_cache(maxsize=4)
def _small_names(store: Store) -> tuple[frozenset[str], Mapping[str, frozenset[str]]]:
    """Return the names of one word that need no capital, and the second words of longer ones by the first.

    Names that begin with a harmless word ("The Hague", and "Ill." as "I'll" folds) count among them.
    """
    alone: set[str] = set()
    following: dict[str, set[str]] = {}
    harmless = {_key(word) for word in _HARMLESS | _I}
    for words, shape in store.spellings():
        if shape == "any" or words[0] in harmless:
            if len(words) == 1:
                alone.add(words[0])
            else:
                following.setdefault(words[0], set()).add(words[1])
    return frozenset(alone), {first: frozenset(seconds) for first, seconds in following.items()}


def glance_at(sentence: str, tokens: list[Token], names: list[Named], *, dated: bool) -> set[str]:
    """Return the features a sentence shows once its words are cut and its names looked up."""
    features = {token.key or token.text for token in tokens}
    features |= CAPITALS
    features.update([f"<{reading.kind}>" for named in names for reading in named.readings])
    if dated:
        features |= DATES
    if not sentence.isascii() or _FIGURE.search(sentence):
        features |= FIGURES
    return features
