"""Something wrong in a facts file, with its place and its remedy."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.yamlfile import locate

if TYPE_CHECKING:
    from pathlib import Path

    from factcheck.knowledge.store import Filed

_LISTS = {"Office": "offices", "Person": "people", "Place": "places", "Organisation": "organisations"}


@dataclass(frozen=True, slots=True)
class Flaw:
    """What is wrong, where, and what to do; a note can be right all the same."""

    message: str
    hint: str
    path: Path
    keys: tuple[str | int, ...]
    is_note: bool = False

    @property
    def where(self) -> str:
        """Return `file:line:column`; reads the file again."""
        return locate(self.path, self.keys)

    @property
    def order(self) -> tuple[str, ...]:
        """Return what puts the flaws of one file in the order of its lines."""
        return tuple(f"{key:06}" if isinstance(key, int) else key for key in self.keys)


def flaw(filed: Filed, message: str, hint: str, *steps: str | int) -> Flaw:
    """Return a fault of an entry, at the value its steps lead to."""
    return Flaw(message, hint, filed.path, (*_keys(filed), *steps))


def note(filed: Filed, message: str, hint: str, *steps: str | int) -> Flaw:
    """Return something of an entry worth a look."""
    return Flaw(message, hint, filed.path, (*_keys(filed), *steps), is_note=True)


def _keys(filed: Filed) -> tuple[str | int, ...]:
    key = _LISTS.get(type(filed.entry).__name__)
    return (key, filed.place) if key else ()
