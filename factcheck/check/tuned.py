"""Rules and findings as a newsroom's settings change them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.check.ruleset import check_ids
from factcheck.knowledge.names import fold

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from factcheck.check.compiled import Compiled
    from factcheck.records import Extraction, Finding, Report
    from factcheck.settings import Settings


def tune_rules(rules: Sequence[Compiled], settings: Settings) -> tuple[Compiled, ...]:
    """Return the rules with the severities of the settings.

    Raises:
        RuleError: the settings name a rule that there is not; names the nearest.
    """
    named = {id_ for _, ids in settings.per_path for id_ in ids}
    check_ids(rules, {*settings.select, *settings.ignore, *settings.severity, *named}, settings.path)
    for _, silence in settings.silences:
        check_ids(rules, [silence.rule], silence.where)
    changed = settings.severity
    return tuple(
        replace(rule, rule=replace(rule.rule, severity=changed.get(rule.rule.id, rule.rule.severity)))
        for rule in rules
    )


def let_pass(report: Report, extraction: Extraction, names: Collection[str]) -> Report:
    """Return a report without findings on names that are never flagged; a note tells how many there were."""
    if not names or not report.findings:
        return report
    wanted = {fold(name) for name in names}
    mentions = [
        span
        for entity in extraction.entities
        if fold(entity.label) in wanted or fold(entity.id) in wanted
        for span in entity.mentions
    ]

    def flagged(finding: Finding) -> bool:
        # the words of a finding may be "former" alone: the fact they belong to tells whose they are
        told = [role.span for f in extraction.facts if f.evidence.overlaps(finding.span) for role in f.roles]
        named = fold(report.story.words(finding.span)) in wanted
        return not named and not any(m.overlaps(span) for m in mentions for span in (finding.span, *told))

    kept = tuple(finding for finding in report.findings if flagged(finding))
    gone = len(report.findings) - len(kept)
    if not gone:
        return report
    note = f"{gone} {'finding' if gone == 1 else 'findings'} on names the settings never flag"
    return replace(report, findings=kept, notes=(*report.notes, note))
