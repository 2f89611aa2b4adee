"""A small record of an invented country, written for each test."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from ruritania import RURITANIA

from factcheck.knowledge.store import Store, open_store

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture(autouse=True)
def _cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Compile into a directory of the test's own."""
    monkeypatch.setenv("FACTCHECK_CACHE", str(tmp_path / "cache"))


@pytest.fixture
def facts(tmp_path: Path) -> Callable[..., Path]:
    """Write facts files and return their directory; `facts(**{"offices/x.yaml": text})`."""

    def write(folder: str = "facts", /, **files: str) -> Path:
        for name, text in files.items():
            path = tmp_path / folder / f"{name}.yaml"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return tmp_path / folder

    return write


@pytest.fixture
def store(facts: Callable[..., Path]) -> Store:
    """Return the record of Ruritania, compiled."""
    return Store(open_store([facts(**RURITANIA)]))
