"""What a rule is tried against: one story, its facts, and the knowledge."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from factcheck.check.fact_index import FactIndex

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from factcheck.check.values import Value
    from factcheck.knowledge.record import Knowledge
    from factcheck.records import Fact, Statement, Story


@dataclass(slots=True)
class World:
    """The surroundings of one trial. `horizons` collects where the record ran out.

    `answers` keeps what phrases asked of the whole story, by what they asked: trials ask the same again.
    `spells` gives, where several stories are tried together, the first and last day each value is told on.
    """

    story: Story
    knowledge: Knowledge
    facts: tuple[Fact, ...] = ()
    as_of: date | None = None
    horizons: dict[str, date] = field(default_factory=dict)
    answers: dict[tuple[str, object], object] = field(default_factory=dict)
    spells: dict[str, tuple[date, date]] = field(default_factory=dict)
    _index: FactIndex | None = None

    @property
    def index(self) -> FactIndex:
        """The story's facts by kind and role."""
        if self._index is None:
            self._index = FactIndex(self.facts)
        return self._index

    def out_of_record(self, what: str, checked: date) -> None:
        """Note that a question went past what was checked."""
        self.horizons[what] = checked


@dataclass(frozen=True, slots=True)
class Lookup:
    """What a knowledge phrase answered: true, false or None; what it binds; the evidence."""

    outcome: bool | None
    binds: Mapping[str, Value] = field(default_factory=dict)
    evidence: tuple[Statement, ...] = ()
