"""`factcheck check`."""

from __future__ import annotations

from dataclasses import replace
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
@click.option(
    "--baseline", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE",
    help="Tell only findings that this file does not accept.",
)  # fmt: skip
@click.option(
    "--write-baseline", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE",
    help="Accept what is found: write it to this file. Its reasons and days are kept.",
)  # fmt: skip
@click.option("--diff", "show_diff", is_flag=True, help="Print what --fix would change, and change nothing.")
@click.option(
    "--fix", "apply_fixes", is_flag=True, help="Apply the safe fixes to the files, then check them."
)
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
    baseline: Path | None,
    write_baseline: Path | None,
    *,
    show_diff: bool,
    apply_fixes: bool,
) -> None:
    """Say which statements contradict the record, the calendar or the story itself.

    PATH is a story (.txt .md .html .json .jsonl .xml), a folder, or - for standard input.
    """
    from factcheck.check.baseline import BaselineWriter
    from factcheck.check.silence_watch import SilenceWatch
    from factcheck.check.tellings import refuse_across
    from factcheck.pipeline import open_checker
    from factcheck.read import ReadOptions
    from factcheck.settings import find_settings

    _check_usage(paths, one=(baseline, write_baseline), other=(show_diff, apply_fixes))
    settings = find_settings(Path.cwd())
    settings = replace(settings, baseline=None if write_baseline else baseline or settings.baseline)
    checker = open_checker(rules, select, ignore, as_of, settings)
    refuse_across(checker.rules, select)
    tally, loud, run = Tally(), _Loudest(fail_on), SilenceWatch(settings, checker.baseline)
    kept = write_baseline or settings.baseline
    reading = ReadOptions(published=published, skip=frozenset([kept.resolve()] if kept else []))
    items = run.watch(checker.check_paths(paths, reading, understood=format_name == "html"))
    if show_diff or apply_fixes:
        from factcheck.commands.fixing import collect, settle
    if show_diff:
        with options.opened(output) as out:
            loud.failed |= not settle(collect(loud.watch(_told(items))), out)
        raise click.exceptions.Exit(loud.code)
    if apply_fixes:
        loud.failed |= not settle(collect(checker.check_paths(paths, reading)))
    writer = None
    if write_baseline:
        writer = BaselineWriter(write_baseline, [rule.rule.id for rule in checker.rules], as_of)
        items = (writer.accept(item) if isinstance(item, Report) else item for item in items)
    with options.opened(output) as out:
        render(count_items(loud.watch(_told(items)), tally), format_name, out)
    for fault in run.faults():
        click.echo(f"{fault.where}: {fault.message}; {fault.hint}", err=True)
    if writer:
        count = writer.write()
        click.echo(f"{write_baseline}: {count} {'entry' if count == 1 else 'entries'}", err=True)
    raise click.exceptions.Exit(loud.code)


def _check_usage(
    paths: tuple[Path, ...], *, one: tuple[object, object], other: tuple[object, object]
) -> None:
    for names, pair in (("--baseline, or --write-baseline", one), ("--diff, or --fix", other)):
        if all(pair):
            raise click.UsageError(f"give {names}, not both")
    if any(other) and any(str(path) == "-" for path in paths):
        raise click.UsageError("--diff and --fix need files: standard input is none")


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

    @property
    def code(self) -> int:
        """The exit code: 2 something could not be checked, 1 findings, 0 neither."""
        return 2 if self.failed else int(self.found)

    def watch(self, items: Iterable[Report | Failure]) -> Iterator[Report | Failure]:
        for item in items:
            if isinstance(item, Failure):
                self.failed = True
            elif self.least is not None:
                self.found |= any(SEVERITY_RANK[f.severity] >= self.least for f in item.findings)
            yield item
