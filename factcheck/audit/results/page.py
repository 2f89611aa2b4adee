"""`report.html`: the audit for people, written last but for `summary.json`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from factcheck.audit.results.files import written_aside
from factcheck.audit.results.ranking import view_audit
from factcheck.report.audit_page import render_audit_page

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

# A page of 500 claims is a megabyte or two; the rest is for queries.
_CLAIMS, _PLACES = 500, 20


def write_page(directory: Path, summary: Mapping[str, Any]) -> None:
    """Write the page of an audit.

    Raises:
        OutputError: the disk is full, or the file cannot be written.
    """
    view = view_audit(directory, summary, _CLAIMS, _PLACES)
    with written_aside(directory / "report.html") as aside, aside.open("w", encoding="utf-8") as out:
        render_audit_page(view, out)
