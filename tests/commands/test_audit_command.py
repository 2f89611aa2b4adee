"""`factcheck audit`: arguments in, results and an exit code out."""

from __future__ import annotations

import importlib.util
import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from command_line import Run

CLEAN = {"id": "clean", "published": "2024-05-01", "text": "The mill reopened and the mayor cut a ribbon."}
WRONG = {
    "id": "wrong",
    "published": "2022-03-10",
    "text": "The court sits on Monday, March 22, 2022, at noon.",
}


def archive(path: Path, *lines: object) -> Path:
    """Write an archive."""
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("lines", "options", "code"),
    [
        ((CLEAN,), (), 0),
        ((CLEAN, WRONG), (), 1),
        ((CLEAN, WRONG), ("--fail-on", "never"), 0),
        ((CLEAN, WRONG), ("--ignore", "weekday-date-mismatch"), 0),
        ((CLEAN, {"id": "no text"}), (), 2),
    ],
)
def test_the_exit_code_is_that_of_check(
    run: Run, tmp_path: Path, lines: tuple[object, ...], options: tuple[str, ...], code: int
) -> None:
    """0 nothing to stop for, 1 findings as loud as --fail-on, 2 what could not be checked."""
    ended = run(
        "audit", archive(tmp_path / "a.jsonl", *lines), "--output", tmp_path / "out", "--workers", 1, *options
    )
    assert ended.code == code, ended.err
    assert ended.out.startswith(f"{len(lines)} stor")
    assert (tmp_path / "out" / "report.html").exists()


def test_results_are_shown_again(run: Run, tmp_path: Path) -> None:
    """`audit show` prints what the run printed, and one rule's if asked."""
    first = run("audit", archive(tmp_path / "a.jsonl", CLEAN, WRONG), "--output", tmp_path / "out")
    assert run("audit", "show", tmp_path / "out").out == first.out
    assert "Correct first" not in run("audit", "show", tmp_path / "out", "--rule", "wrong-age").out


def test_an_unfinished_audit_is_told(run: Run, tmp_path: Path) -> None:
    """Without its sums there is nothing to show, and the message says how to get them."""
    ended = run("audit", "show", tmp_path)
    assert ended.code == 2
    assert "no finished audit here" in ended.err
    assert "the same command goes on" in ended.err


def test_a_missing_package_is_named_with_its_extra(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A plain install says what to install, and nothing is begun."""
    find = importlib.util.find_spec
    monkeypatch.setattr(
        importlib.util, "find_spec", lambda name, *rest: None if name == "duckdb" else find(name, *rest)
    )
    ended = run("audit", archive(tmp_path / "a.jsonl", CLEAN), "--output", tmp_path / "out")
    assert ended.code == 2
    assert "audits need packages that are not installed: duckdb" in ended.err
    assert "pip install 'factcheck-desk[audit]'" in ended.err
    assert not (tmp_path / "out").exists()


def test_columns_that_are_no_fields_are_told(run: Run, tmp_path: Path) -> None:
    """A misspelt field names the fields there are."""
    ended = run("audit", tmp_path, "--output", tmp_path / "out", "--columns", "txt=body")
    assert ended.code == 2
    assert "with fields of id, text, title, published, source, url, section" in ended.err
