"""Words that are the calendar's only in certain company: may, march, sun, sat, second, fall, spring, present.

Given the company, each is either left as a calendar word or put aside before any phrase is looked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from factcheck.extract.dates.tokens import Tokens

_LEADS: Final = frozenset(
    "in of on by since until till to from between and or early late mid last next this past every each during "
    "through before after - / , ( for end beginning start middle around following previous".split()
)
_STRONG: Final = frozenset("in since until till last next this early late mid".split())
_TITLES: Final = frozenset(
    "mr mrs ms miss dr sir lady theresa minister president secretary chancellor justice judge senator brian james "
    "elaine saint st lord dame captain professor chairman".split()
)
_SHORT: Final = frozenset("jan feb febr mar apr jun jul sep oct dec nov mon tue tues wed weds thu thur thurs fri sat sun".split())
_NAMES: Final = frozenset(("april", "june", "august", "may", "march"))
_SEASON_LEADS: Final = frozenset(
    "last this next past coming the early late mid - every each that in of by until since following previous "
    "during through 'and or to from for".split()
)
_FALLEN: Final = frozenset("in of from by to below behind short apart under on out for within into guy guys".split())


def is_calendar_word(tokens: Tokens, index: int) -> bool:
    """Whether a word that has another meaning is here the calendar's. Words not doubtful always are."""
    word = tokens.lower[index]
    test = _TESTS.get(word)
    return test is None or test(tokens, index)


def _has_number_beside(tokens: Tokens, index: int) -> bool:
    after = tokens.word(index + 1)
    if after in (".", "-", "the"):
        after = tokens.word(index + 2)
    if after[:1].isdigit():
        return True
    before = tokens.word(index - 1)
    if before in ("of", "-"):
        before = tokens.word(index - 2)
    return before[:1].isdigit() and (before.isdigit() or before.endswith(("st", "nd", "rd", "th")))


def _is_month(tokens: Tokens, index: int) -> bool:
    """Test May, March, April, June and August: capital, and beside a number or led by a preposition."""
    if not tokens.is_capital(index):
        return False
    before, after = tokens.word(index - 1), tokens.word(index + 1)
    if before in _TITLES or (before == "." and tokens.word(index - 2) in _TITLES):
        return False
    if _has_number_beside(tokens, index):
        return True
    is_name_after = tokens.is_capital(index + 1) and after.isalpha() and len(after) > 1
    word = tokens.lower[index]
    if word == "march":
        return before in _STRONG or before in _LEADS and after not in ("for", "on", "of", "madness", "against") or (
            before == "the" and not is_name_after and after not in ("for", "on", "of")
        )
    if word == "may":
        return before in _LEADS and not (before in (",", "-", "and", "to", "for", "of", "from", "by") and is_name_after) and (
            before not in ("and", "or", ",", "to", "for", "(", "by", "from") or after not in _MAY_VERB
        )
    if is_name_after and before not in ("in", "last", "this", "next", "since", "until", "during", "the", "early", "late"):
        return False
    return not (after == "s" and before in ("", "\n"))


_MAY_VERB: Final = frozenset("said says told has was is had s be have not also".split())


def _is_short(tokens: Tokens, index: int) -> bool:
    """Test Jan., Sat., Sun and such: capital, with a full stop or a number, never alone."""
    if not tokens.is_capital(index):
        return False
    if _has_number_beside(tokens, index):
        return True
    word, after = tokens.lower[index], tokens.word(index + 1)
    if word in ("sun", "sat", "mar", "wed", "mon", "fri"):
        return after == "." and tokens.word(index + 2) in ("", "\n") or (
            after in (",", ".") and tokens.lower[index + 2 : index + 3] != [] and tokens.word(index + 2)[:1].isdigit()
        ) or (after in (",", ".", "") and _is_month_word(tokens, index + 1))
    return tokens.word(index - 1) in _STRONG or after == "." and not tokens.is_capital(index + 2) or after in (".", ",") and _is_month_word(tokens, index + 1)


def _is_month_word(tokens: Tokens, index: int) -> bool:
    for ahead in (index, index + 1, index + 2):
        if tokens.word(ahead)[:3] in _MONTH_STARTS and tokens.is_capital(ahead):
            return True
    return False


_MONTH_STARTS: Final = frozenset("jan feb mar apr may jun jul aug sep oct nov dec".split())


def _is_fall(tokens: Tokens, index: int) -> bool:
    before, after = tokens.word(index - 1), tokens.word(index + 1)
    if len(after) == 4 and after.isdigit():
        return True
    if before not in _SEASON_LEADS or before in ("to", "for", "from", "by", "or", "and"):
        return False
    if after in _FALLEN:
        return after == "of" and tokens.word(index + 2)[:1].isdigit() or (
            after in ("to", "in", "for", "by", "on") and before in ("last", "this", "next")
        )
    return before != "the" or tokens.word(index - 2) in ("in", "of", "by", "during", "until", "through", "for", "since")


def _is_spring(tokens: Tokens, index: int) -> bool:
    before, after = tokens.word(index - 1), tokens.word(index + 1)
    if before == "to" or after in ("from", "to", "up", "water", "onions", "rolls", "break"):
        return False
    if tokens.is_capital(index) and (before == "arab" or before == "prague"):
        return False
    return before in _SEASON_LEADS or after[:1].isdigit() or (after == "of" and tokens.word(index + 2)[:1].isdigit())


def _is_second(tokens: Tokens, index: int) -> bool:
    """Test the ordinal, or the unit after "one", "a" or "30-"; "a second" is mostly "another"."""
    return tokens.word(index + 1) in _PERIODS or tokens.word(index - 1) in ("one", "-", "per", "half") or (
        tokens.word(index + 1) == "-" and tokens.word(index + 2) in _PERIODS
    ) or tokens.word(index - 1) in _MONTH_NAMES or tokens.word(index + 1) == "of" or tokens.word(index + 1) in _CARRIED


_PERIODS: Final = frozenset("quarter half century day week month year decade fiscal".split())
_CARRIED: Final = frozenset(("and", ","))
_MONTH_NAMES: Final = frozenset(
    "january february march april may june july august september october november december twenty -".split()
)


def _is_capital(tokens: Tokens, index: int) -> bool:
    return tokens.is_capital(index)


_TESTS: Final = (
    {word: _is_short for word in _SHORT}
    | {word: _is_month for word in _NAMES}
    | {word: _is_capital for word in "january february july september october november december".split()}
    | {word: _is_capital for word in "monday tuesday wednesday thursday friday saturday sunday".split()}
    | {"fall": _is_fall, "spring": _is_spring, "second": _is_second}
)

DOUBTFUL: Final = frozenset(_TESTS)
