"""What a rule is tried against: one story, its facts, and the knowledge."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from factcheck.check.values import Value
    from factcheck.knowledge.record import Knowledge
    from factcheck.records import Fact, Statement, Story


@dataclass(slots=True)
class World:
    """The surroundings of one trial. `horizons` collects where the record ran out."""

    story: Story
    knowledge: Knowledge
    facts: tuple[Fact, ...] = ()
    as_of: date | None = None
    horizons: dict[str, date] = field(default_factory=dict)

    def out_of_record(self, what: str, checked: date) -> None:
        """Note that a question went past what was checked."""
        self.horizons[what] = checked


@dataclass(frozen=True, slots=True)
class Lookup:
    """What a knowledge phrase answered: true, false or None; what it binds; the evidence."""

    outcome: bool | None
    binds: Mapping[str, Value] = field(default_factory=dict)
    evidence: tuple[Statement, ...] = ()
