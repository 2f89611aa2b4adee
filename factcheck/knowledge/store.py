"""Reads entries and names from the compiled store, and sees that it is up to date when opened."""

from __future__ import annotations

import hashlib
import sqlite3
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeVar

import msgspec

from factcheck.knowledge.asked import note
from factcheck.knowledge.kinds import KIND_OF
from factcheck.knowledge.model import Edition, Entry, Office, Organisation, Person, Place, Series
from factcheck.knowledge.stamps import facts_files, stamp_of, stamps_in
from factcheck.resources import cache_directory

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_KEPT = 8192  # answers kept of one kind of question
FORM = 13  # raised when the tables or the records change, so that an old store is not read

_E = TypeVar("_E", Office, Person, Place, Organisation, Series)
_LIVE = "entry NOT IN (SELECT entry FROM hidden)"
_TABLES = frozenset({"entry", "name", "title", "term", "file"})

NameEntry = tuple[tuple[str, ...], str, str, str]


class Filed(NamedTuple):
    """An entry with the file it stands in, its place in that file's list, and its layer (0 is ours)."""

    entry: Entry
    path: Path
    place: int
    layer: int


def open_store(directories: Sequence[Path]) -> sqlite3.Connection:
    """Return a read-only connection to the store of these facts directories, compiled if need be.

    Args:
        directories: facts directories, ours first; what a later one states replaces what an earlier states.

    Raises:
        KnowledgeError: a facts file is malformed.
    """
    files = [(layer, path) for layer, d in enumerate(directories) for path in facts_files(d)]
    key = hashlib.sha256("\n".join([str(FORM), *(str(d.resolve()) for d in directories)]).encode())
    target = cache_directory() / f"knowledge-{key.hexdigest()[:16]}.sqlite"
    stamps = {path: stamp_of(path) for _, path in files}
    if stamps_in(target) != stamps:
        from factcheck.knowledge.compile import compile_store  # noqa: PLC0415 - YAML is read only when need be

        compile_store(target, [(layer, Path(path)) for layer, path in files], stamps)
    return sqlite3.connect(f"{target.as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False)


def copy_into_memory(store: sqlite3.Connection) -> sqlite3.Connection:
    """Return a copy of a store that needs no file, so that it outlives a new one and may pass a fork."""
    memory = sqlite3.connect(":memory:", check_same_thread=False)
    store.backup(memory)
    store.close()
    return memory


class Store:
    """Reads entries and names from a compiled store, keeping what was read.

    What a story's verdict can depend on is noted (see `asked`): every question but those of `ids`, `all`,
    `filed`, `people`, `names` and `count`, which are for whoever looks at the record as a whole, and those
    that go by the words of the story itself, `first_words`, `spellings` and `names_following`.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Read from an open connection."""
        self._connection = connection
        self._entries: dict[tuple[str, str], Entry | None] = {}
        # asked once a mention; an archive has more words than are worth keeping
        self._starting = lru_cache(maxsize=_KEPT)(self._read_starting)
        self._following = lru_cache(maxsize=_KEPT)(self._read_following)
        self._named = lru_cache(maxsize=_KEPT)(self._read_named)
        self._offices = lru_cache(maxsize=_KEPT)(self._read_offices)
        self._posts = lru_cache(maxsize=_KEPT)(self._read_posts)

    def entry(self, type_: type[_E], id_: str) -> _E | None:
        """Return the entry of that type and id, or None."""
        note(KIND_OF[type_], id_)
        return self._entry(type_, id_)

    def _entry(self, type_: type[_E], id_: str) -> _E | None:
        kind = KIND_OF[type_]
        if (kind, id_) not in self._entries:
            row = self._connection.execute(
                "SELECT e.data FROM entry e JOIN file f ON f.id = e.file WHERE e.kind = ? AND e.name = ?"
                " ORDER BY e.layer DESC, f.path, e.place LIMIT 1",
                (kind, id_),
            ).fetchone()
            self._entries[kind, id_] = msgspec.json.decode(row[0], type=type_) if row else None
        found = self._entries[kind, id_]
        return found if isinstance(found, type_) else None

    def ids(self, type_: type[_E]) -> list[str]:
        """Return the id of every entry of a type, sorted."""
        rows = self._connection.execute("SELECT DISTINCT name FROM entry WHERE kind = ?", (KIND_OF[type_],))
        return sorted(id_ for (id_,) in rows)

    def all(self, type_: type[_E]) -> list[_E]:
        """Return every entry of a type, by id."""
        return [entry for id_ in self.ids(type_) if (entry := self._entry(type_, id_)) is not None]

    def versions(self, kind: str, id_: str) -> list[bytes]:
        """Return all that files state under an id, as it is stored, in a fixed order."""
        rows = self._connection.execute(
            "SELECT e.data FROM entry e JOIN file f ON f.id = e.file WHERE e.kind = ? AND e.name = ?"
            " ORDER BY e.layer, f.path, e.place",
            (kind, id_),
        )
        return [data for (data,) in rows]

    def filed(self, type_: type[_E]) -> Iterator[tuple[_E, Filed]]:
        """Yield every entry of a type with its place, those that another replaces too, file by file."""
        rows = self._connection.execute(
            "SELECT e.data, f.path, e.place, e.layer FROM entry e JOIN file f ON f.id = e.file"
            " WHERE e.kind = ? ORDER BY e.layer, f.path, e.place",
            (KIND_OF[type_],),
        )
        for data, path, place, layer in rows.fetchall():
            entry = msgspec.json.decode(data, type=type_)
            yield entry, Filed(entry, Path(path), place, layer)

    @cached_property
    def first_words(self) -> frozenset[str]:
        """The folded words that names begin with: any other word of a story begins none."""
        return frozenset(word for (word,) in self._connection.execute("SELECT DISTINCT first FROM name"))

    def spellings(self) -> Iterator[tuple[tuple[str, ...], str]]:
        """Yield the folded words and the shape of every name."""
        for key, shape in self._connection.execute("SELECT DISTINCT key, shape FROM name"):
            yield tuple(key.split()), shape

    def name_rows(self) -> list[tuple[str, str, str, str]]:
        """Return (folded words, kind, id, shape) of every name, sorted, and its words and shape alone.

        The latter stand for themselves: they are there for names of entries that others replace too.
        """
        rows = self._connection.execute(
            f"SELECT key, kind, id, shape FROM name WHERE {_LIVE} UNION SELECT key, '', '', shape FROM name"  # noqa: S608
        )
        return sorted(rows)

    def names_starting(self, word: str) -> tuple[NameEntry, ...]:
        """Return (words, kind, id, shape) of every name whose first folded word is this, longest first."""
        note("names", word)
        return self._starting(word) if word in self.first_words else ()

    def _read_starting(self, word: str) -> tuple[NameEntry, ...]:
        rows = self._connection.execute(
            f"SELECT DISTINCT key, kind, id, shape FROM name WHERE first = ? AND {_LIVE}",  # noqa: S608
            (word,),
        ).fetchall()
        entries = [(tuple(key.split()), kind, id_, shape) for key, kind, id_, shape in rows]
        return tuple(sorted(entries, key=lambda e: (-len(e[0]), e)))

    def names_following(self, word: str) -> Mapping[str, tuple[NameEntry, ...]]:
        """Return the names whose first folded word is this by their second, "" for those of one word."""
        return self._following(word) if word in self.first_words else {}

    def _read_following(self, word: str) -> Mapping[str, tuple[NameEntry, ...]]:
        found: dict[str, list[NameEntry]] = {}
        for entry in self._starting(word):
            found.setdefault(entry[0][1] if len(entry[0]) > 1 else "", []).append(entry)
        return {second: tuple(entries) for second, entries in found.items()}

    def named(self, key: str) -> tuple[tuple[str, str], ...]:
        """Return (kind, id) of everything that has exactly this folded name, sorted."""
        note("names", key.partition(" ")[0])
        return self._named(key)

    def _read_named(self, key: str) -> tuple[tuple[str, str], ...]:
        rows = self._connection.execute(
            f"SELECT DISTINCT kind, id FROM name WHERE first = ? AND key = ? AND {_LIVE}",  # noqa: S608
            (key.partition(" ")[0], key),
        )
        return tuple(sorted(rows.fetchall()))

    def names(self, *kinds: str) -> list[str]:
        """Return every folded name of some kinds, sorted; for suggestions."""
        marks = ",".join("?" * len(kinds))
        query = f"SELECT DISTINCT key FROM name WHERE kind IN ({marks}) AND {_LIVE} ORDER BY key"  # noqa: S608
        return [key for (key,) in self._connection.execute(query, kinds)]

    def offices_titled(self, title: str, place: str | None = None) -> tuple[str, ...]:
        """Return the ids of the offices with a folded title, of one place or of all, sorted."""
        if title:
            note("titled", title)
        if place is None:
            return self._offices("title = ?", title) if title else ()
        return self._offices("title = ? AND place = ?", title, place) if title else ()

    def title_rows(self, title: str) -> list[tuple[str, str]]:
        """Return (place, office) of the offices with a folded title, sorted."""
        query = f"SELECT DISTINCT place, office FROM title WHERE title = ? AND {_LIVE}"  # noqa: S608 - all ours
        return sorted(self._connection.execute(query, (title,)))

    def offices_of_place(self, place: str) -> tuple[str, ...]:
        """Return the ids of all offices of a place, sorted."""
        note("offices of", place)
        return self._offices("place = ?", place)

    def _read_offices(self, condition: str, *values: str) -> tuple[str, ...]:
        query = f"SELECT DISTINCT office FROM title WHERE {condition} AND {_LIVE}"  # noqa: S608 - all ours
        return tuple(sorted(office for (office,) in self._connection.execute(query, values)))

    def offices_of_person(self, person: str) -> tuple[str, ...]:
        """Return the ids of the offices a person is on record in: ordinary ones first, then by id."""
        note("posts of", person)
        return self._posts(person)

    def _read_posts(self, person: str) -> tuple[str, ...]:
        query = f"SELECT DISTINCT rank, office FROM term WHERE person = ? AND {_LIVE}"  # noqa: S608 - all ours
        return tuple(office for _, office in sorted(self._connection.execute(query, (person,))))

    def people(self) -> list[str]:
        """Return the ids of everyone on record, in an office or in people files, sorted."""
        query = f"SELECT person FROM term WHERE {_LIVE} UNION SELECT name FROM entry WHERE kind = 'person'"  # noqa: S608
        return sorted(id_ for (id_,) in self._connection.execute(query))

    def count(self, table: str) -> int:
        """Return how many rows a table has; for the status page."""
        if table not in _TABLES:
            raise KeyError(table)
        (number,) = self._connection.execute(f"SELECT count(*) FROM {table}").fetchone()  # noqa: S608
        return int(number)


__all__ = ["Edition", "Filed", "Store", "copy_into_memory", "open_store"]
