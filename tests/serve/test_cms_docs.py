"""Every example of `docs/cms.md` is run as it stands there."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml
from running import service

if TYPE_CHECKING:
    from collections.abc import Iterator

    from running import Running

PAGE = (Path(__file__).parents[2] / "docs" / "cms.md").read_text(encoding="utf-8")
README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
TOKEN = "a-token-for-the-examples"  # noqa: S105 - of this test only
DAY = "2023-05-10"
STORY = "\N{KANGAROO} Australia's prime minister, {}, opened the bridge on Monday."
WRONG, RIGHT = STORY.format("Scott Morrison"), STORY.format("Anthony Albanese")


def block(heading: str, language: str, number: int = 0) -> str:
    """A code block of a section."""
    section = PAGE.split(f"## {heading}\n", 1)[1].split("\n## ")[0]
    return re.findall(rf"```{language}\n(.*?)```", section, re.DOTALL)[number]


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory, _own_cache: None) -> Iterator[Running]:
    """Return a service that wants a token."""
    folder = tmp_path_factory.mktemp("service")
    (folder / "tokens").write_text(TOKEN)
    with service(folder, "--token-file", "tokens", "--workers", "1") as found:
        yield found


def run(
    command: list[str], cwd: Path, running: Running | None = None, **more: str
) -> subprocess.CompletedProcess[str]:
    """Run a command as the page's reader would."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path, "FACTCHECK_TOKEN": TOKEN, **more}
    if running is not None:
        environment.setdefault("FACTCHECK_URL", running.url)
    return subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, check=False)


def write_story(folder: Path, text: str) -> None:
    """Put a story where the examples look for it."""
    (folder / "story.json").write_text(json.dumps({"text": text, "published": DAY}), encoding="utf-8")
    (folder / "story.txt").write_text(text, encoding="utf-8")


def program(name: str) -> str:
    """Where a program is; the test is skipped where there is none."""
    found = shutil.which(name)
    if found is None:
        pytest.skip(f"{name} is not installed here")
    return found


@pytest.mark.parametrize(("text", "code"), [(WRONG, 1), (RIGHT, 0)])
def test_the_curl_example_stops_a_wrong_story(running: Running, tmp_path: Path, text: str, code: int) -> None:
    """A shell script asks with curl, and its exit code tells the CMS."""
    program("curl")
    write_story(tmp_path, text)
    ended = run(["bash", "-c", block("curl", "sh")], tmp_path, running)
    assert ended.returncode == code, ended.stderr
    assert json.loads(ended.stdout)["verdict"] == ("block" if code else "pass")


def test_the_curl_example_tells_when_it_was_not_checked(running: Running, tmp_path: Path) -> None:
    """A wrong token, or a service that is down, is neither a pass nor a block."""
    program("curl")
    write_story(tmp_path, RIGHT)
    script = ["bash", "-c", block("curl", "sh")]
    assert run(script, tmp_path, running, FACTCHECK_TOKEN="wrong").returncode == 2  # noqa: S106
    assert run(script, tmp_path, FACTCHECK_URL="http://127.0.0.1:9").returncode == 2


def test_the_curl_line_of_the_readme_blocks_its_story(running: Running, tmp_path: Path) -> None:
    """The front page's own request gets the verdict that the page is about."""
    program("curl")
    (line,) = re.findall(r"^curl .*$", README, re.MULTILINE)
    assert "http://127.0.0.1:8722/" in line
    line = line.replace("http://127.0.0.1:8722", running.url) + f" -H 'Authorization: Bearer {TOKEN}'"
    assert json.loads(run(["bash", "-c", line], tmp_path).stdout)["verdict"] == "block"


@pytest.mark.parametrize(("text", "code"), [(WRONG, 1), (RIGHT, 0)])
def test_the_hook_examples_stop_a_wrong_story(tmp_path: Path, text: str, code: int) -> None:
    """The hook gives the same answer without a service, of JSON and of plain text."""
    write_story(tmp_path, text)
    for number in (0, 1):
        ended = run(["bash", "-c", block("The hook", "sh", number)], tmp_path)
        assert ended.returncode == code, ended.stderr
        assert json.loads(ended.stdout)["verdict"] == ("block" if code else "pass")


def test_the_github_action_checks_the_changed_stories(tmp_path: Path) -> None:
    """The workflow's own step fails on a wrong story, passes the corrected one, and looks at no other."""
    program("git")
    workflow = yaml.safe_load(block("GitHub Actions", "yaml"))
    step = next(s for s in workflow["jobs"]["stories"]["steps"] if s.get("name"))
    assert step["env"] == {"BASE": "${{ github.event.pull_request.base.sha }}"}
    stories = tmp_path / "stories"
    stories.mkdir()
    dateline = "CANBERRA, May 10, 2023 - "
    (stories / "old.txt").write_text(dateline + WRONG)
    who = ["-c", "user.name=Desk", "-c", "user.email=desk@example.org"]
    for command in (["init", "-q"], ["add", "."], [*who, "commit", "-qm", "Stories"]):
        assert run(["git", *command], tmp_path).returncode == 0
    base = run(["git", "rev-parse", "HEAD"], tmp_path).stdout.strip()
    for text, code in ((WRONG, 1), (RIGHT, 0)):
        (stories / "a new one.txt").write_text(dateline + text)
        run(["git", "add", "."], tmp_path)
        ended = run(["bash", "-e", "-o", "pipefail", "-c", step["run"]], tmp_path, BASE=base)
        assert ended.returncode == code, ended.stderr
        assert "::group::stories/a new one.txt" in ended.stdout
        assert "old.txt" not in ended.stdout


@pytest.mark.parametrize(("text", "code"), [(WRONG, 1), (RIGHT, 0)])
def test_the_node_example_stops_and_corrects(running: Running, tmp_path: Path, text: str, code: int) -> None:
    """Node asks with `fetch`, and the first fix gives the corrected story, an emoji before it or not."""
    node = program("node")
    write_story(tmp_path, text)
    (tmp_path / "check.mjs").write_text(block("Node", "js"))
    ended = run([node, "check.mjs"], tmp_path, running)
    assert ended.returncode == code, ended.stderr
    assert (f"corrected: {RIGHT}" in ended.stdout) is bool(code)


def test_the_node_example_tells_when_it_was_not_checked(running: Running, tmp_path: Path) -> None:
    """A refused token is said, and is neither a pass nor a block."""
    node = program("node")
    write_story(tmp_path, RIGHT)
    (tmp_path / "check.mjs").write_text(block("Node", "js"))
    ended = run([node, "check.mjs"], tmp_path, running, FACTCHECK_TOKEN="wrong")  # noqa: S106
    assert ended.returncode == 2
    assert "401" in ended.stderr
