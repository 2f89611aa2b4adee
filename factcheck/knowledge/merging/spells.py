"""A source's claims about one office, put in order: renewals joined, left-open terms closed."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from factcheck.knowledge.names import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.knowledge.model import PartialDate
    from factcheck.knowledge.sources.claim import Claim

_NEXT_DAY = timedelta(days=1)


def in_spells(claims: Iterable[Claim]) -> list[Claim]:
    """Return claims oldest first, each person's adjoining terms as one; every claim has a start.

    Wikidata gives a re-elected head a statement for each term; the record has one line for an unbroken time.
    """
    spells: list[Claim] = []
    last: dict[str, int] = {}
    for claim in sorted(claims, key=lambda c: (_start(c).earliest, _start(c).latest, c.person, c.where)):
        key = fold(claim.person)
        before = spells[last[key]] if key in last else None
        if before is not None and before.status == claim.status and _adjoin(before, claim):
            spells[last[key]] = replace(before, end=_later(before.end, claim.end))
            continue
        last[key] = len(spells)
        spells.append(claim)
    return spells


def closed_by_successors(spells: list[Claim], *, single: bool) -> list[Claim]:
    """Return spells, those left open although somebody followed closed by who did.

    A row that nobody closed when the next holder came is the commonest fault of such lists. In a single seat
    the next to come ends it; with several seats only the one named as successor.
    """
    return [
        replace(claim, end=after.start)
        if claim.end is None and (after := _after(claim, spells[number + 1 :], single=single)) is not None
        else claim
        for number, claim in enumerate(spells)
    ]


def _after(claim: Claim, later: list[Claim], *, single: bool) -> Claim | None:
    """Return who followed in an office, of those that came later."""
    for other in later:
        if _start(other).earliest <= _start(claim).latest:
            continue
        named = fold(other.person) == fold(claim.successor) or fold(other.predecessor) == fold(claim.person)
        if named or (single and other.status in {"", claim.status}):
            return other
    return None


def _start(claim: Claim) -> PartialDate:
    assert claim.start is not None  # noqa: S101 - claims without a start have been refused
    return claim.start


def _adjoin(one: Claim, other: Claim) -> bool:
    """Whether a term goes on from another, or repeats it."""
    return one.end is None or _start(other).earliest <= one.end.latest + _NEXT_DAY


def _later(one: PartialDate | None, other: PartialDate | None) -> PartialDate | None:
    if one is None or other is None:
        return None
    return other if other.latest > one.latest else one
