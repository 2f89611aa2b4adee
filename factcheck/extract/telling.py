"""How a sentence tells a thing: as changing or corrected, or as supposed."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.extract.reading import Reading

# A number or a plan that was otherwise before, or is disputed.
CHANGING = frozenset(
    """
    rose risen rise rises rising climbed climbs climb climbing increased increases increase increasing
    jumped jumps grew grown grows growing soared doubled tripled fell fallen falls dropped drops
    revised revises revising updated lowered raised raises initially previously originally earlier prior
    formerly corrected correction corrects corrections erroneously mistakenly incorrectly wrongly
    misstated denied denies disputed disputes instead contrary conflicting differ differed differing
    discrepancy preliminary postponed postpones postpone rescheduled moved delayed adjourned resumed
    relocated shifted brought pushed switched cancelled canceled amended independently verify tolls rather
    versus compared
    """.split()
)
_SUPPOSED = frozenset(
    "could might would may if should unless whether potentially possibly fear fears feared".split()
)
_REACH = 12


def is_changing(reading: Reading) -> bool:
    """Whether a sentence tells of a change, a correction or a dispute."""
    return any(t.key in CHANGING for t in reading.tokens)


def is_supposed(reading: Reading, at: int) -> bool:
    """Whether the words just before a token only suppose it."""
    near = reading.tokens[max(0, at - _REACH) : at]
    return any(t.key in _SUPPOSED and t.text != "May" for t in near)  # not the month
