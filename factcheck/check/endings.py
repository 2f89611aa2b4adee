"""How trials of a rule end, in words, and a rule less one of its exceptions: what examples are held to."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.check.stops import KNOWN, in_line
from factcheck.records import Outcome

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.check.compiled import Compiled
    from factcheck.check.trial import Trial


def without_exception(rule: Compiled, exception: str) -> Compiled:
    """Return a rule less one of its exceptions."""
    kept = [
        (text, clause)
        for text, clause in zip(rule.rule.unless, rule.unless, strict=True)
        if in_line(text) != exception
    ]
    bare = replace(rule.rule, unless=tuple(text for text, _ in kept))
    return replace(rule, rule=bare, unless=tuple(clause for _, clause in kept))


def stop_of(trial: Trial) -> str:
    """Return what ended a trial: an outcome, or what stopped it before one."""
    return trial.outcome.value if trial.outcome is not None else in_line(trial.stopped_by)


def endings(trials: Iterable[Trial]) -> str:
    """Return in words how trials ended, each way once."""
    return "; ".join(sorted({_ending(trial) for trial in trials}))


def _ending(trial: Trial) -> str:
    """Return in words how a trial ended, naming the clause where that helps."""
    if trial.outcome is Outcome.UNKNOWN:
        return f"unknown, at `{in_line(trial.clause)}`"
    if trial.outcome is not None:
        return trial.outcome.value
    if trial.stopped_by == KNOWN:
        return f"stopped by `known`, since it is not so that `{in_line(trial.clause)}`"
    return f"stopped by `{in_line(trial.stopped_by)}`"
