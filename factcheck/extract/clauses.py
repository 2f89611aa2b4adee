"""A name's part in its sentence, as the language model parses it: of which verb and clause, on which day.

Clauses within a sentence are told apart, since "the bridge he opened fell on Tuesday" dates the fall alone.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from factcheck.extract.dead_words import SHARED, SPEECH, TOLD_IN
from factcheck.extract.language import parse
from factcheck.extract.when import is_news
from factcheck.records import Granularity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.extract.language import Word
    from factcheck.extract.reading import Reading
    from factcheck.records import Interval

_STEPS: Final = 8
_AGE: Final = re.compile(r",? (?:aged )?\d{1,3},|\s\(\d{1,3}\)")
_DATELINE: Final = re.compile(r"\A[A-Z]{3}[A-Za-z ,.'’]{0,40} ?(?:\([A-Z][A-Za-z ]{1,20}\) ?)?[-–—] ")
_OPENING_DAY: Final = re.compile(
    r"(?:(?<=Monday)|(?<=Friday)|(?<=Tuesday)|(?<=Wednesday)|(?<=Thursday)|(?<=Saturday)|(?<=Sunday)"
    r"|(?<=y night)|(?<=y evening)|(?<=y morning)|(?<=y afternoon)) (?=[A-Z])"
)
_WITH: Final = frozenset({"with", "alongside"})
_GAP: Final = 5  # characters: in "said on Tuesday he would vote" the day may be taken for the vote's
_MEANWHILE: Final = frozenset({"as", "while"})
_OF_DAYS: Final = frozenset({Granularity.DAY, Granularity.WEEK, Granularity.RANGE})


def parse_plainly(reading: Reading) -> tuple[Word, ...]:
    """Return a sentence as parsed without its dateline and its ages, and with a comma after an opening day.

    After "N, 100, hammered" the model finds no verb, in "On Monday Ashby spoke" a man called Monday Ashby.
    """
    text = reading.text_of(reading.sentence.span)
    for pattern in (_DATELINE, _AGE):
        text = pattern.sub(lambda found: " " * len(found[0]), text)
    return parse(_OPENING_DAY.sub(",", text), reading.context.model)


def part_of(words: Sequence[Word], start: int, end: int) -> tuple[str, int] | None:
    """Return a name's part (subject, passive, object, agent or company) and the verb it is part of."""
    inside = [i for i, w in enumerate(words) if start <= w.start < end]
    tops = [i for i in inside if words[i].head not in inside or words[i].head == i]
    at = tops[-1] if tops else None
    for _ in range(_STEPS):
        if at is None:
            return None
        word, up = words[at], words[at].head
        if word.relation in {"nsubj", "nsubjpass"}:
            return ("subject" if word.relation == "nsubj" else "passive"), up
        if word.relation == "dobj":
            return "object", up
        if word.relation == "pobj" and words[up].relation == "agent":
            return "agent", words[up].head
        if word.relation == "pobj" and words[up].text.lower() in _WITH:
            return "company", _over_meal(words, words[up].head)
        at = up if word.relation in {"conj", "appos"} and up != at else None
    return None


def _over_meal(words: Sequence[Word], at: int) -> int:
    """Return the verb of "had lunch" and "held talks"; the word itself if it is no such thing."""
    return words[at].head if words[at].text.lower() in SHARED and words[at].relation == "dobj" else at


def is_main(words: Sequence[Word], verb: int) -> bool:
    """Whether a verb is the sentence's own, beside it, or what somebody is quoted as saying."""
    for _ in range(_STEPS):
        word = words[verb]
        if word.relation == "ROOT":
            return True
        up = words[word.head]
        spoken = word.relation == "ccomp" and up.text.lower() in SPEECH
        if not up.tag.startswith("VB") or not (word.relation in {"conj", "parataxis"} or spoken):
            return False
        verb = word.head
    return False


def governor_of(words: Sequence[Word], inside: Sequence[int]) -> int | None:
    """Return the verb over some words, through whatever nouns and prepositions."""
    outside = [i for i in inside if words[i].head not in inside]
    at = words[outside[0]].head if outside else None
    for _ in range(_STEPS):
        if at is None or words[at].tag.startswith("VB"):
            return at
        if words[at].relation in {"ROOT", "relcl"} or words[at].head == at:
            return None
        at = words[at].head
    return None


def news_day_of(reading: Reading, words: Sequence[Word], verb: int) -> Interval | None:
    """Return the day of the news that dates a verb, or one beside it."""
    published, offset = reading.context.published, reading.sentence.span.start
    for mention in reading.dates:
        days = mention.interval
        if published is None or days is None or days.granularity not in _OF_DAYS:
            continue
        done = words[verb].tag in {"VBD", "VBN"} and days.start is not None and days.start > published
        if done or not is_news(days, published):
            continue  # "gave in on 28 October", told on the 22nd, is of another year
        inside = [i for i, w in enumerate(words) if mention.span.start <= w.start + offset < mention.span.end]
        governor = governor_of(words, inside)
        governor = _told_in(words, governor) if governor is not None else None
        if governor is None:
            continue
        gap = mention.span.start - offset - words[verb].end
        told = words[governor].relation == "ccomp" and words[governor].head == verb and 0 <= gap <= _GAP
        if governor == verb or told or _are_beside(words, governor, verb):
            return days
    return None


def _told_in(words: Sequence[Word], verb: int) -> int | None:
    """Return the verb over "in an interview published on Monday"; the verb itself if it is no such thing."""
    up = words[verb].head
    if words[verb].relation != "acl":
        return verb
    return governor_of(words, [up]) if words[up].text.lower() in TOLD_IN else None


def _are_beside(words: Sequence[Word], one: int, other: int) -> bool:
    """Whether two verbs share a day: "read a poem and signed books on Monday", "speaking on Monday, N"."""
    if any(words[a].relation == "conj" and words[a].head == b for a, b in ((one, other), (other, one))):
        return True
    if words[one].relation != "advcl" or words[one].head != other:
        return False
    return words[one].tag == "VBG" or bool(_of(words, one, "mark") & _MEANWHILE)


def helpers_of(words: Sequence[Word], verb: int) -> set[str]:
    """Return the auxiliaries of a verb, "to" left out."""
    return _of(words, verb, "aux") | _of(words, verb, "auxpass") - {"to"}


def objects_of(words: Sequence[Word], verb: int) -> set[str]:
    """Return the direct objects of a verb."""
    return _of(words, verb, "dobj")


def subjects_of(words: Sequence[Word], verb: int) -> set[str]:
    """Return the subjects of a verb."""
    return _of(words, verb, "nsubj")


def _of(words: Sequence[Word], verb: int, relation: str) -> set[str]:
    return {w.text.lower() for w in words if w.head == verb and w.relation == relation}
