"""How a sentence tells a thing: as changing or corrected, or as supposed."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.extract.reading import Reading

# A number or a plan that was otherwise before, or is disputed.
CHANGING = frozenset(
    """
    revised revises revising updated initially previously originally earlier prior
    formerly corrected correction corrects corrections erroneously mistakenly incorrectly wrongly
    misstated denied denies disputed disputes instead contrary conflicting differ differed differing
    discrepancy preliminary postponed postpones postpone rescheduled moved delayed adjourned resumed
    relocated shifted brought pushed switched cancelled canceled amended independently verify tolls rather
    versus compared extended extends extension
    """.split()
)
# These tell of a change only where something counted can have changed: a bus that fell has not.
_MOVES = frozenset(
    """rose risen rise rises rising climbed climbs climb climbing increased increases increase increasing
    jumped jumps grew grown grows growing soared doubled tripled fell fallen falls dropped drops lowered
    raised raises
    """.split()
)
_QUANTITIES = frozenset(
    """toll number numbers figure figures total totals count counts deaths estimate estimates price prices
    cost costs profit profits sales revenue turnover rate rates share shares level levels amount sum budget
    population cases injuries arrests fatalities attendance losses income spending fund it that this which
    %
    """.split()
)
_TO = frozenset("to from by".split())
_SUPPOSED = frozenset(
    "could might would may if should unless whether potentially possibly fear fears feared".split()
)
_REACH = 12


def is_changing(reading: Reading) -> bool:
    """Whether a sentence tells of a change, a correction or a dispute."""
    keys = [t.key or t.text for t in reading.tokens]
    if CHANGING & set(keys):
        return True
    moves = [at for at, key in enumerate(keys) if key in _MOVES]
    return bool(moves) and (
        bool(_QUANTITIES & set(keys)) or any(_TO & set(keys[at + 1 : at + 4]) for at in moves)
    )


def is_supposed(reading: Reading, at: int) -> bool:
    """Whether the words just before a token only suppose it."""
    near = reading.tokens[max(0, at - _REACH) : at]
    return any(t.key in _SUPPOSED and t.text != "May" for t in near)  # not the month
