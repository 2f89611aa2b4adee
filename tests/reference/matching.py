"""Whether two lists mean one person: tolerant of diacritics, transliteration, order and middle names."""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.knowledge.names import fold, similar

# Words that are no name of anybody's own.
_PARTICLES = frozenset(
    """al el bin ibn bint abu de da do dos von van der den la le di del y e ben ould sir lord lady baron
    baroness sheikh shaikh sayyid prince king queen pope emperor sultan jr sr dr general gen mohammed mohamed
    muhammad mohammad mohamad""".split()
)
# The history list has its monarchs in Portuguese.
_PORTUGUESE = {"carlos": "charles", "simeao": "simeon", "isabel": "elizabeth", "filipe": "felipe"}
_VOWELS = re.compile(r"[aeiouywhj]+")


@lru_cache(maxsize=200_000)
def same_person(one: str, other: str) -> bool:
    """Whether two names can be one person's, given that both are said to hold one office at one time."""
    words, rest = _words(one), _words(other)
    if not words or not rest:
        return fold(one) == fold(other)
    if "".join(words) == "".join(rest) or sorted(words) == sorted(rest):
        return True
    short, long = sorted((words, rest), key=len)
    shared = [(w, m) for w in short for m in long if _close(w, m)]
    if len(short) == 1:
        return bool(shared)
    if len({w for w, _ in shared}) >= 2:
        return True
    rest = [m[0] for m in long]
    for word in short:
        if word[0] in rest:
            rest.remove(word[0])
    return bool(shared) and len(long) - len(rest) >= 2


def _words(name: str) -> tuple[str, ...]:
    plain = fold(name.partition(" (")[0].partition(",")[0])
    words = [_PORTUGUESE.get(w, w) for w in plain.split() if w not in _PARTICLES]
    return tuple(words or plain.split())


def _close(one: str, other: str) -> bool:
    if one == other or similar(one, other):
        return True
    bones, others = _VOWELS.sub("", one), _VOWELS.sub("", other)
    return len(bones) >= 3 and bones == others
