"""When the story says that someone died: facts of the kind `died`. "Ada Roe, the baker, died in January"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.cues import DATES, any_word, needs
from factcheck.records import Fact, FactKind, Role, Span, TimeBasis, TimexType

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.extract.naming import Mention
    from factcheck.extract.reading import Reading
    from factcheck.records import DateMention

_BEFORE_DATE = 40  # characters: "died in hospital in Anytown on"
_APPOSITION = 20  # words: "N, the Anytown baker who founded the firm in 1968, died"
_HELPERS = frozenset("who had has was been".split())
# Whoever "was" one of these is dead, from that day at the latest.
_ENDED = frozenset("killed murdered assassinated buried cremated executed".split())
_PASSIVE = frozenset("was been".split())
# With one of these, nobody is said to have died, or somebody else is.
_NOT_SO = frozenset(
    """if nearly almost whose not never before when wife husband mother father son daughter reports
    rumours rumors reported claims claimed false falsely hoax wrongly mistakenly denied feared
    believed another""".split()
)


@needs(DATES, any_word({"died", "passed", *_ENDED}))
def find_deaths(reading: Reading) -> Iterator[Fact]:
    """Yield `died` facts, roles person and day, and remember who is dead."""
    for at in range(len(reading.tokens)):
        if not _is_of_death(reading, at):
            continue
        day, subject = _date_after(reading, at), _subject(reading, at)
        if day is not None and day.interval is not None and subject is not None:
            reading.context.deaths.add(subject.person.value)
            yield _fact(reading, subject, day)


def _is_of_death(reading: Reading, at: int) -> bool:
    """Whether a word is "died", "passed away", "was killed" or "was buried"."""
    key = reading.tokens[at].key
    after = reading.tokens[at + 1].key if at + 1 < len(reading.tokens) else ""
    before = reading.tokens[at - 1].key if at else ""
    return key == "died" or (key == "passed" and after == "away") or (key in _ENDED and before in _PASSIVE)


def _date_after(reading: Reading, at: int) -> DateMention | None:
    """Return the date just after "died", if it is past."""
    start, published = reading.tokens[at].end, reading.context.published
    for date in reading.dates:
        if date.span.start < start:
            continue
        near = date.span.start - start <= _BEFORE_DATE
        clause = not set(reading.text[start : date.span.start]) & set(",;.:")
        past = (
            published is not None
            and date.interval is not None
            and date.interval.end is not None
            and date.interval.end <= published
        )
        return date if near and clause and past and date.type is TimexType.DATE else None
    return None


def _subject(reading: Reading, at: int) -> Mention | None:
    """Return who died: named just before, or before the commas of an apposition."""
    tokens = reading.tokens
    while at > 0 and tokens[at - 1].key in _HELPERS:
        at -= 1
    if {t.key for t in tokens[max(0, at - _APPOSITION) : at]} & _NOT_SO:
        return None
    mentions = [m for m in reading.context.mentions if m.last <= at and not tokens[m.last - 1].possessive]
    if not mentions:
        return None
    if mentions[-1].last == at or (mentions[-1].last == at - 1 and tokens[at - 1].text == ","):
        return mentions[-1]
    first = mentions[0]
    apposed = tokens[at - 1].text == "," and tokens[first.last].text == "," and at - first.last <= _APPOSITION
    return first if apposed else None


def _fact(reading: Reading, subject: Mention, day: DateMention) -> Fact:
    span = reading.span(subject.first, subject.last)
    return Fact(
        id="",
        kind=FactKind.DIED,
        roles=(
            Role("person", subject.person.value, span, is_entity=True),
            Role("day", day.interval or "", day.span),
        ),
        evidence=Span(min(span.start, day.span.start), max(span.end, day.span.end), span.field),
        sentence=reading.sentence.span,
        time=day.interval,
        basis=TimeBasis.EXPLICIT,
        times=(day.interval,) if day.interval is not None else (),
        voice=reading.voice(day.span),
    )
