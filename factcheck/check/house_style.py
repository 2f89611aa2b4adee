"""House spellings: names as this desk writes them, whatever the record has."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.records import Edit, Finding, Fix, Report, Story

# Their findings are about how a name is written, and nothing else.
_NAMING = frozenset({"inconsistent-spelling", "outdated-name"})


def apply_spellings(report: Report, spellings: Sequence[tuple[str, str]]) -> Report:
    """Return a report whose fixes write names as the house does.

    What the house writes is never found wrong for its spelling; where a story has it both ways, the one
    that is not the house's is, and its fix is safe.
    """
    if not spellings or not report.findings:
        return report
    told = [_in_house(finding, report.story, spellings) for finding in report.findings]
    return replace(report, findings=tuple(finding for finding in told if finding is not None))


def _in_house(finding: Finding, story: Story, spellings: Sequence[tuple[str, str]]) -> Finding | None:
    fixes = [_respelt(fix, spellings) for fix in finding.fixes]
    if fixes == list(finding.fixes):
        return _settled(finding, spellings)
    kept = tuple(fix for fix in fixes if not _changes_nothing(fix, story))
    if finding.rule in _NAMING and not kept and fixes:
        return None
    return _settled(replace(finding, fixes=kept), spellings)


def _settled(finding: Finding, spellings: Sequence[tuple[str, str]]) -> Finding:
    """Mark the words that are not the house's, where a finding is about two ways to write a name."""
    if finding.rule not in _NAMING:
        return finding
    houses = {house.casefold() for _, house in spellings}
    to_house = [
        fix
        for fix in finding.fixes
        if fix.edits and all(edit.text.casefold() in houses for edit in fix.edits)
    ]
    if len(to_house) != 1:
        return finding
    (fix,) = to_house
    return replace(finding, span=fix.edits[0].span, fixes=(replace(fix, safe=True),))


def _respelt(fix: Fix, spellings: Sequence[tuple[str, str]]) -> Fix:
    edits = tuple(replace(edit, text=_spell(edit.text, spellings)) for edit in fix.edits)
    if edits == fix.edits:
        return fix
    title = fix.title
    for old, new in zip(fix.edits, edits, strict=True):
        title = title.replace(f'"{old.text}"', f'"{new.text}"')
    return replace(fix, title=title, edits=edits)


def _spell(text: str, spellings: Sequence[tuple[str, str]]) -> str:
    for other, house in spellings:
        text = re.sub(rf"(?<!\w){re.escape(other)}(?!\w)", house.replace("\\", r"\\"), text)
    return text


def _changes_nothing(fix: Fix, story: Story) -> bool:
    return bool(fix.edits) and all(_is_idle(edit, story) for edit in fix.edits)


def _is_idle(edit: Edit, story: Story) -> bool:
    return story.words(edit.span) == edit.text
