"""A meeting by the name of its series: which edition the words around it mean."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.extract.editions import Clues, choose, editions_at, in_year_meant
from factcheck.extract.hosting import host_before
from factcheck.extract.meeting_mention import MeetingMention, is_firm
from factcheck.extract.ordinals import ordinal_before
from factcheck.extract.surroundings import Surroundings, look_around
from factcheck.records import Granularity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.extract.reading import Reading
    from factcheck.extract.tokens import Token
    from factcheck.knowledge.model import Series

_APART = frozenset("next previous last first earlier coming future".split())


def of_series(
    reading: Reading,
    words: tuple[int, int],
    series: list[Series],
    form: str,
    ordinal: tuple[int, int, int] | None = None,
) -> MeetingMention:
    """Return the mention of one of some series in `tokens[slice(*words)]`."""
    first, last = words
    around = look_around(reading, first, last)
    ordinal = ordinal or ordinal_before(reading.tokens, first)
    apart = _is_apart(reading, first) or _was_held(reading, last, around)
    place = around.place or host_before(reading, ordinal[1] if ordinal else first)
    places = place.ids("place") if place is not None else ()
    if around.days is not None and not around.explicit:
        at_place = editions_at(reading.knowledge, series, places)
        around = replace(around, days=in_year_meant(at_place, around.days))
    number = ordinal[0] if ordinal else None
    ranged = around.days is not None and around.days.granularity is Granularity.RANGE
    said = ranged or is_firm(reading, first, around)
    clues = Clues(
        places, around.days, number, apart, said, _year_before(reading, ordinal[1] if ordinal else first)
    )
    found, sure = choose(reading, series, clues)
    return MeetingMention(
        first, last, tuple(s.id for s in series), tuple(found), sure, form, around, ordinal,
        reading.sentence.number, apart,
    )  # fmt: skip


def _year_before(reading: Reading, first: int) -> bool:
    """Whether a time stands right before a meeting: "the 2023 NATO summit", "last year's NATO summit"."""
    start = reading.tokens[first].start
    return any(0 <= start - d.span.end <= 3 for d in reading.dates)


def _was_held(reading: Reading, last: int, around: Surroundings) -> bool:
    """Whether "was held in Tokyo", without a day, tells of an edition past."""
    if around.place is None or around.days is not None or around.place.first < last:
        return False
    return bool({t.key for t in reading.tokens[last : around.place.first]} & {"was", "were", "took"})


def _is_apart(reading: Reading, first: int) -> bool:
    """Whether "next", "last" and such move the mention off the meeting of these days."""
    return any(t.key in _APART for t in reading.tokens[max(0, first - 2) : first]) and not any(
        d.span.start < reading.tokens[first].start <= d.span.end + 3 for d in reading.dates
    )


def counted_before(tokens: Sequence[Token], noun: int, least: int) -> tuple[int, int, int] | None:
    """Return the ordinal in "G7's 49th summit" and "the G20's second leaders' summit", no anniversary's."""
    found = ordinal_before(tokens, noun)
    return found if found is not None and found[1] >= least else None
