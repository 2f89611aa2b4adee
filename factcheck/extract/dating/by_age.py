"""Signs from ages: "the president, 80," was written in the one year in which that was so."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from factcheck.extract.age_words import find_aged
from factcheck.extract.dating.sign import Sign
from factcheck.extract.lexicon import BACKWARD, DEATH, PAST_PASSAGE, RETROSPECT
from factcheck.records import Interval

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.extract.age_people import Aged
    from factcheck.extract.reading import Reading
    from factcheck.knowledge.model import Person

_ANOTHER_TIME = frozenset("when then was were became aged at had ago once elected appointed youngest".split())
_DAY = timedelta(days=1)


def find_age_signs(reading: Reading) -> Iterator[Sign]:
    """Yield a sign for everyone on record whose age a sentence gives as of now."""
    if not any(token.key[:1].isdigit() for token in reading.tokens):
        return
    keys = {token.key for token in reading.tokens}
    if keys & (_ANOTHER_TIME | BACKWARD | DEATH | PAST_PASSAGE | RETROSPECT):
        return
    if any(mention.explicit for mention in reading.dates):
        return
    for aged in find_aged(reading):
        sign = _sign(reading, aged)
        if sign is not None:
            yield sign


def _sign(reading: Reading, aged: Aged) -> Sign | None:
    if aged.form not in {"plain", "now"} or not aged.person.sure or len(aged.person.ids) != 1:
        return None
    person = reading.knowledge.person(aged.person.ids[0])
    span = reading.span(aged.at, aged.at + 1)
    allowed = days_of_age(person, aged.years)
    if allowed is None or person.died is not None or reading.quotes.quoted(span.start, span.end):
        return None
    born = person.born.text if person.born else ""
    note = f"{person.name}, born {born}, was {aged.years} from {allowed.start} to {allowed.end}"
    return Sign("age", f"age {person.id} {aged.years}", (allowed,), span, note)


def days_of_age(person: Person, years: int) -> Interval | None:
    """Return the days on which someone is so old."""
    if person.born is None:
        return None
    first, last = _birthday(person.born.earliest, years), _birthday(person.born.latest, years + 1)
    return Interval(first, last - _DAY) if first and last else None


def _birthday(born: date, years: int) -> date | None:
    """Return a birthday; that of a 29 February is the 1 March of other years."""
    year = born.year + years
    if year > 9999:
        return None
    try:
        return date(year, born.month, born.day)
    except ValueError:
        return date(year, 3, 1)
