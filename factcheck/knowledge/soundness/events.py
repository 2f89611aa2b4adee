"""Series of meetings: editions in order, offices and hosts that are on file."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.errors import did_you_mean
from factcheck.knowledge.kinds import EDITION_STATUSES
from factcheck.knowledge.model import Office, Series
from factcheck.knowledge.soundness.flaw import flaw
from factcheck.knowledge.soundness.words import known_places

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.knowledge.model import Edition
    from factcheck.knowledge.soundness.flaw import Flaw
    from factcheck.knowledge.store import Filed, Store


def check_events(store: Store) -> Iterator[Flaw]:
    """Yield editions that overlap, repeat an ordinal or are announced too late, and names not on file."""
    places, offices = known_places(store), frozenset(store.ids(Office))
    for series, filed in store.filed(Series):
        yield from _named(series, filed, places, offices)
        yield from _order(series, filed)
        for edition in series.editions:
            yield from _edition(series, edition, filed, places)


def _named(series: Series, filed: Filed, places: frozenset[str], offices: frozenset[str]) -> Iterator[Flaw]:
    if series.organisation and series.organisation not in places:
        hint = did_you_mean(series.organisation, sorted(places)) or "add it to organisations/"
        yield flaw(filed, f"'{series.organisation}' is in no file", hint, "organisation")
    for office in series.entitled:
        if office == "members" and not series.organisation:
            message = f"members are entitled to attend {series.id}, but of what is not said"
            yield flaw(filed, message, "add `organisation`", "entitled")
        if office != "members" and office not in offices:
            hint = did_you_mean(office, sorted(offices)) or "write the id of an office on file"
            yield flaw(filed, f"no office '{office}' is on file", hint, "entitled")
    if not series.source.startswith(("https://", "http://")) or series.checked is None:
        message = f"{series.id} needs a `source` that is an address, and a `checked` day"
        yield flaw(filed, message, "add it at the head of the file")


def _order(series: Series, filed: Filed) -> Iterator[Flaw]:
    held = [e for e in series.editions if e.versions[-1].status != "cancelled" and e.versions[-1].start]
    by_day = sorted(held, key=lambda e: (e.versions[-1].start, e.number))
    for before, now in pairwise(by_day):
        ends, starts = before.versions[-1].end, now.versions[-1].start
        if ends is not None and starts is not None and starts <= ends and not _back_to_back(before, now):
            message = f"an edition of {series.id} starts on {starts} while another lasts until {ends}"
            yield flaw(filed, message, "correct the dates, or make them one", "editions", now.number, "dates")
    seen: dict[int, int] = {}
    for edition in held:
        if edition.ordinal is not None and seen.setdefault(edition.ordinal, edition.number) != edition.number:
            message = f"{series.id} has two editions with the ordinal {edition.ordinal}"
            yield flaw(filed, message, "correct one of them", "editions", edition.number, "ordinal")


def _back_to_back(one: Edition, other: Edition) -> bool:
    """Whether two editions, each with its number, were one gathering: the 28th and 29th ASEAN summits."""
    numbered = one.ordinal is not None and other.ordinal is not None and one.ordinal != other.ordinal
    return numbered and one.versions[-1].venue == other.versions[-1].venue


def _edition(series: Series, edition: Edition, filed: Filed, places: frozenset[str]) -> Iterator[Flaw]:
    steps = ("editions", edition.number)
    if edition.host and edition.host not in places:
        hint = did_you_mean(edition.host, sorted(places)) or "add it to places/ or organisations/"
        yield flaw(filed, f"the host '{edition.host}' is in no file", hint, *steps, "host")
    last = None
    for number, version in enumerate(edition.versions):
        where = (*steps, "changes", number - 1) if number else steps
        if version.status not in EDITION_STATUSES:
            hint = (
                did_you_mean(version.status, EDITION_STATUSES) or f"known: {', '.join(EDITION_STATUSES[1:])}"
            )
            yield flaw(filed, f"unknown status '{version.status}'", hint, *where, "status")
        if version.announced and version.end and version.announced > version.end and version.status == "":
            message = f"an edition of {series.id} that ended {version.end} is announced {version.announced}"
            yield flaw(filed, message, "correct `announced` or `dates`", *where)
        if last is not None and version.announced and version.announced < last:
            message = f"a change announced {version.announced} stands after one announced {last}"
            yield flaw(filed, message, "changes stand oldest first", *where)
        last = version.announced or last
