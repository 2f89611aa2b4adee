"""One sentence, prepared: its words, the names in it, its dates, and whose words they are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.extract.glance import glance_at
from factcheck.extract.language import label, parse
from factcheck.records import Span, Voice

if TYPE_CHECKING:
    from factcheck.extract.context import Context
    from factcheck.extract.gazetteer import Named
    from factcheck.extract.language import Labelled, Word
    from factcheck.extract.quotes import Quotes
    from factcheck.extract.sentences import Sentence
    from factcheck.extract.tokens import Token
    from factcheck.knowledge.record import Knowledge
    from factcheck.records import DateMention


@dataclass(slots=True)
class Reading:
    """What the extractors of one sentence are given."""

    text: str
    sentence: Sentence
    tokens: list[Token]
    names: list[Named]
    dates: tuple[DateMention, ...]
    quotes: Quotes
    context: Context
    knowledge: Knowledge

    def span(self, first: int, last: int) -> Span:
        """Return the span of `tokens[first:last]`."""
        return Span(self.tokens[first].start, self.tokens[last - 1].end, self.sentence.span.field)

    def words(self, first: int, last: int) -> str:
        """Return the words of `tokens[first:last]` as written."""
        return self.text[self.tokens[first].start : self.tokens[last - 1].end]

    def text_of(self, span: Span) -> str:
        """Return the words of a span as written."""
        return self.text[span.start : span.end]

    def glance(self) -> set[str]:
        """Return the features by which extractors may leave the sentence out."""
        text = self.text_of(self.sentence.span)
        return glance_at(text, self.tokens, self.names, dated=bool(self.dates))

    def parse(self) -> tuple[Word, ...]:
        """Return the sentence as the language model parses it; slow: only where the grammar cannot tell."""
        return parse(self.text_of(self.sentence.span), self.context.model)

    def label(self) -> tuple[Labelled, ...]:
        """Return the sentence with the names the language model finds in it; slower still."""
        return label(self.text_of(self.sentence.span), self.context.model)

    def voice(self, span: Span) -> Voice:
        """Return whose words a span is in."""
        return Voice.QUOTED if self.quotes.quoted(span.start, span.end) else Voice.REPORTER
