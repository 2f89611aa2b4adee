"""Files, folders and standard input."""

# ruff: noqa: ANN001, ANN201 - fixtures and samples name their types themselves
# ruff: noqa: E501 - sample stories are read more easily on one line

from __future__ import annotations

import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pytest
from read_samples import read_items

import factcheck.read
from factcheck.read import READERS, ReadOptions, read_path
from factcheck.records import Failure, Story
from factcheck.report import failure_line


def test_a_folder_is_read_in_the_order_of_its_names(tmp_path):
    """The stories of a folder and its subfolders come in sorted order, whatever their formats."""
    (tmp_path / "b").mkdir()
    for name in ("c.txt", "a.txt", "b/x.txt", "b/notes.pdf", ".hidden.txt"):
        (tmp_path / name).write_text(f"The story of {name}.")
    ids = [Path(story.id).relative_to(tmp_path).as_posix() for story in read_path(tmp_path)]
    assert ids == ["a.txt", "b/x.txt", "c.txt"]


def test_a_folder_without_stories_is_named(tmp_path):
    """A folder in which nothing is a story is an error, not an empty success."""
    (failure,) = read_path(tmp_path)
    assert failure_line(failure) == (
        f"{tmp_path}: no stories in this folder; stories end in .txt, .md, .html, .htm, .json, .jsonl, .xml"
    )


def test_a_misspelt_file_name_is_answered_with_the_nearest(tmp_path):
    """A file that is not there is named, with the one that was probably meant."""
    (tmp_path / "election.txt").write_text("A story.")
    (failure,) = read_path(tmp_path / "elektion.txt")
    assert failure_line(failure).endswith("no such file or folder; did you mean 'election.txt'?")


def test_one_unreadable_story_does_not_stop_the_rest(tmp_path):
    """A broken file among many is one failure in its place, and the others are read."""
    (tmp_path / "a.txt").write_text("One story.")
    (tmp_path / "b.txt").write_bytes(b"\x00\x01")
    (tmp_path / "c.txt").write_text("Another story.")
    kinds = [type(item) for item in read_path(tmp_path)]
    assert kinds == [Story, Failure, Story]


def test_a_file_of_an_unknown_kind_is_refused_with_the_known_ones(tmp_path):
    """A spreadsheet is not guessed at: the known endings are listed."""
    (failure,) = read_items(tmp_path, "story.xlsx", "x")
    assert "no reader for '.xlsx' files; stories end in .txt" in failure_line(failure)


@pytest.mark.parametrize(
    ("content", "texts"),
    [
        ("Ada Roe spoke.\n", ["Ada Roe spoke.\n"]),
        ("<!DOCTYPE html><p>Ada Roe spoke.</p>", ["Ada Roe spoke."]),
        ("---\ntitle: A\n---\nAda Roe *spoke*.\n", ["Ada Roe spoke.\n"]),
        ('{"text": "One."}\n{"text": "Two."}\n', ["One.", "Two."]),
        ('{\n  "text": "One."\n}\n', ["One."]),
        ('{"@type": "NewsArticle", "articleBody": "One."}', ["One."]),
    ],
    ids=["text", "html", "markdown", "jsonl", "json", "schema.org"],
)
def test_standard_input_tells_its_own_format(content, texts):
    """What is piped in is read by what it is: lines of JSON, a document, a page, or text."""
    options = ReadOptions(stdin=BytesIO(content.encode()))
    assert [story.text for story in read_path(Path("-"), options)] == texts


def test_a_broken_first_line_of_piped_json_lines_is_one_failure():
    """A broken first line does not make the lines after it unreadable."""
    options = ReadOptions(stdin=BytesIO(b'{"text": }\n{"text": "Two."}\n'))
    broken, whole = read_path(Path("-"), options)
    assert isinstance(broken, Failure)
    assert broken.source == "-:1:10"
    assert whole.text == "Two."


def test_a_story_over_the_limit_is_refused(refuse):
    """A file too long to be a story is refused before it is read whole."""
    assert "the story is over 10 bytes; split it" in refuse("a.txt", "word " * 10, limit=10)


def test_every_reader_is_listed():
    """Each format's module is in the registry, and each entry has its module."""
    folder = Path(factcheck.read.__file__).parent
    modules = {path.stem for path in folder.glob("*.py") if "\ndef read(stream: BinaryIO" in path.read_text()}
    assert modules == set(READERS.values())


def test_reading_text_loads_no_html_parser():
    """Start-up pays for the parser of pages only when a page is read."""
    code = "import sys, factcheck.read, factcheck.read.text, factcheck.read.jsonl; print('selectolax' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
