"""One shard audited: the same on any engine."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyarrow as pa

from factcheck.audit.across import STAGES
from factcheck.audit.across.silencing import silences_of
from factcheck.audit.dependence import depends_on_everything
from factcheck.audit.patience import each_in_time
from factcheck.audit.plan import bench_of
from factcheck.audit.results.facts import fact_rows
from factcheck.audit.results.files import write_table
from factcheck.audit.results.rows import finding_row, quarantine_row, story_row
from factcheck.audit.results.schema import TABLES
from factcheck.audit.shards import read_shard
from factcheck.knowledge.asked import noting
from factcheck.records import Failure

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path
    from typing import Any

    from factcheck.audit.candidate import Candidate
    from factcheck.audit.plan import Bench, Job


def audit_shard(path: Path, job: Job) -> int:
    """Audit the shard at a path, leave its result files, and return the number of its stories.

    `stories` is written last: a shard whose `stories` file is there is done.

    Raises:
        FactcheckError: rules, record or settings that no story could be checked with; a full disk.
    """
    candidates = read_shard(path)
    in_time = each_in_time(candidates, job.patience, path)
    write_results(audit_stories(in_time, bench_of(job), job), job.output, path.stem)
    return len(candidates)


def audit_stories(candidates: Iterable[Candidate], bench: Bench, job: Job) -> dict[str, list[dict[str, Any]]]:
    """Return the rows of each result table for some stories."""
    rows: dict[str, list[dict[str, Any]]] = {name: [] for name in TABLES}
    for candidate in candidates:
        with noting() as asked:
            examined = bench.checker.attempt(candidate.story)
        if isinstance(examined, Failure):
            rows["stories"].append(_quarantined(candidate, job, _reason(examined)))
            continue
        report, extraction = examined
        depends = bench.dependence.columns(candidate.story, asked)
        silences = {"silences": silences_of(candidate.story, job.settings, STAGES)}
        rows["stories"].append(story_row(candidate, job.checked_with, report) | depends | silences)
        rows["findings"] += [finding_row(finding, candidate, report.story) for finding in report.findings]
        rows["facts"] += fact_rows(candidate, report.story, extraction)
    return rows


def _reason(failure: Failure) -> str:
    return f"memory: {failure.message}" if failure.message == "out of memory" else f"fault: {failure.message}"


def quarantine_shard(path: Path, job: Job, reason: str) -> None:
    """Leave results that quarantine every story of a shard, one as a rule."""
    rows = [_quarantined(candidate, job, reason) for candidate in read_shard(path)]
    write_results({"stories": rows}, job.output, path.stem)


def _quarantined(candidate: Candidate, job: Job, reason: str) -> dict[str, Any]:
    return quarantine_row(candidate, job.checked_with, reason) | depends_on_everything(job.version)


def write_results(rows: Mapping[str, list[dict[str, Any]]], output: Path, shard: str) -> None:
    """Write the files of one shard, `stories` last; tables without rows leave no file."""
    for name, schema in TABLES.items():
        if rows.get(name):
            folder = output / name
            folder.mkdir(parents=True, exist_ok=True)
            write_table(pa.Table.from_pylist(rows[name], schema=schema), folder / f"{shard}.parquet")
