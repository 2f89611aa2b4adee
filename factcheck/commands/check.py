"""`factcheck check`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from factcheck.commands import options
from factcheck.records import SEVERITY_RANK, Failure, Report, Severity
from factcheck.report import FORMATS, count_items, failure_line, render
from factcheck.report.tally import Tally

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date


@click.command()
@options.paths
@options.published
@click.option("--as-of", type=options.Day(), help="Say what was right then and is no longer on this day.")
@click.option(
    "--format", "format_name", type=click.Choice(list(FORMATS)), default="terminal", show_default=True
)
@options.output
@options.rules
@click.option("--select", type=options.Listed(), default=(), help="Only these rules.")
@click.option("--ignore", type=options.Listed(), default=(), help="All rules but these.")
@click.option(
    "--fail-on", type=click.Choice(["error", "warning", "info", "never"]), default="error", show_default=True,
    help="The least severity that makes the exit code 1.",
)  # fmt: skip
def command(
    paths: tuple[Path, ...],
    published: date | None,
    as_of: date | None,
    format_name: str,
    output: Path | None,
    rules: tuple[Path, ...],
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    fail_on: str,
) -> None:
    """Say which statements contradict the record, the calendar or the story itself.

    PATH is a story (.txt .md .html .json .jsonl), a folder, or - for standard input.
    """
    from factcheck.pipeline import open_checker
    from factcheck.read import ReadOptions
    from factcheck.settings import find_settings

    checker = open_checker(rules, select, ignore, as_of, find_settings(Path.cwd()))
    tally, loud = Tally(), _Loudest(fail_on)
    items = checker.check_paths(paths, ReadOptions(published=published))
    with options.opened(output) as out:
        render(count_items(loud.watch(_told(items)), tally), format_name, out)
    if loud.failed:
        raise click.exceptions.Exit(2)
    raise click.exceptions.Exit(1 if loud.found else 0)


def _told(items: Iterable[Report | Failure]) -> Iterator[Report | Failure]:
    """Pass items through, telling of failures on standard error as they come."""
    for item in items:
        if isinstance(item, Failure):
            click.echo(failure_line(item), err=True)
        yield item


class _Loudest:
    """Watches for findings that count for the exit code."""

    def __init__(self, fail_on: str) -> None:
        self.least = None if fail_on == "never" else SEVERITY_RANK[Severity(fail_on)]
        self.found = self.failed = False

    def watch(self, items: Iterable[Report | Failure]) -> Iterator[Report | Failure]:
        for item in items:
            if isinstance(item, Failure):
                self.failed = True
            elif self.least is not None:
                self.found |= any(SEVERITY_RANK[f.severity] >= self.least for f in item.findings)
            yield item
