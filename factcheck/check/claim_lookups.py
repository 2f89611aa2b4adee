"""Questions about whole statements, whatever their kind: was it so, and what is so on another day?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.check.values import Answer, Claim, Named, Said, Times, Value, in_text
from factcheck.check.world import Lookup, World
from factcheck.records import Interval

if TYPE_CHECKING:
    from collections.abc import Mapping

# The gap of each kind of statement that changes with time; a membership only begins and ends.
_CHANGES = ("person", "name", "city", "count")


def later_day(world: World, _: Mapping[str, Value]) -> Lookup:
    """Whether a day after publication is asked about (`--as-of`)."""
    published = world.story.published
    return Lookup(world.as_of is not None and published is not None and world.as_of > published)


def is_so(world: World, gaps: Mapping[str, Value]) -> Lookup:
    """Whether a statement is right at a time, as the lookup of its own kind tells."""
    claim, when = gaps.get("claim"), _times(gaps.get("when"))
    if not isinstance(claim, Claim) or when is None:
        return Lookup(None)
    return _ask(world, claim, {**dict(claim.gaps), "when": when})


def becomes(world: World, gaps: Mapping[str, Value]) -> Lookup:
    """What the record has in a statement's place at a time: in words, and the one thing to put for it."""
    claim, when = gaps.get("claim"), _times(gaps.get("when"))
    if not isinstance(claim, Claim) or when is None:
        return Lookup(None)
    changes = next((gap for gap in _CHANGES if gap in dict(claim.gaps)), "")
    if not changes:
        found = _ask(world, claim, {**dict(claim.gaps), "when": when})
        return Lookup(True, {"now": found.binds.get("standing", Said("no such member"))}, found.evidence)
    rest = {gap: value for gap, value in claim.gaps if gap != changes}
    found = _ask(world, claim, {**rest, "when": when})
    value = found.binds.get(changes)
    if value is None:
        return Lookup(None)
    words = in_text(value)
    binds: dict[str, Value] = {"now": Said(words)}
    if isinstance(value, Said | Named) or (
        isinstance(value, Answer) and len({t.person for t in value.shown}) == 1
    ):
        binds["instead"] = Said(words)
    return Lookup(True, binds, found.evidence)


def _ask(world: World, claim: Claim, gaps: Mapping[str, Value]) -> Lookup:
    from factcheck.check.lookups import LOOKUPS  # noqa: PLC0415 - the table holds these functions too

    return LOOKUPS[claim.phrase](world, gaps)


def _times(value: Value | None) -> Times | None:
    if isinstance(value, Times):
        return value
    return Times((value.value,)) if isinstance(value, Said) and isinstance(value.value, Interval) else None
