"""Words of a story with their places, split as newsrooms write: U.S., Gov., O'Neill, Japan's, G-7."""

from __future__ import annotations

import re
from dataclasses import dataclass

from factcheck.knowledge.names import fold

# Abbreviations whose full stop belongs to the word and ends no sentence.
ABBREVIATIONS = frozenset(
    """gov govs sen sens rep reps mr mrs ms dr st gen lt col sgt maj capt cmdr adm rev hon pres prof supt
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
    jr sr vs no inc corp co ltd dept fla calif tex ariz colo conn del ga ill ind kan ky la mass md mich
    minn miss mo mont neb nev okla ore pa tenn va vt wash wis wyo ala ark""".split()
)

_TOKEN = re.compile(
    r"""(?P<dotted>(?:[A-Za-z]\.){2,})             # U.S., a.m.
      | (?P<group>[A-Za-z]-\d{1,2}(?!\w))          # G-7
      | (?P<mark>\u02bb(?=[^\W\d_])|[^\w\s])   # the letter before Tongan names; anything else but space
      | (?P<word>[^\W_]++(?:[\u0300-\u036f]++[^\W_]*+)*+   # accents may be written apart
          (?:['’ʼ‘][^\W\d_]++(?:[\u0300-\u036f]++[^\W\d_]*+)*+)*+)  # O'Neill, Japan's
    """,
    re.VERBOSE,
)


@dataclass(slots=True, eq=False)
class Token:
    """A word or a mark; `key` is the folded word without a possessive, "" for a mark."""

    text: str
    start: int
    end: int
    key: str
    possessive: bool = False

    @property
    def capital(self) -> bool:
        """Whether the word begins with a capital letter or a digit."""
        return self.text[:1].isupper() or self.text[:1].isdigit()


def tokenise(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """Return the words and marks of a stretch of text, with offsets into the whole text."""
    tokens: list[Token] = []
    for match in _TOKEN.finditer(text, start, len(text) if end is None else end):
        word, kind = match[0], match.lastgroup
        at, until = match.span()
        if kind == "mark":
            _mark(tokens, word, at, until)
            continue
        possessive = False
        if kind == "word" and len(word) > 2 and word[-2] in "'’ʼ‘" and word[-1] in "sS":
            word, until, possessive = word[:-2], until - 2, True
        tokens.append(Token(word, at, until, fold(word), possessive))
    return tokens


def _mark(tokens: list[Token], mark: str, at: int, until: int) -> None:
    """Join the full stop of an abbreviation and the bare apostrophe of a plural possessive to their word."""
    last = tokens[-1] if tokens else None
    if last is not None and last.key and last.end == at:
        if mark == "." and (last.key in ABBREVIATIONS or (len(last.text) == 1 and last.text.isupper())):
            last.text, last.end = last.text + mark, until
            return
        if mark in "'’" and last.key.endswith("s"):
            last.possessive = True
            return
    tokens.append(Token(mark, at, until, ""))
