"""The fact graph as Mermaid and GraphML text."""

from __future__ import annotations

import io

import networkx as nx
import pytest

from factcheck.graph import EXPORTS, build_graph, export_graph
from factcheck.records import Entity, EntityKind, Extraction, Fact, FactKind, Role, Span, Status

ROE, OFFICE = Span(0, 7), Span(9, 36)
HOSTILE = [
    '"] --> x["',
    "a|b",
    "<script>alert(1)</script>",
    "end; click n0 call x()",
    "`code` & #35; \\n",
    "{{braces}} [[brackets]] ((rounds))",
]


def graph_of(label: str = "Ada Roe", status: Status = Status.CURRENT):  # noqa: ANN201 - FactGraph, typed where it is made
    """Return a graph of one fact about someone of that name."""
    roles = (Role("person", label, ROE, is_entity=True), Role("office", "premier", OFFICE, is_entity=True))
    fact = Fact("f1", FactKind.HOLDS, roles, Span(0, 36), Span(0, 40), status=status)
    entities = (
        Entity("p", EntityKind.PERSON, label, (ROE,), known=True),
        Entity("o", EntityKind.OFFICE, "premier", (OFFICE,)),
    )
    return build_graph(Extraction((), entities, (fact,)))


def test_mermaid_shows_nodes_and_edges() -> None:
    """A flowchart has a line for each entity and each fact."""
    assert export_graph(graph_of(), "mermaid") == (
        'flowchart LR\n  n0["Ada Roe"]\n  n1["premier"]\n  n0 -->|"holds"| n1\n'
    )


def test_mermaid_says_the_status() -> None:
    """ "former" is read on the edge."""
    assert '"holds (former)"' in export_graph(graph_of(status=Status.FORMER), "mermaid")


def test_mermaid_of_nothing_is_an_empty_chart() -> None:
    """A story without facts is a chart without nodes."""
    assert export_graph(build_graph(Extraction()), "mermaid") == "flowchart LR\n"


@pytest.mark.parametrize("label", HOSTILE)
def test_mermaid_escapes_hostile_labels(label: str) -> None:
    """A name from a story cannot end its label or begin markup."""
    node = export_graph(graph_of(label), "mermaid").splitlines()[1]
    inside = node.removeprefix('  n0["').removesuffix('"]')
    assert not set(inside.replace("#", "").replace(";", "")) & set('"<>[](){}|`\\&')


def test_mermaid_keeps_to_one_line_a_node_for_one_line_labels() -> None:
    """As many lines as the head, two nodes and an edge."""
    assert len(export_graph(graph_of(HOSTILE[0]), "mermaid").splitlines()) == 4


def test_mermaid_breaks_no_line_inside_a_label() -> None:
    """A name that runs over a line break stays on one line."""
    assert len(export_graph(graph_of("Ada\nRoe"), "mermaid").splitlines()) == 4


@pytest.mark.parametrize("label", ["Ada Roe", "Élise Çelik", *HOSTILE])
def test_graphml_parses_back(label: str) -> None:
    """What is written can be read, whatever the names."""
    text = export_graph(graph_of(label), "graphml")
    back = nx.read_graphml(io.BytesIO(text.encode()), force_multigraph=True)
    assert back.nodes["p"]["label"] == label
    assert [data["kind"] for _, _, data in back.edges(data=True)] == ["holds"]


def test_graphml_survives_control_characters() -> None:
    """A null in a name does not stop the export."""
    text = export_graph(graph_of("Ada\x00Roe"), "graphml")
    assert nx.read_graphml(io.BytesIO(text.encode())).nodes["p"]


@pytest.mark.parametrize("name", sorted(EXPORTS))
def test_every_export_gives_the_same_bytes_twice(name: str) -> None:
    """Same graph in, same bytes out."""
    assert export_graph(graph_of(), name) == export_graph(graph_of(), name)


def test_an_unknown_format_is_an_error() -> None:
    """Only the listed formats exist."""
    with pytest.raises(KeyError):
        export_graph(graph_of(), "dot")
