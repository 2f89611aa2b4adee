"""How much is on record and how far it reaches."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from factcheck.knowledge.extent import measure_extent

if TYPE_CHECKING:
    from factcheck.knowledge.store import Store


def test_everything_on_file_is_counted(store: Store) -> None:
    """The status page counts what the files hold, and says when the open terms were last checked."""
    extent = measure_extent(store)
    assert (extent.offices, extent.terms, extent.open_terms) == (4, 10, 4)
    assert (extent.people, extent.places, extent.organisations) == (8, 3, 1)
    assert (extent.members, extent.series, extent.editions) == (3, 1, 2)
    assert (extent.oldest, extent.newest, extent.stale) == (date(2026, 8, 1), date(2026, 8, 1), None)


def test_open_terms_behind_a_day_are_counted(store: Store) -> None:
    """Before a story of a day is checked, an editor can see how much the record does not reach it."""
    assert measure_extent(store, date(2026, 8, 1)).stale == 0
    assert measure_extent(store, date(2026, 8, 2)).stale == 4
