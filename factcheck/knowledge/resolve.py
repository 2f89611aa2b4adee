"""An office by the words a person types: "PM of Japan", "UK foreign secretary", "NATO chief", "pope"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from factcheck.errors import KnowledgeError
from factcheck.knowledge.model import Office
from factcheck.knowledge.names import fold
from factcheck.knowledge.suggest import mend_words, suggest_office
from factcheck.knowledge.wordings import kinds_meant, title_wordings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.knowledge.store import Store

_POSSESSIVE = re.compile(r"(?<=\w)['\u2019]s\b|(?<=s)['\u2019](?=\s|$)")
_PLACES = ("place", "demonym", "organisation")
_JOINING = ("of", "for", "at", "in", "to")
_LEADING = {"the", "current", "incumbent", "sitting", "then"}


class _Split(NamedTuple):
    """One way to read the words: a title, and the ids of the places the rest can name."""

    title: str
    places: tuple[str, ...]


def resolve_office(words: str, store: Store) -> tuple[str, ...]:
    """Return the ids of the offices that words can mean, sorted; more than one when they are ambiguous.

    The surest reading wins: the office's own name, then a title on file with its place, then another usual
    word for an office of that kind.

    Raises:
        KnowledgeError: no office on record is meant; names the nearest.
    """
    plain = _plain(words)
    splits = list(_splits(plain, store))
    found = _named(fold(words), store, ("office",)) or _found(plain, splits, store)
    if found:
        return tuple(sorted(found))
    places = tuple(dict.fromkeys(p for split in splits for p in split.places))
    mended = mend_words(plain, store)
    near = _found(mended, list(_splits(mended, store)), store) if mended != plain else ()
    message = f"no office on record is called '{words}'"
    hint = f"did you mean '{near[0]}'?" if len(near) == 1 else suggest_office(plain, places, store)
    raise KnowledgeError(message, hint=hint)


def _found(plain: str, splits: list[_Split], store: Store) -> tuple[str, ...]:
    own = _named(plain, store, ("office",))
    if own:
        return tuple(sorted([o for o in own if fold(o) == plain] or own))
    return (
        _by_name(splits, store)
        or _by_title(splits, store)
        or _by_kind(splits, store)
        or store.offices_titled(plain)
    )


def resolve_one(words: str, store: Store) -> Office:
    """Return the one office that words mean.

    Raises:
        KnowledgeError: no office on record is meant, or several are.
    """
    ids = resolve_office(words, store)
    if len(ids) > 1:
        message = f"'{words}' can mean {len(ids)} offices"
        shown = ", ".join(ids[:8]) + (" and others" if len(ids) > 8 else "")
        raise KnowledgeError(message, hint=f"say which: {shown}")
    office = store.entry(Office, ids[0])
    if office is None:
        message = f"the compiled record names '{ids[0]}' but does not hold it"
        raise KnowledgeError(message, hint="delete the cache directory and try again")
    return office


def _plain(words: str) -> str:
    """Return words folded, without possessives and what leads up to an office."""
    folded = fold(_POSSESSIVE.sub("", words.replace("-", " "))).split()
    while len(folded) > 1 and folded[0] in _LEADING:
        folded = folded[1:]
    return " ".join(folded)


def _named(name: str, store: Store, kinds: Iterable[str]) -> tuple[str, ...]:
    """Return the ids that a whole folded name has, in any of some kinds."""
    return tuple(dict.fromkeys(id_ for kind, id_ in store.named(name) if kind in kinds))


def _splits(plain: str, store: Store) -> Iterator[_Split]:
    """Yield every way to part words into a title and a place."""
    words = plain.split()
    for at in range(1, len(words)):
        before, after = words[:at], words[at:]
        if places := _named(" ".join(before), store, _PLACES):
            yield _Split(" ".join(after), places)
        if before[-1] in _JOINING and len(before) > 1:
            rest = after[1:] if after[0] == "the" else after
            names = (" ".join(after), " ".join(rest))
            if places := tuple(dict.fromkeys(p for n in names for p in _named(n, store, _PLACES))):
                yield _Split(" ".join(before[:-1]), places)


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
    for wording in (lambda title: (title,), title_wordings):
        found = {
            office
            for split in splits
            for title in wording(split.title)
            for place in split.places
            for office in store.offices_titled(title, place)
        }
        if found:
            return tuple(sorted(found))
    return ()


def _by_kind(splits: list[_Split], store: Store) -> tuple[str, ...]:
    """Return the offices of the first kind the title can mean that each place has."""
    found: set[str] = set()
    for split in splits:
        for place in split.places:
            offices = [store.entry(Office, id_) for id_ in store.offices_of_place(place)]
            for kind in kinds_meant(split.title):
                meant = {o.id for o in offices if o is not None and o.kind == kind}
                if meant:
                    found |= meant
                    break
    return tuple(sorted(found))
