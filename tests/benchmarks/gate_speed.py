"""Measures the checker beside plain `nlp.pipe` of its language model, on the same stories and cores.

    python tests/benchmarks/gate_speed.py [--stories N] [--no-compare] [FILE.jsonl[.gz] ...]

Three contenders, each in a process of its own so that its peak memory is its own: the model alone, the
checker that reads every sentence, and the gated checker. Words per second of processor time, which what else
the machine does disturbs least, and of the clock. Then every story of the files is understood and checked
with and without the gate, and must come out the same (exit code 1 if one does not).

Without files: `dates-news` (general news) and `clean` (office-dense) of the evaluation folder beside the
project, `injected` too for the comparison; without that folder, the stories written for the tests.
"""

from __future__ import annotations

import argparse
import gzip
import json
import resource
import subprocess
import sys
import time
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factcheck import pipeline
from factcheck.extract.language import DEFAULT_MODEL
from factcheck.records import PublishedFrom, Story

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

ROOT = Path(__file__).parents[2]
EVALUATION = ROOT.parent / "shared" / "eval"
WARM_UP = 20  # stories before the clock starts
TARGETS = {"dates-news": 10, "clean": 5}  # times the model alone


def read_stories(path: Path, limit: int | None = None) -> list[Story]:
    """Return the stories of a file."""
    read = gzip.decompress if path.suffix == ".gz" else bytes
    lines = read(path.read_bytes()).decode("utf-8").splitlines()
    return [_story(json.loads(line)) for line in lines[:limit]]


def _story(row: dict[str, Any]) -> Story:
    day = date.fromisoformat(row["published"]) if row.get("published") else None
    source = PublishedFrom.METADATA if day else PublishedFrom.UNKNOWN
    return Story(str(row.get("id", "")), row["text"], row.get("title", ""), day, source)


def count_words(stories: Sequence[Story]) -> int:
    """Return how many words stories have, by spaces."""
    return sum(len(story.text.split()) for story in stories)


@dataclass
class Shares:
    """Processor seconds that went into the rules."""

    rules: float = 0.0

    def timed(self, check: Callable[..., Any]) -> Callable[..., Any]:
        """Return the function that judges a story by the rules, timed."""

        def timed_check(*arguments: Any) -> Any:  # noqa: ANN401 - what it wraps
            begin = time.process_time()
            report = check(*arguments)
            self.rules += time.process_time() - begin
            return report

        return timed_check


def _model(stories: Sequence[Story]) -> None:
    import spacy  # noqa: PLC0415 - only this contender loads it at once

    texts = [story.text for story in stories]
    nlp = spacy.load(DEFAULT_MODEL)
    for _ in nlp.pipe(texts[:WARM_UP]):
        pass
    begin, clock = time.process_time(), time.perf_counter()
    for _ in nlp.pipe(texts):
        pass
    _print(stories, time.process_time() - begin, time.perf_counter() - clock, None)


def _checker(stories: Sequence[Story], *, gate: bool) -> None:
    shares = Shares()
    pipeline.check_story = shares.timed(pipeline.check_story)
    checker = replace(pipeline.open_checker(), gate=gate)
    for story in stories[:WARM_UP]:
        checker.check(story)
    shares.rules = 0
    begin, clock = time.process_time(), time.perf_counter()
    for story in stories:
        checker.check(story)
    seconds = time.process_time() - begin
    _print(stories, seconds, time.perf_counter() - clock, shares.rules / (seconds - shares.rules))


CONTENDERS: dict[str, Callable[[Sequence[Story]], None]] = {
    "model alone": _model,
    "ungated": lambda stories: _checker(stories, gate=False),
    "gated": lambda stories: _checker(stories, gate=True),
}


def _print(stories: Sequence[Story], seconds: float, clock: float, rules: float | None) -> None:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    words = count_words(stories)
    print(json.dumps({"cpu": words / seconds, "clock": words / clock, "peak": peak, "rules": rules}))


def race(path: Path, limit: int) -> None:
    """Print the contenders' figures on the stories of a file."""
    stories = read_stories(path, limit)
    name = path.name.partition(".")[0]
    print(f"{name}: {len(stories)} stories, {count_words(stories):,} words")
    print("               words/s CPU  words/s clock  peak MB  x model  rules/rest")
    base = times = 0.0
    for contender in CONTENDERS:
        command = [sys.executable, __file__, "--contender", contender, "--stories", str(limit), str(path)]
        done = subprocess.run(command, check=True, capture_output=True, text=True)
        row = json.loads(done.stdout.splitlines()[-1])
        base = base or row["cpu"]
        times = row["cpu"] / base
        rules = f"{row['rules']:11.1%}" if row["rules"] is not None else ""
        figures = f"{row['cpu']:12,.0f} {row['clock']:14,.0f} {row['peak']:8.0f} {times:8.1f}"
        print(f"  {contender:12} {figures} {rules}".rstrip(), flush=True)
    if name in TARGETS:
        met = "met" if times >= TARGETS[name] else "missed"
        print(f"  target: {TARGETS[name]} times the model alone, {met}")


def compare(paths: Sequence[Path]) -> int:
    """Print how many stories are understood and found at fault alike with and without the gate."""
    gated = pipeline.open_checker()
    ungated = replace(gated, gate=False)
    count = 0
    other: list[str] = []
    for path in paths:
        for story in read_stories(path):
            count += 1
            if gated.examine(story) != ungated.examine(story):
                other.append(f"{path.name}: {story.id}")
    print(f"with and without the gate: {count - len(other)} of {count} stories alike", *other, sep="\n  ")
    return 1 if other else 0


def main() -> int:
    """Run the benchmark, or one contender of it."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--stories", type=int, default=200, help="stories of a file that are timed")
    parser.add_argument("--no-compare", action="store_true", help="leave the comparison out")
    parser.add_argument("--contender", choices=CONTENDERS, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.contender:
        CONTENDERS[options.contender](read_stories(options.files[0], options.stories))
        return 0
    given = options.files or [EVALUATION / f"{name}.jsonl.gz" for name in (*TARGETS, "injected")]
    files = [path for path in given if options.files or path.exists()]
    files = files or [ROOT / "tests" / "evaluation" / "stories.jsonl"]
    for path in files:
        if options.files or len(files) == 1 or path.name.partition(".")[0] in TARGETS:
            race(path, options.stories)
    return 0 if options.no_compare else compare(files)


if __name__ == "__main__":
    sys.exit(main())
