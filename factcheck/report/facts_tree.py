"""What was understood of a story as a tree on a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

from rich.text import Text
from rich.tree import Tree

from factcheck.records import Modality, Status, Voice
from factcheck.report.facts_words import known_words, role_words, time_words
from factcheck.report.harmless import make_harmless
from factcheck.report.page import Page

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.records import Entity, Extraction, Fact, Story
    from factcheck.report.options import RenderOptions


def render(items: Iterable[tuple[Story, Extraction]], out: TextIO, options: RenderOptions) -> None:
    """Write one tree a story."""
    page = Page(out, options)
    for story, extraction in items:
        page.console.print(_story_tree(story, extraction))
        for note in extraction.notes:
            page.line(note, first="note: ")
        page.blank()


def _story_tree(story: Story, extraction: Extraction) -> Tree:
    when = f"published {story.published.isoformat()}" if story.published else "publication date unknown"
    tree = Tree(_words(f"{story.id}  {when}", style="bold"))
    dates = tree.add(_words(f"dates ({len(extraction.dates)})"))
    for mention in extraction.dates:
        dates.add(_words(f"{story.words(mention.span)}  {mention.type.value} {mention.value}"))
    labels = {entity.id: entity.label for entity in extraction.entities}
    entities = tree.add(_words(f"entities ({len(extraction.entities)})"))
    for entity in extraction.entities:
        entities.add(_entity_line(entity))
    facts = tree.add(_words(f"facts ({len(extraction.facts)})"))
    for fact in extraction.facts:
        branch = facts.add(_fact_line(fact))
        for role in fact.roles:
            branch.add(_words(f"{role.name}: {role_words(role, labels)}"))
        branch.add(_words(f"“{story.words(fact.evidence)}”", style="italic"))
    return tree


def _entity_line(entity: Entity) -> Text:
    return _words(f"{entity.label}  {entity.kind.value}, {known_words(entity)}")


def _fact_line(fact: Fact) -> Text:
    manner: list[str] = []
    if fact.status is not Status.CURRENT:
        manner.append(fact.status.value)
    if fact.modality is not Modality.ASSERTED:
        manner.append(fact.modality.value)
    if fact.voice is Voice.QUOTED:
        manner.append(f"quoted from {fact.speaker}" if fact.speaker else "quoted")
    manner.append(time_words(fact))
    return _words(f"{fact.kind.value}  {', '.join(manner)}")


def _words(words: str, style: str = "") -> Text:
    return Text(make_harmless(words), style=style)
