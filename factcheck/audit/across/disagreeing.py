"""`stories-disagree`: matters of which the stories of an archive tell different values.

Of each value of a matter the first and the last few tellings are tried against those of the others, so that
the work grows with the archive, not with its square.
"""

from __future__ import annotations

from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from factcheck.audit.across.asking import MOST_SAID, Asking, Row
from factcheck.audit.across.odd_one import odd_one_out
from factcheck.audit.across.told import MOST_VALUES, NAMES, TELLINGS, find_matters
from factcheck.audit.results.fact_records import fact_of_row
from factcheck.check.matter_changes import spell_key
from factcheck.check.tellings import Telling, telling_of, try_tellings
from factcheck.check.wording import fill_bare
from factcheck.records import Outcome

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from factcheck.records import Role


def find(asking: Asking) -> Iterator[Row]:
    """Yield a row for every matter on which stories disagree, by matter."""
    skipped = find_matters(asking.query)
    if skipped:
        asking.note(f"stories-disagree: {skipped:,} matters with more than {MOST_VALUES} values not compared")
    for _, rows in groupby(asking.stream(TELLINGS, NAMES), itemgetter("matter")):
        row = _compare(list(rows), asking)
        if row is not None:
            yield row


def _compare(rows: list[Row], asking: Asking) -> Row | None:
    told = [(row, telling) for row in rows if (telling := _telling(row)) is not None]
    spells: dict[str, tuple[date, date]] = {
        spell_key(telling.value): (row["first"], row["last"]) for row, telling in told if row["first"]
    }
    rows_of = {id(telling): row for row, telling in told}
    found = [
        each
        for each in try_tellings(asking.rule, [telling for _, telling in told], asking.knowledge, spells)
        if each.trial.outcome is Outcome.CONTRADICTS
    ]
    if not found:
        return None
    at_odds = {rows_of[id(t)]["value"] for each in found for t in (each.first, each.second)}
    said = [rows_of[id(t)] for _, t in told if rows_of[id(t)]["value"] in at_odds]
    trying = {id(t) for each in found for t in (each.first, each.second)}
    said = _once_each([row for row, t in told if id(t) in trying] + said)
    odd = odd_one_out(said)
    rule = asking.rule.rule
    counts = {row["value"]: row["stories"] for row in said}
    return {
        "rule": rule.id,
        "severity": rule.severity.value,
        "confidence": "high" if odd.by_record else "medium",
        "about": rows[0]["matter"],
        "message": " ".join([fill_bare(rule.message, found[0].trial.bindings), *odd.words]),
        "stories": sum(counts.values()),
        "said": [_said(row) for row in sorted(said[:MOST_SAID], key=_appearing)],
    }


def _once_each(rows: list[Row]) -> list[Row]:
    """Return the first row of each story and value."""
    return list({(row["key"], row["value"]): row for row in reversed(rows)}.values())[::-1]


def _appearing(row: Row) -> tuple[Any, ...]:
    return row["published"], row["id"], row["key"], row["start"]


def _telling(row: Row) -> Telling | None:
    labels = {role["name"]: role["label"] for role in row["roles"]}

    def words(role: Role) -> str:
        return str(labels.get(role.name, ""))

    # named by its key: two stories may have one id
    return telling_of(fact_of_row(row), words, row["key"], row["published"], row["sentence"])


def _said(row: Row) -> Row:
    place = next((role for role in row["roles"] if role["name"] == row["told"]), row)
    return {
        **{name: row[name] for name in ("key", "id", "source", "url", "published", "field", "sentence")},
        "start": place["start"],
        "end": place["end"],
        "value": place["label"] if place is not row else row["value"],
    }
