"""One validated facts file: its days, its defaults and where its faults are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.errors import KnowledgeError
from factcheck.knowledge.days import read_partial, read_range
from factcheck.knowledge.model import Naming
from factcheck.yamlfile import locate

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from factcheck.knowledge import forms
    from factcheck.knowledge.model import PartialDate


@dataclass(frozen=True, slots=True)
class Sheet:
    """A facts file as read; `keys` below are the steps to a value, for the place of a fault."""

    path: Path
    form: forms.FactsFile

    def fault(self, message: str, *keys: str | int, hint: str = "") -> KnowledgeError:
        """Return a fault with its place."""
        return KnowledgeError(message, locate(self.path, keys), hint)

    def day(self, value: object, *keys: str | int) -> PartialDate | None:
        """Return the days a written date can be; None when none is written."""
        if value is None:
            return None
        try:
            return read_partial(value)
        except ValueError as fault:
            raise self.fault(str(fault), *keys) from fault

    def span(self, value: object, *keys: str | int) -> tuple[date | None, date | None]:
        """Return the first and the last day of written dates; None twice when none are written."""
        if value is None:
            return None, None
        try:
            return read_range(value)
        except ValueError as fault:
            raise self.fault(str(fault), *keys) from fault

    def checked(self, value: object, *keys: str | int) -> date | None:
        """Return the day an entry, or else the file, was last checked."""
        day = self.day(value if value is not None else self.form.checked, *keys)
        return day.latest if day else None

    def naming(self, form: forms.NamingForm, *keys: str | int) -> Naming:
        """Return a name or a capital and its time."""
        start, end = self.day(form.start, *keys, "from"), self.day(form.end, *keys, "to")
        return Naming(form.name, start, end, tuple(form.also))
