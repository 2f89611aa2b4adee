"""Stories with a wrong date, or none, from text to report."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.pipeline import Checker, open_checker
from factcheck.records import PublishedFrom, Story

TEXT = (
    "British Prime Minister Boris Johnson will meet French President Emmanuel Macron at the G7 summit in "
    "Biarritz next week. German Chancellor Angela Merkel will attend."
)


@pytest.fixture(scope="module")
def checker() -> Checker:
    """Return a checker with our own rules and facts."""
    return open_checker()


def test_a_wrong_date_is_reported_and_nothing_that_follows_from_it(checker: Checker) -> None:
    """One finding, on the date; the leaders of 2019 are right in a story of 2019."""
    report = checker.check(Story("s", TEXT, "", date(2023, 5, 3), PublishedFrom.METADATA))
    assert [f.rule for f in report.findings] == ["story-date-mismatch"]
    assert report.story.published == date(2023, 5, 3)
    assert any("left out" in note for note in report.notes)


def test_without_that_rule_the_date_given_counts() -> None:
    """Whoever ignores the rule has the leaders judged on the date given."""
    plain = open_checker(ignore=("story-date-mismatch",))
    report = plain.check(Story("s", TEXT, "", date(2023, 5, 3), PublishedFrom.METADATA))
    assert "outdated-officeholder" in {f.rule for f in report.findings}


def test_an_undated_story_is_judged_on_the_day_it_tells(checker: Checker) -> None:
    """The day is given as inferred, and how surely."""
    report = checker.check(Story("s", TEXT))
    assert (report.story.published, report.story.published_from) == (
        date(2019, 8, 24),
        PublishedFrom.INFERRED,
    )
    assert "by 4 signs of its own" in report.story.notes[-1]
    assert report.findings == ()
