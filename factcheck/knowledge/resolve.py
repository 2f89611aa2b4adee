"""An office by the words a person types: "PM of Japan", "UK foreign secretary", "NATO chief", "pope"."""

from __future__ import annotations

import re
from itertools import zip_longest
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from factcheck.errors import KnowledgeError
from factcheck.knowledge.matters import kinds_of_matter
from factcheck.knowledge.model import Office
from factcheck.knowledge.names import fold
from factcheck.knowledge.suggest import mend_words, suggest_office
from factcheck.knowledge.wordings import kinds_meant, title_wordings

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.knowledge.store import Store

_POSSESSIVE = re.compile(r"(?<=[\w).])['\u2019]s\b|(?<=s)['\u2019](?=\s|$)")
_QUESTION = re.compile(r"^\s*who(?:['\u2019]s the| is| was)\b", re.IGNORECASE)
_CHAIR = re.compile(r"\bchair(?:person|man|woman)\b")
_BRACKETS = re.compile(r"[()\[\]:;?\u2013\u2014/]")
_PLACES = ("place", "demonym", "organisation")
_JOINING = ("of", "for", "at", "in", "to")
_LEADING = {"the", "current", "incumbent", "sitting", "then"}

# What the office was that had the matter on a day is told by its kind, whatever it was called.
HEADS = frozenset({"head of state", "head of government"})
Groups: TypeAlias = "tuple[tuple[str, ...], ...]"


class _Split(NamedTuple):
    """One way to read the words: a title, and the ids of the places the rest can name."""

    title: str
    places: tuple[str, ...]


def resolve_office(words: str, store: Store) -> tuple[str, ...]:
    """Return the ids of the offices that words can mean, sorted; more than one when they are ambiguous.

    Raises:
        KnowledgeError: no office on record is meant; names the nearest.
    """
    return readings(words, store)[0]


def readings(words: str, store: Store) -> Groups:
    """Return groups of offices that words can mean, the likeliest group first; there is at least one.

    The surest reading wins: the office's own name, then a title on file with its place, then another usual
    word for an office of that kind. Only the last has several groups: a "head of government" is the prime
    minister, and the president where and when there is none.

    Raises:
        KnowledgeError: no office on record is meant; names the nearest.
    """
    if own := _named(fold(words), store, ("office",)):
        return (own,)
    for plain in _plain_forms(words):
        if groups := _found(plain, _splits(plain, store), store):
            return groups
    plain = _plain_forms(words)[0]
    splits = _splits(plain, store)
    places = tuple(dict.fromkeys(p for split in splits for p in split.places))
    mended = mend_words(plain, store)
    near = _found(mended, _splits(mended, store), store) if mended != plain else ()
    message = f"no office on record is called '{words}'"
    hint = (
        f"did you mean '{near[0][0]}'?"
        if near and len(near[0]) == 1
        else suggest_office(plain, places, store)
    )
    raise KnowledgeError(message, hint=hint)


def _found(plain: str, splits: list[_Split], store: Store) -> Groups:
    own = _named(plain, store, ("office",))
    if own:
        return (tuple(sorted([o for o in own if fold(o) == plain] or own)),)
    found = _by_name(splits, store) or _by_title(splits, store)
    if found:
        # "chairperson of the African Union" is its chair, though its commission's chair bears the title too
        found = tuple(o for o in found if fold(o) == _CHAIR.sub("chair", plain)) or found
        return (found, *_by_kind([s for s in splits if s.title in HEADS], store))
    if groups := _by_kind(splits, store):
        return groups
    titled = store.offices_titled(plain)
    return (titled,) if titled else ()


def _plain_forms(words: str) -> tuple[str, ...]:
    """Return words folded, without brackets and what leads up to an office.

    A possessive can belong to a name ("McDonald's", "the UN children's agency's head"): first every one is
    taken off, then only the last, then none.
    """
    asked = _QUESTION.sub("", words.replace("-", " "))
    last = list(_POSSESSIVE.finditer(asked))[-1:]
    without = [asked[: m.start()] + asked[m.end() :] for m in last]
    return tuple(dict.fromkeys(_plain(form) for form in (_POSSESSIVE.sub("", asked), *without, asked)))


def _plain(asked: str) -> str:
    folded = fold(_BRACKETS.sub(" ", asked)).split()
    while len(folded) > 1 and folded[0] in _LEADING:
        folded = folded[1:]
    return " ".join(folded)


def _named(name: str, store: Store, kinds: Iterable[str]) -> tuple[str, ...]:
    """Return the ids that a whole folded name has, in any of some kinds."""
    return tuple(dict.fromkeys(id_ for kind, id_ in store.named(name) if kind in kinds))


def _splits(plain: str, store: Store) -> list[_Split]:
    """Return every way to part words into a title and a place: the longest place first, bare ones last."""
    words = plain.split()
    found: list[tuple[bool, int, _Split]] = []
    for at in range(1, len(words)):
        before, after = words[:at], words[at:]
        if after[0] not in _JOINING and (places := _named(" ".join(before), store, _PLACES)):
            found.append((True, len(before), _Split(" ".join(after), places)))
        title = before[:-1] if before[-1] in _JOINING else before
        rest = after[1:] if after[0] == "the" else after
        names = (" ".join(after), " ".join(rest), " ".join(rest).removeprefix("state of "))
        if title and (places := tuple(dict.fromkeys(p for n in names for p in _named(n, store, _PLACES)))):
            found.append((before[-1] in _JOINING, len(rest), _Split(" ".join(title), places)))
    return [split for _, _, split in sorted(found, key=lambda f: (-f[0], -f[1]))]


def _by_name(splits: list[_Split], store: Store) -> tuple[str, ...]:
    """Return the offices named alone whose place is said too: "UK chancellor of the exchequer"."""
    found = (
        office
        for split in splits
        for office in _named(split.title, store, ("office",))
        if any(office in store.offices_of_place(place) for place in split.places)
    )
    return tuple(sorted(set(found)))


def _by_title(splits: list[_Split], store: Store) -> tuple[str, ...]:
    """Return the offices with this title, or a turn of it, at the longest place that has any."""
    for wording in (lambda title: (title,), title_wordings):
        for split in splits:
            found = {
                office
                for title in wording(split.title)
                for place in split.places
                for office in store.offices_titled(title, place)
            }
            if found:
                return tuple(sorted(found))
    return ()


def _by_kind(splits: list[_Split], store: Store) -> Groups:
    """Return the offices of the kinds a title can mean, the likeliest kind first.

    Of the usual words the longest is meant ("head of state", not "head" of a "State of ..."); a matter is
    looked for at the longest place first.
    """
    longest = sorted(splits, key=lambda s: -len(s.title.split()))
    for ways, kinds_of in ((longest, kinds_meant), (splits, kinds_of_matter)):
        for split in ways:
            if groups := _of_kinds(split.places, kinds_of(split.title), store):
                return groups
    return ()


def _of_kinds(places: Iterable[str], kinds: tuple[str, ...], store: Store) -> Groups:
    """Return the offices of these kinds that places have, kind by kind."""
    each = []
    for place in places:
        offices = [o for id_ in store.offices_of_place(place) if (o := store.entry(Office, id_)) is not None]
        each.append([group for kind in kinds if (group := [o.id for o in offices if o.kind == kind])])
    ranks = zip_longest(*each, fillvalue=[])
    return tuple(tuple(sorted({id_ for group in rank for id_ in group})) for rank in ranks)
