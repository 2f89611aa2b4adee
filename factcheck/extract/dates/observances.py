"""The one place that asks `holidays`: on which days does a country keep a feast?

It knows the feasts of the Islamic, Hebrew, Hindu, Chinese and Persian calendars and the national days of
some 250 countries, from tables and from computation, and is released each month. It is asked about one
country, one name and one year at a time. What it marks as estimated (a moon not yet sighted) may be off.
"""

from __future__ import annotations

import re
import warnings
from datetime import date, timedelta
from functools import lru_cache
from typing import Final

# What "Ukraine's" and "Indian" name, where a day of that name is told apart by country.
NATIONS: Final = {
    word: code
    for code, words in {
        "AR": "argentina argentine",
        "AU": "australia australian australians",
        "BD": "bangladesh bangladeshi",
        "BE": "belgium belgian",
        "BR": "brazil brazilian",
        "CA": "canada canadian canadians",
        "CH": "switzerland swiss",
        "CL": "chile chilean",
        "CN": "china chinese",
        "CO": "colombia colombian",
        "DK": "denmark danish",
        "EE": "estonia estonian",
        "ES": "spain spanish",
        "FI": "finland finnish",
        "FR": "france french",
        "GE": "georgia georgian",
        "GH": "ghana ghanaian",
        "ID": "indonesia indonesian",
        "IL": "israel israeli israelis",
        "IN": "india indian",
        "IT": "italy italian",
        "JM": "jamaica jamaican",
        "KE": "kenya kenyan",
        "KZ": "kazakhstan kazakh",
        "MX": "mexico mexican",
        "MY": "malaysia malaysian",
        "NG": "nigeria nigerian",
        "NO": "norway norwegian",
        "NZ": "zealand",
        "PE": "peru peruvian",
        "PH": "philippines philippine filipino",
        "PK": "pakistan pakistani",
        "PL": "poland polish",
        "PT": "portugal portuguese",
        "RO": "romania romanian",
        "SE": "sweden swedish",
        "SG": "singapore",
        "TR": "turkey turkish",
        "UA": "ukraine ukrainian ukrainians",
        "US": "america american americans u.s. us",
        "VN": "vietnam vietnamese",
        "ZW": "zimbabwe zimbabwean",
    }.items()
    for word in words.split()
}

_ASIDE: Final = re.compile(r"observed|in lieu|from \d")  # a day off for a feast that falls on another
_REMARK: Final = re.compile(r"\s*\(.*\)$")
_FIRST, _LAST = 1900, 2100  # beyond these years it has computation only, and few feasts
_LONGEST: Final = 10  # days: no feast is kept longer


@lru_cache(maxsize=4096)
def days_kept(country: str, name: str, year: int) -> tuple[date, date] | None:
    """Return the first and the last day of a feast as a country keeps it, or None if none is known.

    Args:
        country: its code in ISO 3166.
        name: as `holidays` has it in English, such as "Eid al-Fitr"; "Independence Day" also finds "National
            Independence Day".
        year: of its first day.
    """
    if not _FIRST <= year <= _LAST:
        return None
    kept = _year_of(country, year)
    wanted = name.lower()
    exact = [day for day, names in kept.items() if wanted in names]
    days = exact or [day for day, names in kept.items() if any(each.endswith(wanted) for each in names)]
    if not days:
        return None
    first = last = min(days)
    while (last - first).days < _LONGEST and any(
        each.startswith(wanted) for each in kept.get(last + timedelta(1), ())
    ):
        last += timedelta(1)
    return first, last


@lru_cache(maxsize=1024)
def _year_of(country: str, year: int) -> dict[date, tuple[str, ...]]:
    """Return the names, in lower case, of the days a country keeps in a year; none where it knows none."""
    import holidays  # noqa: PLC0415 - for the few stories that name such a day

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of years it knows nothing of, it says so; there are no days then
        categories = holidays.country_holidays(country).supported_categories
        kept = holidays.country_holidays(country, years=[year], language="en_US", categories=categories)
    return {
        day: tuple(_REMARK.sub("", each).lower() for each in names.split("; ") if not _ASIDE.search(each))
        for day, names in sorted(kept.items())
        if day.year == year
    }
