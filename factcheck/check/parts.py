"""Parts of values in clauses: `?term.to`, `?event.dates`, as messages name them too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.check.values import Answer, Meeting, Named, Said
from factcheck.records import Granularity, Interval

if TYPE_CHECKING:
    from factcheck.check.values import Value
    from factcheck.knowledge.model import Edition, PartialDate, Term


def part_of(value: Value, part: str) -> Value | None:
    """Return a part of a value; None when it has no such part, or when several answers differ in it."""
    if not part:
        return value
    if isinstance(value, Answer):
        return _of_terms(value.shown, part)
    if isinstance(value, Meeting):
        found = {_of_edition(edition, part) for edition in value.editions}
        return found.pop() if len(found) == 1 else None
    if isinstance(value, Said) and part == "words" and value.words:
        return Said(value.words, value.span)
    return None


def _of_terms(terms: tuple[Term, ...], part: str) -> Value | None:
    if not terms:
        return None
    last = terms[-1]
    if part == "office":
        return Named(last.office, (last.office,))
    day = last.start if part == "from" else last.end if part == "to" else None
    return None if day is None else Said(_days(day))


def _days(day: PartialDate) -> Interval:
    return Interval(day.earliest, day.latest, Granularity.DAY if day.exact else Granularity.RANGE)


def _of_edition(edition: Edition, part: str) -> Said | None:
    version = edition.versions[-1]
    if part == "dates" and version.start is not None:
        return Said(Interval(version.start, version.end, Granularity.RANGE))
    if part == "ordinal" and edition.ordinal is not None:
        return Said(edition.ordinal)
    texts = {"venue": version.venue, "host": edition.host, "name": edition.name or edition.series}
    text = texts.get(part, "")
    return Said(text) if text else None
