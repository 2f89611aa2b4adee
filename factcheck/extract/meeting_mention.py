"""A mention of a meeting, as the extractors of events hand it on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.extract.surroundings import NOWHERE, Surroundings

if TYPE_CHECKING:
    from factcheck.extract.reading import Reading
    from factcheck.knowledge.model import Edition

MEETING_NOUNS = frozenset("summit meeting gathering conference talks".split())
# Between a meeting and a day, these say the day of the meeting and of nothing else.
HELD = frozenset("held place scheduled set due opens begins starts kicks planned slated".split())


@dataclass(frozen=True, slots=True)
class MeetingMention:
    """Words `tokens[first:last]` that mean one of some editions.

    `sure`: the story's words say which. `form` is `name`, `edition`, `body` ("at the G20") or `back` ("the
    summit"). `apart`: "the next summit", "their last summit". `ordinal` is number, first word and last.
    """

    first: int
    last: int
    series: tuple[str, ...]
    editions: tuple[Edition, ...]
    sure: bool
    form: str = "name"
    around: Surroundings = NOWHERE
    ordinal: tuple[int, int, int] | None = None
    sentence: int = 0
    apart: bool = False

    @property
    def value(self) -> str:
        """Return the ids of the editions, as a role holds them."""
        return "|".join(edition.id for edition in self.editions)


def is_firm(reading: Reading, first: int, around: Surroundings) -> bool:
    """Whether a day must be the meeting's own: it heads its sentence, or "will be held on" stands between."""
    if first <= 3:
        return True
    end = around.days_span.start if around.days_span is not None else 0
    return bool({t.key for t in reading.tokens[first:] if t.start < end} & HELD)
