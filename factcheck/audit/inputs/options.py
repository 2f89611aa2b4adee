"""What an audit's readers are told."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from factcheck.read import ReadOptions

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


def _ignore(_count: int) -> None:
    """Tell nobody."""


@dataclass(frozen=True, slots=True)
class InputOptions:
    """How to read an archive.

    `columns` maps story fields to Parquet columns. `progressed` is told the bytes of input as they are used.
    """

    read: ReadOptions = field(default_factory=ReadOptions)
    columns: Mapping[str, str] = field(default_factory=dict)
    progressed: Callable[[int], None] = _ignore
