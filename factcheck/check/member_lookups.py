"""Knowledge phrases about organisations: members and their number."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from factcheck.check.values import Named, Said, Times, Value
from factcheck.check.world import Lookup, World
from factcheck.knowledge.days import in_words
from factcheck.knowledge.membership import count_members
from factcheck.records import Interval, Statement

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factcheck.knowledge.model import Membership, Organisation

# Newsrooms count a new member from the decision on, a month before; one that has left, for a week.
_BEFORE, _AFTER = timedelta(31), timedelta(7)


def has_members(world: World, gaps: Mapping[str, Value]) -> Lookup:
    """How many members an organisation has: binds the number, or tells whether one is right."""
    organisation = gaps.get("organisation")
    entry = world.knowledge.organisation(organisation.id) if isinstance(organisation, Named) else None
    when, said = gaps.get("when"), gaps.get("count")
    if entry is None or not isinstance(when, Times):
        return Lookup(None)
    counts = [c for i in when.intervals if (c := count_members(entry, i, _AFTER, _BEFORE)) is not None]
    if not counts:
        if entry.checked is not None and any(i.end and i.end > entry.checked for i in when.intervals):
            world.out_of_record(f"members of {entry.id}", entry.checked)
        return Lookup(None)
    numbers = frozenset().union(*(c.numbers for c in counts))
    evidence = counts[-1].evidence
    if isinstance(said, Said) and isinstance(said.value, int):
        return Lookup(said.value in numbers, {}, evidence)
    words = " or ".join(map(str, sorted(counts[-1].numbers)))
    return Lookup(True, {"count": Said(max(counts[-1].numbers), None, words)}, evidence)


def is_member(world: World, gaps: Mapping[str, Value]) -> Lookup:
    """Whether a country is a member of an organisation at a time, with a month before it and a week after."""
    country, organisation, when = gaps.get("country"), gaps.get("organisation"), gaps.get("when")
    entry = world.knowledge.organisation(organisation.id) if isinstance(organisation, Named) else None
    if entry is None or not entry.members or not isinstance(country, Named) or not country.ids:
        return Lookup(None)
    if not isinstance(when, Times) or not when.intervals:
        return Lookup(None)
    stays = [m for m in entry.members if m.member in country.ids]
    answers = [_member_at(world, entry, stays, interval) for interval in when.intervals]
    outcome = True if True in answers else None if None in answers else False
    return Lookup(outcome, {}, (_stay(entry, country.label, stays),))


def is_outside(world: World, gaps: Mapping[str, Value]) -> Lookup:
    """Whether a country is no member of an organisation at a time; binds how it stands to it in words."""
    inside = is_member(world, gaps)
    outside = None if inside.outcome is None else not inside.outcome
    history = membership(world, gaps).binds.get("history")
    words = f"that it {history.words}" if isinstance(history, Said) else ""
    return Lookup(outside, {"standing": Said(words, None, words)} if words else {}, inside.evidence)


def membership(world: World, gaps: Mapping[str, Value]) -> Lookup:
    """Binds what the record has of a country in an organisation, in words: when it joined, when it left."""
    country, organisation = gaps.get("country"), gaps.get("organisation")
    entry = world.knowledge.organisation(organisation.id) if isinstance(organisation, Named) else None
    if entry is None or not isinstance(country, Named):
        return Lookup(None)
    words = _history([m for m in entry.members if m.member in country.ids])
    return Lookup(True, {"history": Said(words, None, words)})


def _member_at(world: World, entry: Organisation, stays: list[Membership], when: Interval) -> bool | None:
    first = min(m.joined.latest for m in entry.members)
    if entry.checked is None or when.start is None or when.end is None or when.start < first:
        return None
    wide = Interval(when.start - _AFTER, when.end + _BEFORE)
    if any(Interval(m.joined.earliest, m.left.latest if m.left else None).overlaps(wide) for m in stays):
        return True
    if when.end > entry.checked:
        world.out_of_record(f"members of {entry.id}", entry.checked)
        return None
    return False


def _history(stays: list[Membership]) -> str:
    if not stays:
        return "is not on record as a member"
    last = stays[-1]
    on = "on" if last.joined.exact else "in"
    text = f"joined {on} {in_words(last.joined)}"
    if last.left is not None:
        text += f" and left {'on' if last.left.exact else 'in'} {in_words(last.left)}"
    return text


def _stay(entry: Organisation, label: str, stays: list[Membership]) -> Statement:
    checked = entry.checked.isoformat() if entry.checked is not None else None
    start = stays[-1].joined.text if stays else None
    end = stays[-1].left.text if stays and stays[-1].left else None
    return Statement(f"{label} and {entry.id}: {label} {_history(stays)}", start, end, checked, entry.source)
