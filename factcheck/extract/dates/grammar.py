"""The notation phrases are written in, and how a text is made fit for it.

A text becomes a string of one character a token, so that a phrase is an ordinary regular expression over
tokens and no pattern ever runs over raw, perhaps hostile, text. In the notation:

* a name in capitals is a group of words or a shape of number (`MONTH`, `DAYNUM`; see `lexicon`);
* a word in lower case is that word; `, . - ' / :` are those marks;
* `<name>( ... )` is what a reader will ask for by name; `@name` is a phrase defined in `PARTS`;
* `( ) | ?`, `(?! )`, `(?= )` and `{0,3}` mean what they mean in regular expressions. There is no `*` and no
  `+`: every phrase has a longest length, which keeps the whole reading linear in the text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from factcheck.extract.dates import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.extract.dates.tokens import Tokens

OTHER: Final = "x"  # any token the grammar has no use for
_FIRST_WORD: Final = 0xE000  # private use characters stand for words

PARTS: Final = {
    # a number of things, in figures or words
    "count": "(NUMBER (NUMBER / NUMBER)?|(a|CARDINAL) (-? CARDINAL|MAGNITUDE){1,4}|CARDINAL"
    "|(a|the)? couple (of)?|a few|half (a|an)|(a|one)? half -? (?=(century|hour|decade|day|minute))"
    "|(a|one)? quarter (-|of a)? (?=century)|(a|one|CARDINAL) and a half|FEW|a MAGNITUDE)",
    "about": "(ABOUT|(more|less|fewer|longer|no more|no less|no fewer) than|at (least|most)|up to"
    "|as (long|many|much) as"
    "|just (over|under)|well over|(a)? little (over|more than))",
    "month": "(LONGMONTH|SHORTMONTH .?)",
    "dom": "(DAYNUM|NTH)",
    "spelled": "(ORDINAL|(twenty|thirty) -? ORDINAL)",
    "year": "(YEAR|' TWO|@yearwords)",
    "yearwords": "(eighteen|nineteen|twenty) (hundred|o) -? CARDINAL"
    "|(seventeen|eighteen|nineteen) (hundred|CARDINAL (-? CARDINAL)?)"
    "|twenty "
    "(ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty "
    "(-? CARDINAL)?)"
    "|two thousand (and? (CARDINAL) (-? CARDINAL)?)?",
    "edge": "((the)? (very)? EDGE of (the)?|(the)? EARLY -? (of)? (the)?|(the)? mid -?"
    "|(SOON|late|early) in (the)?"
    "|(the)? (early|late|mid|final|last|first|second|third|fourth|opening|closing) "
    "(part|half|week|weekend|days|weeks|months|years) (of|in) (the)?|(a good|good)? part "
    "of (the)?)",
}

_NOTATION: Final = re.compile(
    r"<(?P<name>[a-z_]+)>\(|@(?P<part>[a-z]+)|(?P<group>[A-Z]+)|(?P<word>[a-z]+)|(?P<bound>\{[\d,]+\})"
    r"|(?P<syntax>\(\?[!=]|[()|?])|(?P<mark>[^\s\w])|\s+"
)


class _Words:
    """The character that stands for each word; a word gets its own the first time it is asked for."""

    def __init__(self) -> None:
        self.of: dict[str, str] = {}

    def character(self, word: str) -> str:
        if word not in self.of:
            self.of[word] = chr(_FIRST_WORD + len(self.of))
        return self.of[word]


_WORDS: Final = _Words()
_KEPT: Final = 50_000  # tokens whose character is kept; news of a year has about as many words
_MARKS: Final = dict.fromkeys("–—‐‑−", "-") | dict.fromkeys("’‘`", "'")
_PLAIN_MARKS: Final = frozenset(",.-'/():$%£€#\"“”")


def compile_phrase(notation: str) -> re.Pattern[str]:
    """Return a phrase of the notation as a regular expression over encoded tokens."""
    return re.compile(expand_phrase(notation))


def expand_phrase(notation: str, *, named: bool = True) -> str:
    """Return a phrase's regular expression; without names if it is to be one of many alternatives."""
    out: list[str] = []
    for match in _NOTATION.finditer(notation):
        kind, text = match.lastgroup, match.group()
        if kind == "name":
            out.append(f"(?P<{match['name']}>" if named else "(?:")
        elif kind == "part":
            out.append(f"(?:{expand_phrase(PARTS[match['part']], named=named)})")
        elif kind == "group":
            out.append(_group(text))
        elif kind == "word":
            out.append(_WORDS.character(text))
        elif kind == "mark":
            out.append(re.escape(text))
        elif kind == "syntax":
            out.append("(?:" if text == "(" else text)
        elif kind == "bound":
            out.append(text)
    return "".join(out)


class _Characters(dict[str, str]):
    """The character of every token met so far: words come again, and a look-up is quicker than a test."""

    def __missing__(self, token: str) -> str:
        character = _WORDS.of.get(token) or (OTHER if token.isalpha() else _shape(token))
        if len(self) < _KEPT:
            self[token] = character
        return character


def encode(tokens: Tokens) -> str:
    """Return the characters of the tokens, one each; to be called once all phrases are indexed."""
    return "".join(map(_CHARACTERS.__getitem__, tokens.lower))


def _group(name: str) -> str:
    shapes = lexicon.SHAPES.get(name) or lexicon.SHAPE_GROUPS.get(name)
    if shapes:
        return f"[{shapes}]"
    return "[" + _ranges(sorted(_WORDS.character(word) for word in lexicon.GROUPS[name])) + "]"


def _ranges(characters: list[str]) -> str:
    """Return characters as the ranges of a character class: quicker to compile than one by one."""
    out: list[str] = []
    for character in characters:
        if out and ord(out[-1][-1]) + 1 == ord(character):
            out[-1] = f"{out[-1][0]}-{character}"
        else:
            out.append(character)
    return "".join(out)


def any_of(characters: Iterable[str]) -> re.Pattern[str]:
    """Return an expression for any one of some characters."""
    return re.compile("[" + "".join(map(re.escape, sorted(characters))) + "]")


def word_characters(words: Iterable[str]) -> frozenset[str]:
    """Return the characters that stand for some words of the grammar."""
    return frozenset(_WORDS.of[word] for word in words if word in _WORDS.of)


def _shape(word: str) -> str:
    first = word[0]
    if first.isdigit():
        return _number_shape(word) if word.isascii() else OTHER
    mark = _MARKS.get(first, first)
    if mark in _PLAIN_MARKS and len(word) == 1:
        return mark
    return "p" if len(word) > 1 and word[0] in "ap" and word[1] == "." else OTHER


def _number_shape(word: str) -> str:
    if word.isdigit():
        return _plain_number_shape(word)
    if word[4:5] == "-":
        return lexicon.SHAPES["ISO"]
    if word.endswith("s"):
        return lexicon.SHAPES["TENS"]
    if word.endswith(("st", "nd", "rd", "th")):
        return lexicon.SHAPES["NTH" if len(word) <= 4 and 1 <= int(word[:-2]) <= 31 else "MTH"]
    if "/" in word or "-" in word or word.count(".") == 2:
        return lexicon.SHAPES["SLASHED"]
    is_clock = ":" in word or ("." in word and len(word.partition(".")[2]) == 2 and len(word) <= 5)
    return lexicon.SHAPES["CLOCK" if is_clock else "BIG"]


def _plain_number_shape(word: str) -> str:
    number = int(word) if len(word) <= 4 else 10**5
    if len(word) == 4:
        name = "BIG" if number >= 2200 else "YEAR" if number >= 1000 else "MILITARY"
    elif word[0] == "0" and len(word) == 2:
        name = "PADDED" if number else "SMALL"
    elif number >= 100:
        name = "BIG" if number >= 1000 else "HUNDREDS"
    else:
        name = "SMALL" if number == 0 or number > 31 else "HOUR" if number <= 12 else "TEEN"
    return lexicon.SHAPES[name]


for _names in lexicon.GROUPS.values():
    for _name in _names:
        _WORDS.character(_name)
for _name in ("am", "pm"):
    _WORDS.character(_name)

_CHARACTERS: Final = _Characters()
