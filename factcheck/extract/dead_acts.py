"""What someone who has died is said to do: read from the sentence as parsed, whatever the verb.

Asked only of sentences that name someone dead, on record or by the story. The dead must be the subject (or
whom something is done to) of the sentence's own verb, not of a clause within it, and the verb's own date must
be of the news: "the bridge Prince Philip opened fell on Tuesday" says nothing of him.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from factcheck.extract.act_words import ACT, INTENDS, SET_TO
from factcheck.extract.clauses import (
    governor_of,
    helpers_of,
    is_main,
    news_day_of,
    objects_of,
    parse_plainly,
    part_of,
    subjects_of,
)
from factcheck.extract.dead_words import (
    AFTERLIFE,
    BEGINS,
    BY_HAND,
    CARE,
    COMPANY,
    DEEDS,
    DONE_TO,
    DONE_WITH,
    GATHERING,
    GUESTS,
    HAS_DONE,
    JOURNEYS,
    PRESENT_AT,
    SHARED,
    SHOWN,
    VESSELS,
)
from factcheck.extract.when import is_news

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from factcheck.extract.language import Word
    from factcheck.extract.naming import Mention
    from factcheck.extract.reading import Reading
    from factcheck.records import Interval

_WILL: Final = frozenset({"will", "shall", "'ll", "’ll"})
_HAS: Final = frozenset({"has", "have", "'s", "’s"})
_IS: Final = frozenset({"is", "are", "'s", "’s"})
_WAS: Final = frozenset({"was", "were"})
_STATES: Final = frozenset({"is", "be", "remains", "stays"})
_NOW: Final = _WILL | _HAS | _IS | _STATES | BEGINS | INTENDS | {"says", "ll"}
_INTO: Final = frozenset({"in", "under", "on"})
_OTHERS: Final = frozenset("another the a an no every".split())


@dataclass(frozen=True, slots=True)
class Deed:
    """What someone is said to do: the verb's first and last character, and its day if it has one."""

    start: int
    end: int
    day: Interval | None


def is_shown(reading: Reading) -> bool:
    """Whether a sentence tells of something that shows, remembers or honours the dead."""
    return any(token.key in SHOWN for token in reading.tokens)


def is_named_after(reading: Reading, mention: Mention) -> bool:
    """Whether a name is a ship's, or "another" person's."""
    before = reading.tokens[mention.first - 1].key if mention.first else ""
    return before in VESSELS or before in _OTHERS


def find_deed(reading: Reading, mention: Mention) -> Deed | None:
    """Return what a mention is plainly said to do now, soon, or on a day of the news."""
    if not _may_act(reading, mention):
        return None
    words = parse_plainly(reading)
    found = part_of(words, *_place(reading, mention))
    if found is None or not words[found[1]].tag.startswith("VB"):
        return None
    part, verb = found
    day = news_day_of(reading, words, verb)
    if not is_main(words, verb) and not (part == "passive" and day is not None):
        return None
    if part != "subject":
        at = _planned(words, verb) if part == "passive" else None
        if at is None:
            at = verb if _PARTS[part](words, verb, day) else None
    else:
        at = _of_subject(words, verb, day)
    if at is None:
        return None
    offset, dated = reading.sentence.span.start, words[at].tag in {"VBD", "VBG", "VBN"}
    return Deed(words[at].start + offset, words[at].end + offset, day if dated else None)


def _may_act(reading: Reading, mention: Mention) -> bool:
    """Whether it is worth a parse: the name has a part of its own, and a verb can be of now or be dated."""
    published = reading.context.published
    if published is None or reading.tokens[mention.last - 1].possessive:
        return False
    dated = any(d.interval is not None and is_news(d.interval, published) for d in reading.dates)
    return dated or any(token.key in _NOW for token in reading.tokens)


def is_main_subject(reading: Reading, mention: Mention) -> bool:
    """Whether a mention is the subject of the sentence's own verb, or of what someone is quoted as saying."""
    words = parse_plainly(reading)
    found = part_of(words, *_place(reading, mention))
    return found is not None and found[0] == "subject" and is_main(words, found[1])


def is_in_main_clause(reading: Reading, at: int) -> bool:
    """Whether a word, or the verb over it, is of the main clause: "will meet N", "talks with N"."""
    words = parse_plainly(reading)
    start = reading.tokens[at].start - reading.sentence.span.start
    inside = [i for i, w in enumerate(words) if w.start == start]
    if not inside:
        return False
    verb = inside[0] if words[inside[0]].tag.startswith("VB") else governor_of(words, inside)
    return verb is not None and is_main(words, verb)


def _place(reading: Reading, mention: Mention) -> tuple[int, int]:
    offset = reading.sentence.span.start
    return reading.tokens[mention.first].start - offset, reading.tokens[mention.last - 1].end - offset


def _is_done_to(words: Sequence[Word], verb: int, day: Interval | None) -> bool:
    helpers = helpers_of(words, verb)
    new = day is not None or "will" in helpers or ("been" in helpers and bool(helpers & _HAS))
    return words[verb].text.lower() in DONE_TO and new


def _is_done_by(words: Sequence[Word], verb: int, day: Interval | None) -> bool:
    return words[verb].text.lower() in BY_HAND and day is not None


def _is_done_with(words: Sequence[Word], verb: int, day: Interval | None) -> bool:
    said = words[verb].text.lower()
    gathered = said in {"included", "include"} and bool(subjects_of(words, verb) & GATHERING)
    return (said in DONE_WITH or gathered) and day is not None


def _is_in_company(words: Sequence[Word], verb: int, day: Interval | None) -> bool:
    said = words[verb].text.lower()
    shared = said in {"had", "held"} and bool(objects_of(words, verb) & SHARED)
    return (said in COMPANY or shared) and day is not None


# Whether a verb with its day tells of the living, by the part that they have in it.
_PARTS: Final[Mapping[str, Callable[[Sequence[Word], int, Interval | None], bool]]] = {
    "passive": _is_done_to,
    "agent": _is_done_by,
    "object": _is_done_with,
    "company": _is_in_company,
}


def _of_subject(words: Sequence[Word], verb: int, day: Interval | None) -> int | None:
    """Return the verb by which a subject is alive; None if no verb here says so."""
    said, tag, helpers = words[verb].text.lower(), words[verb].tag, helpers_of(words, verb)
    planned = _planned(words, verb)
    if planned is not None:
        return planned
    if helpers & _WILL and "have" not in helpers:
        lives = _is_lively(words, verb) and "be" not in helpers
    elif tag == "VBG":
        lives = bool(helpers & (_IS | _WAS)) and said.removesuffix("ing") not in AFTERLIFE and day is not None
    elif helpers:
        lives = bool(helpers & _HAS) and tag == "VBN" and said in HAS_DONE
    elif tag == "VBZ" and _is_now(words, verb):
        lives = True
    else:
        lives = day is not None and tag in {"VBD", "VBZ"} and _is_deed(words, verb)
    return verb if lives else None


def _is_lively(words: Sequence[Word], verb: int) -> bool:
    """Whether a verb of what is to come is one of the living's."""
    said = words[verb].text.lower()
    return said in ACT or said not in AFTERLIFE or _is_somewhere(words, verb)


def _is_now(words: Sequence[Word], verb: int) -> bool:
    """Whether a verb of the present needs no day: "begins a tour", "is in hospital", "says he will run"."""
    said = words[verb].text.lower()
    begins = said in BEGINS and bool(objects_of(words, verb) & JOURNEYS)
    return begins or _is_somewhere(words, verb) or (said == "says" and _promises(words, verb))


def _is_deed(words: Sequence[Word], verb: int) -> bool:
    """Whether a verb with its day tells of a living person."""
    said = words[verb].text.lower()
    if said in _WAS:
        return any(w.head == verb and w.text.lower() in PRESENT_AT for w in words)
    return said not in AFTERLIFE or bool(objects_of(words, verb) & DEEDS.get(said, frozenset()))


def _is_somewhere(words: Sequence[Word], verb: int) -> bool:
    """Whether someone "is in hospital", "remains in custody", "will be the guest of honour"."""
    said = words[verb].text.lower()
    if said not in _STATES:
        return False
    into = {i for i, w in enumerate(words) if w.head == verb and w.text.lower() in _INTO}
    places = {w.text.lower() for w in words if w.head in into and w.relation == "pobj"}
    roles = {w.text.lower() for w in words if w.head == verb and w.relation == "attr"}
    return bool(places & CARE) or (said == "be" and bool(roles & GUESTS))


def _planned(words: Sequence[Word], verb: int) -> int | None:
    """Return the verb of "is due to speak", "plans to speak", "is to speak"."""
    said, helpers = words[verb].text.lower(), helpers_of(words, verb)
    plan = said in INTENDS or said in _IS or (said in SET_TO and bool(helpers & _IS))
    if not plan:
        return None
    below = {verb, *(i for i, w in enumerate(words) if w.head == verb and w.text.lower() in SET_TO)}
    for i, word in enumerate(words):
        to_act = word.head in below and word.relation == "xcomp" and word.tag == "VB"
        if to_act and "be" not in helpers_of(words, i) and _is_lively(words, i):
            return i
    return None


def _promises(words: Sequence[Word], verb: int) -> bool:
    """Whether what someone says is of the future: "says he will run"."""
    said = [i for i, w in enumerate(words) if w.head == verb and w.relation == "ccomp"]
    return any(helpers_of(words, i) & _WILL for i in said)
