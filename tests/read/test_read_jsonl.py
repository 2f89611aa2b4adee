"""Stories one a line."""

# ruff: noqa: ANN001, ANN002, ANN201 - fixtures and samples name their types themselves

from __future__ import annotations

import json
from datetime import date

import pytest
from read_samples import read_items

from factcheck.records import Failure, PublishedFrom
from factcheck.report import failure_line


def lines(*records):
    """Return records as JSON lines."""
    return "".join(json.dumps(record) + "\n" for record in records)


def test_the_fields_of_a_line_are_the_storys(read):
    """Id, title, date, source and address are taken as they are given."""
    record = {
        "id": "r-1",
        "title": "A",
        "published": "2023-05-05",
        "source": "Wire",
        "url": "https://x.test/",
        "text": "B.",
    }
    story = read("a.jsonl", lines(record))
    assert (story.id, story.title, story.text, story.source, story.url) == (
        "r-1",
        "A",
        "B.",
        "Wire",
        "https://x.test/",
    )
    assert (story.published, story.published_from) == (date(2023, 5, 5), PublishedFrom.METADATA)


def test_a_line_without_an_id_is_called_by_its_place(tmp_path):
    """A story without an id is named by file and line, and its source is the file."""
    _, story = read_items(tmp_path, "a.jsonl", lines({"text": "A."}, {"text": "B."}))
    assert (story.id, story.source) == (f"{tmp_path}/a.jsonl:2", f"{tmp_path}/a.jsonl")


def test_broken_json_on_line_37_is_one_failure_there(tmp_path):
    """A broken line is named with its line and column, and the lines after it are read."""
    content = lines(*[{"text": "A."}] * 36) + '{"text": "B.",}\n' + lines({"text": "C."})
    items = read_items(tmp_path, "a.jsonl", content)
    failures = [failure_line(item) for item in items if isinstance(item, Failure)]
    assert len(items) == 38
    assert len(failures) == 1
    assert failures[0].startswith(f"{tmp_path}/a.jsonl:37:15: broken JSON: ")


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ('{"title": "A"}', "a.jsonl:1: the story has no text"),
        ('{"text": ["A"]}', "a.jsonl:1: the story's text is not a string"),
        ('{"text": "  "}', "a.jsonl:1: the story's text is empty"),
        ('["A"]', "a.jsonl:1: the line holds a JSON list, not a story"),
        ('{"text": "A", "title": 3}', "a.jsonl:1: the story's title is not a string"),
        (
            '{"text": "A", "published": "soon"}',
            "a.jsonl:1: published 'soon' is no date; write it as YYYY-MM-DD",
        ),
        ('{"text": "A", "published": "2023-02-30"}', "a.jsonl:1: published '2023-02-30' is no date"),
        ('{"text": "A", "published": 20230505}', "a.jsonl:1: published '20230505' is no date"),
        ("[" * 100_000, "a.jsonl:1: the JSON is nested too deeply"),
        ('{"text": "A", "n": ' + "9" * 5000 + "}", "a.jsonl:1: broken JSON: Exceeds the limit"),
    ],
    ids=["no text", "list", "blank", "array", "title", "word", "30 February", "number", "deep", "digits"],
)
def test_a_line_that_is_no_story_says_why(refuse, line, says):
    """Each fault of a line is named with what to write instead."""
    assert refuse("a.jsonl", line + "\n").startswith(says)


def test_a_wrong_byte_is_shown_at_its_column(refuse):
    """A line in another encoding is refused at the very byte."""
    assert refuse("a.jsonl", '{"text": "café"}'.encode("cp1252")).startswith(
        "a.jsonl:1:14: byte 0xe9 is not UTF-8"
    )


def test_a_line_over_the_limit_is_skipped_whole(tmp_path):
    """One enormous line costs no memory, and the next is read."""
    content = lines({"text": "A" * 500}, {"text": "B."})
    failure, story = read_items(tmp_path, "a.jsonl", content, limit=100)
    assert failure.message == "the line is over 100 bytes"
    assert story.text == "B."


def test_characters_no_file_can_hold_keep_their_place(read):
    """Half a surrogate pair becomes one replacement character, so that offsets still count."""
    assert read("a.jsonl", '{"text": "a\\ud800b\\u0000c"}').text == "a\ufffdb\0c"


def test_a_given_date_overrides_one_that_is_none(read):
    """With the date given as an option, a line's own is not even looked at."""
    story = read("a.jsonl", lines({"text": "A.", "published": "soon"}), published=date(2023, 5, 5))
    assert story.published_from is PublishedFrom.OPTION
