"""One page, self-contained: stories with their marks, findings with evidence; no script, no network."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, TextIO

from factcheck.records import Failure
from factcheck.report.harmless import make_harmless
from factcheck.report.html_marks import write_marked
from factcheck.report.places import name_place
from factcheck.report.tally import Tally

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.records import Finding, Report, Statement, Story
    from factcheck.report.options import RenderOptions

_HEAD = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>factcheck report</title>
<style>
body { font: 16px/1.5 Georgia, serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color: #222; }
h1, h2, .finding { font-family: system-ui, sans-serif; }
mark { background: #ffd9d6; border-bottom: 2px solid #c00; }
mark.warning { background: #fff0c2; border-color: #b80; }
mark.info { background: #dde9ff; border-color: #36c; }
mark.related { background: none; border-bottom: 2px dotted #777; }
.finding { border-left: 4px solid #c00; margin: 1rem 0; padding: .2rem 1rem; font-size: .9rem; }
.finding.warning { border-color: #b80; }
.finding.info { border-color: #36c; }
.furniture { color: #999; }
.place, .note { color: #666; font-size: .85rem; }
.text p { white-space: pre-wrap; margin: .2rem 0; }
</style>
</head>
<body>
<h1>factcheck report</h1>
"""


def render(items: Iterable[Report | Failure], out: TextIO, _options: RenderOptions) -> None:
    """Write the page, story by story, with the totals at its end."""
    tally = Tally()
    out.write(_HEAD)
    for number, item in enumerate(items, start=1):
        tally.add(item)
        if isinstance(item, Failure):
            hint = f"; {item.hint}" if item.hint else ""
            out.write(f'<p class="finding">{_text(f"{item.source}: {item.message}{hint}")}</p>\n')
        else:
            _write_report(item, number, out)
    out.write(f"<p><strong>{_text(tally.summary())}</strong></p>\n</body>\n</html>\n")


def _write_report(report: Report, number: int, out: TextIO) -> None:
    story = report.story
    day = story.published.isoformat() if story.published else "on an unknown day"
    out.write(f"<section>\n<h2>{_text(story.title or story.id)}</h2>\n")
    out.write(f'<p class="place">{_text(story.id)}, published {day} ({story.published_from.value})</p>\n')
    out.writelines(
        f'<p class="note">{_text(note)}</p>\n' for note in dict.fromkeys((*story.notes, *report.notes))
    )
    for place, finding in enumerate(report.findings, start=1):
        _write_finding(finding, f"f{number}-{place}", story, out)
    out.write("<details open><summary>The story</summary>\n")
    if story.title:
        out.write(f"<h3>{write_marked(report, 'title', number)}</h3>\n")
    paragraphs = write_marked(report, "text", number).replace("\n", "</p>\n<p>")
    out.write(f'<div class="text"><p>{paragraphs}</p></div>\n</details>\n</section>\n')


def _write_finding(finding: Finding, anchor: str, story: Story, out: TextIO) -> None:
    words = story.words(finding.span)
    out.write(f'<div class="finding {finding.severity.value}" id="{anchor}">\n')
    out.write(
        f'<p class="place"><a href="#{anchor}-words">{_text(name_place(finding.span, story))}</a> '
        f"{finding.severity.value} <strong>{_text(finding.rule)}</strong></p>\n"
    )
    out.write(f"<p>“{_text(words)}”: {_text(finding.message)}</p>\n")
    if finding.evidence or finding.related:
        out.write("<details><summary>Evidence</summary><ul>\n")
        out.writelines(f"<li>{_evidence(statement)}</li>\n" for statement in finding.evidence)
        out.writelines(
            f"<li>“{_text(story.words(related.span))}”: {_text(related.note)}</li>\n"
            for related in finding.related
        )
        out.write("</ul></details>\n")
    if finding.fixes:
        fixes = "".join(f"<li>{_text(fix.title)}</li>" for fix in finding.fixes)
        out.write(f"<ul>{fixes}</ul>\n")
    out.write("</div>\n")


def _evidence(statement: Statement) -> str:
    parts = [_text(statement.text)]
    if statement.start:
        parts.append(f"from {_text(statement.start)}")
    if statement.end:
        parts.append(f"to {_text(statement.end)}")
    if statement.checked:
        parts.append(f"checked {_text(statement.checked)}")
    if statement.source:
        parts.append(f"source: {_text(statement.source)}")
    return "; ".join(parts)


def _text(text: str) -> str:
    return escape(make_harmless(text), quote=True)
