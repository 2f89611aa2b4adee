"""SARIF as its own schema has it, whatever the stories hold."""

# ruff: noqa: ANN001, ANN201 - samples name their types themselves

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
from report_samples import TEXT, make_items, make_report, make_story, write

from factcheck.records import Failure, SourceMap

SCHEMA = json.loads(
    (Path(__file__).parent / "schemas" / "sarif-2.1.0-rtm.5.json").read_text(encoding="utf-8")
)


def faults(document):
    """Return what the schema says against a document."""
    checker = jsonschema.Draft4Validator(SCHEMA, format_checker=jsonschema.FormatChecker())
    return [
        f"{'/'.join(map(str, fault.absolute_path))}: {fault.message}"
        for fault in checker.iter_errors(document)
    ]


@pytest.mark.parametrize(
    "items",
    [
        [],
        make_items(),
        [make_report()],
        [Failure("a b.txt:3", "broken", "mend it"), Failure("", "", "")],
        [make_report(story=make_story(path="/tmp/ü ber/#1?.txt", id="x"))],  # noqa: S108 - a name only
        [make_report(story=make_story(path="-", source="-", id="-"))],
        [make_report(story=make_story(path="", source="", id="s-1"))],
        [make_report(story=make_story(source_text="\n\n" + TEXT, maps=(SourceMap("text", ((0, 2),)),)))],
    ],
)
def test_every_document_is_valid(items):
    """Findings, failures, silences, and files of any name or none."""
    assert faults(json.loads(write("sarif", items))) == []


def test_the_schema_would_tell():
    """A document that breaks the schema is refused by it: the test above can fail."""
    document = json.loads(write("sarif"))
    document["runs"][0]["results"][0]["level"] = "fatal"
    del document["runs"][0]["tool"]
    assert len(faults(document)) >= 2


def test_a_fingerprint_is_the_same_wherever_the_words_move():
    """What code scanning knows a finding by does not change with its line."""
    here = json.loads(write("sarif", [make_report()]))
    moved = "One more paragraph.\n\n" + TEXT
    there = json.loads(
        write(
            "sarif", [make_report(story=make_story(source_text=moved, maps=(SourceMap("text", ((0, 21),)),)))]
        )
    )
    first, second = (run["runs"][0]["results"][0] for run in (here, there))
    assert first["partialFingerprints"] == second["partialFingerprints"]
    places = [r["locations"][0]["physicalLocation"]["region"]["startLine"] for r in (first, second)]
    assert places[1] == places[0] + 2
