"""Which series of meetings are those of a body's leaders."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.knowledge.names import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.knowledge.model import Series


def by_body(every: Iterable[Series]) -> dict[str, tuple[Series, ...]]:
    """Return the series of leaders' meetings of each organisation.

    A series called "G8 summit" besides is the G8's too: whoever is no more met in the same series.
    """
    found: dict[str, tuple[Series, ...]] = {}
    for series in every:
        leaders = bool({"summit", "meeting"} & set(fold(series.id).split()))
        if series.organisation and leaders:
            found[series.organisation] = (*found.get(series.organisation, ()), series)
        for name in series.also:
            body, _, noun = name.rpartition(" ")
            if noun == "summit" and body and " " not in body and body != series.organisation:
                found.setdefault(body, (series,))
    return found
