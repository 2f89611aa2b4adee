"""What is wrong with one rule file: every fault, each with its place, told in an editor's words."""

from __future__ import annotations

import re
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args, get_origin, get_type_hints

import msgspec

from factcheck.errors import RuleError, RuleErrors, did_you_mean, nearest
from factcheck.yamlfile import locate

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from msgspec.structs import FieldInfo

Keys = tuple["str | int", ...]

_PATH = re.compile(r" - at `\$(.*)`$")
_STEP = re.compile(r"\.([A-Za-z_]+)|\[(\d+)\]")
_EXPECTED = re.compile(r"Expected `(.+)`, got `(.+)`")
_ENUM = re.compile(r"Invalid enum value '(.*)'")
_WHERE = re.compile(r"(.*?)(?::(\d+)(?::(\d+))?)?")
_TYPES = {
    "object": "a mapping", "array": "a list", "str": "text", "int": "a number", "float": "a number",
    "bool": "yes or no", "null": "nothing", "date": "a date", "datetime": "a time",
}  # fmt: skip


class Faults:
    """Collects the faults of a rule file while it is read."""

    def __init__(self, path: str) -> None:
        """Begin with none; `path` may be "" for a rule that has no file."""
        self.path = path
        self.found: list[RuleError] = []

    def add(self, keys: Keys, message: str, hint: str = "", text: str = "") -> None:
        """Add a fault at the value that the keys lead to, or at the value below it that reads `text`."""
        where = locate(Path(self.path), keys, text) if self.path else ""
        self.found.append(RuleError(message, where, hint))

    @contextmanager
    def at(self, *keys: str | int, text: str = "") -> Iterator[None]:
        """Add the fault that is raised within, at this place."""
        try:
            yield
        except RuleErrors as faults:
            self.found += faults.faults
        except RuleError as fault:
            if fault.where:
                self.found.append(fault)
            else:
                self.add(keys, fault.message, fault.hint, text)

    def raise_any(self) -> None:
        """Raise what was found: one fault as itself, several together.

        Raises:
            RuleError: something was found.
        """
        if len(self.found) == 1:
            raise self.found[0]
        if self.found:
            raise RuleErrors(sorted(self.found, key=_by_place))


def _by_place(fault: RuleError) -> tuple[str, int, int]:
    match = _WHERE.fullmatch(fault.where)
    return (match[1], int(match[2] or 0), int(match[3] or 0)) if match else (fault.where, 0, 0)


def check_keys(form: Any, data: Any, faults: Faults, keys: Keys = ()) -> Any:  # noqa: ANN401 - data is YAML's
    """Return the data with the keys of its form only; each unknown and each missing key is a fault.

    A misspelt key is read as the one it is nearest to, so that one slip is told once.
    """
    if isinstance(data, list):
        return [check_keys(form, item, faults, (*keys, number)) for number, item in enumerate(data)]
    if not isinstance(data, dict):
        return data
    fields, nested = _fields(form)
    kept: dict[str, Any] = {}
    for key, value in data.items():
        if key not in fields:
            meant = nearest(str(key), fields)
            faults.add((*keys, str(key)), f"unknown key '{key}'", _known(str(key), fields))
            if meant and meant not in data:
                kept[meant] = value
            continue
        inner = _struct(nested[fields[key].name])
        kept[key] = check_keys(inner, value, faults, (*keys, key)) if inner else value
    for name, field in fields.items():
        if field.required and name not in kept:
            faults.add(keys, f"the key '{name}' is missing")
    return kept


@lru_cache(maxsize=16)
def _fields(form: Any) -> tuple[dict[str, FieldInfo], dict[str, Any]]:  # noqa: ANN401 - a type
    """Return the fields of a form by key, and its types by attribute; slow to find, always the same."""
    return {field.encode_name: field for field in msgspec.structs.fields(form)}, get_type_hints(form)


def _struct(hint: Any) -> Any:  # noqa: ANN401 - a type hint
    """Return the form that a field holds, alone or in a list, or None."""
    if get_origin(hint) is list:
        hint = get_args(hint)[0]
    return hint if isinstance(hint, type) and issubclass(hint, msgspec.Struct) else None


def explain(fault: msgspec.ValidationError, known: Mapping[str, Sequence[str]]) -> tuple[Keys, str, str]:
    """Return place, message and remedy of a value that is not what its key takes.

    Args:
        fault: what msgspec says.
        known: the words that keys with a choice may hold.
    """
    text = str(fault)
    keys: Keys = ()
    found = _PATH.search(text)
    if found:
        keys = tuple(name or int(number) for name, number in _STEP.findall(found[1]))
        text = text[: found.start()]
    name = next((str(key) for key in reversed(keys) if isinstance(key, str)), "the file")
    if choice := _ENUM.match(text):
        words = known.get(name, ())
        return keys, f"unknown {name} '{choice[1]}'", _known(choice[1], words, "known")
    if wrong := _EXPECTED.match(text):
        wanted = " or ".join(dict.fromkeys(_TYPES.get(t, t) for t in wrong[1].split(" | ")))
        got = _TYPES.get(wrong[2], wrong[2])
        hint = "put quotation marks around a text that begins with {" if wrong[2] == "object" and keys else ""
        what = f"'{name}'" if keys else name
        return keys, f"{what} must be {wanted}, not {got}", hint
    return keys, f"'{name}': {text[0].lower()}{text[1:]}", ""


def _known(word: str, words: Iterable[str], label: str = "known keys") -> str:
    return "; ".join(filter(None, [f"{label}: {', '.join(words)}", did_you_mean(word, words)]))
