"""Story -> Extraction: dates, entities and facts, each with the words that make it.

The only code that touches spaCy and dateparser. To add a fact kind: one module here, one line below.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.extract.acts import find_acts
from factcheck.extract.ages import find_ages
from factcheck.extract.ballots import find_ballots
from factcheck.extract.births import find_births
from factcheck.extract.calendar import find_calendar
from factcheck.extract.capitals import find_capitals
from factcheck.extract.context import Context
from factcheck.extract.counts import find_counts
from factcheck.extract.dates import find_dates
from factcheck.extract.dating import find_age_signs, find_dated, find_signs, infer_published, may_be_misdated
from factcheck.extract.elapsed import find_elapsed
from factcheck.extract.entities import collect_entities, note_people
from factcheck.extract.events import find_events
from factcheck.extract.gazetteer import find_names
from factcheck.extract.happenings import find_happenings
from factcheck.extract.holds import find_holds
from factcheck.extract.language import DEFAULT_MODEL
from factcheck.extract.late import find_late
from factcheck.extract.listed import find_listed
from factcheck.extract.membership import find_members
from factcheck.extract.naming import note_names
from factcheck.extract.occurrences import find_occurrences
from factcheck.extract.posts import find_posts
from factcheck.extract.quotes import Quotes
from factcheck.extract.reading import Reading
from factcheck.extract.relative import find_relative
from factcheck.extract.renamed import find_renamed
from factcheck.extract.sentences import split_sentences
from factcheck.extract.sited import find_sited
from factcheck.extract.spellings import find_spellings
from factcheck.extract.sums import find_sums
from factcheck.extract.tallies import find_tallies
from factcheck.extract.tensed import find_tensed
from factcheck.extract.tokens import tokenise
from factcheck.extract.wrapping import unwrap
from factcheck.records import Extraction, Fact, PublishedFrom

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from factcheck.extract.dating import Sign
    from factcheck.knowledge.record import Knowledge
    from factcheck.records import DateMention, Interval, Span, Story

EXTRACTORS: tuple[Callable[[Reading], Iterator[Fact]], ...] = (
    find_holds,
    find_events,
    find_counts,
    find_members,
    find_capitals,
    find_renamed,
    find_calendar,
    find_posts,
    find_listed,
    find_tallies,
    find_sums,
    find_ballots,
    find_happenings,
    find_sited,
    find_occurrences,
    find_ages,
    find_births,
    find_acts,
    find_late,
    find_spellings,
    find_relative,
    find_tensed,
    find_elapsed,
)


def extract_facts(story: Story, knowledge: Knowledge, model: str = DEFAULT_MODEL) -> Extraction:
    """Return what a story says, title first."""
    context = Context(story.published, story.published_from is PublishedFrom.INFERRED, model=model)
    facts: list[Fact] = []
    dates, readings = _read_fields(story, context, knowledge)
    for reading in readings:
        context.enter(reading.sentence.paragraph)
        note_people(reading)
        note_names(reading)
        for extractor in EXTRACTORS:
            facts += extractor(reading)
        context.go_on(reading.dates)
    if may_be_misdated(story, facts, readings, knowledge):
        dated = find_dated(story, read_signs(story, knowledge, model))
        facts += [dated] if dated else []
    numbered = tuple(replace(fact, id=f"f{n}") for n, fact in enumerate(facts, 1))
    return Extraction(tuple(dates), collect_entities(numbered, readings), numbered)


def date_story(
    story: Story, knowledge: Knowledge, model: str = DEFAULT_MODEL
) -> tuple[Story, Interval | None]:
    """Return a story that came without a date with the one its own events give it, and all they allow."""
    if story.published is not None:
        return story, None
    return infer_published(story, read_signs(story, knowledge, model))


def read_signs(story: Story, knowledge: Knowledge, model: str = DEFAULT_MODEL) -> tuple[Sign, ...]:
    """Return what a story says of its own day, read as if it had been given none."""
    context = Context(None, model=model)
    facts: list[Fact] = []
    ages: list[Sign] = []
    _, readings = _read_fields(story, context, knowledge)
    for reading in readings:
        context.enter(reading.sentence.paragraph)
        note_people(reading)
        note_names(reading)
        facts += find_holds(reading)
        ages += find_age_signs(reading)
    return find_signs(readings, facts, ages, knowledge)


def _read_fields(
    story: Story, context: Context, knowledge: Knowledge
) -> tuple[list[DateMention], list[Reading]]:
    dates: list[DateMention] = []
    readings: list[Reading] = []
    for field, written, skip in (("title", story.title, ()), ("text", story.text, story.furniture)):
        if written:
            text = unwrap(written)
            found = find_dates(text, context.published, field=field)
            dates += found
            readings += _read(text, field, skip, found, context, knowledge)
    return dates, readings


def _read(  # noqa: PLR0913, PLR0917 - what a sentence is read with
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
