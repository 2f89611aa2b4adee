"""What an audit is asked to do, and the part of it that every worker needs."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.audit.dependence import Dependence
from factcheck.pipeline import open_checker
from factcheck.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from factcheck.pipeline import Checker

# 16 MiB: a line, page or record of an archive longer than this is a dump, not a story; eight workers
# holding one each stay within a small machine.
STORY_LIMIT = 16 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Job:
    """What a worker needs to audit any shard.

    `checked_with` names the checker and its settings, `version` the files of rules and record (see
    `fingerprint`). `memory` is the most bytes of address space a worker process may take, `patience` the most
    seconds a story may take before its worker is ended; None for no bound. Set `patience` only where workers
    are processes of their own.
    """

    output: Path
    checked_with: str
    version: str
    rules: tuple[Path, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    as_of: date | None = None
    settings: Settings = field(default_factory=Settings)
    memory: int | None = None
    patience: float | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """An audit: inputs, what to check them with, and who does the work.

    `columns` maps a story's fields to the columns of Parquet inputs. `retry` checks quarantined stories
    again. `baseline` is a file of findings that are accepted, as for `check`.
    """

    inputs: tuple[Path, ...]
    job: Job
    engine: str = "local"
    workers: int = 1
    scheduler: str = ""
    published: date | None = None
    columns: Mapping[str, str] = field(default_factory=dict)
    limit: int = STORY_LIMIT
    retry: bool = False
    baseline: Path | None = None

    def skipped(self) -> frozenset[Path]:
        """Return what of the inputs is none: the audit's own results, and the baseline."""
        ours = [self.job.output, *([self.baseline] if self.baseline else [])]
        return frozenset(path.resolve() for path in ours)


@dataclass(frozen=True, slots=True)
class Bench:
    """What stories are audited with: a checker, and what verdicts depend on."""

    checker: Checker
    dependence: Dependence


_open: dict[str, tuple[Job, Bench]] = {}


def bench_of(job: Job) -> Bench:
    """Return what a job is done with, opened once in a process: rules, record and model are loaded once."""
    wanted = replace(job, output=Path(), memory=None, patience=None)
    known = _open.get(job.checked_with)
    if known is None or known[0] != wanted:
        _open.clear()
        checker = open_checker(job.rules, job.select, job.ignore, job.as_of, job.settings)
        known = _open[job.checked_with] = wanted, Bench(checker, Dependence(checker, job.version))
    return known[1]
