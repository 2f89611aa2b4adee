"""Reports as the protocol has them: diagnostics, hovers with evidence, quick fixes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lsprotocol import types

from factcheck.check.safe_fixes import choose_edits
from factcheck.records import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.lsp.checking import Checked
    from factcheck.lsp.positions import Lines
    from factcheck.read.source_edits import SourceEdit
    from factcheck.records import Finding, Fix, Statement

SOURCE = "factcheck"
FIX_ALL = f"{types.CodeActionKind.SourceFixAll.value}.{SOURCE}"
_SEVERITIES = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.INFO: types.DiagnosticSeverity.Information,
}
_PLACE = re.compile(r":(\d+)(?::(\d+))?$")
_ADDRESS = re.compile(r"https?://[\w./%~:,()-]+")
_MARKS = re.compile(r"([\\`*_\[\]<>#|~])")


def diagnostics(checked: Checked, lines: Lines) -> list[types.Diagnostic]:
    """Return what is underlined: findings, silences to look at, or why the document cannot be read."""
    if checked.failure is not None:
        failure = checked.failure
        hint = f"; {failure.hint}" if failure.hint else ""
        return [_at_place(failure.source, failure.message + hint, types.DiagnosticSeverity.Error, lines)]
    if checked.report is None:
        return []
    found = [_diagnostic(finding, checked, lines) for finding in checked.report.findings]
    for fault in checked.report.silence_faults:
        message = f"{fault.message}; {fault.hint}" if fault.hint else fault.message
        found.append(_at_place(fault.where, message, types.DiagnosticSeverity.Warning, lines))
    return found


def hover(checked: Checked, lines: Lines, offset: int, *, markdown: bool) -> types.Hover | None:
    """Return what is told of the words at an offset: message, evidence with source, fixes."""
    told = [
        (finding, stretch)
        for finding in _findings(checked)
        if (stretch := checked.stretch(finding.span)) and stretch[0] <= offset <= stretch[1]
    ]
    if not told:
        return None
    page = "\n\n---\n\n".join(_page(finding) for finding, _ in told)
    kind = types.MarkupKind.Markdown if markdown else types.MarkupKind.PlainText
    if not markdown:
        page = re.sub(r"\*\*|\\(?=[\\`*_\[\]<>#|~])", "", page)
    return types.Hover(types.MarkupContent(kind, page), _range(told[0][1], lines))


def quick_fixes(
    checked: Checked, lines: Lines, start: int, end: int, *, versioned: bool
) -> Iterator[types.CodeAction]:
    """Yield each fix of each finding that a stretch of the document touches."""
    for finding in _findings(checked):
        stretch = checked.stretch(finding.span)
        if stretch is None or stretch[0] > end or start > stretch[1]:
            continue
        for fix in finding.fixes:
            placed = checked.place(fix.edits)
            if placed:
                edit = _edit(checked, lines, placed, versioned=versioned)
                yield _action(fix, _diagnostic(finding, checked, lines), edit)


def fix_all(checked: Checked, lines: Lines, *, versioned: bool) -> types.CodeAction | None:
    """Return the action that makes every safe fix of the document, None when there is none."""
    if checked.report is None:
        return None
    groups = [checked.place(edits) for _, edits in choose_edits(checked.report)]
    placed = [spot for group in groups if not checked.is_quoted(group) for spot in group]
    if not placed:
        return None
    edit = _edit(checked, lines, placed, versioned=versioned)
    return types.CodeAction("Apply all safe fixes", kind=FIX_ALL, edit=edit)


def _findings(checked: Checked) -> tuple[Finding, ...]:
    return checked.report.findings if checked.report is not None else ()


def _diagnostic(finding: Finding, checked: Checked, lines: Lines) -> types.Diagnostic:
    uri = checked.document.uri
    related = [
        types.DiagnosticRelatedInformation(types.Location(uri, _range(place, lines)), each.note)
        for each in finding.related
        if (place := checked.stretch(each.span))
    ]
    return types.Diagnostic(
        range=_range(checked.stretch(finding.span) or (0, 0), lines),
        message=finding.message,
        severity=_SEVERITIES[finding.severity],
        code=finding.rule,
        source=SOURCE,
        related_information=related or None,
        data={"fingerprint": finding.fingerprint},
    )


def _at_place(where: str, message: str, severity: types.DiagnosticSeverity, lines: Lines) -> types.Diagnostic:
    """Return a diagnostic at `file:line` or `file:line:column`, at the top where it has none."""
    found = _PLACE.search(where)
    line = min(int(found[1]), len(lines.starts)) - 1 if found else 0
    start = lines.starts[max(line, 0)]
    end = lines.offset(max(line, 0), 1_000_000) if found else start
    return types.Diagnostic(_range((start, end), lines), message, severity=severity, source=SOURCE)


def _page(finding: Finding) -> str:
    parts = [f"**{finding.severity.value}** {_plain(finding.rule)}", _plain(finding.message)]
    if finding.evidence:
        parts.append("\n".join(f"- {_evidence(statement)}" for statement in finding.evidence))
    if finding.fixes:
        parts.append("\n".join(f"- fix: {_plain(fix.title)}" for fix in finding.fixes))
    return "\n\n".join(parts)


def _evidence(statement: Statement) -> str:
    parts = [_plain(statement.text.rstrip("."))]
    if statement.checked:
        parts.append(f"checked {_plain(statement.checked)}")
    if statement.source:
        address = _ADDRESS.fullmatch(statement.source)
        parts.append(f"source: {statement.source if address else _plain(statement.source)}")
    return "; ".join(parts)


def _plain(text: str) -> str:
    """Return text with the marks of Markdown made plain: a story's words are never markup."""
    return _MARKS.sub(r"\\\1", " ".join(text.split()))


def _action(fix: Fix, diagnostic: types.Diagnostic, edit: types.WorkspaceEdit) -> types.CodeAction:
    return types.CodeAction(
        title=fix.title[:1].upper() + fix.title[1:],
        kind=types.CodeActionKind.QuickFix,
        diagnostics=[diagnostic],
        is_preferred=fix.safe or None,
        edit=edit,
    )


def _edit(
    checked: Checked, lines: Lines, placed: Iterable[SourceEdit], *, versioned: bool
) -> types.WorkspaceEdit:
    edits = [types.TextEdit(_range((each.start, each.end), lines), each.new) for each in placed]
    document = checked.document
    if not versioned:
        return types.WorkspaceEdit(changes={document.uri: edits})
    named = types.OptionalVersionedTextDocumentIdentifier(document.uri, document.version)
    return types.WorkspaceEdit(document_changes=[types.TextDocumentEdit(named, list(edits))])


def _range(stretch: tuple[int, int], lines: Lines) -> types.Range:
    return types.Range(*(types.Position(*lines.position(offset)) for offset in stretch))
