"""Facts files -> the compiled store: one SQLite file, so that start-up reads nothing it does not need.

Only files that changed are parsed again. The store is written aside and renamed, so that a killed compile
leaves the old one usable; one that is damaged all the same is made anew.
"""

from __future__ import annotations

import os
import sqlite3
import tempfile
from contextlib import closing, suppress
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from factcheck.knowledge.index import names_of
from factcheck.knowledge.kinds import KIND_OF
from factcheck.knowledge.model import Office
from factcheck.knowledge.names import fold
from factcheck.knowledge.parse import parse_facts
from factcheck.knowledge.stamps import stamps_in

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from factcheck.knowledge.model import Entry

# `entry.place` is where the entry stands in its file; `hidden` lists entries a later layer replaces.
_TABLES = """
CREATE TABLE file (id INTEGER PRIMARY KEY, layer INTEGER, path TEXT UNIQUE, stamp TEXT);
CREATE TABLE entry (id INTEGER PRIMARY KEY, file INTEGER, layer INTEGER, kind TEXT, name TEXT,
                    place INTEGER, data BLOB);
CREATE TABLE name (file INTEGER, entry INTEGER, first TEXT, key TEXT, kind TEXT, id TEXT, shape TEXT);
CREATE TABLE title (file INTEGER, entry INTEGER, title TEXT, place TEXT, office TEXT);
CREATE TABLE term (file INTEGER, entry INTEGER, person TEXT, office TEXT, rank INTEGER);
CREATE TABLE hidden (entry INTEGER PRIMARY KEY);
CREATE INDEX entry_name ON entry (kind, name);
CREATE INDEX name_first ON name (first, key);
CREATE INDEX title_title ON title (title);
CREATE INDEX title_place ON title (place);
CREATE INDEX term_person ON term (person);
"""

# Two of one layer both stand: Georgia is a country and a state.
_HIDE = """
INSERT INTO hidden SELECT id FROM entry e
WHERE layer < (SELECT max(layer) FROM entry o WHERE o.kind = e.kind AND o.name = e.name)
"""


def compile_store(target: Path, files: Sequence[tuple[int, Path]], stamps: Mapping[str, str]) -> None:
    """Bring a compiled store up to date with its facts files.

    Args:
        target: the store; left as it is when anything fails.
        files: layer and path of every facts file, ours first.
        stamps: what tells whether a file changed, by path.

    Raises:
        KnowledgeError: a facts file is malformed.
    """
    _sweep(target)
    handle, name = tempfile.mkstemp(prefix=f"{target.name}.{os.getpid()}.", dir=target.parent)
    os.close(handle)
    aside = Path(name)
    try:
        old = stamps_in(target)
        if old is not None:
            aside.write_bytes(target.read_bytes())
        try:
            _write(aside, files, stamps, old)
        except sqlite3.DatabaseError:
            if old is None:
                raise
            aside.write_bytes(b"")  # the old store is damaged inside: begin again
            _write(aside, files, stamps, None)
        aside.replace(target)
    finally:
        aside.unlink(missing_ok=True)


def _sweep(target: Path) -> None:
    """Remove what killed compiles left aside."""
    for left in target.parent.glob(f"{target.name}.*"):
        with suppress(OSError):
            if not _runs(left.name.removeprefix(f"{target.name}.").partition(".")[0]):
                left.unlink()


def _runs(process: str) -> bool:
    """Whether the process a file set aside is named after still runs; taken so where it cannot be asked."""
    if not process.isdigit() or os.name != "posix":
        return True
    try:
        os.kill(int(process), 0)  # signal 0 asks, and does nothing
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def _write(
    aside: Path, files: Sequence[tuple[int, Path]], stamps: Mapping[str, str], old: Mapping[str, str] | None
) -> None:
    with closing(sqlite3.connect(aside)) as store:
        store.execute("PRAGMA synchronous = OFF")  # the rename is what makes it durable
        store.execute("PRAGMA journal_mode = MEMORY")
        if old is None:
            store.executescript(_TABLES)
        known = old or {}
        for path in sorted(p for p, stamp in known.items() if stamps.get(p) != stamp):
            _forget(store, path)
        for layer, file in files:
            if known.get(str(file)) != stamps[str(file)]:
                _add_file(store, layer, file, stamps[str(file)])
        store.execute("DELETE FROM hidden")
        store.execute(_HIDE)
        store.commit()


def _forget(store: sqlite3.Connection, path: str) -> None:
    row = store.execute("SELECT id FROM file WHERE path = ?", (path,)).fetchone()
    for table in ("entry", "name", "title", "term"):
        store.execute(f"DELETE FROM {table} WHERE file = ?", row)  # noqa: S608 - the names are ours
    store.execute("DELETE FROM file WHERE id = ?", row)


def _add_file(store: sqlite3.Connection, layer: int, path: Path, stamp: str) -> None:
    adding = "INSERT INTO file (layer, path, stamp) VALUES (?, ?, ?)"
    file = store.execute(adding, (layer, str(path), stamp)).lastrowid
    places: dict[str, int] = {}
    for entry in parse_facts(path):
        kind = KIND_OF[type(entry)]
        place = places[kind] = places.get(kind, -1) + 1
        row = (file, layer, kind, entry.id, place, msgspec.json.encode(entry))
        adding = "INSERT INTO entry (file, layer, kind, name, place, data) VALUES (?, ?, ?, ?, ?, ?)"
        _add_names(store, (file, store.execute(adding, row).lastrowid), entry)


def _add_names(store: sqlite3.Connection, owner: tuple[int | None, int | None], entry: Entry) -> None:
    store.executemany(
        "INSERT INTO name VALUES (?, ?, ?, ?, ?, ?, ?)",
        [(*owner, r.key.partition(" ")[0], *r) for r in dict.fromkeys(names_of(entry)) if r.key],
    )
    if isinstance(entry, Office):
        # the title "" stands for the office itself, so that one without titles belongs to its place too
        titles = dict.fromkeys(["", *(fold(title) for title in entry.titles)])
        store.executemany(
            "INSERT INTO title VALUES (?, ?, ?, ?, ?)", [(*owner, t, entry.place, entry.id) for t in titles]
        )
        people = dict.fromkeys(term.person for term in entry.terms)
        rows = [(*owner, person, entry.id, _rank(entry, person)) for person in people]
        store.executemany("INSERT INTO term VALUES (?, ?, ?, ?, ?)", rows)


def _rank(office: Office, person: str) -> int:
    """Return how far from first an office comes to mind for a person: acting ones and shared ones last."""
    full = any(term.person == person and term.status in {"", "caretaker"} for term in office.terms)
    return (0 if full else 2) + (1 if office.seats > 1 else 0)
