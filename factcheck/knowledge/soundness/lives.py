"""Terms against the lives of those who served them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.knowledge.days import in_words
from factcheck.knowledge.model import Office, Person
from factcheck.knowledge.soundness.flaw import flaw, note

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from factcheck.knowledge.model import Term
    from factcheck.knowledge.soundness.flaw import Flaw
    from factcheck.knowledge.store import Filed, Store

_AGE = 18  # years; no elected or appointed office of the record can be held before
_CROWNS = frozenset({"monarch"})  # crowns pass to children


def check_lives(store: Store) -> Iterator[Flaw]:
    """Yield terms before the age of 18, after death, and open ones of the dead.

    One whose line explains itself in a `note` is only worth a look: Harold Holt stayed in office after he
    drowned, a Dalai Lama is enthroned as a child.
    """
    for office, filed in store.filed(Office):
        for term in office.terms:
            person = store.entry(Person, term.person)
            if person is not None:
                yield from _born(office, filed, term, person)
                yield from _died(office, filed, term, person)


def _tell(term: Term) -> Callable[..., Flaw]:
    return note if term.note else flaw


def _born(office: Office, filed: Filed, term: Term, person: Person) -> Iterator[Flaw]:
    if person.born is None or office.kind in _CROWNS:
        return
    born, start = person.born.earliest, term.start.latest
    if (start.year - born.year) - ((start.month, start.day) < (born.month, born.day)) < _AGE:
        message = f"{term.person}, born {in_words(person.born)}, is {office.id} from {in_words(term.start)}"
        yield _tell(term)(
            filed, message, "correct `born` or `from`, or say why in a `note`", "holders", term.line
        )


def _died(office: Office, filed: Filed, term: Term, person: Person) -> Iterator[Flaw]:
    if person.died is None:
        return
    last = person.died.latest
    end = term.end.earliest if term.end else office.checked
    if term.start.earliest > last or end > last:
        until = f"until {in_words(term.end)}" if term.end else f"still on {in_words(office.checked)}"
        message = f"{term.person}, who died {in_words(person.died)}, is {office.id} {until}"
        yield _tell(term)(
            filed, message, "correct `died` or `to`, or say why in a `note`", "holders", term.line
        )
