"""Errors a user can act on: where, what, and what to do. Types are public; wording is not."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


class FactcheckError(Exception):
    """Anything wrong that a user can mend.

    Args:
        message: what is wrong, in one line without a full stop.
        where: `file`, `file:line` or `file:line:column`; "" when there is no place.
        hint: what to do about it.
    """

    def __init__(self, message: str, where: str = "", hint: str = "") -> None:
        super().__init__(message)
        self.message, self.where, self.hint = message, where, hint

    def __str__(self) -> str:
        """Return the place, the fault and the remedy."""
        head = f"{self.where}: {self.message}" if self.where else self.message
        return f"{head}\n  {self.hint}" if self.hint else head


class ReadError(FactcheckError):
    """An input could not be read as a story."""


class KnowledgeError(FactcheckError):
    """A facts file is malformed or contradicts itself."""


class RuleError(FactcheckError):
    """A rule file is malformed, or a rule is asked for that does not exist."""


class RuleErrors(RuleError):  # noqa: N818 - it is a group
    """Every fault of the rule files at once, so that they can be mended in one go."""

    def __init__(self, faults: Iterable[RuleError]) -> None:
        """Keep the faults in the order given."""
        self.faults = tuple(faults)
        super().__init__(f"{len(self.faults)} faults in the rule files: nothing was checked")

    def __str__(self) -> str:
        """Return the number of faults, then each with its place and remedy."""
        return "\n".join([self.message, *map(str, self.faults)])


class SettingsError(FactcheckError):
    """An option or a settings file is wrong."""


def nearest(word: str, known: Iterable[str], alike: float = 0.6) -> str:
    """Return the known word nearest to one, or "" when none is so much alike (0 to 1)."""
    return next(iter(get_close_matches(word, sorted(known), n=1, cutoff=alike)), "")


def did_you_mean(word: str, known: Iterable[str], alike: float = 0.6) -> str:
    """Return "did you mean 'x'?" for the nearest known word, or ""."""
    near = nearest(word, known, alike)
    return f"did you mean '{near}'?" if near else ""
