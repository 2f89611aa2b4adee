"""The lines of a text dump, each with what its shape tells: prose, a heading, an item of a menu."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from factcheck.records import Span

_LINE = re.compile(r"[^\n\r\u2028\u2029]+")
_BULLET = re.compile(r"[•‣▪◦●·*–-]\s+")
_SENTENCE_END = re.compile(r"""[.!?:;…,][\s"'”’»)\]*_]*$""")
_TRUNCATED = re.compile(r"(?:\.\.\.|…|\[…\])\s*$")
# Fewer words than this may be a heading or a teaser; more, in a line that ends like a sentence, is prose.
PROSE_WORDS = 20
# A row of a few headlines is shorter than this.
_DOUBLED_LENGTH = 1000
# A menu's item: "Terms and Conditions of Use" has five words.
_ITEM_WORDS = 5


@dataclass(frozen=True)
class Line:
    """One line without the space around it: its offset in the text, its place among all lines, its words."""

    start: int
    text: str
    index: int

    @property
    def span(self) -> Span:
        """Where the line stands."""
        return Span(self.start, self.start + len(self.text))

    @cached_property
    def words(self) -> int:
        """How many words it has."""
        return len(self.text.split())

    @cached_property
    def is_bullet(self) -> bool:
        """Whether it opens with a bullet."""
        return bool(_BULLET.match(self.text))

    @cached_property
    def ends_sentence(self) -> bool:
        """Whether it ends as sentences do."""
        return bool(_SENTENCE_END.search(self.text[-12:]))

    @cached_property
    def is_truncated(self) -> bool:
        """Whether it breaks off, as teasers do."""
        return bool(_TRUNCATED.search(self.text[-8:]))

    @cached_property
    def is_doubled(self) -> bool:
        """Whether its sentences all come twice, as where a picture's description repeats a headline."""
        sentences = [part.strip() for part in re.split(r"[.?!]", self.text[:_DOUBLED_LENGTH]) if part.strip()]
        return len(sentences) > 1 and len(set(sentences)) * 2 <= len(sentences)

    @cached_property
    def is_prose(self) -> bool:
        """Whether it is a paragraph of running text."""
        return (
            self.words >= PROSE_WORDS
            and not self.is_truncated
            and (self.ends_sentence or self.words >= 2 * PROSE_WORDS)
        )

    @cached_property
    def is_item(self) -> bool:
        """Whether it could be an item of a menu: a few words that are no sentence, no figure among them."""
        body = _BULLET.sub("", self.text, count=1)
        return 0 < len(body.split()) <= _ITEM_WORDS and not self.ends_sentence


def split_lines(text: str) -> list[Line]:
    """Return the lines of a text that hold anything, in order."""
    lines: list[Line] = []
    for found in _LINE.finditer(text):
        body = found.group().strip()
        if body:
            lead = len(found.group()) - len(found.group().lstrip())
            lines.append(Line(found.start() + lead, body, len(lines)))
    return lines
