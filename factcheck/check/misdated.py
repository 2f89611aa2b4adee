"""A story whose date is wrong or not known: what only follows from one day is left out of its report."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from factcheck.knowledge.days import in_words
from factcheck.records import FactKind, Interval

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from factcheck.records import Fact, Finding, Report

# The rule that judges the date itself; its finding stands.
RULE = "story-date-mismatch"
# Shorter than nearly all terms of office, so that none falls between two days looked at.
_STRIDE = timedelta(days=40)


def likely_day(report: Report, facts: Iterable[Fact]) -> date | None:
    """Return the day to judge a story on instead of its own, where the report says that its own is wrong."""
    if not any(finding.rule == RULE for finding in report.findings):
        return None
    for fact in facts:
        role = fact.role("likely") if fact.kind is FactKind.DATED else None
        if role is not None and isinstance(role.value, Interval):
            return role.value.end or role.value.start
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
        notes = (
            *notes,
            f"{dropped} {plural} from the date given left out: on {in_words(day)} all is right there",
        )
    return replace(
        report,
        findings=kept,
        holds=again.holds,
        contradicts=again.contradicts + 1,
        unknown=again.unknown,
        notes=notes,
    )


def sample_days(days: Interval) -> Iterator[date]:
    """Yield days to judge a story on that may be of any of these: so near that little is missed."""
    day = days.start
    while day is not None and days.end is not None and day < days.end:
        yield day
        day += _STRIDE


def keep_shared(report: Report, other: Report) -> Report:
    """Return a report with only the findings another day's report has too; the rest is unknown."""
    there = {_key(finding) for finding in other.findings}
    kept = tuple(finding for finding in report.findings if _key(finding) in there)
    unsure = len(report.findings) - len(kept)
    return replace(
        report, findings=kept, contradicts=report.contradicts - unsure, unknown=report.unknown + unsure
    )


def _key(finding: Finding) -> tuple[str, object]:
    return finding.rule, finding.span
