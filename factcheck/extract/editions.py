"""Which edition of a series is meant: by the time, place or number said, or by the story's own day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from factcheck.extract.when import is_history, is_news, stated_times
from factcheck.records import Granularity, Interval

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from factcheck.extract.reading import Reading
    from factcheck.knowledge.model import Edition, Series
    from factcheck.knowledge.record import Knowledge

# A meeting within three weeks of the story is the one the story is about.
NEAR = timedelta(days=21)
# A meeting of the last or the next year needs no year said.
_RECENT = timedelta(days=400)
# A place where a series has not met for so long is not taken for this year's by a slip.
_RECALLED = timedelta(days=12 * 365)
# A date so far from a meeting of its year may still be meant for it: a month misread, with some days.
_MISDATED = timedelta(days=45)


@dataclass(frozen=True, slots=True)
class Clues:
    """What a story says of a meeting beside its name.

    `apart`: "the next summit", "their last summit". `firm`: the days are the meeting's and nothing else's.
    `dated`: a time stands right before it ("the 2023 summit").
    """

    places: tuple[str, ...] = ()
    days: Interval | None = None
    ordinal: int | None = None
    apart: bool = False
    firm: bool = False
    dated: bool = False


def choose(reading: Reading, series: Sequence[Series], clues: Clues) -> tuple[list[Edition], bool]:
    """Return the editions that can be meant, and whether the words settle it; all when nothing does."""
    every = [e for s in series for e in s.editions]
    here = [e for e in every if clues.places and at_place(reading.knowledge, e, clues.places)]
    if clues.ordinal is not None and not clues.apart:
        counted = [e for e in every if e.ordinal == clues.ordinal]
        agreeing = [e for e in counted if e in here or (clues.days is not None and held_about(e, clues.days))]
        if agreeing:
            return agreeing, True
    if clues.days is not None:
        found = _on_days(every, here, clues)
        if found is not None:
            return found
    return _by_time(reading, every, clues)


def _on_days(every: list[Edition], here: list[Edition], clues: Clues) -> tuple[list[Edition], bool] | None:
    days = clues.days
    if days is None or days.start is None:
        return None
    held = [e for e in every if held_about(e, days)]
    if days.granularity is Granularity.YEAR:
        return ([e for e in held if e in here] or held, True) if held else None
    whole_year = Interval(days.start.replace(month=1, day=1), days.start.replace(month=12, day=31))
    year = [e for e in every if held_in(e, whole_year)]
    if held and not set(held) & set(here):
        # a meeting that the series does not count, such as one of ministers, gives way to one that it does
        main = [
            e for e in year if e in here and e.ordinal is not None and all(h.ordinal is None for h in held)
        ]
        return main or held, True
    if held:
        return [e for e in held if e in here], True
    counted = [e for e in year if clues.ordinal is not None and e.ordinal == clues.ordinal]
    meant = [e for e in year if e in here] or counted
    if not meant and clues.firm:
        meant = [e for e in year if held_in(e, days.widened(_MISDATED.days))]
    if meant:
        return meant, True
    return (year, False) if year else None


def _by_time(reading: Reading, every: list[Edition], clues: Clues) -> tuple[list[Edition], bool]:
    published = reading.context.published
    stated = stated_times(reading)
    if published is None:
        return [e for e in every if any(held_in(e, i) for i in stated)], bool(stated)
    apart = [i for i in stated if is_history(i, published) or is_future(i, published)]
    if apart:
        found = [e for e in every if any(held_in(e, i) for i in apart)]
        recent = Interval(published - _RECENT, published + _RECENT)
        recently = [e for e in every if held_in(e, recent)]
        here = [e for e in recently if clues.places and at_place(reading.knowledge, e, clues.places)]
        if here and not set(here) & set(found) and not clues.dated:
            return here, False  # the time is said of something else in the sentence
        return found, True
    near = [e for e in every if held_in(e, Interval(published - NEAR, published + NEAR))]
    told = _told_by(every, stated, clues, reading) if not near else None
    if told is not None or clues.apart:
        return ([told], True) if told is not None else (every, False)
    if not _tells_of_before(reading) or any(is_news(i, published) for i in stated):
        here = [e for e in every if clues.places and at_place(reading.knowledge, e, clues.places)]
        if near and any(held_in(e, Interval(published - _RECALLED, None)) for e in here or near):
            return near, True
        every = here or every  # nobody takes "the Games in Sarajevo" for this week's
    return every, False


def _told_by(
    every: list[Edition], stated: Sequence[Interval], clues: Clues, reading: Reading
) -> Edition | None:
    """Return the only edition in a month or a week said ("last month"), or the only one ever in some city."""
    coarse = [i for i in stated if i.granularity in {Granularity.MONTH, Granularity.WEEK}]
    said = [e for e in every if e.ordinal is not None and any(held_in(e, i) for i in coarse)]
    if clues.places:
        here = [e for e in every if at_place(reading.knowledge, e, clues.places)]
        cities = all((p := reading.knowledge.place(i)) and p.kind == "city" for i in clues.places)
        if len(here) == 1 and cities:
            return here[0]
        said = [e for e in said if e in here]
    return said[0] if len(said) == 1 else None


def is_future(interval: Interval, published: date) -> bool:
    """Whether a time lies past the days of the story's own meetings."""
    return interval.start is not None and interval.start > published + NEAR


def _tells_of_before(reading: Reading) -> bool:
    """Whether a sentence looks back past the news ("had met", "last time")."""
    return any(t.key in {"had", "previous", "earlier", "last", "since", "ago"} for t in reading.tokens)


def held_in(edition: Edition, when: Interval) -> bool:
    """Whether an edition was, in any of its plans, within a time."""
    return any(v.start is not None and Interval(v.start, v.end).overlaps(when) for v in edition.versions)


def held_about(edition: Edition, days: Interval) -> bool:
    """Whether an edition was on some days, or the day before or after one."""
    return held_in(edition, days.widened(1) if days.granularity is Granularity.DAY else days)


def in_year_meant(every: Sequence[Edition], days: Interval) -> Interval:
    """Return days whose year is not said, in the year in which one of these meetings was held on them.

    "The summit in Lithuania in July" in a sentence of the past tense is read as last July's.
    """
    for shift in (0, 1, -1):
        moved = _in_other_year(days, shift)
        if moved is not None and any(held_about(e, moved) for e in every):
            return moved
    return days


def _in_other_year(days: Interval, shift: int) -> Interval | None:
    if days.start is None or days.end is None:
        return None
    try:
        start, end = (d.replace(year=d.year + shift) for d in (days.start, days.end))
    except ValueError:  # 29 February
        return None
    return Interval(start, end, days.granularity)


def at_place(knowledge: Knowledge, edition: Edition, places: tuple[str, ...]) -> bool:
    """Whether an edition was, in any of its plans, at one of these places or within it."""
    venues = {edition.host, *(p for v in edition.versions for p in (v.venue, *v.places))} - {"", "online"}
    # in order: what is asked of the record must not depend on how sets are laid out
    return any(lies_in(knowledge, venue, places) for venue in sorted(venues))


def lies_in(knowledge: Knowledge, name: str, places: tuple[str, ...]) -> bool:
    """Whether a place is one of some places, or within one."""
    seen: set[str] = set()
    while name and name not in seen:
        if name in places:
            return True
        seen.add(name)
        place = knowledge.place(name)
        name = place.within if place is not None else ""
    return False


def editions_at(knowledge: Knowledge, series: Sequence[Series], places: tuple[str, ...]) -> list[Edition]:
    """Return the editions of some series, those at some places if any are given."""
    return [e for s in series for e in s.editions if not places or at_place(knowledge, e, places)]
