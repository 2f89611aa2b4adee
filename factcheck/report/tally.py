"""Counting what was checked, while it passes."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from factcheck.records import Failure, Report, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


@dataclass(slots=True)
class Tally:
    """Running totals over stories."""

    stories: int = 0
    failures: int = 0
    holds: int = 0
    contradicts: int = 0
    unknown: int = 0
    severities: Counter[Severity] = field(default_factory=Counter)
    silenced: int = 0
    silence_faults: int = 0

    def add(self, item: Report | Failure) -> None:
        """Count one story, or one that could not be checked."""
        if isinstance(item, Failure):
            self.failures += 1
            return
        self.stories += 1
        self.holds += item.holds
        self.contradicts += item.contradicts
        self.unknown += item.unknown
        self.silenced += len(item.silenced)
        self.silence_faults += len(item.silence_faults)
        self.severities.update(finding.severity for finding in item.findings)

    @property
    def findings(self) -> int:
        """How many findings there are of any severity."""
        return self.severities.total()

    def summary(self) -> str:
        """Return the totals as one line, for a person."""
        by_severity = [
            _number(self.severities[severity], word)
            for severity, word in _SEVERITY_WORDS.items()
            if self.severities[severity]
        ]
        found = _number(self.findings, "finding") + (f" ({', '.join(by_severity)})" if by_severity else "")
        line = (
            f"{_number(self.stories, 'story')}: {found}, {_number(self.holds, 'statement')} held, "
            f"{self.contradicts} contradicted, {self.unknown} could not be known"
        )
        if self.silenced:
            line += f"; {_number(self.silenced, 'finding')} silenced"
        if self.silence_faults:
            line += f"; {_number(self.silence_faults, 'silence')} to look at"
        return f"{line}; {_number(self.failures, 'input')} could not be checked" if self.failures else line


_SEVERITY_WORDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def _number(count: int, noun: str) -> str:
    if count == 1:
        return f"1 {noun}"
    return f"{count} {noun[:-1]}ies" if noun.endswith("y") else f"{count} {noun}s"


def count_items(items: Iterable[Report | Failure], tally: Tally) -> Iterator[Report | Failure]:
    """Pass items through, counting them."""
    for item in items:
        tally.add(item)
        yield item
