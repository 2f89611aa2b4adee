"""Facts of summits and conferences: where, when, who attends.

Roles: `venue` event, place; `takes_place` event, day; `attends` person, event.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.meetings import MeetingMention, find_meetings
from factcheck.extract.when import times_at
from factcheck.records import Fact, FactKind, Granularity, Role, Span, TimexType

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.extract.gazetteer import Named
    from factcheck.extract.reading import Reading
    from factcheck.records import DateMention

# Words that may stand between a meeting and its place or date.
_BETWEEN = frozenset(
    """held being be is was are were to will taking takes took place set scheduled due slated planned which
    that opens opened begins began starts started kicks kicked off next this last week month year on for
    from later the leaders summit climate conference meeting talks gathering annual early late and
    """.split()
)
_REACH = 8


def find_events(reading: Reading) -> Iterator[Fact]:
    """Yield the facts of the meetings a sentence names."""
    for mention in find_meetings(reading):
        place = _place_after(reading, mention)
        if place is not None:
            yield _venue(reading, mention, place)
        day = _day_after(reading, mention)
        if day is not None:
            yield _takes_place(reading, mention, day)


def _place_after(reading: Reading, mention: MeetingMention) -> Named | None:
    """Return the place in "the summit in Madrid", a few words between."""
    starts = {n.first: n for n in reading.names}
    at = mention.last
    if reading.tokens[at - 1].possessive:
        return None
    dated = [d.span for d in reading.dates]
    for here in range(at, min(at + _REACH, len(reading.tokens) - 1)):
        token = reading.tokens[here]
        if token.key in {"in", "at"}:
            following = here + 2 if reading.tokens[here + 1].key == "the" else here + 1
            named = starts.get(following) or starts.get(here + 1)
            if named is not None and named.has("place") and not named.has("series"):
                possessive = reading.tokens[named.last - 1].possessive
                return None if possessive else named
        inside_date = any(s.start <= token.start < s.end for s in dated)
        if token.key not in _BETWEEN and not inside_date and token.key not in {"in", "at"} and token.text not in "–-—,":
            return None
    return None


def _day_after(reading: Reading, mention: MeetingMention) -> DateMention | None:
    """Return the day in "the summit in Madrid on 29 June", if it is said to the day."""
    if mention.last >= len(reading.tokens):
        return None
    places = {i for n in reading.names if n.has("place") for i in range(n.first, n.last)}
    start = reading.tokens[mention.last - 1].end
    for date in reading.dates:
        if date.span.start < start or date.type is not TimexType.DATE or date.interval is None:
            continue
        between = [i for i, t in enumerate(reading.tokens) if start <= t.start < date.span.start]
        plain = all(
            i in places or reading.tokens[i].key in _BETWEEN or reading.tokens[i].key == "in" or reading.tokens[i].text in ",–—-"
            for i in between
        )
        # "on Wednesday" alone is read by tense and may be a week out
        joined = any(c.isdigit() for c in reading.text_of(date.span)) and bool(between) and reading.tokens[between[-1]].key in {"on", "from", "for", ","}
        if plain and joined and len(between) <= _REACH and date.interval.granularity is Granularity.DAY:
            return date
        return None
    return None


def _venue(reading: Reading, mention: MeetingMention, place: Named) -> Fact:
    span, at = reading.span(mention.first, mention.last), reading.span(place.first, place.last)
    roles = (
        Role("event", mention.value, span, is_entity=True),
        Role("place", "|".join(place.ids("place")), at, is_entity=True),
    )
    return _fact(reading, mention, FactKind.VENUE, roles, Span(span.start, at.end, span.field))


def _takes_place(reading: Reading, mention: MeetingMention, day: DateMention) -> Fact:
    span = reading.span(mention.first, mention.last)
    roles = (Role("event", mention.value, span, is_entity=True), Role("day", day.interval or "", day.span))
    return _fact(reading, mention, FactKind.TAKES_PLACE, roles, Span(span.start, day.span.end, span.field))


def _fact(
    reading: Reading, mention: MeetingMention, kind: FactKind, roles: tuple[Role, ...], evidence: Span
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
        traits=() if mention.sure else ("edition-guessed",),
        voice=reading.voice(evidence),
    )
