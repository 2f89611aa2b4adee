"""The record: every question the checker asks of its knowledge."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from factcheck.knowledge.asked import note
from factcheck.knowledge.model import Office, Organisation, Person, Place, Series
from factcheck.knowledge.names import family_name, fold, similar
from factcheck.knowledge.store import Store, copy_into_memory, open_store
from factcheck.resources import rules_directory

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

    from factcheck.knowledge.model import Edition


class Knowledge:
    """Dated, sourced answers from a compiled store."""

    def __init__(self, store: Store) -> None:
        """Answer from a store."""
        self.store = store
        self._families_of = lru_cache(maxsize=4096)(self._read_families)

    def office(self, id_: str) -> Office | None:
        """Return an office, or None."""
        return self.store.entry(Office, id_)

    def person(self, id_: str) -> Person:
        """Return a person; one only offices know has nothing but a name."""
        return self.store.entry(Person, id_) or Person(id_, id_.partition(" (")[0])

    def place(self, id_: str) -> Place | None:
        """Return a place, or None."""
        return self.store.entry(Place, id_)

    def organisation(self, id_: str) -> Organisation | None:
        """Return an organisation, or None."""
        return self.store.entry(Organisation, id_)

    def series(self, id_: str) -> Series | None:
        """Return a series of meetings, or None."""
        return self.store.entry(Series, id_)

    def edition(self, id_: str) -> Edition | None:
        """Return an edition by its id, `series#number`."""
        series_id, _, number = id_.rpartition("#")
        series = self.series(series_id)
        if series is None or not number.isdigit():
            return None
        return next((e for e in series.editions if e.number == int(number)), None)

    def family(self, id_: str) -> str:
        """Return the folded family name of a person."""
        person = self.person(id_)
        return fold(person.family or family_name(person.name))

    def families(self, office: str) -> dict[str, tuple[str, ...]]:
        """Return the holders of an office by folded family name."""
        entry = self.office(office)
        for term in entry.terms if entry else ():
            note("person", term.person)
        return self._families_of(office)

    def _read_families(self, office: str) -> dict[str, tuple[str, ...]]:
        found: dict[str, tuple[str, ...]] = {}
        entry = self.office(office)
        for term in entry.terms if entry else ():
            key = self.family(term.person)
            if term.person not in found.get(key, ()):
                found[key] = (*found.get(key, ()), term.person)
        return found

    def same_person(self, label: str, ids: tuple[str, ...], other: str) -> bool | None:
        """Whether a name as written can be a person of the record: True, False, or None when unsure.

        Two people of the record are the same when their ids are, or when both names are spellings of each
        other; a name the record does not have is the same when its words are spellings of the person's.
        """
        if other in ids:
            return True
        person = self.person(other)
        words = fold(label).split()
        for name in (person.name, *person.also):
            if _spelt_alike(words, fold(name).split()):
                return True
        family = fold(person.family or family_name(person.name)).split()
        if family and similar(words[-1] if words else "", family[-1]) and not ids:
            return None  # the family name fits: a nickname or a namesake, we cannot know
        return False


def _spelt_alike(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether every word of the shorter name stands, in some spelling, in the longer, both ends included."""
    short, long = sorted((one, other), key=len)
    if len(short) < 2:
        return False
    rest = list(long)
    for word in short:
        match = next((w for w in rest if similar(word, w) or (len(word) == 1 and w.startswith(word))), None)
        if match is None:
            return False
        rest.remove(match)
    return True


def open_knowledge(extra: Sequence[Path] = (), *, in_memory: bool = False) -> Knowledge:
    """Return the knowledge on file; `extra` rule directories may add to it and correct it.

    Held in memory (9 MB), it stays as it is when the files change, also in a forked process.

    Raises:
        KnowledgeError: a facts file is malformed.
    """
    store = open_store(facts_directories(extra))
    return Knowledge(Store(copy_into_memory(store) if in_memory else store))


def facts_directories(extra: Sequence[Path] = ()) -> list[Path]:
    """Return the facts directories, ours first, then those of the rule directories that have one."""
    return [rules_directory() / "facts", *(d / "facts" for d in extra if (d / "facts").is_dir())]


def horizon(entry: Office | Organisation | Series) -> date | None:
    """Return the day up to which an entry was checked."""
    return entry.checked
