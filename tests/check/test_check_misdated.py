"""A story whose date is wrong, or not known: what only follows from one day is left out."""

from __future__ import annotations

from datetime import date

from factcheck.check.misdated import RULE, drop_undone, keep_shared, likely_day, sample_days
from factcheck.records import Fact, FactKind, Finding, Interval, Report, Role, Severity, Span, Story

DAY = date(2023, 5, 21)
STORY = Story("s", "Some words of a story.", published=date(2024, 7, 12))
FACT = Fact(
    "f1",
    FactKind.DATED,
    (Role("likely", Interval(date(2023, 5, 1), DAY), Span(0, 4)),),
    Span(0, 4),
    Span(0, 4),
)


def finding(rule: str, start: int = 0) -> Finding:
    """Return a finding of a rule."""
    return Finding(rule, Severity.ERROR, "m", Span(start, start + 4))


def test_the_likely_day_is_taken_where_the_report_doubts_the_date() -> None:
    """Someone who ignores the rule keeps the date given."""
    assert likely_day(Report(STORY, (finding(RULE),)), [FACT]) == DAY
    assert likely_day(Report(STORY, (finding("other"),)), [FACT]) is None


def test_findings_that_vanish_on_the_likely_day_are_left_out() -> None:
    """The prime minister of 2023 is no error in a story of 2023; a misspelling is one on any day."""
    report = Report(STORY, (finding(RULE), finding("outdated", 5), finding("spelling", 10)), 1, 3, 0)
    again = Report(STORY, (finding("spelling", 10),), 7, 1, 2)
    settled = drop_undone(report, again, DAY)
    assert [f.rule for f in settled.findings] == [RULE, "spelling"]
    assert (settled.holds, settled.contradicts, settled.unknown) == (7, 2, 2)
    assert "1 finding that follows from the date given left out" in settled.notes[-1]


def test_what_not_all_likely_days_say_is_unknown() -> None:
    """A finding that depends on which day it was could not be known."""
    report = Report(STORY, (finding("a"), finding("b", 5)), 0, 2, 0)
    shared = keep_shared(report, Report(STORY, (finding("a"),)))
    assert [f.rule for f in shared.findings] == ["a"]
    assert (shared.contradicts, shared.unknown) == (1, 1)


def test_days_are_looked_at_closely_enough_to_see_short_terms() -> None:
    """Six weeks in office are found within a year of likely days."""
    days = list(sample_days(Interval(date(2022, 1, 1), date(2022, 12, 31))))
    assert any(date(2022, 9, 6) <= day <= date(2022, 10, 25) for day in days)
    assert list(sample_days(Interval.day(DAY))) == []
