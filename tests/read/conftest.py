"""Helpers for reading stories in tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factcheck.read import ReadOptions, read_path
from factcheck.records import Failure, Story
from factcheck.report import failure_line

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture
def read(tmp_path: Path) -> Callable[..., Story]:
    """Write one file and return its one story."""

    def read_one(name: str, content: str | bytes, **options: object) -> Story:
        (item,) = read_items(tmp_path, name, content, **options)
        assert isinstance(item, Story), item
        return item

    return read_one


@pytest.fixture
def refuse(tmp_path: Path) -> Callable[..., str]:
    """Write one file that cannot be read and return the line that says so, without its folder."""

    def refuse_one(name: str, content: str | bytes, **options: object) -> str:
        (item,) = read_items(tmp_path, name, content, **options)
        assert isinstance(item, Failure), item
        return failure_line(item).replace(f"{tmp_path}/", "")

    return refuse_one


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
