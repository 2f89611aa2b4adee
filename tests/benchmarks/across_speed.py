"""Time and peak memory of looking across an archive's stories, by the archive's size; run by hand.

`python tests/benchmarks/across_speed.py 10000 100000 1000000` makes result files as an audit leaves them (six
key facts a story, a finding in every tenth) and runs the stages on them, each size in a process of its own.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pyarrow.parquet as pq

from factcheck.audit.across import STAGES, look_across
from factcheck.audit.candidate import hash_of
from factcheck.audit.results.schema import TABLES
from factcheck.check.ruleset import load_rules
from factcheck.knowledge.record import open_knowledge

if TYPE_CHECKING:
    from collections.abc import Iterator

Row = dict[str, Any]
_SHARD, _BEGIN, _DAYS = 2_000, date(2013, 1, 1), 3_650
_TOWNS = 2_000  # towns with a mayor; stories of one are spread over the years
_EVERY_TOLL, _EVERY_POST, _EVERY_COPY = 1_000, 5_000, 5


def _story(number: int, size: int) -> Row:
    return {
        "key": hash_of("story", str(number)), "id": f"story-{number:07}", "source": f"paper-{number % 40}",
        "url": "", "published": _BEGIN + timedelta(number * _DAYS // size), "verdict": "clean",
        "duplicate_of": "",
    }  # fmt: skip


def _fact(story: Row, kind: str, number: int, **fields: Any) -> Row:  # noqa: ANN401 - columns of the table
    sentence = f"The report {number} says of it what it says: {fields.get('value', '')} {kind}."
    return {
        "key": story["key"], "id": story["id"], "source": story["source"], "published": story["published"],
        "kind": kind, "status": "current", "voice": "reporter", "modality": "asserted",
        "basis": "publication",
        "day_from": story["published"], "day_to": story["published"], "field": "text", "start": 10, "end": 40,
        "sentence_start": 0, "sentence_end": 80, "sentence": sentence, "said": hash_of(sentence),
        "roles": [], "traits": [], "matter": "", "matter_label": "", "told": "", "value": "", **fields,
    }  # fmt: skip


def _role(name: str, value: str) -> Row:
    return {"name": name, "value": value, "label": value.lstrip("?"), "known": False, "start": 12, "end": 16}


def facts_of(story: Row, number: int, size: int) -> Iterator[Row]:
    """Yield six facts: a post, a toll that rises (one in a thousand falls), and four that are no matter."""
    town, day = number // 5 % _TOWNS, story["published"].isoformat()
    holder = f"?Bo Lund {town}" if number % _EVERY_POST else "?Flo Hart"
    yield _fact(
        story, "called", number, matter=f"post|mayor of town {town}|{day}", told="person", value=holder,
        roles=[_role("person", holder), _role("thing", f"mayor of town {town}")],
    )  # fmt: skip
    told, event = divmod(number, max(size // 10, 1))
    dead = str(20 + told if event % _EVERY_TOLL or told < 9 else 3)
    setting = f"field=text e=fire p=hall-{event} d=2013-01-01/2013-01-01"
    yield _fact(
        story, "count", number, matter=f"toll|fire|hall-{event}|2013-01-01", told="number", value=dead,
        roles=[_role("thing", "people killed"), _role("number", dead), _role("setting", setting)],
    )  # fmt: skip
    for other in range(4):
        yield _fact(
            story, "visits", number, roles=[_role("person", f"?P {number}"), _role("place", f"T{other}")]
        )


def findings_of(story: Row, number: int) -> Iterator[Row]:
    """Yield a finding in every tenth story: half copied five times, half one sentence edited each time."""
    if number % 10:
        return
    at = number // 10
    copied = at % 2
    what = f"copy {at // (2 * _EVERY_COPY)}" if copied else f"number {at}"
    sentence = (
        f"The hearing on {what} of the new harbour is on Tuesday, March 23, 2022, said the clerk {what}."
    )
    yield {
        **story, "rule": "weekday-date-mismatch", "severity": "error", "confidence": "high",
        "words": what if copied else "Tuesday", "field": "text", "start": 15, "end": 20, "sentence": sentence,
        "evidence": [],
    }  # fmt: skip


def write_results(directory: Path, size: int) -> None:
    """Write the result files of an archive of so many stories."""
    for name in TABLES:
        (directory / name).mkdir(parents=True)
    for begin in range(0, size, _SHARD):
        stories = [(n, _story(n, size)) for n in range(begin, min(begin + _SHARD, size))]
        rows = {
            "stories": [story for _, story in stories],
            "facts": [fact for n, story in stories for fact in facts_of(story, n, size)],
            "findings": [finding for n, story in stories for finding in findings_of(story, n)],
        }
        for name, schema in TABLES.items():
            pq.write_table(
                pa.Table.from_pylist(rows[name], schema=schema), directory / name / f"{begin:08}.parquet",
                compression="zstd",
            )  # fmt: skip


def measure(directory: Path) -> None:
    """Print what the stages took on some result files, as JSON."""
    rules, knowledge = load_rules(), open_knowledge()
    (directory / "work").mkdir(exist_ok=True)
    before, began = resource.getrusage(resource.RUSAGE_SELF), time.perf_counter()
    notes = look_across(directory, rules, knowledge).notes
    after, seconds = resource.getrusage(resource.RUSAGE_SELF), time.perf_counter() - began
    found = {name: pq.read_metadata(directory / "across" / f"{name}.parquet").num_rows for name in STAGES}
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    print(
        json.dumps({
            "seconds": round(seconds, 1), "cpu_seconds": round(cpu, 1), "peak_mb": after.ru_maxrss // 1024,
            "mb_before": before.ru_maxrss // 1024, "found": found, "notes": notes,
        })
    )  # fmt: skip


def main() -> None:
    """Measure each size named."""
    if sys.argv[1] == "--measure":
        measure(Path(sys.argv[2]))
        return
    for size in map(int, sys.argv[1:]):
        with tempfile.TemporaryDirectory() as folder:
            directory = Path(folder) / "audit"
            began = time.perf_counter()
            write_results(directory, size)
            print(f"{size:,} stories written in {time.perf_counter() - began:.0f} s", flush=True)
            command = [sys.executable, __file__, "--measure", str(directory)]
            print(subprocess.run(command, check=True, capture_output=True, text=True).stdout, flush=True)


if __name__ == "__main__":
    main()
