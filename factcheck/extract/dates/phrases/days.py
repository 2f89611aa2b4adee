"""Days named by month and day, with or without weekday and year: "Tuesday, March 3, 2022", "3 March"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from factcheck.extract.dates.context import Context, Found, Phrase, Piece
from factcheck.extract.dates.counts import read_ordinal, read_year_words
from factcheck.extract.dates.lexicon import MONTHS, WEEKDAYS, word_set
from factcheck.extract.dates.periods import read_numbers
from factcheck.extract.dates.resolve import relative_year, resolve_day, resolve_short_year
from factcheck.extract.dates.tense import Tense

if TYPE_CHECKING:
    from factcheck.extract.dates.periods import Reading

_LEAD: Final = (
    "((the)? (this|last|next|past|coming) (coming)?)? (the)? (<weekday>(WEEKDAY) .? ,? (on)? (the)?)?"
)
_TAIL: Final = "(,? (a|the)? <after>(WEEKDAY) (?!DAYPART))?"
_YEAR: Final = (
    "((,|of|in|-|/)? <year>(@year)|of (the)? <way>(last|this|next|that|same|following|previous) year)?"
)


def read_year_part(context: Context, words: list[str]) -> int | None:
    """Return the year some words state: "2022", "'22" or spelled."""
    if not words:
        return None
    if words[0] in ("'", "’", "‘"):
        return resolve_short_year(context, int(words[1]))
    return int(words[0]) if words[0].isdigit() else read_year_words(words)


def read_month_day(context: Context, month: int, day: int, year: int | None, tense: Tense) -> Reading:
    """Return a day by its numbers, its year stated or resolved."""
    if year is not None:
        return replace(read_numbers(year, month, day), stated=True)
    return resolve_day(context, month, day, tense)


_AHEAD: Final = word_set("for until by through")
# After "3 May, a Monday" these go on; a noun there ("a Monday holiday") has the weekday for itself.
_GOES_ON: Final = word_set(
    """and or but in at when with from for until till to on after before so which who that as this by he she
    it they the a an while where because if was is were are will has had"""
)


def without_article(found: Found, start: int | None = None) -> int:
    """Return the first token but for a "the" that belongs to what follows: "the May 24 meeting"."""
    start = found.start if start is None else start
    return start + (found.tokens.lower[start] == "the" and found.place("month")[0] == start + 1)


def _is_of_a_noun(found: Found) -> bool:
    """Whether the weekday after a date goes with a noun: "3 May, a Monday holiday"."""
    article = found.place("after")[0] - 1
    return found.tokens.lower[article] == "a" and found.after().isalpha() and found.after() not in _GOES_ON


def _end_of_date(found: Found) -> int:
    """Return the token after a date without the weekday that follows it."""
    if not found.has("after"):
        return found.end
    return max(found.place(name)[1] for name in ("month", "day", "year", "way") if found.has(name))


def _read(found: Found, context: Context) -> tuple[Piece, ...]:
    year = read_year_part(context, found.words("year"))
    if found.has("way") and context.before_christ is None:
        year = relative_year(context, found.word("way"))
    tense = context.tense(found.start, found.end)
    if tense is Tense.PAST and (
        without_article(found) > found.start or found.before() in _AHEAD or found.after() in ("'", "’")
    ):
        tense = Tense.OPEN  # "he cancelled the May 24 summit", "a visit set for May 24"
    if found.has("weekday") and without_article(found, found.place("weekday")[1]) > found.place("weekday")[1]:
        return ()  # "told reporters Monday the May 24 hearing was off": two days
    month, day = MONTHS[found.word("month")], read_ordinal(found.words("day"))
    reading = read_month_day(context, month, day, year, tense)
    if found.has("way"):
        reading = replace(reading, stated=False, anchor=context.focus_start)
    name = "weekday" if found.has("weekday") else "after"
    if not found.has(name) or (name == "after" and _is_of_a_noun(found)):
        return (Piece(without_article(found), _end_of_date(found), reading),)
    reading = replace(reading, weekday=WEEKDAYS[found.word(name)])
    return (Piece(found.start, found.end, reading, found.place(name)),)


PHRASES: Final = (
    Phrase(
        # "Saturday, August. 30, 2022": a stop too many, believed where a year follows
        f"{_LEAD} <month>(LONGMONTH) . <day>(DAYNUM) ,? <year>(YEAR)",
        _read,
    ),
    Phrase(
        f"{_LEAD} <month>(@month) -? (the)? <day>(@dom|@spelled (?!(-|half|quarter))) {_YEAR} {_TAIL}",
        _read,
    ),
    Phrase(
        f"{_LEAD} (the)? <day>(DAYNUM|(NTH|@spelled) (?!SHORTMONTH .? DAYNUM)) (-|of|day of)? (the)? "
        f"<month>(@month) {_YEAR} {_TAIL}",
        _read,
    ),
)
