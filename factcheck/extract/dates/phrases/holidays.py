"""Holidays: fixed ("Christmas Eve"), counted ("Labor Day") and movable ("Good Friday").

Only those by which the whole English-speaking press means the same day; Mother's Day and the like, which
differ by country, are left unread.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from factcheck.extract.dates.context import Context, Found, Phrase, Piece, whole
from factcheck.extract.dates.lexicon import word_set
from factcheck.extract.dates.periods import Reading, nth_weekday, read_day, read_week
from factcheck.extract.dates.phrases.days import read_year_part
from factcheck.extract.dates.phrases.feasts import nations_beside
from factcheck.extract.dates.resolve import resolve_on
from factcheck.records import TimexType

_FIXED: Final = {
    "new year ' s day": (1, 1),
    "new year ' s eve": (12, 31),
    "new years day": (1, 1),
    "new years eve": (12, 31),
    "groundhog day": (2, 2),
    "valentine ' s day": (2, 14),
    "st . patrick ' s day": (3, 17),
    "st patrick ' s day": (3, 17),
    "april fools ' day": (4, 1),
    "april fool ' s day": (4, 1),
    "anzac day": (4, 25),
    "may day": (5, 1),
    "juneteenth": (6, 19),
    "canada day": (7, 1),
    "fourth of july": (7, 4),
    "july fourth": (7, 4),
    "bastille day": (7, 14),
    "halloween": (10, 31),
    "guy fawkes night": (11, 5),
    "veterans day": (11, 11),
    "armistice day": (11, 11),
    "christmas eve": (12, 24),
    "christmas day": (12, 25),
    "christmas": (12, 25),
    "boxing day": (12, 26),
    "australia day": (1, 26),
    "burns night": (1, 25),
    "st . david ' s day": (3, 1),
    "st . george ' s day": (4, 23),
    "bonfire night": (11, 5),
    "st . andrew ' s day": (11, 30),
}

# Month, weekday (0 Monday), which of them (-1 the last), days added.
_COUNTED: Final = {
    "martin luther king day": (1, 0, 3, 0),
    "martin luther king jr . day": (1, 0, 3, 0),
    "presidents day": (2, 0, 3, 0),
    "presidents ' day": (2, 0, 3, 0),
    "memorial day": (5, 0, -1, 0),
    "remembrance sunday": (11, 6, 2, 0),
    "labor day": (9, 0, 1, 0),
    "columbus day": (10, 0, 2, 0),
    "election day": (11, 0, 1, 1),
    "canadian thanksgiving": (10, 0, 2, 0),
    "august bank holiday": (8, 0, -1, 0),
    "summer bank holiday": (8, 0, -1, 0),
    "thanksgiving day": (11, 3, 4, 0),
    "thanksgiving": (11, 3, 4, 0),
    "black friday": (11, 3, 4, 1),
    "cyber monday": (11, 3, 4, 4),
}

_UNTOLD: Final = "thanksgiving here or there"  # Canada's is in October, that of the United States in November
_CANADIAN: Final = "canadian thanksgiving"
_FROM_EASTER: Final = {
    "shrove tuesday": -47,
    "pancake day": -47,
    "mardi gras": -47,
    "ash wednesday": -46,
    "palm sunday": -7,
    "maundy thursday": -3,
    "holy thursday": -3,
    "good friday": -2,
    "holy saturday": -1,
    "easter sunday": 0,
    "easter": 0,
    "easter monday": 1,
    "ascension day": 39,
    "whit sunday": 49,
    "pentecost": 49,
    "whit monday": 50,
}


def holiday_in(name: str, year: int) -> date | None:
    """Return the day of a holiday in a year."""
    if name in _FIXED:
        month, day = _FIXED[name]
        return date(year, month, day)
    if name in _FROM_EASTER:
        return _easter(year) + timedelta(_FROM_EASTER[name]) if 1583 <= year <= 4099 else None
    month, weekday, which, added = _COUNTED[name]
    counted = nth_weekday(year, month, weekday, which)
    return counted + timedelta(added) if counted else None


def _easter(year: int) -> date:
    from dateutil.easter import easter  # type: ignore[import-untyped, unused-ignore]  # noqa: PLC0415

    day: date = easter(year)
    return day


def _name(found: Found) -> str:
    """Return which holiday is named; nothing if the words only look like one."""
    name = " ".join(found.words("name")).replace("\u2019", "'")
    tokens = found.tokens
    if not tokens.is_capital(found.place("name")[0]) and "bank" not in found.words("name"):
        return ""
    if name == "black friday" and tokens.is_capital(found.end):
        return ""
    if tokens.is_capital(found.end) and found.after() in _NAMED_AFTER:
        return ""  # "the Good Friday Agreement"
    if name.startswith("thanksgiving"):
        nations = nations_beside(tokens, found.start, found.end)
        if "CA" in nations:
            return _CANADIAN if nations == {"CA"} else _UNTOLD
    return name


def _read(found: Found, context: Context) -> tuple[Piece, ...]:
    name = _name(found)
    if not name:
        return ()
    year = read_year_part(context, found.words("year"))
    if year is None and found.has("way") and name != _UNTOLD:
        year = _year_of(found, context, name)
    if name == _UNTOLD:
        reading = None
    elif year is not None:
        day = holiday_in(name, year) if 1 <= year <= 9999 else None
        reading = replace(read_day(day), stated=found.has("year")) if day else None
    else:
        reading = resolve_on(
            context, lambda year: holiday_in(name, year), context.tense(found.start, found.end)
        )
    if reading is None:
        return whole(found, Reading(TimexType.DATE, "XXXX-XX-XX"))
    if found.has("week") and reading.interval and reading.interval.start:
        reading = read_week(reading.interval.start)
    return whole(found, reading)


def _year_of(found: Found, context: Context, name: str) -> int | None:
    way, present = found.word("way"), context.published
    if present is None or not 2 < present.year < 9998:
        return None
    this = holiday_in(name, present.year)
    if this is None:
        return None
    if way in ("last", "past"):
        return present.year - (this >= present)
    return present.year + (way == "next" and this <= present)


_NAMED_AFTER: Final = word_set(
    "agreement accord accords peace rising island islands carol parade market markets tree truce rebellion"
)
_NAMES: Final = "|".join(sorted((*_FIXED, *_COUNTED, *_FROM_EASTER), key=lambda name: -len(name.split())))

PHRASES: Final = (
    Phrase(
        f"(the (?=(august|summer) bank))? (<way>(last|this|next|past) (coming)?)? "
        f"<name>({_NAMES}) (<week>(week)|weekend (?!'))? ((,|of|in)? <year>(YEAR))?",
        _read,
    ),
)
