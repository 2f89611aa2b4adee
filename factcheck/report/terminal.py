"""Reports for a person: in colour on a terminal, plain when piped or with NO_COLOR, nothing cut off."""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

from rich.cells import cell_len
from rich.text import Text

from factcheck.records import Failure, PublishedFrom, Severity
from factcheck.report.harmless import make_harmless
from factcheck.report.page import Page
from factcheck.report.places import name_file, name_place
from factcheck.report.sentence import cut_excerpt, wrap_excerpt
from factcheck.report.tally import Tally

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.records import Finding, Report, Span, Statement, Story
    from factcheck.report.options import RenderOptions

_INDENT = "    "
_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.INFO: "bold blue"}
_FROM = {
    PublishedFrom.OPTION: "as given",
    PublishedFrom.METADATA: "from its metadata",
    PublishedFrom.DATELINE: "from its dateline",
    PublishedFrom.INFERRED: "inferred from its text",
}


def render(items: Iterable[Report | Failure], out: TextIO, options: RenderOptions) -> None:
    """Write each report as it comes, then the summary; failures are for standard error, and counted here."""
    tally = Tally()
    page = Page(out, options)
    for item in items:
        tally.add(item)
        if not isinstance(item, Failure):
            _write_report(item, page)
    page.line(tally.summary(), style="bold")


def _write_report(report: Report, page: Page) -> None:
    story = report.story
    if story.published:
        when = f"published {story.published.isoformat()}, {_FROM.get(story.published_from, 'unknown')}"
    else:
        when = "publication date unknown"
    page.line(f"{_name(story)}  {when}", rest="  ", style="bold")
    for note in dict.fromkeys((*story.notes, *report.notes)):
        page.line(note, first="  note: ")
    for fault in report.silence_faults:
        page.line(f"{fault.where}: {fault.message}; {fault.hint}", first="  silence: ")
    if not report.findings:
        silenced = f", {len(report.silenced)} silenced" if report.silenced else ""
        page.line(f"no findings{silenced}", first="  ")
    for finding in report.findings:
        page.blank()
        _write_finding(finding, story, page)
    page.blank()


def _name(story: Story) -> str:
    place = name_file(story)
    return place if story.id in {"", place} else f"{place} [{story.id}]"


def _write_finding(finding: Finding, story: Story, page: Page) -> None:
    head = Text("  ")
    head.append(_place(finding.span, story))
    head.append("  ")
    head.append(finding.severity.value, style=_STYLES[finding.severity])
    head.append(f"  {make_harmless(finding.rule)}", style="bold")
    page.write(head)
    _write_sentence(finding.span, story, page)
    page.line(finding.message, first=_INDENT)
    for statement in finding.evidence:
        page.line(_evidence(statement), first=f"{_INDENT}evidence: ")
    for related in finding.related:
        words = make_harmless(story.words(related.span))
        page.line(f'{_place(related.span, story)} "{words}": {related.note}', first=f"{_INDENT}see also: ")
    for fix in finding.fixes:
        page.line(fix.title, first=f"{_INDENT}{'safe fix' if fix.safe else 'fix'}: ")


def _place(span: Span, story: Story) -> str:
    return make_harmless(name_place(span, story))


def _write_sentence(span: Span, story: Story, page: Page) -> None:
    width = max(page.console.width - len(_INDENT), 10)
    for line in wrap_excerpt(cut_excerpt(story, span), width, cell_len):
        text = Text(_INDENT + line.text)
        marked = line.end > line.start
        if marked and page.styled:
            text.stylize("underline bold", len(_INDENT) + line.start, len(_INDENT) + line.end)
        page.write(text)
        if marked and not page.styled:
            carets = "^" * cell_len(line.text[line.start : line.end])
            page.write(Text(_INDENT + " " * cell_len(line.text[: line.start]) + carets))


def _evidence(statement: Statement) -> str:
    parts = [statement.text.rstrip(".")]
    stated = all(day[:4] in statement.text for day in (statement.start, statement.end) if day)
    if (statement.start or statement.end) and not stated:
        parts.append(_period(statement.start, statement.end))
    if statement.checked:
        parts.append(f"checked {statement.checked}")
    if statement.source:
        parts.append(f"source: {statement.source}")
    return "; ".join(parts)


def _period(start: str | None, end: str | None) -> str:
    if start and end:
        return start if start == end else f"{start} to {end}"
    return f"since {start}" if start else f"until {end}"
