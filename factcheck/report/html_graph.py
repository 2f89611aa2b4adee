"""The fact graph on an HTML page: its data, a story; the page's scripts draw it when it is opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.report.records_json import dump_json
from factcheck.report.understood import understood_object

if TYPE_CHECKING:
    from typing import TextIO

    from factcheck.records import Report

# What would end a script element, or begin a comment in one, whatever it holds.
_NO_MARKUP = {ord("<"): "\\u003c", ord(">"): "\\u003e", ord("&"): "\\u0026"}


def write_graph(report: Report, out: TextIO, *, opened: bool = False) -> bool:
    """Write what was understood of a story, drawn once it is opened; return whether there is anything."""
    if report.extraction is None or not report.extraction.facts:
        return False
    data = dump_json(understood_object(report, report.extraction)).translate(_NO_MARKUP)
    out.write(f'<details class="graph"{" open" if opened else ""}><summary>The fact graph</summary>\n')
    out.write(f'<div></div>\n<script type="application/json">{data}</script>\n</details>\n')
    return True
