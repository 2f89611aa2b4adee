"""The whole record of one person or one office, term by term, for drawing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.errors import KnowledgeError
from factcheck.knowledge.days import in_words
from factcheck.knowledge.model import Office, Person
from factcheck.knowledge.names import fold
from factcheck.knowledge.resolve import resolve_office

if TYPE_CHECKING:
    from datetime import date

    from factcheck.knowledge.model import Term
    from factcheck.knowledge.store import Store


@dataclass(frozen=True, slots=True)
class Bar:
    """One stretch of time: drawn from `start` to `end`, `open` when no end is on record."""

    label: str
    start: date
    end: date
    words: str
    status: str = ""
    open: bool = False


@dataclass(frozen=True, slots=True)
class Timeline:
    """Bars under a title; `notes` are what an editor should know beside them."""

    title: str
    bars: tuple[Bar, ...]
    notes: tuple[str, ...]


def find_timelines(name: str, store: Store) -> list[Timeline]:
    """Return the timelines of everyone, or every office, a name can mean.

    Raises:
        KnowledgeError: nobody and no office on record is called so.
    """
    people = _people_named(name, store)
    if people:
        return [_of_person(person, store) for person in people]
    try:
        offices = resolve_office(name, store)
    except KnowledgeError as fault:
        message = f"nobody and no office on record is called '{name}'"
        raise KnowledgeError(message, hint=fault.hint) from fault
    return [_of_office(office) for id_ in offices if (office := store.entry(Office, id_)) is not None]


def _people_named(name: str, store: Store) -> tuple[str, ...]:
    found = {id_ for kind, id_ in store.named(fold(name)) if kind in {"person", "mononym"}}
    return tuple(sorted(found))


def _of_person(id_: str, store: Store) -> Timeline:
    person = store.entry(Person, id_) or Person(id_, id_.partition(" (")[0])
    found: list[tuple[Office, Term]] = []
    for office_id in store.offices_of_person(id_):
        office = store.entry(Office, office_id)
        found += [(office, t) for t in office.terms if t.person == id_] if office else []
    found.sort(key=lambda pair: (pair[1].start.earliest, pair[0].id))
    life = [f"born {in_words(person.born)}"] if person.born else []
    life += [f"died {in_words(person.died)}"] if person.died else []
    notes = [", ".join(life)] if life else []
    notes += [f"also written {', '.join(person.also)}"] if person.also else []
    notes += _horizons(tuple(dict.fromkeys(office for office, _ in found)))
    title = id_ if id_ == person.name else f"{person.name} ({id_})"
    return Timeline(title, tuple(_bar(office.id, term, office) for office, term in found), tuple(notes))


def _of_office(office: Office) -> Timeline:
    bars = [_bar(term.person, term, office) for term in office.terms]
    bars += [_bar("(vacant)", term, office) for term in office.vacant]
    bars.sort(key=lambda bar: bar.start)
    return Timeline(office.id, tuple(bars), (*_horizons((office,)), f"source: {office.source}"))


def _horizons(offices: tuple[Office, ...]) -> list[str]:
    return [f"{office.id}: checked {in_words(office.checked)}" for office in offices]


def _bar(label: str, term: Term, office: Office) -> Bar:
    end = term.end.latest if term.end else max(office.checked, term.start.earliest)
    until = term.end.text if term.end else "now"  # figures, so that the bar has room in 80 columns
    return Bar(
        label=label,
        start=term.start.earliest,
        end=end,
        words=f"{term.start.text} to {until}",
        status=term.status,
        open=term.end is None,
    )
