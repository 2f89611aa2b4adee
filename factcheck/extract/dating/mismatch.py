"""Whether a story can be of the day it was given: the fact `dated`, where its own events speak of another."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from factcheck.extract.calendar import WEEKDAYS
from factcheck.extract.dating.by_age import days_of_age
from factcheck.extract.dating.by_stamp import KIND, find_stamps
from factcheck.extract.dating.likely import Likely, find_likely
from factcheck.knowledge.terms import possible_span
from factcheck.records import Fact, FactKind, Interval, PublishedFrom, Role, Status, TimeBasis

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from factcheck.extract.dating.sign import Sign
    from factcheck.extract.reading import Reading
    from factcheck.knowledge.record import Knowledge
    from factcheck.records import DateMention, Story

# Days by which a sign may miss the date given: pages are republished, handovers reported late.
_SLACK = timedelta(days=14)
_FAR = timedelta(days=31)
_LEAST_SIGNS = 2
# So many officeholders, and nothing else, are as likely to be copied from an old story as its date is wrong.
_LEAST_OFFICES = 3


def may_be_misdated(
    story: Story, facts: Sequence[Fact], readings: Sequence[Reading], knowledge: Knowledge
) -> bool:
    """Whether it is worth reading a story again without its date: something in it may not fit that date."""
    published = story.published
    if published is None or story.published_from is PublishedFrom.INFERRED:
        return False
    if any(named.has("series", "edition") for reading in readings for named in reading.names):
        return True
    if not all(_fits(sign, published) for sign in find_stamps(readings)):
        return True
    weekdays = sum(f.kind is FactKind.WEEKDAY and not _is_right(f) for f in facts)
    if weekdays >= _LEAST_SIGNS or sum(_is_to_come(d, published) for r in readings for d in r.dates) > 1:
        return True
    return any(_is_out(f, published, knowledge) or _is_of_other_age(f, published, knowledge) for f in facts)


def _is_to_come(mention: DateMention, published: date) -> bool:
    """Whether a date with its year lies after the story's own: told as past, it belies that."""
    days = mention.interval
    return (
        mention.explicit and days is not None and days.start is not None and days.start > published + _SLACK
    )


def _is_of_other_age(fact: Fact, published: date, knowledge: Knowledge) -> bool:
    """Whether someone on record is said to be older or younger than on this day."""
    person, age = fact.role("person"), fact.role("age")
    if fact.kind is not FactKind.AGE or person is None or age is None or not isinstance(age.value, int):
        return False
    allowed = days_of_age(knowledge.person(str(person.value)), age.value)
    return allowed is not None and not allowed.overlaps(Interval(published - _SLACK, published + _SLACK))


def _is_right(fact: Fact) -> bool:
    weekday, day = fact.role("weekday"), fact.role("date")
    days = day.value if day and isinstance(day.value, Interval) else None
    return (
        weekday is None
        or days is None
        or days.start is None
        or WEEKDAYS[days.start.weekday()] == weekday.value
    )


def _is_out(fact: Fact, published: date, knowledge: Knowledge) -> bool:
    """Whether someone is given an office that they are on record in, but not about this day."""
    person, office = fact.role("person"), fact.role("office")
    if (
        fact.kind is not FactKind.HOLDS
        or fact.status is not Status.CURRENT
        or person is None
        or office is None
    ):
        return False
    entry = knowledge.office(str(office.value))
    terms = [t for t in entry.terms if t.person in str(person.value).split("|")] if entry else []
    near = Interval(published - _SLACK, published + _SLACK)
    return bool(terms) and not any(possible_span(t).overlaps(near) for t in terms)


def find_dated(story: Story, found: Sequence[Sign]) -> Fact | None:
    """Return where a story's own signs put it, if they agree and two, or its stamp, do not fit its date."""
    published = story.published
    if published is None:
        return None
    misfits = [sign for sign in found if sign.strong and not _fits(sign, published)]
    if not _are_independent(misfits):
        return None
    likely = find_likely(found)
    if likely is None or not _is_apart(likely, published):
        return None
    return _fact(likely, misfits)


def _fits(sign: Sign, day: date) -> bool:
    return any(sign.allows(d) for d in (day - _SLACK, day, day + _SLACK))


def _are_independent(signs: Sequence[Sign]) -> bool:
    """Whether enough signs of enough kinds misfit: one wrong name is a wrong name, not a wrong date."""
    keys = {sign.key for sign in signs}
    kinds = {sign.kind for sign in signs}
    if KIND in kinds:
        return True
    return len(keys) >= (_LEAST_OFFICES if kinds == {"office"} else _LEAST_SIGNS)


def _is_apart(likely: Likely, published: date) -> bool:
    near = Interval(published - _FAR, published + _FAR)
    return likely.days.start is not None and not likely.days.overlaps(near)


def _fact(likely: Likely, misfits: Sequence[Sign]) -> Fact:
    first = misfits[0]
    roles = [Role("likely", likely.days, first.span)]
    for sign in likely.signs:
        roles.append(Role("sign", sign.note, sign.span))
        if sign.known:
            roles.append(Role("known", sign.known, sign.span))
    return Fact(
        id="",
        kind=FactKind.DATED,
        roles=tuple(roles),
        evidence=first.span,
        sentence=first.span,
        time=likely.days,
        basis=TimeBasis.EXPLICIT,
        times=(likely.days,),
    )
