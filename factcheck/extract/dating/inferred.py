"""The day of a story that comes without one, where its signs leave little room."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from factcheck.extract.dating.likely import Likely, find_likely
from factcheck.knowledge.days import in_words
from factcheck.records import PublishedFrom

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.extract.dating.sign import Sign
    from factcheck.records import Interval, Story

# A story is judged throughout the stretch, so a year is close enough; of more, too much would be unknown.
_LONGEST = timedelta(days=400).days
_LEAST_SIGNS = 2
_LEAST_OFFICES = 3  # where nothing but officeholders tells


def infer_published(story: Story, signs: Sequence[Sign]) -> tuple[Story, Interval | None]:
    """Return a story dated by its own signs, a note of how surely on it, and the days it can be of.

    It is given the last of those days; it comes back undated if the signs leave it open.
    """
    likely = find_likely(signs) or _but_for_one(signs)
    if likely is None or likely.days.start is None:
        return story, None
    count = len({sign.key for sign in likely.signs})
    if not _is_sure(likely, count):
        note = f"no date of publication, and too little to tell one by: {_days(likely)}"
        return replace(story, notes=(*story.notes, note)), None
    note = f"no date of publication: by {count} signs of its own it is of {_days(likely)}"
    dated = replace(
        story, published=likely.day, published_from=PublishedFrom.INFERRED, notes=(*story.notes, note)
    )
    return dated, likely.days


def _but_for_one(signs: Sequence[Sign]) -> Likely | None:
    """Return the days all signs but one officeholder agree on: one wrong name leaves no story undated."""
    odd = dict.fromkeys(sign.key for sign in signs if sign.kind == "office" and sign.strong)
    found = [find_likely([sign for sign in signs if sign.key != key]) for key in odd]
    agreeing = [likely for likely in found if likely is not None]
    if len(agreeing) != 1 or len({sign.key for sign in agreeing[0].signs}) < _LEAST_OFFICES:
        return None
    return agreeing[0]


def _is_sure(likely: Likely, count: int) -> bool:
    kinds = {sign.kind for sign in likely.signs}
    enough = count >= (_LEAST_OFFICES if kinds == {"office"} else _LEAST_SIGNS)
    return enough and likely.length is not None and likely.length <= _LONGEST


def _days(likely: Likely) -> str:
    start, end = likely.days.start, likely.days.end
    if start is None or end is None:
        return f"after {in_words(start)}" if start else "any day"
    return in_words(start) if start == end else f"{in_words(start)} to {in_words(end)}"
