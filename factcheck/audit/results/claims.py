"""What makes two findings one claim, and how sure a finding is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.audit.candidate import hash_of
from factcheck.records import PublishedFrom, Severity

if TYPE_CHECKING:
    from factcheck.records import Finding, Story

_STATED = {PublishedFrom.OPTION, PublishedFrom.METADATA, PublishedFrom.DATELINE}


def claim_of(finding: Finding, story: Story) -> str:
    """Return one hash for the same wrong statement in any story.

    It is of the rule, the words and what the record says. The message names the day of each story, so it
    counts only where no record is the evidence.
    """
    said = [statement.text for statement in finding.evidence] or [finding.message]
    return hash_of(finding.rule, " ".join(story.words(finding.span).casefold().split()), *said)


def confidence_of(finding: Finding, story: Story) -> str:
    """Return `high`, `medium` or `low`: how loud its rule is, and whether the story's day is stated."""
    if finding.severity is Severity.ERROR:
        return "high" if story.published_from in _STATED else "medium"
    return "medium" if finding.severity is Severity.WARNING else "low"
