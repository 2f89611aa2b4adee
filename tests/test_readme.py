"""What the README prints is what the commands print."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```console\n\$ (.+?)\n(.*?)```", README, re.DOTALL)


def test_the_readme_shows_reports() -> None:
    """The front page shows real commands with their output, the report of a story first."""
    assert len(BLOCKS) >= 3
    assert BLOCKS[0][0].startswith("cat ")
    assert BLOCKS[1][0] == BLOCKS[0][0].replace("cat ", "factcheck check ")


@pytest.fixture(scope="module", autouse=True)
def _no_results_of_before() -> Iterator[None]:
    """Begin and end without the results of the audit that the front page shows."""
    shutil.rmtree(ROOT / "audit", ignore_errors=True)
    yield
    shutil.rmtree(ROOT / "audit", ignore_errors=True)


@pytest.mark.parametrize(("command", "expected"), BLOCKS, ids=[command for command, _ in BLOCKS])
def test_a_printed_command_gives_what_is_printed(command: str, expected: str) -> None:
    """A reader who types what the README prints sees what the README prints."""
    beside = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "PATH": beside, "COLUMNS": "80", "NO_COLOR": "1"}
    result = subprocess.run(
        ["env", *shlex.split(command)], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    assert result.stderr == ""
    assert result.stdout == expected


def test_the_queries_of_the_readme_run() -> None:
    """Each block of Python runs as printed, on the results of the audit shown above it."""
    pytest.importorskip("duckdb")
    (block,) = re.findall(r"```python\n(import duckdb.*?)```", README, re.DOTALL)
    program = str(Path(sys.executable).with_name("factcheck"))
    audit = [program, "audit", "reports/sample/archive.jsonl", "--output", "audit"]
    subprocess.run(audit, cwd=ROOT, check=False, capture_output=True)
    done = subprocess.run([sys.executable, "-c", block], cwd=ROOT, check=True, capture_output=True, text=True)
    assert "weekday-date-mismatch" in done.stdout
    assert "language: de" in done.stdout


def test_ci_runs_the_test_command_of_the_readme() -> None:
    """The README's test command is the one that is run before anything lands."""
    tests = [line for line in README.splitlines() if line.endswith("/pytest")]
    assert len(tests) == 1
    assert tests[0] in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


def test_every_file_the_readme_links_to_is_there() -> None:
    """A link of the README leads somewhere."""
    for target in re.findall(r"\]\((?!https?:)([^)#]+)\)", README):
        if (ROOT / "rules").is_dir() or not target.startswith(("rules/", "factcheck/")):
            assert (ROOT / target).exists(), target
