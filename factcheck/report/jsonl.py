"""One report a line, in input order, written as each story is done."""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

from factcheck.records import Failure, Report
from factcheck.report.records_json import dump_json, report_object

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.report.options import RenderOptions


def render(items: Iterable[Report | Failure], out: TextIO, _options: RenderOptions) -> None:
    """Write each report as a line; failures are for standard error."""
    for item in items:
        if isinstance(item, Report):
            out.write(dump_json(report_object(item)) + "\n")
            out.flush()
