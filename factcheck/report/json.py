"""All reports as one JSON document."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TextIO

from factcheck import __version__
from factcheck.records import Failure
from factcheck.report.records_json import dump_json, report_object

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.records import Report
    from factcheck.report.options import RenderOptions

# Raised when a key changes its meaning or goes; added keys do not count.
SCHEMA = "factcheck-report/1"


def render(items: Iterable[Report | Failure], out: TextIO, _options: RenderOptions) -> None:
    """Write the document, its stories and errors each in input order."""
    stories: list[dict[str, Any]] = []
    errors: list[dict[str, Any]] = []
    for item in items:
        if isinstance(item, Failure):
            errors.append(failure_object(item))
        else:
            stories.append(report_object(item))
    tool = {"name": "factcheck", "version": __version__}
    document = {"schema": SCHEMA, "tool": tool, "stories": stories, "errors": errors}
    out.write(dump_json(document, indent=2) + "\n")


def failure_object(failure: Failure) -> dict[str, Any]:
    """Return an input that could not be checked."""
    return {"source": failure.source, "message": failure.message, "hint": failure.hint}
