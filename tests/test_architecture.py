"""The folders are the stages: imports point one way, and heavy libraries stay in their stage."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import factcheck

PACKAGE = Path(factcheck.__file__).parent

# Earlier may not import later. What is not a stage (errors, records, ...) is at the top.
ORDER = [
    "records", "errors", "yamlfile", "settings", "resources", "read", "knowledge", "extract", "graph",
    "check", "report", "pipeline", "audit", "serve", "cms", "lsp", "commands", "cli",
]  # fmt: skip
ONLY_IN = {
    "spacy": ("extract",),
    "dateparser": ("extract",),
    "networkx": ("graph",),
    "rich": ("report",),
    "sqlite3": ("knowledge", "audit"),
    "pyarrow": ("audit",),
    "duckdb": ("audit",),
    "distributed": ("audit",),
    "pyspark": ("audit",),
    "altair": ("report",),
    "starlette": ("serve",),
    "uvicorn": ("serve",),
    "prometheus_client": ("serve",),
    "pygls": ("lsp",),
    "lsprotocol": ("lsp",),
    "lxml": ("read", "audit"),
}
# A callback is signed with the time it is sent at, which its receiver compares with its own clock.
SIGNED = "serve/callbacks.py"


def modules() -> list[Path]:
    """Every module of the package."""
    return sorted(p for p in PACKAGE.rglob("*.py") if "rules" not in p.relative_to(PACKAGE).parts)


def stage(path: Path) -> str:
    """The stage a module belongs to."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported(path: Path) -> set[str]:
    """Every module a module imports anywhere, type-checking blocks included."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module)
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
    return names


@pytest.mark.parametrize("path", modules(), ids=lambda p: str(p.relative_to(PACKAGE)))
def test_imports_point_one_way(path: Path) -> None:
    """A stage knows the stages before it and never one after it."""
    here = stage(path)
    if here == "__init__":
        return
    assert here in ORDER, f"{here} is not in the order of stages"
    for name in imported(path):
        parts = name.split(".")
        if parts[0] == "factcheck" and len(parts) > 1 and parts[1] in ORDER:
            assert ORDER.index(parts[1]) <= ORDER.index(here), f"{path.name} imports {name}"


@pytest.mark.parametrize("path", modules(), ids=lambda p: str(p.relative_to(PACKAGE)))
def test_heavy_libraries_stay_in_their_stage(path: Path) -> None:
    """SpaCy and dateparser belong to extract, networkx to graph, rich to report, columns to audit."""
    for name in imported(path):
        library = name.split(".")[0]
        if library in ONLY_IN:
            assert stage(path) in ONLY_IN[library], f"{path} imports {library}"


@pytest.mark.parametrize("path", modules(), ids=lambda p: str(p.relative_to(PACKAGE)))
def test_no_code_reads_the_clock_or_evaluates_text(path: Path) -> None:
    """The same input gives the same answer: no today(), no now(), no eval, no pickle."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called = ast.unparse(node.func)
            if called == "datetime.now" and path.relative_to(PACKAGE).as_posix() == SIGNED:
                continue
            assert called not in {
                "eval",
                "exec",
                "date.today",
                "datetime.now",
                "datetime.today",
                "time.time",
            }, called
    assert not imported(path) & {"pickle", "random", "time"}


@pytest.mark.parametrize("module", ["factcheck", "factcheck.cli"])
def test_start_up_loads_nothing_heavy(module: str) -> None:
    """Importing the package, or the command line, loads neither spaCy nor networkx nor rich."""
    heavy = ("spacy", "networkx", "rich", "dateparser", "sqlite3")
    code = f"import sys, {module}; print([m for m in {heavy} if m in sys.modules])"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "[]"
