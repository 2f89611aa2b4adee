"""What was understood, as it is drawn beside the findings."""

from __future__ import annotations

from report_samples import make_extraction, make_report

from factcheck.report.understood import understood_object


def test_a_fact_has_its_words_and_a_name_in_a_finding_is_flagged() -> None:
    """The drawing tells the words a fact was read from, and which names a finding speaks of."""
    graph = understood_object(make_report(), make_extraction())
    assert [edge["words"] for edge in graph["edges"]] == ["Ruritania's president, Ada Roe"]
    assert {node["id"]: node.get("flagged", False) for node in graph["nodes"]} == {
        "story": False,
        "person:ada-roe": True,
        "person:poe": False,
        "office:president": False,
    }
