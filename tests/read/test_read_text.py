"""Plain text and its encodings."""

# ruff: noqa: ANN001, ANN201 - fixtures and samples name their types themselves

from __future__ import annotations

from datetime import date

import pytest

from factcheck.records import PublishedFrom, Span


def test_offsets_are_the_files_own(read):
    """Line and column of a finding are those of the file, Windows line ends included."""
    story = read("a.txt", "First line.\r\nAda Roe spoke.\r\n")
    assert story.text == "First line.\r\nAda Roe spoke.\r\n"
    assert story.place(Span(17, 20)) == (2, 5)


def test_the_option_wins_over_the_dateline(read):
    """A publication date given on the command line beats the one in the text."""
    story = read("a.txt", "STRELSAU, May 5, 2023 (Wire) - Ada Roe spoke.", published=date(2024, 1, 2))
    assert (story.published, story.published_from) == (date(2024, 1, 2), PublishedFrom.OPTION)


def test_a_story_without_a_date_is_unknown(read):
    """Where nothing tells the date, none is made up."""
    story = read("a.txt", "Ada Roe spoke on 5 May.")
    assert (story.published, story.published_from) == (None, PublishedFrom.UNKNOWN)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_encodings_that_announce_themselves_are_read(read, encoding):
    """UTF-8 and anything with a byte-order mark is read, and the mark is no part of the story."""
    assert read("a.txt", "Café Roe".encode(encoding)).text == "Café Roe"


def test_windows_1252_is_read_and_said_so(read):
    """An old export with curly quotes is read, with a note that its encoding was a guess."""
    story = read("a.txt", "“Café,” said Ada Roe in the old town.".encode("cp1252"))
    assert story.text.startswith("“Café,”")
    assert story.notes[0].endswith("a.txt is not UTF-8 and was read as Windows-1252")


def test_damaged_utf8_is_not_turned_into_nonsense(refuse):
    """A UTF-8 file with one bad byte is refused at the byte, not read as something else."""
    content = "“Café”\n“Café” ".encode() + b"\xff"
    assert refuse("a.txt", content) == (
        "a.txt:2:8: byte 0xff is not UTF-8, and the file is not clearly Windows-1252; save the file as UTF-8"
    )


def test_accents_of_a_damaged_utf8_file_are_not_doubled(refuse):
    """Bytes that are UTF-8 but for one are not Windows-1252, though they could be read as it."""
    assert "is not UTF-8" in refuse("a.txt", "Née Müller, of the café on the square".encode() + b"\xe9")


def test_a_binary_file_is_refused(refuse):
    """A picture named .txt is told from text at its first control byte."""
    assert refuse("a.txt", b"\x89PNG\r\n\x1a\n").startswith("a.txt: not a text file: byte 0x1a at 7; give")


@pytest.mark.parametrize("content", ["", " \n\t\n", "\ufeff \n"])
def test_an_empty_file_is_refused(refuse, content):
    """A file without words is an error: nothing was checked."""
    assert "give a file with the story's text" in refuse("a.txt", content)
