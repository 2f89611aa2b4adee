"""One page, self-contained: stories with their marks, findings with evidence, fact graphs; no network.

Its only scripts are our own, known to the page's policy by their digests; they draw the fact graphs, and are
left out where there is none.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TextIO

from factcheck.records import Failure
from factcheck.report.html_graph import write_graph
from factcheck.report.html_marks import write_marked
from factcheck.report.html_page import text, write_end, write_head
from factcheck.report.places import name_place
from factcheck.report.tally import Tally

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.records import Finding, Report, Statement, Story
    from factcheck.report.options import RenderOptions

_ADDRESS = re.compile(r"https?://[^\s\x00-\x1f\x7f]{1,2000}")


def render(items: Iterable[Report | Failure], out: TextIO, _options: RenderOptions) -> None:
    """Write the page, story by story, with the totals at its end."""
    tally, drawn = Tally(), False
    write_head(out, "factcheck report", "report.css", "graph.css")
    for number, item in enumerate(items, start=1):
        tally.add(item)
        if isinstance(item, Failure):
            hint = f"; {item.hint}" if item.hint else ""
            out.write(f'<p class="finding">{text(f"{item.source}: {item.message}{hint}")}</p>\n')
        else:
            _write_report(item, number, out)
            drawn |= write_graph(item, out)
            out.write("</section>\n")
    out.write(f"<p><strong>{text(tally.summary())}</strong></p>\n")
    write_end(out, drawn=drawn)


def _write_report(report: Report, number: int, out: TextIO) -> None:
    story = report.story
    day = story.published.isoformat() if story.published else "on an unknown day"
    out.write(f"<section>\n<h2>{text(story.title or story.id)}</h2>\n")
    out.write(f'<p class="place">{text(story.id)}, published {day} ({story.published_from.value})</p>\n')
    out.writelines(
        f'<p class="note">{text(note)}</p>\n' for note in dict.fromkeys((*story.notes, *report.notes))
    )
    for place, finding in enumerate(report.findings, start=1):
        _write_finding(finding, f"f{number}-{place}", story, out)
    out.write("<details open><summary>The story</summary>\n")
    if story.title:
        out.write(f"<h3>{write_marked(report, 'title', number)}</h3>\n")
    paragraphs = write_marked(report, "text", number).replace("\n", "</p>\n<p>")
    out.write(f'<div class="text"><p>{paragraphs}</p></div>\n</details>\n')


def _write_finding(finding: Finding, anchor: str, story: Story, out: TextIO) -> None:
    words = story.words(finding.span)
    out.write(f'<div class="finding {finding.severity.value}" id="{anchor}">\n')
    out.write(
        f'<p class="place"><a href="#{anchor}-words">{text(name_place(finding.span, story))}</a> '
        f"{finding.severity.value} <strong>{text(finding.rule)}</strong></p>\n"
    )
    out.write(f"<p>“{text(words)}”: {text(finding.message)}</p>\n")
    if finding.evidence or finding.related:
        out.write("<details><summary>Evidence</summary><ul>\n")
        out.writelines(f"<li>{_evidence(statement)}</li>\n" for statement in finding.evidence)
        out.writelines(
            f"<li>“{text(story.words(related.span))}”: {text(related.note)}</li>\n"
            for related in finding.related
        )
        out.write("</ul></details>\n")
    if finding.fixes:
        fixes = "".join(f"<li>{text(fix.title)}</li>" for fix in finding.fixes)
        out.write(f"<ul>{fixes}</ul>\n")
    out.write("</div>\n")


def _evidence(statement: Statement) -> str:
    parts = [text(statement.text)]
    if statement.start:
        parts.append(f"from {text(statement.start)}")
    if statement.end:
        parts.append(f"to {text(statement.end)}")
    if statement.checked:
        parts.append(f"checked {text(statement.checked)}")
    if statement.source:
        parts.append(f"source: {_source(statement.source)}")
    return "; ".join(parts)


def _source(source: str) -> str:
    if _ADDRESS.fullmatch(source):
        return f'<a href="{text(source)}" rel="noopener noreferrer" target="_blank">{text(source)}</a>'
    return text(source)
