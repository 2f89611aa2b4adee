"""The hooks for pre-commit, run by it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
MANIFEST = ROOT / ".pre-commit-hooks.yaml"
WRONG = "PARIS, May 10, 2023 - French President Nicolas Sarkozy will open the fair on Friday.\n"
OLD_NAME = "MBABANE, June 1, 2023 - The king of Swaziland will attend the coronation on Friday.\n"


def run(*command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a command in a folder, our interpreter's own commands first."""
    beside = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    home = {"PRE_COMMIT_HOME": str(folder.parent / "pre-commit-home"), "GIT_CONFIG_GLOBAL": os.devnull}
    return subprocess.run(
        command, cwd=folder, env={**os.environ, "PATH": beside, **home}, capture_output=True, text=True,
        check=False,
    )  # fmt: skip


@pytest.fixture
def newsroom(tmp_path: Path) -> Path:
    """Make a repository with our hooks; they are ours as installed here, not installed anew."""
    hooks = [{**hook, "language": "system"} for hook in yaml.safe_load(MANIFEST.read_text(encoding="utf-8"))]
    (tmp_path / ".pre-commit-config.yaml").write_text(
        yaml.safe_dump({"repos": [{"repo": "local", "hooks": hooks}]}), encoding="utf-8"
    )
    run("git", "init", "-q", folder=tmp_path)
    return tmp_path


def test_the_manifest_is_valid() -> None:
    """As pre-commit itself validates it."""
    ended = run(sys.executable, "-m", "pre_commit", "validate-manifest", str(MANIFEST), folder=ROOT)
    assert ended.returncode == 0, ended.stdout + ended.stderr


@pytest.mark.skipif(shutil.which("git") is None, reason="needs git")
def test_a_story_with_an_error_is_not_committed(newsroom: Path) -> None:
    """The hook sees stories, and nothing else: code and data are not read."""
    (newsroom / "fair.md").write_text(WRONG, encoding="utf-8")
    (newsroom / "data.json").write_text("{}", encoding="utf-8")
    (newsroom / "LICENSE").write_text("All rights reserved.", encoding="utf-8")
    run("git", "add", "-A", folder=newsroom)
    ended = run(sys.executable, "-m", "pre_commit", "run", "factcheck", folder=newsroom)
    assert ended.returncode == 1
    assert "outdated-officeholder" in ended.stdout
    assert "1 story" in ended.stdout
    assert "could not be checked" not in ended.stdout
    (newsroom / "fair.md").write_text(WRONG.replace("Nicolas Sarkozy", "Emmanuel Macron"), encoding="utf-8")
    run("git", "add", "-A", folder=newsroom)
    assert run(sys.executable, "-m", "pre_commit", "run", "factcheck", folder=newsroom).returncode == 0


@pytest.mark.skipif(shutil.which("git") is None, reason="needs git")
def test_the_fixing_hook_mends_and_stops(newsroom: Path) -> None:
    """A file that was changed is looked at before it is committed."""
    (newsroom / "fair.txt").write_text(OLD_NAME, encoding="utf-8")
    run("git", "add", "-A", folder=newsroom)
    ended = run(sys.executable, "-m", "pre_commit", "run", "factcheck-fix", folder=newsroom)
    assert ended.returncode == 1
    assert "files were modified by this hook" in ended.stdout
    assert (newsroom / "fair.txt").read_text(encoding="utf-8") == OLD_NAME.replace("Swaziland", "Eswatini")
