"""Whose English a text is written in, by its spelling, its titles and its dateline.

Only the United States write the month first; the rest of the English-speaking press writes the day first. A
text that shows signs of both, or of neither, does not tell.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from factcheck.extract.dates.lexicon import word_set

if TYPE_CHECKING:
    from factcheck.extract.dates.tokens import Tokens

_AMERICAN: Final = word_set(
    "color colors center centers labor defense program programs organization organizations favor "
    "favorite honor honored neighbor neighbors neighborhood theater theaters traveled traveling "
    "canceled labeled gray catalog analyze analyzed recognize recognized organize organized fiber "
    "liter liters meter meters airplane sidewalk"
)
_BRITISH: Final = word_set(
    "colour colours centre centres labour defence programme programmes organisation organisations "
    "favour favourite honour honoured neighbour neighbours neighbourhood theatre theatres travelled "
    "travelling cancelled labelled grey catalogue analyse analysed recognise recognised organise "
    "organised fibre litre litres metre metres licence councillor councillors whilst crore lakh"
)
# How the wires shorten the states in datelines.
_STATES: Final = word_set(
    "ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb "
    "nev okla ore pa tenn tex vt va wash wis wyo texas ohio iowa utah idaho alaska hawaii maine"
)
_HEAD: Final = 8  # tokens a dateline is looked for in
_TITLES: Final = frozenset(("mr", "mrs", "ms", "dr"))


def is_american(tokens: Tokens) -> bool | None:
    """Return whether a text is written in American English, or None if its words do not tell."""
    words = set(tokens.lower)
    american = len(words & _AMERICAN) + _has_state(tokens)
    british = len(words & _BRITISH) + _has_bare_title(tokens)
    if bool(american) == bool(british):
        return None
    return american > british


def _has_state(tokens: Tokens) -> bool:
    """Whether a dateline names a state of the union: "DAYTON, Ohio (AP)", "RENO, Nev. —"."""
    for place in range(2, min(len(tokens), 8)):
        if (
            tokens.word(place) in _STATES
            and tokens.word(place - 1) == ","
            and tokens.written[place - 2].isupper()
        ):
            return True
    return False


def _has_bare_title(tokens: Tokens) -> bool:
    """Whether a title stands without its full stop: "Mr Roe"."""
    return any(
        word in _TITLES and tokens.word(place + 1) != "." and tokens.is_capital(place)
        for place, word in enumerate(tokens.lower)
    )
