"""How many hold one office at once, and when nobody does."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from factcheck.knowledge.days import in_words
from factcheck.knowledge.model import Office
from factcheck.knowledge.soundness.flaw import flaw, note
from factcheck.knowledge.terms import sure_span

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from factcheck.knowledge.model import Term
    from factcheck.knowledge.soundness.flaw import Flaw
    from factcheck.knowledge.store import Filed, Store

_DAY = timedelta(days=1)


def check_offices(store: Store) -> Iterator[Flaw]:
    """Yield overlaps beyond the number of seats, and gaps that are not stated vacant."""
    for office, filed in store.filed(Office):
        yield from _overlaps(office, filed)
        if office.seats == 1:
            yield from _gaps(office, filed)


def _overlaps(office: Office, filed: Filed) -> Iterator[Flaw]:
    """Yield terms that begin while every seat is taken; a handover day counts for both.

    Those who act, take care or dispute may do so beside a holder: that is what the words mean.
    """
    seated: list[Term] = []
    for term in office.terms:
        start, _ = _sure(term, office)
        seated = [t for t in seated if _sure(t, office)[1] > start]
        twice = [t for t in seated if t.person == term.person]
        if twice:
            yield _overlap(filed, term, twice[0], "holds it twice at once: make the two lines one")
        if not term.status:
            others = [t for t in seated if not t.status]
            if len(others) >= office.seats and not twice:
                yield _overlap(filed, term, others[0], "correct the dates, add a `status`, or raise `seats`")
        if _sure(term, office)[1] > start:
            seated.append(term)


def _overlap(filed: Filed, term: Term, other: Term, hint: str) -> Flaw:
    until = f"until {in_words(other.end)}" if other.end else "and still"
    message = (
        f"{term.person} becomes {term.office} on {in_words(term.start)} while {other.person} is, {until}"
    )
    return flaw(filed, message, hint, "holders", term.line)


def _gaps(office: Office, filed: Filed) -> Iterator[Flaw]:
    lines = sorted((*office.terms, *office.vacant), key=lambda term: term.line)
    last: date | None = None
    for term in lines:
        if last is not None and term.start.earliest > last + _DAY:
            since = f"{in_words(last + _DAY)} to {in_words(term.start.earliest - _DAY)}"
            message = f"nobody is {office.id} from {since}"
            hint = "add {from: ..., vacant: true} if that is so, or whoever acted"
            yield note(filed, message, hint, "holders", term.line)
        end = term.end.latest if term.end else office.checked
        last = max(last or end, end)


def _sure(term: Term, office: Office) -> tuple[date, date]:
    """Return the first and the last day a term surely has; the last before the first when it has none."""
    span = sure_span(term, office.checked)
    return span.start or term.start.latest, span.end or office.checked
