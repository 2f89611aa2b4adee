"""An office and its holders, with ends filled in from the terms that follow."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.errors import did_you_mean
from factcheck.knowledge.model import Office, Term

if TYPE_CHECKING:
    from factcheck.knowledge.forms import HolderForm, OfficeForm
    from factcheck.knowledge.sheet import Sheet

STATUSES = ("", "acting", "caretaker", "disputed", "elect")


def read_office(sheet: Sheet, form: OfficeForm, index: int) -> Office:
    """Return the office at an index of the file.

    Raises:
        KnowledgeError: something it needs is missing, or a holder is malformed.
    """
    at: tuple[str | int, ...] = ("offices", index)
    checked = sheet.checked(form.checked, *at, "checked")
    place = form.place or sheet.form.place
    source = form.source or sheet.form.source
    if checked is None or not place or not source:
        missing = "`checked` day" if checked is None else "`source`" if place else "`place`"
        message = f"'{form.office}' has no {missing}"
        raise sheet.fault(message, *at, "office", hint="give it here or at the head of the file")
    lines = _read_terms(sheet, form, at)
    return Office(
        id=form.office,
        place=place,
        kind=form.kind,
        titles=tuple(form.titles),
        names=tuple(form.names),
        seats=form.seats,
        checked=checked,
        source=source,
        courtesy=form.courtesy or form.kind == "monarch",
        terms=tuple(term for term in lines if term.person),
        file=sheet.path.name,
        vacant=tuple(term for term in lines if not term.person),
        wikidata=form.wikidata,
    )


def _read_terms(sheet: Sheet, form: OfficeForm, at: tuple[str | int, ...]) -> list[Term]:
    terms: list[Term] = []
    for number, line in enumerate(form.holders):
        term = replace(_read_term(sheet, form.office, line, (*at, "holders", number)), line=number)
        if terms and term.start.latest < terms[-1].start.earliest:
            message = f"{term.person or 'vacant'} comes before the line above"
            raise sheet.fault(message, *at, "holders", number, hint="holders stand oldest first")
        if terms and terms[-1].end is None and form.seats == 1:
            terms[-1] = replace(terms[-1], end=term.start)
        terms.append(term)
    return terms


def _read_term(sheet: Sheet, office: str, line: HolderForm, here: tuple[str | int, ...]) -> Term:
    start, end = sheet.day(line.start, *here, "from"), sheet.day(line.end, *here, "to")
    if start is None:
        message = "a holder needs `from`"
        raise sheet.fault(message, *here)
    if not line.person and not line.vacant:
        message = "a holder needs `person`, or `vacant: true`"
        raise sheet.fault(message, *here)
    if line.person and line.vacant:
        message = f"{line.person} cannot hold an office that is vacant"
        raise sheet.fault(message, *here)
    if line.status not in STATUSES:
        known = f"known: {', '.join(STATUSES[1:])}"
        hint = "; ".join(filter(None, [known, did_you_mean(line.status, STATUSES)]))
        message = f"unknown status '{line.status}'"
        raise sheet.fault(message, *here, "status", hint=hint)
    if end is not None and end.latest < start.earliest:
        message = f"{line.person or 'the vacancy'} ends before it starts"
        raise sheet.fault(message, *here, "to", hint="exchange `from` and `to`, or correct one")
    return Term(office, line.person, start, end, line.status, line.note)
