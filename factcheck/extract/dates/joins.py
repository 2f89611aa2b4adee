"""Times of day joined to the day they stand by: "10:35 a.m. Friday", "the morning of 2 August"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from factcheck.extract.dates.context import Context, Piece
from factcheck.records import TimexType

if TYPE_CHECKING:
    from factcheck.extract.dates.periods import Reading

_GLUE: Final = frozenset((",", "on", "of", "the", "hours"))
_NEAR: Final = 8  # tokens from a time of day to the day it is of


def join_times(pieces: list[Piece], context: Context) -> list[Piece]:
    """Return the pieces with each time of day made one with the day right after it."""
    joined: list[Piece] = []
    for piece in pieces:
        previous, day = joined[-1] if joined else None, piece
        if previous is not None and _belongs(previous, piece, context):
            joined.pop()
            time = previous.reading.value.partition("T")[2]
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
        if _is_parted(context.tokens.lower[joined[place].end : after]):
            return
        time = joined[place].reading.value.partition("T")[2]
        joined[place] = replace(joined[place], reading=_at(day.reading, time))
        after = joined[place].start
        place -= 1


def _belongs(time: Piece, day: Piece, context: Context) -> bool:
    if not _is_clock(time) or not _is_day(day):
        return False
    return day.start - time.end <= 2 and all(
        word in _GLUE for word in context.tokens.lower[time.end : day.start]
    )


def _is_clock(piece: Piece) -> bool:
    return piece.reading.type is TimexType.TIME and piece.reading.floating


def _is_day(piece: Piece) -> bool:
    interval = piece.reading.interval
    return piece.reading.type is TimexType.DATE and interval is not None and interval.is_day


def _at(day: Reading, time: str) -> Reading:
    return replace(day, type=TimexType.TIME, value=f"{day.value.partition('T')[0]}T{time}")
