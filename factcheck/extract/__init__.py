"""Story -> Extraction: dates, entities and facts, each with the words that make it.

The only code that touches spaCy and dateparser. To add a fact kind: one module here, one line below.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.extract.calendar import find_calendar
from factcheck.extract.context import Context
from factcheck.extract.counts import find_counts
from factcheck.extract.dates import find_dates
from factcheck.extract.entities import collect_entities, note_people
from factcheck.extract.events import find_events
from factcheck.extract.gazetteer import find_names
from factcheck.extract.holds import find_holds
from factcheck.extract.quotes import Quotes
from factcheck.extract.reading import Reading
from factcheck.extract.sentences import split_sentences
from factcheck.extract.tokens import tokenise
from factcheck.records import Extraction, Fact

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from factcheck.knowledge.record import Knowledge
    from factcheck.records import DateMention, Span, Story

EXTRACTORS: tuple[Callable[[Reading], Iterator[Fact]], ...] = (
    find_holds,
    find_events,
    find_counts,
    find_calendar,
)


def extract_facts(story: Story, knowledge: Knowledge) -> Extraction:
    """Return what a story says, title first."""
    context = Context(story.published)
    facts: list[Fact] = []
    dates: list[DateMention] = []
    readings: list[Reading] = []
    for field, text, skip in (("title", story.title, ()), ("text", story.text, story.furniture)):
        if text:
            found = find_dates(text, story.published, field=field)
            dates += found
            readings += _read(text, field, skip, found, context, knowledge)
    for reading in readings:
        context.enter(reading.sentence.paragraph)
        note_people(reading)
        for extractor in EXTRACTORS:
            facts += extractor(reading)
        context.running += [d.interval for d in reading.dates if d.interval is not None]
    numbered = tuple(replace(fact, id=f"f{n}") for n, fact in enumerate(facts, 1))
    return Extraction(tuple(dates), collect_entities(numbered, readings), numbered)


def _read(
    text: str,
    field: str,
    skip: tuple[Span, ...],
    dates: tuple[DateMention, ...],
    context: Context,
    knowledge: Knowledge,
) -> Iterator[Reading]:
    quotes = Quotes(text)
    at = 0
    for sentence in split_sentences(text, field, skip):
        span = sentence.span
        while at < len(dates) and dates[at].span.start < span.start:
            at += 1
        last = at
        while last < len(dates) and dates[last].span.start < span.end:
            last += 1
        tokens = tokenise(text, span.start, span.end)
        names = find_names(tokens, knowledge.store)
        yield Reading(text, sentence, tokens, names, dates[at:last], quotes, context, knowledge)
