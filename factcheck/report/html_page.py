"""What the HTML pages share: head, policy, the scripts that draw fact graphs, and text made safe.

The policy lets only these scripts run, by their digests, so that nothing of a story ever could.
"""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from html import escape
from importlib.resources import files
from typing import TYPE_CHECKING

from factcheck.report.harmless import make_harmless

if TYPE_CHECKING:
    from typing import TextIO

_HEAD = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
{style}</style>
</head>
<body>
<main>
<h1>{title}</h1>
"""


def text(words: str) -> str:
    """Return text on one line, escaped for an element or an attribute."""
    return escape(make_harmless(words), quote=True)


@cache
def drawing(name: str) -> str:
    """Return a file of the folder that the pages draw with."""
    return files("factcheck.report").joinpath("drawing", name).read_text(encoding="utf-8")


@cache
def _scripts() -> tuple[tuple[str, str], ...]:
    """Return each script's attributes and text: the library, and ours, one module."""
    library = drawing("cytoscape.min.js").replace("</script", "<\\/script")
    return ("", f"\n{library}\n"), (' type="module"', f"\n{drawing('graph.js')}{drawing('report.js')}")


@cache
def policy() -> str:
    """Return the page's Content-Security-Policy."""
    digests = (hashlib.sha256(script.encode()).digest() for _, script in _scripts())
    sources = " ".join(f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests)
    return f"default-src 'none'; style-src 'unsafe-inline'; script-src {sources}; base-uri 'none'"


def write_head(out: TextIO, title: str, *sheets: str) -> None:
    """Begin a page, in style sheets of the folder."""
    style = "".join(drawing(sheet) for sheet in sheets)
    out.write(_HEAD.format(policy=policy(), title=text(title), style=style))


def write_end(out: TextIO, *, drawn: bool) -> None:
    """End a page, with the scripts where there is a graph to draw."""
    out.write("</main>\n")
    if drawn:
        out.writelines(f"<script{attributes}>{script}</script>\n" for attributes, script in _scripts())
    out.write("</body>\n</html>\n")
