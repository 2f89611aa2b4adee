"""The one office that words mean, on the day that is asked about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.errors import KnowledgeError
from factcheck.knowledge.answers import who_held
from factcheck.knowledge.model import Office
from factcheck.knowledge.resolve import readings

if TYPE_CHECKING:
    from factcheck.knowledge.model import PartialDate
    from factcheck.knowledge.store import Store


def resolve_one(words: str, store: Store, on: PartialDate | None = None) -> Office:
    """Return the one office that words mean.

    Of several offices the one that was held on the day is meant: Turkey's "head of government" was its prime
    minister until the office was abolished, and is the president since.

    Raises:
        KnowledgeError: no office on record is meant, or several are.
    """
    groups = readings(words, store)
    first = [_office(id_, store) for id_ in groups[0]]
    if on is None:
        return _only(words, first)
    for ids in groups:
        offices = [_office(id_, store) for id_ in ids]
        standing = [o for o in offices if not _gone(o, on)]
        held = [o for o in standing if who_held(o, on).terms]
        if standing:
            return _only(words, held or standing, on)
    return _only(words, first)


def _only(words: str, offices: list[Office], on: PartialDate | None = None) -> Office:
    if len(offices) == 1 or (on is not None and len({_people(o, on) for o in offices} - {()}) == 1):
        return offices[0]
    ids = sorted(office.id for office in offices)
    message = f"'{words}' can mean {len(ids)} offices"
    shown = ", ".join(ids[:8]) + (" and others" if len(ids) > 8 else "")
    raise KnowledgeError(message, hint=f"say which: {shown}")


def _people(office: Office, on: PartialDate) -> tuple[str, ...]:
    return tuple(sorted(term.person for term in who_held(office, on).terms))


def _gone(office: Office, on: PartialDate) -> bool:
    """Whether nobody can have held an office on a day: it was vacant, or abolished before."""
    answer = who_held(office, on)
    if answer.known:
        return not answer.terms
    ends = [t.end for t in (*office.terms, *office.vacant)]
    return all(end is not None and end.latest < on.earliest for end in ends)


def _office(id_: str, store: Store) -> Office:
    office = store.entry(Office, id_)
    if office is None:
        message = f"the compiled record names '{id_}' but does not hold it"
        raise KnowledgeError(message, hint="delete the cache directory and try again")
    return office
