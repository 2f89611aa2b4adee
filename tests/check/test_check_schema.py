"""The schemas that editors validate with while a person types."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import jsonschema
import pytest
import yaml

from factcheck.check.ruleset import rule_files
from factcheck.check.schema import SCHEMAS, schema_text
from factcheck.resources import rules_directory

if TYPE_CHECKING:
    from pathlib import Path

FILES = {"rules": "rule.schema.json", "facts": "facts.schema.json"}


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_committed_schema_is_in_step(name: str) -> None:
    """What ships is what the code has; to mend: factcheck rules schema NAME > the file."""
    committed = (rules_directory() / "schema" / FILES[name]).read_text(encoding="utf-8")
    assert committed == schema_text(name), f"run: factcheck rules schema {name} > rules/schema/{FILES[name]}"


def test_every_rule_of_ours_is_valid() -> None:
    """An editor underlines nothing in a rule that loads."""
    schema = json.loads(schema_text("rules"))
    checker = jsonschema.Draft202012Validator(schema)
    for path in rule_files(rules_directory()):
        data = json.loads(json.dumps(yaml.safe_load(path.read_text(encoding="utf-8")), default=str))
        assert [f"{path.name}: {fault.message}" for fault in checker.iter_errors(data)] == []


@pytest.mark.parametrize("topic", ["people", "organisations", "events", "places"])
def test_every_facts_file_of_ours_is_valid(topic: str) -> None:
    """An editor underlines nothing in facts that load; offices are alike and too many to try here."""
    checker = jsonschema.Draft202012Validator(json.loads(schema_text("facts")))
    for path in sorted((rules_directory() / "facts" / topic).glob("*.yaml"))[:6]:
        data = json.loads(
            json.dumps(yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader), default=str)
        )
        assert [f"{path.name}: {fault.message}" for fault in checker.iter_errors(data)] == []


def test_a_schema_refuses_what_the_loader_refuses() -> None:
    """A misspelt key and an unknown mark are underlined while they are typed."""
    checker = jsonschema.Draft202012Validator(json.loads(schema_text("rules")))
    faults = [fault.message for fault in checker.iter_errors({"severty": "error", "unless": ["qouted"]})]
    assert any("'severty' was unexpected" in fault for fault in faults)
    assert any("'qouted' is not valid" in fault for fault in faults)


@pytest.mark.parametrize("path", list(rule_files(rules_directory())), ids=lambda path: path.stem)
def test_a_rule_names_the_schema_it_is_validated_with(path: Path) -> None:
    """In a checkout as in an install, an editor finds the schema from the rule file's first line."""
    first = path.read_text(encoding="utf-8").partition("\n")[0]
    if first.startswith("#"):  # a new rule may go without; what is named must be there
        schema = path.parent / first.removeprefix("# yaml-language-server: $schema=")
        assert schema.resolve() == (rules_directory() / "schema" / "rule.schema.json").resolve()
