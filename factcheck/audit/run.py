"""An audit from its plan to its sums."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Protocol

from factcheck.audit.across import look_across
from factcheck.audit.engines import Died, Source, open_engine
from factcheck.audit.inputs import size_of_inputs
from factcheck.audit.intake import Intake
from factcheck.audit.ledger import Ledger
from factcheck.audit.locking import locked
from factcheck.audit.patience import find_hung
from factcheck.audit.plan import bench_of
from factcheck.audit.results.aside import write_aside
from factcheck.audit.results.page import write_page
from factcheck.audit.results.store import Store
from factcheck.audit.results.summary import sum_up
from factcheck.audit.shard import quarantine_shard
from factcheck.audit.shards import split_shard
from factcheck.check.baseline import read_baseline
from factcheck.errors import FactcheckError

if TYPE_CHECKING:
    from factcheck.audit.engines import Engine, Outcome
    from factcheck.audit.plan import Plan

# A lone story is given a second worker: the first may have been ended by someone who meant another.
_DEATHS = 2
# An archive has one such story in a million; ten with none between that was checked are no stories' fault.
_MOST_KILLED = 10


class Watcher(Protocol):
    """Is told how an audit gets on."""

    def sized(self, bytes_in: int) -> None:
        """Be told how many bytes the inputs have."""

    def read(self, count: int) -> None:
        """Be told that so many bytes more were read."""

    def checked(self, stories: int) -> None:
        """Be told that so many stories more have their verdict."""


def audit_archive(plan: Plan, watcher: Watcher, engine: Engine | None = None) -> dict[str, Any]:
    """Audit an archive and return its sums, which are then in `summary.json`.

    `engine` is the plan's unless another is given.

    Raises:
        FactcheckError: it cannot be done, or not gone on with; what was done is on disk.
    """
    bench_of(plan.job)  # a broken rule is told before anything is read, and the record is compiled once
    engine = engine or open_engine(plan)
    store = Store(plan.job.output)
    store.claim()
    with locked(store.directory):
        store.prepare()
        summary = _audit(plan, store, engine, watcher)
        store.finish()
    return summary


def _audit(plan: Plan, store: Store, engine: Engine, watcher: Watcher) -> dict[str, Any]:
    with closing(Ledger(store.work / "ledger.sqlite")) as ledger:
        bench = bench_of(plan.job)
        store.load_done(ledger, plan.job.checked_with, bench.dependence, retry=plan.retry)
        watcher.sized(size_of_inputs(plan.inputs, plan.skipped()))
        accepted = read_baseline(plan.baseline) if plan.baseline else None
        intake = Intake(plan, ledger, store.work, store.run, watcher.read, accepted)
        source = Source(intake.shards())
        settling = _Settling(plan, store, source)
        with closing(engine.run(source)) as outcomes:
            for outcome in outcomes:
                watcher.checked(settling.settle(outcome))
        store.prune(ledger)
        write_aside(store)
        looked = look_across(store.directory, bench.checker.rules, bench.checker.knowledge, plan.job.as_of)
        summary = sum_up(store.directory, plan, bench.dependence, intake.met, intake.kept) | {
            "across_notes": looked.notes,
            "across_silenced": looked.silenced,
            "silenced_across": looked.listed,
        }
        write_page(store.directory, summary)
        store.write_json("summary.json", summary)
    return summary


@dataclass(slots=True)
class _Settling:
    """Does what follows from what became of each shard."""

    plan: Plan
    store: Store
    source: Source
    killed_in_a_row: int = 0

    def settle(self, outcome: Outcome) -> int:
        """Return how many stories have their verdict by an outcome.

        Raises:
            FactcheckError: so many stories in a row ended their worker that the workers must be at fault.
        """
        shard = outcome.shard
        if isinstance(outcome, Died) and not self.store.clear_unless_done(shard.path.stem):
            hung = find_hung(shard.path)
            if shard.stories > 1:
                self.source.put_back(*split_shard(shard, self.store.work, self.store.run, hung))
                return 0
            if shard.deaths + 1 < _DEATHS:
                self.source.put_back(replace(shard, suspect=True, deaths=shard.deaths + 1))
                return 0
            self.killed_in_a_row += 1
            if self.killed_in_a_row > _MOST_KILLED:
                message = f"{_MOST_KILLED} stories in a row ended their worker: the workers are at fault"
                raise FactcheckError(message, hint=f"the last {outcome.reason}; mend it, and add --retry")
            reason = f"killed: {outcome.reason}, twice"
            if hung is not None:
                reason = f"time: not checked in {self.plan.job.patience:,.0f} seconds, twice"
            quarantine_shard(shard.path, self.plan.job, reason)
        else:
            self.killed_in_a_row = 0
        shard.path.unlink(missing_ok=True)
        return shard.stories
