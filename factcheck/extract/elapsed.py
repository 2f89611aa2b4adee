"""Sums of years a sentence does: "five years after the 2015 accord", "from 2001 to 2009, eight years".

Two of the three parts are always in the words; the third is another year in them or, where the sentence
speaks of now, the day of publication. Rounded figures and decades are left alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from factcheck.extract.cues import FIGURES, needs
from factcheck.extract.numerals import NAMED_ANNIVERSARY, NUMBER, ORDINAL, number_of
from factcheck.extract.present import speaks_of_now
from factcheck.records import Fact, FactKind, Granularity, Interval, Role, Span, TimeBasis

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.extract.reading import Reading

_YEAR = r"(?:1[5-9]|20)\d\d"
_MONTH = r"(?:(?:January|February|March|April|May|June|July|August|September|October|November|December)\s)?"
_NOT_ROUND = r"(?<![\w.,-])"
_SOME = rf"{_NOT_ROUND}(?P<n>{NUMBER})[\s-]years?"
_TO = r"(?:\sto\s|\suntil\s|\still\s|\sthrough\s|\s?[–—-]\s?)"
_NOUNS = r"(?:[\w’'-]+\s){0,7}?"
_EVENT = (
    rf"(?:{_NOUNS}(?:in|of|on)\s(?:\w+\s\d{{1,2}},?\s|\d{{1,2}}\s\w+\s|\w+\s)?"
    r"|(?:the|a|an|its|his|her|their)\s(?:\w+\s){0,2}?|)"
)
_FROM_TO = rf"(?:from|between)\s{_MONTH}(?P<a>{_YEAR})(?:{_TO}|\sand\s){_MONTH}(?P<b>{_YEAR})"
_BEFORE_AGO = r"(?:,?\s|\s[–—-]\s|\s\()(?:just\s|only\s|exactly\s)?"
_DAY = r"(?:\w+\s\d{1,2}|\d{1,2}\s\w+)"


@dataclass(frozen=True, slots=True)
class _Sum:
    """A form of words with the groups `n`, `a` (the earlier year) and perhaps `b` (the later)."""

    pattern: re.Pattern[str]
    needs_now: bool = False  # without `b`: only where the sentence speaks of now
    hedges: bool = True


def _form(words: str, *, needs_now: bool = False) -> _Sum:
    return _Sum(re.compile(words, re.IGNORECASE), needs_now)


_SPAN_OF = (
    r"(?:for\s|or\s|an?\s(?:total|span|period|stretch|reign|term|run|career|war)\sof\s|that\sis\s|some\s)?"
)
_ON = rf"(?:in|on)\s(?:{_DAY},?\s|{_MONTH})"
# What goes on from a first year: each with the words that tell of the same state.
_STATES = (
    (r"(?:wed|married)", r"been\s(?:happily\s)?(?:married|wed|husband\sand\swife|man\sand\swife)"),
    (r"(?:closed|shut)", r"(?:stood|lain|been|sat)\s(?:empty|shut|closed|idle|derelict|boarded\sup)"),
    (r"joined", r"(?:sung|worked|played|served|been\swith|marched|sailed|rung|taught)"),
    (r"(?:began|started|took\sover)", r"(?:worked|run|taught|served)"),
)
_NO_OTHER = r"(?!\s(?:after|later|before|ago|since))"
_SUMS = (
    _form(rf"\bin\s{_MONTH}(?P<b>{_YEAR}),\s{_SOME}\s(?:after|since)\s{_EVENT}(?P<a>{_YEAR})\b"),
    _form(rf"{_SOME}\s(?:after|since)\s{_EVENT}(?P<a>{_YEAR})\b[^,;]{{0,40}},\sin\s{_MONTH}(?P<b>{_YEAR})\b"),
    _form(rf"{_SOME}\slater,?\sin\s{_MONTH}(?P<b>{_YEAR})\b"),
    _form(rf"\b{_FROM_TO},\s{_SPAN_OF}{_SOME}{_NO_OTHER}"),
    _form(rf"{_SOME},?\s{_FROM_TO}\b"),
    _form(
        rf"\bin\s{_MONTH}(?P<a>{_YEAR}),?\s(?:and|but)\s(?:was\s)?(?:freed|released)\sin\s{_MONTH}(?P<b>{_YEAR}),?"
        rf"\safter\s{_SOME}\s(?:behind\sbars|inside|in\s(?:prison|jail))"
    ),
    _form(
        rf"\bborn\s{_ON}(?P<a>{_YEAR})\b[^.;]{{0,60}}?\b(?:celebrates|marks|celebrated|marked)\s(?:his|her)\s"
        rf"(?P<n>{ORDINAL})(?=\sbirthday)",
        needs_now=True,
    ),
    _form(
        rf"\b(?:wed|married)\s(?:[\w’'.-]+\s){{0,6}}?{_ON}(?P<a>{_YEAR}),?\s(?:[\w’'-]+\s){{0,4}}?"
        rf"(?:celebrates?d?|marks?|marked|marking)\stheir\s(?P<n>{NAMED_ANNIVERSARY})\b",
        needs_now=True,
    ),
    *(
        _form(
            rf"\b{began}\s(?:[\w’'-]+\s){{0,5}}?{_ON}(?P<a>{_YEAR}),?\s(?:and\s)?(?:has|have)\s"
            rf"{goes_on}\s(?:[\w’'-]+\s){{0,4}}?for\s{_SOME}{_NO_OTHER}",
        )
        for began, goes_on in _STATES
    ),
    _form(rf"{_NOT_ROUND}(?P<n>{NUMBER})-year\s(?:[\w’'-]+\s){{1,4}}{_FROM_TO}\b"),
    _form(rf"{_SOME}\sago,?\s(?:back\s)?in\s{_MONTH}(?P<a>{_YEAR})\b"),
    _form(rf"\bin\s{_MONTH}(?P<a>{_YEAR}){_BEFORE_AGO}{_SOME}\sago\b"),
    _form(rf"\b{_DAY},?\s(?P<a>{_YEAR}){_BEFORE_AGO}{_SOME}\sago\b"),
    _form(rf"\bsince\s{_MONTH}(?P<a>{_YEAR}),\s{_SPAN_OF}{_SOME}{_NO_OTHER}", needs_now=True),
    _form(rf"\bsince\s{_MONTH}(?P<a>{_YEAR}),\san?\s(?P<n>{NUMBER})-year\b", needs_now=True),
    _form(rf"\bsince\s{_MONTH}(?P<a>{_YEAR})\b[^.;]{{0,60}}?\bafter\s{_SOME}(?!\s[a-z])", needs_now=True),
    _form(rf"{_SOME}\s(?:have|has)\s(?:passed|elapsed|gone\sby|gone)\ssince\s{_EVENT}(?P<a>{_YEAR})\b"),
    _form(rf"{_SOME},?\s(?:ever\s)?since\s{_EVENT}(?P<a>{_YEAR})\b", needs_now=True),
    _form(rf"{_SOME}\s(?:after|on\sfrom|following)\s{_EVENT}(?P<a>{_YEAR})\b", needs_now=True),
    _form(
        rf"{_NOT_ROUND}(?P<n>{ORDINAL}|{NAMED_ANNIVERSARY})[\s-](?:anniversary\s)?of\s{_EVENT}(?P<a>{_YEAR})\b",
        needs_now=True,
    ),
    _form(
        rf"\b(?:founded|established|formed|created|opened|launched|set\sup|incorporated|built|married)\sin\s{_MONTH}"
        rf"(?P<a>{_YEAR}),?\s(?:[\w’'-]+\s){{0,8}}?(?:celebrates|marks|celebrating|marking|celebrate|mark|turns)\s"
        rf"(?:its|their|his|her|the)\s(?P<n>{ORDINAL}(?=\s(?:anniversary|birthday))|{NAMED_ANNIVERSARY})\b",
        needs_now=True,
    ),
)  # fmt: skip
# Words that round a figure, before it or after its years.
_ROUNDED = re.compile(
    r"\b(?:about|nearly|almost|some|around|roughly|over|than|least|most|under|approximately|another|past|within"
    r"|up to|close to|next|first|last|half|every|further|additional|c\.|to|or|and|just)\s(?:a\s)?$",
    re.IGNORECASE,
)
_ROUNDED_OK = re.compile(r"\b(?:for|in|over) the (?:past|last) $", re.IGNORECASE)
_ROUNDED_AFTER = re.compile(r"\s?(?:or (?:so|more|less)|and (?:a half|counting)|-?odd|\+)", re.IGNORECASE)
_YEARS = re.compile(rf"\b{_YEAR}\b")
# A break within a time makes the years served fewer than the years between.
_BREAK = re.compile(
    r"\b(?:years?|months?|seasons?|spells?)\s(?:off|out|away|abroad)\b|\bapart from\b|\bexcept\b"
    r"|\bbreaks?\b|\bgaps?\b|\binterrupt|\bwith an? interval\b|\bon and off\b",
    re.IGNORECASE,
)
_LENGTHS = re.compile(r"year|nniversary|centen|jubilee|wedding|birthday", re.IGNORECASE)
_ANY_YEAR = re.compile(_YEAR)


@needs(FIGURES)
def find_elapsed(reading: Reading) -> Iterator[Fact]:
    """Yield `elapsed` facts; roles years (the number said), start and end."""
    text = reading.text_of(reading.sentence.span)
    if not _ANY_YEAR.search(text):
        return
    if not _LENGTHS.search(text) or _BREAK.search(text):
        return
    taken: list[tuple[int, int]] = []
    for form in _SUMS:
        for match in form.pattern.finditer(text):
            if any(s < match.end() and match.start() < e for s, e in taken) or _is_rounded(text, match):
                continue
            fact = _sum(reading, text, form, match)
            if fact is not None:
                taken.append(match.span())
                yield fact


def _is_rounded(text: str, match: re.Match[str]) -> bool:
    before = text[: match.start("n")]
    if _ROUNDED.search(before[-24:]) and not _ROUNDED_OK.search(before[-24:]):
        return True
    after = re.compile(r"[\s-]years?").match(text, match.end("n"))
    return bool(_ROUNDED_AFTER.match(text, after.end() if after else match.end("n")))


def _sum(reading: Reading, text: str, form: _Sum, match: re.Match[str]) -> Fact | None:
    groups = match.groupdict()
    number = number_of(match["n"])
    start = (match.start("a"), match.end("a")) if "a" in groups else _year_before(text, match.start())
    if number is None or start is None:
        return None
    if "b" in groups:
        end: Interval | None = _year(match["b"])
        others = 2
        end_at = match.span("b")
    else:
        end = _now(reading, text, form, match)
        others = 1
        end_at = match.span()
    if end is None or len(_YEARS.findall(text)) != others + ("later" in match[0].lower() and "a" in groups):
        return None
    field, offset = reading.sentence.span.field, reading.sentence.span.start
    evidence = Span(offset + min(match.start(), start[0]), offset + match.end(), field)
    years = Span(offset + match.start("n"), offset + match.end("n"), field)
    return Fact(
        id="",
        kind=FactKind.ELAPSED,
        roles=(
            Role("years", number, years),
            Role("unit", "years", years),
            Role("slack", 1, years),
            Role(
                "start", _year(text[start[0] : start[1]]), Span(offset + start[0], offset + start[1], field)
            ),
            Role("end", end, Span(offset + end_at[0], offset + end_at[1], field)),
        ),
        evidence=evidence,
        sentence=reading.sentence.span,
        time=end,
        basis=TimeBasis.EXPLICIT,
        times=(end,),
        voice=reading.voice(evidence),
    )


def _now(reading: Reading, text: str, form: _Sum, match: re.Match[str]) -> Interval | None:
    """Return the day of publication where the sum runs up to it."""
    published = reading.context.published
    if published is None or (form.needs_now and not speaks_of_now(reading, text, match.start(), match.end())):
        return None
    return Interval.day(published)


def _year_before(text: str, at: int) -> tuple[int, int] | None:
    """Return the one year named before a place of the sentence."""
    found = list(_YEARS.finditer(text, 0, at))
    return found[0].span() if len(found) == 1 else None


def _year(words: str) -> Interval:
    year = int(words)
    return Interval(date(year, 1, 1), date(year, 12, 31), Granularity.YEAR)
