"""`factcheck rules`: list, show, test and begin rules."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from factcheck.commands import options

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.check.compiled import Compiled


@click.group()
def command() -> None:
    """List, show, test and begin rules."""


@command.command("list")
@click.option(
    "--format", "format_name", type=click.Choice(["terminal", "json"]), default="terminal", show_default=True,
)  # fmt: skip
@options.rules
def list_rules(format_name: str, rules: tuple[Path, ...]) -> None:
    """List every rule: id, severity, status, title."""
    from factcheck.report.rules import list_json, list_lines

    found = [rule.rule for rule in _load(rules)]
    if format_name == "json":
        click.echo(json.dumps({"rules": list_json(found)}, indent=2, ensure_ascii=False))
    else:
        _tell(list_lines(found))


@command.command()
@click.argument("id_", metavar="ID")
@options.rules
def show(id_: str, rules: tuple[Path, ...]) -> None:
    """Show one rule: why, clauses, examples, known limits, source."""
    from factcheck.check.ruleset import check_ids
    from factcheck.report.rules import show_lines

    found = _load(rules)
    check_ids(found, [id_])
    _tell(line for rule in found if rule.rule.id == id_ for line in show_lines(rule.rule))


@command.command()
@click.argument("directory", required=False, metavar="[DIR]", type=click.Path(path_type=Path, exists=True))
@click.option("--select", type=options.Listed(), default=(), help="Only these rules.")
def test(directory: Path | None, select: tuple[str, ...]) -> None:
    """Run every rule's own examples; DIR may be a rules directory, a folder of one, or a rule file.

    Exit codes: 0 all hold, 1 an example fails, 2 a rule cannot be loaded.
    """
    from factcheck.check.cases import cases_of, check_rule_cases
    from factcheck.check.ruleset import check_ids, load_directory
    from factcheck.knowledge.record import open_knowledge
    from factcheck.resources import rules_directory

    found = load_directory(directory) if directory else _load(())
    check_ids(found, select)
    chosen = [rule for rule in found if not select or rule.rule.id in select]
    facts = _settings_rules() if directory is None else (_rules_above(directory),)
    count = 0
    for fault in check_rule_cases(chosen, open_knowledge([d for d in facts if d != rules_directory()])):
        count += 1
        click.echo(str(fault).removeprefix(f"{Path.cwd()}{os.sep}"))
    cases = sum(len(cases_of(rule.rule)) for rule in chosen)
    outcome = f"{count} {'fault' if count == 1 else 'faults'}" if count else "all hold"
    click.echo(f"{_number(len(chosen), 'rule')}, {_number(cases, 'case')}: {outcome}")
    raise click.exceptions.Exit(1 if count else 0)


@command.command()
@click.argument("id_", metavar="ID")
@click.option("--topic", required=True, help="The folder under checks/, such as offices.")
@click.option(
    "--directory", type=click.Path(path_type=Path, file_okay=False), default=Path("rules"), show_default=True,
    help="The rules directory it goes into.",
)  # fmt: skip
def new(id_: str, topic: str, directory: Path) -> None:
    """Write a new rule to begin from, a draft that works."""
    from factcheck.check.skeleton import write_skeleton

    path = write_skeleton(directory, topic, id_)
    click.echo(f"{path}\n  edit it, then: factcheck rules test {path}")


@command.command()
def vocabulary() -> None:
    """List the phrases, functions and marks that rules may use, each with its meaning."""
    from factcheck.check.phrases import vocabulary as sections
    from factcheck.report.rules import vocabulary_lines

    _tell(vocabulary_lines(sections()))


@command.command()
@options.output
@options.rules
def reference(output: Path | None, rules: tuple[Path, ...]) -> None:
    """Write the page that explains every rule, as Markdown."""
    from factcheck.report.rules_markdown import reference as page

    with options.opened(output) as out:
        out.write(page([rule.rule for rule in _load(rules)]))


@command.command()
@click.argument("name", type=click.Choice(["rules", "facts"]), default="rules")
def schema(name: str) -> None:
    """Print the JSON Schema of rule or facts files, for editors."""
    from factcheck.check.schema import schema_text

    click.echo(schema_text(name), nl=False)


def _load(rules: tuple[Path, ...]) -> tuple[Compiled, ...]:
    from factcheck.check.ruleset import load_rules

    return load_rules((*_settings_rules(), *rules))


def _settings_rules() -> tuple[Path, ...]:
    from factcheck.settings import find_settings

    return find_settings(Path.cwd()).rules


def _rules_above(path: Path) -> Path:
    """Return the rules directory that a path is or lies in, for the facts beside its checks."""
    path = path.resolve()
    return next((above.parent for above in (path, *path.parents) if above.name == "checks"), path)


def _tell(lines: Iterable[str]) -> None:
    for line in lines:
        click.echo(line)


def _number(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
