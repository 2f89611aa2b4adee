"""What a stage is given: the results, the rule it is for, and the record."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from factcheck.audit.results.query import Query
    from factcheck.check.compiled import Compiled
    from factcheck.knowledge.record import Knowledge

Row = dict[str, Any]
MOST_SAID = 20  # stories that a finding names; the rest it counts
_BATCH = 5_000


@dataclass(frozen=True, slots=True)
class Asking:
    """A stage's rule, the results it is tried on, and `note`, which takes what could not be compared."""

    query: Query
    rule: Compiled
    knowledge: Knowledge
    note: Callable[[str], None]

    def stream(self, sql: str, names: Sequence[str]) -> Iterator[Row]:
        """Yield the rows of a question by name, a batch in memory at a time; ask nothing else meanwhile."""
        cursor = self.query.connection.execute(sql)
        while batch := cursor.fetchmany(_BATCH):
            for values in batch:
                yield dict(zip(names, values, strict=True))
