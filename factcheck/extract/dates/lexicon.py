"""The words of the calendar, in groups; a word may be in several.

The groups' names, in capitals, are what the phrases of the grammar are written with.
"""

from __future__ import annotations

from typing import Final


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


def word_set(text: str) -> frozenset[str]:
    """Return the words of a text; word lists read more easily as text."""
    return frozenset(text.split())


MONTHS: Final = {
    word: number
    for number, words in enumerate(
        (
            "january jan",
            "february feb febr",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for word in words.split()
}

WEEKDAYS: Final = {
    word: number
    for number, words in enumerate(
        (
            "monday mon mondays",
            "tuesday tue tues tuesdays",
            "wednesday wed weds wednesdays",
            "thursday thu thur thurs thursdays",
            "friday fri fridays",
            "saturday sat saturdays",
            "sunday sun sundays",
        )
    )
    for word in words.split()
}

CARDINALS: Final = {
    word: number
    for number, word in enumerate(
        _words(
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
            "sixteen seventeen eighteen nineteen"
        )
    )
} | {
    word: 10 * number
    for number, word in enumerate(_words("twenty thirty forty fifty sixty seventy eighty ninety"), start=2)
}

MAGNITUDES: Final = {"hundred": 100, "thousand": 1000, "dozen": 12}

ORDINALS: Final = {
    word: number
    for number, word in enumerate(
        _words(
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
            "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
        ),
        start=1,
    )
} | {"thirtieth": 30}

DECADES: Final = {
    "twenties": 20,
    "thirties": 30,
    "forties": 40,
    "fifties": 50,
    "sixties": 60,
    "seventies": 70,
    "eighties": 80,
    "nineties": 90,
}

SEASONS: Final = {
    "spring": "SP",
    "springtime": "SP",
    "summer": "SU",
    "summertime": "SU",
    "autumn": "FA",
    "fall": "FA",
    "winter": "WI",
    "wintertime": "WI",
    "springs": "SP",
    "summers": "SU",
    "autumns": "FA",
    "winters": "WI",
}

DAYPARTS: Final = {
    "morning": "TMO",
    "mornings": "TMO",
    "dawn": "TMO",
    "daybreak": "TMO",
    "sunrise": "TMO",
    "afternoon": "TAF",
    "afternoons": "TAF",
    "evening": "TEV",
    "evenings": "TEV",
    "dusk": "TEV",
    "sunset": "TEV",
    "nightfall": "TNI",
    "night": "TNI",
    "nights": "TNI",
    "overnight": "TNI",
}

# Unit word: (TIMEX3 letter, the time marker's T, how many of the letter).
UNITS: Final = {
    "second": ("S", "T"),
    "seconds": ("S", "T"),
    "minute": ("M", "T"),
    "minutes": ("M", "T"),
    "hour": ("H", "T"),
    "hours": ("H", "T"),
    "day": ("D", ""),
    "days": ("D", ""),
    "night": ("D", ""),
    "nights": ("D", ""),
    "week": ("W", ""),
    "weeks": ("W", ""),
    "fortnight": ("F", ""),
    "fortnights": ("F", ""),
    "weekend": ("WE", ""),
    "weekends": ("WE", ""),
    "month": ("M", ""),
    "months": ("M", ""),
    "quarter": ("Q", ""),
    "quarters": ("Q", ""),
    "year": ("Y", ""),
    "years": ("Y", ""),
    "decade": ("E", ""),
    "decades": ("E", ""),
    "century": ("C", ""),
    "centuries": ("C", ""),
    "millennium": ("L", ""),
    "millennia": ("L", ""),
}

FREQUENCIES: Final = {
    "hourly": "PT1H",
    "daily": "P1D",
    "nightly": "P1D",
    "weekly": "P1W",
    "fortnightly": "P2W",
    "biweekly": "P2W",
    "monthly": "P1M",
    "bimonthly": "P2M",
    "yearly": "P1Y",
    "annually": "P1Y",
    "biennially": "P2Y",
}

LONG_WORDS: Final = {
    "hourlong": "PT1H",
    "daylong": "P1D",
    "weeklong": "P1W",
    "monthlong": "P1M",
    "yearlong": "P1Y",
    "decadelong": "P10Y",
}

VAGUE: Final = {
    "now": "PRESENT_REF",
    "nowadays": "PRESENT_REF",
    "currently": "PRESENT_REF",
    "presently": "PRESENT_REF",
    "current": "PRESENT_REF",
    "recently": "PAST_REF",
    "lately": "PAST_REF",
    "soon": "FUTURE_REF",
    "shortly": "FUTURE_REF",
}

_ZONES = (
    "gmt utc est edt et cst cdt ct mst mdt mt pst pdt pt bst cet cest ist jst aest aedt eet eest msk hkt sgt"
)


GROUPS: Final[dict[str, tuple[str, ...]]] = {
    "MONTH": tuple(MONTHS),
    "LONGMONTH": tuple(word for word in MONTHS if len(word) > 4 or word in ("may", "june", "july")),
    "SHORTMONTH": tuple(word for word in MONTHS if len(word) <= 4 and word not in ("may", "june", "july")),
    "WEEKDAY": tuple(word for word in WEEKDAYS if not word.endswith("days")),
    "WEEKDAYS": tuple(word for word in WEEKDAYS if word.endswith("days")),
    "CARDINAL": tuple(CARDINALS),
    "MAGNITUDE": tuple(MAGNITUDES),
    "ORDINAL": tuple(ORDINALS),
    "DECADE": (*DECADES, "noughties"),
    "SEASON": tuple(word for word in SEASONS if not word.endswith("s")),
    "SEASONS": tuple(word for word in SEASONS if word.endswith("s")),
    "DAYPART": ("morning", "afternoon", "evening", "night"),
    "DAYPARTS": ("mornings", "afternoons", "evenings", "nights"),
    "MOMENT": ("dawn", "daybreak", "sunrise", "dusk", "sunset", "nightfall"),
    "UNIT": tuple(w for w in UNITS if not w.endswith(("s", "ia")) and w != "night"),
    "UNITS": tuple(w for w in UNITS if w.endswith(("s", "ia"))),
    "LONG": _words("day week weekend month quarter year decade century"),
    "FREQUENCY": tuple(FREQUENCIES),
    "LONGWORD": tuple(LONG_WORDS),
    "VAGUE": tuple(VAGUE),
    "ZONE": _words(_ZONES),
    "LAST": _words("last past previous preceding"),
    "NEXT": _words("next coming following subsequent upcoming ensuing"),
    "EARLY": _words("early late mid middle"),
    "EDGE": _words("end beginning start middle close rest remainder outset turn"),
    "SOON": _words("earlier later"),
    "FEW": _words("few several many some numerous"),
    "ABOUT": _words("about almost nearly around approximately roughly over under some only barely"),
    "NOON": _words("noon midday midnight"),
}

# What the tokens that are no words may be, by a letter each; see `grammar.encode`.
SHAPES: Final = {
    "HOUR": "h",  # 1 to 12
    "PADDED": "z",  # 01 to 09
    "TEEN": "d",  # 13 to 31
    "SMALL": "n",  # 0, 32 to 99
    "HUNDREDS": "m",
    "YEAR": "y",  # 1000 to 2199
    "MILITARY": "w",  # 0000 to 0999, as in 0735 GMT
    "BIG": "b",
    "NTH": "t",  # 1st to 31st
    "MTH": "u",  # any other ordinal in figures
    "TENS": "e",  # 90s
    "CLOCK": "c",  # 10:35, 10.35
    "ISO": "i",  # 2023-05-24
    "SLASHED": "s",  # 24/05/2023, 24.05.2023
    "MERIDIEM": "p",  # a.m.
}

# Several shapes under one name.
SHAPE_GROUPS: Final = {
    "DAYNUM": "hzd",
    "FIGURE": "hdnm",
    "NUMBER": "hdnmyb",
    "TWO": "zhdn",
}
