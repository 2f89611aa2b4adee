"""Places and bodies under a name they no longer, or not yet, have: "the king of Swaziland" in 2023.

A name that the record lists under `also` is newsroom usage and never outdated; the entry's own is wrong only
before its time: "North Macedonia" in 2016.
A company's former name is that of its product as often, so it counts only with signs of the company.
"""

from __future__ import annotations

from datetime import timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from factcheck.extract.cues import any_name, needs
from factcheck.extract.when import times_at
from factcheck.knowledge.model import Organisation, Place
from factcheck.knowledge.names import fold
from factcheck.records import Fact, FactKind, Role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.extract.gazetteer import Named
    from factcheck.extract.reading import Reading
    from factcheck.knowledge.model import Naming
    from factcheck.knowledge.store import Store

# A sentence with one of these speaks of the name, or of the past.
_OF_NAMES = frozenset(
    """formerly then previously renamed rename renaming old known called name names named changed rebranded
    rebrand rebranding former once now today became becoming colonial soviet born birth raised grew
    native childhood studied graduated emigrated fled ancient history historical historic siege
    founded war century decades ago predecessor ex dubbed spelled aka nee map maps
    """.split()
)
# And of these of a name that is yet to come.
_TO_BE = frozenset("proposed proposal agreement deal referendum recognise recognize accord new".split())
# A name is used some weeks before its day, and stories of the months around it speak of both.
_EARLY = timedelta(days=60)
_PARTS = frozenset("region oblast duck sea dialect basin river".split())
_LEGAL = frozenset("inc corp ltd plc".split())
_COMPANY = frozenset("ceo shares stock earnings shareholders investors".split())
_COMPANY_WORDS = frozenset("company giant owner".split())


@needs(any_name("place", "organisation"))
def find_renamed(reading: Reading) -> Iterator[Fact]:
    """Yield `named` facts of names that the record dates; roles thing, name."""
    dated = _dated(reading.knowledge.store)
    words: set[str] | None = None
    for named in reading.names:
        key = " ".join(t.key for t in reading.tokens[named.first : named.last] if t.key)
        for id_, naming, lives_on in dated.get(key, ()):
            if words is None:
                words = {t.key for t in reading.tokens}
            own = fold(naming.name) == fold(id_)
            if own and (words & _TO_BE or not _is_of_another_time(reading, id_)):
                continue
            if words & _OF_NAMES or not _is_meant(reading, named, id_, naming, lives_on=lives_on):
                continue
            yield _fact(reading, named, id_, naming)


@lru_cache(maxsize=4)
def _dated(store: Store) -> dict[str, tuple[tuple[str, Naming, bool], ...]]:
    """Return thing, naming and whether usage keeps the name, by folded name, of dated names."""
    found: dict[str, list[tuple[str, Naming, bool]]] = {}
    # one query a kind; a newsroom's own entry comes after ours and replaces it
    entries: dict[str, Place | Organisation] = {}
    entries.update((e.id, e) for e, _ in store.filed(Place))
    entries.update((f"organisation {e.id}", e) for e, _ in store.filed(Organisation))
    for entry in entries.values():
        usual = {fold(n) for n in (entry.id, *entry.also)}
        company = isinstance(entry, Organisation) and entry.kind == "company"
        for naming in entry.names:
            lives_on = fold(naming.name) in usual
            own = fold(naming.name) == fold(entry.id)
            if own:
                if naming is not next(n for n in entry.names if fold(n.name) == fold(entry.id)):
                    continue  # one fact is enough, whichever of its times
            elif (lives_on and not company) or (naming.end is None and lives_on):
                continue
            keys = [fold(naming.name)]
            if company:
                keys += [f"{keys[0]} {form}" for form in _LEGAL]
            for key in keys:
                found.setdefault(key, []).append((entry.id, naming, lives_on))
    return {key: tuple(values) for key, values in found.items()}


def _is_of_another_time(reading: Reading, id_: str) -> bool:
    """Whether an entry's own name was yet to come, or to come back, on the day of the story.

    One that has gone out of use officially ("Turkey") is kept by newsrooms.
    """
    entry = reading.knowledge.place(id_) or reading.knowledge.organisation(id_)
    published = reading.context.published
    if entry is None or published is None:
        return False
    own = [n for n in entry.names if fold(n.name) == fold(id_)]
    to_come = any(n.start is not None and published < n.start.earliest - _EARLY for n in own)
    return to_come and all(
        (n.start is not None and published < n.start.earliest - _EARLY)
        or (n.end is not None and published > n.end.latest + _EARLY)
        for n in own
    )


def _is_meant(reading: Reading, named: Named, id_: str, naming: Naming, *, lives_on: bool) -> bool:
    tokens = reading.tokens
    if not named.has("place", "organisation") or id_ not in named.ids("place", "organisation"):
        return False
    others = [n for n in reading.names if n is not named and id_ in n.ids("place", "organisation")]
    if any(fold(reading.words(n.first, n.last)) != fold(naming.name) for n in others):
        return False  # both names stand in the sentence: it explains one by the other
    if _is_part_of_name(reading, named):
        return False
    organisation = reading.knowledge.organisation(id_) if named.has("organisation") else None
    if organisation is not None and organisation.kind == "company":
        return _is_company(reading, named) if lives_on else True
    if fold(naming.name) in fold(id_).split() and fold(naming.name) != fold(id_):
        return _is_among_countries(reading, named, id_)  # Macedonia is a region too, and a town in Ohio
    after = tokens[named.last] if named.last < len(tokens) else None
    return not (after is not None and after.key in _PARTS)


def _is_part_of_name(reading: Reading, named: Named) -> bool:
    """Whether a name is part of a longer one: "Bombay Stock Exchange", "Macedonia, Ohio"."""
    tokens, at = reading.tokens, named.last
    if at < len(tokens):
        after = tokens[at]
        dated = any(d.span.start == after.start for d in reading.dates)
        if after.start == tokens[at - 1].end + 1 and after.key and after.text[:1].isupper() and not dated:
            company = named.has("organisation") and after.key in {"ceo", *_LEGAL}
            return not company and not tokens[at - 1].possessive
        if after.text in {"-", "‐", "/", "&"} or after.key == "s":
            return True
        if after.text == "," and any(
            n.first == at + 1 and n.has("place") and not _is_listed(reading, n) for n in reading.names
        ):
            return True
    first = named.first
    if first and (tokens[first - 1].text in {"-", "/", "&"} or tokens[first - 1].capital):
        begins = first == 1
        joined = tokens[first].start - tokens[first - 1].end == 1 and bool(tokens[first - 1].key)
        if (
            not begins
            and joined
            and not tokens[first - 1].possessive
            and not any(n.last == first and n.has("title", "demonym") for n in reading.names)
        ):
            return True
        if not joined:
            return True
    back = first - 2 if first > 1 and tokens[first - 1].key in {"of", "in", "from"} else -1
    return (
        back > 0
        and tokens[first - 1].key == "of"
        and tokens[back].capital
        and not any(n.last == back + 1 and n.has("title", "plural", "office") for n in reading.names)
    )


def _is_listed(reading: Reading, named: Named) -> bool:
    """Whether a place after a comma goes on a list of countries, rather than placing the one before."""
    kinds = {p.kind for i in named.ids("place") if (p := reading.knowledge.place(i)) is not None}
    return kinds == {"country"}


def _is_company(reading: Reading, named: Named) -> bool:
    tokens, at = reading.tokens, named.last
    legal = tokens[at - 1].key in _LEGAL or (at < len(tokens) and tokens[at].key in _LEGAL)
    if legal:
        return True
    if at + 2 < len(tokens) and tokens[at].text == "," and tokens[at + 1].key == "the":
        return bool({t.key for t in tokens[at + 2 : at + 5]} & _COMPANY_WORDS)
    return at < len(tokens) and (
        tokens[at].key in _COMPANY
        or (tokens[at].key == "chief" and at + 1 < len(tokens) and tokens[at + 1].key == "executive")
    )


def _is_among_countries(reading: Reading, named: Named, id_: str) -> bool:
    """Whether a sentence names another country, or an office of this one, beside the name."""
    for other in reading.names:
        if other is named:
            continue
        places = [p for i in other.ids("place", "demonym") if (p := reading.knowledge.place(i)) is not None]
        if any(p.kind == "country" and p.id not in {id_, "Greece", "United States"} for p in places):
            return True
        if other.has("title", "office"):
            return True
    return False


def _fact(reading: Reading, named: Named, id_: str, naming: Naming) -> Fact:
    span = reading.span(named.first, named.last)
    when = times_at(reading, named.first, named.last)
    return Fact(
        id="",
        kind=FactKind.NAMED,
        roles=(Role("thing", id_, span, is_entity=True), Role("name", naming.name, span)),
        evidence=span,
        sentence=reading.sentence.span,
        time=when.times[0] if when.times else None,
        basis=when.basis,
        times=when.times,
        voice=reading.voice(span),
    )
