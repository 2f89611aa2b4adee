"""Edits put back into files: only the words change, whatever the encoding, the line ends or the markup."""

# ruff: noqa: ANN001, ANN201 - fixtures and samples name their types themselves

from __future__ import annotations

import codecs
import json
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.errors import ReadError
from factcheck.read import ReadOptions, read_path
from factcheck.read.rewrite import Rewriter
from factcheck.read.source_file import open_source, write_source
from factcheck.records import Edit, Span, Story

PAGE = (
    "<!doctype html><html><head><title>The fair</title></head><body><article><h1>{0} and the fair</h1>"
    "<p>The king of {0} was here &amp; saw the fair; the caf&eacute; of {0} was full of people, "
    "and <em>nobody</em> went home before the evening, said the mayor.</p></article></body></html>"
)


def edits_of(story, old, new, field="text"):
    """Return an edit for each place where a field has these words."""
    text = story.field_text(field)
    places = [at for at in range(len(text)) if text.startswith(old, at)]
    return [(Edit(Span(at, at + len(old), field), new),) for at in places]


def rewrite(path, old, new, fields=("title", "text")):
    """Replace words in every story of a file, and return how many places were changed and left out."""
    rewriter = Rewriter()
    for story in read_path(path, ReadOptions()):
        assert isinstance(story, Story), story
        for field in fields:
            rewriter.add(story, edits_of(story, old, new, field))
    made = left = 0
    for each in rewriter.paths:
        change = rewriter.change(each)
        write_source(change.source, change.text)
        made, left = made + change.made, left + change.left_out
    return made, left


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("a.txt", "The king of Swaziland.\r\n\r\nSwaziland won.", 2),
        ("a.txt", "\ufeffThe king of Swaziland – and so on.\n", 1),
        ("a.md", "---\ntitle: On Swaziland\n---\nThe *king* of **Swaziland** [in Swaziland](x).\r\n", 3),
        ("a.md", "# The Swaziland fair\n\nThe king of Swaziland.\n", 2),
        ("a.html", PAGE.format("Swaziland"), 3),
        ("a.jsonl", '{"text": "A \\"Swaziland\\" fair."}\n{"id": "x", "text": "Swaziland\\n\\u00e9"}\n', 2),
        ("a.xml", "<nitf><body><body.content><p>The king of Swaziland.</p></body.content></body></nitf>", 1),
        ("a.json", '{"text": "The \\u00e9 king of Swaziland.", "title": "Swaziland"}', 2),
        ("a.json", '{"@type": "NewsArticle", "headline": "Swaziland", "articleBody": "In Swaziland."}', 2),
    ],
)  # fmt: skip
def test_only_the_words_change(tmp_path, name, content, expected):
    """Every other byte of the file is as it was."""
    path = tmp_path / name
    path.write_bytes(content.encode())
    assert rewrite(path, "Swaziland", "Eswatini") == (expected, 0)
    assert path.read_bytes() == content.replace("Swaziland", "Eswatini").encode()


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [
        ("utf-8", b""),
        ("utf-8", codecs.BOM_UTF8),
        ("utf-16-le", codecs.BOM_UTF16_LE),
        ("utf-16-be", codecs.BOM_UTF16_BE),
        ("utf-32-be", codecs.BOM_UTF32_BE),
        ("cp1252", b""),
    ],
)
def test_the_encoding_stays(tmp_path, encoding, mark):
    """A file is written back in the encoding it came in, its byte-order mark before it."""
    path = tmp_path / "a.txt"
    text = "The café of Swaziland – and so on, “said” the mayor.\r\n"
    path.write_bytes(mark + text.encode(encoding))
    assert rewrite(path, "Swaziland", "Eswatini") == (1, 0)
    assert path.read_bytes() == mark + text.replace("Swaziland", "Eswatini").encode(encoding)


def test_a_name_the_encoding_has_not(tmp_path):
    """A page takes a character reference; a text file is left as it is, and that is told."""
    page, text = tmp_path / "a.html", tmp_path / "a.txt"
    page.write_bytes(PAGE.format("Turkey").replace("<head>", "<head><meta charset=cp1252>").encode("cp1252"))
    assert rewrite(page, "Turkey", "Tür\u0131k") == (3, 0)
    assert b"T\xfcr&#305;k" in page.read_bytes()
    text.write_bytes("The café of Turkey.".encode("cp1252"))
    with pytest.raises(ReadError, match="cp1252 has no '\u0131'\n  save the file as UTF-8"):
        rewrite(text, "Turkey", "Tür\u0131k")
    assert text.read_bytes() == "The café of Turkey.".encode("cp1252")


def test_marks_of_the_format_are_written_as_such(tmp_path):
    """An ampersand, a quotation mark or an asterisk in a name is escaped where the format has it so."""
    for name, content, wanted in (
        ("a.html", PAGE.format("Roe"), "<h1>R&amp;D &lt;*&gt; and"),
        ("a.md", "The king of Roe.\n", r"The king of R\&D \<\*\>."),
        ("a.txt", "The king of Roe.\n", "The king of R&D <*>."),
    ):
        path = tmp_path / name
        path.write_text(content, encoding="utf-8")
        rewrite(path, "Roe", "R&D <*>")
        assert wanted in path.read_text(encoding="utf-8")
    path = tmp_path / "a.jsonl"
    path.write_text('{"text": "The king of R\\u006fe."}\n', encoding="utf-8")
    rewrite(path, "Roe", 'Ro"\\e')
    assert json.loads(path.read_text(encoding="utf-8")) == {"text": 'The king of Ro"\\e.'}


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.html", PAGE.format("Swazi<b>land</b>")),
        ("a.md", "The king of Swazi&#108;and was here.\n"),
        ("a.md", '---\ntitle: "Swaziland: a history"\n---\nThe fair.\n'),
    ],
)
def test_words_that_do_not_stand_as_such_are_left(tmp_path, name, content):
    """Where a tag or an escape comes between, the file is left as it is, and the place is counted."""
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    made, left = rewrite(path, "Swaziland", "Eswatini: {x}")
    assert made == 0
    assert left >= 1
    assert path.read_text(encoding="utf-8") == content


def test_a_file_changed_meanwhile_is_not_spoilt(tmp_path):
    """Between reading and writing someone else may have saved the file."""
    path = tmp_path / "a.txt"
    path.write_text("The king of Swaziland.", encoding="utf-8")
    (story,) = read_path(path, ReadOptions())
    rewriter = Rewriter()
    rewriter.add(story, edits_of(story, "Swaziland", "Eswatini"))
    path.write_text("Not the king of Swaziland.", encoding="utf-8")
    change = rewriter.change(str(path))
    assert (change.made, change.left_out, change.text) == (0, 1, "Not the king of Swaziland.")


def test_a_file_keeps_its_mode_and_its_link(tmp_path):
    """A script stays a script, a link a link; nothing is left aside."""
    path, link = tmp_path / "a.txt", tmp_path / "b.txt"
    path.write_text("The king of Swaziland.", encoding="utf-8")
    path.chmod(0o640)
    link.symlink_to(path)
    rewrite(link, "Swaziland", "Eswatini")
    assert link.is_symlink()
    assert path.read_text(encoding="utf-8") == "The king of Eswatini."
    assert path.stat().st_mode & 0o777 == 0o640
    assert sorted(each.name for each in tmp_path.iterdir()) == ["a.txt", "b.txt"]


def test_a_file_that_cannot_be_written_back_is_refused(tmp_path):
    """A page whose declared encoding would change other bytes is left alone."""
    path = tmp_path / "a.html"
    path.write_bytes(b"<meta charset=utf-16le>" + PAGE.format("Swaziland").encode())
    source = open_source(path)
    assert source.encode(source.text) == path.read_bytes()
    with pytest.raises(ReadError, match="No such file"):
        open_source(tmp_path / "none.txt")


@given(
    st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\u2028\u2029"), max_size=30),
    st.lists(st.integers(0, 30), max_size=4),
    st.sampled_from(["\n", "\r\n"]),
)
def test_any_text_survives(tmp_path_factory, text, places, line_end):
    """Whatever stands around, in every script, only the edited words change."""
    content = "Once" + line_end + text + line_end
    path = tmp_path_factory.mktemp("r") / "a.txt"
    path.write_bytes(content.encode())
    (story,) = read_path(path, ReadOptions())
    assert isinstance(story, Story)
    places = sorted({min(at, len(story.text)) for at in places})
    groups = [(Edit(Span(at, at), "new"),) for at in places if at < len(story.text)]
    rewriter = Rewriter()
    rewriter.add(story, groups)
    if groups:
        change = rewriter.change(str(path))
        assert change.made == len(groups)
        parts = [
            story.text[a:b] for a, b in pairwise([0, *(e.span.start for (e,) in groups), len(story.text)])
        ]
        assert change.text == "new".join(parts)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.md", "He said:\n\n> In Swaziland all is well.\n"),
        ("a.md", "He said:\n\n> All is well, wherever one may go,\nin Swaziland as here.\n"),
        ("a.html", PAGE.format("Ada").replace("<p>", "<blockquote><p>In Swaziland.</p></blockquote><p>")),
        ("a.html", PAGE.format("Ada").replace("<p>", "<p>He said <q>in Swaziland</q>. ")),
        ("a.xml", "<nitf><body><body.content><bq><p>In Swaziland.</p></bq></body.content></body></nitf>"),
    ],
)  # fmt: skip
def test_a_quotation_that_the_format_marks_is_left_alone(tmp_path, name, content):
    """Someone else's words need no quotation marks to be theirs."""
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    assert rewrite(path, "Swaziland", "Eswatini") == (0, 1)
    assert path.read_text(encoding="utf-8") == content
    after = content.replace("Swaziland", "Ada") + "\nAfter it, Swaziland.\n"
    path.write_text(after, encoding="utf-8")
    assert name != "a.md" or rewrite(path, "Swaziland", "Eswatini") == (1, 0)
