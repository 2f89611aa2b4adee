"""Times of day: "10:35 a.m.", "5 p.m. EST", "noon", "midnight", "1430 GMT", "4 in the morning"."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from factcheck.extract.dates.context import Context, Found, Phrase, Piece, whole
from factcheck.extract.dates.lexicon import CARDINALS, DAYPARTS
from factcheck.extract.dates.periods import Reading, read_day
from factcheck.extract.dates.tense import Tense
from factcheck.records import TimexType


def _hours(found: Found) -> tuple[int, int] | None:
    word = found.word("time")
    if word in CARDINALS:
        hour, minute = CARDINALS[word], 0
    elif len(word) == 4 and word.isdigit():
        hour, minute = int(word[:2]), int(word[2:])
    else:
        numbers = word.replace(".", ":").split(":")
        hour, minute = int(numbers[0]), int(numbers[1]) if len(numbers) > 1 else 0
    half = "".join(letter for word in found.words("half") for letter in word if letter.isalpha())
    if half.startswith("p") or half in _AFTER_NOON:
        hour = hour if hour >= 12 else hour + 12
    elif half and hour == 12:
        hour = 0
    return (hour, minute) if hour <= 24 and minute < 60 else None


def _on_day(context: Context, time: str) -> Reading:
    """Return a time on the day in focus, if the text has just named one, else on the day of publication."""
    day = context.focus_day or context.published
    if day is None:
        return Reading(TimexType.TIME, f"XXXX-XX-XXT{time}", floating=True)
    return replace(
        read_day(day), type=TimexType.TIME, value=f"{day.isoformat()}T{time}", anchor=day, floating=True
    )


def _clock(found: Found, context: Context) -> tuple[Piece, ...]:
    hours = _hours(found)
    if hours is None:
        return ()
    return whole(found, _on_day(context, f"{hours[0]:02d}:{hours[1]:02d}"))


def _plain_clock(found: Found, context: Context) -> tuple[Piece, ...]:
    """Read "10:35" without a.m. or zone: only after "at" and such, for it may be a score or a verse."""
    word = found.word("time")
    if (":" not in word and found.after(-1) not in ("hours", "hrs")) or found.before() not in _AT:
        return ()
    return _clock(found, context)


def _spelled(found: Found, context: Context) -> tuple[Piece, ...]:
    """Read "half past three", "quarter to five", "ten past six"."""
    hour = _small(found.word("hour"))
    minutes = {"half": 30, "quarter": 15}.get(found.word("minutes")) or _small(found.word("minutes"))
    if not 1 <= hour <= 12 or not 0 < minutes < 60 or found.before() not in (*_AT, "a"):
        return ()
    if found.word("way") == "to":
        hour, minutes = (hour - 2) % 12 + 1, 60 - minutes
    half = "".join(letter for word in found.words("half") for letter in word if letter.isalpha())
    if half in _AFTER_NOON or half.startswith("p"):
        hour = hour % 12 + 12
    return whole(found, _on_day(context, f"{hour:02d}:{minutes:02d}"))


def _small(word: str) -> int:
    return CARDINALS[word] if word in CARDINALS else int(word) if word.isdigit() else 0


def _two(found: Found, context: Context) -> tuple[Piece, ...]:
    """Read "9:00 to 17:00": two times of day, with colons; "3:2 to 4:1" has none."""
    hours = [found.word(name) for name in ("one", "two")]
    if not all(":" in word and int(word.split(":")[0]) < 24 for word in hours):
        return ()
    pieces = []
    for name, word in zip(("one", "two"), hours, strict=True):
        start, end = found.place(name)
        pieces.append(Piece(start, end, _on_day(context, word.zfill(5))))
    return tuple(pieces)


def _hours_of_one_half(found: Found, context: Context) -> tuple[Piece, ...]:
    """Read "1 to 3 p.m.", and "11 to 1 p.m.": the first is in the half of the day that lets it be first."""
    hours = _hours(found)
    one = _small(found.word("one"))
    if hours is None or not 1 <= one <= 12:
        return ()
    first = one % 12 + (12 if hours[0] >= 12 and one % 12 <= hours[0] % 12 else 0)
    return (
        Piece(found.start, found.place("one")[1], _on_day(context, f"{first:02d}:00")),
        Piece(found.place("time")[0], found.end, _on_day(context, f"{hours[0]:02d}:{hours[1]:02d}")),
    )


def _noon(found: Found, context: Context) -> tuple[Piece, ...]:
    time = "24:00" if found.word("noon") == "midnight" else "12:00"
    is_idle = found.before() in ("high", "'") or (found.before() == "after" and found.before(2) not in _JUST)
    if is_idle and found.word("noon") == "midnight":
        return ()
    place = found.place("noon")[0]
    if found.tokens.word(place - 1) == "high" and found.tokens.is_capital(place):
        return ()  # "High Noon"
    if found.tokens.is_capital(found.end - 1) and found.tokens.is_capital(found.end):
        return ()
    return whole(found, _on_day(context, time))


def _dawn(found: Found, context: Context) -> tuple[Piece, ...]:
    """Read "at dawn": not a newspaper's name, nor the dawn of anything."""
    if found.before() not in ("at", "before", "until", "by", "since", "after") or found.after() == "of":
        return ()
    return _part(found, context)


def _part(found: Found, context: Context) -> tuple[Piece, ...]:
    """Read "the morning", "mid-afternoon", "overnight": a part of the day in focus."""
    part = DAYPARTS[found.word("part")]
    return whole(found, _on_day(context, part[1:]))


def _part_of_focus(found: Found, context: Context) -> tuple[Piece, ...]:
    """Read "in the evening", "during the night", where the text has just named the day."""
    if context.focus_day is None or found.start - context.focus_token > _PASSAGE:
        return ()
    if found.before() not in ("in", "during", "by", "through", "throughout", "into") or found.after() in (
        "of",
        "-",
    ):
        return ()
    if found.tokens.is_capital(found.start) or context.tense(found.start, found.end) is not Tense.PAST:
        return ()
    return _part(found, context)


_JUST: Final = ("just", "shortly", "soon", "minutes", "immediately")
_PASSAGE: Final = 60  # tokens: some two sentences
_AT: Final = ("at", "by", "until", "till", "around", "about", "from", "after", "before")
_AFTER_NOON: Final = ("inthenight", "atnight", "intheafternoon", "intheevening")
_HALF: Final = "<half>(MERIDIEM|am|pm|a m|p m|in the (morning|afternoon|evening)|at night)"
_ABOUT: Final = "(@about|shortly (before|after))?"
_ZONE: Final = "((,)? (local time|ZONE|eastern (standard|daylight)? time|london time))?"

PHRASES: Final = (
    Phrase(f"<one>(HOUR) (to|-|and|until) <time>(HOUR|CLOCK) {_HALF} {_ZONE}", _hours_of_one_half),
    Phrase(f"{_ABOUT} <time>(HOUR|CLOCK|PADDED|CARDINAL) (o ' clock)? {_HALF} {_ZONE}", _clock),
    Phrase(f"{_ABOUT} <time>(HOUR|CLOCK|CARDINAL) o ' clock {_HALF} ?", _clock),
    Phrase(f"{_ABOUT} <time>(CLOCK|YEAR|MILITARY) (hours)? (ZONE|local time)", _clock),
    Phrase("<time>(YEAR|CLOCK) (hours|hrs) (?!of)", _plain_clock),
    Phrase("<one>(CLOCK) (to|-|and) <two>(CLOCK) (?!(on|:))", _two),
    Phrase("<time>(CLOCK)", _plain_clock),
    Phrase("<time>(MILITARY) (hours|hrs|(?=on))", _clock),
    Phrase(
        "(a)? <minutes>(half|quarter|five|ten|twenty|twenty - five) <way>(past|to) "
        f"<hour>(HOUR|CARDINAL) ({_HALF})?",
        _spelled,
    ),
    Phrase("(@about)? (high)? <noon>(NOON) (ZONE)?", _noon),
    Phrase("(the)? (mid -?|(early|late) (?=(morning|afternoon|evening))) <part>(DAYPART) (?!-)", _part),
    Phrase("<part>(MOMENT)", _dawn),
    Phrase("the <part>(DAYPART) (?=of (the)? (DAYNUM|NTH|MONTH|WEEKDAY))", _part),
    Phrase("the <part>(DAYPART)", _part_of_focus),
    Phrase("<part>(overnight)", _part),
)
