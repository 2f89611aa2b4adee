"""The form of the facts files, as types: what a key may be called and what it may hold.

One definition serves to validate files, to word the errors and to write the JSON Schemas for editors.
"""

from __future__ import annotations

from typing import Annotated, Any

from msgspec import Meta, Struct, field

# YAML reads 2023-05-24 as a date, 2023-05 as text and 2023 as a number.
PartialDay = Annotated[
    Any,
    Meta(
        description="2023-05-24, 2023-05 or 2023",
        extra_json_schema={"type": ["string", "integer"], "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$"},
    ),
]


class Form(Struct, forbid_unknown_fields=True, frozen=True, omit_defaults=True):
    """A mapping of a facts file."""


class HolderForm(Form, frozen=True):
    """One line of an office: who held it, from when."""

    start: PartialDay = field(name="from")
    end: PartialDay = field(name="to", default=None)
    person: str = ""
    status: str = ""
    note: str = ""
    vacant: bool = False


class OfficeForm(Form, frozen=True):
    """An office and its holders, oldest first."""

    office: str
    kind: str
    holders: list[HolderForm]
    titles: list[str] = []
    names: list[str] = []
    seats: int = 1
    checked: PartialDay = None
    source: str = ""
    place: str = ""
    courtesy: bool = False
    wikidata: str = ""


class PersonForm(Form, frozen=True):
    """A person: spellings, birth, death."""

    name: str
    id: str = ""
    also: list[str] = []
    family: str = ""
    born: PartialDay = None
    died: PartialDay = None
    checked: PartialDay = None
    source: str = ""


class NamingForm(Form, frozen=True):
    """A name or a capital and its time."""

    name: str
    start: PartialDay = field(name="from", default=None)
    end: PartialDay = field(name="to", default=None)
    also: list[str] = []


class PlaceForm(Form, frozen=True):
    """A country, state, territory or city."""

    name: str
    kind: str
    also: list[str] = []
    demonyms: list[str] = []
    within: str = ""
    capitals: list[NamingForm] = []
    names: list[NamingForm] = []
    became: list[str] = []
    checked: PartialDay = None
    source: str = ""
    note: str = ""


class MemberForm(Form, frozen=True):
    """Members that joined or left on one day."""

    members: list[str]
    joined: PartialDay = None
    left: PartialDay = None
    note: str = ""


class OrganisationForm(Form, frozen=True):
    """An organisation or a company."""

    name: str
    kind: str
    also: list[str] = []
    members: list[MemberForm] = []
    names: list[NamingForm] = []
    became: list[str] = []
    checked: PartialDay = None
    source: str = ""
    note: str = ""


class ChangeForm(Form, frozen=True):
    """What was made known of an edition later."""

    announced: PartialDay
    status: str = ""
    dates: Any = None
    venue: str = ""
    places: list[str] = []
    host: str = ""
    note: str = ""


class EditionForm(Form, frozen=True):
    """One meeting of a series."""

    dates: Any = None
    venue: str = ""
    host: str = ""
    ordinal: int | None = None
    name: str = ""
    places: list[str] = []
    announced: PartialDay = None
    status: str = ""
    changes: list[ChangeForm] = []
    source: str = ""
    note: str = ""


class FactsFile(Form, frozen=True):
    """A whole facts file; each holds one of the lists."""

    place: str = ""
    source: str = ""
    checked: PartialDay = None
    offices: list[OfficeForm] = []
    people: list[PersonForm] = []
    places: list[PlaceForm] = []
    organisations: list[OrganisationForm] = []
    series: str = ""
    also: list[str] = []
    organisation: str = ""
    entitled: Any = None
    editions: list[EditionForm] = []
    note: str = ""
