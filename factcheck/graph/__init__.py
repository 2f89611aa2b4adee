"""Facts -> FactGraph: entities as nodes, facts as edges. The only code that touches networkx."""

from factcheck.graph.build import FactGraph, build_graph
from factcheck.graph.export import EXPORTS, export_graph, graph_object

__all__ = ["EXPORTS", "FactGraph", "build_graph", "export_graph", "graph_object"]
