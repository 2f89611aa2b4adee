"""Facts of summits and conferences: where, when, the how-manieth, whose guest.

Roles: `venue` event, place; `takes_place` event, day; `ordinal` event, ordinal; `hosts` event, country;
`attends` person, event.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.extract.attending import find_attending
from factcheck.extract.editions import at_place, held_about
from factcheck.extract.hosting import find_hosts
from factcheck.extract.meetings import MeetingMention, find_meetings
from factcheck.extract.when import is_news, stated_times, times_at
from factcheck.records import Fact, FactKind, Granularity, Role, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.extract.reading import Reading
    from factcheck.knowledge.model import Edition
    from factcheck.records import Interval

# A sentence with one of these tells of a plan that changed.
_CHANGE = frozenset(
    """cancelled canceled cancels canceling cancelling cancel cancellation scrapped scrapping scrap postponed postpone postpones postponement
    delayed moved relocated relocate relocating shifted originally initially previously abandoned dropped off
    instead withdrew pulled rescheduled supposed meant intended called
    """.split()
)
# Sentences that "the summit" may lie after the name when it is given a place or a day.
_BACK = 2
# Below this an ordinal may count other things than the series: "the second summit in Brazil", "his first".
_COUNTS = 10
_OWN = frozenset("his her their its our my your a".split())
_COUNTS_OTHERWISE = frozenset("since to of with hosted under after for without where as between".split())


@dataclass(frozen=True, slots=True)
class _Counted:
    """A number a story gives to a meeting, its words, and the editions meant by everything else."""

    number: int
    span: Span
    editions: tuple[Edition, ...]


def find_events(reading: Reading) -> Iterator[Fact]:
    """Yield the facts of the meetings a sentence names."""
    mentions = find_meetings(reading)
    for mention in mentions:
        misnumbered = _misnumbered(reading, mention)
        counted = misnumbered or _counted(reading, mention)
        if counted is not None:
            yield _number(reading, mention, counted)
        if misnumbered is None:
            yield from _where_and_when(reading, mention)
    if mentions:
        yield from find_hosts(reading, mentions)
        yield from find_attending(reading, mentions)


def _where_and_when(reading: Reading, mention: MeetingMention) -> Iterator[Fact]:
    place, days = mention.around.place, mention.around.days
    if mention.form == "back" and reading.sentence.number - _named_at(reading, mention) > _BACK:
        return
    if mention.form == "body" and not mention.sure:
        return
    if place is not None and not (mention.form == "back" and not mention.sure):
        yield _venue(reading, mention)
    if days is not None and _is_checkable(reading, mention):
        yield _takes_place(reading, mention)


def _named_at(reading: Reading, mention: MeetingMention) -> int:
    last = reading.context.meeting
    return last.sentence if last is not None else mention.sentence


def _is_checkable(reading: Reading, mention: MeetingMention) -> bool:
    """Whether a day is fine enough to be wrong; a year only tells which edition is meant, unless that is named."""
    days, span = mention.around.days, mention.around.days_span
    if days is None or span is None:
        return False
    if mention.form == "edition":
        return True
    return days.granularity in {Granularity.DAY, Granularity.RANGE, Granularity.MONTH} and any(
        c.isalpha() for c in reading.text_of(span)
    )


def _misnumbered(reading: Reading, mention: MeetingMention) -> _Counted | None:
    """Return what "COP26 in Sharm el-Sheikh in 2022" counts, where place and time together tell another edition."""
    place, days = mention.around.place, mention.around.days
    if mention.form != "edition" or place is None or days is None:
        return None
    both = _at(reading, mention, place.ids("place"), days)
    if not both or set(both) & set(mention.editions):
        return None
    at = reading.span(mention.first, mention.last)
    return _Counted(mention.editions[0].ordinal or 0, at, tuple(both))


def _counted(reading: Reading, mention: MeetingMention) -> _Counted | None:
    """Return the ordinal a mention states and the editions that everything else said of it can mean."""
    if mention.ordinal is None:
        return None
    number, first, last = mention.ordinal
    tokens = reading.tokens
    before = tokens[first - 1] if first else None
    if before is not None and (before.key in _OWN or (before.possessive and first > mention.last)):
        return None
    place, days = mention.around.place, mention.around.days
    places = place.ids("place") if place is not None else ()
    here = _at(reading, mention, places, None) if places else []
    dated = _at(reading, mention, (), days) if days is not None else []
    near = mention.editions if mention.sure and _is_of_these_days(reading) else ()
    meant = [e for e in dated if e in here] or dated or [e for e in near if e in here] or here or list(near)
    if number < _COUNTS and number not in {e.ordinal for e in meant}:
        after = tokens[mention.last].key if mention.last < len(tokens) else ""
        if before is None or before.key != "the" or after in _COUNTS_OTHERWISE or number == 1 or len(here) >= number:
            return None
    return _Counted(number, reading.span(first, last), tuple(meant)) if meant else None


def _at(
    reading: Reading, mention: MeetingMention, places: tuple[str, ...], days: Interval | None
) -> list[Edition]:
    """Return the editions of the series at some place, on some days, or both."""
    series = [s for i in mention.series if (s := reading.knowledge.series(i)) is not None]
    return [
        e
        for s in series
        for e in s.editions
        if (not places or at_place(reading.knowledge, e, places)) and (days is None or held_about(e, days))
    ]


def _is_of_these_days(reading: Reading) -> bool:
    """Whether a sentence states a day close to the story's own, and none apart from it."""
    published = reading.context.published
    stated = stated_times(reading)
    return published is not None and bool(stated) and all(is_news(i, published) for i in stated)


def _number(reading: Reading, mention: MeetingMention, counted: _Counted) -> Fact:
    span = reading.span(mention.first, mention.last)
    roles = (
        Role("event", "|".join(e.id for e in counted.editions), span, is_entity=True),
        Role("ordinal", counted.number, counted.span),
    )
    evidence = Span(min(span.start, counted.span.start), max(span.end, counted.span.end), span.field)
    return _fact(reading, mention, FactKind.ORDINAL, roles, evidence, sure=True)


def _venue(reading: Reading, mention: MeetingMention) -> Fact:
    place = mention.around.place
    assert place is not None
    span, at = reading.span(mention.first, mention.last), reading.span(place.first, place.last)
    roles = (
        Role("event", mention.value, span, is_entity=True),
        Role("place", "|".join(place.ids("place")), at, is_entity=True),
    )
    evidence = Span(min(span.start, at.start), max(span.end, at.end), span.field)
    return _fact(reading, mention, FactKind.VENUE, roles, evidence)


def _takes_place(reading: Reading, mention: MeetingMention) -> Fact:
    days, at = mention.around.days, mention.around.days_span
    assert days is not None and at is not None
    span = reading.span(mention.first, mention.last)
    roles = (Role("event", mention.value, span, is_entity=True), Role("day", days, at))
    return _fact(reading, mention, FactKind.TAKES_PLACE, roles, Span(span.start, at.end, span.field))


def _fact(
    reading: Reading, mention: MeetingMention, kind: FactKind, roles: tuple[Role, ...], evidence: Span,
    *, sure: bool = False,
) -> Fact:
    when = times_at(reading, mention.first, mention.last)
    return Fact(
        id="",
        kind=kind,
        roles=roles,
        evidence=evidence,
        sentence=reading.sentence.span,
        time=when.times[0] if when.times else None,
        basis=when.basis,
        times=when.times,
        traits=(
            *(() if sure or mention.sure else ("edition-guessed",)),
            *(("change-told",) if _tells_of_change(reading) else ()),
        ),
        voice=reading.voice(evidence),
    )


def _tells_of_change(reading: Reading) -> bool:
    """Whether a sentence says that a meeting was called off, moved or put off, or had been planned."""
    keys = [t.key for t in reading.tokens]
    planned = any(
        a == "had" and b in {"been", "planned", "hoped", "expected"} or a == "was" and b == "to" or a == "would" and b == "have"
        for a, b in zip(keys, keys[1:], strict=False)
    )
    return planned or bool(_CHANGE & set(keys))
