"""Records as the plain objects of the report form (DESIGN.md, "Command line"); keys in its order."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from factcheck.records import Finding, Fix, Report, Silenced, Span, Statement, Story


def dump_json(value: object, indent: int | None = None) -> str:
    """Return JSON in UTF-8; half a surrogate pair, as a file's name may hold, is written as its escape."""
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def report_object(report: Report) -> dict[str, Any]:
    """Return a story's report."""
    story = report.story
    return {
        "id": story.id,
        "source": story.source,
        "published": story.published.isoformat() if story.published else None,
        "published_from": story.published_from.value,
        "findings": [finding_object(finding, story) for finding in report.findings],
        "outcomes": {
            "holds": report.holds,
            "contradicts": report.contradicts,
            "unknown": report.unknown,
        },
        "notes": [*story.notes, *(note for note in report.notes if note not in story.notes)],
        "silenced": [silenced_object(silenced, story) for silenced in report.silenced],
        "silence_faults": [
            {"where": fault.where, "message": fault.message, "hint": fault.hint}
            for fault in report.silence_faults
        ],
    }


def silenced_object(silenced: Silenced, story: Story) -> dict[str, Any]:
    """Return a finding that is not told, with the silence that is why."""
    finding, silence = silenced.finding, silenced.silence
    return {
        "rule": finding.rule,
        "message": finding.message,
        "span": span_object(finding.span, story),
        "fingerprint": finding.fingerprint,
        "by": silence.by.value,
        "where": silence.where,
        "reason": silence.reason,
        "until": silence.until.isoformat() if silence.until else None,
    }


def finding_object(finding: Finding, story: Story) -> dict[str, Any]:
    """Return one finding."""
    return {
        "rule": finding.rule,
        "severity": finding.severity.value,
        "message": finding.message,
        "span": span_object(finding.span, story),
        "related": [
            {"span": span_object(related.span, story), "note": related.note} for related in finding.related
        ],
        "evidence": [evidence_object(statement) for statement in finding.evidence],
        "fixes": [fix_object(fix) for fix in finding.fixes],
        "fingerprint": finding.fingerprint,
    }


def span_object(span: Span, story: Story) -> dict[str, Any]:
    """Return a span with its place and its words."""
    line, column = story.place(span)
    return {
        "field": span.field,
        "start": span.start,
        "end": span.end,
        "line": line,
        "column": column,
        "text": story.words(span),
    }


def evidence_object(statement: Statement) -> dict[str, Any]:
    """Return one statement of the record."""
    return {
        "statement": statement.text,
        "from": statement.start,
        "to": statement.end,
        "checked": statement.checked,
        "source": statement.source,
    }


def fix_object(fix: Fix) -> dict[str, Any]:
    """Return one way to settle a finding."""
    edits = [
        {"field": edit.span.field, "start": edit.span.start, "end": edit.span.end, "text": edit.text}
        for edit in fix.edits
    ]
    return {"title": fix.title, "edits": edits, "safe": fix.safe}
