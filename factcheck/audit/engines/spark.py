"""Spark, for shops that run it: shards in waves, each wave one job of `mapInArrow`.

The output directory must be the same for every executor. A job that fails does not tell which of its shards
was to blame, so those left undone are run again one by one.
"""

from __future__ import annotations

import os
import shutil
import sys
from dataclasses import replace
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

import pyarrow as pa

from factcheck.audit.engines import Died, Done, Outcome
from factcheck.audit.engines.worker import limit_memory
from factcheck.audit.plan import bench_of
from factcheck.audit.results.files import OutputError
from factcheck.audit.shard import audit_shard
from factcheck.errors import FactcheckError, SettingsError

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator, Sequence

    from factcheck.audit.engines import Source
    from factcheck.audit.plan import Job, Plan
    from factcheck.audit.shards import Shard

# Shards a job for each core: enough that the last of a wave do not keep the others waiting long.
_AHEAD = 8
_ANSWER = pa.schema(
    [
        ("path", pa.string()),
        ("message", pa.string()),
        ("where", pa.string()),
        ("hint", pa.string()),
        ("full", pa.bool_()),
    ]
)
_COLUMNS = "path string, message string, where string, hint string, full boolean"


class SparkEngine:
    """Shards as rows of a data frame, one a partition."""

    def __init__(self, job: Job, workers: int, master: str) -> None:
        """Audit on the cluster of a master, or on so many cores here."""
        self._job, self._workers, self._master = job, workers, master

    def run(self, source: Source) -> Generator[Outcome]:
        """Yield what became of each shard.

        Raises:
            FactcheckError: a worker met what stops the whole audit.
        """
        session = self._session()
        try:
            self._require_ready(session)
            while wave := self._wave(source):
                yield from self._run_wave(session, wave, source)
        finally:
            session.stop()

    def _require_ready(self, session: Any) -> None:  # noqa: ANN401 - Spark's own
        """Open the checker on one worker: what fails there would fail on every shard."""
        try:
            _collect(session, [""], self._job, _ready)
        except FactcheckError:
            raise
        except Exception as fault:  # Spark's errors are of many kinds
            hint = "see Spark's own log; every executor needs factcheck-desk[spark]"
            raise FactcheckError(f"a worker cannot start: {_named(fault)}", hint=hint) from fault

    def _wave(self, source: Source) -> list[Shard]:
        wave: list[Shard] = []
        while len(wave) < self._workers * _AHEAD and (shard := source.take_apart(len(wave))):
            wave.append(shard)
        return wave

    def _run_wave(self, session: Any, wave: list[Shard], source: Source) -> Iterator[Outcome]:  # noqa: ANN401
        failed = ""
        try:
            _collect(session, [str(shard.path) for shard in wave], self._job, _audit)
        except FactcheckError:
            raise
        except Exception as fault:  # noqa: BLE001 - Spark wraps what ends a worker in errors of many kinds
            failed = f"its worker was ended ({_named(fault)})"
        for shard in wave:
            if (self._job.output / "stories" / f"{shard.id}.parquet").exists():
                yield Done(shard)
            elif len(wave) == 1:
                yield Died(shard, failed or "its worker left no results")
            else:
                source.put_back(replace(shard, suspect=True))

    def _session(self) -> Any:  # noqa: ANN401 - Spark's own, and an extra
        from pyspark.sql import SparkSession  # noqa: PLC0415 - an extra

        os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
        builder = SparkSession.builder.appName("factcheck audit").config("spark.ui.enabled", "false")
        builder = builder.config("spark.ui.showConsoleProgress", "false")  # the progress is ours to show
        if self._master:
            return builder.master(self._master).getOrCreate()
        here = {"spark.driver.host": "127.0.0.1", "spark.driver.bindAddress": "127.0.0.1"}
        for name, value in here.items():
            builder = builder.config(name, value)
        session = builder.master(f"local[{self._workers}]").getOrCreate()
        session.sparkContext.setLogLevel("OFF")
        return session


Work: TypeAlias = "Callable[[Job, Iterator[pa.RecordBatch]], Iterator[pa.RecordBatch]]"


def _collect(session: Any, paths: Sequence[str], job: Job, work: Work) -> None:  # noqa: ANN401 - Spark's own
    """Run some work on shards, each in a partition of its own.

    Raises:
        FactcheckError: a worker met what stops the whole audit.
    """
    rows = session.sparkContext.parallelize([(path,) for path in paths], len(paths))
    frame = session.createDataFrame(rows, "path string")
    for answer in frame.mapInArrow(partial(work, job), _COLUMNS).collect():
        if answer["message"]:
            kind = OutputError if answer["full"] else FactcheckError
            raise kind(answer["message"], answer["where"], answer["hint"])


def _named(fault: Exception) -> str:
    return f"{type(fault).__name__}: {str(fault).strip().partition(chr(10))[0][:200]}"


def _ready(job: Job, batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """Open the checker on a worker."""
    limit_memory(job.memory)
    bench_of(job)
    for _ in batches:
        yield pa.RecordBatch.from_pylist([], schema=_ANSWER)


def _audit(job: Job, batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """Audit the shards of a partition on a worker; what stops the audit comes back as a row."""
    limit_memory(job.memory)
    for batch in batches:
        for path in batch.column("path").to_pylist():
            row = {"path": path, "message": "", "where": "", "hint": "", "full": False}
            try:
                audit_shard(Path(path), job)
            except FactcheckError as fault:
                row |= {"message": fault.message, "where": fault.where, "hint": fault.hint}
                row["full"] = isinstance(fault, OutputError)
            yield pa.RecordBatch.from_pylist([row], schema=_ANSWER)


def open_engine(plan: Plan) -> SparkEngine:
    """Return an engine of Spark executors.

    Raises:
        SettingsError: pyspark or Java is not installed.
    """
    if find_spec("pyspark") is None:
        hint = "install it: pip install 'factcheck-desk[spark]'"
        raise SettingsError("the engine spark needs the package pyspark", hint=hint)
    if not os.environ.get("JAVA_HOME") and shutil.which("java") is None:
        raise SettingsError("the engine spark needs Java", hint="install Java 17, or set JAVA_HOME")
    return SparkEngine(plan.job, plan.workers, plan.scheduler)
