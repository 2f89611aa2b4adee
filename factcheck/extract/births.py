"""When people are said to be born: "born on 2 May 1980", "Ann Lowe (born 1980)", "Born in 1980, Lowe ..."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.age_people import by_pronoun
from factcheck.extract.cues import DATES, any_word, needs
from factcheck.extract.lexicon import HONORIFICS
from factcheck.records import Fact, FactKind, Role, Span, TimeBasis, TimexType

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.extract.naming import InFull, Mention
    from factcheck.extract.reading import Reading
    from factcheck.records import DateMention

_BEFORE_DATE = 45  # characters: "born in the village of Little Middleton on"
_COMMA = 3  # characters: ", "
_REACH = 12  # words between a name and "born"
# With one of these between a name and "born", somebody else is.
_OTHERS = frozenset(
    """son sons daughter daughters child children baby babies twins twin wife husband mother father parents
    brother sister brothers sisters grandson granddaughter nephew niece whose his her their he she they and
    when but to not first last family""".split()
)


# "Sunil Kamat, 61, says he was born on": who says it of himself.
_SAYS = frozenset("says said claims claimed".split())


@needs(DATES, any_word({"born", "birth"}))
def find_births(reading: Reading) -> Iterator[Fact]:
    """Yield `born` facts; roles person, day."""
    for at, token in enumerate(reading.tokens):
        if token.key == "born":
            day = _date_after(reading, at)
            subject = _subject(reading, at, day) if day is not None else None
        elif _is_birth_date(reading, at):
            day = _date_after(reading, at)
            person = by_pronoun(reading, at)
            subject = (person, reading.span(at, at + 1)) if person is not None else None
        else:
            continue
        if day is not None and subject is not None:
            yield _fact(reading, subject, day)


def _is_birth_date(reading: Reading, at: int) -> bool:
    """Whether a word ends "birth date" or "date of birth"."""
    keys = tuple(t.key for t in reading.tokens[max(0, at - 2) : at + 1])
    return keys[-2:] == ("birth", "date") or keys == ("date", "of", "birth")


def _date_after(reading: Reading, at: int) -> DateMention | None:
    """Return the date just after "born", if it names its year."""
    start = reading.tokens[at].end
    for date in reading.dates:
        if date.span.start >= start:
            near = date.span.start - start <= _BEFORE_DATE
            clause = not set(reading.text[start : date.span.start]) & set(",;.")
            dated = date.type is TimexType.DATE and date.interval is not None
            years = any(part.isdecimal() and len(part) == 4 for part in _words(reading.text_of(date.span)))
            return date if near and clause and dated and years else None
    return None


def _words(text: str) -> list[str]:
    return text.replace(",", " ").replace(".", " ").split()


def _subject(reading: Reading, at: int, day: DateMention | None) -> tuple[InFull, Span] | None:
    """Return who is born: the name before, with nobody between; the name after; or the only one spoken of."""
    tokens = reading.tokens
    mentions = reading.context.mentions
    before = [m for m in mentions if m.last <= at]
    keys = [t.key for t in tokens[max(0, at - 2) : at]]
    if len(before) == 1 and len(mentions) == 1 and keys in (["he", "was"], ["she", "was"]):
        said = {t.key for t in tokens[before[0].last : at - 2]} & _SAYS
        return _named(reading, before[0]) if said else None
    if before:
        nearest = before[-1]
        between = {t.key for t in tokens[nearest.last : at]}
        marks = {t.text for t in tokens[nearest.last : at]}
        far = at - nearest.last > _REACH or tokens[nearest.last - 1].possessive
        return None if far or between & _OTHERS or marks & set(';:—“”"') else _named(reading, nearest)
    if at == 0 and day is not None:
        after = [m for m in mentions if 0 < _first(reading, m) - day.span.end <= _COMMA]
        return _named(reading, after[0]) if after else _pronoun_after(reading, day)
    if len(keys) == 2 and keys[0] in {"he", "she"} and keys[1] == "was":
        person = by_pronoun(reading, at - 2)
        return (person, reading.span(at - 2, at - 1)) if person is not None else None
    return None


def _first(reading: Reading, mention: Mention) -> int:
    """Return where a name begins, its "Miss" included."""
    before = mention.first - 1
    titled = before >= 0 and reading.tokens[before].key in HONORIFICS
    return reading.tokens[before if titled else mention.first].start


def _pronoun_after(reading: Reading, day: DateMention) -> tuple[InFull, Span] | None:
    """Return who "she" is in "Born in 1979 in Porto, she trained": the one the sentence before names."""
    tokens = reading.tokens
    comma = next((i for i, t in enumerate(tokens) if t.start >= day.span.end and t.text == ","), len(tokens))
    if comma + 1 >= len(tokens) or tokens[comma + 1].key not in {"he", "she"}:
        return None
    person = by_pronoun(reading, 0)
    return (person, reading.span(comma + 1, comma + 2)) if person is not None else None


def _named(reading: Reading, mention: Mention) -> tuple[InFull, Span]:
    return mention.person, reading.span(mention.first, mention.last)


def _fact(reading: Reading, subject: tuple[InFull, Span], day: DateMention) -> Fact:
    person, span = subject
    return Fact(
        id="",
        kind=FactKind.BORN,
        roles=(Role("person", person.value, span, is_entity=True), Role("day", day.interval or "", day.span)),
        evidence=Span(min(span.start, day.span.start), max(span.end, day.span.end), span.field),
        sentence=reading.sentence.span,
        time=day.interval,
        basis=TimeBasis.EXPLICIT,
        times=(day.interval,) if day.interval is not None else (),
        voice=reading.voice(day.span),
    )
