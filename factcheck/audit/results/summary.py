"""The sums of an audit: `summary.json`.

`stories_in` counts every story the inputs hold, and every input that could not be read as one; each is
clean, with findings or quarantined, and the three add up. A duplicate has the verdict of the first of its
content. A story in another language is quarantined, for the reason `language`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from factcheck.audit.results.query import Query, opened
from factcheck.audit.results.schema import VERSION
from factcheck.errors import FactcheckError

if TYPE_CHECKING:
    from pathlib import Path

    from factcheck.audit.dependence import Dependence
    from factcheck.audit.plan import Plan

_REASONS = (
    "SELECT split_part(reason, ':', 1), count(*) FROM stories WHERE verdict = 'quarantined'"
    " GROUP BY 1 ORDER BY 1"
)
_YEAR = "coalesce(strftime(published, '%Y'), 'unknown')"
_MONTH = "coalesce(strftime(published, '%Y-%m'), 'unknown')"
_SECTION = "CASE WHEN section = '' THEN 'unknown' ELSE section END"


def sum_up(directory: Path, plan: Plan, dependence: Dependence, met: int, kept: int) -> dict[str, Any]:
    """Return the sums over the result files; `met` stories were counted as they were read.

    `record` and `names` tell the next run whether the record has changed.

    Raises:
        FactcheckError: the files do not account for every story met, each once.
    """
    with opened(directory) as query:
        verdicts = dict(query.rows("SELECT verdict, count(*) FROM stories GROUP BY 1"))
        clean, found, quarantined = (verdicts.get(name, 0) for name in ("clean", "findings", "quarantined"))
        rows, keys = query.one("SELECT count(*), count(DISTINCT key) FROM stories")
        if not met == clean + found + quarantined == rows == keys:
            message = (
                f"{met:,} stories were read, but the results hold {rows:,} ({keys:,} different): "
                f"{clean:,} clean, {found:,} with findings, {quarantined:,} quarantined"
            )
            raise FactcheckError(message, str(directory), "please report it; the same command goes on")
        return {
            "schema": VERSION,
            "stories_in": met,
            "clean": clean,
            "with_findings": found,
            "quarantined": quarantined,
            "findings": query.one("SELECT count(*) FROM findings")[0],
            "silenced": int(
                query.one("SELECT coalesce(sum(silenced), 0) FROM stories WHERE duplicate_of = ''")[0]
            ),
            "duplicates": query.one("SELECT count(*) FROM stories WHERE duplicate_of != ''")[0],
            "words": int(query.one("SELECT coalesce(sum(words), 0) FROM stories")[0]),
            "by_rule": _counts(query, "SELECT rule, count(*) FROM findings GROUP BY 1 ORDER BY 2 DESC, 1"),
            "across": _counts(query, "SELECT rule, count(*) FROM across GROUP BY 1 ORDER BY 1"),
            "by_severity": _counts(query, "SELECT severity, count(*) FROM findings GROUP BY 1 ORDER BY 1"),
            "by_confidence": _counts(
                query, "SELECT confidence, count(*) FROM findings GROUP BY 1 ORDER BY 1"
            ),
            "by_year": _trend(query, _YEAR),
            "by_month": _trend(query, _MONTH),
            "by_section": _trend(query, _SECTION),
            "by_reason": _counts(query, _REASONS),
            "languages": _counts(
                query,
                "SELECT language, count(*) FROM stories WHERE starts_with(reason, 'language:')"
                " GROUP BY 1 ORDER BY 2 DESC, 1",
            ),
            "kept_from_before": kept,
            "checked_with": plan.job.checked_with,
            "record": dependence.record,
            "names": dependence.all_names,
            "as_of": plan.job.as_of.isoformat() if plan.job.as_of else None,
        }


def _counts(query: Query, sql: str) -> dict[str, int]:
    return {str(name): int(number) for name, number in query.rows(sql)}


def _trend(query: Query, group: str) -> dict[str, dict[str, int]]:
    """Return stories, stories with findings and findings by a group; a duplicate's findings count once."""
    rows = query.rows(
        f"SELECT {group}, count(*), count(*) FILTER (verdict = 'findings'),"  # noqa: S608 - groups are ours
        " coalesce(sum(findings) FILTER (duplicate_of = ''), 0) FROM stories GROUP BY 1 ORDER BY 1"
    )
    return {
        str(name): {"stories": stories, "with_findings": found, "findings": int(findings)}
        for name, stories, found, findings in rows
    }
