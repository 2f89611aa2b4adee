"""What no true list says: ends before starts, office after death, days to come, offices of children."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from factcheck.knowledge.days import in_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.knowledge.sources.claim import Claim

_YOUNGEST = 16  # years; Pitt was 24, some monarchs were minors and are written by hand
_EARLIEST = date(1500, 1, 1)


def impossible(claim: Claim, today: date | None) -> Iterator[str]:
    """Yield why a claim cannot be true.

    Args:
        claim: the claim.
        today: the day the source was read; None leaves days to come unchecked.
    """
    start, end = claim.start, claim.end
    if not claim.person:
        yield "names nobody"
    if start is None:
        yield f"does not say when {claim.person or 'the term'} began"
        return
    if end is not None and end.latest < start.earliest:
        yield f"{claim.person} ends ({in_words(end)}) before beginning ({in_words(start)})"
    if start.earliest < _EARLIEST:
        yield f"{claim.person} begins in {start.text}"
    if today is not None and start.earliest > today:
        yield f"{claim.person} begins on a day to come ({in_words(start)})"
    if today is not None and end is not None and end.earliest > today:
        yield f"{claim.person} ends on a day to come ({in_words(end)})"
    if claim.died is not None and start.earliest > claim.died.latest:
        yield f"{claim.person} begins after dying ({in_words(claim.died)})"
    if claim.born is not None and start.latest.year - claim.born.earliest.year < _YOUNGEST:
        yield f"{claim.person}, born {in_words(claim.born)}, begins in {start.text}"
