"""What an editor sees on a terminal."""

# ruff: noqa: ANN001, ANN003, ANN201 - fixtures and samples name their types themselves

from __future__ import annotations

import io

import pytest
from report_samples import make_report, make_story, span_of, write
from rich.cells import cell_len

from factcheck.records import Finding, Severity, Span, Statement
from factcheck.report import RenderOptions, render
from factcheck.report.sentence import cut_excerpt


def one(text, words, **changes):
    """Return the terminal report of one finding on some words of a text."""
    finding = Finding("rule", Severity.ERROR, "No.", span_of(words, text))
    return write("terminal", [make_report(story=make_story(text=text), findings=(finding,), **changes)])


def test_carets_stand_under_the_words():
    """Piped, the words are underlined by carets in the next line, below the very columns."""
    lines = write("terminal").splitlines()
    at = next(number for number, line in enumerate(lines) if "^^^" in line)
    words = lines[at - 1][lines[at].index("^") : lines[at].rindex("^") + 1]
    assert words == "Ada Roe"


def test_carets_count_wide_characters_twice():
    """Under Japanese, two carets stand for each character."""
    text = "He read 東京タワー aloud."
    lines = one(text, "タワー").splitlines()
    at = next(number for number, line in enumerate(lines) if "^" in line)
    assert lines[at].count("^") == 6
    assert cell_len(lines[at - 1].partition("タワー")[0]) == lines[at].index("^")


@pytest.mark.parametrize("width", [40, 80, 120])
def test_nothing_is_wider_than_the_terminal_or_lost(width):
    """At any width each line fits, but for the names of places, and every word of the message is there."""
    text = write("terminal", width=width)
    assert all(cell_len(line) <= width for line in text.splitlines() if not line.startswith("  bridge.txt:"))
    for word in make_report().findings[0].message.split():
        assert word in text


def test_words_over_two_lines_are_underlined_on_both():
    """A long stretch broken over lines has its carets under each."""
    text = "Then " + "very " * 30 + "tired she went."
    output = one(text, ("very " * 30).strip())
    assert sum("^" in line for line in output.splitlines()) >= 2
    assert output.count("^") >= len(("very " * 30).strip()) - 3


def test_one_word_longer_than_a_line_is_broken_not_cut():
    """A text without spaces is shown whole."""
    text = "x" * 100 + "東" * 60
    output = "".join(line.strip() for line in one(text, "東" * 60).splitlines() if "^" not in line)
    assert "東" * 60 in output


def test_only_the_sentence_is_shown():
    """The sentence around the words is shown, abbreviations not taken for its end."""
    text = "It rained. Then Mr. J. Poe met Gov. Ada Roe on Jan. 3 in Strelsau. It stopped.\n\nNext."
    excerpt = cut_excerpt(make_story(text=text), span_of("Ada Roe", text))
    assert excerpt.text == "Then Mr. J. Poe met Gov. Ada Roe on Jan. 3 in Strelsau."
    assert excerpt.text[excerpt.start : excerpt.end] == "Ada Roe"


def test_a_very_long_sentence_is_shortened_at_words():
    """Of a sentence without end, what stands near the words is shown, with marks where it is cut."""
    text = "alpha " * 200 + "Ada Roe" + " omega" * 200
    excerpt = cut_excerpt(make_story(text=text), span_of("Ada Roe", text))
    assert excerpt.text.startswith("… alpha ")
    assert excerpt.text.endswith(" omega …")
    assert len(excerpt.text) < 400
    assert excerpt.text[excerpt.start : excerpt.end] == "Ada Roe"


def test_an_empty_span_is_shown_without_marks():
    """A finding on the story as a whole has nothing to underline."""
    report = make_report(findings=(Finding("story-date-mismatch", Severity.ERROR, "No.", Span(0, 0)),))
    assert "^" not in write("terminal", [report])


def test_control_characters_of_a_story_are_shown_not_sent():
    """Escape codes, carriage returns and direction marks of a story cannot drive the terminal."""
    text = "Evil \x1b[2J\x9b2J\r\x07\x7f\u202eAda Roe\u2066 was here."
    output = one(text, "Ada Roe", notes=("\x1b]0;x\x07",))
    assert not {char for char in output if char != "\n" and (ord(char) < 32 or 127 <= ord(char) < 160)}
    assert "\u202e" not in output
    assert "␛[2J" in output


def test_markup_of_a_story_is_text():
    """Square brackets in a story are not taken for styles."""
    assert "He [bold]said[/bold] :smile: [/] Ada Roe." in one(
        "He [bold]said[/bold] :smile: [/] Ada Roe.", "Ada Roe"
    )


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self):
        """Say so."""
        return True


@pytest.mark.parametrize(
    ("environment", "styled"),
    [({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)],
    ids=["colour", "NO_COLOR", "dumb"],
)
def test_styles_are_used_only_where_they_are_wanted(monkeypatch, environment, styled):
    """On a terminal the words are underlined in place; with NO_COLOR or on a dumb one carets are used."""
    for name in ("NO_COLOR", "TERM", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    for name, value in ({"TERM": "xterm-256color"} | environment).items():
        monkeypatch.setenv(name, value)
    out = Terminal()
    render([make_report()], "terminal", out, RenderOptions(width=80))
    assert ("\x1b[" in out.getvalue()) is styled
    assert ("^^^" in out.getvalue()) is not styled


def test_a_story_without_findings_is_said_to_have_none():
    """Silence is not a pass: what was checked is counted."""
    output = write("terminal", [make_report(findings=(), contradicts=0)])
    assert "no findings" in output
    assert output.endswith("1 story: 0 findings, 12 statements held, 0 contradicted, 3 could not be known\n")


def test_dates_that_the_evidence_states_are_not_printed_again():
    """Evidence whose sentence holds its dates is followed by its source, not by the dates once more."""
    said = Statement(
        "Bob Poe has been president since 23 May 2022", "2022-05-23", None, "2026-08-01", "Gazette"
    )
    finding = Finding("rule", Severity.ERROR, "No.", span_of("Ada Roe"), evidence=(said,))
    output = " ".join(write("terminal", [make_report(findings=(finding,))]).split())
    assert (
        "evidence: Bob Poe has been president since 23 May 2022; checked 2026-08-01; source: Gazette"
        in output
    )
