"""Where the story says its events are: facts of the kind `sited`, cities of the record only.

"the summit in Madrid", "Roe was born in Oslo". Roles: thing, place, setting.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.cues import any_name, any_word, needs
from factcheck.extract.happening_words import (
    AUX,
    BETWEEN,
    DETERMINED,
    GAP,
    INCIDENTS,
    MODIFIERS,
    NOUNS,
    PLACED,
    STOP,
)
from factcheck.extract.happenings import event_fact, mark_several, name_event
from factcheck.extract.people import family_key
from factcheck.records import Fact, FactKind, Role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.extract.gazetteer import Named
    from factcheck.extract.reading import Reading


@needs(any_name("place"), any_word({"in", "at"}))
def find_sited(reading: Reading) -> Iterator[Fact]:
    """ "the Harbour Forum in Oslo", "the summit will be held in Madrid": cities of the record only."""
    tokens = reading.tokens
    keys = [t.key for t in tokens]
    found: list[Fact] = []
    for named in reading.names:
        if not named.has("place") or not _is_city(reading, named) or not named.first:
            continue
        if keys[named.first - 1] not in {"in", "at"}:
            continue
        if named.last < len(keys) and keys[named.last] in {"suburb", "suburbs", "area", "region", "district"}:
            continue
        born = _born_in(reading, named)
        if born is not None:
            found.append(born)
            continue
        at = named.first - 2
        while (
            at >= 0
            and named.first - at < GAP
            and keys[at] not in NOUNS
            and (keys[at] in BETWEEN or tokens[at].text == ",")
        ):
            at -= 1
        if at < 0 or named.first - at >= GAP or keys[at] not in NOUNS - INCIDENTS or tokens[at].possessive:
            continue
        begin = at
        while (
            begin > 0
            and at - begin < MODIFIERS
            and keys[begin - 1]
            and keys[begin - 1] not in STOP | DETERMINED | {"a", "an"}
        ):
            if tokens[begin - 1].possessive:
                break
            begin -= 1
        definite = begin and (keys[begin - 1] in DETERMINED or tokens[begin - 1].possessive)
        thing, marks, span = name_event(reading, keys[begin:at], at, "the" if definite else "a")
        place = Role(
            "place", "|".join(named.ids("place")), reading.span(named.first, named.last), is_entity=True
        )
        found.append(event_fact(reading, FactKind.SITED, (Role("thing", thing, span), place), marks, at))
    yield from mark_several(found)


def _born_in(reading: Reading, named: Named) -> Fact | None:
    """ "Roe was born in Oslo", "Acme, which is based in Oslo", "the ministers will meet in Oslo"."""
    tokens = reading.tokens
    verb = tokens[named.first - 2].key if named.first > 1 else ""
    if verb not in PLACED:
        return None
    at = named.first - 3
    while at >= 0 and (tokens[at].key in AUX | {"who", "which"} or tokens[at].text == ","):
        at -= 1
    if (
        at < 0
        or not tokens[at].key
        or tokens[at].possessive
        or (PLACED[verb] != "meeting" and not tokens[at].text[:1].isupper())
    ):
        return None
    place = Role("place", "|".join(named.ids("place")), reading.span(named.first, named.last), is_entity=True)
    span = reading.span(named.first - 2, named.first - 1)
    if PLACED[verb] == "meeting":
        return event_fact(
            reading,
            FactKind.SITED,
            (Role("thing", "meeting", span), place),
            ("o=plain", f"w={tokens[at].key}", "article="),
            at,
        )
    thing = f"{family_key(tokens[at].text)} {PLACED[verb]}"
    return event_fact(reading, FactKind.SITED, (Role("thing", thing, span), place), ("article=",), at)


def _is_city(reading: Reading, named: Named) -> bool:
    places = [reading.knowledge.place(i) for i in named.ids("place")]
    return bool(places) and all(p is not None and p.kind == "city" for p in places)
