"""Paragraphs and sentences, by offsets; cheap, so that few sentences need reach the language model."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.extract.tokens import ABBREVIATIONS
from factcheck.records import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_PARAGRAPH = re.compile(r"[^\n]+(?:\n(?![ \t]*\n)(?=[^\n]*[a-z0-9,;])(?=[a-z(])[^\n]+)*")
# The mark comes first in the expression, then what may not stand before it: so the scan skips to marks.
_STOP = re.compile(r"[.!?…](?<![.!?…]{2})[.!?…]*+[\"'”’)\]]*+(?=\s++[\"'“‘(\[]*+[^\W_a-z]|\s*+$)")
# A "sentence" beyond this is a list or a table; it is cut at a space, so that no work grows with its square.
_LONGEST = 3000
_LAST_WORD = re.compile(r"([^\W_]+(?:\.[^\W_]+)*)\.[\"'”’)\]]*$")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence and where it stands."""

    span: Span
    paragraph: int
    number: int


def split_sentences(text: str, field: str = "text", skip: Sequence[Span] = ()) -> Iterator[Sentence]:
    """Yield the sentences of a text, its wrapped lines joined, in order; those that touch `skip` left out."""
    number = 0
    for paragraph, match in enumerate(_PARAGRAPH.finditer(text)):
        for start, end in _split(text, match.start(), match.end()):
            span = Span(start, end, field)
            if not any(span.overlaps(s) for s in skip):
                yield Sentence(span, paragraph, number)
                number += 1


def _split(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    for stop in _STOP.finditer(text, start, end):
        if text[stop.start()] == "." and _is_abbreviation(text, at, stop):
            continue
        yield from _trimmed(text, at, stop.end())
        at = stop.end()
    yield from _trimmed(text, at, end)


# What ends in "co." or "ill." may as well end its sentence.
_WORDS_TOO = frozenset("no co la miss mass ill ind".split())
_NEVER_LAST = ABBREVIATIONS - _WORDS_TOO
_OPENS = re.compile(r"(?:The|A|An|It|In|On|He|She|They|But|And|That|This|We|As|At|For)\b")


def _is_abbreviation(text: str, start: int, stop: re.Match[str]) -> bool:
    word = _LAST_WORD.search(text, max(start, stop.start() - 24), stop.end())
    if word is None:
        return False
    last = word[1]
    following = text[stop.end() : stop.end() + 40].lstrip()
    if "." in last or (len(last) == 1 and last.isupper() and last != "I"):
        # U.S. ends a sentence only before a word that begins sentences
        return not _OPENS.match(following)
    return last.lower() in _NEVER_LAST


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    while end - start > _LONGEST:
        cut = text.rfind(" ", start + 1, start + _LONGEST)
        cut = start + _LONGEST if cut < 0 else cut
        yield start, cut
        start = cut + 1 if text[cut].isspace() else cut
    if start < end:
        yield start, end
