"""Who is said to visit where: facts of the kind `visits`; roles person, place and, where it is said, day.

"N will visit Tokyo on 24 May", "N arrived in Paris", "the prime minister, who travels to India next week".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.age_people import by_pronoun
from factcheck.extract.cues import any_name, any_word, needs
from factcheck.extract.titled import bare_titles
from factcheck.extract.when import times_at
from factcheck.records import Fact, FactKind, Granularity, Modality, Role, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.extract.gazetteer import Named
    from factcheck.extract.reading import Reading
    from factcheck.records import DateMention

_VISIT = frozenset("visit visits visited visiting tour tours toured touring".split())
_GO = {
    "to": frozenset(
        """travel travels travelled traveled travelling traveling fly flies flew flying go goes went going
        head heads headed heading return returns returned""".split()
    ),
    "in": frozenset("arrive arrives arrived arriving land lands landed landing".split()),
}
_HELPERS = frozenset(
    """will would is was are were be been to has had have also then later set due scheduled expected planning
    plans who himself herself personally officially this next week on first again and
    """.split()
)
_DENIALS = frozenset("not never cancelled canceled declined refused postponed without instead".split())
_PLANS = frozenset("will to set due scheduled expected planning plans".split())
_REACH = 10  # words between a subject and its verb
_CLAUSE = 24  # words between the commas of "N, who will host the summit in May,"
_NEAR = 40  # characters between a place and its day
_FINE = frozenset({Granularity.DAY, Granularity.WEEK, Granularity.MONTH, Granularity.RANGE})


@needs(any_name("place"), any_word(_VISIT.union(*_GO.values())))
def find_visits(reading: Reading) -> Iterator[Fact]:
    """Yield the `visits` facts of a sentence."""
    starts = {n.first: n for n in reading.names}
    subjects: dict[int, tuple[int, str]] | None = None
    for at, token in enumerate(reading.tokens):
        place = _place(reading, starts, at) if token.key in _VISIT or _goes(reading, at) else None
        if place is None:
            continue
        if subjects is None:
            subjects = _subjects(reading)
        found = _subject(reading, subjects, at)
        if found is not None:
            yield _fact(reading, found, at, place)


def _goes(reading: Reading, at: int) -> bool:
    following = reading.tokens[at + 1].key if at + 1 < len(reading.tokens) else ""
    return reading.tokens[at].key in _GO.get(following, ())


def _place(reading: Reading, starts: dict[int, Named], at: int) -> Named | None:
    """Return the place right after the verb; a demonym or a name that runs on is none."""
    here = at + 1 + (reading.tokens[at].key not in _VISIT)
    while here < len(reading.tokens) and reading.tokens[here].key in {"the", "neighbouring", "nearby"}:
        here += 1
    named = starts.get(here)
    if named is None or not named.has("place") or named.has("demonym"):
        return None
    return None if reading.tokens[named.last - 1].possessive else named


def _subjects(reading: Reading) -> dict[int, tuple[int, str]]:
    """Return the people a sentence speaks of, by the word after them: where they begin, and their value."""
    found = {
        m.last: (m.first, m.person.value)
        for m in reading.context.mentions
        if not reading.tokens[m.last - 1].possessive
    }
    found.update({named.last: (named.first - 1, person) for named, person in bare_titles(reading)})
    for at, token in enumerate(reading.tokens):
        if token.key in {"he", "she"}:
            person = by_pronoun(reading, at)
            if person is not None:
                found[at + 1] = (at, person.value)
    return found


def _subject(
    reading: Reading, subjects: dict[int, tuple[int, str]], verb: int
) -> tuple[int, int, str] | None:
    """Return the person a verb has for subject: back over its helpers, and an apposition."""
    tokens = reading.tokens
    here = verb
    reach = _REACH
    while here > 0 and verb - here <= reach:
        if here in subjects:
            first, value = subjects[here]
            return first, here, value
        before = tokens[here - 1]
        if before.text == ",":
            opening = [i for i in range(max(0, here - _CLAUSE), here - 1) if tokens[i].text == ","]
            apposed = [i for i in opening if i in subjects]
            here, reach = (apposed[-1], reach + _CLAUSE) if apposed else (here - 1, reach)
        elif before.key in _HELPERS | _DENIALS:
            here -= 1
        else:
            return None
    return None


def _fact(reading: Reading, who: tuple[int, int, str], verb: int, named: Named) -> Fact:
    first, last, value = who
    person, place = reading.span(first, last), reading.span(named.first, named.last)
    day = _day(reading, place)
    between = {t.key for t in reading.tokens[last:verb]}
    when = times_at(reading, first, named.last)
    times = (day.interval,) if day is not None and day.interval is not None else when.times
    roles = (
        Role("person", value, person, is_entity=True),
        Role("place", "|".join(named.ids("place")), place, is_entity=True),
        *([Role("day", day.interval, day.span)] if day is not None and day.interval is not None else []),
    )
    planned = Modality.SCHEDULED if between & _PLANS else Modality.ASSERTED
    return Fact(
        id="",
        kind=FactKind.VISITS,
        roles=roles,
        evidence=Span(min(r.span.start for r in roles), max(r.span.end for r in roles), person.field),
        sentence=reading.sentence.span,
        time=times[0] if times else None,
        basis=when.basis,
        times=times,
        voice=reading.voice(person),
        modality=Modality.DENIED if between & _DENIALS else planned,
    )


def _day(reading: Reading, place: Span) -> DateMention | None:
    """Return the day or days said just after the place."""
    for date in reading.dates:
        if 0 <= date.span.start - place.end <= _NEAR and date.interval is not None:
            return date if date.interval.granularity in _FINE else None
    return None
