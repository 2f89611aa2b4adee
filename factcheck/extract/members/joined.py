"""The day a country joined: "Poland, which joined the EU in 2003", was it a member then?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.members.countries import is_country
from factcheck.extract.members.words import CHARTERED
from factcheck.records import Granularity, Interval

if TYPE_CHECKING:
    from factcheck.extract.gazetteer import Named
    from factcheck.extract.reading import Reading


def find_joined(reading: Reading, named: Named) -> tuple[Named, Interval] | None:
    """Return country and year of "Poland, which joined the EU in 2003": in it it was a member."""
    tokens = reading.tokens
    first = named.first - 1 if named.first and tokens[named.first - 1].key == "the" else named.first
    if first < 2 or tokens[first - 1].key not in CHARTERED or named.last + 1 >= len(tokens):
        return None
    if tokens[named.last].key not in {"in", "on"} or tokens[named.last - 1].possessive:
        return None
    start = tokens[named.last + 1].start
    date = next((d for d in reading.dates if d.span.start == start and d.interval is not None), None)
    if date is None or date.interval is None or date.interval.granularity not in {
        Granularity.DAY, Granularity.MONTH, Granularity.YEAR,
    }:  # fmt: skip
        return None
    ends = {n.last: n for n in reading.names}
    here = first - 1
    while here > 0 and (
        tokens[here - 1].key in {"which", "that", "formally", "officially", "only", "first", "and"}
        or tokens[here - 1].text == ","
    ):
        if tokens[here - 1].key == "and":
            return None
        here -= 1
    country = ends.get(here)
    if country is None or not is_country(reading, country) or tokens[here - 1].possessive:
        return None
    before = tokens[country.first - 1].key if country.first else ""
    return None if before in {"in", "and", "when", "before", "after", "if"} else (country, date.interval)
