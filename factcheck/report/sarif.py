"""SARIF 2.1.0, as code scanning reads it.

Source: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html; columns count code points (3.30.6).
"""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING, Any, TextIO
from urllib.parse import quote

from factcheck import __version__
from factcheck.records import Failure, Severity, SilencedBy
from factcheck.report.places import name_file, stands_in_file
from factcheck.report.records_json import dump_json

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.records import Finding, Fix, Report, Silence, SilenceFault, Span, Story
    from factcheck.report.options import RenderOptions

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def render(items: Iterable[Report | Failure], out: TextIO, _options: RenderOptions) -> None:
    """Write one run with every finding, its rules, and the inputs that could not be checked."""
    results: list[dict[str, Any]] = []
    rules: dict[str, dict[str, Any]] = {}
    failures: list[dict[str, Any]] = []
    doubts: list[dict[str, Any]] = []
    for item in items:
        if isinstance(item, Failure):
            failures.append(_notification(item))
            continue
        for finding in item.findings:
            rules.setdefault(finding.rule, _rule(finding))
            results.append(_result(finding, item.story))
        for silenced in item.silenced:
            rules.setdefault(silenced.finding.rule, _rule(silenced.finding))
            results.append(_result(silenced.finding, item.story) | _suppression(silenced.silence))
        doubts.extend(_doubt(fault) for fault in item.silence_faults)
    ordered = sorted(rules)
    for result in results:
        result["ruleIndex"] = ordered.index(result["ruleId"])
    driver = {"name": "factcheck", "version": __version__, "rules": [rules[rule] for rule in ordered]}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "invocations": [
            {
                "executionSuccessful": not failures,
                "toolExecutionNotifications": failures,
                "toolConfigurationNotifications": doubts,
            }
        ],
        "results": results,
    }
    document = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    out.write(dump_json(document, indent=2) + "\n")


def _rule(finding: Finding) -> dict[str, Any]:
    rule: dict[str, Any] = {"id": finding.rule}
    if finding.title:
        rule["shortDescription"] = {"text": finding.title}
    return rule


def _result(finding: Finding, story: Story) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "level": _LEVELS[finding.severity],
        "message": {"text": _message(finding)},
        "locations": [_location(finding.span, story)],
    }
    if finding.related:
        result["relatedLocations"] = [
            {"id": number, **_location(related.span, story), "message": {"text": related.note}}
            for number, related in enumerate(finding.related)
        ]
    if finding.fingerprint:
        result["partialFingerprints"] = {"factcheck/v1": finding.fingerprint}
    fixes = [_fix(fix, story) for fix in finding.fixes if _can_apply(fix, story)]
    if fixes:
        result["fixes"] = fixes
    return result


def _message(finding: Finding) -> str:
    lines = [finding.message]
    for statement in finding.evidence:
        source = f" ({statement.source})" if statement.source else ""
        lines.append(f"Evidence: {statement.text}{source}")
    return "\n".join(lines)


def _location(span: Span, story: Story) -> dict[str, Any]:
    """Return a place in the file; only the file where the words were taken out of a field of it."""
    place: dict[str, Any] = {"artifactLocation": {"uri": _uri(name_file(story))}}
    if stands_in_file(span, story):
        place["region"] = _region(span, story)
    logical = {"name": span.field, "fullyQualifiedName": f"{story.id}/{span.field}"}
    return {"physicalLocation": place, "logicalLocations": [logical]}


def _region(span: Span, story: Story) -> dict[str, Any]:
    line, column = story.place(span)
    end_line, end_column = story.place_end(span)
    return {
        "startLine": line,
        "startColumn": column,
        "endLine": end_line,
        "endColumn": end_column,
        "snippet": {"text": story.words(span)},
    }


def _can_apply(fix: Fix, story: Story) -> bool:
    """Whether a fix's words stand in the file, so that it can be applied there."""
    return bool(fix.edits) and all(stands_in_file(edit.span, story) for edit in fix.edits)


def _fix(fix: Fix, story: Story) -> dict[str, Any]:
    replacements: list[dict[str, Any]] = []
    for edit in fix.edits:
        region = {key: value for key, value in _region(edit.span, story).items() if key != "snippet"}
        replacements.append({"deletedRegion": region, "insertedContent": {"text": edit.text}})
    uri = _uri(name_file(story))
    change = {"artifactLocation": {"uri": uri}, "replacements": replacements}
    return {"description": {"text": fix.title}, "artifactChanges": [change]}


def _notification(failure: Failure) -> dict[str, Any]:
    text = f"{failure.source}: {failure.message}" + (f"; {failure.hint}" if failure.hint else "")
    return {"level": "error", "message": {"text": text}}


def _suppression(silence: Silence) -> dict[str, Any]:
    """Return a silence as SARIF has it (3.35): in the story, or outside it."""
    kind = "inSource" if silence.by is SilencedBy.INLINE else "external"
    return {"suppressions": [{"kind": kind, "justification": silence.reason}]}


def _doubt(fault: SilenceFault) -> dict[str, Any]:
    return {"level": "warning", "message": {"text": f"{fault.where}: {fault.message}; {fault.hint}"}}


def _uri(path: str) -> str:
    """Return a path as a URI reference: relative paths stay relative."""
    if "://" in path:
        return path
    posix = PurePath(path).as_posix()
    return quote(
        posix if not posix.startswith("/") else f"file://{posix}",
        safe="/:@!$&'()*+,;=~",
        errors="surrogateescape",
    )
