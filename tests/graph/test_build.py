"""The graph of what a story says."""

from __future__ import annotations

from datetime import date

from factcheck.graph import build_graph
from factcheck.records import Entity, EntityKind, Extraction, Fact, FactKind, Interval, Role, Span

ROE, OFFICE, WORDS = Span(0, 7), Span(9, 36), Span(9, 23)
DAY = Interval.day(date(2020, 5, 14))


def holding(number: int = 1, *more: Role) -> Fact:
    """Return the fact that Ada Roe is given an office."""
    person = Role("person", "Ada Roe", ROE, is_entity=True)
    office = Role("office", "premier of Ruritania", OFFICE, is_entity=True)
    return Fact(f"f{number}", FactKind.HOLDS, (person, office, *more), Span(0, 36), Span(0, 40))


def extraction(*facts: Fact) -> Extraction:
    """Return an extraction with Ada Roe and her office for entities."""
    person = Entity("person:Ada Roe", EntityKind.PERSON, "Ada Roe", (ROE, Span(50, 53)), known=True)
    office = Entity("office:premier", EntityKind.OFFICE, "premier", (OFFICE,), known=True)
    return Extraction((), (person, office), facts, ("a note",))


def test_an_empty_story_is_a_graph_with_the_story_alone() -> None:
    """Nothing said leaves the story itself."""
    assert list(build_graph(Extraction()).network.nodes) == ["story"]


def test_every_entity_is_a_node() -> None:
    """Those no fact speaks of are in the graph as well."""
    network = build_graph(extraction()).network
    assert network.nodes["person:Ada Roe"] == {"kind": "person", "label": "Ada Roe", "known": True}


def test_a_fact_leads_from_its_first_role_to_its_second() -> None:
    """The edge of a holding goes from the person to the office."""
    edges = list(build_graph(extraction(holding())).network.edges(keys=True))
    assert edges == [("person:Ada Roe", "office:premier", "f1")]


def test_further_roles_are_marks_of_the_edge() -> None:
    """The words of the title are kept on the edge."""
    network = build_graph(extraction(holding(1, Role("title", "premier", WORDS)))).network
    ((_, _, data),) = network.edges(data=True)
    assert data == {"kind": "holds", "status": "current", "voice": "reporter", "title": "premier"}


def test_two_facts_between_the_same_nodes_are_two_edges() -> None:
    """A story may say the same thing twice."""
    assert build_graph(extraction(holding(1), holding(2))).network.number_of_edges() == 2


def test_a_fact_of_one_role_starts_at_the_story() -> None:
    """A date that is said of nothing else hangs on the story."""
    fact = Fact("f1", FactKind.DATE, (Role("date", "31 June", WORDS),), WORDS, Span(0, 40))
    assert list(build_graph(extraction(fact)).network.edges()) == [("story", "date:31 June")]


def test_a_value_is_a_node_of_its_own() -> None:
    """A day is a node labelled with the day."""
    fact = Fact("f1", FactKind.DATE, (Role("date", DAY, WORDS),), WORDS, Span(0, 40))
    assert build_graph(extraction(fact)).network.nodes["date:2020-05-14"]["label"] == "2020-05-14"


def test_an_open_interval_is_labelled_by_its_known_end() -> None:
    """A time with an open start shows its end."""
    until = Interval(None, date(2020, 5, 14))
    fact = Fact("f1", FactKind.DATE, (Role("date", until, WORDS),), WORDS, Span(0, 40))
    assert "date:/2020-05-14" in build_graph(extraction(fact)).network


def test_facts_of_a_kind_come_in_the_order_of_the_story() -> None:
    """The order of the story is kept."""
    graph = build_graph(extraction(holding(2), holding(1)))
    assert [f.id for f in graph.facts_of(FactKind.HOLDS)] == ["f2", "f1"]
    assert graph.facts_of(FactKind.VENUE) == ()


def test_facts_about_an_entity_are_found() -> None:
    """An entity leads to the facts it has a part in, each once."""
    graph = build_graph(extraction(holding(1), holding(2)))
    assert [f.id for f in graph.facts_about("office:premier")] == ["f1", "f2"]


def test_notes_are_kept() -> None:
    """What the reader should know of how the story was read goes along."""
    assert build_graph(extraction()).notes == ("a note",)
