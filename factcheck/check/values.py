"""What a variable of a rule can stand for while a rule is tried on a story."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from factcheck.knowledge.days import in_words
from factcheck.records import Granularity, Interval, Span, Status

if TYPE_CHECKING:
    from factcheck.knowledge.model import Edition, PartialDate, Term
    from factcheck.knowledge.terms import Holders


@dataclass(frozen=True, slots=True)
class Named:
    """A person, office, place, organisation or event: ids of the record (none: not on record)."""

    label: str
    ids: tuple[str, ...]
    span: Span | None = None
    status: Status = Status.CURRENT

    @property
    def id(self) -> str:
        """Return the only or first id."""
        return self.ids[0] if self.ids else ""


@dataclass(frozen=True, slots=True)
class Times:
    """The times a fact can be about, the likeliest first."""

    intervals: tuple[Interval, ...]
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """The terms an office lookup found, one `Holders` for each time asked about."""

    holders: tuple[Holders, ...] = ()
    terms: tuple[Term, ...] = ()

    @property
    def note(self) -> str:
        """Return why nobody held it, in brackets, "" where that is not told."""
        notes = [holders.note for holders in self.holders if holders.note]
        return f" ({notes[-1]})" if notes else ""

    @property
    def shown(self) -> tuple[Term, ...]:
        """Return the terms a message names: those of the last time asked about, the story's own day."""
        if self.terms:
            return self.terms
        for holders in reversed(self.holders):
            if holders.sure:
                return holders.sure
        return ()


@dataclass(frozen=True, slots=True)
class Meeting:
    """The edition an event mention means, or the several it could."""

    label: str
    editions: tuple[Edition, ...]
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Said:
    """A number, a word or a day, and where the story says it."""

    value: int | str | Interval
    span: Span | None = None
    words: str = ""


@dataclass(frozen=True, slots=True)
class Claim:
    """A whole statement: the lookup phrase that can tell of it, its gaps filled, and the words at stake."""

    label: str
    phrase: str
    gaps: tuple[tuple[str, Value], ...]
    span: Span | None = None


Value = Named | Times | Answer | Meeting | Said | Claim


@dataclass(slots=True)
class Bindings:
    """The values of a rule's variables."""

    values: dict[str, Value] = field(default_factory=dict)

    def bound(self, name: str, value: Value) -> Bindings:
        """Return the bindings with one more."""
        return Bindings({**self.values, name: value})


# What may follow the dot in `{term.to}` or `?event.dates`; a part that a value does not have is the whole.
PARTS = ("from", "to", "since", "office", "venue", "dates", "host", "ordinal", "name", "words", "title")


def in_text(value: Value, part: str = "") -> str:
    """Return a value, or a part of it, as a message says it."""
    if isinstance(value, Answer):
        return _terms_in_text(value.shown, part, value.note)
    if isinstance(value, Meeting):
        return _meeting_in_text(value, part)
    if isinstance(value, Times):
        return interval_in_words(value.intervals[0]) if value.intervals else "an unknown day"
    if isinstance(value, Said):
        if part == "words" and value.words:
            return value.words
        return interval_in_words(value.value) if isinstance(value.value, Interval) else str(value.value)
    return value.label.partition(" of ")[0] if part == "title" else value.label


def interval_in_words(interval: Interval) -> str:
    """Return an interval as an editor writes it."""
    start, end = interval.start, interval.end
    if start is None or end is None:
        return f"before {in_words(end)}" if end else f"after {in_words(start)}" if start else "an unknown day"
    if start == end:
        return in_words(start)
    if interval.granularity is Granularity.YEAR:
        return str(start.year)
    if interval.granularity is Granularity.MONTH:
        return f"{start:%B} {start.year}"
    return f"{in_words(start)} to {in_words(end)}"


def _terms_in_text(terms: tuple[Term, ...], part: str, note: str) -> str:
    if part == "since":
        who = _terms_in_text(terms, "", note)
        return f"{who} has been since {in_words(terms[-1].start)}" if terms else who
    if not terms:
        return f"nobody{note}" if not part else "an unknown day"
    if part == "from":
        return in_words(terms[-1].start)
    if part == "to":
        return _end(terms[-1].end)
    if part == "office":
        return terms[-1].office
    names = list(dict.fromkeys(t.person.partition(" (")[0] for t in terms))
    return names[0] if len(names) == 1 else ", ".join(names[:-1]) + " and " + names[-1]


def _end(end: PartialDate | None) -> str:
    return in_words(end) if end else "today"


def _meeting_in_text(meeting: Meeting, part: str) -> str:
    if not meeting.editions:
        return meeting.label
    edition = meeting.editions[0]
    version = edition.versions[-1]
    parts = {
        "venue": version.venue,
        "dates": interval_in_words(Interval(version.start, version.end, Granularity.RANGE)),
        "host": edition.host,
        "ordinal": str(edition.ordinal or ""),
        "name": edition.name or edition.series,
    }
    return parts.get(part, meeting.label)
