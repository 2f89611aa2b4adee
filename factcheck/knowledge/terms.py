"""Terms of office against intervals: what surely, possibly and never was."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from factcheck.knowledge.days import in_words
from factcheck.records import Interval, Statement

if TYPE_CHECKING:
    from datetime import date

    from factcheck.knowledge.model import Office, Term


@dataclass(frozen=True, slots=True)
class Holders:
    """Who held an office at some time of an interval.

    `complete` tells whether the record covers the whole interval: only then does a name that is missing
    here mean that the person did not hold the office. `note` tells why it is known that nobody did.
    """

    sure: tuple[Term, ...]
    possible: tuple[Term, ...]
    complete: bool
    note: str = ""

    def has(self, people: tuple[str, ...]) -> bool | None:
        """Whether one of the people held it: True, False, or None when it cannot be known."""
        if any(term.person in people for term in self.sure):
            return True
        if not self.complete or any(term.person in people for term in self.possible):
            return None
        return False


def sure_span(term: Term, checked: date) -> Interval:
    """Return the days a term surely covers; an open one holds up to the day it was checked."""
    end = term.end.earliest if term.end else checked
    return Interval(term.start.latest, end)


def possible_span(term: Term) -> Interval:
    """Return the days a term can cover."""
    return Interval(term.start.earliest, term.end.latest if term.end else None)


def holders_at(office: Office, when: Interval) -> Holders:
    """Return who held an office at some time of an interval."""
    sure, possible = [], []
    for term in office.terms:
        surely = sure_span(term, office.checked)
        if surely.start is not None and surely.end is not None and surely.start > surely.end:
            surely = Interval(surely.end, surely.end)  # a blurred term is sure of no day
            if possible_span(term).overlaps(when):
                possible.append(term)
            continue
        if surely.overlaps(when):
            sure.append(term)
        elif possible_span(term).overlaps(when):
            possible.append(term)
    vacant = [t for t in office.vacant if possible_span(t).overlaps(when)]
    # a gap that nobody stated is a gap of the record, not a vacancy
    stated = bool(sure) or bool(vacant)
    note = vacant[-1].note if vacant else ""
    return Holders(tuple(sure), tuple(possible), stated and covers(office, when), note)


def covers(office: Office, when: Interval) -> bool:
    """Whether the record of an office covers a whole interval."""
    begins = office.begins
    if begins is None or when.start is None or when.end is None:
        return False
    return begins.latest <= when.start and when.end <= office.checked


def held_before(office: Office, people: tuple[str, ...], when: Interval) -> tuple[Term, ...]:
    """Return the terms of these people that had surely ended when an interval began."""
    if when.start is None:
        return ()
    ended = (t for t in office.terms if t.end is not None and t.end.latest < when.start)
    return tuple(t for t in ended if t.person in people)


def held_after(office: Office, people: tuple[str, ...], when: Interval) -> tuple[Term, ...]:
    """Return the terms of these people that surely began after an interval."""
    if when.end is None:
        return ()
    return tuple(t for t in office.terms if t.person in people and t.start.earliest > when.end)


def near_change(office: Office, people: tuple[str, ...], when: Interval, days: int) -> bool:
    """Whether a term of these people begins or ends within so many days of an interval of a week at most."""
    if when.start is None or when.end is None or (when.end - when.start).days > 7:
        return False
    wide = Interval(
        when.start - timedelta(days) if when.start else None, when.end + timedelta(days) if when.end else None
    )
    edges = [
        edge for t in office.terms if t.person in people for edge in (t.start, t.end) if edge is not None
    ]
    return any(Interval(edge.earliest, edge.latest).overlaps(wide) for edge in edges)


def statement(term: Term, office: Office) -> Statement:
    """Return a term as evidence."""
    status = f"{term.status} " if term.status and term.status != "disputed" else ""
    article = "has been" if term.end is None else "was"
    until = f" to {in_words(term.end)}" if term.end else ""
    person = term.person.partition(" (")[0]
    text = f"{person} {article} {status}{office.id} from {in_words(term.start)}{until}"
    if term.status == "disputed":
        text += " (disputed)"
    return Statement(
        text,
        term.start.text,
        term.end.text if term.end else None,
        office.checked.isoformat(),
        office.source,
    )
