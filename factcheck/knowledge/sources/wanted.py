"""Which items of a large list are offices of ours, asked a hundred million times: a set first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.errors import KnowledgeError
from factcheck.knowledge.model import Office
from factcheck.knowledge.names import fold
from factcheck.knowledge.resolve import resolve_office

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.knowledge.store import Store


class Wanted:
    """The offices of a record, by item where the record names one, else by what they are called."""

    def __init__(self, store: Store) -> None:
        """Read the names of all offices once."""
        self._items: dict[str, str] = {}
        self._names: dict[str, set[str]] = {}
        for office in store.all(Office):
            if office.wikidata:
                self._items[office.wikidata] = office.id
                continue
            for name in label_variants(office):
                self._names.setdefault(fold(name), set()).add(office.id)

    def office(self, item: str, labels: Iterable[str]) -> str:
        """Return the id of the one office of ours that an item is; "" for none or for several."""
        if item in self._items:
            return self._items[item]
        for label in labels:
            found = self._names.get(fold(label), set())
            if len(found) == 1:
                return next(iter(found))
        return ""


def label_variants(office: Office) -> list[str]:
    """Return what an office can be called in full: its id, its names, and each title with its place."""
    titles = [f"{title} of {office.place}" for title in office.titles]
    the = [f"{title} of the {office.place}" for title in office.titles]
    return list(dict.fromkeys([office.id, *office.names, *titles, *the]))


def office_meant(words: str, store: Store) -> str:
    """Return the id of the one office that a source's words mean; "" for none or for several."""
    try:
        found = resolve_office(words, store)
    except KnowledgeError:
        return ""
    return found[0] if len(found) == 1 else ""
