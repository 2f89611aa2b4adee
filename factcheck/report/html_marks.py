"""A story's field as HTML with the words of its findings marked, wherever marks overlap."""

from __future__ import annotations

from html import escape
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.records import SEVERITY_RANK
from factcheck.report.harmless import make_harmless

if TYPE_CHECKING:
    from factcheck.records import Report, Span


def write_marked(report: Report, field: str, number: int) -> str:
    """Return a field escaped, each stretch in the mark of the loudest finding there; line ends are kept.

    A mark ends before a line end and begins again after it, so that paragraphs can be made of the lines.
    """
    text = report.story.field_text(field)
    spans = [(finding, finding.span) for finding in report.findings if finding.span.field == field]
    related = [
        other.span for finding in report.findings for other in finding.related if other.span.field == field
    ]
    furniture = report.story.furniture if field == "text" else ()
    edges = {0, len(text)}
    for span in (*(span for _, span in spans), *related, *furniture):
        edges |= {min(max(span.start, 0), len(text)), min(max(span.end, 0), len(text))}
    order = sorted(edges)
    anchored: set[int] = set()
    parts: list[str] = []
    for start, end in pairwise(order):
        here = [finding for finding, span in spans if span.start <= start and end <= span.end]
        body = text[start:end]
        if here:
            loudest = max(here, key=lambda finding: SEVERITY_RANK[finding.severity])
            place = report.findings.index(loudest) + 1
            anchor = "" if place in anchored else f' id="f{number}-{place}-words"'
            anchored.add(place)
            mark = f'<mark class="{loudest.severity.value}"{anchor}><a href="#f{number}-{place}">'
            parts.append(_lines(body, mark, "</a></mark>"))
        elif _covers(related, start, end):
            parts.append(_lines(body, '<mark class="related">', "</mark>"))
        elif _covers(furniture, start, end):
            parts.append(_lines(body, '<span class="furniture">', "</span>"))
        else:
            parts.append(_lines(body, "", ""))
    return "".join(parts)


def _covers(spans: list[Span] | tuple[Span, ...], start: int, end: int) -> bool:
    return any(span.start <= start and end <= span.end for span in spans)


def _lines(body: str, before: str, after: str) -> str:
    lines = [escape(make_harmless(line), quote=True) for line in body.split("\n")]
    return "\n".join(f"{before}{line}{after}" if line else "" for line in lines)
