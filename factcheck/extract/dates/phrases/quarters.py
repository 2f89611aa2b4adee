"""Quarters as company news tells them: "third-quarter", "the 1988 quarter", "the year-earlier period"."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from factcheck.extract.dates.comparisons import running_quarter, tells_longer_stretch
from factcheck.extract.dates.context import Context, Found, Phrase, Piece, whole
from factcheck.extract.dates.counts import read_ordinal
from factcheck.extract.dates.lexicon import MONTHS, ORDINALS, word_set
from factcheck.extract.dates.periods import Reading, read_quarter, read_year, shift
from factcheck.extract.dates.phrases.days import read_month_day
from factcheck.extract.dates.resolve import relative_year, resolve_quarter, resolve_short_year
from factcheck.extract.dates.tense import Tense
from factcheck.records import TimexType

_HALF_A_QUARTER: Final = 45  # days
_ENDED: Final = frozenset(("ended", "ending", "to"))


def _numbered(found: Found, context: Context) -> tuple[Piece, ...]:
    quarter = _number(found)
    if not 1 <= quarter <= 4 or _is_of_match(found):
        return ()
    if found.has("year") or found.has("short"):
        year = int(found.word("year") or resolve_short_year(context, int(found.word("short"))))
        return whole(found, replace(read_quarter(year, quarter), stated=True))
    return whole(found, _quarter_of_no_year(found, context, quarter))


def _is_of_match(found: Found) -> bool:
    """Whether a quarter is of a game: "a touchdown in the fourth quarter"."""
    around = found.tokens.lower[max(0, found.start - _NEAR) : found.end + _NEAR]
    return not _PLAYED.isdisjoint(around)


_NEAR: Final = 15  # tokens
_PLAYED: Final = word_set(
    "touchdown touchdowns quarterback nfl nba halftime rebounds fumble kickoff punt dunk layup pointers"
)


def _quarter_of_no_year(found: Found, context: Context, quarter: int) -> Reading:
    way = found.word("way")
    year = relative_year(context, way) if way not in ("", "current", "latest") else None
    if year is not None:
        return replace(read_quarter(year, quarter), anchor=context.published)
    now = resolve_quarter(context, quarter)
    if found.has("ago") and now.interval is not None and now.interval.start is not None:
        return read_quarter(now.interval.start.year - 1, quarter)
    if context.published is not None and "fiscal" in found.tokens.lower[found.start : found.end]:
        return replace(read_quarter(context.published.year, quarter), anchor=context.published)
    return now


def _two(found: Found, context: Context) -> tuple[Piece, ...]:
    """Read "the first and second quarters": each of the one year."""
    year = (
        int(found.word("year")) if found.has("year") else relative_year(context, found.word("way") or "this")
    )
    one, two = (ORDINALS.get(found.word(name), 0) for name in ("number", "second"))
    if not (1 <= one <= 4 and 1 <= two <= 4) or year is None:
        return ()
    stated = found.has("year")
    readings = [replace(read_quarter(year, quarter), stated=stated) for quarter in (one, two)]
    return (
        Piece(found.start, found.place("to")[0], readings[0]),
        Piece(found.place("to")[1], found.end, readings[1]),
    )


def _ended(found: Found, context: Context) -> tuple[Piece, ...]:
    """Read "the quarter ended July 31" where no other is spoken of: the one most of it lies in."""
    if context.quarter is not None:
        return ()
    ended = read_month_day(
        context, MONTHS[found.word("month")], read_ordinal(found.words("day")), None, Tense.PAST
    ).interval
    middle = shift(ended.start, -_HALF_A_QUARTER) if ended and ended.start else None
    return whole(found, read_quarter(middle.year, (middle.month + 2) // 3) if middle else None)


def _number(found: Found) -> int:
    word = found.word("number")
    return ORDINALS.get(word, 0) or int("".join(c for c in word if c.isdigit())[:2] or 0)


def _running(found: Found, context: Context) -> tuple[Piece, ...]:
    """Read "the quarter", "the latest period": the one the text speaks of."""
    if found.word("unit") == "period" and context.quarter is None:
        return ()
    if found.has("bare") and found.after() in _ENDED and context.quarter is None:
        return ()
    now = running_quarter(context)
    if now is None:
        return whole(found, Reading(TimexType.DATE, "XXXX-QX"))
    way = found.word("way")
    if way in ("current", "this") and context.quarter is None and context.published is not None:
        now = (context.published.year, (context.published.month + 2) // 3)
    shift = {"last": -1, "previous": -1, "preceding": -1, "prior": -1, "next": 1, "following": 1}.get(way, 0)
    if shift and context.quarter is None and context.published is not None:
        now = (context.published.year, (context.published.month + 2) // 3)
    return whole(found, replace(read_quarter(now[0], now[1] + shift), anchor=context.published))


def _year_before(found: Found, context: Context) -> tuple[Piece, ...]:
    """Read "the year-earlier quarter", "the year-ago period", "year-earlier" results."""
    now = running_quarter(context)
    if now is None:
        return ()
    is_quarter = (found.has("unit") or context.quarter is not None) and not tells_longer_stretch(found)
    if found.has("year"):
        return whole(found, replace(read_quarter(int(found.word("year")), now[1]), stated=True))
    return whole(found, read_quarter(now[0] - 1, now[1]) if is_quarter else read_year(now[0] - 1))


def _of_last_year(found: Found, context: Context) -> tuple[Piece, ...]:
    """Read "last year's quarter", "the corresponding period last year"."""
    now, year = running_quarter(context), relative_year(context, found.word("way"))
    if now is None or year is None or context.quarter is None:
        return ()
    return whole(found, read_quarter(year, now[1]))


_NUMBER: Final = "<number>(first|second|third|fourth|final|NTH)"
_QUARTER: Final = "(-|,)? (fiscal|calendar)? quarter"
_FISCAL: Final = "((fiscal|calendar) -?)?"

PHRASES: Final = (
    Phrase(
        f"(the|its|their)? {_FISCAL} <number>(first|second|third) <to>(and|or|to|through) (the)? "
        "<second>(second|third|fourth) quarters ((of|in)? (<year>(YEAR)|<way>(last|this|next) year))?",
        _two,
    ),
    Phrase("(the|its|their) quarter (?=(ended|ending) <month>(@month) <day>(@dom))", _ended),
    Phrase(
        f"(@edge)? (the)? {_FISCAL} {_NUMBER} {_QUARTER} (of|in)? (the)? (fiscal|calendar)? <year>(YEAR)",
        _numbered,
    ),
    Phrase(f"(the|its|their)? {_FISCAL} <year>(YEAR) ' (s)? {_NUMBER} {_QUARTER}", _numbered),
    Phrase(f"(the)? {_FISCAL} <year>(YEAR) (fiscal)? {_NUMBER} {_QUARTER}", _numbered),
    Phrase(f"<way>(last|this|next) year ' s {_FISCAL} {_NUMBER} {_QUARTER}", _numbered),
    Phrase(f"(the)? {_NUMBER} {_QUARTER} (of)? <way>(last|this|next|that) year", _numbered),
    Phrase(f"(the)? {_NUMBER} {_QUARTER} <ago>(a year (ago|earlier))", _numbered),
    Phrase(f"(the|comparable)? <ago>(year - (ago|earlier)) {_FISCAL} {_NUMBER} {_QUARTER}", _numbered),
    Phrase(f"{_FISCAL} <number>(first|second|third|fourth|NTH) - quarter", _numbered),
    Phrase(
        "(@edge)? (the|its|their|a (flat|weak|strong)?|this|last)? <way>(current|latest)? "
        f"{_FISCAL} {_NUMBER} {_QUARTER}",
        _numbered,
    ),
    Phrase("<number>(HOUR) q <short>(TWO) (?!%)", _numbered),
    Phrase("<number>(HOUR) q (' ? <year>(YEAR))?", _numbered),
    Phrase("<year>(YEAR) - q <number>(HOUR)", _numbered),
    Phrase("q <number>(HOUR) (,|of|in|fy)? <year>(YEAR)", _numbered),
    Phrase("q <number>(HOUR)", _numbered),
    Phrase("(the)? <year>(YEAR) <unit>(quarter|period)", _year_before),
    Phrase(
        "(the|its)? (comparable|corresponding|same)? year - (ago|earlier|before) <unit>(quarter|period)",
        _year_before,
    ),
    Phrase(
        "(the)? (comparable|corresponding|same)? (quarter|period) (a year "
        "(ago|earlier|before)|<way>(last) year)",
        _year_before,
    ),
    Phrase("<way>(last) year ' s (quarter|period)", _of_last_year),
    Phrase("(the)? year - (ago|earlier) (?!(CARDINAL|NUMBER) (UNIT|UNITS))", _year_before),
    Phrase("(the)? latest <unit>(quarter|period)", _running),
    Phrase("<way>(this|current|last|next|previous|preceding|following|prior) <unit>(quarter)", _running),
    Phrase(
        "(the|that) <way>(current|previous|preceding|following|prior|next|same)? (fiscal)? <bare>(quarter)",
        _running,
    ),
)
