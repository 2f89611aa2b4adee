"""`factcheck knowledge` as a person types it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result

from factcheck.commands.knowledge import command

if TYPE_CHECKING:
    from pathlib import Path

MAYORS = """\
place: Zenda
source: https://example.org/zenda
checked: 2026-08-01
offices:
  - office: mayor of Zenda
    kind: head
    titles: [mayor]
    holders:
      - {from: 2020-01-01, person: Jo Kerr}
"""
PLACES = "source: https://example.org\nplaces: [{name: Zenda, kind: city}]\n"


@pytest.fixture
def rules(tmp_path: Path) -> Path:
    """Write a newsroom's own rules directory with one mayor."""
    for name, text in (("mayors", MAYORS), ("places", PLACES)):
        path = tmp_path / "rules" / "facts" / f"{name}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path / "rules"


def run(*arguments: object, text: str | None = None) -> Result:
    """Run the command."""
    return CliRunner().invoke(command, [str(a) for a in arguments], input=text)


def test_a_newsroom_asks_for_its_own_office(rules: Path) -> None:
    """A newsroom's mayor is answered from its own directory."""
    result = run("who", "mayor of Zenda", "--on", "2021-05-05", "--rules", rules)
    assert result.exit_code == 0
    assert result.output == (
        "mayor of Zenda, 5 May 2021\n"
        "  Jo Kerr, 1 January 2020 to now\n"
        "  checked 1 August 2026; source: https://example.org/zenda\n"
    )


def test_a_program_gets_json(rules: Path) -> None:
    """With `--format json` the same answer comes as one object."""
    result = run("who", "Zenda mayor", "--on", "2021", "--format", "json", "--rules", rules)
    answer = json.loads(result.output)
    assert (answer["office"], answer["on"], answer["outcome"]) == ("Zenda mayor", "2021", "known")
    assert [h["person"] for h in answer["holders"]] == ["Jo Kerr"]


def test_a_file_of_questions_ends_in_2_when_a_line_is_bad(rules: Path, tmp_path: Path) -> None:
    """Every line is answered in order; a bad one makes the exit code 2 at the end, and is told of."""
    queries = tmp_path / "queries.jsonl"
    queries.write_text('{"office": "mayor of Zenda", "on": "2021"}\nnonsense\n', encoding="utf-8")
    result = run("who", "--from", queries, "--rules", rules)
    assert result.exit_code == 2
    known, failed = (json.loads(line) for line in result.stdout.splitlines())
    assert known["outcome"] == "known"
    assert failed == {
        "office": None,
        "on": None,
        "outcome": "unknown",
        "holders": [],
        "error": "the line is not JSON",
    }
    assert f"{queries}:2: the line is not JSON" in result.stderr


def test_questions_may_come_from_standard_input(rules: Path) -> None:
    """A dash reads the questions from a pipe."""
    result = run(
        "who", "--from", "-", "--rules", rules, text='{"office": "mayor of Zenda", "on": "2021-01-01"}\n'
    )
    assert result.exit_code == 0
    assert json.loads(result.stdout)["holders"][0]["person"] == "Jo Kerr"


@pytest.mark.parametrize(
    "arguments", [["who"], ["who", "pope"], ["who", "pope", "--on", "2020", "--from", "-"]]
)
def test_a_question_without_a_day_is_a_usage_error(arguments: list[str]) -> None:
    """An office without a day, or both ways of asking at once, is refused."""
    assert run(*arguments).exit_code == 2


def test_check_tells_the_faults_of_an_overlay(rules: Path) -> None:
    """A fault in a newsroom's own file is shown with its place, and makes the exit code 1."""
    path = rules / "facts" / "mayors.yaml"
    path.write_text(MAYORS.replace("kind: head", "kind: hed"), encoding="utf-8")
    result = run("check", "--rules", rules)
    assert result.exit_code == 1
    assert f"{path}:6:5: 'mayor of Zenda' has the unknown kind 'hed'" in result.output
    assert "did you mean 'head'?" in result.output


def test_check_tells_files_that_cannot_be_read(rules: Path) -> None:
    """A file that is no YAML makes the exit code 2."""
    (rules / "facts" / "broken.yaml").write_text("offices: [", encoding="utf-8")
    result = run("check", "--rules", rules)
    assert result.exit_code == 2
    assert "broken.yaml:" in result.stderr


def test_status_counts_the_overlay_too(rules: Path) -> None:
    """The status page counts what a newsroom adds."""
    ours = json.loads(run("status", "--format", "json").output)
    both = json.loads(run("status", "--format", "json", "--rules", rules).output)
    assert both["offices"] == ours["offices"] + 1
    assert run("status", "--on", "2026-10-01").output.count("open terms") == 2


def test_show_draws_a_timeline(rules: Path) -> None:
    """`show` draws the record of an office."""
    assert "Jo Kerr" in run("show", "mayor of Zenda", "--rules", rules).output
