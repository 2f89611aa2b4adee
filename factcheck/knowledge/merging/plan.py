"""Everything a source claims against the whole record."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from factcheck.knowledge.merging.compare import compare_office
from factcheck.knowledge.merging.doubts import impossible
from factcheck.knowledge.merging.outcome import Merge, Plan
from factcheck.knowledge.sources.wanted import office_meant

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from factcheck.knowledge.model import Office
    from factcheck.knowledge.record import Knowledge
    from factcheck.knowledge.sources.claim import Claim


def plan_merge(claims: Iterable[Claim], knowledge: Knowledge, checked: date | None = None) -> Plan:
    """Return what claims would change of the record.

    Args:
        claims: what a source says, in any order.
        knowledge: the record, a newsroom's overlay included.
        checked: the day the source was read; None moves no horizon beyond the changes themselves.
    """
    by_office: dict[str, list[Claim]] = {}
    unmatched: Counter[str] = Counter()
    meant: dict[str, str] = {}
    for claim in claims:
        if not claim.asked and claim.office not in meant:
            meant[claim.office] = office_meant(claim.office, knowledge.store)
        office = claim.asked or meant[claim.office]
        if office:
            by_office.setdefault(office, []).append(claim)
        else:
            unmatched[claim.office] += 1
    merges = []
    for id_ in sorted(by_office):
        entry = knowledge.office(id_)
        if entry is not None:
            merges.append(_merge(entry, by_office[id_], knowledge, checked))
    return Plan(tuple(merges), tuple(sorted(unmatched.items())), checked)


def _merge(office: Office, claims: list[Claim], knowledge: Knowledge, checked: date | None) -> Merge:
    """Return one office compared; a source that lies about an office is not believed about it at all."""
    items = sorted({claim.item for claim in claims if claim.item})
    if len(items) > 1:
        refused = f"the source has {len(items)} offices of that name: {', '.join(items)}"
        return Merge(office, office, refused=refused)
    lies = [f"{reason} ({claim.where})" for claim in claims for reason in impossible(claim, checked)]
    if lies:
        refused = "the source says what cannot be"
        return Merge(office, office, doubts=tuple(lies), refused=refused)
    return compare_office(office, claims, knowledge, checked)
