"""Archives of small stories: every third has a weekday with its date, every fifth a past holder."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pyarrow.parquet as pq

from factcheck.audit.fingerprint import fingerprint_checker, fingerprint_record
from factcheck.audit.plan import Job, Plan
from factcheck.audit.results.schema import TABLES
from factcheck.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

GERMAN = (
    "Der Stadtrat hat am Dienstag beschlossen, dass die Brücke über den Fluss im Jahr 2025 erneuert wird. "
    "Die Kosten werden von der Stadt und dem Land getragen, sagte eine Sprecherin nach der Sitzung."
)
FILLER = (
    "The council met in the old hall and heard from residents about the bridge. "
    "Work on the north bank has been slow because of the rain, officials said."
)


def story(number: int) -> dict[str, str]:
    """Return one story, the same for the same number."""
    parts = [f"Report {number} from the valley. {FILLER}"]
    if number % 3 == 0:
        parts.append(f"The hearing is on Tuesday, May {8 + number % 7}, 2024, in room {number}.")
    if number % 5 == 0:
        parts.append("Japanese Prime Minister Yoshihide Suga sent a letter of thanks.")
    return {
        "id": f"story-{number:05}",
        "title": f"Report {number}",
        "published": f"2024-05-{1 + number % 7:02}",
        "section": ("news", "world", "sport")[number % 3],
        "text": " ".join(parts),
    }


def write_archive(path: Path, numbers: range) -> Path:
    """Write an archive of JSON lines."""
    return write_stories(path, [story(number) for number in numbers])


def write_stories(path: Path, stories: Iterable[Mapping[str, Any]]) -> Path:
    """Write stories as JSON lines."""
    path.write_text("".join(json.dumps(each) + "\n" for each in stories), encoding="utf-8")
    return path


def plan_for(output: Path, *inputs: Path, memory: int | None = None, **changes: Any) -> Plan:  # noqa: ANN401 - a plan's own fields
    """Return a plan with rules and record as shipped."""
    checked_with, version = fingerprint_checker((), (), None, Settings()), fingerprint_record((), Settings())
    return Plan(inputs, Job(output, checked_with, version, memory=memory), **changes)


def rows(output: Path, table: str) -> list[dict[str, Any]]:
    """Return the rows of a result table, sorted."""
    files = sorted((output / table).glob("*.parquet"))
    if not files:
        return []
    found = pa.concat_tables([pq.read_table(file, schema=TABLES[table]) for file in files]).to_pylist()
    return sorted(found, key=repr)


def sorted_bytes(output: Path, table: str) -> bytes:
    """Return the rows of a result table, sorted, as bytes."""
    return json.dumps(rows(output, table), default=str).encode()


@dataclass
class Watched:
    """A watcher that remembers."""

    size: int = 0
    bytes_read: int = 0
    stories: int = 0
    steps: list[int] = field(default_factory=list)

    def sized(self, bytes_in: int) -> None:
        """Remember."""
        self.size = bytes_in

    def read(self, count: int) -> None:
        """Remember."""
        self.bytes_read += count

    def checked(self, stories: int) -> None:
        """Remember."""
        self.stories += stories
        self.steps.append(stories)
