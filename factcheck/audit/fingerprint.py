"""Names for what a verdict depends on besides the story: the checker with its settings, rules and record.

A change of the checker's own code, the language model or the settings has the whole archive checked again:
what they decide cannot be told. Of rules and record each verdict remembers what it depends on itself (see
`dependence`); their own name tells whether there is anything to compare.
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

# The stages whose code decides a finding, and the modules that make its row; how a story is read, spooled or
# shown decides neither.
_STAGES = ("check", "extract", "graph", "knowledge")
_MODULES = (
    "pipeline.py", "records.py", "audit/dependence.py", "audit/results/claims.py", "audit/results/facts.py",
    "audit/results/rows.py",
)  # fmt: skip
_LENGTH = 16  # hex digits


def fingerprint_checker(
    select: Sequence[str],
    ignore: Sequence[str],
    as_of: date | None,
    settings: Settings,
) -> str:
    """Return the name of what stories are checked with, rules and record apart; 16 hex digits."""
    digest = hashlib.sha256()
    model = settings.model or DEFAULT_MODEL
    stated = (tuple(select), tuple(ignore), as_of and as_of.isoformat(), model, _model_version(model))
    digest.update(repr(stated).encode())
    # where settings stand, and what holds for single stories only, is no part of it
    digest.update(
        repr(replace(settings, path="", baseline=None, silences=(), per_path=(), rules=())).encode()
    )
    package = Path(__file__).resolve().parents[1]
    for path in _code(package):
        digest.update(path.relative_to(package).as_posix().encode())
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()[:_LENGTH]


def fingerprint_record(rules: Sequence[Path], settings: Settings) -> str:
    """Return the name of the files of rules and record, 16 hex digits."""
    digest = hashlib.sha256()
    for number, directory in enumerate((rules_directory(), *settings.rules, *rules)):
        for path in sorted(directory.rglob("*.y*ml")) if directory.is_dir() else [directory]:
            digest.update(f"{number}/{path.relative_to(directory).as_posix()}".encode())
            digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()[:_LENGTH]


def _code(package: Path) -> Iterator[Path]:
    for stage in _STAGES:
        yield from sorted((package / stage).rglob("*.py"))
    for name in _MODULES:
        yield package / name


def _model_version(model: str) -> str:
    try:
        return version(model)
    except PackageNotFoundError:
        return ""
