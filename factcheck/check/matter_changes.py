"""Phrases about what several stories tell: whether two values may both be right, and how matters change."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from factcheck.check.story_lookups import may_be_one_person, may_lie_in, may_round_to
from factcheck.check.values import Named, Said, Value
from factcheck.knowledge.names import fold
from factcheck.knowledge.terms import holders_at
from factcheck.records import Interval

if TYPE_CHECKING:
    from collections.abc import Callable

    from factcheck.check.world import World


def may_be(world: World, one: Value, other: Value) -> bool | None:
    """`?a may be ?b`: both may be right: one person or place, days that overlap, one number rounded."""
    if isinstance(one, Named) and isinstance(other, Named):
        if fold(one.label) == fold(other.label) or set(one.ids) & set(other.ids):
            return True
        return may_lie_in(world, one, other) or may_be_one_person(world, one, other)
    if not isinstance(one, Said) or not isinstance(other, Said):
        return None
    if isinstance(one.value, Interval) and isinstance(other.value, Interval):
        return one.value.overlaps(other.value)
    return one.value == other.value or may_round_to(world, one, other)


def may_go(world: World, *gaps: Value) -> bool | None:
    """`?m may go from ?a on ?day to ?b on ?later`: a toll rises, a plan moves until its day, a post passes.

    Source: the matter's kind, the first part of its key (see `matters`). None where a day is not known.
    """
    matter, value, day, other, later = gaps
    began, ended = _day_of(day), _day_of(later)
    if not isinstance(matter, Said) or began is None or ended is None:
        return None
    kind, *parts = str(matter.value).split("|")
    changes = _CHANGES.get(kind)
    if changes is None:
        return None
    told = (_Told(value, began), _Told(other, ended))
    return changes(world, tuple(parts), *(told if began <= ended else reversed(told)))


@dataclass(frozen=True, slots=True)
class _Told:
    """A value and the day it is told on."""

    value: Value
    day: date


def _rises(_: World, __: tuple[str, ...], first: _Told, last: _Told) -> bool | None:
    """A count of the dead rises; two counts of one day may stand in either order."""
    fewer, more = _number_of(first.value), _number_of(last.value)
    if fewer is None or more is None:
        return None
    return first.day == last.day or more > fewer


def _meeting_moves(world: World, parts: tuple[str, ...], first: _Told, last: _Told) -> bool:
    """A meeting of the record may be moved until it is over; two of its days may both be days of it."""
    edition = world.knowledge.edition(parts[0])
    held = [
        Interval(v.start, v.end or v.start)
        for v in (edition.versions if edition else ())
        if v.start is not None
    ]
    one, other = _interval_of(first.value), _interval_of(last.value)
    if one is not None and other is not None and any(h.contains(one) and h.contains(other) for h in held):
        return True
    over = max((h.end for h in held if h.end is not None), default=None)
    return first.day != last.day and (over is None or first.day <= over)


def _date_moves(_: World, __: tuple[str, ...], first: _Told, last: _Told) -> bool:
    """What comes once a year may be moved until it is over, and may go on for days."""
    days = [_interval_of(first.value), _interval_of(last.value)]
    over = max((d.end for d in days if d is not None and d.end is not None), default=None)
    return first.day != last.day and (over is None or first.day <= over)


def _place_moves(_: World, parts: tuple[str, ...], first: _Told, last: _Told) -> bool:
    """What takes place on a stated day may be moved until then."""
    return first.day != last.day and first.day <= date.fromisoformat(parts[-1])


def _passes_on(world: World, parts: tuple[str, ...], first: _Told, last: _Told) -> bool:
    """A post passes from one to another: the day of it is both's, by the record or by all the stories."""
    one, other = first.value, last.value
    if first.day != last.day or not isinstance(one, Named) or not isinstance(other, Named):
        return True
    office = world.knowledge.office(parts[0])
    if office is not None:
        holders = holders_at(office, Interval.day(first.day))
        if office.seats > 1 or (holders.has(one.ids) is not False and holders.has(other.ids) is not False):
            return True
    spells = [world.spells[key] for key in (spell_key(one), spell_key(other)) if key in world.spells]
    if len(spells) < len((one, other)):
        return False
    (begun, ended), (begins, ends) = sorted(spells)
    return begun < ended == first.day == begins < ends


def _fixed(_: World, __: tuple[str, ...], ___: _Told, ____: _Told) -> bool:
    """A birth and a death have one day."""
    return False


_CHANGES: dict[str, Callable[[World, tuple[str, ...], _Told, _Told], bool | None]] = {
    "toll": _rises,
    "venue": _meeting_moves,
    "days": _meeting_moves,
    "date": _date_moves,
    "site": _place_moves,
    "post": _passes_on,
    "born": _fixed,
    "died": _fixed,
}


def spell_key(value: Value) -> str:
    """Return a value as `World.spells` has it."""
    return "|".join(value.ids) or f"?{value.label}" if isinstance(value, Named) else str(value)


def _day_of(value: Value) -> date | None:
    days = _interval_of(value)
    return days.start if days is not None and days.is_day else None


def _interval_of(value: Value) -> Interval | None:
    return value.value if isinstance(value, Said) and isinstance(value.value, Interval) else None


def _number_of(value: Value) -> int | None:
    return value.value if isinstance(value, Said) and isinstance(value.value, int) else None
