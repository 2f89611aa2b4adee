"""One name for everything a verdict depends on besides the story: rules, record, settings and checker.

Coarse by intent: any change of a rule, a fact or the checker's own code has the whole archive checked again.
"""

from __future__ import annotations

import hashlib
from dataclasses import replace
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.extract.language import DEFAULT_MODEL
from factcheck.resources import rules_directory

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from factcheck.settings import Settings

# The stages whose code decides a finding; how it is read, spooled or shown does not.
_STAGES = ("check", "extract", "graph", "knowledge")
_LENGTH = 16  # hex digits


def fingerprint_checker(
    rules: Sequence[Path],
    select: Sequence[str],
    ignore: Sequence[str],
    as_of: date | None,
    settings: Settings,
) -> str:
    """Return the name of what stories are checked with, 16 hex digits."""
    digest = hashlib.sha256()
    model = settings.model or DEFAULT_MODEL
    stated = (tuple(select), tuple(ignore), as_of and as_of.isoformat(), model, _model_version(model))
    digest.update(repr(stated).encode())
    # where settings stand, and what holds for single stories only, is no part of it
    digest.update(
        repr(replace(settings, path="", baseline=None, silences=(), per_path=(), rules=())).encode()
    )
    for path, name in _files((*settings.rules, *rules)):
        digest.update(name.encode())
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()[:_LENGTH]


def _files(directories: Sequence[Path]) -> Iterator[tuple[Path, str]]:
    for number, directory in enumerate((rules_directory(), *directories)):
        for path in sorted(directory.rglob("*.yaml")):
            yield path, f"{number}/{path.relative_to(directory).as_posix()}"
    package = Path(__file__).resolve().parents[1]
    for stage in _STAGES:
        for path in sorted((package / stage).rglob("*.py")):
            yield path, path.relative_to(package).as_posix()
    for name in ("pipeline.py", "records.py"):
        yield package / name, name


def _model_version(model: str) -> str:
    try:
        return version(model)
    except PackageNotFoundError:
        return ""
