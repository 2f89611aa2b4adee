"""Markdown stories."""

# ruff: noqa: ANN001, ANN201 - fixtures and samples name their types themselves
# ruff: noqa: E501 - sample stories are read more easily on one line

from __future__ import annotations

from datetime import date
from time import process_time

import pytest
from read_samples import in_source, read_items

from factcheck.records import PublishedFrom, Span


def test_front_matter_gives_title_and_date(read):
    """Title, date and address are taken from the head, which is no part of the text."""
    story = read(
        "a.md",
        "---\ntitle: Bridge voted\ndate: 2023-05-05T10:00:00+02:00\nurl: https://x.test/\n---\nAda Roe spoke.\n",
    )
    assert (story.title, story.text, story.url) == ("Bridge voted", "Ada Roe spoke.\n", "https://x.test/")
    assert (story.published, story.published_from) == (date(2023, 5, 5), PublishedFrom.METADATA)
    assert story.place(Span(0, 7, "title")) == (2, 8)


def test_lastmod_is_the_last_resort(read):
    """A story that says only when it was changed is dated so, with a note."""
    story = read("a.md", "---\nlastmod: 2023-05-05\n---\nAda Roe spoke.\n")
    assert story.published == date(2023, 5, 5)
    assert story.notes


def test_marks_are_left_out_and_offsets_lead_back(read):
    """Links, emphasis, code, entities and quotation marks of Markdown do not come between the words."""
    source = (
        "# Bridge voted\n\n"
        "President [Ada *Roe*](https://x.test/a_(b)) met **Bob Poe**, _mayor_ of `Strelsau` &amp; [Zed][1].[^2]\n"
        "> She said \\*no\\*. ![picture of King](k.png)\n\n"
        "[1]: https://x.test/\n"
    )
    story = read("a.md", source)
    assert story.title == "Bridge voted"
    assert story.text == "President Ada Roe met Bob Poe, mayor of Strelsau & Zed.\nShe said *no*. \n\n"
    for words in ("President", "Ada", "Roe", "met", "Bob Poe", "mayor", "Strelsau", "Zed", "She", "no"):
        assert in_source(story, words) == words


@pytest.mark.parametrize(
    "words", ["5 * 3 = 15", "snake_case_name", "a [sic] word", "2 < 3 and 4 > 1", "C# is", "~5%"]
)
def test_ordinary_characters_are_kept(read, words):
    """What is no mark of Markdown stays."""
    assert read("a.md", f"He wrote {words} there.\n").text == f"He wrote {words} there.\n"


def test_comments_and_code_are_no_part_of_the_story(read):
    """Fenced code and HTML comments are left out; lines keep their places."""
    story = read("a.md", "Ada <!-- not\nthis --> spoke.\n\n```\ncode\n```\nBob spoke.\n")
    assert story.text.split() == ["Ada", "spoke.", "Bob", "spoke."]
    assert story.place(Span(story.text.index("Bob"), story.text.index("Bob") + 3)) == (7, 1)


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("---\ntitle: [a\n---\nx\n", "a.md:3:1: broken front matter: "),
        (
            "---\ntitle: a\ndate: someday\n---\nx\n",
            "a.md:3: date 'someday' is no date; write it as YYYY-MM-DD",
        ),
        ("---\ndate: 2023-02-30\n---\nx\n", "a.md:2: date '2023-02-30' is no date"),
        ("---\na: " + "[" * 5000 + "\n---\nx\n", "a.md:1: broken front matter: "),
        ("---\ntitle: a\n---\n\n", "a.md: the file holds no words"),
    ],
    ids=["yaml", "date", "30 February", "deep", "no text"],
)
def test_a_broken_head_is_named_with_its_line(refuse, content, says):
    """A fault in the front matter is shown where it is."""
    assert refuse("a.md", content).startswith(says)


@pytest.mark.parametrize("unit", ["[", "[a](", "**a", "<!--", "_ *", "![a](b", "[a](((((", "`", "&"])
def test_no_markdown_takes_long(tmp_path, unit):
    """Hostile Markdown is read in one pass or so."""
    started = process_time()
    read_items(tmp_path, "a.md", unit * 20_000)
    assert process_time() - started < 2
