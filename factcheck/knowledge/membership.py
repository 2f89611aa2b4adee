"""Who was a member of an organisation, and how many there were, at a time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from factcheck.knowledge.days import in_words
from factcheck.records import Interval, Statement

if TYPE_CHECKING:
    from datetime import date

    from factcheck.knowledge.model import Membership, Organisation


@dataclass(frozen=True, slots=True)
class Count:
    """Every number of members that an organisation can have had at a time."""

    numbers: frozenset[int]
    evidence: tuple[Statement, ...]


def count_members(
    organisation: Organisation,
    when: Interval,
    before: timedelta = timedelta(0),
    after: timedelta = timedelta(0),
) -> Count | None:
    """Return how many members an organisation can have had at some time of an interval.

    Args:
        organisation: the organisation.
        when: the interval; open ends are not answered.
        before: how long after a change the old number is still let pass.
        after: how long before a change the new number is: news of a joining is written before it.

    Returns:
        None when the record does not cover the interval.
    """
    if when.start is None or when.end is None or not organisation.members or organisation.checked is None:
        return None
    first = min(m.joined.latest for m in organisation.members)
    if when.start < first or when.end > organisation.checked:
        return None
    wide = Interval(when.start - before, when.end + after)
    edges = {when.start, when.end}
    for member in organisation.members:
        for edge in (member.joined, member.left):
            if edge is not None and Interval(edge.earliest, edge.latest).overlaps(wide):
                edges |= {edge.earliest - timedelta(1), edge.latest + timedelta(1)}
    numbers = frozenset(_count_on(organisation, day) for day in edges)
    return Count(numbers, (_statement(organisation, when),))


def _count_on(organisation: Organisation, day: date) -> int:
    return len({m.member for m in organisation.members if is_member_on(m, day)})


def is_member_on(member: Membership, day: date) -> bool:
    """Whether one stay in an organisation takes in a day; the last day does not count as in."""
    return member.joined.latest <= day and (member.left is None or day < member.left.earliest)


def _statement(organisation: Organisation, when: Interval) -> Statement:
    day = when.end
    number = _count_on(organisation, day) if day else 0
    latest = max(
        (m for m in organisation.members if day and m.joined.latest <= day), key=lambda m: m.joined.latest
    )
    joined = f"{latest.member} joined on {in_words(latest.joined)}"
    text = f"{organisation.id} had {number} members on {in_words(day)}; {joined}"
    checked = organisation.checked.isoformat() if organisation.checked else None
    return Statement(text, latest.joined.text, None, checked, organisation.source)
