"""A story's facts, looked up by kind and by what they say."""

from __future__ import annotations

from check_samples import holding

from factcheck.check.fact_index import FactIndex
from factcheck.records import FactKind, Role, Span

ROE, LOWE = holding("Ada Roe"), holding("Bo Lowe")


def test_facts_of_a_kind_come_in_the_storys_order() -> None:
    """Each has its place in the story, so that two are tried one way round only."""
    index = FactIndex((LOWE, ROE))
    assert index.of_kinds((FactKind.HOLDS,)) == [(0, LOWE), (1, ROE)]
    assert index.of_kinds((FactKind.BORN,)) == []


def test_facts_are_found_by_what_a_role_says() -> None:
    """Only those that say the very same of the role are looked at."""
    index = FactIndex((LOWE, ROE, LOWE))
    assert index.saying((FactKind.HOLDS,), "person", "Bo Lowe") == [(0, LOWE), (2, LOWE)]
    assert index.saying((FactKind.HOLDS,), "person", "Cy Doe") == ()
    assert index.saying((FactKind.HOLDS,), "day", "Bo Lowe") == ()
    assert index.saying((FactKind.BORN,), "person", "Bo Lowe") == ()


def test_a_number_and_its_words_are_not_the_same() -> None:
    """A role that says 12 is not found by "12"."""
    twelve = holding(roles=(Role("number", 12, Span(0, 2)),))
    index = FactIndex((twelve,))
    assert index.saying((FactKind.HOLDS,), "number", 12) == [(0, twelve)]
    assert index.saying((FactKind.HOLDS,), "number", "12") == ()
