"""The compiled knowledge: one SQLite file, so that start-up reads nothing it does not need.

Only files that changed are parsed again. The store is written aside and renamed, so that a killed compile
leaves the old one usable.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, TypeVar

import msgspec

from factcheck.knowledge.index import names_of
from factcheck.knowledge.model import Edition, Entry, Office, Organisation, Person, Place, Series
from factcheck.knowledge.names import fold
from factcheck.knowledge.parse import parse_facts
from factcheck.resources import cache_directory

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

FORM = 3  # raised when the tables below change, so that an old store is not read

_TABLES = """
CREATE TABLE file (id INTEGER PRIMARY KEY, layer INTEGER, path TEXT UNIQUE, stamp TEXT);
CREATE TABLE entry (file INTEGER, layer INTEGER, kind TEXT, id TEXT, data BLOB);
CREATE TABLE name (file INTEGER, first TEXT, key TEXT, kind TEXT, id TEXT, shape TEXT);
CREATE TABLE title (file INTEGER, title TEXT, place TEXT, office TEXT);
CREATE TABLE term (file INTEGER, person TEXT, office TEXT);
CREATE INDEX entry_id ON entry (kind, id);
CREATE INDEX name_first ON name (first);
CREATE INDEX title_title ON title (title);
CREATE INDEX title_place ON title (place);
CREATE INDEX term_person ON term (person);
"""

_E = TypeVar("_E", Office, Person, Place, Organisation, Series)
_KINDS: dict[type, str] = {
    Office: "office",
    Person: "person",
    Place: "place",
    Organisation: "organisation",
    Series: "series",
}


def open_store(directories: Sequence[Path]) -> sqlite3.Connection:
    """Return a read-only connection to the store of these facts directories, compiled if need be.

    Args:
        directories: facts directories, ours first; what a later one states replaces what an earlier states.

    Raises:
        KnowledgeError: a facts file is malformed.
    """
    files = [(layer, path) for layer, d in enumerate(directories) for path in sorted(d.rglob("*.yaml"))]
    key = hashlib.sha256("\n".join([str(FORM), *map(str, directories)]).encode()).hexdigest()[:16]
    target = cache_directory() / f"knowledge-{key}.sqlite"
    stamps = {str(path): _stamp(path) for _, path in files}
    if _stamps_in(target) != stamps:
        _compile(target, files, stamps)
    return sqlite3.connect(f"file:{target}?mode=ro&immutable=1", uri=True, check_same_thread=False)


def _stamp(path: Path) -> str:
    status = path.stat()
    return f"{status.st_size}-{status.st_mtime_ns}"


def _stamps_in(target: Path) -> dict[str, str] | None:
    """Return the stamps of the files a store was made from; None when there is no sound store."""
    if not target.exists():
        return None
    try:
        with closing(sqlite3.connect(f"file:{target}?mode=ro", uri=True)) as store:
            return dict(store.execute("SELECT path, stamp FROM file"))
    except sqlite3.DatabaseError:
        return None


def _compile(target: Path, files: Sequence[tuple[int, Path]], stamps: dict[str, str]) -> None:
    aside = target.with_name(f"{target.name}.{os.getpid()}")
    aside.unlink(missing_ok=True)
    try:
        old = _stamps_in(target)
        if old is not None:
            aside.write_bytes(target.read_bytes())
        with closing(sqlite3.connect(aside)) as store:
            store.execute("PRAGMA synchronous = OFF")  # the rename is what makes it durable
            if old is None:
                store.executescript(_TABLES)
            for path in set(old or ()) - {p for p, s in stamps.items() if (old or {}).get(p) == s}:
                _forget(store, path)
            for layer, path in files:
                if (old or {}).get(str(path)) != stamps[str(path)]:
                    _add_file(store, layer, path, stamps[str(path)])
            store.commit()
        aside.replace(target)
    finally:
        aside.unlink(missing_ok=True)


def _forget(store: sqlite3.Connection, path: str) -> None:
    row = store.execute("SELECT id FROM file WHERE path = ?", (path,)).fetchone()
    for table in ("entry", "name", "title", "term"):
        store.execute(f"DELETE FROM {table} WHERE file = ?", row)  # noqa: S608 - the names are ours
    store.execute("DELETE FROM file WHERE id = ?", row)


def _add_file(store: sqlite3.Connection, layer: int, path: Path, stamp: str) -> None:
    cursor = store.execute("INSERT INTO file (layer, path, stamp) VALUES (?, ?, ?)", (layer, str(path), stamp))
    file = cursor.lastrowid
    for entry in parse_facts(path):
        kind = _KINDS[type(entry)]
        data = msgspec.json.encode(entry)
        store.execute("INSERT INTO entry VALUES (?, ?, ?, ?, ?)", (file, layer, kind, entry.id, data))
        store.executemany(
            "INSERT INTO name VALUES (?, ?, ?, ?, ?, ?)",
            [(file, row.key.partition(" ")[0], *row) for row in dict.fromkeys(names_of(entry)) if row.key],
        )
        if isinstance(entry, Office):
            titles = dict.fromkeys(fold(title) for title in entry.titles)
            store.executemany(
                "INSERT INTO title VALUES (?, ?, ?, ?)", [(file, t, entry.place, entry.id) for t in titles]
            )
            people = dict.fromkeys(term.person for term in entry.terms)
            store.executemany("INSERT INTO term VALUES (?, ?, ?)", [(file, p, entry.id) for p in people])


class Store:
    """Reads entries and names from a compiled store, keeping what was read."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._entries: dict[tuple[str, str], Entry | None] = {}
        self._starting: dict[str, tuple[tuple[tuple[str, ...], str, str, str], ...]] = {}

    def entry(self, type_: type[_E], id_: str) -> _E | None:
        """Return the entry of that type and id, or None."""
        kind = _KINDS[type_]
        if (kind, id_) not in self._entries:
            row = self._connection.execute(
                "SELECT data FROM entry WHERE kind = ? AND id = ? ORDER BY layer DESC, file LIMIT 1", (kind, id_)
            ).fetchone()
            self._entries[kind, id_] = msgspec.json.decode(row[0], type=type_) if row else None
        found = self._entries[kind, id_]
        return found if isinstance(found, type_) else None

    def all(self, type_: type[_E]) -> list[_E]:
        """Return every entry of a type, by id."""
        rows = self._connection.execute(
            "SELECT DISTINCT id FROM entry WHERE kind = ? ORDER BY id", (_KINDS[type_],)
        )
        return [entry for (id_,) in rows.fetchall() if (entry := self.entry(type_, id_)) is not None]

    def names_starting(self, word: str) -> tuple[tuple[tuple[str, ...], str, str, str], ...]:
        """Return (words, kind, id, shape) of every name whose first folded word is this, longest first."""
        if word not in self._starting:
            rows = self._connection.execute(
                "SELECT DISTINCT key, kind, id, shape FROM name WHERE first = ?", (word,)
            ).fetchall()
            entries = [(tuple(key.split()), kind, id_, shape) for key, kind, id_, shape in rows]
            self._starting[word] = tuple(sorted(entries, key=lambda e: (-len(e[0]), e)))
        return self._starting[word]

    def offices_titled(self, title: str, place: str | None = None) -> tuple[str, ...]:
        """Return the ids of the offices with a folded title, of one place or of all, sorted."""
        if place is None:
            rows = self._connection.execute("SELECT DISTINCT office FROM title WHERE title = ?", (title,))
        else:
            rows = self._connection.execute(
                "SELECT DISTINCT office FROM title WHERE title = ? AND place = ?", (title, place)
            )
        return tuple(sorted(office for (office,) in rows))

    def offices_of_place(self, place: str) -> tuple[str, ...]:
        """Return the ids of all offices of a place, sorted."""
        rows = self._connection.execute("SELECT DISTINCT office FROM title WHERE place = ?", (place,))
        return tuple(sorted(office for (office,) in rows))

    def offices_of_person(self, person: str) -> tuple[str, ...]:
        """Return the ids of the offices a person is on record in, sorted."""
        rows = self._connection.execute("SELECT DISTINCT office FROM term WHERE person = ?", (person,))
        return tuple(sorted(office for (office,) in rows))

    def count(self, table: str) -> int:
        """Return how many rows a table has; for the status page."""
        if table not in {"entry", "name", "title", "term", "file"}:
            raise KeyError(table)
        (number,) = self._connection.execute(f"SELECT count(*) FROM {table}").fetchone()  # noqa: S608
        return int(number)


__all__ = ["Edition", "Store", "open_store"]
