"""What the knowledge holds: offices with terms, people, places, organisations, events.

Days that are not known to the day carry the earliest and the latest they can be.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date  # noqa: TC003 - msgspec reads the annotations when it decodes


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A day known to lie between two days, both included; `text` is as it was written."""

    earliest: date
    latest: date
    text: str

    @property
    def exact(self) -> bool:
        """Whether the day itself is known."""
        return self.earliest == self.latest


@dataclass(frozen=True, slots=True)
class Term:
    """One person's time in one office. `end` None with `open` true: still there when last checked.

    `line` is the place among the holders of the facts file, from 0; `person` is "" for a time stated vacant.
    """

    office: str
    person: str
    start: PartialDate
    end: PartialDate | None
    status: str = ""
    note: str = ""
    line: int = 0

    @property
    def open(self) -> bool:
        """Whether no end is on record."""
        return self.end is None


@dataclass(frozen=True, slots=True)
class Office:
    """A post, with everyone who held it since the record begins.

    `courtesy`: usage keeps the bare title for life ("President Carter said in 2010"). `wikidata` is the
    office's item there (`Q...`), "" when none is named.
    """

    id: str
    place: str
    kind: str
    titles: tuple[str, ...]
    names: tuple[str, ...]
    seats: int
    checked: date
    source: str
    terms: tuple[Term, ...]
    file: str = ""
    vacant: tuple[Term, ...] = ()

    @property
    def begins(self) -> PartialDate | None:
        """The first day of the record; before it nobody knows who held the office."""
        starts = [term.start for term in (*self.terms[:1], *self.vacant[:1])]
        return min(starts, key=lambda day: day.earliest, default=None)

    courtesy: bool = False
    wikidata: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    """Someone, with the spellings of the name.

    `checked` is the last day on which whoever has no `died` is known to have lived.
    """

    id: str
    name: str
    also: tuple[str, ...] = ()
    family: str = ""
    born: PartialDate | None = None
    died: PartialDate | None = None
    source: str = ""
    checked: date | None = None


@dataclass(frozen=True, slots=True)
class Naming:
    """A name, or a capital, and when it was so; `also` are other forms of it, of the same time."""

    name: str
    start: PartialDate | None
    end: PartialDate | None
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Place:
    """A country, state, territory or city.

    One whose last name has an end is no more; `became` is what took its place, if that is on record.
    """

    id: str
    kind: str
    also: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
    within: str = ""
    capitals: tuple[Naming, ...] = ()
    names: tuple[Naming, ...] = ()
    checked: date | None = None
    source: str = ""
    became: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Membership:
    """One member's time in an organisation."""

    member: str
    joined: PartialDate
    left: PartialDate | None


@dataclass(frozen=True, slots=True)
class Organisation:
    """A body or a company; one whose last name has an end is no more, and `became` tells what followed."""

    id: str
    kind: str
    also: tuple[str, ...] = ()
    members: tuple[Membership, ...] = ()
    names: tuple[Naming, ...] = ()
    checked: date | None = None
    source: str = ""
    became: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Change:
    """What was made known of an edition on a day."""

    announced: date | None
    status: str = ""
    start: date | None = None
    end: date | None = None
    venue: str = ""
    places: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Edition:
    """One meeting of a series; `versions[0]` is the plan as first announced, later ones change it."""

    series: str
    number: int
    name: str
    ordinal: int | None
    host: str
    versions: tuple[Change, ...]
    source: str = ""

    @property
    def id(self) -> str:
        """Return the id unique over all series."""
        return f"{self.series}#{self.number}"


@dataclass(frozen=True, slots=True)
class Series:
    """A series of meetings."""

    id: str
    also: tuple[str, ...]
    organisation: str
    entitled: tuple[str, ...]
    editions: tuple[Edition, ...]
    checked: date | None = None
    source: str = ""


Entry = Office | Person | Place | Organisation | Series
