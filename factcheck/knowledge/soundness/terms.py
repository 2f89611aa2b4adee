"""Terms against the day their list was checked, and dated names against each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.knowledge.days import in_words
from factcheck.knowledge.model import Office, Organisation, Place
from factcheck.knowledge.soundness.flaw import flaw

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.knowledge.model import Naming
    from factcheck.knowledge.soundness.flaw import Flaw
    from factcheck.knowledge.store import Filed, Store


def check_terms(store: Store) -> Iterator[Flaw]:
    """Yield terms the list cannot know of yet, and names or capitals whose times are wrong."""
    for office, filed in store.filed(Office):
        if not office.terms:
            yield flaw(
                filed, f"'{office.id}' has no holders", "add the first line, or leave it out", "holders"
            )
        for term in office.terms:
            if term.start.earliest > office.checked:
                message = f"{term.person} becomes {office.id} after the list was checked"
                yield flaw(filed, message, "raise `checked`, or leave the line out", "holders", term.line)
            elif term.end is not None and term.end.earliest > office.checked:
                message = f"{term.person} ceases to be {office.id} after the list was checked"
                yield flaw(filed, message, "raise `checked`, or leave out `to`", "holders", term.line)
    for place, filed in store.filed(Place):
        yield from _namings(filed, place.capitals, "capitals")
        yield from _namings(filed, place.names, "names")
    for body, filed in store.filed(Organisation):
        yield from _namings(filed, body.names, "names")


def _namings(filed: Filed, namings: tuple[Naming, ...], key: str) -> Iterator[Flaw]:
    last: Naming | None = None
    for number, naming in enumerate(namings):
        if naming.start and naming.end and naming.end.latest < naming.start.earliest:
            message = f"'{naming.name}' ends before it starts"
            yield flaw(filed, message, "exchange `from` and `to`, or correct one", key, number)
        # two at one time that begin together are meant: a capital and the seat of its government in war
        together = last is not None and last.start and naming.start and last.start.text == naming.start.text
        if together:
            continue
        if last is not None and last.end and naming.start and naming.start.latest < last.end.earliest:
            message = f"'{naming.name}' begins before '{last.name}' ends on {in_words(last.end)}"
            yield flaw(filed, message, "correct one of the days", key, number)
        last = naming
