"""The diff that shows what would be fixed."""

from __future__ import annotations

import io
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from factcheck.report.diff import render_diff

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.skipif(shutil.which("patch") is None, reason="needs the patch command")
@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a\nb\nc\n", "a\nB\nc\n"),
        ("a\r\nb\r\n", "a\r\nB\r\n"),
        ("a\nb", "a\nB"),
        ("a\x0cb\u2028c\n", "a\x0cB\u2028c\n"),
    ],
)
def test_patch_makes_of_it_what_fix_would(tmp_path: Path, before: str, after: str) -> None:
    """Line ends, a missing one at the end and other breaks within a line come through."""
    (tmp_path / "a.txt").write_bytes(before.encode())
    out = io.StringIO()
    render_diff("a.txt", before, after, out)
    subprocess.run(
        ["patch", "-p1", "--binary", "-s"], cwd=tmp_path, input=out.getvalue().encode(), check=True
    )
    assert (tmp_path / "a.txt").read_bytes() == after.encode()


def test_nothing_changed_is_no_diff() -> None:
    """A file that stays as it is is not named."""
    out = io.StringIO()
    render_diff("a.txt", "a\n", "a\n", out)
    assert out.getvalue() == ""


def test_a_terminal_is_not_driven_by_a_story() -> None:
    """Control characters are made visible on a terminal; in a file they stay, for patch."""

    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    out, screen = io.StringIO(), Terminal()
    for stream in (out, screen):
        render_diff("a.txt", "a\x1b[31m\n", "b\x1b[31m\n", stream)
    assert "\x1b" in out.getvalue()
    assert "\x1b" not in screen.getvalue()
