"""How much faster two processes audit an archive than one, on the local engine and on Dask; run by hand.

    python tests/benchmarks/engine_scaling.py [dask|local] [stories] [rounds]

Each round audits the same archive with one process and with two, each in a fresh interpreter, one after the
other, so that other work on the machine hits both alike; before each, one and two processes that only count
show what a second process is worth here at that moment. Printed for every run: seconds from start to end and
from a tenth of the verdicts to nine tenths (`steady`), and the processor seconds of all its processes. The
last line is the ratio, over all rounds. The stories are made: some 300 words, dense with names and dates.
"""

from __future__ import annotations

import json
import multiprocessing
import random
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from audit_speed import story

from factcheck.audit.fingerprint import fingerprint_checker, fingerprint_record
from factcheck.audit.plan import Job, Plan
from factcheck.audit.run import audit_archive
from factcheck.settings import Settings

_SPIN = 20_000_000  # steps: a second or so
_MORE = (
    "French President Emmanuel Macron met German Chancellor Angela Merkel in Brussels on Monday, May {n}.",
    "The G20 summit in Hangzhou, hosted by China, was the group's eleventh.",
    "Former Prime Minister David Cameron, {n}, said that he had written to Shinzo Abe, who was in Tokyo.",
    "NATO has had 28 members since 2009, its Secretary General, Jens Stoltenberg, told reporters.",
    "Canberra, the capital of Australia, has grown by {n} streets in the ten years since 2006.",
)


class Timed:
    """A watcher that remembers when each verdict came."""

    def __init__(self) -> None:
        """Begin with none."""
        self.at: list[tuple[float, int]] = []
        self.stories = 0

    def sized(self, bytes_in: int) -> None:
        """Take no notice."""

    def read(self, count: int) -> None:
        """Take no notice."""

    def checked(self, stories: int) -> None:
        """Remember when."""
        self.stories += stories
        self.at.append((time.perf_counter(), self.stories))

    def steady(self) -> float:
        """Return stories a second between the first and the last tenth."""
        inner = [(at, n) for at, n in self.at if self.stories * 0.1 <= n <= self.stories * 0.9]
        (begin, first), (end, last) = inner[0], inner[-1]
        return (last - first) / (end - begin)


def write(path: Path, count: int) -> Path:
    """Write an archive of longer stories."""
    draw = random.Random(4)  # noqa: S311 - the same archive every time
    with path.open("w", encoding="utf-8") as out:
        for number in range(count):
            made = story(number, draw)
            more = [text.format(n=draw.randint(2, 28)) for text in draw.choices(_MORE, k=12)]
            out.write(json.dumps(made | {"text": " ".join([made["text"], *more])}) + "\n")
    return path


def measure(archive: str, output: str, engine: str, workers: str) -> None:
    """Audit, and print what it took, as JSON."""
    start = time.perf_counter()
    settings = Settings()
    checked_with = fingerprint_checker((), (), None, settings)
    job = Job(Path(output), checked_with, fingerprint_record((), settings))
    timed = Timed()
    audit_archive(Plan((Path(archive),), job, engine, int(workers)), timed)
    whole = time.perf_counter() - start
    own, others = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    print(
        json.dumps({
            "whole": whole, "steady": timed.steady(), "first": timed.at[0][0] - start,
            "after": whole - (timed.at[-1][0] - start), "driver": own.ru_utime + own.ru_stime,
            "workers": others.ru_utime + others.ru_stime,
        })
    )  # fmt: skip


def spin(steps: int) -> None:
    """Count."""
    while steps:
        steps -= 1


def worth_of_a_second() -> float:
    """Return how much more two counting processes do than one in the same time."""
    took = []
    for number in (1, 2):
        processes = [multiprocessing.Process(target=spin, args=(_SPIN,)) for _ in range(number)]
        start = time.perf_counter()
        for process in processes:
            process.start()
        for process in processes:
            process.join()
        took.append(time.perf_counter() - start)
    return 2 * took[0] / took[1]


def main() -> None:
    """Measure an engine with one process and with two, in turn."""
    if sys.argv[1:2] == ["--measure"]:
        measure(*sys.argv[2:6])
        return
    engine = sys.argv[1] if len(sys.argv) > 1 else "dask"
    stories, rounds = (
        int(sys.argv[n]) if len(sys.argv) > n else default for n, default in ((2, 8000), (3, 3))
    )
    runs: dict[int, list[dict[str, float]]] = {1: [], 2: []}
    with tempfile.TemporaryDirectory() as folder:
        archive = write(Path(folder) / "stories.jsonl", stories)
        for number in range(rounds):
            print(f"round {number + 1}: two that only count do {worth_of_a_second():.2f} of one", flush=True)
            for workers, done in runs.items():
                output = str(Path(folder) / f"{number}-{workers}")
                command = [sys.executable, __file__, "--measure", str(archive), output, engine, str(workers)]
                out = subprocess.run(command, check=True, capture_output=True).stdout
                found = json.loads(out.splitlines()[-1])
                done.append(found)
                print(
                    f"  {engine}, {workers}: {found['whole']:6.1f} s, steady {found['steady']:.1f} stories a"
                    f" second; first verdicts after {found['first']:.1f} s, {found['after']:.1f} s after the"
                    " last;"
                    f" processor seconds: driver {found['driver']:.1f}, workers {found['workers']:.1f}",
                    flush=True,
                )
    whole, steady, cost = (
        [sum(run[name] for run in done) for done in runs.values()] for name in ("whole", "steady", "workers")
    )
    print(f"processor seconds of two to one: {cost[1] / cost[0]:.2f}; steady: {steady[1] / steady[0]:.2f}")
    print(
        f"{engine}: two processes are {whole[0] / whole[1]:.2f} times as fast as one, start and end included"
    )


if __name__ == "__main__":
    main()
