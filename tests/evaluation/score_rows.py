"""Short stories for every rule, written by somebody who never saw the code: what is caught, what stays quiet.

    python tests/evaluation/score_rows.py tests/evaluation/rows/seen.jsonl [--bad FILE]

`seen.jsonl` is there to be read and mended by; `unseen.jsonl` holds other stories of the same rules, by the
second of two writers, to be measured only: who reads its misses has no measure left. A story that should fire
is caught when a finding of an accepted rule touches the words at fault, or relates to them; one that should
be quiet is, when no error or warning is found.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import defaultdict
from datetime import date
from pathlib import Path
from typing import Any

from factcheck.pipeline import open_checker
from factcheck.records import PublishedFrom, Story
from factcheck.report.records_json import report_object

_NEAR = 25  # characters between a finding and the words at fault that still point at them
_LOUD = ("error", "warning")


def main() -> None:
    """Score a file and print a line a rule."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("file", type=Path)
    parser.add_argument("--bad", type=Path, help="write every story that went wrong, with what was said")
    options = parser.parse_args()
    sums, bad = score(options.file)
    for rule, (caught, fires, quiet, quiets) in sorted(sums.items()):
        print(f"{rule:28} caught {caught:3}/{fires:3}  quiet {quiet:3}/{quiets:3}")
    caught, fires, quiet, quiets = (sum(column) for column in zip(*sums.values(), strict=True))
    print(f"{'all':28} caught {caught}/{fires} {caught / fires:.1%}  quiet {quiet}/{quiets}")
    if options.bad:
        lines = (json.dumps(row, ensure_ascii=False) + "\n" for row in bad)
        options.bad.write_text("".join(lines), encoding="utf-8")


def score(file: Path) -> tuple[dict[str, list[int]], list[dict[str, Any]]]:
    """Return caught, fires, quiet and quiets of each rule, and the stories that went wrong."""
    rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    found = check_all(rows)
    sums: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0, 0])
    bad = []
    for row in rows:
        loud = [f for f in found[row["id"]] if f["severity"] in _LOUD or f["rule"] == "stale-now"]
        right = is_caught(row, loud) if row["expect"] == "fire" else not loud
        at = 0 if row["expect"] == "fire" else 2
        sums[row["rule"]][at] += right
        sums[row["rule"]][at + 1] += 1
        if not right:
            bad.append({**row, "said": [[f["rule"], f["message"]] for f in found[row["id"]]]})
    return sums, bad


def check_all(rows: list[dict[str, Any]]) -> dict[str, list[dict[str, Any]]]:
    """Return the findings of every story, as a report has them, by the story's id."""
    found: dict[str, list[dict[str, Any]]] = {}
    for as_of in sorted({row.get("as_of", "") for row in rows}):
        checker = open_checker(as_of=date.fromisoformat(as_of) if as_of else None)
        for row in rows:
            if row.get("as_of", "") == as_of:
                day = date.fromisoformat(row["published"])
                story = Story(row["id"], row["text"], row.get("title", ""), day, PublishedFrom.METADATA)
                found[row["id"]] = report_object(checker.check(story))["findings"]
    return found


def is_caught(row: dict[str, Any], findings: list[dict[str, Any]]) -> bool:
    """Whether one of the findings is the one that a story was written for."""
    return any(
        finding["rule"] in row["rules"]
        and any(_touches(row, part["span"]) for part in (finding, *finding["related"]))
        for finding in findings
    )


def _touches(row: dict[str, Any], span: dict[str, Any]) -> bool:
    text = row.get("title", "") if span["field"] == "title" else row["text"]
    at, words = text.find(row["words"]), row["words"]
    if at < 0:
        return True  # the words are in the other field: headline against body
    while at >= 0:
        if span["start"] < at + len(words) + _NEAR and at - _NEAR < span["end"]:
            return True
        at = text.find(words, at + 1)
    return False


if __name__ == "__main__":
    sys.exit(main())
