"""What `factcheck facts` shows."""

# ruff: noqa: ANN001, ANN201 - fixtures and samples name their types themselves

from __future__ import annotations

import io
import json
from datetime import date

import pytest
from report_samples import make_story, span_of

from factcheck.errors import SettingsError
from factcheck.records import (
    DateMention,
    Entity,
    EntityKind,
    Extraction,
    Fact,
    FactKind,
    Interval,
    Role,
    Span,
    Status,
    TimeBasis,
    TimexType,
    Voice,
)
from factcheck.report.facts import render_facts


def make_extraction():
    """Return what was understood of the sample story."""
    person, office = span_of("Ada Roe"), span_of("president")
    friday = Interval.day(date(2023, 5, 5))
    fact = Fact(
        id="f1",
        kind=FactKind.HOLDS,
        roles=(
            Role("person", "person:ada-roe", person, is_entity=True),
            Role("when", friday, span_of("Friday")),
            Role("title", "Bridge", Span(0, 6, "title")),
        ),
        evidence=Span(office.start, person.end),
        sentence=Span(35, 100),
        time=friday,
        basis=TimeBasis.EXPLICIT,
        voice=Voice.QUOTED,
        status=Status.FORMER,
        speaker="Mr. Poe",
    )
    return Extraction(
        dates=(DateMention(span_of("Friday"), TimexType.DATE, "2023-05-05", friday),),
        entities=(Entity("person:ada-roe", EntityKind.PERSON, "Ada Roe", (person,), known=True),),
        facts=(fact,),
        notes=("one note",),
    )


def write_facts(name):
    """Return what a format writes."""
    out = io.StringIO()
    render_facts([(make_story(), make_extraction()), (make_story(id="b"), Extraction())], name, out)
    return out.getvalue()


@pytest.mark.parametrize(("name", "suffix"), [("terminal", "txt"), ("json", "json"), ("jsonl", "jsonl")])
def test_a_format_writes_the_same_bytes_every_time(name, suffix, golden):
    """The same extraction gives the same bytes as the golden file that a person has read."""
    golden(f"facts.{suffix}", write_facts(name))


def test_a_line_holds_dates_entities_and_facts():
    """The keys are those other tools rely on."""
    record = json.loads(write_facts("jsonl").splitlines()[0])
    assert list(record) == ["id", "published", "dates", "entities", "facts"]
    assert record["dates"][0] == {
        "start": 105,
        "end": 111,
        "text": "Friday",
        "type": "DATE",
        "value": "2023-05-05",
    }
    assert record["facts"][0]["roles"]["person"] == {
        "value": "person:ada-roe",
        "start": 58,
        "end": 65,
        "text": "Ada Roe",
    }


def test_an_unknown_facts_format_is_refused():
    """A misspelt format is answered with the nearest."""
    with pytest.raises(SettingsError, match="no facts format 'jsnol'"):
        write_facts("jsnol")
