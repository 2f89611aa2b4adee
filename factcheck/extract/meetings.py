"""Which edition of a series of meetings words mean: by its name, the year said, or the days around the story."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from factcheck.extract.when import is_history, is_news, stated_times
from factcheck.records import Interval

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from factcheck.extract.gazetteer import Named
    from factcheck.extract.reading import Reading
    from factcheck.knowledge.model import Edition, Series

# A meeting within three weeks of the story is the one the story is about.
_NEAR = timedelta(days=21)


@dataclass(frozen=True, slots=True)
class MeetingMention:
    """Words `tokens[first:last]` that mean one of some editions. `sure`: the story's words say which."""

    first: int
    last: int
    series: tuple[str, ...]
    editions: tuple[Edition, ...]
    sure: bool

    @property
    def value(self) -> str:
        """Return the ids of the editions, as a role holds them."""
        return "|".join(edition.id for edition in self.editions)


def find_meetings(reading: Reading) -> list[MeetingMention]:
    """Return the meetings a sentence names, those of no known edition left out."""
    mentions = []
    for named in reading.names:
        if named.has("series", "edition"):
            mention = _mention(reading, named)
            if mention is not None and mention.editions:
                mentions.append(mention)
    return mentions


def _mention(reading: Reading, named: Named) -> MeetingMention | None:
    editions = [e for i in named.ids("edition") if (e := reading.knowledge.edition(i)) is not None]
    if editions:
        return MeetingMention(
            named.first, named.last, tuple(e.series for e in editions), tuple(editions), sure=True
        )
    series = [s for i in named.ids("series") if (s := reading.knowledge.series(i)) is not None]
    if not series:
        return None
    found, sure = _editions(reading, series)
    return MeetingMention(named.first, named.last, tuple(s.id for s in series), tuple(found), sure)


def _editions(reading: Reading, series: Sequence[Series]) -> tuple[list[Edition], bool]:
    """Return the editions of the time the sentence is about, or all when nothing settles it."""
    published = reading.context.published
    every = [e for s in series for e in s.editions]
    stated = stated_times(reading)
    if published is None:
        return [e for e in every if any(_held_in(e, i) for i in stated)], bool(stated)
    apart = [i for i in stated if is_history(i, published) or _is_future(i, published)]
    if apart:
        return [e for e in every if any(_held_in(e, i) for i in apart)], True
    near = [e for e in every if _held_in(e, Interval(published - _NEAR, published + _NEAR))]
    if near:
        if any(is_news(i, published) for i in stated) or not _tells_of_before(reading):
            return near, True
    return every, False


def _is_future(interval: Interval, published: date) -> bool:
    return interval.start is not None and interval.start > published + _NEAR


def _tells_of_before(reading: Reading) -> bool:
    """Whether a sentence looks back past the news ("had met", "last time")."""
    return any(t.key in {"had", "previous", "earlier", "last", "since", "ago"} for t in reading.tokens)


def _held_in(edition: Edition, when: Interval) -> bool:
    """Whether an edition was, in any of its plans, within a time."""
    return any(v.start is not None and Interval(v.start, v.end).overlaps(when) for v in edition.versions)
