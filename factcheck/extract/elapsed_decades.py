"""Round and ranked lengths up to now: "a decade after 2001", "joined in 1988. This is her 25th year"."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from factcheck.extract.cues import FIGURES, any_word, needs
from factcheck.extract.numerals import ORDINAL, number_of
from factcheck.extract.present import speaks_of_now
from factcheck.records import Fact, FactKind, Granularity, Interval, Role, Span, TimeBasis

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.extract.reading import Reading

_YEAR = r"(?:1[5-9]|20)\d\d"
_ROUND = {
    "a decade": 10, "one decade": 10, "two decades": 20, "three decades": 30, "four decades": 40,
    "five decades": 50, "six decades": 60, "a century": 100, "half a century": 50, "a half-century": 50,
    "a quarter of a century": 25, "a quarter-century": 25, "two centuries": 200,
}  # fmt: skip
_DECADES = re.compile(
    rf"\b(?P<n>{'|'.join(sorted(_ROUND, key=len, reverse=True))})\s(?:(?:after|since)\s"
    rf"(?:[\w’',-]+\s){{0,9}}?|ago,?\s(?:back\s)?in\s)(?P<a>{_YEAR})\b",
    re.IGNORECASE,
)
_ROUNDED = re.compile(
    r"\b(?:about|nearly|almost|some|around|roughly|over|than|least|most|under|just|half|quarter of|within"
    r"|past|last|next|every|early|late|first|into)\s$",
    re.IGNORECASE,
)
_RANKED = re.compile(
    r"\b(?:this is|it is|is in|now in|enters|entering|begins|starts)\s(?:her|his|their|its)\s"
    rf"(?P<n>{ORDINAL})\s(?:year|season)\b(?!\sas)",
    re.IGNORECASE,
)
_BEGAN = re.compile(
    rf"\b(?:joined|founded|started|began|opened|launched|appointed|ordained|hired|came|elected|formed"
    rf"|signed up|enlisted|held)\b[^.;]{{0,50}}?\bin\s(?P<a>{_YEAR})\b",
    re.IGNORECASE,
)
_ALL_YEARS = re.compile(rf"\b{_YEAR}\b")
_BEFORE = 220  # characters: the sentence or two before
_LEEWAY = 0.25  # of a round length, at least three years: nearer, it is a round figure


@needs(
    any_word("decade decades century centuries quarter half year season".split()),
    FIGURES | any_word({"year"}),
)
def find_elapsed_decades(reading: Reading) -> Iterator[Fact]:
    """Yield `elapsed` facts of decades and centuries, and of the year of service somebody is in."""
    published = reading.context.published
    if published is None:
        return
    text, offset = reading.text_of(reading.sentence.span), reading.sentence.span.start
    years = _ALL_YEARS.findall(text)
    for match in _DECADES.finditer(text):
        number = _ROUND[match["n"].lower()]
        off = abs(published.year - int(match["a"]) - number)
        clear = off > max(3, number * _LEEWAY)
        now = speaks_of_now(reading, text, match.start(), match.end())
        if clear and now and len(years) == 1 and not _ROUNDED.search(text[: match.start()][-24:]):
            yield _fact(reading, (number, _span(reading, match, "n", offset)), (match, offset), published, 3)
    ranked = _RANKED.search(text)
    number_ = number_of(ranked["n"]) if ranked is not None else None
    if ranked is None or number_ is None or len(years) > 1:
        return
    start = offset if years else max(0, offset - _BEFORE)
    before = reading.text[start : offset + (len(text) if years else 0)]
    began = list(_BEGAN.finditer(before))
    if len(began) == 1 and len(_ALL_YEARS.findall(before)) == 1:
        span = _span(reading, ranked, "n", offset)
        yield _fact(reading, (number_, span), (began[0], start), published, 1)


def _span(reading: Reading, match: re.Match[str], group: str, offset: int) -> Span:
    return Span(offset + match.start(group), offset + match.end(group), reading.sentence.span.field)


def _fact(
    reading: Reading,
    length: tuple[int, Span],
    began: tuple[re.Match[str], int],
    published: date,
    slack: int,
) -> Fact:
    match, offset = began
    year = int(match["a"])
    start = Interval(date(year, 1, 1), date(year, 12, 31), Granularity.YEAR)
    end = Interval.day(published)
    at = _span(reading, match, "a", offset)
    number, words = length
    evidence = Span(min(at.start, words.start), max(at.end, words.end), words.field)
    return Fact(
        id="",
        kind=FactKind.ELAPSED,
        roles=(
            Role("years", number, words),
            Role("unit", "years", words),
            Role("slack", slack, words),
            Role("start", start, at),
            Role("end", end, words),
        ),
        evidence=evidence,
        sentence=reading.sentence.span,
        time=end,
        basis=TimeBasis.PUBLICATION,
        times=(end,),
        voice=reading.voice(words),
    )
