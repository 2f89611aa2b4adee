"""Strict YAML: no duplicate keys, no objects, and a line and column for every fault.

PyYAML's C loader, because it is several times faster than a Python one and the facts are many; plain
PyYAML keeps the last of two equal keys, so the constructor is ours.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from factcheck.errors import FactcheckError

_Base: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

MAX_BYTES = 4_000_000  # the largest facts file is far below; a YAML bomb is not read


class _StrictLoader(_Base):  # type: ignore[misc]
    """The safe loader, with duplicate keys and aliases refused."""


def _mapping(loader: Any, node: yaml.MappingNode) -> dict[Any, Any]:
    result: dict[Any, Any] = {}
    for key_node, value_node in node.value:
        key = loader.construct_object(key_node, deep=True)
        try:
            known = key in result
        except TypeError as error:
            raise yaml.constructor.ConstructorError(
                None, None, "a key must be a word", key_node.start_mark
            ) from error
        if known:
            raise yaml.constructor.ConstructorError(None, None, f"duplicate key '{key}'", key_node.start_mark)
        result[key] = loader.construct_object(value_node, deep=True)
    return result


_StrictLoader.add_constructor("tag:yaml.org,2002:map", _mapping)


def load_yaml(path: Path, error: type[FactcheckError] = FactcheckError) -> Any:
    """Return what a YAML file holds, as plain Python values.

    Args:
        path: the file, UTF-8.
        error: the error type to raise.

    Raises:
        FactcheckError: the file cannot be read or is not strict YAML; names line and column.
    """
    return parse_yaml(_read(path, error), str(path), error)


def parse_yaml(text: str, where: str, error: type[FactcheckError] = FactcheckError) -> Any:
    """Return what YAML text holds; see `load_yaml`."""
    try:
        return yaml.load(text, Loader=_StrictLoader)  # noqa: S506 - derives from the safe loader
    except yaml.MarkedYAMLError as fault:
        mark = fault.problem_mark
        place = f"{where}:{mark.line + 1}:{mark.column + 1}" if mark else where
        raise error(fault.problem or "not YAML", place) from fault
    except (yaml.YAMLError, ValueError, RecursionError) as fault:
        raise error(f"not YAML: {fault}".splitlines()[0], where) from fault


def locate(path: Path, keys: tuple[str | int, ...]) -> str:
    """Return `file:line:column` of the value reached by keys and indices, or of the nearest above it."""
    try:
        node = yaml.compose(_read(path, FactcheckError), Loader=_StrictLoader)
    except (yaml.YAMLError, FactcheckError):
        return str(path)
    mark = node.start_mark if node is not None else None
    for key in keys:
        found = None
        if isinstance(node, yaml.MappingNode):
            for key_node, value_node in node.value:
                if key_node.value == str(key):
                    found, mark = value_node, key_node.start_mark
        elif isinstance(node, yaml.SequenceNode) and isinstance(key, int) and key < len(node.value):
            found = node.value[key]
            mark = found.start_mark
        if found is None:
            break
        node = found
    return f"{path}:{mark.line + 1}:{mark.column + 1}" if mark else str(path)


def _read(path: Path, error: type[FactcheckError]) -> str:
    try:
        data = path.read_bytes()
    except OSError as fault:
        raise error(f"cannot be read: {fault.strerror}", str(path)) from fault
    if len(data) > MAX_BYTES:
        raise error(f"larger than {MAX_BYTES} bytes", str(path), "split it into several files")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as fault:
        raise error(f"not UTF-8 at byte {fault.start}", str(path), "save it as UTF-8") from fault
