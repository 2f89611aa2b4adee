"""One seat given to two people where a story leaves its place unsaid: "Mayor Ada Roe ... Mayor Bo Lund".

Only in a story that names one place, or none, beside the title's own: the mayors of two towns are two.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.extract.dates.lexicon import MONTHS, WEEKDAYS
from factcheck.extract.lexicon import NOT_NAMES
from factcheck.knowledge.names import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.extract.reading import Reading
    from factcheck.records import Fact

# Titles of which a story of one place, and one body, has one.
_ONE = frozenset("mayor governor sheriff coroner postmaster harbourmaster headteacher vicar".split()) | {
    "chief executive", "managing director", "police chief", "fire chief", "chief constable",
    "district collector", "council leader", "town clerk", "district attorney", "police commissioner",
    "school principal", "chief financial officer", "finance minister", "foreign minister", "bishop",
    "health director", "superintendent",
}  # fmt: skip
_TOWN = re.compile(
    r"\b(?:in|near|at|from)\s(?:the\s\w+\sof\s)?((?:[A-Z][\w’'-]*)(?:\s[A-Z][\w’'-]*)?)"
    r"|\b([A-Z]\w+(?:\s[A-Z]\w+)?)['’]s\s[A-Z]|^\s*([A-Z]{4,})\b"
)
_LONGEST = 6000  # characters: longer stories tell of many places


def match_seats(reading: Reading, fact: Fact, title: str, place: str) -> Iterator[Fact]:
    """Yield a title's holder, and an earlier one of the same title, where both can only be of one place."""
    context = reading.context
    if title not in _ONE or not str(fact.roles[0].value).startswith("?"):
        return  # whom the record has, the record judges
    if title == "superintendent" and "school" not in reading.text:
        return  # police have several
    post = f"{title} of the place"
    bare = replace(
        fact, roles=tuple(replace(r, value=post) if r.name in {"post", "thing"} else r for r in fact.roles)
    )
    for earlier in context.seats:
        before = earlier.traits[-1].removeprefix("seat=")
        unsaid = not before or not place
        same = earlier.roles[0].value == fact.roles[0].value or earlier.roles[1].value != post
        if unsaid and not same and _is_of_one_place(reading, {fold(place), before} - {""}):
            yield replace(earlier, traits=earlier.traits[:-1])
            yield bare
            break
    context.seats.append(replace(bare, traits=(*bare.traits, f"seat={fold(place)}")))


def _is_of_one_place(reading: Reading, seats: set[str]) -> bool:
    """Whether the story names one town or body, or none, besides its people and the seats."""
    if len(reading.text) > _LONGEST:
        return False
    found = {fold(next(filter(None, m.groups()))) for m in _TOWN.finditer(reading.text)}
    named = reading.context.named.values()
    labels = [fold(p.label).split() for people in named for p in people]
    others = {
        w for label in labels if label[0] not in {"st", "saint"} for w in label
    }  # St Mary's is a school
    others |= NOT_NAMES | MONTHS.keys() | WEEKDAYS.keys()
    towns = {t for t in found if not set(t.split()) & others}
    unknown = {t for t in towns if not any(t in seat or seat in t for seat in seats)}
    return len(unknown) <= (0 if seats else 1)
