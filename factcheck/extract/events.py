"""Facts of summits and conferences: where, when, the how-manieth, who comes.

Roles: `venue` event, place; `takes_place` event, day; `ordinal` event, ordinal; `hosts` event, country;
`attends` person, event.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.extract.attending import find_attending
from factcheck.extract.counted import find_counted, find_misnumbered
from factcheck.extract.cues import any_name, any_word, needs
from factcheck.extract.editions import held_in
from factcheck.extract.going_ahead import find_going_ahead
from factcheck.extract.hosting import find_hosts, hosts_fact
from factcheck.extract.hosting_nouns import find_named_hosts
from factcheck.extract.meeting_mention import MEETING_NOUNS
from factcheck.extract.meetings import find_meetings
from factcheck.extract.when import times_at
from factcheck.records import Fact, FactKind, Granularity, Role, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.extract.counted import Counted
    from factcheck.extract.gazetteer import Named
    from factcheck.extract.meeting_mention import MeetingMention
    from factcheck.extract.reading import Reading
    from factcheck.records import Interval

# A sentence with one of these tells of a plan that changed.
_CHANGE = frozenset(
    """cancelled canceled cancels canceling cancelling cancel cancellation scrapped scrapping scrap
    postponed postpone postpones postponement delayed moved relocated relocate relocating originally
    abandoned rescheduled supposed
    """.split()
)
_CHANGE_PAIRS = frozenset(
    {
        ("called", "off"), ("call", "off"), ("calling", "off"), ("put", "off"), ("had", "planned"),
        ("had", "hoped"), ("would", "have"), ("should", "have"),
    }
)  # fmt: skip
# After "had been", those that tell of a plan: "had been due to host".
_PLANNED = frozenset(
    """planned scheduled due set expected meant slated billed to intended hoped booked supposed
    """.split()
)
# Sentences that "the summit" may lie after the name when it is given a place or a day.
_BACK = 2
# A time further from a meeting than a year, a month over, is said of something else.
_YEAR = 400


@needs(any_name("edition", "series", "organisation") | any_word(MEETING_NOUNS))
def find_events(reading: Reading) -> Iterator[Fact]:
    """Yield the facts of the meetings a sentence names."""
    mentions = find_meetings(reading)
    tells_of_change = bool(mentions) and _tells_of_change(reading)
    for mention in mentions:
        misnumbered = find_misnumbered(reading, mention)
        counted = misnumbered or find_counted(reading, mention)
        if counted is not None:
            yield _number(reading, mention, counted)
        if misnumbered is None:
            yield from _where_and_when(reading, mention)
    if mentions:
        if not tells_of_change:
            yield from _hosts(reading, mentions)
        yield from find_attending(reading, mentions)
    if mentions and not tells_of_change:
        yield from find_going_ahead(reading, mentions)


def _hosts(reading: Reading, mentions: list[MeetingMention]) -> Iterator[Fact]:
    """Yield who hosts, each meeting and host once."""
    done: set[tuple[str, Span]] = set()
    found = list(find_hosts(reading, mentions))
    found += [hosts_fact(reading, *named) for named in find_named_hosts(reading, mentions)]
    for fact in found:
        key = (str(fact.roles[0].value), fact.roles[1].span)
        if key not in done:
            done.add(key)
            yield fact


def _where_and_when(reading: Reading, mention: MeetingMention) -> Iterator[Fact]:
    place, days = mention.around.place, mention.around.days
    if mention.form == "back" and reading.sentence.number - _named_at(reading, mention) > _BACK:
        return
    if mention.form == "host" or (mention.form == "body" and not mention.sure):
        return
    if (
        place is not None
        and not mention.around.pointing
        and not (mention.form == "back" and not mention.sure)
    ):
        yield _venue(reading, mention, place)
    span = mention.around.days_span
    if days is not None and span is not None and _is_checkable(reading, mention, days, span):
        yield _takes_place(reading, mention, days, span)


def _named_at(reading: Reading, mention: MeetingMention) -> int:
    last = reading.context.meeting
    return last.sentence if last is not None else mention.sentence


def _is_checkable(reading: Reading, mention: MeetingMention, days: Interval, span: Span) -> bool:
    """Whether a day is fine enough to be wrong; a year only tells which edition is meant."""
    if not any(held_in(e, days.widened(_YEAR)) for e in mention.editions):
        return False
    if mention.form == "edition":
        return True
    return days.granularity in {Granularity.DAY, Granularity.RANGE, Granularity.MONTH} and any(
        c.isalpha() for c in reading.text_of(span)
    )


def _number(reading: Reading, mention: MeetingMention, counted: Counted) -> Fact:
    span = reading.span(mention.first, mention.last)
    roles = (
        Role("event", "|".join(e.id for e in counted.editions), span, is_entity=True),
        Role("ordinal", counted.number, counted.span),
    )
    return _fact(reading, mention, FactKind.ORDINAL, roles, sure=True)


def _venue(reading: Reading, mention: MeetingMention, place: Named) -> Fact:
    span, at = reading.span(mention.first, mention.last), reading.span(place.first, place.last)
    roles = (
        Role("event", mention.value, span, is_entity=True),
        Role("place", "|".join(place.ids("place")), at, is_entity=True),
    )
    return _fact(reading, mention, FactKind.VENUE, roles)


def _takes_place(reading: Reading, mention: MeetingMention, days: Interval, at: Span) -> Fact:
    span = reading.span(mention.first, mention.last)
    roles = (Role("event", mention.value, span, is_entity=True), Role("day", days, at))
    return _fact(reading, mention, FactKind.TAKES_PLACE, roles)


def _fact(
    reading: Reading, mention: MeetingMention, kind: FactKind, roles: tuple[Role, ...], *, sure: bool = False
) -> Fact:
    first, last = min(r.span.start for r in roles), max(r.span.end for r in roles)
    evidence = Span(first, last, roles[0].span.field)
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
    pairs = set(pairwise(keys))
    planned = bool(_CHANGE_PAIRS & pairs) or any(
        keys[i : i + 2] == ["had", "been"] and set(keys[i + 2 : i + 4]) & _PLANNED
        for i in range(len(keys) - 2)
    )
    planned = planned or any(
        keys[i : i + 2] == ["was", "to"] and keys[i + 2] in {"be", "take", "host", "have"}
        for i in range(len(keys) - 2)
    )
    return planned or bool(_CHANGE & set(keys))
