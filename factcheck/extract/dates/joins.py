"""Times of day joined to the day they stand by: "10:35 a.m. Friday", "the morning of 2 August"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from factcheck.extract.dates.context import Context, Piece
from factcheck.extract.dates.lexicon import WEEKDAYS
from factcheck.records import TimexType

if TYPE_CHECKING:
    from factcheck.extract.dates.periods import Reading

_PARTS: Final = frozenset(("MO", "AF", "EV", "NI"))
_HOURS: Final = {"AF": range(1, 7), "EV": range(4, 12), "NI": range(6, 12)}  # said without "p.m."
_GLUE: Final = frozenset((",", "on", "of", "the", "hours"))
_NEAR: Final = 8  # tokens from a time of day to the day it is of


def join_times(pieces: list[Piece], context: Context) -> list[Piece]:
    """Return the pieces with each time of day made one with the day right after it."""
    joined: list[Piece] = []
    for piece in pieces:
        previous, day = joined[-1] if joined else None, piece
        if previous is not None and _belongs(previous, piece, context):
            joined.pop()
            time = _in_part(previous.reading.value.partition("T")[2], piece.reading.value.partition("T")[2])
            day = Piece(previous.start, piece.end, _at(piece.reading, time), piece.weekday_place)
        if _is_day(piece):
            _date_times(joined, day, context)
        joined.append(day)
    return joined


def _is_parted(words: list[str]) -> bool:
    """Whether a sentence ends among some words."""
    return any(word in (".", "!", "?", "\n", ";") for word in words)


def _date_times(joined: list[Piece], day: Piece, context: Context) -> None:
    """Give the last times of day, "10:35 a.m. (0735 GMT)", the day that follows them."""
    place, after = len(joined) - 1, day.start
    while place >= 0 and _is_clock(joined[place]) and after - joined[place].end <= _NEAR:
        between = context.tokens.lower[joined[place].end : after]
        if _is_parted(between) or _has_its_day(joined[place], context):
            return
        time = joined[place].reading.value.partition("T")[2]
        joined[place] = replace(joined[place], reading=_at(day.reading, time))
        after = joined[place].start
        place -= 1


def _belongs(time: Piece, day: Piece, context: Context) -> bool:
    if not _is_clock(time) or not (_is_day(day) or _is_part_of_day(day)):
        return False
    if _has_its_day(time, context):
        return False
    return day.start - time.end <= 2 and all(
        word in _GLUE for word in context.tokens.lower[time.end : day.start]
    )


def _has_its_day(time: Piece, context: Context) -> bool:
    """Whether a time of day has its day before it: "Tuesday at noon, Friday at five"."""
    if context.tokens.word(time.end) not in (",", "and", ";"):
        return False
    return (
        context.tokens.word(time.start - 1) in ("at", ",") and context.tokens.word(time.start - 2) in WEEKDAYS
    )


def _is_part_of_day(piece: Piece) -> bool:
    """Whether a piece is a day's morning or night: "10 o'clock the next morning"."""
    reading = piece.reading
    part = reading.value.partition("T")[2]
    return reading.type is TimexType.TIME and not reading.floating and part in _PARTS


def _in_part(time: str, part: str) -> str:
    """Return a time of day in the part of the day named with it: "8:30 on Friday evening" is 20:30."""
    hour = int(time[:2]) if time[:2].isdigit() else 0
    if hour not in _HOURS.get(part, ()):
        return time
    return f"{hour + 12:02d}{time[2:]}"


def _is_clock(piece: Piece) -> bool:
    return piece.reading.type is TimexType.TIME and piece.reading.floating


def _is_day(piece: Piece) -> bool:
    interval = piece.reading.interval
    return piece.reading.type is TimexType.DATE and interval is not None and interval.is_day


def _at(day: Reading, time: str) -> Reading:
    return replace(day, type=TimexType.TIME, value=f"{day.value.partition('T')[0]}T{time}")
