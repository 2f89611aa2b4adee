"""Ages of people a story describes or calls by their first names: more `age` facts.

"A man of 52 and a woman of 48 were held ... The woman, 46, was freed"; "Teenager, 19, pulled from lake" above
"a 16-year-old was pulled from"; "Neve Marsh, 9 ... Neve, 7". Two ages are facts only where the later one can
be of nobody else the story has given an age.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.extract.age_words import find_aged
from factcheck.extract.cues import NUMBERS, needs
from factcheck.extract.described_words import Described, find_described, word_of
from factcheck.extract.participants import content
from factcheck.extract.when import is_history
from factcheck.knowledge.names import fold
from factcheck.records import Fact, FactKind, Interval, Role, Span, TimeBasis, Voice

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.extract.reading import Reading

_APPOSED = 4  # words of "a retired baker" after a name
_NEXT = 2  # sentences within which "the 17-year-old" takes up the only one told of
_OTHER = frozenset("another second third other younger older elder eldest youngest oldest both two".split())
_BACK = frozenset("became once ago turned turns birthday".split())


@dataclass(frozen=True, slots=True)
class AgeTold:
    """An age as the story goes on: the words by which its bearer is known, and where it stands."""

    words: frozenset[str]
    years: int
    person: str
    span: Span
    age: Span
    sentence: Span
    number: int
    said: frozenset[str]
    described: frozenset[str]
    voice: Voice


@needs(NUMBERS)
def find_described_ages(reading: Reading) -> Iterator[Fact]:
    """Yield `age` facts of two ages of somebody described, roles person and age."""
    published = reading.context.published
    if published is None or any(
        d.interval is not None and is_history(d.interval, published) for d in reading.dates
    ):
        return
    if _BACK & {t.key for t in reading.tokens}:
        return
    memory = reading.context.ages
    described = list(find_described(reading))
    named = list(_named(reading))
    taken = {a.age for a in named}
    told = [(d, _told(reading, d)) for d in described]
    told = [(d, a) for d, a in told if a.age not in taken]
    alone = len(told) + len(named) == 1
    for one, age in told:
        first = _taken_up(reading, memory, one, age, alone=alone)
        if first is not None:
            yield from _pair(first, age, Interval.day(published))
    for age in named:  # "Greta Holm, a baker of 58, ... Holm is 56"
        apposed = [a for a in memory if a.person == age.person and not a.words and a.years != age.years]
        for first in apposed:
            yield from _pair(first, age, Interval.day(published))
    memory.extend([*named, *(a for _, a in told)])


def _named(reading: Reading) -> Iterator[AgeTold]:
    """Yield the ages of those the sentence names, known again by a first name or a title."""
    said = content(reading)
    for aged in find_aged(reading):
        if aged.form not in {"plain", "now"}:
            continue
        label = fold(aged.person.label).split()
        title = word_of(reading.tokens[aged.first - 1].key) if aged.first else None
        words = frozenset({label[0], *([title] if title else [])})
        yield _age(
            reading, words, aged.years, aged.person.value, (aged.first, aged.last), aged.at, said, frozenset()
        )


def _told(reading: Reading, one: Described) -> AgeTold:
    bearer = next(
        (
            m
            for m in reading.context.mentions
            if one.first - _APPOSED <= m.last < one.first and reading.tokens[m.last].text == ","
        ),
        None,
    )
    if bearer is not None and one.article in {"a", "an", "the"}:
        place = (bearer.first, bearer.last)
        return _age(
            reading, frozenset(), one.years, bearer.person.value, place, one.at, frozenset(), frozenset()
        )
    words = frozenset({one.word}) if one.word else frozenset()
    label = (
        f"?the {reading.words(one.first, one.last)}" if one.word and not one.name else f"?{one.word.title()}"
    )
    return _age(
        reading, words, one.years, label, (one.first, one.last), one.at, content(reading), one.described
    )  # fmt: skip


def _age(  # noqa: PLR0913, PLR0917 - the parts of an age
    reading: Reading,
    words: frozenset[str],
    years: int,
    person: str,
    place: tuple[int, int],
    at: int,
    said: frozenset[str],
    described: frozenset[str],
) -> AgeTold:
    span, age = reading.span(*place), reading.span(at, at + 1)
    return AgeTold(
        words, years, person, span, age, reading.sentence.span, reading.sentence.number, said, described,
        reading.voice(age),
    )  # fmt: skip


def _taken_up(
    reading: Reading, memory: list[AgeTold], one: Described, later: AgeTold, *, alone: bool
) -> AgeTold | None:
    """Return the age told before of the same person, if it is another and can be nobody else's."""
    if any(a.years == later.years for a in memory) or _OTHER & later.described:
        return None
    if len(memory) == 1 and memory[0].span.field == "title" and later.span.field == "text":
        return memory[0] if alone and _is_headlines(reading, memory[0], later) else None
    before = [a for a in memory if a.span.field == later.span.field]
    if one.name:
        same = [a for a in before if later.words & a.words]
    elif one.article != "the":
        return None
    elif later.words:
        same = [a for a in before if later.words & a.words]
    else:
        near = [a for a in before if later.number - a.number <= _NEXT]
        same = before if near and one.phrase else []
    if len(same) != 1 or same[0].sentence == later.sentence:
        return None
    return same[0] if later.described <= same[0].described | _plain(reading, same[0]) else None


def _plain(reading: Reading, age: AgeTold) -> frozenset[str]:
    """Return the words of the sentence of an age told before."""
    return frozenset(reading.text[age.sentence.start : age.sentence.end].lower().split())


def _is_headlines(reading: Reading, title: AgeTold, later: AgeTold) -> bool:
    """Whether the only age of a headline and the only one of the first sentence are of one person."""
    if reading.sentence.number > 0 or not title.said & later.said:
        return False
    return not title.words or not later.words or bool(title.words & later.words)


def _pair(first: AgeTold, later: AgeTold, day: Interval) -> Iterator[Fact]:
    person = first.person if first.person != "?" else later.person
    person = person if person != "?" else "?the one"
    for told in (first, later):
        start, end = sorted((told.span, told.age))
        yield Fact(
            id="",
            kind=FactKind.AGE,
            roles=(Role("person", person, told.span, is_entity=True), Role("age", told.years, told.age)),
            evidence=Span(start.start, max(start.end, end.end), start.field),
            sentence=told.sentence,
            time=day,
            basis=TimeBasis.PUBLICATION,
            times=(day,),
            voice=told.voice,
        )
