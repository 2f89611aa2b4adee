"""People, places and organisations from a facts file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.knowledge.model import Membership, Organisation, Person, Place

if TYPE_CHECKING:
    from factcheck.knowledge.forms import OrganisationForm, PersonForm, PlaceForm
    from factcheck.knowledge.sheet import Sheet


def read_person(sheet: Sheet, form: PersonForm, index: int) -> Person:
    """Return the person at an index of the file.

    Raises:
        KnowledgeError: a date is none, or death comes before birth.
    """
    at = ("people", index)
    born, died = sheet.day(form.born, *at, "born"), sheet.day(form.died, *at, "died")
    if born and died and died.latest < born.earliest:
        message = f"{form.name} dies before being born"
        raise sheet.fault(message, *at, "died", hint="correct `born` or `died`")
    source = form.source or sheet.form.source
    checked = sheet.checked(form.checked, *at, "checked")
    return Person(form.id or form.name, form.name, tuple(form.also), form.family, born, died, source, checked)


def read_place(sheet: Sheet, form: PlaceForm, index: int) -> Place:
    """Return the place at an index of the file.

    Raises:
        KnowledgeError: a date is none.
    """
    at: tuple[str | int, ...] = ("places", index)
    return Place(
        id=form.name,
        kind=form.kind,
        also=tuple(form.also),
        demonyms=tuple(form.demonyms),
        within=form.within,
        capitals=tuple(sheet.naming(n, *at, "capitals", i) for i, n in enumerate(form.capitals)),
        names=tuple(sheet.naming(n, *at, "names", i) for i, n in enumerate(form.names)),
        checked=sheet.checked(form.checked, *at, "checked"),
        source=form.source or sheet.form.source,
        became=tuple(form.became),
    )


def read_organisation(sheet: Sheet, form: OrganisationForm, index: int) -> Organisation:
    """Return the organisation at an index of the file.

    Raises:
        KnowledgeError: a date is none, or a member leaves that had not joined.
    """
    at: tuple[str | int, ...] = ("organisations", index)
    return Organisation(
        id=form.name,
        kind=form.kind,
        also=tuple(form.also),
        members=_read_members(sheet, form, at),
        names=tuple(sheet.naming(n, *at, "names", i) for i, n in enumerate(form.names)),
        checked=sheet.checked(form.checked, *at, "checked"),
        source=form.source or sheet.form.source,
        became=tuple(form.became),
    )


def _read_members(sheet: Sheet, form: OrganisationForm, at: tuple[str | int, ...]) -> tuple[Membership, ...]:
    members: list[Membership] = []
    for number, line in enumerate(form.members):
        here = (*at, "members", number)
        joined, left = sheet.day(line.joined, *here, "joined"), sheet.day(line.left, *here, "left")
        if (joined is None) == (left is None):
            message = "a line of members needs `joined` or `left`, not both"
            raise sheet.fault(message, *here)
        for name in line.members:
            if joined is not None:
                members.append(Membership(name, joined, None))
                continue
            open_ones = [i for i, m in enumerate(members) if m.member == name and m.left is None]
            if not open_ones:
                message = f"{name} leaves {form.name} without having joined"
                raise sheet.fault(message, *here, hint="add the line that says when it joined")
            was = members[open_ones[-1]]
            members[open_ones[-1]] = Membership(name, was.joined, left)
    return tuple(members)
