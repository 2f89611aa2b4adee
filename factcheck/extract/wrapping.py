"""Hard-wrapped copy: line breaks that only keep lines short, and mean no more than a space.

A line was filled if the first word of the next one would not have fitted into the width of the text. Where
nearly every line was, and lines go on with small letters as prose does, the text is wrapped; a line of it
that had room to spare ends a paragraph all the same.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORD = re.compile(r"\S+")
# Columns a text is wrapped at; a list has shorter lines, a paragraph that is one line has longer ones.
_NARROWEST, _WIDEST = 36, 120
_FILLED = 0.7  # of the line breaks
_GOING_ON = 0.25  # of the next lines begin with a small letter; in prose some seven in ten do
_FEW = 4  # line breaks in all, too few to count small letters
# Without the width of a text to go by: a line of copy that ends in the middle of a sentence.
_BROKEN = re.compile(r"\n(?<=[^\n]{42}\n)(?<![.!?:;…”\"]\n)(?=[^\W_])")


@lru_cache(maxsize=2)  # the title and the text of a story that is read again with another day
def unwrap(text: str) -> str:
    """Return a text of the same length in which the line breaks of wrapped copy are spaces."""
    if "\n" not in text:
        return text
    breaks = list(_breaks(text))
    if len(breaks) >= _FEW and sum(small for *_, small in breaks) < _GOING_ON * len(breaks):
        return text  # a list
    width = max((longest for _, longest, _, _ in breaks), default=0)
    filled = [at for at, _, needed, _ in breaks if needed > width]
    if not _NARROWEST <= width <= _WIDEST or len(filled) < _FILLED * len(breaks):
        return _BROKEN.sub(" ", text)
    letters = list(text)
    for at in filled:
        letters[at] = " "
    return "".join(letters)


def _breaks(text: str) -> Iterator[tuple[int, int, int, bool]]:
    """Yield each break between two lines of words.

    Where it stands, the longer of its two lines, the columns its line would have needed for the next word,
    and whether that word begins with a small letter.
    """
    at = -1
    for line, following in pairwise(text.split("\n")):
        at += len(line) + 1
        word = _WORD.search(following)
        if word is not None and not line.isspace() and line:
            length = len(line.rstrip())
            yield at, max(length, len(following.rstrip())), length + 1 + len(word[0]), word[0][:1].islower()
