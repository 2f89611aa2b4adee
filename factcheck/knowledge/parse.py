"""Facts files -> model: validated, with ends of terms filled in from the terms that follow."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Any

import msgspec

from factcheck.errors import KnowledgeError, did_you_mean
from factcheck.knowledge import forms
from factcheck.knowledge.days import read_partial, read_range
from factcheck.knowledge.model import (
    Change,
    Edition,
    Entry,
    Membership,
    Naming,
    Office,
    Organisation,
    PartialDate,
    Person,
    Place,
    Series,
    Term,
)
from factcheck.yamlfile import load_yaml, locate

if TYPE_CHECKING:
    from pathlib import Path

_PATH = re.compile(r" - at `\$(.*)`$")
_STEP = re.compile(r"\.([A-Za-z_]+)|\[(\d+)\]")
_UNKNOWN = re.compile(r"Object contains unknown field `(.+?)`")

STATUSES = ("", "acting", "caretaker", "disputed", "elect")


def parse_facts(path: Path) -> list[Entry]:
    """Return what a facts file states.

    Raises:
        KnowledgeError: it is malformed; names file, line, column and the nearest valid word.
    """
    data = load_yaml(path, KnowledgeError)
    if data is None:
        return []
    try:
        form = msgspec.convert(data, forms.FactsFile)
    except msgspec.ValidationError as fault:
        raise _explain(path, str(fault)) from fault
    reader = _Reader(path, form)
    return reader.read()


def _explain(path: Path, fault: str) -> KnowledgeError:
    """Turn msgspec's words into place, fault and remedy."""
    found = _PATH.search(fault)
    keys: tuple[str | int, ...] = ()
    if found:
        keys = tuple(name or int(number) for name, number in _STEP.findall(found[1]))
        fault = fault[: found.start()]
    unknown = _UNKNOWN.match(fault)
    if not unknown:
        return KnowledgeError(fault[0].lower() + fault[1:], locate(path, keys))
    known = _keys_at(keys)
    hint = "; ".join(filter(None, [f"known keys: {', '.join(known)}", did_you_mean(unknown[1], known)]))
    return KnowledgeError(f"unknown key '{unknown[1]}'", locate(path, (*keys, unknown[1])), hint)


def _keys_at(keys: tuple[str | int, ...]) -> list[str]:
    here: Any = forms.FactsFile
    kinds = {
        "offices": forms.OfficeForm, "holders": forms.HolderForm, "people": forms.PersonForm,
        "places": forms.PlaceForm, "organisations": forms.OrganisationForm, "members": forms.MemberForm,
        "editions": forms.EditionForm, "changes": forms.ChangeForm, "names": forms.NamingForm,
        "capitals": forms.NamingForm,
    }  # fmt: skip
    for key in keys:
        here = kinds.get(str(key), here)
    return [f.encode_name for f in msgspec.structs.fields(here)]


class _Reader:
    """Reads one validated file."""

    def __init__(self, path: Path, form: forms.FactsFile) -> None:
        self.path, self.form = path, form

    def fail(self, fault: str, *keys: str | int, hint: str = "") -> KnowledgeError:
        return KnowledgeError(fault, locate(self.path, keys), hint)

    def day(self, value: object, *keys: str | int) -> PartialDate | None:
        if value is None:
            return None
        try:
            return read_partial(value)
        except ValueError as fault:
            raise self.fail(str(fault), *keys) from fault

    def checked(self, value: object, *keys: str | int) -> date | None:
        day = self.day(value if value is not None else self.form.checked, *keys)
        return day.latest if day else None

    def read(self) -> list[Entry]:
        form = self.form
        entries: list[Entry] = []
        entries += [self.office(o, i) for i, o in enumerate(form.offices)]
        entries += [self.person(p, i) for i, p in enumerate(form.people)]
        entries += [self.place(p, i) for i, p in enumerate(form.places)]
        entries += [self.organisation(o, i) for i, o in enumerate(form.organisations)]
        if form.series:
            entries.append(self.series())
        return entries

    def office(self, form: forms.OfficeForm, index: int) -> Office:
        at: tuple[str | int, ...] = ("offices", index)
        checked = self.checked(form.checked, *at, "checked")
        if checked is None:
            raise self.fail(f"'{form.office}' has no `checked` day", *at, "office")
        place = form.place or self.form.place
        if not place:
            raise self.fail(f"'{form.office}' has no `place`", *at, "office")
        source = form.source or self.form.source
        if not source:
            raise self.fail(f"'{form.office}' has no `source`", *at, "office")
        terms = self.terms(form, at)
        return Office(
            form.office, place, form.kind, tuple(form.titles), tuple(form.names), form.seats, checked, source,
            terms, self.path.name,
        )  # fmt: skip

    def terms(self, form: forms.OfficeForm, at: tuple[str | int, ...]) -> tuple[Term, ...]:
        terms: list[Term] = []
        for number, line in enumerate(form.holders):
            here = (*at, "holders", number)
            start, end = self.day(line.start, *here, "from"), self.day(line.end, *here, "to")
            if start is None:
                raise self.fail("a holder needs `from`", *here)
            if not line.person and not line.vacant:
                raise self.fail("a holder needs `person`, or `vacant: true`", *here)
            if line.status not in STATUSES:
                hint = f"known: {', '.join(STATUSES[1:])}"
                raise self.fail(f"unknown status '{line.status}'", *here, "status", hint=hint)
            if end is not None and end.latest < start.earliest:
                raise self.fail(f"{line.person} leaves before arriving", *here, "to")
            if terms and start.latest < terms[-1].start.earliest:
                raise self.fail(f"{line.person or 'vacant'} comes before the line above: oldest first", *here)
            if terms and terms[-1].end is None and form.seats == 1:
                terms[-1] = _ended(terms[-1], start)
            terms.append(Term(form.office, line.person, start, end, line.status, line.note))
        return tuple(term for term in terms if term.person)

    def person(self, form: forms.PersonForm, index: int) -> Person:
        at = ("people", index)
        born, died = self.day(form.born, *at, "born"), self.day(form.died, *at, "died")
        if born and died and died.latest < born.earliest:
            raise self.fail(f"{form.name} dies before being born", *at, "died")
        return Person(
            form.id or form.name, form.name, tuple(form.also), form.family, born, died,
            form.source or self.form.source,
        )  # fmt: skip

    def naming(self, form: forms.NamingForm, *keys: str | int) -> Naming:
        return Naming(form.name, self.day(form.start, *keys, "from"), self.day(form.end, *keys, "to"))

    def place(self, form: forms.PlaceForm, index: int) -> Place:
        at: tuple[str | int, ...] = ("places", index)
        return Place(
            form.name, form.kind, tuple(form.also), tuple(form.demonyms), form.within,
            tuple(self.naming(n, *at, "capitals", i) for i, n in enumerate(form.capitals)),
            tuple(self.naming(n, *at, "names", i) for i, n in enumerate(form.names)),
            self.checked(form.checked, *at, "checked"), form.source or self.form.source,
        )  # fmt: skip

    def organisation(self, form: forms.OrganisationForm, index: int) -> Organisation:
        at: tuple[str | int, ...] = ("organisations", index)
        members: list[Membership] = []
        for number, line in enumerate(form.members):
            here = (*at, "members", number)
            joined, left = self.day(line.joined, *here, "joined"), self.day(line.left, *here, "left")
            if (joined is None) == (left is None):
                raise self.fail("a line of members needs `joined` or `left`, not both", *here)
            for name in line.members:
                if joined is not None:
                    members.append(Membership(name, joined, None))
                    continue
                open_ones = [i for i, m in enumerate(members) if m.member == name and m.left is None]
                if not open_ones:
                    raise self.fail(f"{name} leaves {form.name} without having joined", *here)
                was = members[open_ones[-1]]
                members[open_ones[-1]] = Membership(name, was.joined, left)
        return Organisation(
            form.name, form.kind, tuple(form.also), tuple(members),
            tuple(self.naming(n, *at, "names", i) for i, n in enumerate(form.names)),
            self.checked(form.checked, *at, "checked"), form.source or self.form.source,
        )  # fmt: skip

    def series(self) -> Series:
        form = self.form
        editions = tuple(self.edition(e, i) for i, e in enumerate(form.editions))
        entitled = form.entitled if isinstance(form.entitled, list) else [form.entitled] if form.entitled else []
        return Series(
            form.series, tuple(form.also), form.organisation, tuple(str(e) for e in entitled), editions,
            self.checked(None, "checked"), form.source,
        )  # fmt: skip

    def edition(self, form: forms.EditionForm, index: int) -> Edition:
        at: tuple[str | int, ...] = ("editions", index)
        announced = self.day(form.announced, *at, "announced")
        start, end = self.range(form.dates, *at, "dates")
        versions = [
            Change(
                announced.earliest if announced else None, form.status, start, end, form.venue,
                tuple(form.places),
            )
        ]  # fmt: skip
        for number, change in enumerate(form.changes):
            here = (*at, "changes", number)
            day = self.day(change.announced, *here, "announced")
            start, end = self.range(change.dates, *here, "dates")
            last = versions[-1]
            versions.append(
                Change(
                    day.earliest if day else None,
                    change.status,
                    start or last.start,
                    end or last.end,
                    change.venue or last.venue,
                    tuple(change.places) or (() if change.venue else last.places),
                )
            )
        return Edition(
            self.form.series, index, form.name, form.ordinal, form.host, tuple(versions),
            form.source or self.form.source,
        )  # fmt: skip

    def range(self, value: object, *keys: str | int) -> tuple[date | None, date | None]:
        if value is None:
            return None, None
        try:
            return read_range(value)
        except ValueError as fault:
            raise self.fail(str(fault), *keys) from fault


def _ended(term: Term, end: PartialDate) -> Term:
    """Return the term ending when the next begins."""
    return Term(term.office, term.person, term.start, end, term.status, term.note)
