"""A story's field as HTML with the words of its findings marked, wherever marks overlap."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, TypeVar

from factcheck.records import SEVERITY_RANK
from factcheck.report.html_page import text as safe

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.records import Finding, Report, Span

Mark = TypeVar("Mark")


def stretches(text: str, marks: Sequence[tuple[Span, Mark]]) -> Iterator[tuple[int, int, list[Mark]]]:
    """Yield the stretches of a field between the ends of marks: start, end, and the marks on all of it."""
    size = len(text)
    opened: dict[int, list[int]] = {}
    closed: dict[int, list[int]] = {}
    for number, (span, _) in enumerate(marks):
        start, end = max(span.start, 0), min(span.end, size)
        if start < end:
            opened.setdefault(start, []).append(number)
            closed.setdefault(end, []).append(number)
    here: set[int] = set()
    for start, end in pairwise(sorted({0, size, *opened, *closed})):
        here = (here - set(closed.get(start, ()))) | set(opened.get(start, ()))
        yield start, end, [marks[number][1] for number in sorted(here)]


def write_marked(report: Report, field: str, number: int) -> str:
    """Return a field escaped, each stretch in the mark of the loudest finding there; line ends are kept.

    A mark ends before a line end and begins again after it, so that paragraphs can be made of the lines.
    """
    text = report.story.field_text(field)
    marks: list[tuple[Span, Finding | str]] = [(finding.span, finding) for finding in report.findings]
    marks += [(other.span, "related") for finding in report.findings for other in finding.related]
    marks = [(span, mark) for span, mark in marks if span.field == field]
    if field == "text":
        marks += [(span, "furniture") for span in report.story.furniture]
    anchored: set[int] = set()
    parts: list[str] = []
    for start, end, covering in stretches(text, marks):
        here = [mark for mark in covering if not isinstance(mark, str)]
        body = text[start:end]
        if here:
            loudest = max(here, key=lambda finding: SEVERITY_RANK[finding.severity])
            place = report.findings.index(loudest) + 1
            anchor = "" if place in anchored else f' id="f{number}-{place}-words"'
            anchored.add(place)
            before = f'<mark class="{loudest.severity.value}"{anchor}><a href="#f{number}-{place}">'
            parts.append(_lines(body, before, "</a></mark>"))
        elif "related" in covering:
            parts.append(_lines(body, '<mark class="related">', "</mark>"))
        elif "furniture" in covering:
            parts.append(_lines(body, '<span class="furniture">', "</span>"))
        else:
            parts.append(_lines(body, "", ""))
    return "".join(parts)


def _lines(body: str, before: str, after: str) -> str:
    lines = [safe(line) for line in body.split("\n")]
    return "\n".join(f"{before}{line}{after}" if line else "" for line in lines)
