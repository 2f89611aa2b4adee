"""The nearest office on record to words that name none."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from factcheck.errors import did_you_mean
from factcheck.knowledge.model import Office
from factcheck.knowledge.names import fold

if TYPE_CHECKING:
    from factcheck.knowledge.store import Store

_JOINING = frozenset({"of", "for", "the", "and", "to", "in"})
_MOST = 6  # offices of one place that fit a line of help


def suggest_office(plain: str, places: tuple[str, ...], store: Store) -> str:
    """Return what to try instead: the offices of the place that was meant, or the nearest id on record.

    Args:
        plain: the folded words.
        places: the ids of the places the words name, if any.
        store: the record.
    """
    for place in places:
        offices = store.offices_of_place(place)
        if offices:
            nearest = get_close_matches(plain, [fold(o) for o in offices], n=len(offices), cutoff=0)
            by_fold = {fold(office): office for office in offices}
            shown = ", ".join(by_fold[n] for n in nearest[:_MOST])
            rest = f" and {len(offices) - _MOST} others" if len(offices) > _MOST else ""
            return f"on record for {place}: {shown}{rest}"
    known = {fold(office): office for office in store.ids(Office)}
    near = get_close_matches(plain, known, n=1, cutoff=0.6)
    if near:
        return did_you_mean(known[near[0]], [known[near[0]]])
    return "see `factcheck knowledge status` for what is on record"


def mend_words(plain: str, store: Store) -> str:
    """Return the words with each that stands in no name on record made the nearest that does."""
    known = {
        word for name in store.names("place", "demonym", "organisation", "title") for word in name.split()
    }
    mended = []
    for word in plain.split():
        near = [] if word in known or word in _JOINING else get_close_matches(word, known, n=1, cutoff=0.75)
        mended += near or [word]
    return " ".join(mended)
