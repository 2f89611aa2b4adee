"""`factcheck facts`, as a newsroom runs it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from command_line import Run

STORY = "Angela Merkel, then chancellor of Germany, spoke on 3 May 2017. </script><script>alert(1)</script>"


def test_a_page_of_facts_is_written(run: Run, tmp_path: Path) -> None:
    """A story given by path becomes a page with what was read in it marked, and no script of its own."""
    story, page = tmp_path / "story.txt", tmp_path / "facts.html"
    story.write_text(STORY)
    ended = run("facts", story, "--published", "2023-05-10", "--format", "html", "--output", page)
    assert (ended.code, ended.out) == (0, "")
    written = page.read_text(encoding="utf-8")
    assert 'title="date: type DATE; value 2017-05-03; days 2017-05-03' in written
    assert ">Angela Merkel</a>" in written
    assert "<dt>status</dt><dd>then</dd>" in written
    assert "<script>alert" not in written


def test_a_story_that_cannot_be_read_does_not_spoil_the_page(run: Run, tmp_path: Path) -> None:
    """What is missing is told on standard error; the page of the others is whole."""
    story = tmp_path / "story.txt"
    story.write_text(STORY)
    ended = run("facts", tmp_path / "absent.txt", story, "--format", "html")
    assert ended.code == 2
    assert "absent.txt" in ended.err
    assert ended.out.endswith("</html>\n")
    assert ended.out.count("<section>") == 1
