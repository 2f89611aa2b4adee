"""How firmly a clause looks ahead: "will meet on Wednesday", but "ahead of Wednesday's debate".

What "would" be, what "was expected", and what comes "ahead of" a day is as often told of a day just past.
Such a clause gives way where the day was yesterday, and comes again only in a week.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from factcheck.extract.dates.lexicon import word_set

if TYPE_CHECKING:
    from factcheck.extract.dates.tokens import Tokens

_BACK: Final = 14  # tokens, as the tense is looked for
_AHEAD: Final = 10
_ARRANGED: Final = word_set("expected supposed due scheduled slated set planned")
_WAS: Final = frozenset(("was", "were", "had", "been"))
_FIRM: Final = word_set("will shall ll plans until decided agreed voted vowed promised")
_ENDS: Final = frozenset((".", "!", "?", "\n", ";"))


def looks_faintly_ahead(tokens: Tokens, start: int, *, is_yesterday: bool) -> bool:
    """Whether what puts a weekday ahead is no more than a "would", a "was expected" or an "ahead of".

    Args:
        tokens: the text.
        start: the weekday's first token.
        is_yesterday: whether it was yesterday; "ahead of Monday's vote" is not of the days before.
    """
    if tokens.word(start - 1) == "of" and tokens.word(start - 2) == "ahead":
        return is_yesterday
    for place in range(start - 1, max(-1, start - _BACK), -1):
        word = tokens.lower[place]
        if word in _FIRM or (word in _ENDS and len(tokens.word(place - 1)) > 2):
            break
        if word == "would" or (word in _ARRANGED and tokens.word(place - 1) in _WAS):
            return True
    else:
        return False
    after = tokens.lower[start + 1 : start + _AHEAD]
    return word not in _FIRM and "would" in after and _FIRM.isdisjoint(after)
