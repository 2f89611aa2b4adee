"""What was understood of a story, for `factcheck facts`: dates, entities and facts, as a tree, page or JSON.

    render_facts(items: Iterable[tuple[Story, Extraction]], format_name: str, out: TextIO, options=...)

writes each story as it comes in terminal and jsonl, and one document in json and html. Graph formats are the
graph stage's.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, TextIO

from factcheck import __version__
from factcheck.errors import SettingsError, did_you_mean
from factcheck.records import Interval
from factcheck.report.options import RenderOptions
from factcheck.report.records_json import dump_json

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.records import DateMention, Entity, Extraction, Fact, Role, Span, Story

# Raised when a key changes its meaning or goes; added keys do not count.
SCHEMA = "factcheck-facts/1"
FACT_FORMATS = ("terminal", "json", "jsonl", "html")
_PAGES = {"terminal": "facts_tree", "html": "facts_html"}  # modules, each with its own `render`


def render_facts(
    items: Iterable[tuple[Story, Extraction]],
    format_name: str,
    out: TextIO,
    options: RenderOptions | None = None,
) -> None:
    """Write what was understood of each story.

    Raises:
        SettingsError: there is no such format.
    """
    if format_name in _PAGES:
        page = import_module(f"factcheck.report.{_PAGES[format_name]}")
        page.render(items, out, options or RenderOptions())
    elif format_name == "jsonl":
        for story, extraction in items:
            out.write(dump_json(extraction_object(story, extraction)) + "\n")
            out.flush()
    elif format_name == "json":
        stories = [extraction_object(story, extraction) for story, extraction in items]
        tool = {"name": "factcheck", "version": __version__}
        document = {"schema": SCHEMA, "tool": tool, "stories": stories}
        out.write(dump_json(document, indent=2) + "\n")
    else:
        message = f"no facts format '{format_name}'"
        raise SettingsError(
            message,
            hint=did_you_mean(format_name, FACT_FORMATS) or f"known formats: {', '.join(FACT_FORMATS)}",
        )


def extraction_object(story: Story, extraction: Extraction) -> dict[str, Any]:
    """Return what was understood of one story."""
    return {
        "id": story.id,
        "published": story.published.isoformat() if story.published else None,
        "dates": [_date_object(mention, story) for mention in extraction.dates],
        "entities": [_entity_object(entity, story) for entity in extraction.entities],
        "facts": [_fact_object(fact, story) for fact in extraction.facts],
    }


def _span_object(span: Span, story: Story) -> dict[str, Any]:
    """Return a span and its words; the field is named only where it is not the text."""
    place = {"start": span.start, "end": span.end, "text": story.words(span)}
    return place if span.field == "text" else {"field": span.field, **place}


def _date_object(mention: DateMention, story: Story) -> dict[str, Any]:
    return {**_span_object(mention.span, story), "type": mention.type.value, "value": mention.value}


def _entity_object(entity: Entity, story: Story) -> dict[str, Any]:
    return {
        "id": entity.id,
        "kind": entity.kind.value,
        "label": entity.label,
        "known": entity.known,
        "mentions": [_span_object(span, story) for span in entity.mentions],
    }


def _fact_object(fact: Fact, story: Story) -> dict[str, Any]:
    return {
        "id": fact.id,
        "kind": fact.kind.value,
        "roles": {role.name: _role_object(role, story) for role in fact.roles},
        "time": {**interval_object(fact.time), "basis": fact.basis.value},
        "voice": fact.voice.value,
        "modality": fact.modality.value,
        "status": fact.status.value,
        "speaker": fact.speaker,
        "evidence": _span_object(fact.evidence, story),
    }


def _role_object(role: Role, story: Story) -> dict[str, Any]:
    value = interval_object(role.value) if isinstance(role.value, Interval) else role.value
    return {"value": value, **_span_object(role.span, story)}


def interval_object(interval: Interval | None) -> dict[str, Any]:
    """Return an interval's ends and how finely they are known; None for what is not known."""
    if interval is None:
        return {"from": None, "to": None, "granularity": None}
    return {
        "from": interval.start.isoformat() if interval.start else None,
        "to": interval.end.isoformat() if interval.end else None,
        "granularity": interval.granularity.value,
    }
