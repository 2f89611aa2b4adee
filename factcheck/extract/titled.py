"""Who a bare title means: "the prime minister" of the country named last.

That is whoever the story has given the office, or else the one the record has in it on the day of the story.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.knowledge.terms import holders_at
from factcheck.records import Interval, Status

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.extract.gazetteer import Named
    from factcheck.extract.reading import Reading
    from factcheck.knowledge.model import Office
    from factcheck.records import Fact

_DETERMINERS = frozenset({"the", "its"})


def note_titled(reading: Reading, fact: Fact) -> None:
    """Remember whom the story has given an office, unless as a past or a future holder."""
    person, office = fact.role("person"), fact.role("office")
    if person is not None and office is not None and fact.status in {Status.CURRENT, Status.ACTING}:
        reading.context.titled[str(office.value)] = str(person.value)


def bare_titles(reading: Reading) -> Iterator[tuple[Named, str]]:
    """Yield the titles of a sentence that stand for a person of their own, and the person's value."""
    for named in reading.names:
        if named.has("title") and _stands_alone(reading, named):
            office = _office(reading, named)
            person = _holder(reading, office) if office is not None else None
            if person is not None:
                yield named, person


def country_of(reading: Reading, named: Named) -> str | None:
    """Return the country whose office a bare title is."""
    office = _office(reading, named) if named.has("title") and _stands_alone(reading, named) else None
    return office.place if office is not None else None


def _stands_alone(reading: Reading, named: Named) -> bool:
    """Whether "the prime minister" has neither name nor place beside it."""
    tokens = reading.tokens
    if (
        not named.first
        or tokens[named.first - 1].key not in _DETERMINERS
        or tokens[named.last - 1].possessive
    ):
        return False
    if named.last >= len(tokens):
        return True
    after = tokens[named.last]
    if after.text == ",":  # "the prime minister, N," has a name; "the prime minister, who" has none
        return named.last + 1 < len(tokens) and not tokens[named.last + 1].text[:1].isupper()
    return (
        after.key not in {"of", "for", "elect"} and not after.text[:1].isupper() and after.text not in "-‐‑"
    )


def _office(reading: Reading, named: Named) -> Office | None:
    """Return the office of the last country named before a title that has one of that title."""
    store = reading.knowledge.store
    titled = {o for title in named.ids("title") for o in store.offices_titled(title)}
    here = [i for n in reading.names if n.has("place", "demonym") for i in n.ids("place", "demonym")]
    places = reading.context.places[: len(reading.context.places) - len(here)]
    places += [i for n in reading.names if n.last <= named.first for i in n.ids("place", "demonym")]
    for place in reversed(places):
        entry = reading.knowledge.place(place)
        offices = [o for o in store.offices_of_place(place) if o in titled]
        if entry is not None and entry.kind == "country" and len(offices) == 1:
            return reading.knowledge.office(offices[0])
    return None


def _holder(reading: Reading, office: Office) -> str | None:
    said = reading.context.titled.get(office.id)
    published = reading.context.published
    if said is not None or published is None:
        return said
    holders = {term.person for term in holders_at(office, Interval.day(published)).sure}
    return holders.pop() if len(holders) == 1 else None
