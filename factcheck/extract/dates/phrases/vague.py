"""References without days: "now", "recently", "soon", "in the near future", "these days"."""

from __future__ import annotations

from typing import Final

from factcheck.extract.dates.context import Context, Found, Phrase, Piece, whole
from factcheck.extract.dates.lexicon import VAGUE, word_set
from factcheck.extract.dates.periods import Reading
from factcheck.records import TimexType

_HOPEFUL: Final = word_set(
    "will would could might may can hope hopes hoped dream dreams ll d that he she they"
)
_NOT_SOON: Final = frozenset(("as", "too", "how", "no"))


def _vague(found: Found, context: Context) -> tuple[Piece, ...]:
    del context
    word = found.word("word")
    is_name = found.tokens.is_capital(found.start) and found.tokens.is_capital(found.end)
    if word in ("current", "now") and (is_name or _is_named(found, found.start)):
        return ()
    if word == "soon" and (found.before() in _NOT_SOON or found.after() in ("after", "as")):
        return ()
    if word == "shortly" and found.after() in ("after", "before", "thereafter"):
        return ()
    if word == "current" and found.before() in ("alternating", "direct", "electric"):
        return ()
    return whole(found, Reading(TimexType.DATE, VAGUE[word]))


def _present(found: Found, context: Context) -> tuple[Piece, ...]:
    del context
    return whole(found, Reading(TimexType.DATE, "PRESENT_REF"))


def _now(found: Found, context: Context) -> tuple[Piece, ...]:
    """Read "now"; not the name "Hawaii News Now"."""
    return () if _is_named(found, found.place("now")[0]) else _present(found, context)


def _is_named(found: Found, place: int) -> bool:
    """Whether a word ends a name: "Orle News Now"."""
    tokens = found.tokens
    return tokens.is_capital(place) and tokens.is_capital(place - 1) and not tokens.written[place].isupper()


def _past(found: Found, context: Context) -> tuple[Piece, ...]:
    del context
    return whole(found, Reading(TimexType.DATE, "PAST_REF"))


def _one_day(found: Found, context: Context) -> tuple[Piece, ...]:
    """Read "will one day be": some day, not the length of one."""
    del context
    if found.before() not in _HOPEFUL and found.before(2) not in _HOPEFUL:
        return ()
    return whole(found, Reading(TimexType.DATE, "FUTURE_REF"))


def _future(found: Found, context: Context) -> tuple[Piece, ...]:
    del context
    return whole(found, Reading(TimexType.DATE, "FUTURE_REF"))


PHRASES: Final = (
    Phrase("(right|just|even)? <now>(now)", _now),
    Phrase(
        "to this day|present - day|these days|at present|at the (present|moment)|the present (day|time)"
        "|(the)? present day|for the (moment|present)|(this|the present) (very)? moment",
        _present,
    ),
    Phrase(
        "(the)? (recent|distant|near|not so distant) past|the past "
        "(?!(LONG|UNITS|CARDINAL|NUMBER|FEW|SEASON|SEASONS|couple|or|tense|president|participle))|long "
        "ago|in those days|(not)? (so|too)? long ago|the other day|(a)? (short|little|long)? while "
        "(ago|back)|in recent times|(the)? (early|last|past|recent|latter) days of",
        _past,
    ),
    Phrase(
        "the (near|foreseeable|immediate|not too distant|distant)? future|in future "
        "(?!UNITS)|(near|foreseeable) future|the (near|short|long) term|a later date|as soon "
        "as possible|sooner or later|some day|someday|before long|(the)? "
        "(days|weeks|months|years) to come",
        _future,
    ),
    Phrase("<word>(one day)", _one_day),
    Phrase("(more|most|very|just)? <word>(recently)", _vague),
    Phrase("<word>(VAGUE)", _vague),
)
