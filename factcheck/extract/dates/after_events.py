"""Lengths counted from an event that the story dates: "two days after the summit" of a summit held on 3 May.

In TIMEX3 the words stay what they are, a length; the date they come to is an expression that no words of the
text spell. It is known only where the story gives the event one day, and no other event of its kind another.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from factcheck.extract.dates.lexicon import word_set
from factcheck.extract.dates.units import shift_unit
from factcheck.records import Granularity, Interval, TimexType

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from factcheck.extract.dates.context import Piece
    from factcheck.extract.dates.tokens import Tokens

# What happens on one day, and the verbs that tell of it.
_EVENTS: Final = {
    word: event
    for event, words in {
        "summit": "summit",
        "meeting": "meeting met",
        "conference": "conference",
        "election": "election elections elected polls",
        "vote": "vote voted ballot",
        "referendum": "referendum",
        "attack": "attack attacked",
        "bombing": "bombing bombed",
        "shooting": "shooting",
        "invasion": "invasion invaded",
        "coup": "coup",
        "crash": "crash crashed",
        "earthquake": "earthquake quake",
        "explosion": "explosion blast exploded",
        "fire": "fire",
        "flood": "flood",
        "storm": "storm hurricane typhoon cyclone",
        "wedding": "wedding wed married",
        "funeral": "funeral",
        "death": "death died",
        "birth": "birth born",
        "arrest": "arrest arrested",
        "resignation": "resignation resigned",
        "inauguration": "inauguration inaugurated",
        "launch": "launch launched",
        "opening": "opening opened",
        "ceasefire": "ceasefire truce armistice",
        "final": "final",
        "verdict": "verdict",
        "strike": "strike",
        "landing": "landing landed",
        "raid": "raid raided",
        "match": "match",
    }.items()
    for word in words.split()
}
_COUNTS: Final = {"after": 1, "following": 1, "before": -1}
_LEADS: Final = word_set("the his her their its that this")
_NEAR: Final = 8  # tokens between an event and its day, within a sentence
_PHRASE: Final = 4  # tokens from "the" to the event: "the party's general election"
_UNITS: Final = {"D": Granularity.DAY, "W": Granularity.WEEK, "M": Granularity.MONTH, "Y": Granularity.YEAR}


def days_counted(pieces: list[Piece], tokens: Tokens) -> dict[int, Interval]:
    """Return, by the first token of each length counted from a dated event, the days it comes to."""
    counted = [piece for piece in pieces if _way(piece, tokens)]
    if not counted:
        return {}
    events = _dated_events(pieces, tokens)
    found = {}
    for piece in counted:
        event = _event_after(piece.end, tokens)
        days = events.get(event, set()) if event else set()
        interval = _shifted(next(iter(days)), piece, tokens) if len(days) == 1 else None
        if interval is not None:
            found[piece.start] = interval
    return found


def _way(piece: Piece, tokens: Tokens) -> int:
    is_length = piece.reading.type is TimexType.DURATION and piece.reading.value[1:-1].isdigit()
    return _COUNTS.get(tokens.word(piece.end), 0) if is_length else 0


def _event_after(end: int, tokens: Tokens) -> str:
    """Return the event that "after the ..." names: the last word of the phrase, which no "of" continues."""
    if tokens.word(end + 1) not in _LEADS:
        return ""
    for place in range(end + 2, end + 2 + _PHRASE):
        event = _EVENTS.get(tokens.word(place))
        if event and _EVENTS.get(tokens.word(place + 1)) is None:
            return event
    return ""


def _dated_events(pieces: Iterable[Piece], tokens: Tokens) -> dict[str, set[date]]:
    events: dict[str, set[date]] = {}
    for piece in pieces:
        interval = piece.reading.interval
        if interval is None or interval.start is None or not interval.is_day:
            continue
        for event in _beside(piece, tokens):
            events.setdefault(event, set()).add(interval.start)
    return events


def _beside(piece: Piece, tokens: Tokens) -> Iterator[str]:
    """Yield the event a day is of: "the May 3 summit", or the nearest one told before it in the sentence."""
    event = _EVENTS.get(tokens.word(piece.end))
    if event:
        yield event
        return
    for place in range(piece.start - 1, piece.start - 1 - _NEAR, -1):
        if tokens.word(place) in ("", ".", "\n", ";", "after", "before", "following"):
            return
        if tokens.word(place) in _EVENTS:
            yield _EVENTS[tokens.word(place)]
            return


def _shifted(day: date, piece: Piece, tokens: Tokens) -> Interval | None:
    unit, count = piece.reading.value[-1], int(piece.reading.value[1:-1])
    if unit not in _UNITS:
        return None
    moved = shift_unit(day, unit, _way(piece, tokens) * count)
    return moved.interval if moved else None
