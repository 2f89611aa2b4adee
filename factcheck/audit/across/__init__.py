"""What only several stories together show: stages run once, after every shard is done.

A stage is a module with `find(query: Query, directory: Path) -> Iterator[Row]`, rows of `schema.FINDINGS`
(one of `rows.finding_row`'s form), each with the `key` of the story to be corrected. They are written to
`findings/across-<stage>.parquet` and count in the sums as a story's other findings do.
To add a stage: one module here, one line below.
"""

from __future__ import annotations

STAGES: dict[str, str] = {}
