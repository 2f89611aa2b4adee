"""Facts of the kind `holds`: a person is given an office."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from factcheck.extract.cues import any_name, needs
from factcheck.extract.language import is_person
from factcheck.extract.lexicon import DEATH, LEAVING, NOT_NAMES
from factcheck.extract.linking import Linked, is_headline, link
from factcheck.extract.offices import Holding, find_holdings
from factcheck.extract.predications import IS
from factcheck.extract.supposing import modality_of
from factcheck.extract.titled import note_titled
from factcheck.extract.when import Courtesy, When, times_at
from factcheck.knowledge.terms import holders_at
from factcheck.records import Fact, FactKind, Interval, Role, Span, Status, TimeBasis

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.extract.reading import Reading

# The dead keep their bare titles; within a year of a death the news may still speak of them as in office.
_DEAD = timedelta(days=365)
# A dead pope fills the news under his title until his successor does.
_MOURNED = timedelta(days=183)
# News of a resignation is told again for about so long before the title is history's.
_LEFT = timedelta(days=31)


@needs(any_name("title", "office", "plural"))
def find_holds(reading: Reading) -> Iterator[Fact]:
    """Yield the `holds` facts of a sentence; roles person, office, and title (the words of the office)."""
    status, previous_last = Status.CURRENT, -10
    for holding in find_holdings(reading.tokens, reading.names):
        plain = _is_plain(reading, holding)
        linked = link(holding, reading.context, reading.knowledge, plain=plain)
        carried = _carried(reading, holding, status, previous_last)
        status = (
            holding.office.status
            if holding.office.status is not Status.CURRENT
            else carried or Status.CURRENT
        )
        previous_last = max(holding.name.last, holding.office.last)
        if (
            linked is None
            or _owned(reading, holding)
            or is_headline(linked.label)
            or not _names_person(reading, holding, linked)
        ):
            continue
        several = holding.office.plural and _one_seat(reading, linked)
        fact = _fact(reading, holding, linked, Status.THEN if several else carried)
        if "own-country" in fact.traits and fact.basis is not TimeBasis.PUBLICATION:
            continue  # of another time, whoever governs today may have been anything anywhere
        note_titled(reading, fact)
        yield fact


def _is_plain(reading: Reading, holding: Holding) -> bool:
    """Whether a title right before a name has its capital and is nobody's: not "the party's president N"."""
    tokens, at = reading.tokens, holding.office.first
    if holding.form != "title name" or not tokens[holding.office.title_first].capital:
        return False
    if not at or not tokens[at - 1].key:
        return True
    before = tokens[at - 1]
    return (before.key in NOT_NAMES or before.text.islower()) and not before.possessive


def _owned(reading: Reading, holding: Holding) -> bool:
    """Whether a title belongs to someone's time: "Trump Secretary of State N" at the head of a sentence."""
    at = holding.office.first - 1
    if holding.office.places or at < 0 or not reading.tokens[at].capital:
        return False
    return reading.tokens[at].key in reading.context.people


def _names_person(reading: Reading, holding: Holding, linked: Linked) -> bool:
    """Whether words the record has no name for can be a person's: the language model is asked."""
    if linked.people:
        return True
    if reading.sentence.span.field == "title":
        return False  # headlines give every word a capital
    offset = reading.sentence.span.start
    name = reading.span(holding.name.first, holding.name.last)
    return is_person(reading.label(), name.start - offset, name.end - offset)


def _one_seat(reading: Reading, linked: Linked) -> bool:
    """Whether "presidents N and N" must be of different times, since one person holds the office."""
    office = reading.knowledge.office(linked.office)
    return office is None or office.seats == 1


def _carried(reading: Reading, holding: Holding, status: Status, previous_last: int) -> Status | None:
    """Return the status that "former" at the head of a list may carry over to this member, or None."""
    if status is Status.CURRENT or holding.office.status is not Status.CURRENT:
        return None
    first = min(holding.office.first, holding.name.first)
    between = [t.text for t in reading.tokens[previous_last:first]]
    return status if between and len(between) <= 2 and set(between) <= {",", "and", "&", "or"} else None


def _fact(reading: Reading, holding: Holding, linked: Linked, carried: Status | None) -> Fact:
    name, office = holding.name, holding.office
    person_span = reading.span(name.first, name.last)
    office_span = reading.span(office.first, office.last)
    title_span = reading.span(office.title_first, office.last)
    first, last = min(name.first, office.first), max(name.last, office.last)
    bare = "bare-title" in linked.traits
    courtesy = _courtesy(reading, linked) if bare else Courtesy.NONE
    when = times_at(reading, first, last, bare=bare, courtesy=courtesy)
    today = reading.context.published
    timeless = holding.form in IS and not _dated_before(reading, first)
    if timeless and today is not None and when.basis is TimeBasis.EXPLICIT:
        when = When((Interval.day(today),), TimeBasis.PUBLICATION)
    times = (*when.times, *_last_days(reading, linked))
    traits = (*linked.traits, holding.form, *(("carried",) if carried else ()))
    status_span = None
    if office.status_first >= 0:
        status_span = reading.span(office.status_first, office.status_last)
    return Fact(
        id="",
        kind=FactKind.HOLDS,
        roles=(
            Role("person", "|".join(linked.people) or f"?{linked.label}", person_span, is_entity=True),
            Role("office", linked.office, office_span, is_entity=True),
            Role("title", reading.words(office.title_first, office.last), title_span),
        ),
        evidence=Span(
            min(person_span.start, office_span.start),
            max(person_span.end, office_span.end),
            person_span.field,
        ),
        sentence=reading.sentence.span,
        time=when.times[0] if when.times else None,
        basis=when.basis,
        times=times,
        traits=traits,
        voice=reading.voice(person_span),
        modality=modality_of(reading, holding),
        status=office.status,
        status_span=status_span,
    )


def _dated_before(reading: Reading, first: int) -> bool:
    """Whether a date stands before the words: "in 2019 the chancellor is", not "is N, founded in 1975"."""
    return any(date.span.start < reading.tokens[first].start for date in reading.dates)


def _last_days(reading: Reading, linked: Linked) -> tuple[Interval, ...]:
    """Return the days on which a term ended by what the sentence tells: the title was right then.

    "President N died in office", and "Prime Minister N resigned on Wednesday" within weeks of the day.
    """
    office, words = reading.knowledge.office(linked.office), {t.key for t in reading.tokens}
    if office is None or not words & (DEATH | LEAVING):
        return ()
    ends = [t.end for t in office.terms if t.person in linked.people and t.end is not None]
    deaths = [d for p in linked.people if (d := reading.knowledge.person(p).died) is not None]
    days = [
        Interval(died.earliest, died.latest)
        for died in (deaths if words & DEATH else ())
        if any(e.earliest <= died.latest and died.earliest <= e.latest for e in ends)
    ]
    today = reading.context.published
    if today is not None and words & LEAVING:
        days += [Interval(e.earliest, e.latest) for e in ends if today - _LEFT <= e.earliest <= today]
    return tuple(days)


def _courtesy(reading: Reading, linked: Linked) -> Courtesy:
    """Whether usage keeps the title ("President Carter"), or it is history's ("Prime Minister Begin")."""
    published = reading.context.published
    office = reading.knowledge.office(linked.office)
    deaths = [d for p in linked.people if (d := reading.knowledge.person(p).died) is not None]
    if published is None or office is None or holders_at(office, Interval.day(published)).has(linked.people):
        return Courtesy.NONE  # the one in office needs no courtesy, and no question to the language model
    dead = any(d.latest < published for d in deaths)
    mourned = office.kind == "pope" and any(d.latest < published < d.latest + _MOURNED for d in deaths)
    if office.courtesy or mourned:
        return Courtesy.ALWAYS if office.kind == "monarch" and dead else Courtesy.USUAL
    return Courtesy.USUAL if any(d.latest < published - _DEAD for d in deaths) else Courtesy.NONE
