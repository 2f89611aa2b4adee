"""The verb a name is the subject or the object of, by the words beside it: "N will speak", "met N on Monday".

Quicker than a parse, for sentences that name anyone on record; a verb of the past counts only beside a date
of the news.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.act_words import (
    ACT,
    ACTING,
    ACTS,
    ADVERBS,
    ART,
    ASKED,
    DONE,
    INTENDS,
    PERFECT,
    PLACES,
    PRESENT_BODILY,
    REMEMBERED,
    SEEING,
    SET_TO,
    SPOKE,
)
from factcheck.extract.when import is_news
from factcheck.records import Granularity

if TYPE_CHECKING:
    from factcheck.extract.naming import Mention
    from factcheck.extract.reading import Reading

_APPOSITION = 14  # words between the commas of "N, the former president of Ruritania, will"
_PASSAGE = 500  # characters: the sentences that lead up to one
_NEAR = 70  # characters between a verb of the past and its date: a clause


def are_listed(reading: Reading, one: Mention, other: Mention) -> bool:
    """Whether two mentions are members of one list: "N, former president N and N will attend"."""
    titled = {
        i
        for n in reading.names
        if n.has("title", "office", "demonym", "place")
        for i in range(n.first, n.last)
    }
    between = range(one.last, other.first)
    words = [reading.tokens[i] for i in between if i not in titled]
    joins = {"", "and", "former", "ex", "the", "mr", "mrs", "president"}
    marks = {t.text for t in words if not t.key}
    return (
        bool(words)
        and all(t.key in joins for t in words)
        and marks <= {",", "&"}
        and ("and" in {t.key for t in words} or "," in marks)
    )


def verb_after(reading: Reading, mention: Mention) -> int | None:
    """Return where the verb ends whose subject is a mention; None when it is none of now or to come."""
    tokens = reading.tokens
    if tokens[mention.last - 1].possessive:
        return None
    at = _past_apposition(reading, mention.last)
    at = _past_adverbs(reading, at)
    key = _key(reading, at)
    helped = _past_adverbs(reading, at + 1)
    if key in {"will", "shall"}:
        acts = _key(reading, helped) in ACT or _keys(reading, helped, 2) in SEEING
        return helped + 1 if acts else None
    if key in {"is", "are"}:
        if _key(reading, helped) in ACTING:
            return helped + 1
        return _to_act(reading, helped + (_key(reading, helped) in SET_TO))
    if key in INTENDS:
        return _to_act(reading, at + 1)
    said = key in SPOKE | DONE or (key == "has" and _key(reading, helped) in PERFECT)
    told = bool(key) and (_is_dated(reading, at) or (key in PRESENT_BODILY and goes_on_with_news(reading)))
    return at + 1 if key in ACTS or (said and told) else None


def verb_before(reading: Reading, mention: Mention) -> int | None:
    """Return where "will meet N", "talks with N on Friday" or ", said N on Monday" begins."""
    tokens = reading.tokens
    at = mention.first - 1
    named = {
        i
        for n in reading.names
        if n.has("title", "office", "demonym", "place")
        for i in range(n.first, n.last)
    }
    while at >= 0 and (
        at in named or tokens[at].key in {"the", "former", "ex", "mr", "mrs", "queen", "king", "pope"}
    ):
        at -= 1
    if at < 1 or tokens[mention.last - 1].possessive:
        return None
    if (
        tokens[at].key in SPOKE
        and tokens[at - 1].text in {",", "”", '"', "’", "'"}
        and _is_dated(reading, at)
    ):
        return at
    if tokens[at].key == "with":
        at -= 1
    if tokens[at].key in ASKED:
        to_come = {t.key for t in tokens[max(0, at - 3) : at]} & {"will", "to"}
        return at if to_come else None
    meets = tokens[at].key in {"meeting", "meetings", "talks", "met", "summit"}
    return at if meets and tokens[at + 1].key != "the" and _is_dated(reading, mention.last - 1) else None


def goes_on_with_news(reading: Reading) -> bool:
    """Whether a sentence without a date goes on with the news its paragraph has dated, and no memories."""
    published, running = reading.context.published, reading.context.running
    span = reading.sentence.span
    before = {
        w.strip(".,;:\"'") for w in reading.text[max(0, span.start - _PASSAGE) : span.end].lower().split()
    }
    return (
        published is not None
        and not reading.dates
        and bool(running)
        and all(is_news(i, published) for i in running)
        and not before & ((ART - PLACES) | REMEMBERED)
    )


def _to_act(reading: Reading, at: int) -> int | None:
    return at + 2 if _key(reading, at) == "to" and _key(reading, at + 1) in ACT else None


def _past_apposition(reading: Reading, at: int) -> int:
    """Return the word after ", the former president," or the word itself if there is none."""
    tokens = reading.tokens
    if at >= len(tokens) or tokens[at].text != ",":
        return at
    for here in range(at + 1, min(at + _APPOSITION, len(tokens))):
        if tokens[here].text == ",":
            return here + 1
        if tokens[here].text in {";", ":", "—", "“", '"'}:
            break
    return at


def _past_adverbs(reading: Reading, at: int) -> int:
    while _key(reading, at) in ADVERBS:
        at += 1
    return at


def _is_dated(reading: Reading, at: int) -> bool:
    """Whether a day of the news, no later than the story, or of the coming week stands near a verb."""
    published = reading.context.published
    start = reading.tokens[at].start
    return published is not None and any(
        d.interval is not None
        and d.interval.granularity in {Granularity.DAY, Granularity.WEEK, Granularity.RANGE}
        and is_news(d.interval, published)
        and abs(d.span.start - start) <= _NEAR
        for d in reading.dates
    )


def _key(reading: Reading, at: int) -> str:
    return reading.tokens[at].key if 0 <= at < len(reading.tokens) else ""


def _keys(reading: Reading, at: int, count: int) -> tuple[str, ...]:
    return tuple(t.key for t in reading.tokens[at : at + count])
