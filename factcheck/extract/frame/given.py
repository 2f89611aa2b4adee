"""The dates and the places of a sentence, and the occurrence that each belongs to.

A date or a place belongs to the nearest word of an occurrence before it in its clause ("broke out at the mill
on 12 June"), to the one it stands before ("the 12 July fire", "Monday's talks"), or, at the head of the
sentence, to the first one after it. Read without the language model.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.extract.event_days import day_of
from factcheck.extract.frame.kinds import LIGHT
from factcheck.extract.participants import DETERMINERS
from factcheck.extract.place_words import find_places, find_scenes
from factcheck.records import Role, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.extract.reading import Reading

EDGES = frozenset(
    """that which who whom whose when after before but as because while where said says told although
    than so though whether if since until unless how what why once
    """.split()
)
MARKS = frozenset(';:—–()[]"“”!?')
AUX = frozenset(
    "will would was were is are be been has have had can could may might must shall should did".split()
)
_JOINS = frozenset("on in of at from the near early late last".split())
_PLANNED = frozenset("set planned scheduled due slated fixed".split())
_THAT = frozenset({"that", "which"})
_NEAR = 14  # words between an occurrence and its date or place


@dataclass(frozen=True, slots=True)
class Given:
    """A date or a place in `tokens[first:last]`, as a role, and what it is known to."""

    role: Role
    known_to: str
    first: int
    last: int


def find_given(reading: Reading) -> list[Given]:
    """Return the dates and places of a sentence that can be set against others."""
    return [*_days(reading), *_places(reading)]


def _days(reading: Reading) -> Iterator[Given]:
    for date in reading.dates:
        if date.span.field != reading.sentence.span.field:
            continue
        read = day_of(reading, date)
        if read is None:
            continue
        day, known_to, span = read
        first, last = _within(reading, date.span)
        if first < last:
            yield Given(Role("day", day, span), known_to, first, last)


def _places(reading: Reading) -> Iterator[Given]:
    for put in (*find_places(reading), *find_scenes(reading)):
        role = Role("place", put.value, reading.span(put.first, put.last), is_entity=True)
        yield Given(role, put.level.removeprefix("near "), put.first, put.last)


def _within(reading: Reading, span: Span) -> tuple[int, int]:
    inside = [i for i, t in enumerate(reading.tokens) if t.start < span.end and span.start < t.end]
    return (inside[0], inside[-1] + 1) if inside else (0, 0)


def bearers(
    reading: Reading, keys: list[str], heads: list[tuple[int, str]], value: Given
) -> Iterator[tuple[int, str]]:
    """Yield the occurrence a value belongs to, and the event that a light verb before it is said of."""
    after = [(at, kind) for at, kind in heads if at >= value.last]
    if after and _is_scene(reading, keys, value, after[0][0]):
        yield after[0]
        return
    if after and _stands_before(reading, keys, value, after[0][0]):
        yield after[0]
        return
    before = [(at, kind) for at, kind in reversed(heads) if at < value.first]
    subject = False
    for nth, (at, kind) in enumerate(before):
        if value.first - at > _NEAR or not _joined(reading, keys, at, value):
            break
        yield at, kind
        # "an earthquake struck on 3 May" dates both
        subject = not subject and nth + 1 < len(before) and before[nth + 1][0] == at - 1
        if keys[at] not in LIGHT and not subject:
            return
    if (
        not before
        and after
        and (_opens(reading, value) or _in_title(reading))
        and after[0][0] - value.last < _NEAR
    ):
        between = keys[value.last : after[0][0]]
        if not EDGES & set(between):
            yield after[0]


def _is_scene(reading: Reading, keys: list[str], value: Given, at: int) -> bool:
    """Whether a place is where an occurrence after it was: "Dundee, where the plane crashed"."""
    where = value.last + (value.last < len(keys) and reading.tokens[value.last].text == ",")
    if value.role.name != "place" or where >= at or keys[where] != "where" or at - where > _NEAR:
        return False
    between = reading.tokens[where + 1 : at]
    return all(t.key for t in between) and not EDGES & {t.key for t in between}


def _stands_before(reading: Reading, keys: list[str], value: Given, at: int) -> bool:
    """Whether a date stands in an occurrence's own name: "the 12 July mill fire", "Monday's talks"."""
    if value.role.name != "day" or at - value.last > 2:
        return False
    between = reading.tokens[value.last : at]
    if not all(t.key and t.text[:1].islower() and t.key not in EDGES | AUX | {"and"} for t in between):
        return False
    start = value.first - 1
    the = start >= 0 and keys[start] in DETERMINERS | {"a"}
    return the or keys[value.first] in DETERMINERS or reading.tokens[value.last - 1].possessive


def _in_title(reading: Reading) -> bool:
    return reading.sentence.span.field == "title"


def _opens(reading: Reading, value: Given) -> bool:
    """Whether a value opens its sentence: "On Monday a fire", "In Leeds, three men were arrested"."""
    return value.first <= 1 and (value.first == 0 or reading.tokens[0].key in {"on", "in", "at"})


def _joined(reading: Reading, keys: list[str], at: int, value: Given) -> bool:
    """Whether nothing between an occurrence and a value parts them."""
    between = reading.tokens[at + 1 : value.first]
    told = len(between) > 1 and between[0].key in _THAT and between[1].key not in AUX | LIGHT
    if told and value.role.name == "day":
        between = between[1:]  # "a fire that gutted the hotel on 3 May"
    words = {t.key for t in between if t.key and t.text != "May"}  # the month
    if any(t.text in MARKS for t in between) or EDGES & words:
        return False
    if (
        _says_more(keys, at, value)
        or (words & AUX) - LIGHT
        or ("and" in words and value.known_to != "street")
    ):
        return False
    if between and between[-1].key not in _JOINS:
        planned = between[-1].key == "for" and bool(_PLANNED & words)
        return between[-1].text == "," or (value.role.name == "day" and (planned or between[-1].key != "for"))
    return True


def _says_more(keys: list[str], at: int, value: Given) -> bool:
    """Whether something else is said of an event before the value: "the blaze was put out on 5 May"."""
    between = keys[at + 1 : value.first]
    said = next(
        (i for i, key in enumerate(between) if key in AUX | LIGHT and key not in {"to", "play"}), None
    )
    return said is not None and any(
        key and key not in LIGHT | _JOINS | AUX and not key.endswith("ly") for key in between[said:]
    )
