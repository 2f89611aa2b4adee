"""What was understood, as it is drawn beside the findings."""

from __future__ import annotations

from report_samples import make_report, span_of

from factcheck.records import Entity, EntityKind, Extraction, Fact, FactKind, Role
from factcheck.report.understood import understood_object

ROE = Entity("person:ada-roe", EntityKind.PERSON, "Ada Roe", (span_of("Ada Roe"),), known=True)
POE = Entity("person:poe", EntityKind.PERSON, "Mr. Poe", (span_of("Mr. Poe"),))
HOLDS = Fact(
    "f1",
    FactKind.HOLDS,
    (
        Role("person", ROE.id, span_of("Ada Roe"), is_entity=True),
        Role("office", "president", span_of("president")),
    ),
    span_of("Ruritania's president, Ada Roe"),
    span_of("Ruritania's president, Ada Roe"),
)


def test_a_fact_has_its_words_and_a_name_in_a_finding_is_flagged() -> None:
    """The drawing tells the words a fact was read from, and which names a finding speaks of."""
    graph = understood_object(make_report(), Extraction((), (ROE, POE), (HOLDS,)))
    assert [edge["words"] for edge in graph["edges"]] == ["Ruritania's president, Ada Roe"]
    assert {node["id"]: node.get("flagged", False) for node in graph["nodes"]} == {
        "story": False,
        "person:ada-roe": True,
        "person:poe": False,
        "office:president": False,
    }
