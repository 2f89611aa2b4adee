"""`factcheck facts`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from factcheck.commands import options
from factcheck.records import Failure
from factcheck.report import failure_line

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from factcheck.records import Extraction, Story

FORMATS = ("terminal", "json", "jsonl", "mermaid", "graphml", "html")


@click.command()
@options.paths
@options.published
@click.option("--format", "format_name", type=click.Choice(FORMATS), default="terminal", show_default=True)
@options.output
@options.rules
def command(
    paths: tuple[Path, ...],
    published: date | None,
    format_name: str,
    output: Path | None,
    rules: tuple[Path, ...],
) -> None:
    """Show what was understood: dates, entities, facts."""
    from factcheck.graph import EXPORTS, build_graph, export_graph
    from factcheck.pipeline import open_checker
    from factcheck.read import ReadOptions, read_path
    from factcheck.report.facts import render_facts
    from factcheck.settings import find_settings

    checker = open_checker(rules, settings=find_settings(Path.cwd()))
    failed = False

    def understood() -> Iterator[tuple[Story, Extraction]]:
        nonlocal failed
        for path in paths:
            for item in read_path(path, ReadOptions(published=published)):
                if isinstance(item, Failure):
                    failed = True
                    click.echo(failure_line(item), err=True)
                else:
                    yield item, checker.understand(item)

    with options.opened(output) as out:
        if format_name in EXPORTS:
            for _, extraction in understood():
                out.write(export_graph(build_graph(extraction), format_name))
        else:
            render_facts(understood(), format_name, out)
    raise click.exceptions.Exit(2 if failed else 0)
