"""Helpers for reading stories in tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from read_samples import read_items

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
