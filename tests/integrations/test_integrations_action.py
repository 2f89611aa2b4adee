"""The GitHub Action: the shell of its steps, run as a runner runs it."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]
ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
STEPS = {step.get("name", step.get("uses")): step for step in ACTION["runs"]["steps"]}
WRONG = "PARIS, May 10, 2023 - French President Nicolas Sarkozy will open the fair on Friday.\n"

pytestmark = pytest.mark.skipif(shutil.which("bash") is None, reason="needs bash")


def run_step(name: str, folder: Path, path: str = "", **inputs: str) -> subprocess.CompletedProcess[str]:
    """Run a step in a folder with these inputs, the others at their defaults."""
    step = STEPS[name]
    values = {key: str(value.get("default", "")) for key, value in ACTION["inputs"].items()}
    values |= {key.replace("_", "-"): value for key, value in inputs.items()}
    given = {
        key: re.sub(r"\$\{\{ inputs\.([\w-]+) \}\}", lambda found: values[found[1]], text)
        for key, text in step.get("env", {}).items()
    }
    beside = os.pathsep.join(filter(None, [path, str(Path(sys.executable).parent), os.environ["PATH"]]))
    runner = {
        "PATH": beside, "GITHUB_OUTPUT": str(folder / "output"), "GITHUB_ACTION_PATH": "/actions/factcheck",
    }  # fmt: skip
    # as the runner starts `shell: bash`
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
        cwd=folder, env={**os.environ, **runner, **given}, capture_output=True, text=True, check=False,
    )  # fmt: skip


@pytest.fixture
def stories(tmp_path: Path) -> Path:
    """Make a folder with stories, one of them wrong, its name with a space."""
    (tmp_path / "news desk").mkdir()
    (tmp_path / "news desk" / "fair.md").write_text(WRONG, encoding="utf-8")
    (tmp_path / "right.md").write_text(WRONG.replace("Nicolas Sarkozy", "Emmanuel Macron"), encoding="utf-8")
    return tmp_path


def test_a_wrong_story_is_annotated_and_fails_the_step(stories: Path) -> None:
    """With file and line; the exit code is an output too."""
    ended = run_step("Check the stories", stories)
    assert ended.returncode == 1
    assert ended.stdout.startswith("::error file=news desk/fair.md,line=1,col=40,")
    assert "outdated-officeholder" in ended.stdout
    assert (stories / "output").read_text(encoding="utf-8") == "exit-code=1\n"


def test_its_inputs_are_obeyed(stories: Path) -> None:
    """Paths one a line, the severity that fails, a baseline, and SARIF beside the annotations."""
    assert run_step("Check the stories", stories, paths="right.md\n").returncode == 0
    assert run_step("Check the stories", stories, paths="right.md\nnews desk\n").returncode == 1
    ended = run_step("Check the stories", stories, fail_on="never", sarif="out.sarif")
    assert ended.returncode == 0
    (sarif,) = json.loads((stories / "out.sarif").read_text(encoding="utf-8"))["runs"]
    assert [result["ruleId"] for result in sarif["results"]] == ["outdated-officeholder"]
    assert run_step("Check the stories", stories, baseline="none.json").returncode == 2
    dated = run_step("Check the stories", stories, paths="news desk", published="2010-05-10")
    assert "dated 10 May 2010" in dated.stdout  # which its dateline contradicts, and nothing else
    assert "outdated-officeholder" not in dated.stdout


@pytest.mark.parametrize(
    "text", ["$(touch evil)", "`touch evil`", "; touch evil", '"; touch evil; "', "--output=evil"]
)
def test_an_input_cannot_be_run(stories: Path, text: str) -> None:
    """What a pull request may put into a path is a path."""
    assert run_step("Check the stories", stories, paths=text).returncode == 2
    assert not (stories / "evil").exists()


def test_it_is_installed_from_its_own_checkout(tmp_path: Path) -> None:
    """The revision that the workflow names is the one that runs."""
    fake = tmp_path / "bin" / "python"
    fake.parent.mkdir()
    fake.write_text(f'#!/bin/sh\necho "$@" > "{tmp_path}/asked"\n', encoding="utf-8")
    fake.chmod(0o755)
    assert run_step("Install factcheck", tmp_path, path=str(fake.parent)).returncode == 0
    asked = (tmp_path / "asked").read_text(encoding="utf-8")
    assert asked == "-m pip install --quiet --disable-pip-version-check /actions/factcheck\n"


def test_every_input_is_used_and_every_step_is_known() -> None:
    """An input that nothing reads would be a promise not kept."""
    text = (ROOT / "action.yml").read_text(encoding="utf-8")
    assert set(re.findall(r"\$\{\{ inputs\.([\w-]+) \}\}", text)) == set(ACTION["inputs"])
    assert list(STEPS) == ["actions/setup-python@v5", "Install factcheck", "Check the stories"]
    assert all(step.get("shell") == "bash" for step in STEPS.values() if "run" in step)
