"""Feasts of other calendars, and the days of nations: "Eid al-Fitr", "Diwali", "Ukraine's Independence Day".

The value is the feast's first day; its days reach one to either side, for such a feast begins at a sunset or
with a moon, and over all the days it is kept. A day that countries keep at different times is read only where
the sentence names one country; which is meant is never guessed.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from factcheck.extract.dates.context import Context, Found, Phrase, Piece, whole
from factcheck.extract.dates.observances import NATIONS, days_kept
from factcheck.extract.dates.periods import Reading, read_day
from factcheck.extract.dates.phrases.days import read_year_part
from factcheck.extract.dates.resolve import resolve_on
from factcheck.records import Granularity, Interval, TimexType

if TYPE_CHECKING:
    from datetime import date

    from factcheck.extract.dates.tokens import Tokens

# Each feast: its names in the notation of the grammar, the country whose days are taken, its name there.
_FEASTS: Final = {
    name: (country, there)
    for names, country, there in (
        ("eid al - fitr|eid al fitr|eid ul - fitr|eid - ul - fitr", "AE", "Eid al-Fitr"),
        ("eid al - adha|eid al adha|eid ul - adha|eid - ul - adha", "AE", "Eid al-Adha"),
        ("ashura", "IR", "Ashura"),
        ("nowruz|norouz|persian new year", "IR", "Nowruz"),
        ("diwali|deepavali", "SG", "Diwali"),
        ("holi", "IN", "Holi"),
        ("lunar new year|chinese new year", "SG", "Chinese New Year"),
        ("tet", "VN", "Lunar New Year"),
        ("mid - autumn festival|mid autumn festival", "CN", "Mid-Autumn Festival"),
        ("chuseok", "KR", "Chuseok"),
        ("songkran", "TH", "Songkran Festival"),
        ("vesak", "SG", "Vesak Day"),
        ("rosh hashanah|rosh hashana", "IL", "Rosh Hashanah"),
        ("yom kippur", "IL", "Yom Kippur"),
        ("sukkot", "IL", "Sukkot"),
        ("hanukkah|chanukah", "IL", "Hanukkah"),
        ("purim", "IL", "Purim"),
        ("passover", "IL", "Pesach"),
        ("shavuot", "IL", "Shavuot"),
        ("early may bank holiday", "GB", "May Day"),
        ("spring bank holiday", "GB", "Spring Bank Holiday"),
        ("victoria day", "CA", "Victoria Day"),
        ("waitangi day", "NZ", "Waitangi Day"),
    )
    for name in names.split("|")
}

_NATIONAL: Final = (
    "independence day|national day|republic day|constitution day|victory day|remembrance day|unity day"
)
_FAR: Final = 12  # tokens within the sentence in which a country is looked for
_NAMED_AFTER: Final = frozenset(
    ("war", "massacre", "parade", "offensive", "agreement", "film", "movie", "massacres", "sale", "sales")
)


def nations_beside(tokens: Tokens, start: int, end: int) -> set[str]:
    """Return the countries that a sentence names round some tokens, by their codes."""
    nations = set()
    for step, places in ((-1, range(start - 1, start - _FAR, -1)), (1, range(end, end + _FAR))):
        for place in places:
            word = tokens.word(place)
            if word in ("", "\n") or (word == "." and len(tokens.word(place - 1)) > 2):
                break
            if word == "u" and tokens.word(place + 2) == "s":
                word = "u.s."
            if word in NATIONS and tokens.is_capital(place) and (word != "us" or step):
                nations.add(NATIONS[word])
    return nations


def feast_in(country: str, name: str, year: int) -> date | None:
    """Return the first day of a feast in a year."""
    days = days_kept(country, name, year)
    return days[0] if days else None


def _feast(found: Found, context: Context) -> tuple[Piece, ...]:
    name = " ".join("-" if word in "–—‐‑" else word for word in found.words("name"))
    return _kept(found, context, *_FEASTS[name]) if name in _FEASTS else ()


def _national(found: Found, context: Context) -> tuple[Piece, ...]:
    nations = nations_beside(found.tokens, found.start, found.end)
    if len(nations) != 1:
        return ()
    return _kept(found, context, nations.pop(), " ".join(found.words("name")))


def _kept(found: Found, context: Context, country: str, there: str) -> tuple[Piece, ...]:
    is_name = found.tokens.is_capital(found.place("name")[0]) or "bank" in found.words("name")
    if not is_name or found.after() in _NAMED_AFTER:
        return ()
    year = read_year_part(context, found.words("year"))
    tense = context.tense(found.start, found.end)
    if year is None:
        reading = resolve_on(context, lambda year: feast_in(country, there, year), tense)
    else:
        day = feast_in(country, there, year)
        reading = replace(read_day(day), stated=True) if day else None
    if reading is None or reading.interval is None or reading.interval.start is None:
        return whole(found, Reading(TimexType.DATE, f"{year:04d}-XX-XX" if year else "XXXX-XX-XX"))
    first = reading.interval.start
    days = days_kept(country, there, first.year) or (first, first)
    interval = Interval(first - timedelta(1), days[1] + timedelta(1), Granularity.RANGE)
    return whole(found, replace(reading, interval=interval))


_YEAR: Final = "((,|of|in)? <year>(YEAR))?"
_NAMES: Final = "|".join(sorted(_FEASTS, key=lambda name: -len(name.split())))

PHRASES: Final = (
    Phrase(f"(the (?=(early|spring) (may|bank)))? <name>({_NAMES}) {_YEAR}", _feast),
    Phrase(f"<name>({_NATIONAL}) {_YEAR}", _national),
)
