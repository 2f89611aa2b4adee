"""Strict YAML: no duplicate keys, no objects, and a line and column for every fault.

PyYAML's C loader, because it is several times faster than a Python one and the facts are many; plain
PyYAML keeps the last of two equal keys, so the constructor is ours.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import yaml

from factcheck.errors import FactcheckError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_Base: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

# What PyYAML says of the slips that prose in YAML invites, and what to do about each.
_REMEDIES = {
    "mapping values are not allowed in this context": (
        'a text with ": " in it needs quotation marks around it'
    ),
    "found character that cannot start any token": "indent with spaces; quote what begins with a sign",
    "did not find expected key": "check the indent; quote a text that begins with { or a quotation mark",
    "did not find expected ',' or '}'": "quote a text that begins with a brace",
    "did not find expected ',' or ']'": "quote a text that begins with a bracket",
    "did not find expected <document start>": "quote a text that begins with a quotation mark",
    "could not find expected ':'": "check the indent, and that every key is followed by a colon",
    "found unexpected end of stream": "a quotation mark is not closed",
}

MAX_BYTES = 4_000_000  # the largest facts file is far below; a YAML bomb is not read


class _StrictLoader(_Base):  # type: ignore[misc]
    """The safe loader, with duplicate keys and aliases refused."""


def _mapping(loader: Any, node: yaml.MappingNode) -> dict[Any, Any]:  # noqa: ANN401 - PyYAML has no types
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


def load_yaml(path: Path, error: type[FactcheckError] = FactcheckError) -> Any:  # noqa: ANN401 - YAML holds anything
    """Return what a YAML file holds, as plain Python values.

    Args:
        path: the file, UTF-8.
        error: the error type to raise.

    Raises:
        FactcheckError: the file cannot be read or is not strict YAML; names line and column.
    """
    return parse_yaml(_read(path, error), str(path), error)


def parse_yaml(text: str, where: str, error: type[FactcheckError] = FactcheckError) -> Any:  # noqa: ANN401 - YAML holds anything
    """Return what YAML text holds; see `load_yaml`."""
    try:
        return yaml.load(text, Loader=_StrictLoader)  # noqa: S506 - derives from the safe loader
    except yaml.MarkedYAMLError as fault:
        mark = fault.problem_mark
        place = f"{where}:{mark.line + 1}:{mark.column + 1}" if mark else where
        problem = fault.problem or "not YAML"
        remedy = "keep one of the two" if problem.startswith("duplicate key") else _REMEDIES.get(problem, "")
        raise error(problem, place, remedy) from fault
    except (yaml.YAMLError, ValueError, RecursionError) as fault:
        raise error(f"not YAML: {fault}".splitlines()[0], where) from fault


def locate(path: Path, keys: tuple[str | int, ...], text: str = "") -> str:
    """Return `file:line:column` of the value reached by keys and indices, or of the nearest above it.

    With `text`, of the value below it that reads so, where there is one.
    """
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
    mark = next((scalar.start_mark for scalar in _scalars(node) if text and scalar.value == text), mark)
    return f"{path}:{mark.line + 1}:{mark.column + 1}" if mark else str(path)


def _scalars(node: yaml.Node | None) -> Iterator[yaml.ScalarNode]:
    if isinstance(node, yaml.ScalarNode):
        yield node
    elif isinstance(node, yaml.SequenceNode):
        for child in node.value:
            yield from _scalars(child)
    elif isinstance(node, yaml.MappingNode):
        for _, child in node.value:
            yield from _scalars(child)


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
