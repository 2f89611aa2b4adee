"""Helpers of the tests of reading."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.read import ReadOptions, read_path

if TYPE_CHECKING:
    from pathlib import Path

    from factcheck.records import Failure, Story


def read_items(folder: Path, name: str, content: str | bytes, **options: object) -> list[Story | Failure]:
    """Write a file and return all that is read from it."""
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return list(read_path(path, ReadOptions(**options)))  # type: ignore[arg-type]


def in_source(story: Story, words: str, *, field: str = "text") -> str:
    """Return what stands in the source where a field has these words."""
    at = story.field_text(field).index(words)
    (source_map,) = [found for found in story.maps if found.field == field]
    assert story.source_text is not None
    start = source_map.to_source(at)
    return story.source_text[start : start + len(words)]
