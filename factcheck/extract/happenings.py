"""When the story says its events are: facts of the kind `happens`.

"the vote on 3 May", "the 4 May vote", "the council will vote on 3 May", "Roe was arrested on 3 May". Roles:
thing (one word for one thing), day, setting (what tells its occasion).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.extract.cues import DATES, needs
from factcheck.extract.happening_words import (
    AGAIN,
    AUX,
    BETWEEN,
    DETERMINED,
    FURTHER,
    GAP,
    HELD,
    LONG,
    MODIFIERS,
    NOUNS,
    OPENING,
    PARTS,
    STOP,
    SUBJECT,
    VERBS,
)
from factcheck.extract.occasion import ORDERS, occasion
from factcheck.extract.people import family_key
from factcheck.extract.telling import is_changing, is_supposed
from factcheck.records import Fact, FactKind, Granularity, Interval, Modality, Role, Span, TimexType

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.extract.reading import Reading
    from factcheck.records import DateMention


_CLAUSES = frozenset(("that", "which", "who", "when", "after", "before", "and", "but"))


@needs(DATES)
def find_happenings(reading: Reading) -> Iterator[Fact]:
    """Yield `happens` facts of a sentence."""
    found = [fact for date in reading.dates if _is_day(reading, date) for fact in _dated(reading, date)]
    yield from mark_several(found)


def mark_several(facts: Sequence[Fact]) -> Iterator[Fact]:
    """Yield facts of one sentence, those marked that speak of one thing twice."""
    things = [fact.roles[0].value for fact in facts]
    for fact in facts:
        several = things.count(fact.roles[0].value) > 1
        yield replace(fact, traits=(*fact.traits, "one-of-several")) if several else fact


def _is_day(reading: Reading, date: DateMention) -> bool:
    """Whether a date is one written-out day: the month named, or in figures with the year."""
    if date.type is not TimexType.DATE or date.interval is None or date.impossible:
        return False
    words = reading.text_of(date.span)
    return (
        date.interval.is_day
        and date.interval.granularity is Granularity.DAY
        and any(c.isdigit() for c in words)
    )


def _dated(reading: Reading, date: DateMention) -> Iterator[Fact]:
    tokens = reading.tokens
    first = next((i for i, t in enumerate(tokens) if t.end > date.span.start), len(tokens))
    last = next((i for i, t in enumerate(tokens) if t.start >= date.span.end), len(tokens))
    found = _noun_after(reading, last, first) or _noun_before(reading, first) or _verb_before(reading, first)
    if found is None:
        return
    thing, marks, span = found
    the = len("the ") if reading.text_of(date.span).lower().startswith("the ") else 0
    day = _day(reading, date)
    role = Role("day", day, replace(date.span, start=date.span.start + the))
    if any(mark.startswith("o=") for mark in marks) and day.start is not None:
        marks = (*marks, f"y={day.start.year}")  # elections, meetings and votes come again
    yield event_fact(reading, FactKind.HAPPENS, (Role("thing", thing, span), role), marks, first)


def _day(reading: Reading, date: DateMention) -> Interval:
    """Return a date's day; one without its year in the year of publication, so that like days are alike."""
    day, published = date.interval, reading.context.published
    if day is None or day.start is None:
        return Interval(None, None)
    if date.explicit or published is None or (day.start.month, day.start.day) == (2, 29):
        return day
    return Interval.day(day.start.replace(year=published.year))


def _noun_after(reading: Reading, at: int, first: int) -> tuple[str, tuple[str, ...], Span] | None:
    """ "the 4 May vote", "the May 4 council vote"."""
    keys = [t.key for t in reading.tokens]
    if at - 1 >= 0 and at < len(keys) and not keys[at]:
        return None
    near = keys[max(0, first - 1) : first + 1]
    article = "the" if set(near) & DETERMINED or (first and reading.tokens[first - 1].possessive) else "a"
    for here in range(at, min(at + MODIFIERS, len(keys))):
        if "-" in [t.text for t in reading.tokens[here : here + 2]]:
            continue  # "by-election"
        if not keys[here] or keys[here] in STOP:
            return None
        if keys[here] in NOUNS and (here + 1 >= len(keys) or keys[here + 1] not in NOUNS):
            thing, marks, span = name_event(reading, keys[at:here], here, article)
            return thing, (*marks, *([f"t={span.start}"] if thing in LONG else [])), span
    return None


def _noun_before(reading: Reading, first: int) -> tuple[str, tuple[str, ...], Span] | None:
    """ "the council vote on 3 May", "the festival, to be held in Anytown on 3 May"."""
    tokens = reading.tokens
    keys = [t.key for t in tokens]
    at = first - 1
    joined = False
    while at >= 0 and first - at < GAP and keys[at] not in NOUNS:
        place = tokens[at].text[:1].isupper() or keys[at] in {"in", "at", "of"}
        if keys[at] and keys[at] not in BETWEEN and not place:
            return None
        if not keys[at] and tokens[at].text != ",":
            return None
        joined = joined or keys[at] in {"on", "for"} or tokens[at].text == ","
        at -= 1
    if at < 0 or first - at >= GAP or keys[at] not in NOUNS or not joined or tokens[at].possessive:
        return None
    if at and keys[at - 1] in {"to", "will", "not"}:
        return None  # a verb: "to vote on 3 May"
    begin = at
    while (
        begin > 0
        and at - begin < MODIFIERS
        and keys[begin - 1]
        and keys[begin - 1] not in STOP | DETERMINED | {"a", "an"}
    ):
        if tokens[begin - 1].possessive:
            break
        begin -= 1
    definite = begin and (keys[begin - 1] in DETERMINED or tokens[begin - 1].possessive)
    proper = tokens[at].text[:1].isupper() and begin < at and tokens[at - 1].text[:1].isupper()
    between = set(keys[at + 1 : first])
    stage = (
        ()
        if keys[at] not in LONG or between & HELD
        else (f"t={'opening' if between & OPENING else reading.tokens[at].start}",)
    )
    part = (
        [keys[begin - 3]] if begin > 2 and keys[begin - 2] == "of" and keys[begin - 1] in DETERMINED else []
    )
    part = [f"o={p}" for p in part if p in PARTS]
    thing, marks, span = name_event(reading, keys[begin:at], at, "the" if definite or proper else "a")
    return thing, (*part, *stage, *(m for m in marks if not part or m != "o=plain")), span


def name_event(
    reading: Reading, modifiers: list[str], at: int, article: str
) -> tuple[str, tuple[str, ...], Span]:
    """Return the thing, the marks and the words of an event, from its noun and what stands before it."""
    orders = [f"o={m}" for m in modifiers if m in ORDERS] or ["o=plain"]
    marks = [f"q={m}" for m in modifiers if m and m not in ORDERS]
    return reading.tokens[at].key, (*orders, *marks, f"article={article}"), reading.span(at, at + 1)


def _verb_before(reading: Reading, first: int) -> tuple[str, tuple[str, ...], Span] | None:
    """ "Ada Roe was arrested on 3 May", "the council will vote on 3 May"."""
    keys = [t.key for t in reading.tokens]
    at = _verb_at(reading, keys, first)
    subject = _subject(reading, at) if at is not None else None
    if at is None or subject is None or FURTHER & set(keys):
        return None
    span = reading.span(at, at + 1)
    objects = [f"x={k}" for k in keys[at + 1 : first - 1] if k and len(k) > 3][:3]
    if VERBS[keys[at]] not in NOUNS:
        return None  # what befalls one thing once is read with all who take part
    return VERBS[keys[at]], ("o=plain", f"q={subject}", *objects, "article=the"), span


def _verb_at(reading: Reading, keys: list[str], first: int) -> int | None:
    """Return the place of the verb that "on" ties a date to, no clause between."""
    if not first or keys[first - 1] not in {"on", "from"}:
        return None
    for at in range(first - 2, max(-1, first - SUBJECT), -1):
        if keys[at] in _CLAUSES or (not keys[at] and reading.tokens[at].text != ","):
            return None
        if keys[at] in VERBS and at and keys[at - 1] not in DETERMINED | {"a", "an", "of"}:
            return at
    return None


def _subject(reading: Reading, verb: int) -> str | None:
    """Return the last word of the subject right before a verb and its helpers."""
    tokens = reading.tokens
    at = verb - 1
    while at >= 0 and (tokens[at].key in AUX | {"who", "which"} or tokens[at].key.endswith("ly")):
        at -= 1 + (at > 0 and tokens[at].key in {"who", "which"} and tokens[at - 1].text == ",")
    if at < 0 or not tokens[at].key or tokens[at].possessive:
        return None
    if tokens[at].text[:1].isupper():
        return family_key(tokens[at].text)
    begin = max(0, at - 3)
    return tokens[at].key if {t.key for t in tokens[begin:at]} & (DETERMINED | {"a"}) or begin == 0 else None


def event_fact(
    reading: Reading, kind: FactKind, roles: tuple[Role, ...], marks: tuple[str, ...], at: int
) -> Fact:
    """Return the fact that an event happens on a day or is put in a place."""
    evidence = Span(min(r.span.start for r in roles), max(r.span.end for r in roles), roles[0].span.field)
    keys = {t.key for t in reading.tokens}
    setting = occasion(reading, marks)
    if kind is FactKind.HAPPENS:
        setting = " ".join(m for m in setting.split() if not m.startswith(("d=", "h=")))
    else:
        named = roles[0].value in LONG and any(m.startswith("q=") for m in marks)
        dropped = ("p=", "d=") if named and "h=now" in setting.split() else ("p=",)
        setting = " ".join(m for m in setting.split() if not m.startswith(dropped))
    traits = [
        n for n, so in (("changing", is_changing(reading)), ("one-of-several", bool(keys & AGAIN))) if so
    ]
    return Fact(
        id="",
        kind=kind,
        roles=(*roles, Role("setting", setting, evidence)),
        evidence=evidence,
        sentence=reading.sentence.span,
        traits=tuple(traits),
        voice=reading.voice(evidence),
        modality=Modality.HYPOTHETICAL if is_supposed(reading, at) else Modality.ASSERTED,
    )
