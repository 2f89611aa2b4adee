"""The grammar of officeholders: who is said to hold which office.

Constructions (T a title, P a place or body, N a name): "Japanese Prime Minister N", "Japan's prime minister,
N", "the president of France, N", "Prime Minister N of Canada", "N, prime minister of Greece", "FBI Director
N", "Prime Minister N" alone, "Presidents N and N".
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.extract.lexicon import (
    AFTER_OFFICE,
    FILLERS,
    JOBS,
    NOT_NAMES,
    OTHER_OFFICE,
    STATUS_WORDS,
    STYLES,
)
from factcheck.extract.people import Name, name_at
from factcheck.extract.predications import find_predicated
from factcheck.knowledge.model import Office
from factcheck.records import Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.extract.gazetteer import Named
    from factcheck.extract.tokens import Token
    from factcheck.knowledge.store import Store

_HYPHENS = frozenset("-‐‑–")
_ONCE = frozenset("once previously formerly".split())
_PLACE_KINDS = ("place", "demonym", "organisation")


@dataclass(slots=True)
class OfficePhrase:
    """Words that name an office: `tokens[first:last]`, its title and its place.

    `titles` are folded titles, `alone` the ids of offices the words name by themselves, `places` the ids
    the place words can mean ("" when no place is said); `owned`: the story has said it before ("its").
    """

    first: int
    last: int
    titles: tuple[str, ...]
    alone: tuple[str, ...]
    places: tuple[str, ...] = ()
    after_places: tuple[str, ...] = ()
    title_first: int = 0
    status: Status = Status.CURRENT
    status_first: int = -1
    status_last: int = -1
    plural: bool = False
    possessive: bool = False
    owned: bool = False

    def candidates(self, store: Store) -> tuple[str, ...]:
        """Return the ids of the offices the words can mean."""
        if not self.places:
            found = [o for title in self.titles for o in store.offices_titled(title)]
            return tuple(dict.fromkeys([*self.alone, *found]))
        found = [o for t in self.titles for p in self.places for o in store.offices_titled(t, p)]
        if not found and self.titles == ("leader",):
            found = [o for p in self.places for o in _at_the_head(store, p)]
        own = [o for p in self.places for o in store.offices_of_place(p) if o in self.alone]
        return tuple(dict.fromkeys([*own, *found]))


def _at_the_head(store: Store, place: str) -> list[str]:
    """Return the offices that make their holder a country's leader."""
    offices = [store.entry(Office, o) for o in store.offices_of_place(place)]
    return [
        o.id
        for o in offices
        if o is not None and o.kind in {"head of state", "head of government", "first minister"}
    ]


@dataclass(slots=True)
class Holding:
    """A name given an office, before either is linked. `form` is the construction."""

    name: Name
    office: OfficePhrase
    form: str


def find_holdings(tokens: Sequence[Token], names: Sequence[Named]) -> list[Holding]:
    """Return who is given which office in one sentence, in order."""
    starts = {n.first: n for n in names}
    ends = {n.last: n for n in names}
    holdings: list[Holding] = []
    for named in names:
        phrase = _phrase(tokens, starts, ends, named)
        if phrase is not None:
            holdings += _holders(tokens, starts, ends, phrase)
    return holdings


def _phrase(
    tokens: Sequence[Token], starts: dict[int, Named], ends: dict[int, Named], named: Named
) -> OfficePhrase | None:
    titles, alone = named.ids("title"), named.ids("office")
    plural = not titles and not alone and named.has("plural")
    if plural:
        titles = named.ids("plural")
    if not titles and not alone:
        return None
    phrase = OfficePhrase(
        named.first, named.last, titles, alone, title_first=named.first, plural=plural,
        possessive=tokens[named.last - 1].possessive,
    )  # fmt: skip
    if not _look_left(tokens, ends, phrase) or not _look_right(tokens, starts, phrase):
        return None
    phrase.owned = not phrase.places and _is_owned(tokens, phrase.first - 1)
    return phrase


def _look_left(tokens: Sequence[Token], ends: dict[int, Named], phrase: OfficePhrase) -> bool:
    """Take in status words, fillers and a place before the title; False when it is another office."""
    at = phrase.first - 1
    while at >= 0:
        token = tokens[at]
        named = ends.get(at + 1)
        if token.text in _HYPHENS and token.start == tokens[at - 1].end and at > 0:
            at -= 1
            continue
        if named is not None and named.has(*_PLACE_KINDS) and not named.has("title", "office"):
            if phrase.places or not _joins(tokens, named):
                break
            phrase.places, phrase.first = named.ids(*_PLACE_KINDS), named.first
            at = named.first - 1
            if at >= 0 and _other_before_place(tokens, at, named):
                return False
            continue
        if token.key in STATUS_WORDS and not token.possessive:
            if phrase.status in {Status.CURRENT, Status.ACTING}:
                phrase.status, phrase.status_first, phrase.status_last = STATUS_WORDS[token.key], at, at + 1
            phrase.first = at
            at -= 1
            continue
        if not phrase.places and token.key in OTHER_OFFICE and not token.possessive:
            return False
        if token.key in FILLERS and not token.possessive:
            at -= 1
            continue
        return phrase.places != () or _no_owner(tokens, at)
    return True


def _no_owner(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word before a title without a place leaves it alone.

    "Harvard President N" is another office; "former Trump Press Secretary N" and "Reagan's Defense
    Secretary N" were of another's time. The first word of a sentence has a capital anyway.
    """
    token = tokens[at]
    if not token.key or not token.text[:1].isupper() or at == 0 or token.key in NOT_NAMES | STYLES:
        return True
    begins = tokens[at - 1].text in {".", "“", '"', ":", "—", "–", "‘", "(", "]", ")", "•"}
    apart = tokens[at + 1].start - token.end
    return begins or apart != (3 if token.possessive else 1)


def _other_before_place(tokens: Sequence[Token], at: int, place: Named) -> bool:
    """Whether the word before a place makes the office another one.

    "McDonald's U.S. president" and "Brothers of Italy leader" are not the country's, and a "Deputy US
    Secretary" is not the secretary.
    """
    token = tokens[at]
    if token.possessive and token.capital:
        return True
    owns = tokens[place.last - 1].possessive  # "supporters of Brazil's president"
    if token.key == "of" and not owns and not place.has("demonym") and at > 0 and tokens[at - 1].capital:
        return True
    return token.key in {"deputy", "vice", "assistant", "associate", "lieutenant", "shadow"}


def _joins(tokens: Sequence[Token], named: Named) -> bool:
    """Whether a place can go with the title after it: nothing but spaces or a possessive between."""
    last = tokens[named.last - 1]
    if named.last < len(tokens) and tokens[named.last].text in {",", ";", ":", ".", ")", "—"}:
        return False
    return bool(last.key)


def _look_right(tokens: Sequence[Token], starts: dict[int, Named], phrase: OfficePhrase) -> bool:
    """Take in "-elect" and "of Japan" after the title; False when it is another office."""
    at = phrase.last
    if at < len(tokens) and tokens[at].text in _HYPHENS and at + 1 < len(tokens):
        if tokens[at + 1].key not in AFTER_OFFICE:
            return False
        at += 1
    if at < len(tokens) and tokens[at].key in AFTER_OFFICE and not phrase.possessive:
        phrase.status, phrase.last = AFTER_OFFICE[tokens[at].key], at + 1
        at += 1
    if phrase.possessive:
        return True
    if at < len(tokens) and tokens[at].key in {"of", "for"}:
        here = at + 1
        while here < len(tokens) and tokens[here].key == "the":
            here += 1
        named = starts.get(here)
        if named is None or not named.has("place", "organisation"):
            return bool(phrase.alone and not phrase.titles and tokens[at].key == "for")
        if phrase.places:
            return True  # "Germany's minister for Europe" has its place already
        phrase.places, phrase.last = named.ids("place", "organisation"), named.last
        phrase.possessive = tokens[named.last - 1].possessive
    return True


def _holders(
    tokens: Sequence[Token], starts: dict[int, Named], ends: dict[int, Named], phrase: OfficePhrase
) -> list[Holding]:
    if phrase.possessive:
        return []
    after = _name_after(tokens, starts, phrase)
    if after:
        return after
    before = _name_before(tokens, starts, ends, phrase)
    if before is not None:
        return [before]
    return [Holding(name, phrase, form) for name, form in find_predicated(tokens, starts, ends, phrase)]


def _name_after(tokens: Sequence[Token], starts: dict[int, Named], phrase: OfficePhrase) -> list[Holding]:
    at = phrase.last
    if at >= len(tokens):
        return []
    comma = tokens[at].text == ","
    if comma and (phrase.plural or not (phrase.places or _definite(tokens, phrase))):
        return []
    name = name_at(tokens, starts, at + 1 if comma else at)
    if name is None:
        return []
    if comma:
        closes = name.last >= len(tokens) or tokens[name.last].text in {",", ".", ")", ";", "—", "–", ":"}
        if not closes or name.words < 2 or name.first != at + 1 or _serves_another(tokens, phrase):
            return []
        return [Holding(name, phrase, "title, name")]
    if not phrase.places:
        _place_after_name(tokens, starts, phrase, name)
    found = [Holding(name, phrase, "title name")]
    here = name.last
    while phrase.plural and here < len(tokens) and (tokens[here].text == "," or tokens[here].key == "and"):
        following = name_at(tokens, starts, here + 1)
        if following is None:
            here += 1
            if here < len(tokens) and tokens[here].key == "and":
                continue
            break
        found.append(Holding(following, phrase, "title name"))
        here = following.last
    return found


def _definite(tokens: Sequence[Token], phrase: OfficePhrase) -> bool:
    """Whether a title without a place is someone's: "the prime minister, N," and "its president, N,"."""
    return phrase.first > 0 and (tokens[phrase.first - 1].key in {"the", "its", "their"} or phrase.owned)


def _is_owned(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word before a title leads back to its place: "the country's", "its", "whose"."""
    if at < 0:
        return False
    owner = tokens[at]
    if owner.key in {"its", "their", "whose"}:
        return True
    return owner.possessive and owner.text.islower() and at > 0 and tokens[at - 1].key in {"the", "this"}


def _serves_another(tokens: Sequence[Token], phrase: OfficePhrase) -> bool:
    """Whether "an adviser to the Ukrainian minister, N," may name the adviser."""
    at = phrase.first - 1
    while at >= 0 and tokens[at].key in {"the", "a"}:
        at -= 1
    return at > 0 and tokens[at].key in {"to", "of", "for"} and tokens[at - 1].key in JOBS


def _place_after_name(
    tokens: Sequence[Token], starts: dict[int, Named], phrase: OfficePhrase, name: Name
) -> None:
    """Take in "of Canada" in "Prime Minister N of Canada"."""
    at = name.last
    if at + 1 >= len(tokens) or tokens[name.last - 1].possessive:
        return
    if tokens[at].key == "of":
        here = at + 2 if tokens[at + 1].key == "the" else at + 1
        named = starts.get(here)
        if named is not None and named.has("place"):
            phrase.after_places = named.ids("place")


def _name_before(
    tokens: Sequence[Token], starts: dict[int, Named], ends: dict[int, Named], phrase: OfficePhrase
) -> Holding | None:
    """ "N, prime minister of Greece," and "N, once Chile's president,", "N (president of Chile)"."""
    if not phrase.places and not phrase.alone and not _listed_place(tokens, starts, phrase):
        return None
    at = phrase.first - 1
    while at >= 0 and tokens[at].key in {"the", "current", "incumbent", "new"}:
        at -= 1
    if at > 0 and tokens[at].key in _ONCE and phrase.status is Status.CURRENT:
        phrase.status, phrase.status_first, phrase.status_last = Status.FORMER, at, at + 1
        at -= 1
    if at < 1 or tokens[at].text not in {",", "("}:
        return None
    closing = {")"} if tokens[at].text == "(" else {",", ".", ")", ";", "—", "–"}
    if phrase.last < len(tokens) and tokens[phrase.last].text not in closing:
        return None
    named = ends.get(at)
    if named is None or not named.has("person"):
        return None
    label = " ".join(t.text for t in tokens[named.first : named.last])
    name = Name(named.first, named.last, label, named.ids("person"))
    return Holding(name, phrase, "name, title")


def _listed_place(tokens: Sequence[Token], starts: dict[int, Named], phrase: OfficePhrase) -> bool:
    """Take in the country of a list's "N, prime minister, Australia"; whether there is one."""
    at = phrase.last
    named = starts.get(at + 1) if at < len(tokens) and tokens[at].text == "," else None
    if named is None or not named.has("place") or named.has("demonym", "person"):
        return False
    if named.last < len(tokens) and tokens[named.last].text not in {".", ";", "\u2022"}:
        return False
    phrase.places, phrase.last = named.ids("place"), named.last
    return True
