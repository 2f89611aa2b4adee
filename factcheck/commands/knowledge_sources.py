"""`factcheck knowledge import` and `update`: what other lists say, into a newsroom's own overlay."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from factcheck.commands import options

if TYPE_CHECKING:
    from datetime import date

    from factcheck.knowledge.merging.outcome import Plan
    from factcheck.knowledge.record import Knowledge

_into = click.option(
    "--into", type=click.Path(path_type=Path, file_okay=False),
    help="A rules directory of your own to write what changes into; without it nothing is written.",
)  # fmt: skip
_dry_run = click.option("--dry-run", is_flag=True, help="Show what would change, and write nothing.")
_checked = click.option(
    "--checked", type=options.Day(),
    help="The day the source was right: open terms it confirms hold up to then.",
)  # fmt: skip
_formats = click.option(
    "--format", "format_name", type=click.Choice(["terminal", "json"]), default="terminal", show_default=True
)


@click.command("import")
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--as", "form", default="", help="The file's form, where it cannot be told from its start.")
@_checked
@_into
@_dry_run
@_formats
@options.output
@options.rules
def import_command(
    file: Path,
    form: str,
    checked: date | None,
    into: Path | None,
    format_name: str,
    output: Path | None,
    rules: tuple[Path, ...],
    *,
    dry_run: bool,
) -> None:
    """Compare FILE with the record: Popolo, officeholders' CSV, SPARQL results, a Wikidata dump.

    Ours is never changed: what is new goes into a rules directory of your own, named with --into.
    """
    from factcheck.knowledge.merging.plan import plan_merge
    from factcheck.knowledge.sources import read_claims

    knowledge = _open(rules, into)
    claims = read_claims(file, knowledge.store, form)
    _finish(plan_merge(claims, knowledge, checked), knowledge, None if dry_run else into, format_name, output)


@click.command("update")
@click.argument("offices", nargs=-1, metavar="[OFFICE]...")
@click.option(
    "--endpoint", default="", help="A SPARQL endpoint with Wikidata's model; Wikidata's by default."
)
@click.option("--contact", default="", help="Your address, told to the endpoint as its operators ask.")
@click.option("--timeout", type=click.FloatRange(min=1), default=60.0, show_default=True, help="Seconds.")
@_checked
@_into
@_dry_run
@_formats
@options.output
@options.rules
def update_command(
    offices: tuple[str, ...],
    endpoint: str,
    contact: str,
    timeout: float,
    checked: date | None,
    into: Path | None,
    format_name: str,
    output: Path | None,
    rules: tuple[Path, ...],
    *,
    dry_run: bool,
) -> None:
    """Ask Wikidata who holds the offices on file, or the OFFICEs named, and show what is new.

    The only command that uses the network. Ours is never changed: what is new goes into a rules directory
    of your own, named with --into.
    """
    import threading

    from factcheck.knowledge.merging.plan import plan_merge
    from factcheck.knowledge.model import Office
    from factcheck.knowledge.resolve import resolve_office
    from factcheck.knowledge.sources.endpoint import WIKIDATA, Endpoint
    from factcheck.knowledge.sources.updating import ask_all

    knowledge = _open(rules, into)
    store = knowledge.store
    named = dict.fromkeys(id_ for words in offices for id_ in resolve_office(words, store))
    asked = [entry for id_ in named if (entry := store.entry(Office, id_)) is not None] or store.all(Office)
    client = Endpoint(endpoint or WIKIDATA, threading.Event().wait, contact, timeout)
    claims, day = ask_all(asked, client)
    plan = plan_merge(claims, knowledge, checked or day)
    _finish(plan, knowledge, None if dry_run else into, format_name, output)


def _open(rules: tuple[Path, ...], into: Path | None) -> Knowledge:
    from factcheck.knowledge.merging.overlay import check_target
    from factcheck.knowledge.record import open_knowledge

    if into is None:
        return open_knowledge(rules)
    check_target(into)
    named = into.resolve() in {directory.resolve() for directory in rules}
    return open_knowledge(rules if named else (*rules, into))


def _finish(
    plan: Plan, knowledge: Knowledge, into: Path | None, format_name: str, output: Path | None
) -> None:
    from factcheck.knowledge.merging.overlay import write_overlay
    from factcheck.report.merging import plan_object, render_plan

    if into is not None:
        plan = write_overlay(plan, into, knowledge.store)
    with options.opened(output) as out:
        if format_name == "json":
            out.write(json.dumps(plan_object(plan), ensure_ascii=False, indent=2) + "\n")
        else:
            render_plan(plan, out, into)


COMMANDS = (import_command, update_command)
