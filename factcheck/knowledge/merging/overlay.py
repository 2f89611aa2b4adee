"""A newsroom's overlay: the offices a source changed, written into a directory of its own, never ours.

What is written is read back by the parser before it takes the place of what was there; a fault leaves the
old files as they were.
"""

from __future__ import annotations

import os
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import yaml

from factcheck.errors import KnowledgeError
from factcheck.knowledge.model import Office, Person
from factcheck.knowledge.parse import parse_facts
from factcheck.resources import rules_directory

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from factcheck.knowledge.merging.outcome import Plan
    from factcheck.knowledge.model import Term
    from factcheck.knowledge.store import Store

_OFFICES, _PEOPLE = "offices/imported.yaml", "people/imported.yaml"
_HEAD = (
    "# Written by `factcheck knowledge`: what a source changed of the record. Lines may be edited by hand.\n"
)
_WIDE = 10_000  # columns: a holder stays on one line


def check_target(directory: Path) -> None:
    """See that an overlay does not go into our own record.

    Raises:
        KnowledgeError: it would.
    """
    ours = rules_directory().resolve()
    if directory.resolve() == ours or ours in directory.resolve().parents:
        raise KnowledgeError(
            "is our own record, which a source never changes", str(directory), "name another"
        )


def write_overlay(plan: Plan, directory: Path, store: Store) -> Plan:
    """Write what a plan changes into a rules directory, and return the plan with the files written.

    Offices that the newsroom keeps in files of its own are left to it, and are said to be.

    Raises:
        KnowledgeError: the directory is ours, cannot be written, or its file cannot be read.
    """
    check_target(directory)
    facts = directory / "facts"
    by_hand = _by_hand(store, facts)
    merges = tuple(
        replace(m, refused=f"is kept by hand in {by_hand[m.before.id].name}: change it there")
        if m.before.id in by_hand and m.changes
        else m
        for m in plan.merges
    )
    taken = [m for m in merges if m.changes and not m.refused]
    if not taken:
        return replace(plan, merges=merges)
    offices = {e.id: e for e in _kept(facts / _OFFICES) if isinstance(e, Office)}
    offices |= {m.after.id: m.after for m in taken}
    people = {e.id: e for e in _kept(facts / _PEOPLE) if isinstance(e, Person)}
    people |= {p.id: p for m in taken for p in m.people}
    wrote = [_write(facts / _OFFICES, "offices", [_office(o) for _, o in sorted(offices.items())])]
    if people:
        wrote.append(_write(facts / _PEOPLE, "people", [_person(p) for _, p in sorted(people.items())]))
    return replace(plan, merges=merges, wrote=tuple(wrote))


def _by_hand(store: Store, facts: Path) -> Mapping[str, Path]:
    """Return the offices that files of the directory, other than the one written here, hold."""
    own = (facts / _OFFICES).resolve()
    return {
        office.id: filed.path
        for office, filed in store.filed(Office)
        if filed.path.resolve() != own and facts.resolve() in filed.path.resolve().parents
    }


def _kept(path: Path) -> Iterable[object]:
    return parse_facts(path) if path.exists() else ()


def _write(path: Path, key: str, entries: list[dict[str, Any]]) -> Path:
    aside = path.with_name(f".{path.stem}.{os.getpid()}.part.yaml")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with aside.open("w", encoding="utf-8", newline="\n") as out:
            out.write(f"{_HEAD}{key}:\n")
            for entry in entries:
                out.write(_entry(entry))
            out.flush()
            os.fsync(out.fileno())
        parse_facts(aside)
        aside.replace(path)
    except OSError as fault:
        raise KnowledgeError(f"cannot be written: {fault.strerror}", str(path)) from fault
    finally:
        aside.unlink(missing_ok=True)
    return path


def _entry(entry: dict[str, Any]) -> str:
    """Return one entry: a line a key, and a line a holder."""
    lines = []
    for number, (key, value) in enumerate(entry.items()):
        lead = "  - " if number == 0 else "    "
        if key == "holders":
            lines += [f"{lead}holders:", *(f"      - {_flow(holder)}" for holder in value)]
        else:
            lines.append(f"{lead}{_flow({key: value})[1:-1]}")
    return "\n".join(lines) + "\n"


def _flow(value: object) -> str:
    return yaml.safe_dump(
        value, default_flow_style=True, sort_keys=False, allow_unicode=True, width=_WIDE
    ).strip()


def _office(office: Office) -> dict[str, Any]:
    entry: dict[str, Any] = {"office": office.id, "place": office.place, "kind": office.kind}
    entry |= {"titles": list(office.titles)} if office.titles else {}
    entry |= {"names": list(office.names)} if office.names else {}
    entry |= {"courtesy": True} if office.courtesy and office.kind != "monarch" else {}
    entry |= {"seats": office.seats} if office.seats != 1 else {}
    entry |= {"wikidata": office.wikidata} if office.wikidata else {}
    entry |= {"source": office.source, "checked": office.checked.isoformat()}
    lines = sorted((*office.terms, *office.vacant), key=lambda t: (t.start.earliest, t.start.latest))
    following = [*lines[1:], None]
    entry["holders"] = [_holder(t, n, office.seats) for t, n in zip(lines, following, strict=True)]
    return entry


def _holder(term: Term, following: Term | None, seats: int) -> dict[str, Any]:
    holder: dict[str, Any] = {"from": term.start.text}
    implied = seats == 1 and following is not None and term.end is not None
    if term.end is not None and not (implied and following and following.start.text == term.end.text):
        holder["to"] = term.end.text
    holder |= {"person": term.person} if term.person else {"vacant": True}
    holder |= {"status": term.status} if term.status else {}
    return holder | ({"note": term.note} if term.note else {})


def _person(person: Person) -> dict[str, Any]:
    entry: dict[str, Any] = {"name": person.name}
    entry |= {"id": person.id} if person.id != person.name else {}
    entry |= {"also": list(person.also)} if person.also else {}
    entry |= {"family": person.family} if person.family else {}
    entry |= {"born": person.born.text} if person.born else {}
    entry |= {"died": person.died.text} if person.died else {}
    return entry | {"source": person.source or "https://www.wikidata.org/"}
