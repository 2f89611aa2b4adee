"""The number a story gives to a meeting, and which edition everything else said of it means."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.extract.editions import at_place, held_about
from factcheck.extract.when import is_news, stated_times

if TYPE_CHECKING:
    from factcheck.extract.meeting_mention import MeetingMention
    from factcheck.extract.reading import Reading
    from factcheck.knowledge.model import Edition
    from factcheck.records import Interval, Span

# Below this an ordinal may count other things than the series: "the second summit in Brazil", "his first".
_COUNTS = 10
_OWN = frozenset("his her their its our my your a".split())
_COUNTS_OTHERWISE = frozenset(
    """since to of with hosted under after for without where as between
    """.split()
)


@dataclass(frozen=True, slots=True)
class Counted:
    """A number a story gives to a meeting, its words, and the editions meant by everything else."""

    number: int
    span: Span
    editions: tuple[Edition, ...]


def find_misnumbered(reading: Reading, mention: MeetingMention) -> Counted | None:
    """Return what "COP26 in Sharm el-Sheikh in 2022" counts: place and time together tell another edition."""
    place, days = mention.around.place, mention.around.days
    if mention.form != "edition" or place is None or days is None:
        return None
    both = _at(reading, mention, place.ids("place"), days)
    if not both or set(both) & set(mention.editions):
        return None
    at = reading.span(mention.first, mention.last)
    return Counted(mention.editions[0].ordinal or 0, at, tuple(both))


def find_counted(reading: Reading, mention: MeetingMention) -> Counted | None:
    """Return the ordinal a mention states and the editions that everything else said of it can mean."""
    if mention.ordinal is None:
        return None
    number, first, last = mention.ordinal
    tokens = reading.tokens
    before = tokens[first - 1] if first else None
    inside = mention.first < first < mention.last or mention.form == "its"
    if before is not None and not inside and before.key in _OWN:
        return None
    place, days = mention.around.place, mention.around.days
    places = place.ids("place") if place is not None else ()
    here = _at(reading, mention, places, None) if places else []
    dated = _at(reading, mention, (), days) if days is not None else []
    near = mention.editions if mention.sure and _is_of_these_days(reading) else ()
    meant = [e for e in dated if e in here] or dated or [e for e in near if e in here] or here or list(near)
    if number < _COUNTS and number not in {e.ordinal for e in meant}:
        after = tokens[mention.last].key if mention.last < len(tokens) else ""
        if (
            before is None
            or (before.key != "the" and not inside)
            or after in _COUNTS_OTHERWISE
            or number == 1
            or len(here) >= number
        ):
            return None
    return Counted(number, reading.span(first, last), tuple(meant)) if meant else None


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
