"""How a place in a story is named to a person or a tool."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.records import Span, Story


def stands_in_file(span: Span, story: Story) -> bool:
    """Whether a span's line and column count in the story's file, not in a field taken out of it."""
    if story.source_text is not None:
        return any(source_map.field == span.field for source_map in story.maps)
    made_of_fields = (".jsonl", ".json", ".html", ".htm", ".xml")
    return span.field == "text" and not story.path.lower().endswith(made_of_fields)


def name_file(story: Story) -> str:
    """Return the file a story came from, or what it is called if from none."""
    return story.path or story.source or story.id


def name_place(span: Span, story: Story) -> str:
    """Return `file:line:column`, or `story:line:column` where these count in the story's own text."""
    line, column = story.place(span)
    if stands_in_file(span, story):
        return f"{name_file(story)}:{line}:{column}"
    name = story.id or name_file(story)
    return f"{name}:title:{column}" if span.field == "title" else f"{name}:{line}:{column}"
