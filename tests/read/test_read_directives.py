"""Directives in a story: comments in pages and Markdown, lines of their own in plain text; never prose."""

# ruff: noqa: ANN001, ANN201, PLR0913, PLR0917 - fixtures and samples name their types themselves
# ruff: noqa: E501 - sample stories are read more easily on one line

from __future__ import annotations

import json
from datetime import date
from time import process_time

import pytest

from factcheck.records import Silence, SilencedBy, SilenceFault

DIRECTIVE = "factcheck: ignore outdated-officeholder until 2026-12-31: quoting a 2021 speech"
PAGE = "<html><body><article><p>{}Ada Roe, the mayor of the old town, opened the bridge on Friday.</p></article></body></html>"


def said(story, tmp_path):
    """Return a story's silences, the folder left out of their places."""
    return [(s.rule, s.until, s.words, s.reason, s.where.replace(f"{tmp_path}/", "")) for s in story.silences]


@pytest.mark.parametrize(
    ("name", "content", "where"),
    [
        ("a.txt", f"Ada Roe spoke.\n{DIRECTIVE}\nBob spoke.\n", "a.txt:2"),
        ("a.txt", f"Ada Roe spoke.\r\n\r\n{DIRECTIVE}\r\nBob spoke.\r\n", "a.txt:3"),
        ("a.txt", DIRECTIVE + "\nAda Roe spoke.", "a.txt:1"),
        ("a.md", f"Ada Roe spoke.\n<!-- {DIRECTIVE} -->\nBob spoke.\n", "a.md:2"),
        ("a.md", f"---\ntitle: A\n---\nAda Roe <!-- {DIRECTIVE}-->spoke.\n", "a.md:4"),
        ("a.html", PAGE.format(f"\n<!-- {DIRECTIVE} -->"), "a.html:2"),
        ("a.html", f"<!--{DIRECTIVE}-->\n" + PAGE.format(""), "a.html:1"),
        ("a.jsonl", json.dumps({"text": f"Ada Roe spoke.\n{DIRECTIVE}\n"}), "a.jsonl:1"),
        ("a.json", json.dumps({"@type": "NewsArticle", "articleBody": f"{DIRECTIVE}\nAda spoke."}), "a.json"),
        ("a.json", json.dumps({"versioncreated": "2023-05-05", "body_xhtml": f"<!-- {DIRECTIVE} --><p>Ada Roe spoke.</p>"}), "a.json"),
    ],
)  # fmt: skip
def test_a_directive_is_read_in_every_format(read, tmp_path, name, content, where):
    """Rule, last day and reason are known by their place in the file, and are no part of the story."""
    story = read(name, content)
    assert said(story, tmp_path) == [
        ("outdated-officeholder", date(2026, 12, 31), "", "quoting a 2021 speech", where)
    ]
    assert story.silence_faults == ()
    assert "factcheck" not in story.text
    assert "Ada" in story.text
    assert {silence.by for silence in story.silences} == {SilencedBy.INLINE}


def test_a_directive_leaves_every_offset(read):
    """The line is blanked out, so that places of the story still count in the file."""
    source = f"Ada Roe spoke.\n{DIRECTIVE}\nBob spoke.\n"
    story = read("a.txt", source)
    assert len(story.text) == len(source)
    assert story.text.index("Bob") == source.index("Bob")


def test_several_rules_and_words(read, tmp_path):
    """One line may name several rules, and the words it is about."""
    story = read(
        "a.txt", 'Ada spoke.\nfactcheck: ignore wrong-age, wrong-office for "Ada  Roe": as she gave it\n'
    )
    assert said(story, tmp_path) == [
        ("wrong-age", None, "Ada Roe", "as she gave it", "a.txt:2"),
        ("wrong-office", None, "Ada Roe", "as she gave it", "a.txt:2"),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "The newsroom uses factcheck: ignore outdated-officeholder is what it says.",
        "factcheck: ignore what the minister said: he was wrong",
        "factcheck: ignore it",
        "Factcheck: ignore outdated-officeholder: a headline",
        "factcheck: ignore far-fetched claims: a reader's guide",
        "    factcheck: ignore outdated-officeholder: an example, indented",
        "FACTCHECK: the mayor's figures",
        "`factcheck: ignore outdated-officeholder: why`",
        "<!-- factcheck: ignore outdated-officeholder: why -->",
    ],
)
def test_prose_is_no_directive(read, line):
    """Plain text that merely has the word, or an example of one, says nothing to the checker."""
    story = read("a.txt", f"Ada spoke.\n{line}\nBob spoke.\n")
    assert (story.silences, story.silence_faults) == ((), ())
    assert line in story.text


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.md", f"Ada spoke.\n\n```html\n<!-- {DIRECTIVE} -->\n```\n"),
        ("a.md", f"Ada wrote `<!-- {DIRECTIVE} -->` there.\n"),
        ("a.md", "Ada spoke.\n\n<!-- factcheck: check these figures again -->\n"),
        ("a.md", "Ada spoke.\n\n<!-- the factcheck: ignore outdated-officeholder: no -->\n"),
        ("a.md", "Ada spoke.\n\n<!-- factcheck: ignore outdated-officeholder: never closed\n"),
        ("a.html", PAGE.format(f"<script>'<!-- {DIRECTIVE} -->'</script>")),
        ("a.html", PAGE.format(f"&lt;!-- {DIRECTIVE} --&gt; ")),
        ("a.html", PAGE.format("<!-- factcheck desk: call the mayor -->")),
    ],
)
def test_code_and_notes_are_no_directives(read, name, content):
    """A page about this tool shows directives and gives none; a comment to colleagues is theirs."""
    story = read(name, content)
    assert (story.silences, story.silence_faults) == ((), ())


@pytest.mark.parametrize(
    ("directive", "message", "hint"),
    [
        ("ignore outdated-officeholder", "the directive gives no reason and silences nothing", "write it as"),
        (
            "ignore outdated-officeholder:",
            "the directive gives no reason and silences nothing",
            "write it as",
        ),
        ("ignore wrong-age until soon: x", "'soon' is no day", "write it as 2026-12-31"),
        ("ignore wrong-age until 2026-02-30: x", "'2026-02-30' is no day", "write it as 2026-12-31"),
    ],
)
@pytest.mark.parametrize("form", ["a.txt", "a.md"])
def test_a_broken_directive_is_told(read, tmp_path, form, directive, message, hint):
    """It silences nothing, and its desk must know."""
    line = f"factcheck: {directive}" if form == "a.txt" else f"<!-- factcheck: {directive} -->"
    story = read(form, f"Ada spoke.\n\n{line}\n")
    assert story.silences == ()
    (fault,) = story.silence_faults
    assert fault.where == f"{tmp_path}/{form}:3"
    assert fault.message == message
    assert fault.hint.startswith(hint)


@pytest.mark.parametrize(
    "words", ["ignroe outdated-officeholder: x", "ignore: x", "ignore outdated officeholder: x"]
)
def test_a_misspelt_comment_is_told(read, words):
    """A comment that is all but a directive is one with a slip."""
    (fault,) = read("a.md", f"Ada spoke.\n\n<!-- factcheck: {words} -->\n").silence_faults
    assert fault.message == f'the directive "{words}" is not understood'
    assert fault.hint == 'write it as "factcheck: ignore RULE until 2026-12-31: the reason"'


def test_a_flood_of_directives_is_cut_off(read):
    """A hostile text cannot fill the report, nor take more than one pass."""
    begun = process_time()
    story = read("a.txt", "Ada spoke.\n" + f"{DIRECTIVE}\n" * 50_000)
    assert len(story.silences) == 200
    assert [fault.message for fault in story.silence_faults] == ["more than 200 directives in one story"]
    page = read("a.html", PAGE.format(f"<!-- {DIRECTIVE} -->" * 20_000))
    assert len(page.silences) == 200
    assert process_time() - begun < 20  # one pass takes a second or so, a pass a directive hours


def test_places_and_sorts(read, tmp_path):
    """A silence is a plain record."""
    (silence,) = read("a.txt", f"{DIRECTIVE}\nAda spoke.").silences
    assert silence == Silence(
        "outdated-officeholder", "quoting a 2021 speech", SilencedBy.INLINE, date(2026, 12, 31),
        where=f"{tmp_path}/a.txt:1",
    )  # fmt: skip
    assert SilenceFault("a", "b").hint == ""
