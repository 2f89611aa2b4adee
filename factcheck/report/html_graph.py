"""The fact graph in the HTML report: its data a story, and the scripts that draw it once a page.

The page's policy lets only these scripts run, by their digests, so that nothing of a story ever could.
"""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, TextIO

from factcheck.report.records_json import dump_json
from factcheck.report.understood import understood_object

if TYPE_CHECKING:
    from factcheck.records import Report

# What would end a script element, or begin a comment in one, whatever it holds.
_NO_MARKUP = {ord("<"): "\\u003c", ord(">"): "\\u003e", ord("&"): "\\u0026"}


@cache
def drawing(name: str) -> str:
    """Return a file of the folder that the report and the service's page draw with."""
    return files("factcheck.report").joinpath("drawing", name).read_text(encoding="utf-8")


@cache
def _scripts() -> tuple[tuple[str, str], ...]:
    """Return each script's attributes and text: the library, and ours, one module."""
    library = drawing("cytoscape.min.js").replace("</script", "<\\/script")
    return ("", f"\n{library}\n"), (' type="module"', f"\n{drawing('graph.js')}{drawing('report.js')}")


@cache
def policy() -> str:
    """Return the page's Content-Security-Policy."""
    digests = (hashlib.sha256(text.encode()).digest() for _, text in _scripts())
    sources = " ".join(f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests)
    return f"default-src 'none'; style-src 'unsafe-inline'; script-src {sources}; base-uri 'none'"


def write_graph(report: Report, out: TextIO) -> bool:
    """Write what was understood of a story, drawn when it is opened; return whether there is anything."""
    if report.extraction is None or not report.extraction.facts:
        return False
    data = dump_json(understood_object(report, report.extraction)).translate(_NO_MARKUP)
    out.write('<details class="graph"><summary>The fact graph</summary>\n')
    out.write(f'<div></div>\n<script type="application/json">{data}</script>\n</details>\n')
    return True


def write_scripts(out: TextIO) -> None:
    """Write what draws the graphs of a page."""
    out.writelines(f"<script{attributes}>{text}</script>\n" for attributes, text in _scripts())
