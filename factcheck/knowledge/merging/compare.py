"""One office on record against what a source claims of it.

The record is never overruled: a source adds terms that follow or that fill a gap, ends terms that were
open, and makes days finer. Where it disagrees it is doubted, and an editor decides.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from factcheck.knowledge.days import in_words
from factcheck.knowledge.merging.identity import described, person_anywhere, person_in
from factcheck.knowledge.merging.outcome import Change, ChangeKind, Merge
from factcheck.knowledge.merging.spells import closed_by_successors, in_spells
from factcheck.knowledge.model import Term

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from factcheck.knowledge.model import Office, PartialDate, Person
    from factcheck.knowledge.record import Knowledge
    from factcheck.knowledge.sources.claim import Claim

_MONTH = timedelta(days=31)  # lists differ by some days about one inauguration
_DAY = timedelta(days=1)


@dataclass(slots=True)
class _Work:
    """An office while it is compared."""

    office: Office
    knowledge: Knowledge
    terms: list[Term]
    changes: list[Change] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)
    people: list[Person] = field(default_factory=list)
    current: set[str] = field(default_factory=set)  # who the source says is still there


def compare_office(
    office: Office, claims: Sequence[Claim], knowledge: Knowledge, checked: date | None
) -> Merge:
    """Return what a source's claims would change of an office.

    Args:
        office: the office on record.
        claims: what the source says of it, each possible by itself.
        knowledge: the record, for who is who.
        checked: the day the source was read, up to which it vouches for who is still there.
    """
    spells = closed_by_successors(in_spells(claims), single=office.seats == 1)
    work = _Work(office, knowledge, list(office.terms))
    for claim in spells:
        _weigh(work, claim)
    work.terms.sort(key=lambda t: (t.start.earliest, t.start.latest))
    if office.seats == 1:
        _close(work)
    day = _horizon(work, checked)
    after = replace(office, terms=tuple(work.terms), checked=day, source=_source(work, claims))
    return Merge(office, after, tuple(work.changes), tuple(work.doubts), tuple(work.people))


def _weigh(work: _Work, claim: Claim) -> None:
    start = claim.start
    if start is None:
        return
    if claim.end is None and claim.successor:
        gone = f"{claim.person} ({claim.where}): left open, though {claim.successor} is said to have followed"
        work.doubts.append(gone)
        return
    person = person_in(claim, work.office, work.knowledge)
    at = _same_term(work.terms, person, claim) if person else None
    if at is not None:
        work.terms[at] = _refined(work, work.terms[at], claim)
        return
    rival = _rival(work, claim, person)
    if rival is not None:
        work.doubts.append(
            f"{claim.person} from {in_words(start)} ({claim.where}): the record has "
            f"{_name(rival.person)} then"
        )
        return
    id_, known = (person, True) if person else person_anywhere(claim, work.knowledge)
    if not known and id_ not in {p.id for p in work.people}:
        work.people.append(described(id_, claim))
    term = Term(work.office.id, id_, start, claim.end, claim.status, line=-1)
    work.terms.append(term)
    if claim.end is None:
        work.current.add(id_)
    until = f" to {in_words(claim.end)}" if claim.end else ""
    status = f" ({claim.status})" if claim.status else ""
    work.changes.append(Change(ChangeKind.ADDS, f"{_name(id_)}{status}, from {in_words(start)}{until}"))


def _same_term(terms: Sequence[Term], person: str, claim: Claim) -> int | None:
    """Return which term of a person a claim is about: one that begins within a month, or takes it in."""
    for index, term in enumerate(terms):
        if term.person != person or claim.start is None:
            continue
        near = (
            claim.start.earliest - _MONTH <= term.start.latest
            and term.start.earliest <= claim.start.latest + _MONTH
        )
        within = term.start.earliest <= claim.start.latest and (
            term.end is None or claim.start.earliest <= term.end.latest
        )
        if near or within:
            return index
    return None


def _refined(work: _Work, term: Term, claim: Claim) -> Term:
    """Return a term with what the source knows better."""
    name = _name(term.person)
    start = term.start
    if claim.start is not None:
        if not start.exact and _within(claim.start, start) and claim.start.text != start.text:
            change = f"{name} began {in_words(claim.start)} (was {in_words(start)})"
            work.changes.append(Change(ChangeKind.REFINES, change))
            start = claim.start
        elif _differ(claim.start, start):
            work.doubts.append(
                f"{name} from {in_words(claim.start)} ({claim.where}): the record has {in_words(start)}"
            )
    if claim.end is None:
        if term.end is None:
            work.current.add(term.person)
        return replace(term, start=start)
    return replace(term, start=start, end=_end(work, term, claim, claim.end))


def _end(work: _Work, term: Term, claim: Claim, end: PartialDate) -> PartialDate | None:
    name = _name(term.person)
    if term.end is None:
        if end.latest < work.office.checked:
            work.doubts.append(
                f"{name} to {in_words(end)} ({claim.where}): the record had {name} in office on "
                f"{in_words(work.office.checked)}"
            )
            return None
        work.changes.append(Change(ChangeKind.ENDS, f"{name} until {in_words(end)} (was open)"))
        return end
    if not term.end.exact and _within(end, term.end) and end.text != term.end.text:
        change = f"{name} until {in_words(end)} (was {in_words(term.end)})"
        work.changes.append(Change(ChangeKind.REFINES, change))
        return end
    if _differ(end, term.end):
        work.doubts.append(f"{name} to {in_words(end)} ({claim.where}): the record has {in_words(term.end)}")
    return term.end


def _rival(work: _Work, claim: Claim, person: str) -> Term | None:
    """Return the term on record that a claimed one would overlap in a single seat."""
    if work.office.seats > 1 or claim.status or claim.start is None:
        return None
    for term in work.terms:
        if term.status or term.person == person:
            continue
        # an open term holds to the day it was checked: only after that can another have come
        last = term.end.earliest if term.end else work.office.checked
        ends_before = claim.end is not None and claim.end.earliest <= term.start.latest + _DAY
        begins_after = claim.start.latest + _DAY >= last
        if not ends_before and not begins_after:
            return term
    return None


def _close(work: _Work) -> None:
    """End open terms of a single seat where the next begins, as a facts file does."""
    for index, term in enumerate(work.terms[:-1]):
        if term.end is None:
            following = work.terms[index + 1]
            work.terms[index] = replace(term, end=following.start)
            text = f"{_name(term.person)} until {in_words(following.start)} (was open)"
            work.changes.append(Change(ChangeKind.ENDS, text))
            work.current.discard(term.person)


def _horizon(work: _Work, checked: date | None) -> date:
    """Return the day up to which the office is now vouched for, and say so when it moves.

    It moves to the day the source was read only where the source names exactly those still in office and
    nothing of it is doubted; else only as far as the changes themselves reach.
    """
    before = work.office.checked
    reached = [d.earliest for t in work.terms for d in (t.start, t.end) if d is not None]
    least = max([before, *reached]) if work.changes else before
    still = {t.person for t in work.terms if t.end is None}
    if checked is None or work.doubts or still != work.current or not still:
        return least
    day = max(least, checked)
    if day > before:
        names = " and ".join(sorted(_name(person) for person in still))
        text = f"{names} still in office on {in_words(day)} (checked {in_words(before)} before)"
        work.changes.append(Change(ChangeKind.CONFIRMS, text))
    return day


def _source(work: _Work, claims: Sequence[Claim]) -> str:
    named = next((c.source for c in claims if c.source), "")
    return named if named and work.changes else work.office.source


def _within(fine: PartialDate, coarse: PartialDate) -> bool:
    return coarse.earliest <= fine.earliest and fine.latest <= coarse.latest


def _differ(one: PartialDate, other: PartialDate) -> bool:
    """Whether two days cannot be one; the day before or after is the same handover."""
    return one.latest + _DAY < other.earliest or other.latest + _DAY < one.earliest


def _name(person: str) -> str:
    return person.partition(" (")[0]
