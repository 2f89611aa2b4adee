"""Years, decades and centuries: "mid-1996", "fiscal 2023", "the early 1990s", "the 20th century"."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from factcheck.extract.dates.context import Context, Found, Phrase, Piece, whole
from factcheck.extract.dates.counts import read_ordinal, read_year_words
from factcheck.extract.dates.lexicon import DECADES, word_set
from factcheck.extract.dates.periods import Reading, read_century, read_decade, read_half, read_year
from factcheck.extract.dates.resolve import relative_year

# What a number that looks like a year may count ("1914 votes") or name ("Room 1945").
_COUNTED: Final = word_set(
    "percent per pct % people feet miles metres meters km kilometers kilometres kilograms "
    "kg tons tonnes pounds "
    "dollars euros yen votes seats men women troops soldiers hours years days pages words "
    "points barrels acres "
    "shares homes jobs workers hectares degrees calories mg ml gallons square cubic yards rpm mph hp cc"
)
_NUMBERED: Final = word_set(
    "$ £ € # no nos number room route highway flight article section street page pages "
    "channel apollo windows "
    "resolution model version than rs c#"
)
_SURE_LEADS: Final = word_set("in of since by (")
_LEADS: Final = word_set(
    "in of since by until till from to between and through during before after around circa about year early "
    "late mid fiscal calendar the for throughout pre post or versus vs its his her their our a is was back "
    "following ( , - / \" \u201c ' ` \u2018"
)


def _bare(found: Found, context: Context) -> tuple[Piece, ...]:
    del context
    year = int(found.word("year"))
    if _is_other_number(found):
        return ()
    is_modern = 1900 <= year < 2060
    is_about = found.before() == "." and found.before(2) in ("c", "ca", "fl", "b", "d", "r")
    if not is_modern and not found.has("edge") and not is_about and found.before() not in _LEADS:
        return ()
    if year >= 2060 or (not is_modern and _is_plural(found) and found.before() not in _SURE_LEADS):
        return ()
    if year % 100 == 0 and found.before() in ("the", "a") and _is_plural(found):
        return ()
    return whole(found, replace(read_year(year), stated=True))


def _is_other_number(found: Found) -> bool:
    """Whether four figures count, name or time something: "1914 votes", "Room 1945", "10:1945"."""
    before, after = found.before(), found.after()
    if before in _NUMBERED or after in _COUNTED or before == ":":
        return True
    if before == "." and found.before(2) in ("no", "nos", "p", "pp"):
        return True
    return after == ":" and found.after(1).isdigit()


def _is_plural(found: Found) -> bool:
    """Whether a plural follows that the number may count."""
    word = found.after()
    return (
        not found.tokens.is_capital(found.end)
        and word.isalpha()
        and len(word) > 3
        and word.endswith("s")
        and word not in ("this", "was", "census")
    )


def _spelled(found: Found, context: Context) -> tuple[Piece, ...]:
    del context
    words = found.words("year")
    if words[0] == "two" and found.before() != "year" and not found.has("yearword"):
        return ()
    if _is_plural(found):
        return ()
    year = read_year_words(words)
    return whole(found, replace(read_year(year), stated=True) if 1100 <= year < 2100 else None)


def _fiscal(found: Found, context: Context) -> tuple[Piece, ...]:
    del context
    word = found.word("year")
    year = int(word) if len(word) == 4 else 2000 + int(word) - (100 if int(word) > 60 else 0)
    if year < 1900:
        return ()
    return whole(found, replace(read_year(year), interval=None, stated=True))


def _half_of(found: Found, context: Context) -> tuple[Piece, ...]:
    if found.has("year"):
        year: int | None = int(found.word("year"))
    elif found.has("way"):
        year = relative_year(context, found.word("way"))
    else:
        year = context.published.year if context.published else None
    if year is None:
        return ()
    half = 1 if found.word("half") in ("first", "early") else 2
    reading = read_half(year, half)
    return whole(found, replace(reading, stated=found.has("year")))


def _half_in_short(found: Found, context: Context) -> tuple[Piece, ...]:
    """Read "H1 2023"."""
    del context
    half = int(found.word("half"))
    return whole(found, replace(read_half(int(found.word("year")), half), stated=True) if half <= 2 else None)


def _decade(found: Found, context: Context) -> tuple[Piece, ...]:
    word = found.word("decade")
    if word == "noughties":
        return whole(found, read_decade(2000))
    if word in DECADES:
        return () if _is_age(found) else whole(found, _tens(context, DECADES[word]))
    digits = "".join(character for character in word if character.isdigit())
    number = int(digits[:5])
    if len(digits) == 4 and 1000 <= number < 2100:
        if number % 100 == 0 and number < 2000:
            return whole(found, replace(read_century(number // 100 + 1), stated=True))
        return whole(found, replace(read_decade(number), stated=True) if number % 10 == 0 else None)
    is_marked = found.has("mark") or found.before() in ("the", "early", "late", "mid", "-")
    if len(digits) == 2 and number % 10 == 0 and number >= 20 and is_marked and not _is_age(found):
        return whole(found, _tens(context, number))
    return ()


def _is_age(found: Found) -> bool:
    """Whether tens count years of life or degrees: "in her seventies", "temperatures in the 70s"."""
    before = found.tokens.lower[max(0, found.start - 4) : found.start]
    return before[-1:] == ["in"] or not _LIVED.isdisjoint(before[-2:]) or not _MEASURED.isdisjoint(before)


_LIVED: Final = word_set("his her their my our your age aged")
_MEASURED: Final = word_set("temperatures temperature highs lows degrees")


def _tens(context: Context, tens: int) -> Reading:
    latest = context.published.year if context.published else 2029
    return read_decade(latest - (latest - tens) % 100)


def _century(found: Found, context: Context) -> tuple[Piece, ...]:
    if found.has("way"):
        published = context.published
        if published is None:
            return ()
        shift = {"last": -1, "past": -1, "next": 1}.get(found.word("way"), 0)
        return whole(found, read_century((published.year - 1) // 100 + 1 + shift))
    return whole(found, replace(read_century(read_ordinal(found.words("number"))), stated=True))


def _two_centuries(found: Found, context: Context) -> tuple[Piece, ...]:
    """Read "the 18th and early 19th centuries"."""
    del context
    one, two = (
        replace(read_century(read_ordinal(found.words(name))), stated=True) for name in ("number", "second")
    )
    return (
        Piece(found.start, found.place("to")[0], one),
        Piece(found.place("to")[1], found.end, two),
    )


_EDGE: Final = "<edge>(@edge)?"

PHRASES: Final = (
    Phrase(
        "((the)? (second|last|latter|first) half of (the)?)? (@edge)? <decade>(DECADE|TENS) (?!UNIT)", _decade
    ),
    Phrase("(@edge)? <mark>(') <decade>(TENS)", _decade),
    Phrase(
        "(@edge)? (the)? <number>(NTH|MTH|@spelled) <to>(and|or|to|through|-) (@edge)? (the)? "
        "<second>(NTH|MTH|@spelled) centuries",
        _two_centuries,
    ),
    Phrase("(@edge)? (the)? <number>(NTH|MTH|@spelled) (-|and)? century", _century),
    Phrase(
        "(the)? <half>(first|second|last|latter|early) half of (the)? (fiscal|calendar|year)? "
        "(<year>(YEAR)|<way>(last|this|next|that) year|year)",
        _half_of,
    ),
    Phrase(
        "(the)? <half>(first|second) - half "
        "(?=(profit|profits|earnings|results|sales|revenue|revenues|net|loss|losses|income|figures))",
        _half_of,
    ),
    Phrase("h <half>(HOUR) (of)? <year>(YEAR)", _half_in_short),
    Phrase("(the)? (fiscal|financial) (year)? <year>(YEAR)", _fiscal),
    Phrase("(the)? <year>(YEAR) (/|-) TWO <fiscal>((fiscal|financial|tax) year)", _fiscal),
    Phrase("fy (-|')? <year>(YEAR|TWO)", _fiscal),
    Phrase("(post|pre) - <year>(YEAR)", _bare),
    Phrase(
        f"{_EDGE} ((the)? (year|years (?=YEAR (to|until|and|-)))|calendar)? <year>(YEAR) "
        "(or (later|beyond|earlier)|and (beyond|after|before))?",
        _bare,
    ),
    Phrase(f"{_EDGE} (the)? <yearword>(year)? <year>(@yearwords)", _spelled),
)
