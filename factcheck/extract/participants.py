"""What a date or a place is said of: the noun or the verb it stands by, and who or what takes part.

"The funeral of Ada Roe will be held at", "the robbery of the safe on", "Acme, founded in": the words before
a preposition are read backwards, without the language model, so that every sentence can be read.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.extract.happening_words import NOUNS
from factcheck.extract.stems import stem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.extract.reading import Reading

# Verbs that say nothing but that something is: what happens is their subject.
_LIGHT = frozenset(
    """held hold be is are was were being been run runs ran running played play staged stage takes take took
    taken taking place kicks kicked kick off happens happened happen occurred occurs scheduled set due planned
    opens begins starts ends came comes celebrated hosted underway went goes ended began started opened
    """.split()
)
_HELPERS = frozenset(
    """will would was were is are be been being has have had to due set scheduled expected planned both all
    also then who which that first finally officially formally later since there now who's it's not yet
    """.split()
)
DETERMINERS = frozenset("the this that its his her their these those our".split())
_ARTICLES = frozenset("a an another one".split())
_OWN = frozenset("its his her their".split())
_JOINING = frozenset("of between for with against on at from to by and".split())
# Where a clause begins or ends.
_EDGES = frozenset(
    """that which who when after before but as if because while where since until said says told although
    than so though whether
    """.split()
)
_EMPTY = (
    _HELPERS
    | DETERMINERS
    | _ARTICLES
    | _JOINING
    | _EDGES
    | frozenset(
        """in near into over through more most some any many few every each no it he she they them him his
    can could may might must shall should did do does i we you us up out down about around under during
    monday tuesday wednesday thursday friday saturday sunday january february march april june july august
    september october november december year month week day night morning afternoon evening just only even
    very still here ago last next new old
    """.split()
    )
)
_SKIPPED = frozenset("on in at late early the a morning afternoon evening night".split())
_REACH, _PHRASE = 16, 8


@dataclass(frozen=True, slots=True)
class Head:
    """A noun or a verb at `tokens[at]`, how it is introduced, and the stems of what goes with it.

    `article` is `the`, `a` or "" (a headline's bare noun); `event` tells nouns of events from other things.
    """

    at: int
    stem: str
    article: str
    verb: bool
    event: bool
    partners: frozenset[str]
    names: frozenset[str]  # those of the partners that are names


def find_heads(
    reading: Reading, preposition: int, passed: Sequence[tuple[int, int]], verbs: frozenset[str]
) -> Iterator[Head]:
    """Yield what a phrase is said of: the verb, or the noun before it and those that noun belongs to.

    `passed` are stretches of tokens to step over, dates and other places; `verbs` the stems that count.
    """
    passed = [(first, last) for first, last in passed if last <= preposition]
    at = _step_back(reading, preposition - 1, passed)
    end = next((first - 1 for first, last in passed if at < first), preposition)
    if at < 0 or preposition - at > _REACH:
        return
    keys = [t.key for t in reading.tokens]
    if keys[at] in _LIGHT:
        events = list(_of_light(reading, keys, at))
        yield from events
        if not events and stem(keys[at]) in verbs:
            yield from _of_verb(reading, keys, at)
    elif stem(keys[at]) in verbs and not _is_noun(reading, keys, at):
        yield from _of_verb(reading, keys, at)
    else:
        yield from _of_noun(reading, keys, at, end, verbs)


def content(
    reading: Reading, first: int = 0, last: int | None = None, only: frozenset[int] | None = None
) -> frozenset[str]:
    """Return the stems of the words that carry meaning in `tokens[first:last]`, or of those in `only`."""
    tokens = reading.tokens
    return frozenset(
        stem(tokens[i].key)
        for i in range(first, len(tokens) if last is None else last)
        if (only is None or i in only)
        and (len(tokens[i].key) > 2 or (len(tokens[i].key) == 2 and tokens[i].text.isupper()))  # "G7", "EU"
        and tokens[i].key not in _EMPTY
        and not tokens[i].key[0].isdigit()
    )


def _names(reading: Reading, first: int, last: int) -> frozenset[str]:
    """Return the stems of the capitalised words, but none in a title or first in the sentence."""
    if _in_title(reading):
        return frozenset()
    return content(
        reading,
        first,
        last,
        only=frozenset(i for i in range(max(first, 1), last) if reading.tokens[i].text[:1].isupper()),
    )


def _step_back(reading: Reading, at: int, passed: Sequence[tuple[int, int]]) -> int:
    """Return the last word before a phrase, commas, adverbs, dates and other places stepped over."""
    tokens = reading.tokens
    while at >= 0:
        over = next((first for first, last in passed if first <= at < last), None)
        if over is not None:
            at = over - 1
            while at >= 0 and tokens[at].key in _SKIPPED:
                at -= 1
        elif tokens[at].text == "," or (tokens[at].key.endswith("ly") and len(tokens[at].key) > 4):
            at -= 1
        else:
            break
    return at if at >= 0 and tokens[at].key else -1


def _is_noun(reading: Reading, keys: Sequence[str], at: int) -> bool:
    """Whether a form that can be a verb stands as a noun: after an article, a possessive or "of"."""
    if at == 0:
        return False
    before = reading.tokens[at - 1]
    return keys[at - 1] in DETERMINERS | _ARTICLES | {"of"} or before.possessive


def _of_light(reading: Reading, keys: Sequence[str], at: int) -> Iterator[Head]:
    """Yield the event that "will be held" or "takes place" is said of."""
    while at >= 0 and (keys[at] in _LIGHT | _HELPERS or (keys[at].endswith("ly") and len(keys[at]) > 4)):
        at -= 1
    found = _subject(reading, keys, at)
    if found is None:
        return
    first, last = found
    nouns = [i for i in range(first, last) if keys[i] in NOUNS and keys[i + 1 : i + 2] != ["-"]]
    if not nouns:
        return
    head = nouns[0]
    begin = _begin(reading, head, first)
    article = _article(reading, keys, begin)
    yield Head(
        head,
        stem(keys[head]),
        article,
        verb=False,
        event=True,
        partners=_partners(reading, begin, last, head),
        names=_names(reading, begin, last),
    )


def _of_verb(reading: Reading, keys: Sequence[str], at: int) -> Iterator[Head]:
    """Yield a verb with its subject: "the dam was completed", "the dam, completed", "the dam completed"."""
    here = at - 1
    while here >= 0 and (keys[here] in _HELPERS or (keys[here].endswith("ly") and len(keys[here]) > 4)):
        here -= 1
    found = _subject(reading, keys, here)
    if found is None:
        return
    first, last = found
    partners = content(reading, first, last)
    article = _article(reading, keys, first)
    if partners and _in_title(reading) and keys[last - 1].isalpha():  # "Tram museum burns in"
        yield Head(
            last - 1, stem(keys[last - 1]), "", verb=False, event=False, partners=partners, names=frozenset()
        )
    if partners:
        yield Head(
            at,
            stem(keys[at]),
            article,
            verb=True,
            event=True,
            partners=partners,
            names=_names(reading, first, last),
        )


def _of_noun(
    reading: Reading, keys: Sequence[str], at: int, end: int, verbs: frozenset[str]
) -> Iterator[Head]:
    """Yield a noun and the nouns it belongs to: "the match between Rovers and Athletic"."""
    while at >= 0 and end - at <= _REACH:
        begin = _begin(reading, at, 0)
        article = _article(reading, keys, begin)
        if (
            keys[at]
            and not keys[at][0].isdigit()
            and (reading.tokens[at].text[:1].islower() or keys[at] in NOUNS or _in_title(reading))
        ):
            event = keys[at] in NOUNS
            partners = _partners(reading, begin, end, at)
            yield Head(
                at,
                stem(keys[at]),
                article,
                verb=False,
                event=event,
                partners=partners,
                names=_names(reading, begin, end),
            )
        before = begin - 1
        while before >= 0 and keys[before] in DETERMINERS | _ARTICLES:
            before -= 1
        listed = before > 0 and keys[before] == "and" and not reading.tokens[before + 1].text[:1].isupper()
        if before < 1 or keys[before] not in _JOINING or listed:
            return
        at = before - 1
        if stem(keys[at]) in verbs and not _is_noun(reading, keys, at):
            yield from _of_verb(reading, keys, at)  # "stolen from a church in"
            return
        if not keys[at] or keys[at] in _EMPTY:
            return


def _in_title(reading: Reading) -> bool:
    return reading.sentence.span.field == "title"


def _begin(reading: Reading, at: int, least: int) -> int:
    """Return where the words that describe a noun begin."""
    begin = at
    while begin > least and at - begin < _PHRASE:
        before = reading.tokens[begin - 1]
        hyphen = before.text == "-"
        if not hyphen and (not before.key or before.key in _EMPTY or before.key in {"mr", "mrs"}):
            break
        begin -= 1
    return begin


def _article(reading: Reading, keys: Sequence[str], begin: int) -> str:
    """Return how a noun phrase is introduced: `the`, `a`, or "" where the headline leaves it out."""
    words = keys[max(0, begin - 1) : begin + 1]
    possessive = any(t.possessive for t in reading.tokens[max(0, begin - 1) : begin + _PHRASE - 1][:3])
    if set(words) & _ARTICLES:
        return "a"
    if set(words) & DETERMINERS or possessive:
        return "the"
    if _in_title(reading):
        return ""
    proper = begin < len(keys) and reading.tokens[begin].text[:1].isupper()
    return "the" if proper and begin > 0 else "" if proper else "a"


def _partners(reading: Reading, begin: int, end: int, head: int) -> frozenset[str]:
    partners = content(reading, begin, head) | content(reading, head + 1, end)
    if begin and reading.tokens[begin - 1].key in _OWN:  # "the club will hold its regatta"
        partners |= content(reading, max(0, begin - _REACH), begin)
    return partners


def _subject(reading: Reading, keys: Sequence[str], last: int) -> tuple[int, int] | None:
    """Return the noun phrase that ends at a token, an apposition or a bare comma passed over."""
    tokens = reading.tokens
    if last >= 0 and tokens[last].text == ",":
        earlier = [i for i in range(max(0, last - 10), last) if tokens[i].text == ","]
        last = (earlier[-1] if earlier and keys[earlier[-1] + 1] in DETERMINERS | _ARTICLES else last) - 1
    first = last + 1
    while first > 0 and last - first < _REACH:
        token = tokens[first - 1]
        joined = token.text == "-" or (token.key == "and" and tokens[first].text[:1].isupper())
        if not joined and (not token.key or token.key in _EDGES | {"and"} or (token.key in _HELPERS)):
            break
        first -= 1
    return (first, last + 1) if 0 <= first <= last else None
