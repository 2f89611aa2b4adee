"""What comes of a comparison: changes an editor can read, doubts, and the office as it would be."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from factcheck.knowledge.model import Office, Person


class ChangeKind(StrEnum):
    """What a change does to the record."""

    ADDS = "adds"
    ENDS = "ends"
    REFINES = "refines"
    CONFIRMS = "confirms"


@dataclass(frozen=True, slots=True)
class Change:
    """One change, in words."""

    kind: ChangeKind
    text: str


@dataclass(frozen=True, slots=True)
class Merge:
    """One office compared: `after` is the office as it would be, equal to `before` when nothing changes.

    `doubts` are claims that were not taken, each with the reason; `refused` says why nothing of the office
    was taken at all.
    """

    before: Office
    after: Office
    changes: tuple[Change, ...] = ()
    doubts: tuple[str, ...] = ()
    people: tuple[Person, ...] = ()
    refused: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """All offices compared, by id. `unmatched` are the source's words that mean no office on record.

    `checked` is the day the source was read, None where nobody said; `wrote` the files written.
    """

    merges: tuple[Merge, ...]
    unmatched: tuple[tuple[str, int], ...] = ()
    checked: date | None = None
    wrote: tuple[Path, ...] = ()
