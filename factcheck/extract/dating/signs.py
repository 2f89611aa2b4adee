"""The signs of a story's own day: who is in office, which meetings are to come, which weekday a date has.

The story is read as if it had no date, so that what it says is not bent to the date it was given.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.dating.by_date import find_date_signs, find_dateline_sign
from factcheck.extract.dating.by_meeting import find_meeting_signs
from factcheck.extract.dating.by_office import find_office_signs
from factcheck.extract.dating.by_stamp import find_stamps
from factcheck.extract.dating.by_tense import find_tense_signs
from factcheck.extract.dating.sign import Sign

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.extract.reading import Reading
    from factcheck.knowledge.record import Knowledge
    from factcheck.records import Fact

__all__ = ["Sign", "find_signs"]


def find_signs(
    readings: Sequence[Reading], facts: Sequence[Fact], ages: Sequence[Sign], knowledge: Knowledge
) -> tuple[Sign, ...]:
    """Return the signs of a story read without a date, one for each thing it says, in order of place.

    Args:
        readings: its sentences.
        facts: who holds which office in them.
        ages: the signs from ages, which are found while a sentence is read.
        knowledge: the record.
    """
    found = [*ages, *find_office_signs(readings, facts, knowledge), *find_stamps(readings)]
    for reading in readings:
        found += find_meeting_signs(reading)
        found += find_date_signs(reading)
        found += find_tense_signs(reading)
        found += find_dateline_sign(reading)
    found.sort(key=lambda sign: (sign.span.field != "title", sign.span))
    unique: dict[tuple[str, tuple[object, ...]], Sign] = {}
    for sign in found:
        unique.setdefault((sign.key, sign.allowed), sign)
    return tuple(unique.values())
