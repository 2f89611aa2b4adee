"""`factcheck knowledge`: who held what, whole timelines, and whether the record is sound."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from factcheck.commands import knowledge_sources, options
from factcheck.errors import FactcheckError, KnowledgeError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from factcheck.knowledge.store import Store

_formats = click.option(
    "--format", "format_name", type=click.Choice(["terminal", "json"]), default="terminal", show_default=True
)


@click.group()
def command() -> None:
    """Ask the record who held what, and prove it sound."""


@command.command()
@click.argument("office", required=False)
@click.option("--on", help="A day, month or year: 2023-05-24, 2023-05 or 2023.")
@click.option(
    "--from", "queries", type=click.Path(path_type=Path), metavar="FILE.jsonl",
    help='Lines of {"office", "on"}, each answered by a line; - for standard input.',
)  # fmt: skip
@_formats
@options.output
@options.rules
def who(
    office: str | None,
    on: str | None,
    queries: Path | None,
    format_name: str,
    output: Path | None,
    rules: tuple[Path, ...],
) -> None:
    """Say who held OFFICE on a day: "prime minister of Japan", "UK foreign secretary", "NATO chief"."""
    if queries is not None:
        if office or on:
            message = "give OFFICE and --on, or --from, not both"
            raise click.UsageError(message)
        _answer_all(queries, output, rules)
        return
    if not office or not on:
        message = "needs OFFICE and --on DATE, or --from FILE.jsonl"
        raise click.UsageError(message)
    from factcheck.knowledge.answers import answer_object, read_on, who_held
    from factcheck.knowledge.choice import resolve_one

    try:
        day = read_on(on)
    except ValueError as fault:
        raise KnowledgeError(str(fault)) from fault
    answer = who_held(resolve_one(office, _store(rules), day), day)
    with options.opened(output) as out:
        if format_name == "json":
            out.write(json.dumps(answer_object(answer, office), ensure_ascii=False, indent=2) + "\n")
        else:
            from factcheck.report.knowledge import render_answer

            render_answer(answer, out)


def _answer_all(queries: Path, output: Path | None, rules: tuple[Path, ...]) -> None:
    """Answer each line, in order; a bad line is answered with what is wrong, and ends in exit code 2."""
    from factcheck.knowledge.queries import answer_lines

    store, failed = _store(rules), False
    with options.opened(output) as out:
        for number, answer in enumerate(answer_lines(_lines(queries), store), 1):
            out.write(json.dumps(answer, ensure_ascii=False) + "\n")
            if "error" in answer:
                failed = True
                click.echo(f"{queries}:{number}: {answer['error']}", err=True)
    raise click.exceptions.Exit(2 if failed else 0)


def _lines(queries: Path) -> Iterator[bytes]:
    if str(queries) == "-":
        yield from sys.stdin.buffer
        return
    try:
        with queries.open("rb") as stream:
            yield from stream
    except OSError as fault:
        message = f"cannot be read: {fault.strerror}"
        raise FactcheckError(message, str(queries)) from fault


@command.command()
@click.argument("name")
@options.output
@options.rules
def show(name: str, output: Path | None, rules: tuple[Path, ...]) -> None:
    """Draw the whole record of a person or an office as bars."""
    from factcheck.knowledge.timelines import find_timelines
    from factcheck.report.timeline import render_timelines

    timelines = find_timelines(name, _store(rules))
    with options.opened(output) as out:
        render_timelines(timelines, out)


@command.command()
@click.option("--on", type=options.Day(), help="A day nothing can have been checked after.")
@click.option("--notes", "with_notes", is_flag=True, help="Show what is worth a look but can be right.")
@options.output
@options.rules
def check(on: date | None, output: Path | None, rules: tuple[Path, ...], *, with_notes: bool) -> None:
    """Prove the facts files sound; exit code 1 when they are not, 2 when they cannot be read."""
    from factcheck.knowledge.record import facts_directories
    from factcheck.knowledge.soundness import find_flaws, find_load_faults
    from factcheck.report.knowledge import render_flaws

    try:
        store = _store(rules)
    except KnowledgeError:
        for fault in find_load_faults(facts_directories(rules)):
            click.echo(str(fault), err=True)
        raise click.exceptions.Exit(2) from None
    flaws = find_flaws(store, on)
    with options.opened(output) as out:
        render_flaws(flaws, out, with_notes=with_notes)
    raise click.exceptions.Exit(1 if any(not flaw.is_note for flaw in flaws) else 0)


@command.command()
@click.option("--on", type=options.Day(), help="Count the open terms last checked before this day.")
@_formats
@options.output
@options.rules
def status(on: date | None, format_name: str, output: Path | None, rules: tuple[Path, ...]) -> None:
    """Say how much is on record and how far it reaches."""
    from factcheck.knowledge.extent import measure_extent

    extent = measure_extent(_store(rules), on)
    with options.opened(output) as out:
        if format_name == "json":
            out.write(json.dumps(asdict(extent), default=_plain, ensure_ascii=False, indent=2) + "\n")
        else:
            from factcheck.report.knowledge import render_extent

            render_extent(extent, out)


for _command in knowledge_sources.COMMANDS:
    command.add_command(_command)


def _store(rules: tuple[Path, ...]) -> Store:
    from factcheck.knowledge.record import open_knowledge

    return open_knowledge(rules).store


def _plain(value: object) -> str:
    """Return a day as JSON has it."""
    return str(value)
