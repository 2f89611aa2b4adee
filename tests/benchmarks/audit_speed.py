"""Measures audits on archives made here: memory by size, Dask against one process, a line of 1 GB.

    python tests/benchmarks/audit_speed.py memory 10000 100000     # stories; peak memory of driver, workers
    nice -n 19 python tests/benchmarks/audit_speed.py short 10000 100000 1000000   # of 30 words each
    python tests/benchmarks/audit_speed.py driver 10000 100000     # the driver alone: no story is checked
    python tests/benchmarks/audit_speed.py engines 2000            # one process against two, of Dask and ours
    python tests/benchmarks/audit_speed.py long-line               # a line of 1 GB between two stories

The stories come of a fixed seed: about 60 words of names, dates and plain sentences; a tenth are wrong.
"""

from __future__ import annotations

import json
import os
import random
import resource
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.audit.engines import Done
from factcheck.audit.plan import Job, Plan
from factcheck.audit.results.rows import story_row
from factcheck.audit.run import audit_archive
from factcheck.audit.shard import write_results
from factcheck.audit.shards import read_shard
from factcheck.records import Report

if TYPE_CHECKING:
    from collections.abc import Generator

    from factcheck.audit.engines import Source

PROGRAM = str(Path(sys.executable).with_name("factcheck"))
PAGE = os.sysconf("SC_PAGE_SIZE")
_SENTENCES = (
    "The council met in the old hall on {weekday} and heard from residents about bridge {number}.",
    "Work on the north bank has been slow because of the rain, officials said.",
    "A spokesman for the harbour said that {number} boats had left before noon.",
    "The road to the mill was closed on {month} {day} and will open again in the spring.",
    "Tickets cost {number} crowns, and children under twelve go in free.",
    "The choir of the valley sang twice, and the mayor thanked the volunteers.",
    "In {year}, a storm took the roof of the school and {number} trees.",
    "German Chancellor {chancellor} sent a letter, which was read out.",
)


def story(number: int, draw: random.Random, sentences: int = 4) -> dict[str, str]:
    """Return one story of so many plain sentences."""
    year, month, day = draw.randint(2006, 2020), draw.randint(1, 12), draw.randint(1, 28)
    wrong = draw.random() < 0.1
    filled = {
        "weekday": draw.choice("Monday Tuesday Wednesday Thursday Friday".split()),
        "month": draw.choice("January March May July".split()),
        "day": day,
        "year": year - draw.randint(1, 60),
        "number": draw.randint(2, 4000),
        "chancellor": "Gerhard Schröder" if wrong else "Angela Merkel",
    }
    parts = draw.sample(_SENTENCES[:-1], sentences) + (
        [_SENTENCES[-1]] if wrong or draw.random() < 0.1 else []
    )
    return {
        "id": f"s{number:08}",
        "published": f"{year}-{month:02}-{day:02}",
        "section": draw.choice(("city", "world", "sport", "country")),
        "text": f"Report {number}. " + " ".join(part.format(**filled) for part in parts),
    }


def write(path: Path, count: int, sentences: int = 4) -> Path:
    """Write an archive."""
    draw = random.Random(8)  # noqa: S311 - the same archive every time
    with path.open("w", encoding="utf-8") as out:
        for number in range(count):
            out.write(json.dumps(story(number, draw, sentences), ensure_ascii=False) + "\n")
    return path


def measured(*arguments: str) -> tuple[float, float, float, str]:
    """Run an audit; return seconds, peak MB of driver and of its largest child, and its first line."""
    start = time.perf_counter()
    process = subprocess.Popen([PROGRAM, "audit", *arguments], stdout=subprocess.PIPE, text=True)
    peaks, over = {"driver": 0, "child": 0}, threading.Event()

    def watch() -> None:
        while not over.wait(0.2):
            for stat in Path("/proc").glob("[0-9]*/stat"):
                try:
                    fields = stat.read_text().rpartition(")")[2].split()
                    resident = int((stat.parent / "statm").read_text().split()[1]) * PAGE
                except (OSError, ValueError):
                    continue
                if int(stat.parent.name) == process.pid:
                    peaks["driver"] = max(peaks["driver"], resident)
                elif int(fields[1]) == process.pid:
                    peaks["child"] = max(peaks["child"], resident)

    watcher = threading.Thread(target=watch)
    watcher.start()
    out, _ = process.communicate()
    over.set()
    watcher.join()
    seconds = time.perf_counter() - start
    return seconds, peaks["driver"] / 1e6, peaks["child"] / 1e6, out.partition("\n")[0]


def show(name: str, seconds: float, driver: float, child: float, line: str) -> None:
    """Print a measurement."""
    print(f"{name:18} {seconds:8.1f} s  driver {driver:5.0f} MB  worker {child:5.0f} MB  {line}", flush=True)


class Unchecked:
    """An engine that finds every story clean without looking: what is left is the driver's own work."""

    def __init__(self, job: Job) -> None:
        """Serve a job."""
        self.job = job

    def run(self, source: Source) -> Generator[Done]:
        """Write a row for each story."""
        while shard := source.take():
            found = read_shard(shard.path)
            rows = [story_row(c, self.job.checked_with, Report(c.story)) for c in found]
            write_results({"stories": rows}, self.job.output, shard.id)
            yield Done(shard)


def drive(archive: str, output: str) -> None:
    """Run the driver alone on an archive, in a process of its own, and print its peak."""
    start = time.perf_counter()
    job = Job(Path(output), "unchecked", "")
    summary = audit_archive(Plan((Path(archive),), job), Silent(), Unchecked(job))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / 1e6
    seconds = time.perf_counter() - start
    print(f"{summary['stories_in']:>9,} stories  {seconds:7.1f} s  driver {peak:5.0f} MB", flush=True)


class Silent:
    """A watcher that says nothing."""

    def sized(self, bytes_in: int) -> None:
        """Say nothing."""

    def read(self, count: int) -> None:
        """Say nothing."""

    def checked(self, stories: int) -> None:
        """Say nothing."""


def main() -> None:
    """Measure what is asked for."""
    what, *sizes = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        base = Path(folder)
        if what in {"memory", "short"}:
            for size in sizes:
                archive = write(base / f"{size}.jsonl", int(size), sentences=2 if what == "short" else 4)
                seconds, driver, child, line = measured(
                    str(archive), "--output", str(base / size), "--workers", "2"
                )
                show(f"{int(size):,} stories", seconds, driver, child, line)
                kept = sum(path.stat().st_size for path in (base / size).rglob("*") if path.is_file())
                print(f"{'':18} {archive.stat().st_size / 1e6:,.0f} MB in, {kept / 1e6:,.0f} MB of results")
                shutil.rmtree(base / size)
                archive.unlink()
        elif what == "driver":
            for size in sizes:
                archive = write(base / f"{size}.jsonl", int(size))
                code = f"import audit_speed as a; a.drive({str(archive)!r}, {str(base / size)!r})"
                subprocess.run([sys.executable, "-c", code], check=True, cwd=Path(__file__).parent)
        elif what == "engines":
            archive = write(base / "stories.jsonl", int(sizes[0]))
            for name, extra in (
                ("one process", ("--workers", "1")),
                ("two processes", ("--workers", "2")),
                ("dask, one process", ("--engine", "dask", "--workers", "1")),
                ("dask, two processes", ("--engine", "dask", "--workers", "2")),
            ):
                seconds, *_, line = measured(
                    str(archive), "--output", str(base / name.replace(" ", "-")), *extra
                )
                print(f"{name:20} {seconds:8.1f} s  {line}", flush=True)
        elif what == "long-line":
            archive = base / "long.jsonl"
            ends = [json.dumps(story(n, random.Random(n))).encode() + b"\n" for n in (1, 2)]  # noqa: S311
            with archive.open("wb") as out:
                out.write(ends[0] + b'{"text": "')
                for _ in range(1024):
                    out.write(b"a" * (1 << 20))
                out.write(b'"}\n' + ends[1])
            seconds, driver, child, line = measured(
                str(archive), "--output", str(base / "out"), "--workers", "1"
            )
            show("1 GB line", seconds, driver, child, line)


if __name__ == "__main__":
    main()
