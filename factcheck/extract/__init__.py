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
from factcheck.extract.dates import find_dates
from factcheck.extract.dating import find_age_signs, find_dated, find_signs, infer_published, may_be_misdated
from factcheck.extract.deaths import find_deaths
from factcheck.extract.described import find_described_ages
from factcheck.extract.elapsed import find_elapsed
from factcheck.extract.elapsed_days import find_elapsed_days
from factcheck.extract.elapsed_decades import find_elapsed_decades
from factcheck.extract.entities import collect_entities, note_people
from factcheck.extract.events import find_events
from factcheck.extract.figures import find_figures
from factcheck.extract.frame import find_frames, find_numbers
from factcheck.extract.happenings import find_happenings
from factcheck.extract.holds import find_holds
from factcheck.extract.language import DEFAULT_MODEL
from factcheck.extract.late import find_late
from factcheck.extract.listed import find_listed
from factcheck.extract.members import find_members
from factcheck.extract.members.counts import find_counts
from factcheck.extract.naming import note_names
from factcheck.extract.occurrences import find_occurrences
from factcheck.extract.posts import find_posts
from factcheck.extract.prose import prepare
from factcheck.extract.reading import Reading
from factcheck.extract.relative import find_relative
from factcheck.extract.renamed import find_renamed
from factcheck.extract.sited import find_sited
from factcheck.extract.spellings import find_spellings
from factcheck.extract.sums import find_sums
from factcheck.extract.tallies import find_tallies
from factcheck.extract.tensed import find_tensed
from factcheck.extract.visiting import find_visits
from factcheck.extract.wrapping import unwrap
from factcheck.records import Extraction, Fact, PublishedFrom

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.extract.cues import Extractor
    from factcheck.extract.dating import Sign
    from factcheck.extract.prose import Prepared, Prose
    from factcheck.knowledge.record import Knowledge
    from factcheck.records import DateMention, Interval, Story

EXTRACTORS: tuple[Extractor, ...] = (
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
    find_figures,
    find_happenings,
    find_sited,
    find_occurrences,
    find_frames,
    find_numbers,
    find_ages,
    find_described_ages,
    find_births,
    find_deaths,
    find_acts,
    find_late,
    find_spellings,
    find_relative,
    find_tensed,
    find_elapsed,
    find_elapsed_days,
    find_elapsed_decades,
    find_visits,
)


def extract_facts(
    story: Story, knowledge: Knowledge, model: str = DEFAULT_MODEL, *, gate: bool = True
) -> Extraction:
    """Return what a story says, title first.

    Without the gate every sentence is read and shown to every extractor: the same facts, more slowly.
    """
    context = Context(story.published, story.published_from is PublishedFrom.INFERRED, model=model)
    facts: list[Fact] = []
    dates, sentences = _prepare(story, context, knowledge)
    readings: list[Reading] = []
    for reading in _read(sentences, context, knowledge, gate=gate):
        readings.append(reading)
        note_people(reading)
        note_names(reading)
        facts += _find_facts(reading, gate=gate)
        context.go_on(reading.dates)
    if may_be_misdated(story, facts, readings, knowledge):
        dated = find_dated(story, read_signs(story, knowledge, model, gate=gate))
        facts += [dated] if dated else []
    numbered = tuple(replace(fact, id=f"f{n}") for n, fact in enumerate(facts, 1))
    return Extraction(tuple(dates), collect_entities(numbered, readings), numbered)


def _find_facts(reading: Reading, *, gate: bool) -> Iterator[Fact]:
    glance = reading.glance()
    for extractor in EXTRACTORS:
        if not gate or extractor.may_find(glance):
            yield from extractor.find(reading)


def date_story(
    story: Story, knowledge: Knowledge, model: str = DEFAULT_MODEL, *, gate: bool = True
) -> tuple[Story, Interval | None]:
    """Return a story that came without a date with the one its own events give it, and all they allow."""
    if story.published is not None:
        return story, None
    return infer_published(story, read_signs(story, knowledge, model, gate=gate))


def read_signs(
    story: Story, knowledge: Knowledge, model: str = DEFAULT_MODEL, *, gate: bool = True
) -> tuple[Sign, ...]:
    """Return what a story says of its own day, read as if it had been given none."""
    context = Context(None, model=model)
    facts: list[Fact] = []
    ages: list[Sign] = []
    readings: list[Reading] = []
    for reading in _read(_prepare(story, context, knowledge)[1], context, knowledge, gate=gate):
        readings.append(reading)
        note_people(reading)
        note_names(reading)
        facts += find_holds(reading)
        ages += find_age_signs(reading)
    return find_signs(readings, facts, ages, knowledge)


def _prepare(
    story: Story, context: Context, knowledge: Knowledge
) -> tuple[list[DateMention], list[tuple[Prose, Prepared, tuple[DateMention, ...]]]]:
    """Return the dates of a story, and its sentences with theirs."""
    dates: list[DateMention] = []
    sentences: list[tuple[Prose, Prepared, tuple[DateMention, ...]]] = []
    for field, written, skip in (("title", story.title, ()), ("text", story.text, story.furniture)):
        if written:
            text = unwrap(written)
            found = find_dates(text, context.published, field=field)
            dates += found
            prose = prepare(text, field, skip, knowledge.store)
            sentences += ((prose, prepared, dated) for prepared, dated in _with_dates(prose, found))
    return dates, sentences


def _with_dates(
    prose: Prose, dates: tuple[DateMention, ...]
) -> Iterator[tuple[Prepared, tuple[DateMention, ...]]]:
    at = 0
    for prepared in prose.sentences:
        span = prepared.sentence.span
        while at < len(dates) and dates[at].span.start < span.start:
            at += 1
        last = at
        while last < len(dates) and dates[last].span.start < span.end:
            last += 1
        yield prepared, dates[at:last]


def _read(
    sentences: Sequence[tuple[Prose, Prepared, tuple[DateMention, ...]]],
    context: Context,
    knowledge: Knowledge,
    *,
    gate: bool,
) -> Iterator[Reading]:
    """Yield the sentences to be read, the context set for each; the others are passed over."""
    for prose, prepared, dates in sentences:
        context.enter(prepared.sentence.paragraph)
        headline = prepared.sentence.span.field == "title"  # whose words the story below may spell otherwise
        if gate and not dates and not headline and not _is_worth_reading(prepared, context):
            context.pass_over()
            continue
        yield Reading(
            prose.text, prepared.sentence, prepared.tokens, prepared.names, dates, prose.quotes, context,
            knowledge,
        )  # fmt: skip


def _is_worth_reading(prepared: Prepared, context: Context) -> bool:
    """Whether a sentence without dates may name anyone, or hold what an extractor looks for."""
    seen = prepared.scan
    return (
        seen.opaque
        or any(word in context.named for word in seen.capitals)
        or any(extractor.may_find(seen.glance) for extractor in EXTRACTORS)
    )
