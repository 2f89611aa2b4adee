"""A story with the wrong date: what only follows from that date is left out of its report."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.knowledge.days import in_words
from factcheck.records import FactKind, Interval

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from factcheck.records import Fact, Finding, Report

# The rule that judges the date itself; its finding stands.
RULE = "story-date-mismatch"


def likely_day(report: Report, facts: Iterable[Fact]) -> date | None:
    """Return the day to judge a story on instead of its own, where the report says that its own is wrong."""
    if not any(finding.rule == RULE for finding in report.findings):
        return None
    for fact in facts:
        role = fact.role("likely") if fact.kind is FactKind.DATED else None
        if role is not None and isinstance(role.value, Interval):
            return role.value.end
    return None


def drop_undone(report: Report, again: Report, day: date) -> Report:
    """Return a report without the findings that are not there on the story's likely day.

    Args:
        report: the report on the story as it is dated.
        again: the report on it as of its likely day; its outcomes are the ones that count.
        day: that day.
    """
    there = {_key(finding) for finding in again.findings}
    kept = tuple(f for f in report.findings if f.rule == RULE or _key(f) in there)
    dropped = len(report.findings) - len(kept)
    notes = again.notes
    if dropped:
        plural = "findings that follow" if dropped > 1 else "finding that follows"
        notes = (*notes, f"{dropped} {plural} from the date given left out: on {in_words(day)} all is right there")
    return replace(
        report,
        findings=kept,
        holds=again.holds,
        contradicts=again.contradicts + 1,
        unknown=again.unknown,
        notes=notes,
    )


def _key(finding: Finding) -> tuple[str, object]:
    return finding.rule, finding.span
