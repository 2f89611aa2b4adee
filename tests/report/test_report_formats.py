"""Every format, byte for byte, and the registry of formats."""

# ruff: noqa: ANN001, ANN201, ANN202 - fixtures and samples name their types themselves
# ruff: noqa: E501 - sample stories are read more easily on one line

from __future__ import annotations

import base64
import hashlib
import io
import json
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from report_samples import TEXT, make_extraction, make_items, make_report, make_story, write

import factcheck.report
from factcheck.errors import SettingsError
from factcheck.records import Failure, Severity, SourceMap, Span, Statement
from factcheck.report import FORMATS, Tally, count_items, failure_line, render

SUFFIXES = {
    "terminal": "txt", "json": "json", "jsonl": "jsonl", "sarif": "sarif", "github": "log", "junit": "xml", "html": "html",
}  # fmt: skip


@pytest.mark.parametrize("name", FORMATS)
def test_a_format_writes_the_same_bytes_every_time(name, golden):
    """The same reports give the same bytes as the golden file that a person has read."""
    golden(f"report.{SUFFIXES[name]}", write(name))


def test_every_format_is_listed():
    """Each module that renders reports is in the registry, and each entry has its module."""
    folder = Path(factcheck.report.__file__).parent
    modules = {
        path.stem
        for path in folder.glob("*.py")
        if "def render(items: Iterable[Report" in path.read_text() and path.stem != "__init__"
    }
    assert modules == set(FORMATS.values())


def test_an_unknown_format_is_answered_with_the_nearest():
    """A misspelt format is an error that names the known ones."""
    with pytest.raises(SettingsError, match="no report format 'sarfi'") as caught:
        render([], "sarfi", io.StringIO())
    assert "did you mean 'sarif'?" in str(caught.value)


def test_json_lines_come_in_order_and_without_failures():
    """One report a line, in input order; what failed belongs on standard error."""
    lines = [json.loads(line) for line in write("jsonl").splitlines()]
    assert [line["id"] for line in lines] == ["bridge.txt", "s-2"]
    assert list(lines[0]) == [
        "id", "source", "published", "published_from", "findings", "outcomes", "notes", "silenced",
        "silence_faults",
    ]  # fmt: skip


def test_json_lines_are_written_while_stories_come():
    """A report is there for a reader before the next story is checked."""
    out = io.StringIO()

    def items():
        yield make_report()
        assert out.getvalue().count("\n") == 1
        yield make_report()

    render(items(), "jsonl", out)
    assert out.getvalue().count("\n") == 2


def test_one_document_holds_stories_and_errors():
    """The JSON document tells what could not be checked beside what was."""
    document = json.loads(write("json"))
    assert list(document) == ["schema", "tool", "stories", "errors"]
    assert document["errors"][0]["source"] == "wire.jsonl:37:12"
    assert [json.loads(line) for line in write("jsonl").splitlines()] == document["stories"]


def test_sarif_places_are_code_points_and_fixes_apply():
    """The region's columns cut exactly the words out of the file's line."""
    (run,) = json.loads(write("sarif", [make_report()]))["runs"]
    region = run["results"][1]["locations"][0]["physicalLocation"]["region"]
    line = make_story().text.splitlines()[region["startLine"] - 1]
    assert run["columnKind"] == "unicodeCodePoints"
    assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == "東京は日本の首都です"
    assert run["results"][0]["partialFingerprints"] == {"factcheck/v1": "0123456789abcdef"}
    assert len(run["results"][0]["fixes"]) == 2


def test_sarif_does_not_point_into_a_file_where_the_words_are_not():
    """A story out of a line of JSON has no line and column in that file, and its fixes cannot be applied."""
    report = make_report(story=make_story(path="wire.jsonl"))
    (run,) = json.loads(write("sarif", [report]))["runs"]
    assert "region" not in run["results"][0]["locations"][0]["physicalLocation"]
    assert "fixes" not in run["results"][0]


def test_github_annotations_cannot_be_broken_out_of():
    """Line ends, percent signs, colons and commas of a story cannot end an annotation or start a command."""
    failure = Failure("a,b:c.txt:3:7", "bad\n::error::no\r%")
    assert write("github", [failure]) == "::error file=a%2Cb%3Ac.txt,line=3,col=7::bad%0A::error::no %25\n"


def test_junit_is_xml_whatever_the_story_holds():
    """Control characters and marks of XML in a story do not break the document."""
    report = make_report(story=make_story(id='<"&\x00\x1b\uffff>'))
    suites = ET.fromstring(write("junit", [report, *make_items()]))  # noqa: S314 - our own document
    assert [suite.get("failures") for suite in suites] == ["2", "2", "0", "0"]
    assert [suite.get("errors") for suite in suites] == ["0", "0", "1", "0"]


def test_html_holds_no_markup_of_the_story():
    """Whatever stands in a story, its title or a message is text on the page, and nothing is loaded."""
    evil = "<script>alert(1)</script>\"'><img src=x onerror=y>"
    story = make_story(text=evil + make_story().text, title=evil, id=evil, notes=(evil,))
    page = write("html", [make_report(story=story, notes=(evil,)), Failure(evil, evil, evil)])
    assert "<script" not in page
    assert "<img" not in page
    assert "default-src 'none'" in page


def test_html_holds_the_fact_graph_as_data():
    """What was understood goes along, with nothing that could end its element; the scripts are known by digest."""
    evil = "</script><script>alert(1)</script><!--"
    report = make_report(extraction=make_extraction(evil))
    page = write("html", [report, report])
    assert page.count("<script") == 4  # two stories' data, the library, and ours
    assert evil not in page
    data = re.findall(r'<script type="application/json">(.*)</script>', page)
    assert json.loads(data[0])["nodes"][1]["label"] == evil
    for script in re.findall(r"<script(?: type=\"module\")?>(.*?)</script>", page, re.DOTALL):
        assert base64.b64encode(hashlib.sha256(script.encode()).digest()).decode() in page


def test_html_brings_the_library_only_for_a_graph():
    """A report without a graph is small; one with graphs has the drawing library once, under half a megabyte."""
    assert len(write("html", [make_report()])) < 20_000
    assert len(write("html", [make_report(extraction=make_extraction())] * 3)) < 500_000


def test_html_links_only_web_addresses():
    """A source that is a web address can be followed; a script, or words with markup, cannot."""
    sources = ("https://example.org/a?b=1&c", "javascript:alert(1)", 'https://x.example/" onclick="y')
    evidence = tuple(Statement("so it is", source=source) for source in sources)
    finding = replace(make_report().findings[0], evidence=evidence)
    page = write("html", [make_report(findings=(finding,))])
    assert re.findall(r'<a href="([^#"][^"]*)"', page) == ["https://example.org/a?b=1&amp;c"]


def test_html_marks_overlapping_findings():
    """Where two findings share words, the louder one's mark is shown and every word stands once."""
    error = make_report().findings[0]
    wider = Span(error.span.start - 5, error.span.end - 3)
    warning = replace(error, span=wider, severity=Severity.WARNING, related=())
    page = write("html", [make_report(findings=(warning, replace(error, related=())))])
    text = page.partition('<div class="text">')[2]
    assert text.count("Ada ") == 1
    assert (
        '<mark class="error" id="f1-2-words"><a href="#f1-2">Ada </a></mark><mark class="error"><a href="#f1-2">Roe</a></mark>'
        in text
    )
    assert '<mark class="warning" id="f1-1-words">' in text


def test_a_place_in_a_page_is_that_of_the_file():
    """Words taken out of a file with a way back are placed in it, in every format that names places."""
    source = f"<html>\n<p>\n{TEXT}"
    maps = (SourceMap("text", ((0, source.index(TEXT)),)),)
    report = make_report(story=make_story(path="bridge.html", id="b", source_text=source, maps=maps))
    assert "  bridge.html:5:24  error" in write("terminal", [report])
    assert "file=bridge.html,line=5,col=24," in write("github", [report])


def test_what_is_counted_is_what_passed():
    """Counting for the exit code does not change what is written."""
    tally = Tally()
    items = list(count_items(iter(make_items()), tally))
    assert items == make_items()
    assert tally.summary() == (
        "2 stories: 3 findings (1 error, 1 warning, 1 note), 13 statements held, 2 contradicted, "
        "3 could not be known; 1 finding silenced; 1 silence to look at; 1 input could not be checked"
    )


@pytest.mark.parametrize("name", FORMATS)
def test_a_file_name_that_is_no_unicode_can_be_written(name):
    """A file named in an old encoding does not break the report that names it."""
    name_of_old = "caf\udce9.txt"
    report = make_report(story=make_story(id=name_of_old, path=name_of_old, source=name_of_old))
    write(name, [report, Failure(name_of_old, "bad")]).encode("utf-8")


def test_a_failure_is_one_line():
    """Whatever a file is called and holds, its failure is one line with place, fault and remedy."""
    assert failure_line(Failure("a\nb.txt:3", "bad \x1b[31m", "mend it")) == "a b.txt:3: bad ␛[31m; mend it"


@pytest.mark.parametrize("name", [name for name in FORMATS if name != "terminal"])
def test_only_the_terminal_loads_rich(name):
    """Other formats do not pay for drawing on a terminal."""
    code = f"import io, sys, factcheck.report as r; r.render([], {name!r}, io.StringIO()); print('rich' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
