"""Whether words of a sentence are about the day it was written, by its verbs and dates."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from factcheck.extract.when import is_history, is_news

if TYPE_CHECKING:
    from factcheck.extract.reading import Reading

_PRESENT: Final = frozenset(
    """is are has have will says remains remain continues continue marks celebrates commemorates still
    now wants plans hopes faces shall today am want say seems seem appears keeps keep lives live finds
    find sees see prepares prepare
    """.split()
)
_PAST: Final = frozenset(
    "was were had did would could became came went took met made said told gave held saw got".split()
)
_OF_NOW: Final = re.compile(
    r"\b(?:this (?:year|week|month|weekend|summer|spring|autumn|fall|winter)"
    r"|today|now|upcoming|yesterday|tomorrow|tonight)\b",
    re.IGNORECASE,
)
_WORD: Final = re.compile(r"[^\W\d_]+")


def speaks_of_now(reading: Reading, text: str, start: int, end: int) -> bool:
    """Whether a stretch of a sentence's text counts from the day of publication.

    A date of the news in the sentence says so, or "this year"; else the verb beside the stretch does: the
    last one before it, or, where it opens the sentence, the first one of the clause that follows.
    """
    published = reading.context.published
    if published is None:
        return False
    dates = [d.interval for d in reading.dates if d.interval is not None and not d.explicit]
    if any(is_history(i, published) for i in dates):
        return False
    if any(is_news(i, published) for i in dates) or _OF_NOW.search(text):
        return True
    return _is_present(text[:start], text[end:])


def _is_present(before: str, after: str) -> bool:
    words = [w.lower() for w in _WORD.findall(before)]
    last = next((i for i in reversed(range(len(words))) if _verb(words[i])), None)
    if last is not None:
        return words[last] in _PRESENT or (last > 0 and words[last - 1] in {"has", "have", "been"})
    rest = after
    if "," in after and not after.startswith(","):
        rest = after.partition(",")[2]  # "five years after the 2015 accord was signed, it is"
    told = next((w for word in _WORD.findall(rest) if _verb(w := word.lower())), "")
    return told in _PRESENT


def _verb(word: str) -> bool:
    return word in _PRESENT or word in _PAST or (word.endswith("ed") and len(word) > 4)
