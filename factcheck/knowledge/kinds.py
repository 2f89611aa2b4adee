"""The words for what the knowledge holds: kinds of entries, of offices, of places and of organisations."""

from __future__ import annotations

from factcheck.knowledge.model import Entry, Office, Organisation, Person, Place, Series

KIND_OF: dict[type[Entry], str] = {
    Office: "office",
    Person: "person",
    Place: "place",
    Organisation: "organisation",
    Series: "series",
}

# Source: rules/facts/README.md, which says what each list is for.
OFFICE_KINDS = (
    "head of state",
    "head of government",
    "deputy head of government",
    "vice-president",
    "foreign minister",
    "defence minister",
    "finance minister",
    "interior minister",
    "minister",
    "speaker",
    "legislative leader",
    "governor",
    "first minister",
    "party leader",
    "central bank",
    "agency head",
    "head",
    "chief executive",
    "pope",
    "judge",
    "monarch",
)
PLACE_KINDS = ("country", "state", "province", "territory", "city")
ORGANISATION_KINDS = ("alliance", "union", "agency", "company", "bloc", "court", "bank", "sport", "other")
EDITION_STATUSES = ("", "cancelled", "postponed", "planned", "held", "online", "moved")
