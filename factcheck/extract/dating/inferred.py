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
    from factcheck.records import Story

# Officeholders alone leave years open; with a meeting or a date, a season is close enough to judge offices by.
_LONGEST = timedelta(days=92).days
_LEAST_SIGNS = 2


def infer_published(story: Story, signs: Sequence[Sign]) -> Story:
    """Return a story dated by its own signs and a note that says how surely; undated if they leave it open."""
    likely = find_likely(signs)
    if likely is None or likely.days.start is None:
        return story
    count = len({sign.key for sign in likely.signs})
    if not _is_sure(likely, count):
        return replace(story, notes=(*story.notes, f"no date of publication, and too little to tell one by: {_days(likely)}"))
    note = f"no date of publication: by {count} signs of its own it is of {_days(likely)}"
    return replace(
        story, published=likely.day, published_from=PublishedFrom.INFERRED, notes=(*story.notes, note)
    )


def _is_sure(likely: Likely, count: int) -> bool:
    kinds = {sign.kind for sign in likely.signs}
    return count >= _LEAST_SIGNS and kinds != {"office"} and likely.length is not None and likely.length <= _LONGEST


def _days(likely: Likely) -> str:
    start, end = likely.days.start, likely.days.end
    if start is None or end is None:
        return f"after {in_words(start)}" if start else "any day"
    return in_words(start) if start == end else f"{in_words(start)} to {in_words(end)}"
