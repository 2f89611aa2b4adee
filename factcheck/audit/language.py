"""Whether a story is in English: what is not is set aside, since nothing here could read it.

resiliparse's detector looks at letter sequences and takes some English of foreign names for Swedish, so a
story is only set aside when it has few of English's function words as well.
"""

from __future__ import annotations

import re

from resiliparse.parse.lang import detect_fast

_LOOKED_AT = 4000  # characters: enough to tell, and a story's language does not change after
_SHORTEST = 80  # characters: the detector's answers on less are guesses
# The commonest words of English news that its neighbours do not share: no "in", "was", "is", "a", "on".
_WORDS = frozenset(
    """the of and to for that with said from have has are were by it his her they who which would been
    had""".split()
)
# English news has about one in four of them; German, Dutch, French or Spanish news about one in a hundred.
_LEAST = 0.12
_WORD = re.compile(r"[^\W\d_]+")


def detect_language(text: str) -> str:
    """Return `en`, or the code of the language a text is in (ISO 639-1); what cannot be told is `en`."""
    text = text[:_LOOKED_AT]
    if len(text) < _SHORTEST:
        return "en"
    words = _WORD.findall(text.lower())
    if words and sum(word in _WORDS for word in words) >= len(words) * _LEAST:
        return "en"
    code, _ = detect_fast(text)
    return "en" if code == "unknown" else str(code)
