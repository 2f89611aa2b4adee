"""Mentions of the meeting named last: "the summit", "the two-day meeting"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.extract.editions import (
    Clues,
    at_place,
    choose,
    editions_at,
    held_about,
    held_in,
    in_year_meant,
)
from factcheck.extract.meeting_mention import HELD, MEETING_NOUNS, MeetingMention, is_firm
from factcheck.extract.surroundings import look_around
from factcheck.records import Granularity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.extract.reading import Reading
    from factcheck.extract.surroundings import Surroundings
    from factcheck.knowledge.model import Edition
    from factcheck.records import Interval

_DETERMINERS = frozenset({"the", "this"})
_APART = frozenset({"next", "last", "following"})
_LENGTHS = frozenset("day two three four one week long upcoming annual".split())
# Sentences that "the summit" may lie after the last meeting named; "the meeting" only in the next one.
_RECALL = 6
# Days by which a day misread may be off.
_MISDATED = 15
_SAYING = HELD | frozenset("be is are was were opened began started took takes open begin".split())


def recall_meetings(reading: Reading, taken: set[int]) -> Iterator[MeetingMention]:
    """Yield the mentions of the last meeting named; `taken` are tokens of those that name one themselves.

    Another summit than that one makes the reading forget it: what follows may be about the other.
    """
    tokens = reading.tokens
    for at, token in enumerate(tokens):
        if at in taken or token.key not in MEETING_NOUNS:
            continue
        first = _determined(reading, at)
        if first is None:
            if token.key == "summit":
                reading.context.meeting = None
            continue
        known = reading.context.meeting
        reach = _RECALL if token.key == "summit" else 1
        if known is not None and reading.sentence.number - known.sentence <= reach:
            mention = _recalled(reading, known, first, at)
            if mention is not None:
                yield mention


def _determined(reading: Reading, at: int) -> int | None:
    """Return where "the two-day summit" begins; None for "a summit" and "the peace summit"."""
    tokens = reading.tokens
    first = at - 1
    while first > 0 and (tokens[first].key in _LENGTHS or tokens[first].text == "-"):
        first -= 1
    if first < 0 or tokens[first].key not in _DETERMINERS:
        return None
    if {t.key for t in tokens[at + 1 : at + 3]} & _APART:
        return None  # "the summit next year"
    of_another = at + 1 < len(tokens) and tokens[at + 1].key in {"of", "between", "with", "s"}
    return None if of_another or any(n.first == at + 1 for n in reading.names) else first


def _recalled(reading: Reading, known: MeetingMention, first: int, at: int) -> MeetingMention | None:
    series = [s for i in known.series if (s := reading.knowledge.series(i)) is not None]
    around = look_around(reading, first, at + 1)
    places = around.place.ids("place") if around.place is not None else ()
    if around.days is not None and not around.explicit:
        there = editions_at(reading.knowledge, series, places)
        around = replace(around, days=in_year_meant(there, around.days))
    editions, sure = known.editions, known.sure
    if _is_another(reading, at, around, editions):
        return None
    if around.days is not None and known.form != "edition" and not sure:
        chosen, certain = choose(
            reading, series, Clues(places, around.days, firm=is_firm(reading, first, around))
        )
        if certain:
            editions, sure = tuple(chosen), True
    return MeetingMention(
        first, at + 1, known.series, editions, sure, "back", around, None, reading.sentence.number
    )


def _is_another(reading: Reading, at: int, around: Surroundings, editions: tuple[Edition, ...]) -> bool:
    """Whether "the summit in Singapore" is another than the one named: its place or day sets it apart.

    "The summit will be held in Singapore" says it of the one named, unless place and day both disagree.
    """
    place, days = around.place, around.days
    elsewhere = place is not None and not any(
        at_place(reading.knowledge, e, place.ids("place")) for e in editions
    )
    otherwhen = days is not None and not any(held_about(e, days) for e in editions)
    ends = [place.first] if place is not None else []
    if around.days_span is not None:
        ends += [i for i, t in enumerate(reading.tokens) if t.start == around.days_span.start]
    if otherwhen and not elsewhere and days is not None and _is_misdated(reading, days, editions):
        return False
    said = bool({t.key for t in reading.tokens[at + 1 : max(ends, default=at + 1)]} & _SAYING)
    return (elsewhere and otherwhen) or ((elsewhere or otherwhen) and not said)


def _is_misdated(reading: Reading, days: Interval, editions: tuple[Edition, ...]) -> bool:
    """Whether days from one to another are those of no meeting, and near the one just named."""
    known = reading.context.meeting
    just = known is not None and reading.sentence.number - known.sentence <= 1 and known.sure
    ranged = days.granularity is Granularity.RANGE
    return just and ranged and any(held_in(e, days.widened(_MISDATED)) for e in editions)
