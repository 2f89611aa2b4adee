"""Figures a headline sums up or a story repeats: shares, scores, lengths, counts; more `count` facts.

"Profit up 9%" above "profit rose by 6%"; "win 3-0" above "beat Headley 2-0"; "jailed for 12 years" above "was
jailed for 14 years"; "the seven-storey Acorn building" and "the five-storey Acorn building". A headline's
figure is set against that of the sentences below it only where nothing else there could be meant.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from factcheck.extract.amounts import HEDGES, Numeral, find_numerals
from factcheck.extract.cues import NUMBERS, needs
from factcheck.extract.dates.lexicon import CARDINALS
from factcheck.extract.participants import content
from factcheck.extract.stems import stem
from factcheck.extract.tallies import count_fact
from factcheck.extract.telling import CHANGING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.extract.reading import Reading
    from factcheck.records import Fact

_PERCENT = frozenset({"%", "percent", "pc"})
# Lengths and sizes: what a number of them measures is told by the words around it.
_UNITS = {
    form: unit
    for unit, forms in {
        "years": "year years yr yrs", "months": "month months", "weeks": "week weeks", "days": "day days",
        "hours": "hour hours", "minutes": "minute minutes", "miles": "mile miles",
        "km": "km kilometres kilometers",
        "metres": "metre metres meter meters", "feet": "feet foot ft", "acres": "acre acres",
        "hectares": "hectare hectares", "tonnes": "tonne tonnes ton tons", "kg": "kg kilos kilograms",
        "litres": "litre litres liters", "storeys": "storey storeys story stories floors", "mph": "mph",
        "points": "points", "seats": "seats seater", "beds": "bed beds bedrooms",
    }.items()
    for form in forms.split()
}  # fmt: skip
_DASHES = frozenset("-‐‑–")
_WINNING = frozenset(
    """beat beats beaten win wins won winning victory lose loses lost losing loss defeat defeats defeated draw
    draws drew drawn thrash thrashed hammer hammered edge edged crush crushed rout routed held hold
    """.split()
)
_PART_OF_MATCH = frozenset(
    """half time halftime up down ahead behind lead led leading trailed trailing aggregate penalties shootout
    series minute set sets legs leg away goals interval break earlier previous last
    """.split()
)
_NOT_LENGTH = frozenset(
    "ago old later after earlier before since past last next in within over every".split()
)
_ENDS = frozenset("of in and the for to is was has as from at on by with or a an who that were are".split())
_GATHERED = frozenset("crowd audience gate attendance congregation convoy fleet flock herd workforce".split())
_ARE = frozenset("are were will have had can is was".split())
_LEFT = frozenset("still remain remained remaining left restored".split())  # part of what was counted
# "Killer gets 22 years" above "was jailed for 25 years": a term, however it is worded.
_TERM = frozenset(
    "jailed jail prison sentenced imprisoned imprisonment bars custody jails gets get given".split()
)
_NOT_TERM = frozenset(
    """minimum least maximum suspended parole serve served serving could faces face up appeal cut reduced
    probation ban banned community more concurrently consecutively supervised""".split()
)
# What a thing has one of: "turnout was 62 percent ... with a turnout of 52 percent".
_MEASURES = frozenset(
    """turnout attendance capacity magnitude population circulation wingspan majority unemployment inflation
    """.split()
)
_IS = frozenset("was is of at reached stood hit measured had has".split())
_LEAD = 2  # sentences whose figures a headline's are
_REACH = 3
_SPAN = 9


@dataclass(frozen=True, slots=True)
class _Figure:
    numeral: Numeral
    thing: str
    marks: tuple[str, ...]


@needs(NUMBERS)
def find_figures(reading: Reading) -> Iterator[Fact]:
    """Yield `count` facts of what a headline sums up, and of figures that describe a thing."""
    first = reading.sentence.span.field == "text" and reading.sentence.number == 0
    summed = reading.sentence.span.field == "title" or reading.sentence.number < _LEAD
    found = [
        *_describing(reading),
        *_sized(reading),
        *_taken_up(reading),
        *_aboard(reading),
        *_measured(reading),
    ]
    if summed:
        found += [
            *_sums(reading),
            *_shares(reading),
            *_scores(reading),
            *_lengths(reading),
            *_counted(reading),
        ]
    words = tuple(f"c={word}" for word in sorted(content(reading)))
    things = [f.thing for f in found]
    for figure in found:
        marks = (*figure.marks, *words)
        fact = count_fact(
            reading, figure.numeral, figure.thing, marks, several=things.count(figure.thing) > 1
        )
        changed = bool(CHANGING & {t.key for t in reading.tokens})
        traits = tuple(t for t in fact.traits if t != "changing") + (("changing",) if changed else ())
        timeless = first or "of the" in figure.thing
        roles = tuple(
            replace(r, value=_undated(str(r.value), timeless=timeless)) if r.name == "setting" else r
            for r in fact.roles
        )
        yield replace(fact, traits=traits, roles=roles)


def _undated(setting: str, *, timeless: bool) -> str:
    """Return a setting without its days: the first sentence gives the news, a size is of no time."""
    dropped = ("d=", "p=", "h=") if timeless else ("d=", "p=")
    return " ".join(m for m in setting.split() if not m.startswith(dropped))


_IN_TITLE = ("loose=yes", "needs=two")


def _sums(reading: Reading) -> Iterator[_Figure]:
    """ "gets £40,000 gift", "has been left £45,000": the only sum of a sentence."""
    for numeral in find_numerals(reading):
        if numeral.currency:
            yield _Figure(numeral, f"sum in {numeral.currency}", _IN_TITLE)


def _number(reading: Reading, at: int) -> tuple[float, int, int] | None:
    """Return the number whose last word is `tokens[at]`: its value, and where it begins and ends."""
    tokens = reading.tokens
    if at < 0 or not tokens[at].key:
        return None
    key = tokens[at].key
    if key.isdecimal() and len(key) < 8:
        if at >= 2 and tokens[at - 1].text in {".", ","} and tokens[at - 2].key.isdecimal():
            text = reading.text[tokens[at - 2].start : tokens[at].end].replace(",", "")
            return (float(text), at - 2, at + 1) if re.fullmatch(r"\d+(?:\.\d+)?", text) else None
        return float(key), at, at + 1
    if key in CARDINALS and CARDINALS[key] < 100:
        return float(CARDINALS[key]), at, at + 1
    return None


def _shares(reading: Reading) -> Iterator[_Figure]:
    """ "profit up 9%", "rose by 6 percent", "8.7 per cent": in whole parts of a hundred."""
    tokens = reading.tokens
    for at in range(1, len(tokens)):
        per_cent = tokens[at].key == "per" and at + 1 < len(tokens) and tokens[at + 1].key == "cent"
        if not per_cent and (tokens[at].key or tokens[at].text) not in _PERCENT:
            continue
        read = _number(reading, at - 1)
        if read is None:
            continue
        value, first, last = read
        hedged = _is_hedged(reading, first)
        yield _Figure(Numeral(first, last, int(value + 0.5), "", hedged), "percent", _IN_TITLE)


def _measured(reading: Reading) -> Iterator[_Figure]:
    """ "turnout in the referendum was 62 percent", "with a turnout of 52 percent"."""
    keys = [t.key for t in reading.tokens]
    for numeral in find_numerals(reading):
        yield from _of_measure(reading, keys, numeral)
    for at in range(1, len(keys)):
        if (
            keys[at] in _PERCENT
            and (read := _number(reading, at - 1)) is not None
            and read[0] == int(read[0])
        ):
            value, first, last = read
            numeral = Numeral(first, last, int(value), "", _is_hedged(reading, first))
            yield from _of_measure(reading, keys, numeral)


def _of_measure(reading: Reading, keys: list[str], numeral: Numeral) -> Iterator[_Figure]:
    for at in range(numeral.first - 1, max(-1, numeral.first - _SPAN), -1):
        if not keys[at]:
            return
        if keys[at] in _MEASURES:
            between = keys[at + 1 : numeral.first]
            if between and set(between[-2:]) & _IS and not {"to", "from", "by"} & set(between):
                tells = sorted(content(reading, at, numeral.first))
                yield _Figure(numeral, keys[at], ("needs=two", *(f"r={w}" for w in tells if w not in _IS)))
            return


def _is_hedged(reading: Reading, first: int) -> bool:
    return bool(HEDGES & {t.key for t in reading.tokens[max(0, first - _REACH) : first]})


def _scores(reading: Reading) -> Iterator[_Figure]:
    """ "win 3-0", "beat Headley 2-0", "a 2-1 defeat": the score of a match that is over."""
    tokens = reading.tokens
    keys = {t.key for t in tokens}
    if not keys & _WINNING or keys & {"vote", "voted", "votes", "council", "senate", "house", "court"}:
        return
    for at in range(len(tokens) - 2):
        one, dash, two = tokens[at : at + 3]
        joined = dash.text in _DASHES and one.end == dash.start and dash.end == two.start
        if (
            not joined
            or not (one.key.isdecimal() and two.key.isdecimal())
            or max(len(one.key), len(two.key)) > 3
        ):
            continue
        beside = tokens[max(0, at - 2) : at] + tokens[at + 3 : at + 6]
        if _PART_OF_MATCH & {t.key for t in beside} or any(
            t.text in _DASHES for t in tokens[at + 3 : at + 4]
        ):
            continue
        high, low = sorted((int(one.key), int(two.key)), reverse=True)
        yield _Figure(Numeral(at, at + 3, high * 1000 + low), "the score", _IN_TITLE)


def _lengths(reading: Reading) -> Iterator[_Figure]:
    """ "for 12 years", "a 300-mile walk": a length or a size, by its unit."""
    tokens = reading.tokens
    keys = {t.key for t in tokens}
    for at, token in enumerate(tokens):
        unit = _UNITS.get(token.key)
        if unit is None or at == 0:
            continue
        hyphen = tokens[at - 1].text in _DASHES
        read = _number(reading, at - 1 - hyphen)
        around = {t.key for t in tokens[max(0, at - _REACH) : at] + tokens[at + 1 : at + 3]}
        term = unit in {"years", "months"} and _TERM & keys and not _NOT_TERM & keys
        lasting = term or unit in {"hours", "minutes"}  # "crosses the lake in 9 hours", "12 years in prison"
        if read is None or (_NOT_LENGTH - ({"in"} if lasting else set())) & around:
            continue
        value, first, last = read
        if value == int(value):
            hedged = _is_hedged(reading, first)
            thing, marks = (f"prison term in {unit}", ()) if term else (f"{unit} long", _IN_TITLE)
            yield _Figure(Numeral(first, last, int(value), "", hedged), thing, marks)


def _counted(reading: Reading) -> Iterator[_Figure]:
    """ "to shed 120 jobs", "the loss of 150 jobs": what a headline counts, by its noun."""
    keys = [t.key for t in reading.tokens]
    for numeral in find_numerals(reading):
        noun = keys[numeral.last : numeral.last + 3]
        plural = next(
            (i for i, k in enumerate(noun) if k.endswith("s") and not k.endswith(("ss", "us"))), None
        )
        if numeral.currency or plural is None or not all(noun[: plural + 1]) or noun[plural] in _UNITS:
            continue
        if _ENDS & set(noun[:plural]) or _LEFT & set(keys):
            continue
        yield _Figure(numeral, f"{stem(noun[plural])} counted", ("loose=yes",))


def _sized(reading: Reading) -> Iterator[_Figure]:
    """ "a crowd of 4,300 ... the crowd of 3,400": how many make up something."""
    tokens = reading.tokens
    for numeral in find_numerals(reading):
        at = numeral.first - 2
        if at < 0 or tokens[at + 1].key != "of" or tokens[at].key not in _GATHERED or numeral.currency:
            continue
        before = tokens[at - 1].key if at else ""
        article = "the" if before in {"the", "this", "that"} else "a"
        yield _Figure(numeral, f"size of the {tokens[at].key}", (f"article={article}",))


def _taken_up(reading: Reading) -> Iterator[_Figure]:
    """ "Three dogs were found ... The four dogs were taken": a number told, then taken up."""
    tokens = reading.tokens
    keys = [t.key for t in tokens]
    for numeral in find_numerals(reading):
        at = numeral.last
        plural = at + 1 < len(keys) and keys[at].endswith("s") and not keys[at].endswith("ss")
        if numeral.currency or not plural or keys[at] in _UNITS or keys[at + 1] not in _ARE:
            continue
        definite = numeral.first == 1 and keys[0] == "the"
        if definite or numeral.first == 0:
            marks = ("article=the",) if definite else ("article=a",)
            yield _Figure(numeral, f"how many {keys[at]}", marks)


def _aboard(reading: Reading) -> Iterator[_Figure]:
    """ "with 40 aboard", "60 people on board": how many a vessel carries."""
    keys = [t.key for t in reading.tokens]
    for numeral in find_numerals(reading):
        after = keys[numeral.last : numeral.last + 3]
        after = after[1:] if after[:1] and after[0] in {"people", "passengers"} else after
        if not numeral.currency and (after[:1] == ["aboard"] or after[:2] == ["on", "board"]):
            yield _Figure(numeral, "people aboard", ("needs=two", "article=the"))


# What a bank lends or a buyer signs comes in several terms, each a thing of its own: "its one-year loan rate
# and its five-year loan rate".
_TERMS = frozenset({"years", "months", "weeks", "days"})
_LENT = frozenset(
    """loan loans bond bonds mortgage mortgages note notes bill bills yield yields rate rates gilt gilts
    treasury treasuries swap swaps lease leases warranty deposit deposits paper benchmark tenor fixed visa
    visas
    """.split()
)


def _describing(reading: Reading) -> Iterator[_Figure]:
    """ "the seven-storey Acorn building": a number in the name of a size, before what it describes."""
    tokens = reading.tokens
    for at in range(2, len(tokens) - 1):
        unit = _UNITS.get(tokens[at].key)
        if unit is None or tokens[at - 1].text not in _DASHES:
            continue
        read = _number(reading, at - 2)
        if read is None or read[0] != int(read[0]):
            continue
        first = read[1]
        last = at + 1
        while last < len(tokens) and last - at < 5 and tokens[last].key and tokens[last].text[:1].isupper():
            last += 1
        names = tokens[at + 1 : last]
        head = tokens[last].key if last < len(tokens) else ""
        if unit == "years" and head == "" and tokens[last].text in _DASHES:
            continue  # "a 12-year-old"
        definite = first > 0 and tokens[first - 1].key in {"the", "its", "their"}
        if not head or not head.isalpha() or (unit in _TERMS and head in _LENT):
            continue
        marks = [f"q={stem(t.key)}" for t in names]
        marks += ["article=the" if definite else "article=a", "needs=link" if names else "needs=two"]
        yield _Figure(Numeral(first, first + 1, int(read[0])), f"{unit} of the {head}", tuple(marks))
