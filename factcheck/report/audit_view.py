"""An audit as its reports show it: the sums, and what to correct first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from factcheck.records import Statement


@dataclass(frozen=True, slots=True)
class Place:
    """One story that makes a claim."""

    id: str
    title: str
    url: str
    published: date | None
    line: int
    column: int
    field: str


@dataclass(frozen=True, slots=True)
class Claim:
    """One wrong statement, and where it is made: the first story by day, with its sentence and evidence.

    `places` are the first of them; `findings` and `stories` count all.
    """

    rule: str
    severity: str
    confidence: str
    findings: int
    stories: int
    words: str
    message: str
    sentence: str
    evidence: tuple[Statement, ...]
    fixes: tuple[str, ...]
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Saying:
    """One of the stories that a finding across stories names, with its sentence and the words at stake."""

    id: str
    source: str
    published: date | None
    sentence: str
    value: str


@dataclass(frozen=True, slots=True)
class AcrossClaim:
    """What several stories show together; `stories` counts all of which `said` has the first."""

    rule: str
    confidence: str
    message: str
    stories: int
    said: tuple[Saying, ...]


@dataclass(frozen=True, slots=True)
class AuditView:
    """The sums (as in `summary.json`), the claims to correct first, how many there are, and some quarantined.

    `quarantined` pairs an id with the reason. `across` are the first findings over several stories.
    """

    name: str
    summary: Mapping[str, Any]
    claims: tuple[Claim, ...]
    claims_in_all: int
    quarantined: tuple[tuple[str, str], ...] = ()
    across: tuple[AcrossClaim, ...] = ()
    across_in_all: int = 0
