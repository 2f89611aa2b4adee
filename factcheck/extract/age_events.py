"""Ages that an event dates: a birthday ("turned 80 on Sunday") or a death ("has died at 96")."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.extract.age_people import OLDEST, YOUNGEST, Aged, aged, mention_before
from factcheck.records import Granularity

if TYPE_CHECKING:
    from factcheck.extract.naming import Mention
    from factcheck.extract.reading import Reading
    from factcheck.records import DateMention

_APPOSITION = 14  # words between the commas of "N, the former president of Ruritania, died"
_CLAUSE = 60  # characters: "her 108th birthday at the Larches care home on Wednesday"
_DIE = frozenset("died dies dead death dying passed".split())


def turned(reading: Reading, at: int, years: int, here: int) -> Aged | None:
    """Read "N, who turned 80 on Sunday" and "N will turn 80 in November": a birthday with its date."""
    tokens = reading.tokens
    word = tokens[here].key
    here -= 1
    while here >= 0 and tokens[here].key in {
        "who",
        "will",
        "is",
        "just",
        "recently",
        "would",
        "has",
        "to",
        "due",
        "set",
    }:
        if tokens[here].key == "would":
            return None
        here -= 1
    before = mention_before(reading, here if here >= 0 and tokens[here].text == "," else here + 1)
    end = tokens[at].end
    dated = [d for d in reading.dates if d.interval is not None and 0 <= d.span.start - end <= 12]
    if before is None or not dated or (word != "turned" and _is_over(reading, dated[0])):
        return None
    return replace(aged(at, years, before), form="birthday", day=dated[0].interval)


def _is_over(reading: Reading, mention: DateMention) -> bool:
    """Whether the day someone "turns 70" lies a day or more back: it is read wrongly then."""
    published, days = reading.context.published, mention.interval
    return published is not None and days is not None and days.end is not None and days.end < published


def nth_birthday(reading: Reading, at: int, years: int) -> Aged | None:
    """Read "N celebrated his 80th birthday on Sunday"."""
    mentions = reading.context.mentions
    end = reading.tokens[at + 1].end
    dated = [d for d in reading.dates if d.interval is not None and 0 <= d.span.start - end <= _CLAUSE]
    before = [m for m in mentions if m.last <= at]
    own = at > 0 and (reading.tokens[at - 1].key in {"his", "her"} or (before and before[-1].last == at))
    if len(mentions) != 1 or not before or not dated or not own or not YOUNGEST <= years <= OLDEST:
        return None
    if dated[0].interval is not None and dated[0].interval.granularity is not Granularity.DAY:
        return None
    return replace(aged(at, years, before[0]), form="birthday", day=dated[0].interval)


def died_at(reading: Reading, here: int, at: int, years: int) -> Aged | None:
    """Read "N has died at the age of 96", "N, who died aged 96"."""
    tokens = reading.tokens
    back = here - 1
    while back >= 0 and here - back < 12 and tokens[back].key not in _DIE:
        if tokens[back].text in {";", "."} or tokens[back].key in {"but", "while"}:
            return None
        back -= 1
    if back < 0 or tokens[back].key not in _DIE:
        return None
    first = back - 1
    while first >= 0 and tokens[first].key in {"has", "had", "who", "have", "he", "she", "suddenly"}:
        first -= 1
    before = who_opened(reading, first)
    if before is None or tokens[before.last - 1].possessive != (tokens[back].key == "death"):
        return None
    return replace(aged(at, years, before), form="death")


def who_opened(reading: Reading, last: int) -> Mention | None:
    """Return the name that ends with a word, or before the commas that end with it: "N, the leader, died"."""
    if last < 0 or reading.tokens[last].text != ",":
        return mention_before(reading, last + 1)
    # the comma that closes has the last word of what it closes before it: "N, who served under M, died"
    commas = [i for i in range(max(0, last - _APPOSITION), last) if reading.tokens[i].text == ","]
    found = (mention_before(reading, comma) for comma in (*reversed(commas), last))
    return next((m for m in found if m is not None), None)
