"""One field of a story, cut into sentences: what of its reading does not depend on the story's day.

A story is read again with another day when its own events put it elsewhere; its words are cut and its names
looked up once.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from factcheck.extract.gazetteer import find_names
from factcheck.extract.glance import Scan, scan
from factcheck.extract.quotes import Quotes
from factcheck.extract.sentences import split_sentences
from factcheck.extract.tokens import tokenise

if TYPE_CHECKING:
    from factcheck.extract.gazetteer import Named
    from factcheck.extract.sentences import Sentence
    from factcheck.extract.tokens import Token
    from factcheck.knowledge.store import Store
    from factcheck.records import Span


@dataclass
class Prepared:
    """A sentence whose words and names are read when they are first asked for."""

    text: str = field(repr=False)
    sentence: Sentence
    store: Store = field(repr=False)

    @cached_property
    def scan(self) -> Scan:
        """What the sentence's letters show without cutting it into words."""
        return scan(self.text[self.sentence.span.start : self.sentence.span.end], self.store)

    @cached_property
    def tokens(self) -> list[Token]:
        """The sentence's words and marks."""
        return tokenise(self.text, self.sentence.span.start, self.sentence.span.end)

    @cached_property
    def names(self) -> list[Named]:
        """The names of the record among them."""
        return find_names(self.tokens, self.store)


@dataclass(frozen=True, slots=True)
class Prose:
    """The sentences of one field, and which of its parts are quoted."""

    text: str
    quotes: Quotes
    sentences: tuple[Prepared, ...]


@lru_cache(maxsize=2)  # the title and the text of the story that is read
def prepare(text: str, name: str, skip: tuple[Span, ...], store: Store) -> Prose:
    """Return a field's sentences, those that touch `skip` left out."""
    sentences = tuple(Prepared(text, sentence, store) for sentence in split_sentences(text, name, skip))
    return Prose(text, Quotes(text), sentences)
