"""Cities called capitals: "Sydney, the capital of Australia", "the Turkish capital, Istanbul"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.capital_cities import CLOSING, cities_of, city_after, city_before, city_said
from factcheck.extract.cues import any_name, any_word, needs
from factcheck.extract.when import times_at
from factcheck.knowledge.names import fold
from factcheck.records import Fact, FactKind, Role, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.extract.gazetteer import Named
    from factcheck.extract.reading import Reading

_IN = frozenset("in from of to near outside around across at into entering on".split())
_REGIONAL = frozenset(
    """state province provincial region regional governorate county oblast territory district
    """.split()
)
# Whoever is said to think so, or to have it wrong, is not the paper.
_DOUBTING = frozenset(
    "think thinks thought believe believes assume assumes guessed myth mistakenly wrongly mistaken".split()
)
_STATES = frozenset({"country", "nation", "republic", "kingdom"})
_OF_STATE = frozenset({"federal", "national"})


@needs(any_word({"capital"}), any_name("place", "demonym"))
def find_capitals(reading: Reading) -> Iterator[Fact]:
    """Yield `capital` facts; roles city, country, and title (the words of the city)."""
    starts = {n.first: n for n in reading.names}
    ends = {n.last: n for n in reading.names}
    doubted = not _DOUBTING.isdisjoint(t.key for t in reading.tokens)
    for at, token in enumerate(reading.tokens):
        if token.key != "capital" or token.possessive:
            continue
        if doubted:
            return
        last = at + 1
        if last < len(reading.tokens) and reading.tokens[last].key == "city":
            last += 1
        found = _of(reading, starts, ends, at, last) or _whose(reading, starts, ends, at, last)
        found = found or _bare(reading, starts, ends, at, last) or _federal(reading, ends, at, last)
        if found is not None:
            yield _fact(reading, *found)


def _of(
    reading: Reading, starts: dict[int, Named], ends: dict[int, Named], at: int, last: int
) -> tuple[Named, Named, tuple[str, ...]] | None:
    """ "Sydney, the capital of Australia", "the capital of Australia, Sydney", "Sydney is the capital of"."""
    tokens = reading.tokens
    if (
        last + 1 >= len(tokens)
        or tokens[last].key != "of"
        or not at
        or (tokens[at - 1].key or tokens[at - 1].text) not in {"the", ",", *_OF_STATE}
    ):
        return None
    at -= tokens[at - 1].key in _OF_STATE
    here = last + 1 + (tokens[last + 1].key == "the")
    here = _past_state(reading, here)
    country = starts.get(here) or starts.get(last + 1)
    if country is None or not country.has("place") or tokens[country.last - 1].possessive:
        return None
    if country.last < len(tokens) and tokens[country.last].key in _REGIONAL | {"s"}:
        return None
    city = city_after(reading, starts, country.last, comma=True) or city_before(
        reading, ends, at, article=tokens[at - 1].key == "the"
    )
    city = city or city_said(reading, starts, country.last)
    if city is None or _is_region(reading, city, country):
        return None
    return city, country, country.ids("place")


def _past_state(reading: Reading, at: int) -> int:
    """Return where the country begins in "the North African kingdom of Morocco"."""
    keys = [t.key for t in reading.tokens[at : at + 5]]
    of = next((i for i, key in enumerate(keys[:-1]) if key in _STATES and keys[i + 1] == "of"), None)
    return at if of is None else at + of + 2


def _is_region(reading: Reading, city: Named, country: Named) -> bool:
    """Whether a name that is part of a country's, "Macedonia", means a region of the city's own country."""
    said = fold(reading.words(country.first, country.last))
    if any(said not in fold(i).split() or said == fold(i) for i in country.ids("place")):
        return False
    within = {p.within for i in city.ids("place") if (p := reading.knowledge.place(i)) is not None}
    return not within & set(country.ids("place"))


def _whose(
    reading: Reading, starts: dict[int, Named], ends: dict[int, Named], at: int, last: int
) -> tuple[Named, Named, tuple[str, ...]] | None:
    """ "the Turkish capital, Istanbul", "Kazakhstan's capital Almaty", "Istanbul, the Turkish capital,"."""
    tokens = reading.tokens
    whose = at > 1 and tokens[at - 1].key == "whose" and tokens[at - 2].text == ","
    country = ends.get(at - 2) if whose else ends.get(at)
    if country is None:
        return None
    if whose:
        city = city_said(reading, starts, last) if country.has("place") else None
        return (city, country, country.ids("place")) if city is not None else None
    possessive = tokens[at - 1].possessive and country.has("place")
    if not possessive and not country.has("demonym") and not _is_short(reading, country):
        return None
    city = city_after(reading, starts, last, comma=False) or city_said(reading, starts, last)
    first = country.first
    if city is None and last < len(tokens) and tokens[last].text in {",", ".", ")", "—", "–", ";"}:
        city = city_before(reading, ends, first, article=not possessive)
    return (city, country, country.ids("place", "demonym")) if city is not None else None


def _is_short(reading: Reading, named: Named) -> bool:
    """Whether a country's name stands for its adjective: "the US capital", "the U.K. capital"."""
    return named.has("place") and reading.words(named.first, named.last).replace(".", "").isupper()


def _bare(
    reading: Reading, starts: dict[int, Named], ends: dict[int, Named], at: int, last: int
) -> tuple[Named, Named, tuple[str, ...]] | None:
    """ "in the capital, Lagos", "Lagos, its capital," of the country named last, if the city is in it."""
    tokens = reading.tokens
    if not at or {t.key for t in tokens} & _REGIONAL or not reading.context.places:
        return None
    own = tokens[at - 1].key == "its" or (tokens[at - 1].possessive and tokens[at - 1].key in _STATES)
    if not own and (tokens[at - 1].key != "the" or (at > 1 and tokens[at - 2].key not in _IN)):
        return None
    city = city_after(reading, starts, last, comma=False)
    if own and city is None and last < len(tokens) and tokens[last].text in CLOSING:
        city = city_before(reading, ends, at - 1, article=tokens[at - 1].key != "its")
    if city is None:
        return None
    countries = _last_country(reading, at)
    inside = [
        c
        for c in countries
        for i in city.ids("place")
        if (p := reading.knowledge.place(i)) is not None and p.within == c
    ]
    return (city, city, tuple(inside)) if inside else None


def _federal(
    reading: Reading, ends: dict[int, Named], at: int, last: int
) -> tuple[Named, Named, tuple[str, ...]] | None:
    """ "Montreal, the federal capital," of the country that the city lies in."""
    tokens = reading.tokens
    if at < 2 or tokens[at - 1].key != "federal" or last >= len(tokens) or tokens[last].text not in CLOSING:
        return None
    city = city_before(reading, ends, at - 1)
    country = next((i for i in cities_of(reading, city)), "") if city is not None else ""
    while (place := reading.knowledge.place(country)) is not None and place.within:
        country = place.within
    return (city, city, (country,)) if city is not None and country else None


def _last_country(reading: Reading, at: int) -> list[str]:
    """Return the country named last before a token; none when a state or a province came after it."""
    here = [n for n in reading.names if not n.has("person") and n.has("place", "demonym")]
    appended = sum(len(n.ids("place", "demonym")) for n in here)
    before = [n.ids("place", "demonym") for n in here if n.last <= at]
    known = reading.context.places[: len(reading.context.places) - appended]
    for ids in [*reversed(before), *((i,) for i in reversed(known))]:
        kinds = {i: p.kind for i in ids if (p := reading.knowledge.place(i)) is not None}
        if set(kinds.values()) & {"state", "province", "territory"}:
            return []
        countries = [i for i, kind in kinds.items() if kind == "country"]
        if countries:
            return countries
    return []


def _fact(reading: Reading, city: Named, country: Named, ids: tuple[str, ...]) -> Fact:
    at, of = reading.span(city.first, city.last), reading.span(country.first, country.last)
    first, last = min(city.first, country.first), max(city.last, country.last)
    evidence = Span(min(at.start, of.start), max(at.end, of.end), at.field)
    when = times_at(reading, first, last)
    return Fact(
        id="",
        kind=FactKind.CAPITAL,
        roles=(
            Role("city", "|".join(cities_of(reading, city)), at, is_entity=True),
            Role("country", "|".join(ids), of, is_entity=True),
            Role("title", reading.words(city.first, city.last), at),
        ),
        evidence=evidence,
        sentence=reading.sentence.span,
        time=when.times[0] if when.times else None,
        basis=when.basis,
        times=when.times,
        voice=reading.voice(evidence),
    )
