"""Who is said to act, now or to come: "N will speak on Friday", "N is due to attend", "N said on Monday".

A verb of the past counts only beside a date of the news; without one it may be history. Words of books,
films and recordings are no act of the person's.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.extract.act_verbs import are_listed, goes_on_with_news, verb_after, verb_before
from factcheck.extract.act_words import ART, DONE, SPOKE
from factcheck.extract.cues import CAPITALS, needs
from factcheck.extract.dead_acts import (
    find_deed,
    is_in_main_clause,
    is_main_subject,
    is_named_after,
    is_shown,
)
from factcheck.extract.when import is_history, is_news
from factcheck.records import Fact, FactKind, Interval, Modality, Role, TimeBasis

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.extract.dead_acts import Deed
    from factcheck.extract.naming import Mention
    from factcheck.extract.reading import Reading
    from factcheck.extract.tokens import Token

_SIGNED = frozenset("sign signs signed signing".split())
_TITLES = frozenset("mr mrs ms miss".split())


@needs(CAPITALS)
def find_acts(reading: Reading) -> Iterator[Fact]:
    """Yield `acts` facts of people on record; role person."""
    deaths = reading.context.deaths
    mentions = [
        m
        for m in reading.context.mentions
        if (m.person.ids and m.person.sure) or (m.person.value in deaths and has_died(reading, m))
    ]
    dead = [m for m in mentions if has_died(reading, m)]
    if not mentions or _tells_of_past(reading):
        return
    found = list(_by_words(reading, mentions)) if not _tells_of_works(reading) else []
    yield from (fact for fact, _ in found)
    done = {mention.first for _, mention in found}
    if dead and not is_shown(reading):
        for mention in dead:
            deed = find_deed(reading, mention) if mention.first not in done else None
            if deed is not None and not is_named_after(reading, mention):
                yield _deed_fact(reading, mention, deed)


def has_died(reading: Reading, mention: Mention) -> bool:
    """Whether someone is dead by the story, or by the record before the day of the story."""
    published = reading.context.published
    if mention.person.value in reading.context.deaths:
        before = reading.tokens[mention.first - 1].key if mention.first else ""
        return mention.full or before not in _TITLES  # "Mr Dunn" may be Mary Dunn's widower
    if published is None or len(mention.person.ids) != 1:
        return False
    died = reading.knowledge.person(mention.person.ids[0]).died
    return died is not None and died.latest < published


def _by_words(reading: Reading, mentions: list[Mention]) -> Iterator[tuple[Fact, Mention]]:
    """Yield the acts that the words beside a name tell."""
    listed: tuple[Mention, int] | None = None  # the member of a list after this one, and where its verb ends
    for mention in reversed(mentions):
        last = verb_after(reading, mention)
        if last is None and listed is not None and are_listed(reading, mention, listed[0]):
            last = listed[1]
        listed = (mention, last) if last is not None else None
        first = mention.first if last is not None else verb_before(reading, mention)
        if first is not None and not _is_aside(reading, mention, first, last):
            yield _fact(reading, mention, first, last or mention.last), mention


def _is_aside(reading: Reading, mention: Mention, first: int, last: int | None) -> bool:
    """Whether what a dead person did is told in a clause within: "the hall where N spoke"."""
    if not has_died(reading, mention):
        return False
    if is_named_after(reading, mention):
        return True
    if last is None:
        return not is_in_main_clause(reading, first)
    if reading.tokens[last - 1].key not in SPOKE | DONE:
        return False
    return find_deed(reading, mention) is None and not (
        is_main_subject(reading, mention) and goes_on_with_news(reading)
    )


def _tells_of_works(reading: Reading) -> bool:
    """Whether a sentence speaks of a film, a book, a recording, or of what is supposed."""
    return any(t.key in ART for t in _without_signing(reading))


def _tells_of_past(reading: Reading) -> bool:
    """Whether a sentence states a date of history."""
    published = reading.context.published
    stated = [d for d in reading.dates if d.interval is not None]
    if published is not None and any(d.interval and is_news(d.interval, published) for d in stated):
        stated = [d for d in stated if d.explicit]  # "said on Wednesday that all should vote in May"
    return published is not None and any(d.interval and is_history(d.interval, published) for d in stated)


def _without_signing(reading: Reading) -> list[Token]:
    """Return the words of a sentence without the book of "signed books", which is no work of the signer's."""
    tokens = reading.tokens
    signed = {
        i for i, t in enumerate(tokens) if i and t.key in {"book", "books"} and tokens[i - 1].key in _SIGNED
    }
    return [t for i, t in enumerate(tokens) if i not in signed]


def _deed_fact(reading: Reading, mention: Mention, deed: Deed) -> Fact:
    """Return the fact of a deed, on its own day where it has one."""
    at = [i for i, t in enumerate(reading.tokens) if t.start < deed.end and deed.start < t.end]
    fact = _fact(reading, mention, at[0] if at else mention.first, at[-1] + 1 if at else mention.last)
    if deed.day is None:
        return fact
    return replace(fact, time=deed.day, times=(deed.day,), basis=TimeBasis.EXPLICIT)


def _fact(reading: Reading, mention: Mention, first: int, last: int) -> Fact:
    person = reading.span(mention.first, mention.last)
    published = reading.context.published
    when = _times(reading, on_record=bool(mention.person.ids))
    return Fact(
        id="",
        kind=FactKind.ACTS,
        roles=(Role("person", mention.person.value, person, is_entity=True),),
        evidence=reading.span(min(first, mention.first), max(last, mention.last)),
        sentence=reading.sentence.span,
        time=when[0] if when else None,
        basis=TimeBasis.PUBLICATION if published is not None else TimeBasis.EXPLICIT,
        times=when,
        voice=reading.voice(person),
        modality=_modality(reading, mention),
    )


def _times(reading: Reading, *, on_record: bool) -> tuple[Interval, ...]:
    """Return the day of the story, or the days it states when its own is not known.

    Whom the story itself calls dead is judged on the day the sentence gives: it tells of their last days too.
    """
    published = reading.context.published
    if not on_record and published is not None:
        stated = [
            d.interval for d in reading.dates if d.interval is not None and is_news(d.interval, published)
        ]
        return tuple(stated[:1]) or (Interval.day(published),)
    if published is not None:
        return (Interval.day(published),)
    return tuple(d.interval for d in reading.dates if d.interval is not None and d.explicit)[:1]


def _modality(reading: Reading, mention: Mention) -> Modality:
    before = {t.key for t in reading.tokens[: mention.first]}
    return Modality.HYPOTHETICAL if before & {"if", "imagine", "suppose"} else Modality.ASSERTED
