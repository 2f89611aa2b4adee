"""Annotations for GitHub's workflow log, one line a finding.

Source: https://docs.github.com/actions/reference/workflow-commands-for-github-actions
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

from factcheck.records import Failure, Severity
from factcheck.report.harmless import make_harmless
from factcheck.report.places import name_file, stands_in_file

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.records import Finding, Report, SilenceFault, Story
    from factcheck.report.options import RenderOptions

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def render(items: Iterable[Report | Failure], out: TextIO, _options: RenderOptions) -> None:
    """Write an annotation for each finding, and for each input that could not be checked."""
    for item in items:
        if isinstance(item, Failure):
            out.write(_failure_line(item) + "\n")
        else:
            out.writelines(_finding_line(finding, item.story) + "\n" for finding in item.findings)
            out.writelines(_fault_line(fault) + "\n" for fault in item.silence_faults)
        out.flush()


def _finding_line(finding: Finding, story: Story) -> str:
    line, column = story.place(finding.span)
    end_line, end_column = story.place_end(finding.span)
    places = {"file": name_file(story), "line": str(line)}
    if not stands_in_file(finding.span, story):
        del places["line"]
    elif end_line == line:  # GitHub ignores columns that span lines
        places |= {"col": str(column), "endColumn": str(end_column)}
    else:
        places |= {"endLine": str(end_line)}
    places["title"] = finding.rule
    return _command(_COMMANDS[finding.severity], places, _message(finding))


def _message(finding: Finding) -> str:
    lines = [finding.message]
    lines += [f"Evidence: {make_harmless(statement.text)}" for statement in finding.evidence]
    lines += [f"Fix: {make_harmless(fix.title)}" for fix in finding.fixes]
    return "\n".join(lines)


def _failure_line(failure: Failure) -> str:
    path, *numbers = _split_place(failure.source)
    places = {"file": path} | dict(zip(("line", "col"), numbers, strict=False))
    message = f"{failure.message}; {failure.hint}" if failure.hint else failure.message
    return _command("error", places, message)


def _fault_line(fault: SilenceFault) -> str:
    path, *numbers = _split_place(fault.where)
    places = {"file": path} | dict(zip(("line", "col"), numbers, strict=False)) | {"title": "silence"}
    return _command("warning", places, f"{fault.message}; {fault.hint}")


def _split_place(place: str) -> list[str]:
    parts = place.rsplit(":", 2)
    while len(parts) > 1 and not parts[1].isdigit():
        parts[:2] = [f"{parts[0]}:{parts[1]}"]
    return parts


def _command(name: str, places: dict[str, str], message: str) -> str:
    properties = ",".join(f"{key}={_escape_property(value)}" for key, value in places.items())
    return f"::{name} {properties}::{_escape(message)}"


def _escape(text: str) -> str:
    lines = "\n".join(make_harmless(line) for line in text.split("\n"))
    return lines.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escape_property(text: str) -> str:
    return _escape(text).replace(":", "%3A").replace(",", "%2C")
