"""What a passing example may name under `because`: the ways a rule can end before its comparison."""

from __future__ import annotations

KNOWN = "known"  # what must be known is not so
UNKNOWN = "unknown"  # it cannot be known whether the rule holds
NO_MATCH = "no match"  # no facts of the story fit the patterns


def in_line(text: str) -> str:
    """Return a clause on one line, so that one folded over two lines of YAML is the same clause."""
    return " ".join(text.split())


def stops_of(unless: tuple[str, ...]) -> tuple[str, ...]:
    """Return everything that may stop a rule with these exceptions."""
    return (*(in_line(text) for text in unless), KNOWN, UNKNOWN, NO_MATCH)
