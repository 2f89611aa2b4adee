"""`factcheck rules`: what an author does, from a new rule to one that is tested."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from factcheck.check.ruleset import load_directory, load_rules, rule_files
from factcheck.check.schema import schema_text
from factcheck.resources import rules_directory

if TYPE_CHECKING:
    from command_line import Run


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Work in an empty folder."""
    monkeypatch.chdir(tmp_path)


def test_the_list_has_every_rule(run: Run) -> None:
    """One line a rule: id, severity, status, title."""
    ended = run("rules", "list")
    assert ended.code == 0
    assert [line.split()[0] for line in ended.out.splitlines()] == [r.rule.id for r in load_rules()]
    assert "weekday-date-mismatch" in ended.out
    assert "The weekday given is not that of the date" in ended.out


def test_the_list_is_read_by_machines_too(run: Run) -> None:
    """The same as JSON, with the reason and the number of examples."""
    rules = json.loads(run("rules", "list", "--format", "json").out)["rules"]
    assert len(rules) == len(load_rules())
    assert set(rules[0]) == {"id", "severity", "status", "title", "why", "cases", "path"}


def test_a_rule_is_shown_in_full(run: Run) -> None:
    """Why, clauses, examples with their marks, known limits and source, within 80 columns."""
    out = run("rules", "show", "weekday-date-mismatch").out
    for title in (
        "Why",
        "Looks for",
        "Requires",
        "Unless",
        "Says",
        "Fires on",
        "Stays quiet on",
        "Known limits",
        "Source",
    ):
        assert f"\n{title}\n  " in out
    assert "{" in out[out.index("Fires on") : out.index("Stays quiet on")]
    assert "quoted: the words are inside quotation marks" in out
    assert max(map(len, out[: out.index("\nFile")].splitlines())) <= 80


def test_an_unknown_rule_names_the_nearest(run: Run) -> None:
    """A slip in an id is not answered with nothing."""
    ended = run("rules", "show", "weekday-date-mismach")
    assert ended.code == 2
    assert ended.err == (
        "factcheck: unknown rule 'weekday-date-mismach'\n  did you mean 'weekday-date-mismatch'?\n"
    )


def test_a_new_rule_is_a_draft_that_works(run: Run) -> None:
    """An author begins with something that loads and holds, and changes it line by line."""
    ended = run("rules", "new", "night-editor", "--topic", "desk")
    path = Path("rules/checks/desk/night-editor.yaml")
    assert ended.out == f"{path}\n  edit it, then: factcheck rules test {path}\n"
    (rule,) = load_directory(Path("rules"))
    assert rule.rule.status == "draft"
    line = path.read_text(encoding="utf-8").splitlines()[0]
    schema = path.parent / line.removeprefix("# yaml-language-server: $schema=")
    assert schema.read_text(encoding="utf-8") == schema_text("rules")
    assert run("rules", "test", "rules").out == "1 rule, 4 cases: all hold\n"
    assert run("rules", "test", path).out == "1 rule, 4 cases: all hold\n"


def test_a_new_rule_overwrites_nothing(run: Run) -> None:
    """A rule that is there already is left alone."""
    run("rules", "new", "night-editor", "--topic", "desk")
    ended = run("rules", "new", "night-editor", "--topic", "desk")
    assert ended.code == 2
    assert ended.err == (
        "factcheck: rules/checks/desk/night-editor.yaml: is there already\n  give the new rule another id\n"
    )


@pytest.mark.parametrize("id_", ["Night", "night_editor", "../night", "-night", ""])
def test_a_name_that_no_rule_can_have_is_refused(run: Run, id_: str) -> None:
    """An id is a file's name and an anchor."""
    ended = run("rules", "new", "--topic", "desk", "--", id_)
    assert ended.code == 2
    assert not Path("rules").exists()


def test_a_failing_example_is_one_line_and_exit_code_1(run: Run) -> None:
    """Each fault names file and line, what was expected and what came."""
    run("rules", "new", "night-editor", "--topic", "desk")
    path = Path("rules/checks/desk/night-editor.yaml")
    text = path.read_text(encoding="utf-8").replace("says: Emmanuel Macron was", "says: nobody was")
    path.write_text(text, encoding="utf-8")
    ended = run("rules", "test", "rules")
    assert ended.code == 1
    fault, summary = ended.out.splitlines()
    assert fault.startswith(
        f"{path}:33:7: night-editor: fail case 1: expected a message that says 'nobody was'; came:"
    )
    assert summary == "1 rule, 4 cases: 1 fault"


def test_a_rule_that_cannot_load_is_exit_code_2(run: Run) -> None:
    """Every fault of every file is told before anything is run."""
    run("rules", "new", "night-editor", "--topic", "desk")
    path = Path("rules/checks/desk/night-editor.yaml")
    text = (
        path.read_text(encoding="utf-8").replace("severity:", "severty:").replace("  - quoted", "  - qouted")
    )
    path.write_text(text, encoding="utf-8")
    ended = run("rules", "test", "rules")
    assert ended.code == 2
    assert ended.out == ""
    assert ended.err.startswith("factcheck: 2 faults in the rule files: nothing was checked\n")
    assert f"{path}:6:1: unknown key 'severty'" in ended.err
    assert f"{path}:21:5: unknown mark 'qouted' under `unless`" in ended.err


def test_tests_can_be_selected(run: Run) -> None:
    """An author runs one rule's examples."""
    ended = run("rules", "test", rules_directory(), "--select", "weekday-date-mismatch")
    assert ended.out.startswith("1 rule, ")
    assert run("rules", "test", "--select", "weekday-date").code == 2


def test_a_folder_without_rules_is_an_error(run: Run, tmp_path: Path) -> None:
    """Nothing tested is not all well."""
    ended = run("rules", "test", tmp_path)
    assert (ended.code, ended.out) == (2, "")
    assert "no rule files here" in ended.err


def test_a_newsrooms_rule_knows_the_newsrooms_facts(run: Run) -> None:
    """A rule is tested against the facts beside it, whichever way it is named."""
    run("rules", "new", "night-editor", "--topic", "desk")
    facts = Path("rules/facts/offices")
    facts.mkdir(parents=True)
    (facts / "ruritania.yaml").write_text(
        "place: Ruritania\nsource: https://example.org\nchecked: 2026-01-01\n"
        "offices:\n  - office: president of Ruritania\n    kind: head-of-state\n    titles: [president]\n"
        "    holders:\n      - {from: 2001-01-01, to: 2019-12-31, person: Ben Noe}\n"
        "      - {from: 2020-01-01, person: Ada Roe}\n"
        "places:\n  - {name: Ruritania, kind: country, demonyms: [Ruritanian]}\n",
        encoding="utf-8",
    )
    path = Path("rules/checks/desk/night-editor.yaml")
    text = path.read_text(encoding="utf-8").replace("French", "Ruritanian")
    text = text.replace("Nicolas Sarkozy", "Ben Noe").replace("Emmanuel Macron", "Ada Roe")
    path.write_text(text, encoding="utf-8")
    assert run("rules", "test", "rules").out == "1 rule, 4 cases: all hold\n"
    assert run("rules", "test", path).out == "1 rule, 4 cases: all hold\n"


def test_the_vocabulary_is_listed(run: Run) -> None:
    """What may stand under match, known, require and unless, each with its meaning."""
    out = run("rules", "vocabulary").out
    assert "  ?person holds ?office at ?when\n" in out
    assert "  weekday of ?day\n      Monday to Sunday" in out
    assert "  quoted\n      the words are inside quotation marks" in out


@pytest.mark.parametrize(("name", "key"), [("rules", "RuleForm"), ("facts", "FactsFile")])
def test_the_schemas_are_printed(run: Run, name: str, key: str) -> None:
    """An editor that validates YAML is given these."""
    assert key in json.loads(run("rules", "schema", name).out)["$defs"]


def test_our_rules_are_found_wherever_they_lie() -> None:
    """Facts and schemas beside the checks are no rules."""
    assert all(path.parent.parent.name == "checks" for path in rule_files(rules_directory()))
