"""Whether the record is sound: every check of `factcheck knowledge check`.

    find_flaws(store, today=None) -> list[Flaw]
    find_load_faults(directories) -> list[KnowledgeError]

A fault must be mended; a note is worth a look and can be right. Flaws come file by file, line by line.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.errors import KnowledgeError
from factcheck.knowledge.parse import parse_facts
from factcheck.knowledge.soundness.dates import check_dates
from factcheck.knowledge.soundness.events import check_events
from factcheck.knowledge.soundness.flaw import Flaw
from factcheck.knowledge.soundness.lives import check_lives
from factcheck.knowledge.soundness.members import check_members
from factcheck.knowledge.soundness.offices import check_offices
from factcheck.knowledge.soundness.spellings import check_spellings
from factcheck.knowledge.soundness.terms import check_terms
from factcheck.knowledge.soundness.words import check_words
from factcheck.knowledge.stamps import facts_files

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import date

    from factcheck.knowledge.store import Store

__all__ = ["CHECKS", "Flaw", "find_flaws", "find_load_faults"]

CHECKS: tuple[Callable[[Store], Iterable[Flaw]], ...] = (
    check_words,
    check_offices,
    check_terms,
    check_lives,
    check_spellings,
    check_members,
    check_events,
)


def find_flaws(store: Store, today: date | None = None) -> list[Flaw]:
    """Return everything wrong with, or worth a look in, a record.

    Args:
        store: the record.
        today: a day nothing can have been checked after; None leaves that unchecked.
    """
    found = [flaw for check in CHECKS for flaw in check(store)]
    if today is not None:
        found += check_dates(store, today)
    return sorted(dict.fromkeys(found), key=lambda flaw: (str(flaw.path), flaw.order, flaw.message))


def find_load_faults(directories: Sequence[Path]) -> list[KnowledgeError]:
    """Return why facts files cannot be read at all, one fault a file; for a record that does not compile."""
    faults = []
    for path in (path for directory in directories for path in facts_files(directory)):
        try:
            parse_facts(Path(path))
        except KnowledgeError as fault:
            faults.append(fault)
    return faults
