"""The constructions that give somebody an age, by what stands before and after the number."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.extract.age_events import died_at, nth_birthday, turned, who_opened
from factcheck.extract.age_people import (
    OLDEST,
    YOUNGEST,
    Aged,
    aged,
    bare_title,
    by_pronoun,
    mention_after,
    mention_before,
    title_before,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.extract.reading import Reading

_HYPHENS = frozenset("-‐‑–")
_CLOSING = frozenset(",.;:)—–!?”\"'’]")
_GOES_ON = frozenset("and who of from has is said says told but while".split())
_NOT_THEN = frozenset({"when", "at", "in"})
_BEFORE = 200  # characters: about a sentence
_BE = frozenset({"is", "now", "currently", "just", "only", "already", "still", "turning", "almost"})
_NOT_SURE = frozenset(
    "almost nearly about around over under approximately roughly least not nor almost".split()
)
# Of states and of speech: "At 16, N leaves school" tells of another time.
_PRESENT = frozenset(
    """is has remains seems appears wants plans looks feels says insists admits believes thinks hopes loves
    likes knows lives continues owns still""".split()
)


def find_aged(reading: Reading) -> Iterator[Aged]:
    """Yield the ages a sentence gives to someone it or the story names."""
    tokens = reading.tokens
    for at, token in enumerate(tokens):
        ordinal = token.key[:-2] if token.key[-2:] in {"th", "st", "nd", "rd"} else ""
        if ordinal.isdecimal() and at + 1 < len(tokens) and tokens[at + 1].key == "birthday":
            yield from _some(nth_birthday(reading, at, int(ordinal)))
        if not token.key.isdecimal() or len(token.key) > 3 or not YOUNGEST <= int(token.key) <= OLDEST:
            continue
        if _is_part_of_number(reading, at):
            continue
        yield from _some(_read(reading, at))


def _some(aged: Aged | None) -> tuple[Aged, ...]:
    return (aged,) if aged is not None else ()


def _is_part_of_number(reading: Reading, at: int) -> bool:
    """Whether digits are part of "1,079", "7.9", "$79" or a date."""
    token = reading.tokens[at]
    text = reading.text
    before, after = text[token.start - 1 : token.start], text[token.end : token.end + 2]
    if before in {"$", "£", "€", ".", "#", "/", "+"} or after[:1] in {"%", "/", "°"}:
        return True
    if before == "," or (after[:1] in {",", ".", ":"} and after[1:2].isdigit()):
        return True
    return any(
        d.span.start <= token.start < d.span.end and "year" not in reading.text_of(d.span)
        for d in reading.dates
    )


@dataclass(frozen=True, slots=True)
class _Number:
    """A number that can be an age: `tokens[at]`, the phrase's end, and the word before the phrase.

    `introduced` tells that "aged" or "years old" goes with it, `now` that "is" or "now" does, `was` that
    "who was" does.
    """

    at: int
    years: int
    before: int
    end: int
    introduced: bool
    now: bool
    was: bool = False


def _read(reading: Reading, at: int) -> Aged | None:
    tokens, years = reading.tokens, int(reading.tokens[at].key)
    if at and tokens[at - 1].key in _NOT_SURE:
        return None
    hyphenated = _keys(reading, at + 1, 4)
    if hyphenated[1:2] == ["year"] and tokens[at + 1].text in _HYPHENS and hyphenated[3:4] == ["old"]:
        return _year_old(reading, at, years)
    number = _number(reading, at, years)
    if not _closes(reading, number.end):
        return None
    return _of_death(reading, number) or _of_now(reading, number) or _beside(reading, number)


def _number(reading: Reading, at: int, years: int) -> _Number:
    """Take in "aged", "the age of", "years old" and "is now" around a number."""
    tokens = reading.tokens
    old = _keys(reading, at + 1, 2) == ["years", "old"]
    here, introduced = at - 1, old
    if here >= 0 and tokens[here].key in {"aged", "age"}:
        here, introduced = here - 1, True
    elif here >= 2 and _keys(reading, here - 2, 3) == ["the", "age", "of"]:
        here, introduced = here - 3, True
    now = False
    if here > 1 and tokens[here].key == "was" and tokens[here - 1].key == "who":
        return _Number(at, years, here - 2, at + 3 if old else at + 1, True, now=False, was=True)
    while here >= 0 and tokens[here].key in _BE:
        now = now or tokens[here].key in {"is", "now", "currently"}
        here -= 1
    return _Number(at, years, here, at + 3 if old else at + 1, introduced, now)


def _of_death(reading: Reading, number: _Number) -> Aged | None:
    """Read "has died at 96", "died aged 96", "died at the age of 96"."""
    tokens, here = reading.tokens, number.before
    if here >= 0 and tokens[here].key == "at":
        return died_at(reading, here, number.at, number.years)
    return died_at(reading, here + 1, number.at, number.years) if number.introduced else None


def _of_now(reading: Reading, number: _Number) -> Aged | None:
    """Read "N turned 80 on Sunday", "he is 79", "At 86, N is", "Now 79, N"."""
    tokens, here = reading.tokens, number.before
    word = tokens[here].key if here >= 0 else ""
    if word in {"turned", "turns", "turn", "turning"}:
        return turned(reading, number.at, number.years, here)
    if number.now and word in {"he", "she"}:
        return _of_pronoun(reading, number.at, number.years, here)
    if word == "was" and here == 1 and tokens[0].key in {"he", "she"} and _tells_of_death(reading):
        alone = number.end >= len(tokens) or tokens[number.end].text == "."
        return _of_pronoun(reading, number.at, number.years, 0, "death") if alone else None
    opens = here < 0 and number.now
    at_age = word == "at" and (here == 0 or not tokens[here - 1].key)
    comma = number.end < len(tokens) and tokens[number.end].text == ","
    following = mention_after(reading, number.end + 1) if comma and (opens or at_age) else None
    if following is not None and at_age and _next_key(reading, following.last) == "will":
        return aged(number.at, number.years, following, "ahead")
    if following is None or (at_age and _next_key(reading, following.last) not in _PRESENT):
        return None  # "At 19, N won" is of another time
    return aged(number.at, number.years, following, "now")


def _beside(reading: Reading, number: _Number) -> Aged | None:
    """Read "N, 79,", "N (79)", "N, who is 79,", "N is 79", "the president, who is 79"."""
    tokens, here = reading.tokens, number.before
    if number.now and here >= 0 and tokens[here].key == "who":
        here -= 1
    if here < 0:
        return None
    mark = tokens[here].text
    last = here if mark in {",", "("} else here + 1
    titled = title_before(reading, last) if number.now else None
    if titled is not None:
        return Aged(number.at, number.years, *titled, "now")
    name = mention_before(reading, last)
    if name is None and mark == "," and number.now:
        name = who_opened(reading, here)  # "N, born in 1980 in Porto, is now 47"
    if name is None or tokens[name.last - 1].possessive:
        return None
    if mark == "(" and not number.now:
        closed = number.end < len(tokens) and tokens[number.end].text == ")"
        return (
            aged(number.at, number.years, name, "plain" if number.introduced else "brackets")
            if closed
            else None
        )
    fits = number.now or (mark == "," and (number.introduced or _after_comma(reading, number.end)))
    if number.was and name.first > 1:
        return None  # "the case of N, who was 14"
    form = "was" if number.was else "now" if number.now else "plain"
    return aged(number.at, number.years, name, form) if fits else None


def _after_comma(reading: Reading, end: int) -> bool:
    """Whether what follows "N, 79" fits an age: a mark, "and", "who", "of", the end."""
    tokens = reading.tokens
    if end >= len(tokens):
        return True
    return tokens[end].text in _CLOSING or tokens[end].key in _GOES_ON


def _closes(reading: Reading, end: int) -> bool:
    """Whether nothing after a number makes it count something else, or another time."""
    tokens = reading.tokens
    if end >= len(tokens):
        return True
    token = tokens[end]
    if token.key in _NOT_THEN and tokens[end - 1].key == "old":
        return token.key != "when"
    return token.text in _CLOSING or token.key in _GOES_ON | {
        "on",
        "next",
        "this",
        "last",
        "later",
        "in",
        "today",
        "tomorrow",
    }


def _year_old(reading: Reading, at: int, years: int) -> Aged | None:
    """Read "the 79-year-old president", "79-year-old N", "N, a 79-year-old teacher"."""
    tokens = reading.tokens
    end = at + 5
    following = mention_after(reading, end)
    if following is not None:
        return aged(at, years, following)
    here = at - 1
    article = here >= 0 and tokens[here].key in {"a", "the", "now"}
    if article and tokens[here].key == "a" and here >= 1:
        return _apposed(reading, at, years, here)
    if article and tokens[here].key == "the":
        apposed = _apposed(reading, at, years, here)
        if apposed is not None:
            return apposed
        titled = bare_title(reading, end)
        if titled is not None:
            person, first, last = titled
            return Aged(at, years, person, first, last)
        person_ = by_pronoun(reading, at)  # first, for it is cheap: the verb is the model's to tell
        if person_ is not None and _verb_follows(reading, end):
            return Aged(at, years, person_, at, end)
    return None


def _apposed(reading: Reading, at: int, years: int, article: int) -> Aged | None:
    """Read "N, a 79-year-old teacher", "N, the 79-year-old farmer," and "N is a 79-year-old"."""
    tokens = reading.tokens
    if article < 1 or not (tokens[article - 1].text == "," or tokens[article - 1].key == "is"):
        return None
    before = mention_before(reading, article - 1)
    if before is None or tokens[before.last - 1].possessive:
        return None
    compared = before.first > 0 and tokens[before.first - 1].key in {"like", "unlike", "than", "as", "with"}
    return aged(at, years, before) if not compared else None


def _verb_follows(reading: Reading, end: int) -> bool:
    """Whether "the 79-year-old" stands alone, as what the verb after it is said of."""
    if end >= len(reading.tokens):
        return False
    start = reading.tokens[end].start - reading.sentence.span.start
    return any(w.start == start and w.tag in {"VBD", "VBZ", "MD"} for w in reading.parse())


def _of_pronoun(reading: Reading, at: int, years: int, here: int, form: str = "now") -> Aged | None:
    person = by_pronoun(reading, here)
    return Aged(at, years, person, here, here + 1, form) if person is not None else None


def _tells_of_death(reading: Reading) -> bool:
    """Whether the sentence before tells that someone died: "N died on Monday. She was 96."."""
    start = reading.sentence.span.start
    return bool(set(reading.text[max(0, start - _BEFORE) : start].lower().split()) & {"died", "dies"})


def _next_key(reading: Reading, at: int) -> str:
    return reading.tokens[at].key if at < len(reading.tokens) else ""


def _keys(reading: Reading, at: int, count: int) -> list[str]:
    return [t.key for t in reading.tokens[at : at + count]] if at >= 0 else []
