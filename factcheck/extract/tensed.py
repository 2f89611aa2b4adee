"""Days a verb puts in the past or the future: "will meet on 3 March", "met on 12 March".

The language model is asked only where the words and the day can disagree. What was planned ("was due to",
"would") says nothing of whether the day has come, so only "will", present plans and plain past verbs count.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from factcheck.extract.cues import DATES, needs
from factcheck.extract.dated_past import is_far_ahead, is_invented, is_told_plainly
from factcheck.extract.dated_verb import HAPPENED, PLANNED, PLANS, WILL, DatedVerb, find_verb
from factcheck.extract.past_marks import find_mark
from factcheck.extract.schedules import find_schedule
from factcheck.extract.when import is_history
from factcheck.records import Fact, FactKind, Granularity, Interval, Role, Span, TimeBasis, TimexType

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from factcheck.extract.reading import Reading
    from factcheck.records import DateMention

_SIGNS_AHEAD: Final = WILL | PLANNED | PLANS | {"ll"}
_YEARLY: Final = frozenset(
    """annually every each again yearly anniversary birthday celebrate celebrated observed mark marked fall
    falls turn""".split()
)
_MONTH: Final = re.compile(r"jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|/", re.IGNORECASE)
_IS_TO: Final = re.compile(r"\b(?:is|are) to\b")
_YEARS_ON: Final = {"last": -1, "this": 0, "next": 1}
_OTHER_YEAR: Final = (
    r"(?:the|that) (?:same|previous|following|next) year|(?:a|the|\w+) years? (?:ago|before|earlier|later)"
)
_YEAR_AFTER: Final = re.compile(
    rf",? (?:of )?(?:(?P<which>last|this|next) year|{_OTHER_YEAR})\b", re.IGNORECASE
)
_YEAR_BEFORE: Final = re.compile(
    rf"\b(?:(?P<which>last|this|next) year|{_OTHER_YEAR}),? (?:on )?$", re.IGNORECASE
)
_AFTER: Final = re.compile(r"\b(?:after|since|when) [^,;:.]{1,80}\Z", re.IGNORECASE)
_LEEWAY: Final = timedelta(days=1)
_FAR: Final = timedelta(days=120)  # a date without its year, farther off, may be next year's or last year's
_CLOSE: Final = timedelta(days=31)


@needs(DATES)
def find_tensed(reading: Reading) -> Iterator[Fact]:
    """Yield `tensed` facts; roles verb, day, and side: `after` for what is to come, `before` for what was."""
    published = reading.context.published
    if published is None or reading.context.inferred:
        return
    past = [
        d.span
        for d in reading.dates
        if d.explicit and d.interval is not None and is_history(d.interval, published)
    ]
    for mention in reading.dates:
        if not _is_dated(reading, mention) or _told_of_past(mention, past):
            continue
        said = mention if mention.explicit else _in_year(reading, mention, published)
        dated = said or _nearest(mention, published)
        fact = _tensed(reading, said or mention, dated, published) if dated.interval is not None else None
        if fact is not None:
            yield fact


def _is_dated(reading: Reading, mention: DateMention) -> bool:
    """Whether a mention names a day of a month, or a month or year by its number."""
    days, words = mention.interval, reading.text_of(mention.span)
    if mention.impossible or days is None or days.start is None:
        return False
    if mention.type is not TimexType.DATE and not (mention.type is TimexType.TIME and days.is_day):
        return False
    if not any(c.isdigit() for c in words) or not (mention.explicit or _MONTH.search(words)):
        return False  # "on Friday", "in March", "300 days ago": read by tense already
    if days.granularity is Granularity.DAY:
        return days.is_day
    return mention.explicit and days.granularity in {Granularity.MONTH, Granularity.YEAR}


def _told_of_past(mention: DateMention, past: Sequence[Span]) -> bool:
    """Whether a date without its year follows one of another year: "In 1917 ... on 3 March"."""
    return not mention.explicit and any(span < mention.span for span in past)


def _in_year(reading: Reading, mention: DateMention, published: date) -> DateMention | None:
    """Return a date in the year said beside it; without days if that is not known, None if none is said."""
    start, end = reading.sentence.span.start, reading.sentence.span.end
    found = _YEAR_AFTER.match(reading.text, mention.span.end, end) or _YEAR_BEFORE.search(
        reading.text, start, mention.span.start
    )
    if found is None:
        return None
    day = mention.interval.start if mention.interval else None
    if day is None or found["which"] is None:
        return replace(mention, interval=None)  # "a year earlier": of what, is not said here
    try:
        in_year = day.replace(year=published.year + _YEARS_ON[found["which"].lower()])
    except ValueError:  # 29 February, or no such year
        return replace(mention, interval=None)
    return replace(mention, interval=Interval.day(in_year))


def _nearest(mention: DateMention, published: date) -> DateMention:
    """Return a date without a year in the year that brings it nearest; without days if far off."""
    day = mention.interval.start if mention.interval else None
    if day is None:
        return mention
    days = []
    for year in (published.year - 1, published.year, published.year + 1):
        try:
            days.append(day.replace(year=year))
        except ValueError:  # 29 February
            continue
    nearest = min(days, key=lambda d: abs(d - published), default=day)
    return replace(mention, interval=Interval.day(nearest) if abs(nearest - published) <= _FAR else None)


def _tensed(reading: Reading, mention: DateMention, dated: DateMention, published: date) -> Fact | None:
    """Return the fact of a date, the model asked only if a word of the sentence can be on its wrong side."""
    told, days = mention.interval, dated.interval
    if told is None or told.start is None or days is None or days.start is None or days.end is None:
        return None
    keys = {t.key for t in reading.tokens}
    behind = days.end < published - _LEEWAY
    if behind and keys & _YEARLY:
        return None
    # last year's date, read so by its tense, stays last year's however near the day is this year
    ahead = min(days.start, told.start) > published + _LEEWAY
    far = is_far_ahead(dated, published) or (ahead and _is_told_after(reading, mention))
    any_past = far and is_told_plainly(reading)
    ahead = ahead and not (far and is_invented(reading)) and (mention.explicit or not _tells_history(reading))
    may_contradict = (behind and _looks_ahead(reading, keys)) or (ahead and (any_past or keys & HAPPENED))
    worth_it = may_contradict or (keys & WILL and abs(days.start - published) < _CLOSE)
    verb = find_verb(reading, mention, any_past=any_past) if worth_it else None
    if verb is None or (verb.side == "before" and not ahead and days.end > published):
        verb = _said_beside(reading, mention, dated, ahead=ahead and far, behind=behind)
    return _fact(reading, dated, verb) if verb is not None else None


def _said_beside(
    reading: Reading, mention: DateMention, dated: DateMention, *, ahead: bool, behind: bool
) -> DatedVerb | None:
    """Return the words beside a date that put it on its wrong side without a parse."""
    if ahead:
        mark = find_mark(reading, mention)
        return DatedVerb(mark, "before") if mark is not None else None
    plan = find_schedule(reading, replace(dated, span=mention.span)) if behind else None
    return DatedVerb(plan, "after") if plan is not None else None


def _is_told_after(reading: Reading, mention: DateMention) -> bool:
    """Whether "after" or "since" leads to a day with its year: "after it failed on 15 September 2008"."""
    if not mention.explicit or mention.interval is None or not mention.interval.is_day:
        return False
    return _AFTER.search(reading.text, reading.sentence.span.start, mention.span.start) is not None


def _tells_history(reading: Reading) -> bool:
    """Whether the sentences before tell of another year, which a date without its year may be of."""
    published, context = reading.context.published, reading.context
    return published is not None and any(
        days.end is not None and days.end.year < published.year
        for days in (*context.before, *context.running)
    )


def _looks_ahead(reading: Reading, keys: set[str]) -> bool:
    if keys & _SIGNS_AHEAD:
        return True
    return _IS_TO.search(reading.text_of(reading.sentence.span)) is not None


def _fact(reading: Reading, mention: DateMention, verb: DatedVerb) -> Fact:
    days = mention.interval
    return Fact(
        id="",
        kind=FactKind.TENSED,
        roles=(
            Role("verb", reading.text_of(verb.span), verb.span),
            Role("day", days or "", mention.span),
            Role("side", verb.side, verb.span),
        ),
        evidence=Span(
            min(verb.span.start, mention.span.start), max(verb.span.end, mention.span.end), mention.span.field
        ),
        sentence=reading.sentence.span,
        time=days,
        basis=TimeBasis.EXPLICIT,
        times=(days,) if days else (),
        traits=() if mention.explicit else ("year-inferred",),
        voice=reading.voice(mention.span),
    )
