"""Durations that are counted: "two days", "a three-year period", "the past two months", "a week"."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from factcheck.extract.dates.context import Context, Found, Phrase, Piece, whole
from factcheck.extract.dates.counts import read_count
from factcheck.extract.dates.lexicon import SEASONS, UNITS, word_set
from factcheck.extract.dates.periods import Reading
from factcheck.records import TimexType

_NO_PLURAL: Final = word_set("as is was has does this its his us thus plus")
_BEFORE_A_VERB: Final = word_set(
    "to will would could can may might must should did not ll d that which they usually"
)
_ONE_LEADS: Final = word_set(
    "for in within after of over during than nearly about almost last took take takes spent by barely once "
    "just every through under least only or to some another be is was , ."
)


def duration(count: Fraction | None, word: str) -> str:
    """Return a TIMEX3 duration: two and a half hours are `PT2H30M`, a fortnight `P2W`."""
    unit, time = UNITS[word]
    if unit == "F":
        unit, count = "W", None if count is None else 2 * count
    if unit == "WE":
        return f"P{_plain(count)}WE"
    if count is None:
        return f"P{time}X{unit}"
    if unit in ("E", "C"):
        count, unit = count * (10 if unit == "E" else 100), "Y"
    if count.denominator != 1:
        whole_part = int(count)
        finer = {"YY": ("M", 12), "HT": ("M", 60), "MT": ("S", 60)}.get(unit + (time or "Y"))
        if finer and (count - whole_part) * finer[1] == int((count - whole_part) * finer[1]):
            rest = int((count - whole_part) * finer[1])
            head = f"{whole_part}{unit}" if whole_part else ""
            return f"P{time}{head}{rest}{finer[0]}"
    return f"P{time}{_plain(count)}{unit}"


def _plain(count: Fraction | None) -> str:
    if count is None:
        return "X"
    return str(count.numerator) if count.denominator == 1 else f"{float(count):g}"


def _counted(found: Found, context: Context) -> tuple[Piece, ...]:
    del context
    if _is_no_length(found):
        return ()
    count = read_count(found.words("count"))
    value = duration(count, found.word("unit"))
    if found.word("past") == "last" and found.before() in _BEFORE_A_VERB:
        return (Piece(found.place("count")[0], found.end, Reading(TimexType.DURATION, value)),)
    if found.has("first"):
        low = duration(read_count(found.words("first")), found.word("unit"))
        middle = found.place("or")
        return (
            Piece(found.start, middle[0], Reading(TimexType.DURATION, low)),
            Piece(middle[1], found.end, Reading(TimexType.DURATION, value)),
        )
    return whole(found, Reading(TimexType.DURATION, value))


def _is_no_length(found: Found) -> bool:
    """Whether the words are an age, a name, or one thing only, which other phrases read."""
    if found.after() in ("old", "olds") or (found.after() == "-" and found.after(1) in ("old", "olds")):
        return True
    if found.word("unit") in ("quarter", "quarters") and found.after() == "of" and not _is_of_year(found):
        return True  # "three quarters of Nova Scotia"
    if found.word("unit") in ("second", "night", "nights") and not found.words("count"):
        return True
    return (found.words("count")[0] in ("a", "an", "the") and len(found.words("count")) == 1) or _is_title(
        found
    )


def _is_of_year(found: Found) -> bool:
    """Whether "of" is followed by a year: "three quarters of 2022", "of the fiscal year", "of growth"."""
    words = found.after(1), found.after(2), found.after(3)
    return words[0].isdigit() or "year" in words or words[0] in ("fiscal", "growth", "losses", "decline")


def _is_title(found: Found) -> bool:
    """Whether the words are a name, as in "60 Minutes"."""
    place = found.place("unit")[0]
    return found.tokens.is_capital(place) and not found.tokens.written[place].isupper()


def _one(found: Found, context: Context) -> tuple[Piece, ...]:
    """Read "a week" as a length, or as a rate after a number: "$1 billion a year"."""
    del context
    word = found.word("unit")
    if word not in UNITS or UNITS[word][0] in ("S", "WE") or found.after() == "old":
        return ()
    value = duration(Fraction(1), word)
    if word == "quarter":
        return ()
    if found.has("about") or found.before() in _ONE_LEADS or found.word("one") in ("one", "an"):
        if word == "minute" and found.before() not in _ONE_LEADS:
            return ()
        return whole(found, Reading(TimexType.DURATION, value))
    if word in ("day", "minute") and not _is_rate(found):
        return ()
    return whole(found, Reading(TimexType.SET if _is_rate(found) else TimexType.DURATION, value))


def _is_rate(found: Found) -> bool:
    before = found.before()
    return (
        before[:1].isdigit()
        or (before.endswith("s") and before not in _NO_PLURAL)
        or before
        in ("%", "percent", "million", "billion", "thousand", "hundred", "twice", "once", "people", "times")
    )


def _and_a_half(found: Found, context: Context) -> tuple[Piece, ...]:
    """Read "a year and a half"."""
    del context
    words = ["one" if word == "a" else word for word in found.words("count")]
    count = (read_count(words) or Fraction(0)) + Fraction(1, 2)
    return whole(found, Reading(TimexType.DURATION, duration(count, found.word("unit"))))


def _compound(found: Found, context: Context) -> tuple[Piece, ...]:
    """Read "three years and four months", "an hour and 20 minutes"."""
    del context
    parts = [
        duration(read_count(found.words(count)), found.word(unit))
        for count, unit in (("count", "unit"), ("rest", "part"))
    ]
    first, second = parts
    if not {"X", "."}.isdisjoint(first + second) or found.word("unit") == found.word("part"):
        return ()
    shared = "PT" if first.startswith("PT") and second.startswith("PT") else "P"
    return whole(found, Reading(TimexType.DURATION, first + second.removeprefix(shared)))


def _seasons(found: Found, context: Context) -> tuple[Piece, ...]:
    """Read "the past three summers"."""
    del context
    count = read_count(found.words("count"))
    return whole(found, Reading(TimexType.DURATION, f"P{_plain(count)}{SEASONS[found.word('season')]}"))


_SPAN: Final = (
    "((at least|up to|within|each of) (?=(the|LAST)))? "
    "(the|these|those|his|her|its|their)? (about|more than)? "
    "<past>(LAST|NEXT|first|final|latest|recent|initial)?"
)
_UNIT: Final = "<unit>(UNIT|UNITS)"
_RATHER: Final = (
    "(more|full|long|straight|consecutive|trading|working|business|calendar|whole|additional|extra|further"
    "|solid|short|successive)"
)

PHRASES: Final = (
    Phrase("(the)? (LAST|NEXT|first|final) <count>(@count) <season>(SEASONS)", _seasons),
    Phrase(
        "<count>(NUMBER (NUMBER / NUMBER)?|CARDINAL (-? CARDINAL)? MAGNITUDE?|several|many) - "
        "<unit>(UNIT) (- long)? (period|term|span)?",
        _counted,
    ),
    Phrase(
        "(@about)? <count>(@count|a|an|one) <unit>(UNIT|UNITS) (,)? and <rest>(@count|a|an|one) "
        "<part>(UNIT|UNITS) (?!(ago|later|earlier|before|after))",
        _compound,
    ),
    Phrase(
        f"{_SPAN} (@about)? ((<first>(@count)) <or>(to|or|- (?=NUMBER)) (?=@count))? <count>(@count) "
        f"{_RATHER}? {_RATHER}? {_UNIT} (or (so|more))?",
        _counted,
    ),
    Phrase("<count>(a|one|CARDINAL) <unit>(UNIT|UNITS) <half>(and a half)", _and_a_half),
    Phrase(
        "<about>(@about)? <one>(a|an|one|half an|half a|another|an additional|an extra|a "
        "full|a whole|a single) <unit>(UNIT) (or (so|more|two))? (?!'|-)",
        _one,
    ),
)
