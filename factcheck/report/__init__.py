"""The report stage: reports to text.

    render(items: Iterable[Report | Failure], format_name: str, out: TextIO, options: RenderOptions = ...)

takes reports and failures in input order and writes them in a format of `FORMATS`. Terminal and jsonl write
as the items come. The terminal and jsonl formats write no failures: these belong on standard error, one
`failure_line(failure)` each; the other formats hold them too, since a document must tell what is missing.

A format is one module with `render(items, out, options)`, imported when it is asked for, so that rich is
only loaded for a terminal. `count_items(items, tally)` passes items through and counts them, for exit codes.

    facts.render_facts(items: Iterable[tuple[Story, Extraction]], format_name: str, out: TextIO, options=...)

shows what was understood, as terminal, json, jsonl or html.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, TextIO

from factcheck.errors import SettingsError, did_you_mean
from factcheck.report.harmless import make_harmless
from factcheck.report.options import RenderOptions
from factcheck.report.tally import Tally, count_items

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.records import Failure, Report

__all__ = ["FORMATS", "RenderOptions", "Tally", "count_items", "failure_line", "render"]

FORMATS = {
    "terminal": "terminal",
    "json": "json",
    "jsonl": "jsonl",
    "sarif": "sarif",
    "github": "github",
    "junit": "junit",
    "html": "html",
}


def render(
    items: Iterable[Report | Failure], format_name: str, out: TextIO, options: RenderOptions | None = None
) -> None:
    """Write reports and failures, in input order, in one of `FORMATS`.

    Raises:
        SettingsError: there is no such format.
    """
    if format_name not in FORMATS:
        message = f"no report format '{format_name}'"
        hint = did_you_mean(format_name, FORMATS)
        known = f"known formats: {', '.join(FORMATS)}"
        raise SettingsError(message, hint=f"{known}\n  {hint}" if hint else known)
    import_module(f"{__name__}.{FORMATS[format_name]}").render(items, out, options or RenderOptions())


def failure_line(failure: Failure) -> str:
    """Return a failure as one line: the place, the fault and the remedy."""
    line = f"{failure.source}: {failure.message}" + (f"; {failure.hint}" if failure.hint else "")
    return " ".join(make_harmless(line).split())
