"""The command line as tests run it, in their own process."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Ended:
    """A run of the command line: its exit code and what it printed."""

    code: int
    out: str
    err: str


Run = Callable[..., Ended]
