"""What to correct first: claims by how sure they are, then by how often they are repeated."""

from __future__ import annotations

from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from factcheck.audit.results.query import Query, opened
from factcheck.records import Statement
from factcheck.report.audit_view import AcrossClaim, AuditView, Claim, Place, Saying

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

_SURE = "CASE confidence WHEN 'high' THEN 0 WHEN 'medium' THEN 1 ELSE 2 END"
# Days first, then ids: the first appearance of a claim; what has no day comes last.
_APPEARING = "published NULLS LAST, id, key, field DESC, start"


def view_audit(
    directory: Path, summary: Mapping[str, Any], claims: int, places: int, rule: str = ""
) -> AuditView:
    """Return an audit's sums with so many claims, and so many places of each; of one rule if one is named."""
    with opened(directory) as query:
        (in_all,) = query.one(
            "SELECT count(DISTINCT claim) FROM findings WHERE ? = '' OR rule = ?", rule, rule
        )
        shown = tuple(_claims(query, rule, claims, places))
        quarantined = query.rows(
            "SELECT id, reason FROM stories WHERE verdict = 'quarantined'"
            " AND NOT starts_with(reason, 'language:') ORDER BY reason, id, key LIMIT ?",
            places,
        )
        across = tuple(_across(query, rule, claims, places))
        (across_in_all,) = query.one("SELECT count(*) FROM across WHERE ? = '' OR rule = ?", rule, rule)
    left = tuple((str(i), str(r)) for i, r in quarantined)
    return AuditView(directory.name, summary, shown, in_all, left, across, across_in_all)


def _across(query: Query, rule: str, claims: int, places: int) -> Iterator[AcrossClaim]:
    """Yield the first findings over several stories: the surest, then those of the most stories."""
    found = query.rows(
        "SELECT rule, confidence, message, stories, said FROM across WHERE ? = '' OR rule = ?"  # noqa: S608 - ours
        f" ORDER BY {_SURE}, stories DESC, rule, about LIMIT ?",
        rule,
        rule,
        claims,
    )
    for id_, confidence, message, stories, said in found:
        first = tuple(
            Saying(**{name: each[name] for name in Saying.__dataclass_fields__}) for each in said or ()
        )
        yield AcrossClaim(id_, confidence, message, stories, first[:places])


_FIELDS = (
    "rule", "severity", "confidence", "words", "message", "sentence", "evidence", "fixes", "id", "title",
    "url", "published", "line", "column", "field",
)  # fmt: skip


# Of each of the first claims, the first places: in one go, since a question a claim reads all findings each
# time. What is numbered is narrow, so that a claim made in a million stories is not held whole.
_SHOWN = f"""
WITH ranked AS (
  SELECT claim, count(*) AS findings, count(DISTINCT key) AS stories,
    row_number() OVER (ORDER BY min({_SURE}), count(*) DESC, min(rule), claim) AS rank
  FROM findings WHERE $rule = '' OR rule = $rule GROUP BY claim ORDER BY rank LIMIT $claims
), placed AS (
  SELECT claim, key, rule, field, start, "end",
    row_number() OVER (PARTITION BY claim ORDER BY {_SURE}, {_APPEARING}) AS nth
  FROM findings SEMI JOIN ranked USING (claim)
)
SELECT rank, ranked.findings, ranked.stories, {", ".join(f'f."{name}"' for name in _FIELDS)}
FROM findings f JOIN placed USING (claim, key, rule, field, start, "end") JOIN ranked USING (claim)
WHERE nth <= $places ORDER BY rank, nth
"""  # noqa: S608 - every part is this module's own


def _claims(query: Query, rule: str, claims: int, places: int) -> Iterator[Claim]:
    asked = {"rule": rule, "claims": claims, "places": places}
    found = query.connection.execute(_SHOWN, asked).fetchall()
    for (_, findings, stories), group in groupby(found, key=itemgetter(0, 1, 2)):
        yield _claim([dict(zip(_FIELDS, row[3:], strict=True)) for row in group], findings, stories)


def _claim(rows: list[dict[str, Any]], findings: int, stories: int) -> Claim:
    first = rows[0]
    return Claim(
        rule=first["rule"],
        severity=first["severity"],
        confidence=first["confidence"],
        findings=findings,
        stories=stories,
        words=first["words"],
        message=first["message"],
        sentence=first["sentence"],
        evidence=tuple(_statement(statement) for statement in first["evidence"]),
        fixes=tuple(fix["title"] for fix in first["fixes"]),
        places=tuple(Place(**{name: row[name] for name in Place.__dataclass_fields__}) for row in rows),
    )


def _statement(row: Mapping[str, Any]) -> Statement:
    return Statement(
        row["statement"], row["from"] or None, row["to"] or None, row["checked"] or None, row["source"]
    )
