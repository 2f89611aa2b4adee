"""The tellings to compare, chosen on disk: of matters with several values the first and last of each."""

# ruff: noqa: S608 - every part of a question is this module's own

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.audit.results.query import Query

# A matter of more values than this is none: the words are used of different things.
MOST_VALUES = 20
# Tellings of one value that are tried: one that the rule lets pass does not hide the next.
_EACH_END = 3

# Only what a story itself says of the present counts as told; the rule's exceptions judge the rest.
_TOLD = "matter != '' AND published IS NOT NULL AND voice = 'reporter' AND status = 'current'"
# The matter without its last part: a post without its day.
_LINE = "regexp_replace(matter, '[|][^|]*$', '')"
_ORDER = 'published, id, key, field DESC, start, "end", kind'
_BACK = 'published DESC, id DESC, key DESC, field, start DESC, "end" DESC, kind DESC'
_STATEMENTS = (
    f"""
    CREATE TEMP TABLE wanted AS
    SELECT matter FROM facts WHERE {_TOLD} GROUP BY matter HAVING min(value) != max(value)
    """,
    f"""
    CREATE TEMP TABLE told_values AS
    SELECT matter, value, count(DISTINCT key) AS stories, count(DISTINCT said) AS sentences
    FROM facts SEMI JOIN wanted USING (matter) WHERE {_TOLD} GROUP BY matter, value
    """,
    f"""
    CREATE TEMP TABLE too_many AS
    SELECT matter FROM told_values GROUP BY matter HAVING count(*) > {MOST_VALUES}
    """,
    # Who held a post before and after the day tells a handover from a mistake.
    f"""
    CREATE TEMP TABLE lines AS SELECT DISTINCT {_LINE} AS line FROM wanted WHERE starts_with(matter, 'post|')
    """,
    f"""
    CREATE TEMP TABLE spells AS
    SELECT line, value, min(published) AS first, max(published) AS last
    FROM (SELECT *, {_LINE} AS line FROM facts WHERE starts_with(matter, 'post|') AND {_TOLD})
    SEMI JOIN lines USING (line) GROUP BY line, value
    """,
)
_COLUMNS = (
    "key", "id", "source", "published", "kind", "status", "voice", "modality", "basis", "day_from", "day_to",
    "field", "start", "end", "sentence_start", "sentence_end", "sentence", "roles", "traits", "matter",
    "told", "value", "stories", "sentences", "first", "last",
)  # fmt: skip
NAMES = (*_COLUMNS, "url", "record")
_SELECTED = ", ".join(f'"{name}"' for name in _COLUMNS)
# The record speaks against a telling where a finding with evidence stands on the value's own words.
TELLINGS = f"""
WITH numbered AS (
  SELECT *, {_LINE} AS line,
    row_number() OVER (PARTITION BY matter, value ORDER BY {_ORDER}) AS up,
    row_number() OVER (PARTITION BY matter, value ORDER BY {_BACK}) AS down
  FROM facts SEMI JOIN wanted USING (matter) ANTI JOIN too_many USING (matter) WHERE {_TOLD}
), few AS (
  SELECT *, list_filter(roles, lambda role: role.name = told)[1] AS role FROM numbered
  WHERE up <= {_EACH_END} OR down <= {_EACH_END}
), judged AS (
  SELECT key, field, start AS at, "end" AS until, evidence[1].statement AS statement FROM findings
  WHERE len(evidence) > 0
), against AS (
  SELECT few.key, few.matter, few.value, few.field, few.start, few.kind, min(judged.statement) AS record
  FROM few JOIN judged ON judged.key = few.key AND judged.field = few.field
    AND judged.at < few.role."end" AND judged.until > few.role.start
  GROUP BY ALL
)
SELECT {_SELECTED}, coalesce(url, ''), coalesce(record, '')
FROM few
JOIN told_values USING (matter, value)
LEFT JOIN spells USING (line, value)
LEFT JOIN (SELECT key, url FROM stories) USING (key)
LEFT JOIN against USING (key, matter, value, field, start, kind)
ORDER BY matter, {_ORDER}
"""


def find_matters(query: Query) -> int:
    """Choose the matters of several values; return how many have too many to be compared."""
    for statement in _STATEMENTS:
        query.connection.execute(statement)
    return int(query.one("SELECT count(*) FROM too_many")[0])
