"""Records to the rows of the result tables."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from factcheck.audit.results.claims import claim_of, confidence_of
from factcheck.report.sentence import cut_excerpt

if TYPE_CHECKING:
    from factcheck.audit.candidate import Candidate
    from factcheck.records import Edit, Finding, Fix, Report, Span, Statement, Story

Row = dict[str, Any]
CLEAN, FINDINGS, QUARANTINED = "clean", "findings", "quarantined"
_WORD = re.compile(r"\w+")


def story_row(candidate: Candidate, checked_with: str, report: Report) -> Row:
    """Return the row of a story that was checked."""
    story = report.story
    return _story(candidate.story, candidate.content, candidate.key) | {
        "published": story.published,
        "published_from": story.published_from.value,
        "language": candidate.language,
        "verdict": FINDINGS if report.findings else CLEAN,
        "findings": len(report.findings),
        "silenced": len(report.silenced),
        "holds": report.holds,
        "contradicts": report.contradicts,
        "unknown": report.unknown,
        "notes": _notes(report),
        "checked_with": checked_with,
    }


def _notes(report: Report) -> list[str]:
    faults = (f"{fault.where}: {fault.message}" for fault in report.silence_faults)
    return list(dict.fromkeys((*report.story.notes, *report.notes, *faults)))


def quarantine_row(candidate: Candidate, checked_with: str, reason: str) -> Row:
    """Return the row of a story that could not be checked, with the reason."""
    return _story(candidate.story, candidate.content, candidate.key) | {
        "language": candidate.language,
        "verdict": QUARANTINED,
        "reason": reason,
        "checked_with": checked_with,
    }


def duplicate_row(candidate: Candidate, first: str) -> Row:
    """Return the row of a story whose content was met before; its verdict is filled in from the first's."""
    return _story(candidate.story, candidate.content, candidate.key) | {
        "language": candidate.language,
        "duplicate_of": first,
    }


def unread_row(key: str, source: str, reason: str) -> Row:
    """Return the row of an input that could not be read as a story."""
    return _EMPTY | {"key": key, "id": source, "source": source, "verdict": QUARANTINED, "reason": reason}


_EMPTY: Row = {
    "content": "", "source": "", "path": "", "url": "", "section": "", "title": "", "published": None,
    "published_from": "unknown", "language": "", "words": 0, "verdict": "", "reason": "", "duplicate_of": "",
    "findings": 0, "silenced": 0, "holds": 0, "contradicts": 0, "unknown": 0, "notes": [], "checked_with": "",
    "asked": [], "answers": "", "names": "", "silences": [],
}  # fmt: skip


def _story(story: Story, content: str, key: str) -> Row:
    return _EMPTY | {
        "key": key,
        "content": content,
        "id": writable(story.id),
        "source": writable(story.source),
        "path": writable(story.path),
        "url": writable(story.url),
        "section": writable(story.section),
        "title": writable(story.title),
        "published": story.published,
        "published_from": story.published_from.value,
        "words": sum(1 for _ in _WORD.finditer(story.text)),
        "notes": list(story.notes),
    }


def writable(text: str) -> str:
    """Return text that UTF-8 can hold: a file's name may have half a surrogate pair."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def finding_row(finding: Finding, candidate: Candidate, story: Story) -> Row:
    """Return the row of one finding; `story` is the story as it was judged, its day inferred if need be."""
    line, column = story.place(finding.span)
    return {
        "key": candidate.key,
        "id": writable(story.id),
        "source": writable(story.source),
        "url": writable(story.url),
        "section": writable(story.section),
        "title": writable(story.title),
        "published": story.published,
        "published_from": story.published_from.value,
        "rule": finding.rule,
        "severity": finding.severity.value,
        "confidence": confidence_of(finding, story),
        "claim": claim_of(finding, story),
        "message": finding.message,
        "field": finding.span.field,
        "start": finding.span.start,
        "end": finding.span.end,
        "line": line,
        "column": column,
        "words": story.words(finding.span),
        "sentence": cut_excerpt(story, finding.span).text,
        "evidence": [_statement(statement) for statement in finding.evidence],
        "related": [_place(r.span, story.words(r.span)) | {"note": r.note} for r in finding.related],
        "fixes": [_fix(fix) for fix in finding.fixes],
        "fact": finding.fact,
        "fingerprint": finding.fingerprint,
    }


def _place(span: Span, text: str) -> Row:
    return {"field": span.field, "start": span.start, "end": span.end, "text": text}


def _edit(edit: Edit) -> Row:
    return _place(edit.span, edit.text)


def _fix(fix: Fix) -> Row:
    return {"title": fix.title, "edits": [_edit(edit) for edit in fix.edits]}


def _statement(statement: Statement) -> Row:
    return {
        "statement": statement.text,
        "from": statement.start or "",
        "to": statement.end or "",
        "checked": statement.checked or "",
        "source": statement.source,
    }
