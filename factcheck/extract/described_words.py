"""Ages beside a word for who has them: "the girl, 12,", "a man of 52", "a 34-year-old nurse", "Sam, 9"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.extract.dates.lexicon import CARDINALS, MONTHS, WEEKDAYS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.extract.reading import Reading

_HYPHENS = frozenset("-‐‑–")
_YOUNGEST, _OLDEST = 1, 119
_WORDS = 4  # "the retired merchant seaman"
# Who may be meant by a word alone; "teen" and "pensioner" are as good as no word.
_SEXES = {
    "boy": "boy", "schoolboy": "boy", "lad": "boy", "girl": "girl", "schoolgirl": "girl", "man": "man",
    "woman": "woman", "teenager": "", "teen": "", "youth": "", "youngster": "", "child": "", "pensioner": "",
    "toddler": "", "baby": "", "person": "", "grandmother": "grandmother", "grandfather": "grandfather",
    "gran": "grandmother", "father": "father", "mother": "mother", "dad": "father", "mum": "mother",
}  # fmt: skip
_ROLES = frozenset(
    """driver suspect victim defendant nurse teacher student pupil judge doctor farmer singer actor
    actress pilot climber swimmer cyclist pedestrian passenger motorist player striker goalkeeper
    midfielder defender baker builder soldier officer firefighter chef plumber lorry trucker
    fisherman sailor gunman attacker shopkeeper widow widower runner boxer golfer jockey skier
    surgeon lawyer mayor councillor politician poet author writer painter artist sculptor musician
    drummer guitarist violinist pianist cellist organist conductor director producer comedian
    presenter broadcaster billionaire businessman businesswoman fugitive prisoner inmate patient
    tourist hiker walker biker motorcyclist rider survivor hostage refugee migrant electrician
    carpenter miner engineer scientist professor priest vicar bishop monk nun king queen prince
    princess dancer ballerina racer rower tycoon founder hermit beekeeper midwife caretaker cleaner
    waitress waiter barman landlord postman librarian fraudster burglar thief robber killer murderer
    rapist applicant accused plaintiff claimant complainant witness trawlerman ferryman champion
    """.split()
)
_ARTICLES = frozenset("a an the another second third his her their its one".split())
_AFTER = frozenset("and who of from has is was were said says told but while will had with".split())


@dataclass(frozen=True, slots=True)
class Described:
    """An age at `tokens[at]`, the word of who has it in `tokens[first:last]`, and how it is introduced.

    `word` is "" where the age stands alone ("a 16-year-old"); `name` tells a name, `phrase` that the age
    itself says who is meant ("the 63-year-old judge"). `described` are the words before.
    """

    at: int
    years: int
    word: str
    article: str
    first: int
    last: int
    name: bool
    phrase: bool
    described: frozenset[str]


def find_described(reading: Reading) -> Iterator[Described]:
    """Yield the ages of a sentence that stand beside a word for a person."""
    tokens = reading.tokens
    keys = [t.key for t in tokens]
    at = 0
    while at < len(tokens):
        years, last = _years(reading, keys, at)
        found = None
        if years is not None:
            found = _year_old(reading, keys, at, last, years) or _beside(reading, keys, at, last, years)
        if found is not None:
            yield found
        at = max(at + 1, last)


def _years(reading: Reading, keys: list[str], at: int) -> tuple[int | None, int]:
    tokens = reading.tokens
    key = keys[at]
    if key.isdecimal() and len(key) < 4:
        touching = reading.text[max(0, tokens[at].start - 1) : tokens[at].start]
        after = reading.text[tokens[at].end : tokens[at].end + 2]
        number = (
            touching in {"$", "£", "€", ".", "/", "-", "–"}
            or after[:1] in {"%", "/", ":"}
            or after[1:2].isdigit()
        )
        years = None if number and not after.startswith("-y") else int(key)
        last = at + 1
    elif key in CARDINALS and CARDINALS[key] < 100:
        years, last = CARDINALS[key], at + 1
        joined = at + 2 < len(keys) and tokens[at + 1].text in _HYPHENS
        if joined and years >= 20 and 0 < CARDINALS.get(keys[at + 2], 0) < 10:
            years, last = years + CARDINALS[keys[at + 2]], at + 3
    else:
        return None, at + 1
    return (years if years is not None and _YOUNGEST <= years <= _OLDEST else None), last


def _year_old(reading: Reading, keys: list[str], at: int, last: int, years: int) -> Described | None:
    """Read "a 16-year-old", "the 34-year-old nurse"."""
    shape = [t.text for t in reading.tokens[last : last + 4]]
    if len(shape) < 4 or shape[1] not in {"year", "years"} or shape[3] not in {"old", "olds"}:
        return None
    if shape[3] == "olds":
        return None
    article = keys[at - 1] if at and keys[at - 1] in _ARTICLES else ""
    end = last + 4
    here = end
    while here < len(keys) and here - end < 3 and keys[here] and word_of(keys[here]) is None:
        if keys[here] in _AFTER or reading.tokens[here].text[:1].isupper():
            break
        here += 1
    word = word_of(keys[here]) if here < len(keys) and here - end < 3 else None
    if word is None:
        verb = end < len(keys) and (not keys[end] or keys[end] in _AFTER)
        return Described(at, years, "", article, at, end, False, True, frozenset()) if verb else None
    if here + 1 < len(keys) and (
        reading.tokens[here + 1].text[:1].isupper() or reading.tokens[here].possessive
    ):
        return None  # "the 47-year-old singer Ada Roe": whom the story names
    return Described(at, years, word, article, here, here + 1, False, True, frozenset(keys[end:here]))


def _beside(reading: Reading, keys: list[str], at: int, last: int, years: int) -> Described | None:
    """Read "the girl, 12,", "the boy (9)", "a man of 52", "a woman aged 48", "Sam, 9,"."""
    tokens = reading.tokens
    before = _bearer(reading, keys, at)
    if before is None or not _closes(reading, keys, last):
        return None
    word, name = word_of(keys[before]), False
    if word is None or tokens[before].text[1:2].isupper():
        name = _is_name(reading, keys, before)
        if not name or keys[at - 1] == "of":
            return None
        word = keys[before]
    begin = before if name else _article_at(keys, before)
    if begin is None and reading.sentence.span.field != "title":
        return None
    article = keys[begin] if begin is not None and keys[begin] in _ARTICLES else ""
    described = frozenset(keys[begin:before]) - _ARTICLES if begin is not None else frozenset()
    return Described(at, years, word, article, before, before + 1, name, False, described)


def _bearer(reading: Reading, keys: list[str], at: int) -> int | None:
    """Return the word before ", 12", "(9)", "of 52", "aged 48"."""
    before = at - 1
    if before >= 0 and keys[before] in {"aged", "of"}:
        before -= 1
    if before >= 0 and reading.tokens[before].text in {",", "("}:
        before -= 1
    return before if 0 <= before < at - 1 and keys[before] else None


def _closes(reading: Reading, keys: list[str], last: int) -> bool:
    """Whether nothing after a number makes it count something else."""
    if last >= len(keys):
        return True
    return (not keys[last] and reading.tokens[last].text not in _HYPHENS) or keys[last] in _AFTER


def _article_at(keys: list[str], before: int) -> int | None:
    """Return the place of the article before a word and what describes it; None when there is none."""
    for begin in range(before - 1, max(-1, before - _WORDS), -1):
        if keys[begin] in _ARTICLES:
            return begin
        if not keys[begin]:
            break
    return None


def _is_name(reading: Reading, keys: list[str], at: int) -> bool:
    """Whether a word alone can be somebody's first name: a capital, and none beside it."""
    tokens = reading.tokens
    if not tokens[at].text[:1].isupper() or not tokens[at].text[1:].islower() or tokens[at].possessive:
        return False
    if keys[at] in MONTHS or keys[at] in WEEKDAYS or any(n.first <= at < n.last for n in reading.names):
        return False
    return (
        at == 0
        or not tokens[at - 1].text[:1].isupper()
        or keys[at - 1] in {"the", "but", "and", "when", "police"}
    )


def word_of(key: str) -> str | None:
    """Return the word by which somebody is known again: "" for one that tells nothing but an age."""
    if key in _SEXES:
        return _SEXES[key]
    return key if key in _ROLES else None
