"""Our own record, as it ships."""

from __future__ import annotations

from datetime import UTC, datetime

from factcheck.knowledge.record import open_knowledge
from factcheck.knowledge.soundness import find_flaws


def test_our_facts_are_sound() -> None:
    """`factcheck knowledge check` finds no fault in the facts we ship."""
    today = datetime.now(UTC).date()
    flaws = find_flaws(open_knowledge().store, today)
    assert [f"{flaw.where}: {flaw.message}" for flaw in flaws if not flaw.is_note] == []
