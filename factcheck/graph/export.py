"""The fact graph as Mermaid and GraphML text."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from factcheck.graph.build import STORY

if TYPE_CHECKING:
    from collections.abc import Callable

    from factcheck.graph.build import FactGraph

# Characters that end a label or begin markup in Mermaid; its own entity form is #code;.
_MERMAID = {ord(c): f"#{ord(c)};" for c in '"<>[](){}|`#;&\\'} | {ord(c): " " for c in "\r\n"}
# Characters that XML 1.0 does not allow.
_NO_XML = dict.fromkeys((*range(9), 11, 12, *range(14, 32), 65534, 65535, *range(55296, 57344)), "�")


def to_mermaid(graph: FactGraph) -> str:
    """Return a Mermaid flowchart of a graph."""
    lines = ["flowchart LR"]
    names: dict[str, str] = {}
    for node, data in graph.network.nodes(data=True):
        if node == STORY and graph.network.degree(node) == 0:
            continue
        names[node] = f"n{len(names)}"
        lines.append(f'  {names[node]}["{str(data["label"]).translate(_MERMAID)}"]')
    for start, end, data in graph.network.edges(data=True):
        status = "" if data["status"] == "current" else f" ({data['status']})"
        lines.append(f'  {names[start]} -->|"{data["kind"]}{status}"| {names[end]}')
    return "\n".join(lines) + "\n"


def to_graphml(graph: FactGraph) -> str:
    """Return a graph as GraphML."""
    import networkx as nx  # noqa: PLC0415 - as in `build`: only who wants the graph waits for it

    out = io.BytesIO()
    network = graph.network.copy()
    for _, data in [*network.nodes(data=True), *((None, d) for *_, d in network.edges(data=True))]:
        data.update({k: v.translate(_NO_XML) for k, v in data.items() if isinstance(v, str)})
    network = nx.relabel_nodes(network, {n: n.translate(_NO_XML) for n in network})
    nx.write_graphml_xml(network, out, encoding="utf-8", prettyprint=True)
    return out.getvalue().decode("utf-8")


def graph_object(graph: FactGraph) -> dict[str, Any]:
    """Return a graph as plain nodes and edges; an edge leads from `source` to `target`, both ids of nodes."""
    nodes = [{"id": node, **data} for node, data in graph.network.nodes(data=True)]
    edges = [
        {**data, "id": key, "source": start, "target": end}
        for start, end, key, data in graph.network.edges(keys=True, data=True)
    ]
    return {"nodes": nodes, "edges": edges}


EXPORTS: dict[str, Callable[[FactGraph], str]] = {"mermaid": to_mermaid, "graphml": to_graphml}


def export_graph(graph: FactGraph, format_name: str) -> str:
    """Return a graph in one of `EXPORTS`."""
    return EXPORTS[format_name](graph)
