"""Meetings told of without their name: "the Group of Seven met here", "NATO's anniversary summit".

Bodies meet often, and mostly it is their ministers: which meeting of the leaders is meant must follow from
the place said, from the days, or from both.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from factcheck.extract.ordinals import WORDS
from factcheck.knowledge.asked import note
from factcheck.knowledge.leaders_meetings import by_body
from factcheck.knowledge.model import Series

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from collections.abc import Set as AbstractSet

    from factcheck.extract.gazetteer import Named
    from factcheck.extract.reading import Reading
    from factcheck.knowledge.store import Store

# After the name of a series or a body: "of the Quad grouping", "the Quad nations' summit".
BODIES = frozenset(
    """grouping group alliance bloc nations countries members leaders economies club states powers
    """.split()
)
# Ministers meet under the same names.
MINISTERIAL = frozenset(
    """minister ministers ministerial ministerials finance sherpa sherpas envoys bankers parliamentary
    speakers ambassadors diplomats officials deputies commanders generals chiefs foreign defence interior
    agriculture environment labour health trade energy
    """.split()
)
SUMMITS = frozenset("summit gathering".split())
_LEADERS = frozenset("leaders heads presidents".split())
_OF_STATE = frozenset("of state and government".split())
HEADS = _LEADERS | _OF_STATE
_AUXILIARIES = frozenset(
    """will are is to due set have has had last next then all also first were was again both can expected
    scheduled who which that when
    """.split()
)
_MEET = frozenset(
    """met meet meets meeting gathered gather gathers gathering convened convene convenes assembled assemble
    """.split()
)
_HOLD = frozenset("hold holds held holding opened open began begin closed ended end".split())
_OWN = frozenset("their its a the this".split())
# Between a body and its summit: "NATO's 75th-anniversary summit", "the G20's second leaders' summit".
_MODIFIERS = frozenset(
    """leaders annual anniversary yearly latest biennial two three four day one main full recent upcoming
    forthcoming big landmark in person
    """.split()
)
_ITS = frozenset({"its", "their"})
_FIRM = frozenset("alliance bloc club".split())
# What a body is called on second mention.
_CALLED = frozenset("alliance bloc group grouping club forum organisation organization body".split())


@lru_cache(maxsize=4)
def _series_of(store: Store) -> dict[str, tuple[Series, ...]]:
    return by_body(store.all(Series))


def series_of_bodies(store: Store, bodies: Iterable[str]) -> list[Series]:
    """Return the series of the leaders' meetings of some organisations, as asked of the record."""
    bodies = tuple(bodies)
    for id_ in bodies:
        note("meetings of", id_)
    return [s for id_ in bodies for s in _series_of(store).get(id_, ())]


def body_summit(reading: Reading, named: Named) -> int | None:
    """Return where "NATO's 75th-anniversary summit" ends, for a body's name; None if no summit follows."""
    tokens = reading.tokens
    at = named.last
    while at < len(tokens) and at - named.last < 8:
        token = tokens[at]
        if token.key in SUMMITS or (token.key == "meeting" and tokens[at - 1].key == "leaders"):
            return at + 1
        plain = token.key in BODIES | _MODIFIERS or token.text in {"-", "‐", "‑"} or _counts(token.text)
        if not plain:
            return None
        at += 1
    return None


def _counts(text: str) -> bool:
    return text[:1].isdigit() or text.lower() in WORDS


@dataclass(frozen=True, slots=True)
class Meets:
    """A clause that says a body meets: where its noun and its verb end, and whether it says leaders."""

    noun: int
    end: int
    leaders: bool


def body_meets(reading: Reading, named: Named) -> Meets | None:
    """Return the clause in "the G7 leaders met" and "the leaders of the Quad will hold their summit"."""
    tokens = reading.tokens
    if tokens[named.last - 1].possessive and (
        named.last >= len(tokens) or tokens[named.last].key not in _LEADERS
    ):
        return None
    at = named.last
    leaders = _led(reading, named.first)
    while at < len(tokens) and (tokens[at].key in BODIES | _LEADERS | _OF_STATE):
        leaders = leaders or tokens[at].key in _LEADERS
        at += 1
    noun = at
    while at < len(tokens) and (tokens[at].key in _AUXILIARIES or (tokens[at].text == "," and leaders)):
        at += 1
    if at >= len(tokens):
        return None
    if tokens[at].key in _MEET:
        return Meets(noun, at + 1, leaders)
    if tokens[at].key in _HOLD and leaders:
        for here in range(at + 1, min(at + 6, len(tokens))):
            if tokens[here].key in SUMMITS:
                return Meets(noun, here + 1, leaders=True)
            if tokens[here].key not in _OWN | _MODIFIERS and not _counts(tokens[here].text):
                return None
    return None


def own_leaders_meet(reading: Reading) -> tuple[int, Meets, list[Series]] | None:
    """Return where "its leaders met" begins, the clause, and the series of the body named before."""
    tokens = reading.tokens
    for at in range(1, len(tokens) - 1):
        if tokens[at].key not in _LEADERS or tokens[at - 1].key not in _ITS:
            continue
        end = at + 1
        while end < len(tokens) and tokens[end].key in _AUXILIARIES:
            end += 1
        if end < len(tokens) and tokens[end].key in _MEET and (series := _spoken_of(reading)):
            return at, Meets(at + 1, end + 1, leaders=True), series
    return None


def _led(reading: Reading, first: int) -> bool:
    """Whether "the leaders of the" stands before a body."""
    keys = [t.key for t in reading.tokens[max(0, first - 6) : first]]
    return bool(_LEADERS & set(keys)) and keys[-1:] in (["the"], ["of"])


def second_mentions(reading: Reading, taken: set[int]) -> Iterator[tuple[int, int, list[Series]]]:
    """Yield "its second leaders' summit", "the alliance summit", "the Madrid gathering", "their summit".

    Each is its first token, the token after it and the series of the body named before.
    """
    tokens = reading.tokens
    starts = {n.last: n for n in reading.names}
    for at, token in enumerate(tokens):
        if at in taken or token.key not in SUMMITS or not at:
            continue
        first = at
        while first > 0 and (
            tokens[first - 1].key in _MODIFIERS | _CALLED
            or tokens[first - 1].text in {"-", "‐", "‑"}
            or _counts(tokens[first - 1].text)
        ):
            first -= 1
        said = {t.key for t in tokens[first:at]} & _CALLED
        if not first:
            continue
        placed = starts.get(first)
        if placed is not None and placed.has("place") and not placed.has("organisation", "demonym"):
            first, series = placed.first, _spoken_of(reading)
        elif not said and tokens[first - 1].key not in _ITS and reading.context.meeting is not None:
            continue  # "the summit" of one named is read elsewhere
        else:
            series = _referred_to(reading, first - 1, said)
        if first and tokens[first - 1].key in _ITS | {"the", "this"} and series:
            yield first - 1, at + 1, series


def _referred_to(reading: Reading, at: int, said: AbstractSet[str]) -> list[Series]:
    """Return the series that "its", "their", "the" or "the alliance's" at a token can refer to.

    Others than the bodies of the record meet too: but for "the alliance" and "the bloc", the body must be
    the last thing named, in the same sentence unless "its" begins what is said.
    """
    if said & _FIRM:
        return _spoken_of(reading)
    before = [
        n for n in reading.names if n.last <= at and n.has("organisation", "place", "person", "demonym")
    ]
    key = reading.tokens[at].key
    if key == "its" and not before and not reading.context.mentions:
        return _spoken_of(reading)
    if not before or not before[-1].has("organisation"):
        return []
    if key == "their" and not {t.key for t in reading.tokens[:at]} & _LEADERS:
        return []
    if any(before[-1].last <= m.first < at for m in reading.context.mentions):
        return []
    return series_of_bodies(reading.knowledge.store, before[-1].ids("organisation"))


def _spoken_of(reading: Reading) -> list[Series]:
    """Return the series of the body named last, or else those of the only one that the sentence names."""
    known = reading.context.meeting
    if known is not None:
        return [s for i in known.series if (s := reading.knowledge.series(i)) is not None]
    store = reading.knowledge.store
    for id_ in reversed(reading.context.organisations):
        if series := series_of_bodies(store, (id_,)):
            return series
    return []
