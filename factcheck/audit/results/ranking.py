"""What to correct first: claims by how sure they are, then by how often they are repeated."""

from __future__ import annotations

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
        shown = tuple(
            _claim(query, str(claim), findings, stories, places)
            for claim, findings, stories in _ranked(query, rule, claims)
        )
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


def _ranked(query: Query, rule: str, claims: int) -> list[tuple[Any, ...]]:
    """Return claim, findings and stories of the first claims."""
    return query.rows(
        "SELECT claim, count(*), count(DISTINCT key) FROM findings WHERE ? = '' OR rule = ?"  # noqa: S608 - ours
        f" GROUP BY claim ORDER BY min({_SURE}), 2 DESC, min(rule), claim LIMIT ?",
        rule,
        rule,
        claims,
    )


_FIELDS = (
    "rule", "severity", "confidence", "words", "message", "sentence", "evidence", "fixes", "id", "title",
    "url", "published", "line", "column", "field",
)  # fmt: skip


def _claim(query: Query, claim: str, findings: int, stories: int, places: int) -> Claim:
    names = ", ".join(f'"{name}"' for name in _FIELDS)
    found = query.rows(
        f"SELECT {names} FROM findings WHERE claim = ? ORDER BY {_SURE}, {_APPEARING} LIMIT ?",  # noqa: S608 - ours
        claim,
        places,
    )
    rows = [dict(zip(_FIELDS, values, strict=True)) for values in found]
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
