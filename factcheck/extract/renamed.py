"""Places and bodies under a name they no longer, or not yet, have: "the king of Swaziland" in 2023.

A name that the record lists under `also` is newsroom usage and never outdated; the entry's own is wrong
before its time ("North Macedonia" in 2016) and once what it names is no more ("Yugoslavia" in 2012).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.extract.cues import any_name, needs
from factcheck.extract.longer_name import LEGAL
from factcheck.extract.name_meant import is_meant
from factcheck.extract.name_plain import is_plain
from factcheck.extract.name_today import is_of_today, is_settled
from factcheck.extract.when import times_at
from factcheck.knowledge.asked import note
from factcheck.knowledge.model import Organisation, Place
from factcheck.knowledge.names import fold
from factcheck.records import Fact, FactKind, Role

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.extract.gazetteer import Named
    from factcheck.extract.reading import Reading
    from factcheck.extract.tokens import Token
    from factcheck.knowledge.model import Naming
    from factcheck.knowledge.store import Store

# A sentence with one of these speaks of the name, or of the past.
_OF_NAMES = frozenset(
    """formerly then previously renamed rename renaming known name names named changed rebranded
    rebrand rebranding once now today became become becomes becoming colonial soviet ancient
    historical siege founded predecessor ex dubbed spelled aka nee map maps
    """.split()
)
_CALLED = frozenset("out for off on upon to in back".split())
# And with one of these of somebody's life, where a place is meant.
_OF_LIVES = frozenset(
    "born birth raised grew native childhood studied graduated emigrated fled represented".split()
)
# What is told in a book or a film is of no day, and whoever was something of a place was it long ago.
_OF_STORIES = frozenset("novel novels memoir poem thriller documentary former".split())
# With one of these it may, unless the name is plainly used of today.
_OF_TIMES = frozenset("war century decades ago history historic old".split())
# And of these of a name that is yet to come.
_TO_BE = frozenset("proposed proposal agreement deal referendum recognise recognize accord new".split())
# A name is used some weeks before its day, and stories of the months around it speak of both.
_EARLY = timedelta(days=60)


@dataclass(frozen=True, slots=True)
class Dated:
    """A name with its time: whose it is, whether usage keeps it, whether what it names is no more."""

    thing: str
    naming: Naming
    lives_on: bool = False
    gone: bool = False
    company: bool = False

    @property
    def own(self) -> bool:
        """Whether it is the entry's own name, rather than an earlier one."""
        return fold(self.naming.name) == fold(self.thing)


@needs(any_name("place", "organisation"))
def find_renamed(reading: Reading) -> Iterator[Fact]:
    """Yield `named` facts of names that the record dates; roles thing, name."""
    dated = _dated(reading.knowledge.store)
    for named in reading.names:
        for id_ in named.ids("place", "organisation"):
            note("place", id_)
            note("organisation", id_)
        key = " ".join(t.key for t in reading.tokens[named.first : named.last] if t.key)
        for name in dated.get(key, ()):
            if _is_used(reading, named, name):
                yield _fact(reading, named, name)


def _is_used(reading: Reading, named: Named, name: Dated) -> bool:
    """Whether a sentence uses a dated name of what it named, as of the story's own time."""
    beside = (*reading.tokens[: named.first], *reading.tokens[named.last :])
    words = {t.key for t in beside}
    to_come = name.own and not name.gone
    if to_come and (words & _TO_BE or not _is_of_another_time(reading, name.thing)):
        return False
    if words & _OF_NAMES or _is_called(beside) or (named.has("place") and words & _OF_LIVES):
        return False
    if not is_meant(reading, named, name.thing, name.naming, lives_on=name.lives_on):
        return False
    settled = not to_come and is_settled(reading, named, name.naming, gone=name.gone, lives_on=name.lives_on)
    if "former" in {t.key for t in reading.tokens[max(0, named.first - 2) : named.first]}:
        return False
    if settled and words & _OF_STORIES:
        return False
    proof = settled or bool(words & _OF_TIMES)
    return not proof or is_of_today(reading, named, strict=name.gone)


@lru_cache(maxsize=4)
def _dated(store: Store) -> dict[str, tuple[Dated, ...]]:
    """Return the dated names that may be wrong at some time, by folded name."""
    found: dict[str, list[Dated]] = {}
    # one query a kind; a newsroom's own entry comes after ours and replaces it
    entries: dict[str, Place | Organisation] = {}
    entries.update((e.id, e) for e, _ in store.filed(Place))
    entries.update((f"organisation {e.id}", e) for e, _ in store.filed(Organisation))
    for entry in entries.values():
        for name in _names(entry):
            forms = [name.naming.name, *name.naming.also]
            if name.gone:
                forms += entry.also
            keys = list(dict.fromkeys(map(fold, forms)))
            if name.company:
                keys += [f"{key} {form}" for key in keys for form in sorted(LEGAL)]
            for key in keys:
                found.setdefault(key, []).append(name)
    return {key: tuple(values) for key, values in found.items()}


def _names(entry: Place | Organisation) -> Iterator[Dated]:
    usual = {fold(n) for n in (entry.id, *entry.also)}
    company = isinstance(entry, Organisation) and entry.kind == "company"
    for naming in entry.names:
        lives_on = fold(naming.name) in usual
        if fold(naming.name) == fold(entry.id):
            if naming is not next(n for n in entry.names if fold(n.name) == fold(entry.id)):
                continue  # one fact is enough, whichever of its times
            gone = naming.end is not None and naming is entry.names[-1]
            yield Dated(entry.id, naming, gone=gone, company=company)
        elif (lives_on and not company) or (naming.end is None and lives_on):
            continue
        else:
            yield Dated(entry.id, naming, lives_on=lives_on, company=company)


def _is_called(words: Sequence[Token]) -> bool:
    """Whether "called" tells of a name; police are called out, and leaders call for calm."""
    return any(
        word.key == "called" and after.key not in _CALLED for word, after in pairwise((*words, *words[-1:]))
    )


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


def _fact(reading: Reading, named: Named, name: Dated) -> Fact:
    span = reading.span(named.first, named.last)
    when = times_at(reading, named.first, named.last)
    return Fact(
        id="",
        kind=FactKind.NAMED,
        roles=(Role("thing", name.thing, span, is_entity=True), Role("name", name.naming.name, span)),
        evidence=span,
        sentence=reading.sentence.span,
        time=when.times[0] if when.times else None,
        basis=when.basis,
        times=when.times,
        traits=() if is_plain(reading, named, name.thing, name.naming) else ("name-kept",),
        voice=reading.voice(span),
    )
