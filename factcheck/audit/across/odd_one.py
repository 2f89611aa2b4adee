"""Which of several values is likely the wrong one: only where the record or a majority says so."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.audit.across.asking import Row

# Two sentences, written apart, against one: three copies of one agency sentence are one voice.
_LEAST_AGREEING = 2


@dataclass(frozen=True, slots=True)
class Odd:
    """The value that is likely wrong ("" where nothing says so), and the sentence that tells why."""

    value: str = ""
    words: tuple[str, ...] = ()
    by_record: bool = False


def odd_one_out(rows: Sequence[Row]) -> Odd:
    """Return the odd one of the tellings of one matter.

    Each row has `value`, its label among `roles` under `told`, `record` (what the record says against it, or
    ""), and how many `stories` and different `sentences` of the archive tell its value.
    """
    labels = {row["value"]: _label(row) for row in rows}
    against = {row["value"]: row["record"] for row in rows if row["record"]}
    if against and len(against) < len(labels):
        value = min(against)
        wrong = " and ".join(labels[each] for each in sorted(against))
        return Odd(
            value, (f"The record speaks against {wrong}: {against[value].rstrip('.')}.",), by_record=True
        )
    if rows and rows[0]["matter"].startswith("toll|"):
        return Odd()  # what was told most often is not what was found last
    sentences = {row["value"]: row["sentences"] for row in rows}
    most = max(sentences, key=lambda value: (sentences[value], value))
    rest = sum(sentences.values()) - sentences[most]
    if sentences[most] < _LEAST_AGREEING or sentences[most] <= rest:
        return Odd()
    stories = {row["value"]: row["stories"] for row in rows}
    odd = [value for value in sorted(labels) if value != most]
    names = " and ".join(dict.fromkeys(labels[value] for value in odd))
    share = f"{stories[most]:,} of {sum(stories.values()):,} stories say {labels[most]}"
    words = f"{share}; the odd one out is {names}."
    return Odd(odd[0], (words,))


def _label(row: Row) -> str:
    return str(next((role["label"] for role in row["roles"] if role["name"] == row["told"]), row["value"]))
