"""JUnit XML: one suite a story, one case a finding, so that CI servers count them.

Source: https://github.com/testmoapp/junitxml
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TextIO
from xml.sax.saxutils import quoteattr

from factcheck.records import Failure, Severity
from factcheck.report.harmless import make_harmless
from factcheck.report.places import name_file, name_place, stands_in_file

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.records import Finding, Report, Silenced, Story
    from factcheck.report.options import RenderOptions

# What XML 1.0 cannot hold even escaped; the rest of the controls are pictures by then.
_NOT_XML = re.compile("[\ufffe\uffff]")


def render(items: Iterable[Report | Failure], out: TextIO, _options: RenderOptions) -> None:
    """Write the suites; a finding below warning passes, with its message as output."""
    out.write('<?xml version="1.0" encoding="utf-8"?>\n<testsuites name="factcheck">\n')
    for item in items:
        if isinstance(item, Failure):
            _write_failure(item, out)
        else:
            _write_report(item, out)
    out.write("</testsuites>\n")


def _write_report(report: Report, out: TextIO) -> None:
    name = report.story.id
    silenced = len(report.silenced)
    cases = max(len(report.findings) + silenced, 1)
    loud = sum(finding.severity is not Severity.INFO for finding in report.findings)
    skipped = f' skipped="{silenced}"' if silenced else ""
    out.write(
        f'  <testsuite name={_attribute(name)} tests="{cases}" failures="{loud}" errors="0"{skipped}>\n'
    )
    for finding in report.findings:
        _write_finding(finding, report.story, out)
    for each in report.silenced:
        _write_silenced(each, report.story, out)
    if not report.findings and not silenced:
        out.write(f'    <testcase name="no findings" classname={_attribute(name)}/>\n')
    out.write("  </testsuite>\n")


def _write_finding(finding: Finding, story: Story, out: TextIO) -> None:
    line, column = story.place(finding.span)
    name = f"{finding.rule} at {line}:{column}"
    number = f' line="{line}"' if stands_in_file(finding.span, story) else ""
    out.write(
        f"    <testcase name={_attribute(name)} classname={_attribute(story.id)}"
        f" file={_attribute(name_file(story))}{number}>\n"
    )
    if finding.severity is Severity.INFO:
        out.write(f"      <system-out>{_content(finding.message)}</system-out>\n")
    else:
        words = _content(f"{name_place(finding.span, story)}: {story.words(finding.span)}")
        kind = _attribute(finding.severity.value)
        out.write(f"      <failure message={_attribute(finding.message)} type={kind}>{words}</failure>\n")
    out.write("    </testcase>\n")


def _write_silenced(silenced: Silenced, story: Story, out: TextIO) -> None:
    line, column = story.place(silenced.finding.span)
    name = _attribute(f"{silenced.finding.rule} at {line}:{column}")
    out.write(
        f"    <testcase name={name} classname={_attribute(story.id)} file={_attribute(name_file(story))}>\n"
        f"      <skipped message={_attribute(silenced.silence.reason)}/>\n"
        "    </testcase>\n"
    )


def _write_failure(failure: Failure, out: TextIO) -> None:
    message = f"{failure.message}; {failure.hint}" if failure.hint else failure.message
    out.write(
        f'  <testsuite name={_attribute(failure.source)} tests="1" failures="0" errors="1">\n'
        f'    <testcase name="could not be checked" classname={_attribute(failure.source)}>\n'
        f'      <error message={_attribute(message)} type="input"/>\n'
        "    </testcase>\n  </testsuite>\n"
    )


def _clean(text: str) -> str:
    return _NOT_XML.sub("\ufffd", make_harmless(text))


def _attribute(text: str) -> str:
    return quoteattr(_clean(text))


def _content(text: str) -> str:
    return _clean(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
