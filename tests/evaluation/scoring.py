"""Scores the checker on dated stories: changes caught by kind, and alarms on stories as they should be.

A change is caught when a finding of an accepted rule, error or warning, touches the changed words. On a
story without a change every error and every warning is an alarm.
"""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

from factcheck.records import Finding, PublishedFrom, Report, Severity, Story

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from factcheck.pipeline import Checker

LOUD = frozenset({Severity.ERROR, Severity.WARNING})
# Characters between a finding and the change it is counted for: a title's words, and more where the change
# put in or took out "former", which a finding need not cover.
_SLACK, _WIDE_SLACK = 25, 60


@dataclass(slots=True)
class Score:
    """What was caught of each kind, and what should not have been said."""

    stories: int = 0
    clean: int = 0
    caught: Counter[str] = field(default_factory=Counter)
    changed: Counter[str] = field(default_factory=Counter)
    misses: list[str] = field(default_factory=list)
    alarms: list[str] = field(default_factory=list)
    elsewhere: list[str] = field(default_factory=list)

    def share(self, kind: str) -> float:
        """Return the share of the changes of a kind that was caught; "all" for every kind."""
        if kind == "all":
            return self.caught.total() / self.changed.total()
        return self.caught[kind] / self.changed[kind]

    @property
    def alarms_per_hundred(self) -> float:
        """Return the alarms per hundred stories without a change."""
        return 100 * len(self.alarms) / self.clean

    def table(self) -> str:
        """Return the figures, a line each."""
        rows = [
            f"{kind:18} caught {self.caught[kind]:3} of {self.changed[kind]:3}  {self.share(kind):6.1%}"
            for kind in sorted(self.changed)
        ]
        total = (
            f"{'all':18} caught {self.caught.total():3} of {self.changed.total():3}  {self.share('all'):6.1%}"
        )
        clean = f"{'clean':18} {len(self.alarms)} alarms on {self.clean} stories: "
        return "\n".join(
            [
                *rows,
                total,
                clean
                + f"{self.alarms_per_hundred:.2f} per 100; {len(self.elsewhere)} elsewhere in changed ones",
                *(f"  missed: {miss}" for miss in self.misses),
                *(f"  alarm: {alarm}" for alarm in (*self.alarms, *self.elsewhere)),
            ]
        )


def read_rows(path: Path) -> list[dict[str, Any]]:
    """Return the stories of a file of JSON lines."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]


def story_of(row: dict[str, Any]) -> Story:
    """Return a row's story, dated by its metadata."""
    day = date.fromisoformat(row["published"])
    return Story(row["id"], row["text"], row.get("title", ""), day, PublishedFrom.METADATA)


def loud(report: Report) -> list[Finding]:
    """Return the errors and warnings of a report."""
    return [finding for finding in report.findings if finding.severity in LOUD]


def touches(finding: Finding, change: dict[str, Any]) -> bool:
    """Whether a finding lies at the changed words."""
    wide = not change["words"] or change["kind"].startswith("former")
    slack = _WIDE_SLACK if wide else _SLACK
    start, end = change["start"], change["start"] + len(change["words"])
    span = finding.span
    return span.field == "text" and span.start < end + slack and start - slack < span.end


def score(rows: Iterable[dict[str, Any]], checker: Checker) -> Score:
    """Check every story and return the figures."""
    result = Score()
    for row in rows:
        result.stories += 1
        report = checker.check(story_of(row))
        said = loud(report)
        change = row.get("change")
        if change is None:
            result.clean += 1
            result.alarms += _lines(row, report, said)
            continue
        kind = change["kind"]
        result.changed[kind] += 1
        near = [finding for finding in said if touches(finding, change)]
        if any(finding.rule in change["rules"] for finding in near):
            result.caught[kind] += 1
        else:
            result.misses.append(f"{row['id']}: {kind} {change['words']!r} for {change['was']!r}")
        result.elsewhere += _lines(row, report, (finding for finding in said if finding not in near))
    return result


def _lines(row: dict[str, Any], report: Report, findings: Iterable[Finding]) -> Iterator[str]:
    for finding in findings:
        yield f"{row['id']}: {finding.rule} {report.story.words(finding.span)!r}: {finding.message}"
