"""The ways to part the words for an office into a title and a place."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.knowledge.store import Store

_PLACES = ("place", "demonym", "organisation")
_JOINING = ("of", "for", "at", "in", "to")


class Split(NamedTuple):
    """One way to read the words: a title, and the ids of the places the rest can name."""

    title: str
    places: tuple[str, ...]


def named_of(name: str, store: Store, kinds: Iterable[str]) -> tuple[str, ...]:
    """Return the ids that a whole folded name has, in any of some kinds."""
    return tuple(dict.fromkeys(id_ for kind, id_ in store.named(name) if kind in kinds))


def splits_of(plain: str, store: Store) -> list[Split]:
    """Return every way to part words into a title and a place: the longest place first, bare ones last."""
    words = plain.split()
    found: list[tuple[bool, int, Split]] = []
    for at in range(1, len(words)):
        before, after = words[:at], words[at:]
        if after[0] not in _JOINING and (places := named_of(" ".join(before), store, _PLACES)):
            found.append((True, len(before), Split(" ".join(after), places)))
        title = before[:-1] if before[-1] in _JOINING else before
        rest = after[1:] if after[0] == "the" else after
        names = (" ".join(after), " ".join(rest), " ".join(rest).removeprefix("state of "))
        if title and (places := tuple(dict.fromkeys(p for n in names for p in named_of(n, store, _PLACES)))):
            found.append((before[-1] in _JOINING, len(rest), Split(" ".join(title), places)))
    return [split for _, _, split in sorted(found, key=lambda f: (-f[0], -f[1]))]


def parted(plain: str, store: Store) -> list[Split]:
    """Return the ways to read words with a place in their midst: "president of the Spanish government"."""
    words = plain.split()
    return [
        Split(title, places)
        for at in range(1, len(words) - 1)
        for end in range(len(words) - 1, at, -1)
        if (places := named_of(" ".join(words[at:end]), store, ("place", "demonym")))
        for whole in (" ".join(words[:at] + words[end:]),)
        for title in dict.fromkeys((whole, whole.removesuffix(" of the government")))
    ]
