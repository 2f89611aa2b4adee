"""How old people are said to be: "Ann Lowe, 47,", "the 47-year-old president", "who turned 80 on Sunday".

Only ages a day can be given to are facts: of now, of the birthday a sentence dates, of the day someone died.
What someone "was" at another time is no fact.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from factcheck.extract.age_words import find_aged
from factcheck.extract.cues import FIGURES, needs
from factcheck.extract.when import is_history, is_news, times_at
from factcheck.records import Fact, FactKind, Granularity, Interval, Role, Span, TimeBasis

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.extract.age_people import Aged
    from factcheck.extract.naming import InFull
    from factcheck.extract.reading import Reading

# Words that put an age into another time, wherever in the sentence they stand.
_BACK = frozenset("became ago once youth childhood remembered recalled".split())
# And these, of someone in public life, whose past is told more often.
_PUBLIC_BACK = _BACK | {"had", "elected", "appointed", "youngest"}
# In a sentence dated to the news, what someone became is news too.
_NEWS_TOO = frozenset({"became", "elected", "appointed", "had", "youngest"})
_SCORING = frozenset(
    """points goals runs score scored scores scoring led leads lead leading table votes percent seed seeds lap
    laps shot shots hit hits wickets tries win won beat beaten top topped ahead second third round race poll
    par stroke strokes""".split()
)
_NOW = frozenset("is has will wants says becomes leads".split())
_FEW = 2
# A death in the news is told within so many days; a longer past is history.
_NEWS_OF_DEATH = timedelta(days=15)


@dataclass(frozen=True, slots=True)
class _Time:
    times: tuple[Interval, ...]
    basis: TimeBasis


@needs(FIGURES)
def find_ages(reading: Reading) -> Iterator[Fact]:
    """Yield `age` facts; roles person, age."""
    if not any(t.key[:1].isdigit() for t in reading.tokens):
        return
    for aged in find_aged(reading):
        when = _when(reading, aged)
        if when is not None:
            yield _fact(reading, aged, when)


def _when(reading: Reading, aged: Aged) -> _Time | None:
    """Return the time an age is of, or None when that cannot be told."""
    published = reading.context.published
    death = _death(reading, aged.person)
    if aged.form == "birthday":
        return _Time((aged.day,), TimeBasis.EXPLICIT) if aged.day is not None else None
    if aged.form == "ahead":
        return _within_a_year(published)
    if aged.form == "death" and death is None:
        return _today(published) if _is_news(reading, published) else None
    if death is not None and (aged.form == "death" or _had_died(death, published)):
        told = aged.form == "death" or _had_just_died(death, published)
        return _Time((death,), TimeBasis.EXPLICIT) if told else None
    if aged.form == "was" and not _is_dated_news(reading):
        return None  # "N, who was 21, joined the band"
    return _today(published) if aged.form == "now" else _at_its_time(reading, aged)


def _within_a_year(published: date | None) -> _Time | None:
    """Return the time in which "At 70, N will be the oldest" comes true."""
    if published is None or published.year >= date.max.year - 1:
        return None
    ahead = Interval(published, published + timedelta(days=366), Granularity.RANGE)
    return _Time((ahead,), TimeBasis.PUBLICATION)


def _had_died(death: Interval, published: date | None) -> bool:
    return published is not None and death.end is not None and death.end < published


def _had_just_died(death: Interval, published: date | None) -> bool:
    return published is not None and death.end is not None and death.end >= published - _NEWS_OF_DEATH


def _at_its_time(reading: Reading, aged: Aged) -> _Time | None:
    """Return the time of an age that only its sentence dates."""
    back = _PUBLIC_BACK if aged.person.ids else _BACK
    if _is_dated_news(reading) or _goes_on_now(reading, aged):
        back = back - _NEWS_TOO
    keys = [t.key for t in reading.tokens]
    # "Then N, 47, sat down" goes on; "N, then 47," and "N, 47, when she won" go back
    if back & set(keys) or "when" in keys[aged.at + 1 :] or "then" in keys[max(1, aged.at - 3) : aged.at]:
        return None
    when = times_at(reading, aged.first, aged.last)
    births = _birth_dates(reading)
    times = tuple(t for t in when.times if t not in births)
    return _Time(times, when.basis) if times else _today(reading.context.published)


def _goes_on_now(reading: Reading, aged: Aged) -> bool:
    """Whether the verb after ", 42," is of the present: "N, 42, is the youngest prime minister"."""
    after = reading.tokens[aged.at + 1 : aged.at + 3]
    return len(after) > 1 and after[0].text == "," and after[1].key in _NOW


def _is_dated_news(reading: Reading) -> bool:
    """Whether a sentence states a day of the news and none of history."""
    published = reading.context.published
    stated = [d.interval for d in reading.dates if d.interval is not None]
    return (
        published is not None
        and any(is_news(i, published) for i in stated)
        and not any(is_history(i, published) for i in stated)
    )


def _today(published: date | None) -> _Time | None:
    return _Time((Interval.day(published),), TimeBasis.PUBLICATION) if published is not None else None


def _is_news(reading: Reading, published: date | None) -> bool:
    """Whether nothing in a sentence puts it before the news."""
    if published is None:
        return False
    stated = [
        d.interval
        for d in reading.dates
        if d.interval is not None and d.interval not in _birth_dates(reading)
    ]
    past = any(is_history(i, published) for i in stated)
    perfect = any(t.key in {"has", "dies"} for t in reading.tokens)
    return not past and (perfect or any(is_news(i, published) for i in stated))


def _birth_dates(reading: Reading) -> set[Interval]:
    """Return the dates of a sentence that follow "born": they date a birth, not an age."""
    born = [t.end for t in reading.tokens if t.key == "born"]
    return {
        d.interval
        for d in reading.dates
        if d.interval is not None and any(0 <= d.span.start - end < 60 for end in born)
    }


def _tells_scores(reading: Reading) -> bool:
    """Whether a number in brackets can be a score, a share or a place in a table."""
    keys = {t.key for t in reading.tokens}
    figures = sum(t.key.isdecimal() for t in reading.tokens)
    return bool(keys & _SCORING) or figures > _FEW


def _death(reading: Reading, person: InFull) -> Interval | None:
    if not person.sure or len(person.ids) != 1:
        return None
    died = reading.knowledge.person(person.ids[0]).died
    return Interval(died.earliest, died.latest) if died is not None else None


def _fact(reading: Reading, aged: Aged, when: _Time) -> Fact:
    age = reading.span(aged.at, aged.at + 1)
    person = reading.span(aged.first, aged.last)
    return Fact(
        id="",
        kind=FactKind.AGE,
        roles=(Role("person", aged.person.value, person, is_entity=True), Role("age", aged.years, age)),
        evidence=Span(min(age.start, person.start), max(age.end, person.end), age.field),
        sentence=reading.sentence.span,
        time=when.times[0],
        basis=when.basis,
        times=when.times,
        traits=("in-brackets",) if aged.form == "brackets" and _tells_scores(reading) else (),
        voice=reading.voice(age),
    )
