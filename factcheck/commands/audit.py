"""`factcheck audit`: an archive checked, and its results shown."""

from __future__ import annotations

import json
import os
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from factcheck.commands import options
from factcheck.errors import FactcheckError
from factcheck.records import SEVERITY_RANK, Severity

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from factcheck.audit.plan import Plan

_NEEDED = ("pyarrow", "duckdb", "fastwarc", "resiliparse", "zstandard", "lxml", "altair", "vl_convert")
_MEGABYTE = 1024 * 1024
_CLAIMS, _PLACES = 10, 5
# Seconds: at 40,000 words a second a book takes some three; what takes ten minutes never ends.
_PATIENCE = 600


class _RunUnlessNamed(click.Group):
    """Takes what names no command of its own for the arguments of `run`."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if not args or args[0] not in self.commands:
            args = ["run", *args]
        return super().parse_args(ctx, args)


@click.group(cls=_RunUnlessNamed)
def command() -> None:
    """Check an archive of any size."""


class _Columns(click.ParamType):  # type: ignore[type-arg]  # generic since click 8.5
    """Fields and their columns: text=body,title=headline."""

    name = "FIELD=COLUMN,..."

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> dict[str, str]:
        if isinstance(value, dict):
            return value
        pairs = [pair.partition("=") for pair in str(value).split(",")]
        known = ("id", "text", "title", "published", "source", "url", "section")
        for field, equals, column in pairs:
            if field.strip() not in known or not equals or not column.strip():
                self.fail(f"'{value}': write FIELD=COLUMN,... with fields of {', '.join(known)}", param, ctx)
        return {field.strip(): column.strip() for field, _, column in pairs}


@command.command("run")
@options.paths
@click.option(
    "--output", required=True, type=click.Path(path_type=Path, file_okay=False), help="Where the results go."
)
@click.option("--workers", type=click.IntRange(1, 1024), help="How many processes.  [default: one a core]")
@click.option("--engine", type=click.Choice(["local", "dask", "spark"]), default="local", show_default=True)
@click.option("--scheduler", default="", metavar="ADDRESS", help="The Dask scheduler, or the Spark master.")
@options.published
@click.option("--as-of", type=options.Day(), help="Say what was right then and is no longer on this day.")
@options.rules
@click.option("--select", type=options.Listed(), default=(), help="Only these rules.")
@click.option("--ignore", type=options.Listed(), default=(), help="All rules but these.")
@click.option(
    "--baseline", type=click.Path(path_type=Path, dir_okay=False, exists=True), metavar="FILE",
    help="Tell only findings that this file does not accept.",
)  # fmt: skip
@click.option("--columns", type=_Columns(), default=None, help="Where Parquet inputs have a story's fields.")
@click.option(
    "--worker-memory", type=click.IntRange(512), metavar="MB",
    help="The most memory of a worker; a story that needs more is quarantined.",
)  # fmt: skip
@click.option(
    "--story-seconds", type=click.IntRange(1), default=_PATIENCE, show_default=True, metavar="SECONDS",
    help="The most time a story may take; one that needs more is quarantined.",
)  # fmt: skip
@click.option("--retry", is_flag=True, help="Check quarantined stories again.")
@click.option(
    "--fail-on", type=click.Choice(["error", "warning", "info", "never"]), default="error", show_default=True,
    help="The least severity that makes the exit code 1.",
)  # fmt: skip
def run(
    paths: tuple[Path, ...],
    output: Path,
    workers: int | None,
    engine: str,
    scheduler: str,
    published: date | None,
    as_of: date | None,
    rules: tuple[Path, ...],
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    baseline: Path | None,
    columns: dict[str, str] | None,
    worker_memory: int | None,
    story_seconds: int,
    retry: bool,
    fail_on: str,
) -> None:
    """Check an archive; `factcheck audit show DIR` shows the results again.

    PATH is a file or a folder of what `check` reads, .jsonl (also .gz, .zst), .parquet, .warc, .wacz,
    WordPress exports or feeds. The same command goes on with a run that was stopped, and checks only what is
    new after a whole one.
    """
    _require_packages()
    from factcheck.audit.fingerprint import fingerprint_checker, fingerprint_record
    from factcheck.audit.plan import Job, Plan
    from factcheck.settings import find_settings

    settings = find_settings(Path.cwd())
    accepted, settings = baseline or settings.baseline, replace(settings, baseline=None)
    checked_with = fingerprint_checker(select, ignore, as_of, settings)
    version = fingerprint_record(rules, settings)
    memory = worker_memory * _MEGABYTE if worker_memory else None
    job = Job(
        output.resolve(), checked_with, version, rules, select, ignore, as_of, settings, memory, story_seconds
    )
    plan = Plan(
        paths, job, engine, workers or os.cpu_count() or 1, scheduler, published, columns or {},
        retry=retry, baseline=accepted,
    )  # fmt: skip
    summary = _audit(plan, output)
    _show(output, summary, _CLAIMS, "")
    raise click.exceptions.Exit(_code(summary, fail_on))


def _audit(plan: Plan, output: Path) -> Mapping[str, Any]:
    from factcheck.audit.run import audit_archive
    from factcheck.report.audit_progress import AuditProgress

    try:
        with AuditProgress(sys.stderr) as progress:
            return audit_archive(plan, progress)
    except KeyboardInterrupt:
        message = "stopped; what was done is kept"
        raise FactcheckError(message, str(output), "run the same command: it goes on from here") from None


def _code(summary: Mapping[str, Any], fail_on: str) -> int:
    """Return 2 when stories could not be checked, else 1 for findings; other languages are no fault."""
    unchecked = summary["quarantined"] - summary["by_reason"].get("language", 0)
    if unchecked:
        return 2
    least = SEVERITY_RANK.get(Severity(fail_on), 0) if fail_on != "never" else len(SEVERITY_RANK)
    return int(any(SEVERITY_RANK[Severity(name)] >= least for name in summary["by_severity"]))


@command.command("show")
@click.argument("directory", type=click.Path(path_type=Path, exists=True, file_okay=False), metavar="DIR")
@click.option(
    "--top", type=click.IntRange(1, 10_000), default=_CLAIMS, show_default=True, help="How many claims."
)
@click.option("--rule", default="", metavar="ID", help="Only this rule's.")
def show(directory: Path, top: int, rule: str) -> None:
    """Show the results of an audit: the sums, and what to correct first."""
    _require_packages()
    try:
        summary = json.loads((directory / "summary.json").read_text(encoding="utf-8"))
    except FileNotFoundError:
        hint = "run the audit to its end: the same command goes on"
        raise FactcheckError("no finished audit here", str(directory), hint) from None
    except (OSError, ValueError) as fault:
        raise FactcheckError(f"cannot be read: {fault}", str(directory / "summary.json")) from fault
    _show(directory, summary, top, rule)


def _show(directory: Path, summary: Mapping[str, Any], top: int, rule: str) -> None:
    from factcheck.audit.results.ranking import view_audit
    from factcheck.report.audit_terminal import render_audit

    with options.opened(None) as out:
        render_audit(view_audit(directory, summary, top, _PLACES, rule), out)


def _require_packages() -> None:
    from importlib.util import find_spec

    missing = [name for name in _NEEDED if find_spec(name) is None]
    if missing:
        hint = "install them: pip install 'factcheck-desk[audit]'"
        raise FactcheckError(f"audits need packages that are not installed: {', '.join(missing)}", hint=hint)
