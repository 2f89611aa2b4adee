"""Who held an office on a day, in a month or in a year, and whether the record can tell."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from factcheck.knowledge.days import in_words, read_partial
from factcheck.knowledge.terms import holders_at
from factcheck.records import Interval

if TYPE_CHECKING:
    from factcheck.knowledge.model import Office, PartialDate, Term
    from factcheck.knowledge.terms import Holders


@dataclass(frozen=True, slots=True)
class Answer:
    """Who held an office at a time.

    `reason` says why the record cannot tell; "" when it can. An answer that is known and has no holders
    means that the office was vacant.
    """

    office: Office
    on: PartialDate
    terms: tuple[Term, ...]
    reason: str = ""

    @property
    def known(self) -> bool:
        """Whether the record can tell."""
        return not self.reason


def who_held(office: Office, on: PartialDate) -> Answer:
    """Return who held an office; both holders hold a handover day.

    Unknown past the day the office was last checked, before its record begins, and where a date known to
    the month or the year leaves the day blurred.
    """
    found = holders_at(office, Interval(on.earliest, on.latest))
    terms = tuple(term for term in found.sure if term.status != "elect")
    reason = _doubt(office, on, found)
    return Answer(office, on, () if reason else terms, reason)


def _doubt(office: Office, on: PartialDate, found: Holders) -> str:
    begins = office.begins
    if begins is None:
        return "the record names no holder"
    if on.latest > office.checked:
        return _past_horizon(office, on)
    if on.earliest < begins.latest:
        return f"the record begins {in_words(begins)}"
    sure = {term.person for term in found.sure}
    blurred = [t for t in found.possible if t.person not in sure and t.status != "elect"]
    if blurred:
        return "known only so far: " + "; ".join(_span(term) for term in blurred)
    if not found.complete:
        return "the record names nobody, and states no vacancy"
    return ""


def _past_horizon(office: Office, on: PartialDate) -> str:
    last = [t for t in office.terms if t.end is None or t.end.latest >= office.checked]
    who = ", then " + " and ".join(t.person.partition(" (")[0] for t in last) if last else ""
    part = "partly " if on.earliest <= office.checked else ""
    return f"{part}past the record: last checked {in_words(office.checked)}{who}"


def _span(term: Term) -> str:
    end = in_words(term.end) if term.end else "now"
    return f"{term.person.partition(' (')[0]} from {in_words(term.start)} to {end}"


def answer_object(answer: Answer, asked: str) -> dict[str, Any]:
    """Return an answer as plain values, with the office in the words it was asked for."""
    office = answer.office
    record: dict[str, Any] = {
        "office": asked,
        "on": answer.on.text,
        "outcome": "known" if answer.known else "unknown",
        "holders": [holder_object(term, office) for term in answer.terms],
        "id": office.id,
    }
    return record | ({"reason": answer.reason} if answer.reason else {})


def holder_object(term: Term, office: Office) -> dict[str, Any]:
    """Return one holder as plain values; `to` null is still there when last checked."""
    return {
        "person": term.person.partition(" (")[0],
        "from": term.start.text,
        "to": term.end.text if term.end else None,
        "status": term.status,
        "checked": office.checked.isoformat(),
        "source": office.source,
    }


def read_on(value: object) -> PartialDate:
    """Return the day, month or year asked about.

    Raises:
        ValueError: it is none.
    """
    if isinstance(value, str | int) and not isinstance(value, bool):
        return read_partial(value)
    message = f"'{value}' is not a date: write 2023-05-24, 2023-05 or 2023"
    raise ValueError(message)
