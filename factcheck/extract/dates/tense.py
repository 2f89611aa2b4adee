"""Whether the clause round a date looks back or ahead, by the cheapest cues that serve.

No parser: the nearest verb before the date decides, else the first one after it, within the sentence. News
says "met on Friday" and "will meet on Friday"; what it leaves open is taken for the past by the readers.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Final

from factcheck.extract.dates.lexicon import word_set

if TYPE_CHECKING:
    from factcheck.extract.dates.tokens import Tokens


class Tense(Enum):
    """Which way a clause looks from the day it is written."""

    PAST = "past"
    FUTURE = "future"
    OPEN = "open"


_BACK: Final = 14  # tokens: a longer way back is mostly another clause (sampled on news)
_AHEAD: Final = 10
_SINCE: Final = 7  # tokens
_FAR_AHEAD: Final = 30  # from a date that opens its sentence

_FUTURE: Final = word_set(
    "will shall ll meet upcoming forthcoming scheduled slated planned supposed due "
    "expected expects expect planning proposed looming "
    "tomorrow pending expires expire begins begin starts opens ends closes takes holds "
    "meets arrives returns faces resume resumes reopen reopens flies travels visits hosts departs goes "
    "runs lasts continues concludes finishes airs premieres "
    "awaits tentatively would payable effective redeemable"
)
_ARRANGED: Final = word_set("scheduled slated planned supposed due expected set")
_LOOKS_AHEAD: Final = frozenset(("is", "are", "starting", "beginning"))  # "the deadline is Tuesday"
_INTENT: Final = word_set("plan plans hope hopes hoped aim aims intend intends intended want wants")
_PAST: Final = word_set(
    "was were had did said told made took came went got gave found saw knew became began "
    "left kept held brought "
    "wrote stood heard meant met ran paid sat spoke led grew lost fell sent built "
    "understood drew broke spent "
    "rose won sold bought fought thought caught taught shot stole chose drove flew "
    "hung hid shook sank "
    "sang swore wore woke fled beat bore dealt struck threw forbade sought rode ate laid "
    "lent "
    "brought lay lit mistook quit withdrew overthrew undertook swept slept stuck sprang "
    "swung tore wound shrank clung crept dug fed slid spun wept strode bled arose awoke bound "
    "undertook underwent overtook outgrew"
)
# Ends in -ed and is no past tense.
_NOT_PAST: Final = word_set(
    "need feed seed speed breed indeed exceed proceed succeed bleed weed red bed united hundred wed led "
    "naked sacred wicked"
)
_MODALS: Final = word_set("will would shall ll may might could should")
_AS_IT_WAS: Final = word_set("previously originally initially as already long")
_DETERMINERS: Final = word_set("a an the its their his her our my every")
_DEGREES: Final = word_set("still so most newly recently widely much long fully as previously not")
_PRESENT_BE: Final = frozenset(("be", "to", "is", "are", "being"))
_SENTENCE_END: Final = frozenset((".", "!", "?", "\n", ";"))
_NOT_INFINITIVE: Final = word_set(
    "the a an his her its their our my your this that these those be it them him us me all any some each"
)


def tense_at(tokens: Tokens, start: int, end: int) -> Tense:
    """Return the tense of the clause round the tokens from `start` to before `end`."""
    if tokens.word(start - 1) == "as" and tokens.word(start - 2) in ("early", "soon", "late"):
        return Tense.FUTURE
    lead = tokens.word(start - 1)
    if lead in _LOOKS_AHEAD or (lead == "of" and tokens.word(start - 2) == "ahead"):
        return Tense.FUTURE
    if tokens.word(end) in ("'", "’") and tokens.word(end + 1) == "s":
        return Tense.FUTURE if tokens.word(start - 2) == "ahead" else Tense.PAST
    if "until" in tokens.lower[max(0, start - 4) : start]:
        ahead = _look_ahead(tokens, end) if tokens.word(end) == "," else Tense.FUTURE
        return Tense.FUTURE if ahead is Tense.OPEN else ahead
    is_since = "since" in tokens.lower[max(0, start - _SINCE) : start]  # "since the start of war in February"
    back = Tense.PAST if is_since else _look_back(tokens, start)
    if back is not Tense.OPEN:
        return back
    ahead = _look_ahead(tokens, end, is_fronted=_is_fronted(tokens, start, end))
    return Tense.FUTURE if ahead is Tense.OPEN and _is_set_for(tokens, start) else ahead


def has_pluperfect(tokens: Tokens, token: int) -> bool:
    """Whether the sentence round a token says what "had been" before its time."""
    before = tokens.lower[max(0, token - _BACK) : token]
    for mark in _SENTENCE_END:
        if mark in before:
            before = before[len(before) - before[::-1].index(mark) :]
    after = tokens.lower[token : token + _BACK]
    for mark in _SENTENCE_END:
        if mark in after:
            after = after[: after.index(mark)]
    return "had" in before or "had" in after


def _look_back(tokens: Tokens, start: int) -> Tense:
    for index in range(start - 1, max(-1, start - _BACK), -1):
        word = tokens.lower[index]
        if word in _SENTENCE_END and not _abbreviates(tokens, index):
            break
        tense = _tense_of(tokens, index)
        if tense is not Tense.OPEN:
            return tense
        if word.endswith("ing") and tokens.word(index - 1) in _PRESENT_BE:
            if tokens.word(index - 2) in _MODALS:
                return Tense.FUTURE  # "announced that she would be leaving on Thursday"
            break  # "it is calling for the redemption on Dec. 7": what was said before is another clause
    return Tense.OPEN


def _is_set_for(tokens: Tokens, start: int) -> bool:
    """Whether a verb of the present stands right before a day: "the Senate votes Tuesday"."""
    verb, subject = tokens.word(start - 1), tokens.word(start - 2)
    if verb == "on":
        verb, subject, start = subject, tokens.word(start - 3), start - 1
    if not verb.isalpha() or not verb.endswith("s") or len(verb) < 4 or tokens.is_capital(start - 1):
        return False
    return tokens.is_capital(start - 2) or subject in ("he", "she", "it", "who", "which", "that")


def _is_fronted(tokens: Tokens, start: int, end: int) -> bool:
    """Whether a date opens its sentence, "In January, a week after ...": its verb may be far off."""
    lead = tokens.word(start - 1)
    place = start - 2 if lead in ("in", "on", "by", "since", "during", "at") else start - 1
    return tokens.word(end) == "," and (place < 0 or tokens.lower[place] in _SENTENCE_END)


def _look_ahead(tokens: Tokens, end: int, *, is_fronted: bool = False) -> Tense:
    far = _FAR_AHEAD if is_fronted else _AHEAD
    for index in range(end, min(len(tokens), end + far)):
        word = tokens.lower[index]
        if word in _SENTENCE_END and not _abbreviates(tokens, index):
            break
        tense = _tense_of(tokens, index)
        if tense is not Tense.OPEN:
            return tense
    return Tense.OPEN


def _tense_of(tokens: Tokens, index: int) -> Tense:
    """Return the tense one word tells, if any."""
    word, before = tokens.lower[index], tokens.word(index - 1)
    if word in _INTENT:
        return Tense.FUTURE if tokens.word(index + 1) == "to" else Tense.OPEN
    if word in _FUTURE:
        return _tense_of_arrangement(tokens, index)
    if word == "go":
        return Tense.OPEN if before in ("to", "not") else Tense.FUTURE
    if word == "to":
        return Tense.FUTURE if _infinitive(tokens, index) else Tense.OPEN
    if (word in _PAST or _is_past_form(tokens, index)) and before not in _PRESENT_BE:
        return Tense.PAST
    return Tense.OPEN


def _tense_of_arrangement(tokens: Tokens, index: int) -> Tense:
    """Return where a word that looks ahead looks: not the "planned" of what was done as planned."""
    if tokens.is_capital(index) and tokens.is_capital(index + 2) and tokens.word(index + 1) == "the":
        return Tense.OPEN  # "Meet the Press"
    if tokens.lower[index] == "proposed" and tokens.word(index + 1).endswith("ing"):
        return Tense.PAST
    if tokens.lower[index] in _ARRANGED and tokens.word(index - 1) in _AS_IT_WAS:
        return Tense.OPEN  # "attacked as previously planned on Saturday night"
    return Tense.PAST if _was_to_have(tokens, index) else Tense.FUTURE


def _was_to_have(tokens: Tokens, index: int) -> bool:
    """Whether a word is of what "had been due to expire" or "had been scheduled": it looks back."""
    before = tokens.lower[max(0, index - 4) : index]
    if "been" not in before:
        return False
    been = len(before) - 1 - before[::-1].index("been")
    place = index - len(before) + been
    between = before[been + 1 :]
    had = "had" in tokens.lower[max(0, place - 2) : place]
    return had and all(word in _ARRANGED or word in ("to", "be") for word in between)


def _is_past_form(tokens: Tokens, index: int) -> bool:
    word, before = tokens.lower[index], tokens.word(index - 1)
    if before in _DETERMINERS or (before in _DEGREES and tokens.word(index - 2) in _DETERMINERS):
        return False  # "on a still unspecified date"
    if not word.endswith("ed") or len(word) <= 3 or word in _NOT_PAST:
        return False
    is_first = before in _SENTENCE_END or not before
    return not tokens.is_capital(index) or (is_first and tokens.word(index + 1) == "on")  # "Asked on Monday"


def _infinitive(tokens: Tokens, index: int) -> bool:
    """Whether a "to" opens an infinitive that looks ahead: "is to meet", not "to the house"."""
    after, before = tokens.word(index + 1), tokens.word(index - 1)
    if (
        not after.isalpha()
        or after in _NOT_INFINITIVE
        or tokens.is_capital(index + 1)
        or after.endswith("ing")
    ):
        return after == "be" and before not in ("had", "used")
    if before in ("was", "were"):
        return after != "have"  # "the talks were to continue on Saturday"
    return before in (
        "is",
        "are",
        "s",
        "due",
        "set",
        "ready",
        "plan",
        "plans",
        "about",
        "likely",
        "scheduled",
    ) or (
        before in ("agreed", "promised", "vowed", "voted", "decided", "planned", "hopes", "wants", "invited")
    )


def _abbreviates(tokens: Tokens, index: int) -> bool:
    """Whether a full stop belongs to a word cut short ("Nov.", "U.S.", "Mr.")."""
    if tokens.lower[index] != ".":
        return False
    before = tokens.word(index - 1)
    return (len(before) <= 1 and not before.isdigit()) or before in (
        "mr", "mrs", "ms", "dr", "gen", "sen", "rep", "gov", "st", "inc", "corp", "co", "ltd", "jan", "feb",
        "mar", "apr", "aug", "sept", "sep", "oct", "nov", "dec", "jr", "sr", "lt", "col", "rev", "prof",
    )  # fmt: skip
