"""Who audits the shards: `ENGINES`, each a module with `open_engine(plan) -> Engine`.

An engine takes shards from a `Source` as it has room for them and tells what became of each. It raises what
stops the whole audit (a full disk, a broken rule). It does not decide what to do about a shard whose worker
ended: the driver splits it, puts the halves back, and the source gives them out again.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Protocol, TypeAlias

from factcheck.errors import SettingsError

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

    from factcheck.audit.plan import Plan
    from factcheck.audit.shards import Shard

ENGINES = {"local": "local", "dask": "dask", "spark": "spark"}


@dataclass(frozen=True, slots=True)
class Done:
    """A shard whose results are on disk."""

    shard: Shard


@dataclass(frozen=True, slots=True)
class Died:
    """A shard whose worker ended before it was done, and how."""

    shard: Shard
    reason: str


Outcome: TypeAlias = Done | Died


class Source:
    """Shards to be audited: those put back first, then the archive's own."""

    def __init__(self, shards: Iterator[Shard]) -> None:
        """Give out shards of an iterator, each made when it is asked for."""
        self._shards = shards
        self._back: deque[Shard] = deque()
        self._alone = False

    def take(self) -> Shard | None:
        """Return the next shard, None when there is none for now."""
        return self._back.popleft() if self._back else next(self._shards, None)

    def take_apart(self, under_way: int) -> Shard | None:
        """Return the next shard, a suspect one only when none is under way, and none beside it.

        For engines that cannot tell which of several shards ended a worker.
        """
        if self._alone and under_way:
            return None
        self._alone = False
        shard = self.take()
        if shard is not None and shard.suspect:
            if under_way:
                self._back.appendleft(shard)
                return None
            self._alone = True
        return shard

    def put_back(self, *shards: Shard) -> None:
        """Have shards given out again."""
        self._back.extend(shards)


class Engine(Protocol):
    """Audits shards; `run` ends when the source has none and none is under way."""

    def run(self, source: Source) -> Generator[Outcome]:
        """Yield what became of each shard, as it is known."""
        ...


def open_engine(plan: Plan) -> Engine:
    """Return the engine of a plan.

    Raises:
        SettingsError: there is no such engine, or a package it needs is not installed.
    """
    if plan.engine not in ENGINES:
        raise SettingsError(f"no engine '{plan.engine}'", hint=f"known engines: {', '.join(ENGINES)}")
    engine: Engine = import_module(f"{__name__}.{ENGINES[plan.engine]}").open_engine(plan)
    return engine
