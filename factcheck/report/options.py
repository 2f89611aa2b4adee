"""What a caller may say about how a report looks."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RenderOptions:
    """How to write reports.

    `width` is the columns of the terminal and `colour` whether it may use styles; None finds out from the
    stream and the environment (`NO_COLOR`, `COLUMNS`, `TERM`).
    """

    width: int | None = None
    colour: bool | None = None
