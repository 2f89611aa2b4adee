"""Quarters as company news tells them: "third-quarter", "the 1988 quarter", "the year-earlier period"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from factcheck.extract.dates.context import Context, Found, Phrase, Piece, whole
from factcheck.extract.dates.lexicon import ORDINALS
from factcheck.extract.dates.periods import Reading, read_quarter, read_year
from factcheck.extract.dates.resolve import relative_year, resolve_quarter, resolve_short_year
from factcheck.records import TimexType

if TYPE_CHECKING:
    from datetime import date

_ENDED: Final = frozenset(("ended", "ending", "to"))


def running_quarter(context: Context) -> tuple[int, int] | None:
    """Return the year and number of the quarter a text speaks of, else the last one that was over."""
    if context.quarter is not None:
        return context.quarter
    if context.published is None:
        return None
    return last_quarter(context.published)


def last_quarter(day: date) -> tuple[int, int]:
    """Return the last quarter that was over on a day."""
    quarter = (day.month - 1) // 3
    return (day.year, quarter) if quarter else (day.year - 1, 4)


def _numbered(found: Found, context: Context) -> tuple[Piece, ...]:
    quarter = _number(found)
    if not 1 <= quarter <= 4:
        return ()
    if found.has("year") or found.has("short"):
        year = int(found.word("year") or resolve_short_year(context, int(found.word("short"))))
        return whole(found, replace(read_quarter(year, quarter), stated=True))
    return whole(found, _quarter_of_no_year(found, context, quarter))


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
    is_quarter = found.has("unit") or context.quarter is not None
    if found.has("year"):
        return whole(found, replace(read_quarter(int(found.word("year")), now[1]), stated=True))
    if is_quarter:
        return whole(found, read_quarter(now[0] - 1, now[1]))
    start = context.published
    return whole(found, read_year(start.year - 1)) if start else ()


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
