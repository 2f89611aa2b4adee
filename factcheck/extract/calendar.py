"""Facts the calendar alone can judge: a weekday said of a date, a day that no calendar has."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from factcheck.extract.cues import DATES, needs
from factcheck.extract.other_calendars import fits_old_style, is_meant
from factcheck.extract.overlong import find_overlong
from factcheck.extract.weekday_beside import with_weekdays
from factcheck.extract.when import times_at
from factcheck.records import Fact, FactKind, Role, TimexType

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.extract.reading import Reading
    from factcheck.records import DateMention

# "Mr Friday", and "Joe Friday" where the date is another word's: "31 August's player".
_TITLED = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Dr|Sgt|PC|Sir|Insp|Inspector|Detective)\.? $")
_GIVEN_NAME = re.compile(r"[A-Z][a-z]+ ")
_POSSESSIVE = re.compile(r"['’]s\b")
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@needs(DATES)
def find_calendar(reading: Reading) -> Iterator[Fact]:
    """Yield `weekday` facts (roles weekday, date) and `date` facts of impossible days (role date)."""
    for mention in (*with_weekdays(reading), *find_overlong(reading)):
        if mention.impossible:
            if is_meant(reading, mention):
                continue
            yield _fact(
                reading,
                mention,
                FactKind.DATE,
                (Role("date", _without_article(reading.text_of(mention.span)), mention.span),),
            )
        elif mention.weekday is not None and mention.interval is not None and mention.interval.is_day:
            if _is_surname(reading, mention) or fits_old_style(reading, mention):
                continue
            roles = (
                Role("weekday", WEEKDAYS[mention.weekday], mention.weekday_span or mention.span),
                Role("date", mention.interval, mention.span),
            )
            yield _fact(reading, mention, FactKind.WEEKDAY, roles)


def _without_article(words: str) -> str:
    """Return "31st of June" of "the 31st of June"."""
    return words[4:] if words[:4].lower() == "the " else words


def _is_surname(reading: Reading, mention: DateMention) -> bool:
    """Whether a weekday is a family name: "Mr Friday", "Joe Friday, 31 August's player"."""
    if mention.weekday_span is None:
        return False
    start, first = reading.sentence.span.start, mention.weekday_span.start
    if _TITLED.search(reading.text, start, first):
        return True
    named = _GIVEN_NAME.fullmatch(reading.text, start, first)
    return named is not None and _POSSESSIVE.match(reading.text, mention.span.end) is not None


def _fact(reading: Reading, mention: DateMention, kind: FactKind, roles: tuple[Role, ...]) -> Fact:
    when = times_at(reading, 0, len(reading.tokens))
    traits = [] if mention.explicit else ["year-inferred"]
    if kind is FactKind.WEEKDAY and not mention.explicit and _fits_another_year(mention):
        traits.append("fits-another-year")
    if mention.type is TimexType.TIME:
        traits.append("time-of-day")
    return Fact(
        id="",
        kind=kind,
        roles=roles,
        evidence=mention.span,
        sentence=reading.sentence.span,
        time=mention.interval,
        basis=when.basis,
        times=when.times,
        traits=tuple(traits),
        voice=reading.voice(mention.span),
    )


def _fits_another_year(mention: DateMention) -> bool:
    """Whether the weekday is right in the year before or after the one taken."""
    day = mention.interval.start if mention.interval else None
    if day is None:
        return False
    for year in (day.year - 1, day.year + 1):
        try:
            if date(year, day.month, day.day).weekday() == mention.weekday:
                return True
        except ValueError:
            continue
    return False
