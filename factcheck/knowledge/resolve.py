"""An office by the words a person types: "PM of Japan", "UK foreign secretary", "NATO chief", "pope"."""

from __future__ import annotations

import re
from itertools import zip_longest
from typing import TYPE_CHECKING, TypeAlias

from factcheck.errors import KnowledgeError
from factcheck.knowledge.matters import kinds_of_matter
from factcheck.knowledge.model import Office
from factcheck.knowledge.names import fold
from factcheck.knowledge.splits import Split, named_of, parted, splits_of
from factcheck.knowledge.suggest import mend_words, suggest_office
from factcheck.knowledge.wordings import kinds_meant, title_wordings, turned_about

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.knowledge.store import Store

_POSSESSIVE = re.compile(r"(?<=[\w).])['\u2019]s\b|(?<=s)['\u2019](?=\s|$)")
_QUESTION = re.compile(r"^\s*who(?:['\u2019]s the| is| was)\b", re.IGNORECASE)
_CHAIR = re.compile(r"\bchair(?:person|man|woman)\b")
_BRACKETS = re.compile(r"[()\[\]:;?\u2013\u2014/]")
_OF_PLACES = ("of", "of the")
_LEADING = {"the", "current", "incumbent", "sitting", "then"}

# What the office was that had the matter on a day is told by its kind, whatever it was called.
HEADS = frozenset({"head of state", "head of government"})
Groups: TypeAlias = "tuple[tuple[str, ...], ...]"


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
    if own := named_of(fold(words), store, ("office",)):
        return (own,)
    for plain in _plain_forms(words):
        for turned in (plain, *turned_about(plain)):
            if groups := _found(turned, splits_of(turned, store), store):
                return groups
    for plain in _plain_forms(words):
        if groups := _found(plain, parted(plain, store), store):
            return groups
    plain = _plain_forms(words)[0]
    splits = splits_of(plain, store)
    places = tuple(dict.fromkeys(p for split in splits for p in split.places))
    mended = mend_words(plain, store)
    near = _found(mended, splits_of(mended, store), store) if mended != plain else ()
    message = f"no office on record is called '{words}'"
    hint = (
        f"did you mean '{near[0][0]}'?"
        if near and len(near[0]) == 1
        else suggest_office(plain, places, store)
    )
    raise KnowledgeError(message, hint=hint)


def _found(plain: str, splits: list[Split], store: Store) -> Groups:
    own = named_of(plain, store, ("office",))
    if own:
        return (tuple(sorted([o for o in own if fold(o) == plain] or own)),)
    found = _by_name(splits, store) or _by_title(splits, store)
    if found:
        # "chairperson of the African Union" is its chair, though its commission's chair bears the title too
        called = {_CHAIR.sub("chair", plain), *_ids(splits)}
        found = tuple(o for o in found if fold(o) in called) or found
        return (found, *_by_kind([s for s in splits if s.title in HEADS], store))
    if groups := _by_kind(splits, store):
        return groups
    titled = store.offices_titled(plain)
    # a bare "foreign secretary" is the office that is called so, not the one that is so called too
    so_called = tuple(o for o in titled if fold(o).startswith(f"{plain} of "))
    return ((so_called if len(so_called) == 1 else titled),) if titled else ()


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


def _ids(splits: list[Split]) -> set[str]:
    """Return what offices would be called by title and place: "African Union chair" is its own chair."""
    return {
        f"{_CHAIR.sub('chair', s.title)} {of} {fold(p)}"
        for s in splits
        for p in s.places
        for of in _OF_PLACES
    }


def _by_name(splits: list[Split], store: Store) -> tuple[str, ...]:
    """Return the offices named alone whose place is said too: "UK chancellor of the exchequer"."""
    found = (
        office
        for split in splits
        for office in named_of(split.title, store, ("office",))
        if any(office in store.offices_of_place(place) for place in split.places)
    )
    return tuple(sorted(set(found)))


def _by_title(splits: list[Split], store: Store) -> tuple[str, ...]:
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


def _by_kind(splits: list[Split], store: Store) -> Groups:
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
