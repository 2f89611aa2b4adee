"""What a source claims: somebody held an office. A claim is not yet knowledge."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.knowledge.days import read_partial

if TYPE_CHECKING:
    from factcheck.knowledge.model import PartialDate

# Popolo and the CSV files write days, months or years; SPARQL and some dumps add a time of day.
_DAY = re.compile(r"([+-]?\d{4,})(-\d{2})?(-\d{2})?(?:T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?")
_STATUSES = ("acting", "caretaker", "disputed")


@dataclass(frozen=True, slots=True)
class Claim:
    """One term as a source states it.

    `office` are the source's words for it, `asked` the id of the office of ours it was asked about, where it
    was; `where` says where the claim stands. `item` is what the source calls the office, for telling apart
    two that share a name. `predecessor` and `successor` are the names of who came before and after, where
    the source says so.
    """

    office: str
    person: str
    start: PartialDate | None
    end: PartialDate | None
    where: str
    asked: str = ""
    item: str = ""
    status: str = ""
    also: tuple[str, ...] = ()
    born: PartialDate | None = None
    died: PartialDate | None = None
    source: str = ""
    predecessor: str = ""
    successor: str = ""


def read_day(text: str, precision: int = 11) -> PartialDate | None:
    """Return the days a source's date can be; None where it is finer than nothing.

    Args:
        text: `2023-05-24`, `2023-05`, `2023`, each also with a time of day; zeros stand for what is unknown.
        precision: Wikidata's: 11 to the day, 10 to the month, 9 to the year; below that no year is known.

    Raises:
        ValueError: it is no date.
    """
    if not text.strip():
        return None
    match = _DAY.fullmatch(text.strip())
    if not match:
        message = f"'{text[:40]}' is not a date"
        raise ValueError(message)
    year, month, day = match[1].lstrip("+"), match[2], match[3]
    if precision < 9 or len(year) > 4:
        return None
    parts = [year]
    if precision >= 10 and month and month != "-00":
        parts.append(month)
        if precision >= 11 and day and day != "-00":
            parts.append(day)
    return read_partial("".join(parts))


def status_in(words: str) -> str:
    """Return the status of ours that a source's words for an office or a term state; "" for none."""
    folded = words.casefold()
    if "interim" in folded or "pro tempore" in folded:
        return "acting"
    return next((status for status in _STATUSES if status in folded), "")
