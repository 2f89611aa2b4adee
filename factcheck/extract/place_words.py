"""Places a story names, known or not: a town, a street, a building. Only like is set against like."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from factcheck.extract.dates.lexicon import MONTHS, WEEKDAYS
from factcheck.extract.lexicon import NOT_NAMES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.extract.gazetteer import Named
    from factcheck.extract.reading import Reading

_STREETS = frozenset(
    "street road lane avenue drive boulevard crescent terrace row highway st rd ave blvd".split()
)
_VENUES = frozenset(
    """church hall stadium arena park hotel school theatre theater centre center museum hospital library
    cathedral ground club court college university house pub gardens palace castle station temple mosque
    synagogue gallery clinic cemetery crematorium dome forum institute academy mill farm lodge manor
    chapel abbey airport racecourse prison barracks factory inn restaurant cinema pavilion oval
    """.split()
)
# What follows "in" with a capital and is no town.
_REGIONS = frozenset(
    """county shire valley island islands region province state district north south east west central
    northern southern eastern western coast bay lake river sea ocean mountains hills peninsula strait
    league division championship cup group class grade court parliament congress senate english french
    german spanish latin arabic hindi chinese japanese russian italian covid christmas easter ramadan lent
    europe asia africa america christ god internet act bill article section chapter part phase round
    """.split()
)
_DIRECTIONS = frozenset("north south east west upper lower".split())
_NOT_AFTER = frozenset(
    "suburb suburbs area region district outskirts county neighbourhood neighborhood".split()
)
_PUT = frozenset({"in", "at", "on", "near"})
_LONGEST, _WORDS, _SHORTEST = 4, 2, 4


@dataclass(frozen=True, slots=True)
class Put:
    """A place in `tokens[first:last]` after a preposition: its level, and its value for a role."""

    first: int
    last: int
    level: str
    value: str


def find_places(reading: Reading) -> Iterator[Put]:
    """Yield the towns, streets and buildings that stand after "in", "at" and "on"."""
    tokens = reading.tokens
    starts = {n.first: n for n in reading.names}
    for at in range(1, len(tokens)):
        before = tokens[at - 1].key
        if not tokens[at].text[:1].isupper():
            continue
        if before in _PUT:
            put = _read(reading, at, "in" if before == "near" else before, starts.get(at))
            if put is not None:
                yield replace(put, level=f"near {put.level}") if before == "near" else put
        elif before == "the" and at > 1 and tokens[at - 2].key in {"in", "at"}:
            put = _read(reading, at, tokens[at - 2].key, starts.get(at))
            if put is not None and put.level == "building":
                yield replace(put, first=at - 1)


def find_scenes(reading: Reading) -> Iterator[Put]:
    """Yield the towns told of as a scene, no "in" before: "flew to Dundee, where the plane crashed"."""
    tokens = reading.tokens
    starts = {n.first: n for n in reading.names}
    for where in range(2, len(tokens)):
        if tokens[where].key != "where" or tokens[where - 1].text != ",":
            continue
        at = where - 1
        while at > 1 and tokens[at - 1].text[:1].isupper():
            at -= 1
        if at < where - 1 and tokens[at - 1].key not in _PUT:
            put = _read(reading, at, "in", starts.get(at))
            if put is not None and put.level == "town":
                yield put


def _read(reading: Reading, at: int, preposition: str, named: Named | None) -> Put | None:
    tokens = reading.tokens
    last = at
    while (
        last < len(tokens) and last - at < _LONGEST and tokens[last].text[:1].isupper() and tokens[last].key
    ):
        last += 1
    words = [t.key for t in tokens[at:last]]
    if not words or set(words) & (MONTHS.keys() | WEEKDAYS.keys()):
        return None
    level = _level(words, saint=words[0] == "st" and tokens[last - 1].possessive)
    if level:
        fits = level == "street" or preposition != "on"  # "on Mill Lane" and "in Mill Lane"
        return Put(at, last, level, f"?{reading.words(at, last)}") if fits else None
    if preposition != "in" or _goes_on(reading, last):
        return None
    return _known(reading, named, last) if named is not None else _unknown(reading, at, last, words)


def _level(words: list[str], *, saint: bool) -> str:
    if len(words) > 1 and words[-1] in _STREETS:
        return "street"
    return "building" if saint or (len(words) > 1 and words[-1] in _VENUES) else ""


def _unknown(reading: Reading, at: int, last: int, words: list[str]) -> Put | None:
    """Return a town of one or two words that the record does not have, and that nothing else can be."""
    tokens = reading.tokens
    known = any(n.first < last and at < n.last for n in reading.names)
    # "South Bend" is a town, "South Coast" and "the South" are none
    told = words[1:] if len(words) > 1 and words[0] in _DIRECTIONS else words
    unfit = set(told) & (_REGIONS | NOT_NAMES) or words[-1].endswith("shire") or tokens[at].text.isupper()
    short = sum(map(len, words)) < _SHORTEST
    if known or unfit or short or last - at > _WORDS or tokens[last - 1].possessive:
        return None
    return Put(at, last, "town", f"?{reading.words(at, last)}")


def _known(reading: Reading, named: Named, last: int) -> Put | None:
    """Return a city of the record; a country, a state or a person's name is none."""
    places = [reading.knowledge.place(i) for i in named.ids("place")]
    cities = bool(places) and all(p is not None and p.kind == "city" for p in places)
    if not cities or named.last < last or reading.tokens[named.last - 1].possessive:
        return None
    return Put(named.first, named.last, "town", "|".join(named.ids("place")))


def _goes_on(reading: Reading, last: int) -> bool:
    tokens = reading.tokens
    return last < len(tokens) and (tokens[last].key in _NOT_AFTER or tokens[last].text in {"-", "/"})
