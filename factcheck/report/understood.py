"""What was understood of a story, as a graph to be drawn beside its findings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from factcheck.graph import build_graph, graph_object

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.records import Extraction, Report, Span


def understood_object(report: Report, extraction: Extraction) -> dict[str, Any]:
    """Return the fact graph as plain nodes and edges.

    An edge has the `words` of the story that make the fact; a node that a finding's words name is `flagged`.
    """
    story = report.story
    document = graph_object(build_graph(extraction))
    spans = [finding.span for finding in report.findings]
    flagged = {entity.id for entity in extraction.entities if _meet(entity.mentions, spans)}
    words = {fact.id: story.words(fact.evidence) for fact in extraction.facts}
    nodes = [{**node, "flagged": True} if node["id"] in flagged else node for node in document["nodes"]]
    return {"nodes": nodes, "edges": [{**edge, "words": words[edge["id"]]} for edge in document["edges"]]}


def _meet(mentions: Iterable[Span], spans: Iterable[Span]) -> bool:
    spans = tuple(spans)
    return any(
        mention.field == span.field and mention.start < span.end and span.start < mention.end
        for mention in mentions
        for span in spans
    )
