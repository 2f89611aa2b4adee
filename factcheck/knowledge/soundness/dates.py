"""Days on which nobody can have checked anything yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.knowledge.days import in_words
from factcheck.knowledge.model import Office, Organisation, Person, Place, Series
from factcheck.knowledge.soundness.flaw import flaw

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from factcheck.knowledge.soundness.flaw import Flaw
    from factcheck.knowledge.store import Store


def check_dates(store: Store, today: date) -> Iterator[Flaw]:
    """Yield entries checked after today."""
    places = [
        *(filed for _, filed in store.filed(Office)),
        *(filed for _, filed in store.filed(Organisation)),
        *(filed for _, filed in store.filed(Place)),
        *(filed for _, filed in store.filed(Series)),
    ]
    for filed in places:
        checked = None if isinstance(filed.entry, Person) else filed.entry.checked
        if checked is not None and checked > today:
            message = f"'{filed.entry.id}' was checked on {in_words(checked)}, which is yet to come"
            yield flaw(filed, message, "write the day it was really checked", "checked")
