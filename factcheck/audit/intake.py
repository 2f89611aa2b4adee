"""Stories to shards: each story once, English only, what has a verdict already left out."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

import pyarrow as pa

from factcheck.audit.across import STAGES
from factcheck.audit.across.silencing import silences_of
from factcheck.audit.candidate import Candidate, content_of, hash_of, key_of
from factcheck.audit.inputs import InputOptions, read_inputs
from factcheck.audit.language import detect_language
from factcheck.audit.plan import bench_of
from factcheck.audit.results.files import write_table
from factcheck.audit.results.rows import duplicate_row, quarantine_row, unread_row
from factcheck.audit.results.schema import STORIES
from factcheck.audit.shards import Shard, write_shard
from factcheck.read import ReadOptions
from factcheck.records import Failure

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from factcheck.audit.ledger import Ledger
    from factcheck.audit.plan import Plan
    from factcheck.check.baseline import Baseline
    from factcheck.records import Story

# A shard is lost work when its worker dies, and a file on disk: few stories while the archive looks small,
# so that every worker has some, and up to 512, so that a million stories leave 2,000 files.
_FEWEST, _MOST = 16, 512
_GROWTH = 64
_BYTES = 8 * 1024 * 1024  # characters of text in a shard
_ASIDE = 4096  # rows of stories not checked, held before they are written


@dataclass(slots=True)
class Intake:
    """Reads a plan's inputs into shards; `met`, `kept` and `languages` count stories as they pass.

    `kept` are those whose verdict an earlier run has. Rows of stories that are not to be checked go to
    `folder` as `aside-N.parquet`. `run` names this run, so that no shard has the name of an earlier one's.
    """

    plan: Plan
    ledger: Ledger
    folder: Path
    run: str
    progressed: Callable[[int], None]
    baseline: Baseline | None = None
    met: int = 0
    kept: int = 0
    spooled: int = 0
    duplicates: int = 0
    languages: Counter[str] = field(default_factory=Counter)
    _rows: list[dict[str, Any]] = field(default_factory=list)
    _files: int = 0

    def shards(self) -> Iterator[Shard]:
        """Yield shards in the archive's order, each written when it is asked for."""
        waiting: list[Candidate] = []
        size = 0
        for candidate in self._candidates():
            waiting.append(candidate)
            size += len(candidate.story.text)
            self.spooled += 1
            if len(waiting) >= self._wanted() or size >= _BYTES:
                yield self._shard(waiting)
                waiting, size = [], 0
        if waiting:
            yield self._shard(waiting)
        self._flush()

    def _wanted(self) -> int:
        return min(_MOST, max(_FEWEST, self.spooled // _GROWTH))

    def _shard(self, waiting: list[Candidate]) -> Shard:
        return write_shard(waiting, self.folder, self.run)

    def _candidates(self) -> Iterator[Candidate]:
        """Yield the stories to be checked; note the others."""
        options = InputOptions(
            ReadOptions(published=self.plan.published, limit=self.plan.limit, skip=self.plan.skipped()),
            self.plan.columns,
            self.progressed,
        )
        for item in read_inputs(self.plan.inputs, options):
            self.met += 1
            if isinstance(item, Failure):
                self._note(_unread(item, self.met))
                continue
            candidate = self._named(item)
            if candidate.language != "en":
                self.languages[candidate.language] += 1
                self._note(quarantine_row(candidate, "", f"language: {candidate.language}"))
                continue
            first = self.ledger.meet(candidate.content, candidate.key)
            if first:
                self.duplicates += 1
                silences = silences_of(candidate.story, self.plan.job.settings, STAGES)
                self._note(duplicate_row(self._told_apart(candidate, first), first) | {"silences": silences})
            elif self._is_settled(candidate):
                self.kept += 1
            else:
                yield candidate

    def _is_settled(self, candidate: Candidate) -> bool:
        """Whether an earlier run's verdict still holds: its answers do, so the names of its words decide."""
        names = self.ledger.names_of(candidate.key)
        if names and names != bench_of(self.plan.job).dependence.names(candidate.story):
            self.ledger.undo(candidate.key)
            return False
        return names is not None

    def _named(self, story: Story) -> Candidate:
        """Return a story with its hashes and language; what a baseline accepts of it goes with it."""
        settings = self.plan.job.settings
        if self.baseline:
            story = replace(story, silences=(*story.silences, *self.baseline.silences_of(story)))
        silences = (*story.silences, *settings.silences_in(story.path))
        content = content_of(story, settings.ignored_in(story.path), silences)
        return Candidate(story, content, key_of(story, content), detect_language(story.text))

    def _told_apart(self, candidate: Candidate, first: str) -> Candidate:
        """Return a duplicate with a key of its own, if it is the same story at the same place."""
        if candidate.key != first:
            return candidate
        return replace(candidate, key=hash_of("again", first, str(self.met)))

    def _note(self, row: dict[str, Any]) -> None:
        self._rows.append(row)
        if len(self._rows) >= _ASIDE:
            self._flush()

    def _flush(self) -> None:
        if self._rows:
            path = self.folder / f"aside-{self._files:06}.parquet"
            write_table(pa.Table.from_pylist(self._rows, schema=STORIES), path)
            self._files += 1
            self._rows.clear()


def _unread(failure: Failure, number: int) -> dict[str, Any]:
    key = hash_of("unread", str(number), failure.source, failure.message)
    return unread_row(key, failure.source, f"unreadable: {failure.message}")
