"""Statements about an organisation's members: which countries they are, and how many."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.extract.cues import any_name, any_word, needs
from factcheck.extract.members.beside import find_beside
from factcheck.extract.members.countries import is_supposed, with_members
from factcheck.extract.members.described import find_described
from factcheck.extract.members.grouped import find_grouped
from factcheck.extract.members.joined import find_joined
from factcheck.extract.members.several import find_several
from factcheck.extract.members.words import CHARTERED, GROUPING, INSIDE, MANY, ONE, RANKED
from factcheck.extract.when import times_at
from factcheck.records import Fact, FactKind, Modality, Role, Span, TimeBasis

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.extract.gazetteer import Named
    from factcheck.extract.reading import Reading

_OTHER = frozenset(
    "belongs belong belonged made composed are been joining ally allies producer producers".split()
)
_CUES = ONE | MANY | CHARTERED | GROUPING | INSIDE | RANKED | _OTHER | set("(—–-:")


@needs(any_name("organisation"), any_name("place"), any_word(_CUES))
def find_members(reading: Reading) -> Iterator[Fact]:
    """Yield `member` facts; roles country, organisation."""
    starts = {n.first: n for n in reading.names}
    for named in reading.names:
        id_ = with_members(reading, named)
        if id_ is None:
            continue
        organisation = reading.knowledge.organisation(id_)
        if organisation is None:
            continue
        told = {c.first: c for c in find_beside(reading, starts, named, organisation.kind)}
        told.update((c.first, c) for c in find_several(reading, named))
        told.update((c.first, c) for c in find_grouped(reading, starts, named, id_))
        for country in told.values():
            yield _fact(reading, country, named, id_)
        described = find_described(reading, starts, named)
        if described is not None:
            country, modality = described
            fact = _fact(reading, country, named, id_)
            supposed = fact.modality is Modality.HYPOTHETICAL  # "if Sweden is not a member" denies nothing
            yield fact if supposed or modality is Modality.ASSERTED else replace(fact, modality=modality)
        joined = find_joined(reading, starts, named, organisation)
        if joined is not None:
            fact = _fact(reading, joined[0], named, id_)
            yield replace(fact, time=joined[1], times=(joined[1],), basis=TimeBasis.EXPLICIT)


def _fact(reading: Reading, country: Named, named: Named, id_: str) -> Fact:
    at, span = reading.span(country.first, country.last), reading.span(named.first, named.last)
    evidence = Span(min(at.start, span.start), max(at.end, span.end), span.field)
    when = times_at(reading, min(country.first, named.first), max(country.last, named.last))
    supposed = is_supposed(reading, min(country.first, named.first))
    return Fact(
        id="",
        kind=FactKind.MEMBER,
        roles=(
            Role("country", "|".join(country.ids("place")), at, is_entity=True),
            Role("organisation", id_, span, is_entity=True),
        ),
        evidence=evidence,
        sentence=reading.sentence.span,
        time=when.times[0] if when.times else None,
        basis=when.basis,
        times=when.times,
        voice=reading.voice(evidence),
        modality=Modality.HYPOTHETICAL if supposed else Modality.ASSERTED,
    )
