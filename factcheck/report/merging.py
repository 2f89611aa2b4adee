"""What a source would change of the record, or did, for a person to read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TextIO

from factcheck.knowledge.days import in_words
from factcheck.knowledge.merging.outcome import ChangeKind
from factcheck.report.options import RenderOptions
from factcheck.report.page import Page

if TYPE_CHECKING:
    from pathlib import Path

    from factcheck.knowledge.merging.outcome import Merge, Plan

_SIGNS = {ChangeKind.ADDS: "+ ", ChangeKind.ENDS: "~ ", ChangeKind.REFINES: "~ ", ChangeKind.CONFIRMS: "= "}
_SHOWN = 12  # names without an office; the rest are counted


def render_plan(plan: Plan, out: TextIO, into: Path | None, options: RenderOptions | None = None) -> None:
    """Write the changes office by office, the doubts, and what was written.

    Args:
        plan: what was compared.
        out: where to write.
        into: the directory asked for; None when none was.
        options: width and colour.
    """
    page = Page(out, options or RenderOptions())
    for merge in plan.merges:
        if merge.changes or merge.doubts or merge.refused:
            _render_merge(page, merge)
    if plan.unmatched:
        total = sum(count for _, count in plan.unmatched)
        page.line(f"no office on record for {total} of the claims:", style="bold")
        for words, count in plan.unmatched[:_SHOWN]:
            page.line(f"{words} ({count})", first="  ")
        if len(plan.unmatched) > _SHOWN:
            page.line(f"and {len(plan.unmatched) - _SHOWN} more", first="  ")
    _render_sum(page, plan, into)


def _render_merge(page: Page, merge: Merge) -> None:
    page.line(merge.before.id, style="bold")
    if merge.refused:
        page.line(f"nothing taken: {merge.refused}", first="  ! ", rest="    ")
    else:
        for change in merge.changes:
            page.line(change.text, first=f"  {_SIGNS[change.kind]}", rest="    ")
    for doubt in merge.doubts:
        page.line(doubt, first="  ? ", rest="    ")


def _render_sum(page: Page, plan: Plan, into: Path | None) -> None:
    taken = [m for m in plan.merges if m.changes and not m.refused]
    doubts = sum(len(m.doubts) for m in plan.merges)
    changes = sum(len(m.changes) for m in taken)
    page.line(
        f"{len(plan.merges)} offices compared: {changes} changes in {len(taken)}, {doubts} doubts",
        style="bold",
    )
    if plan.checked is not None:
        page.line(f"read on {in_words(plan.checked)}")
    for path in plan.wrote:
        page.line(f"wrote {path}")
    if plan.wrote and into is not None:
        page.line(f"used with: factcheck check --rules {into}")
    elif taken and into is None:
        page.line("nothing was written: --into DIR names a directory of the newsroom's own")
    elif not plan.wrote:
        page.line("nothing was written")


def plan_object(plan: Plan) -> dict[str, Any]:
    """Return a plan as plain values."""
    return {
        "checked": plan.checked.isoformat() if plan.checked else None,
        "offices": [
            {
                "office": merge.before.id,
                "refused": merge.refused,
                "changes": [{"kind": str(c.kind), "text": c.text} for c in merge.changes],
                "doubts": list(merge.doubts),
            }
            for merge in plan.merges
        ],
        "unmatched": [{"office": words, "claims": count} for words, count in plan.unmatched],
        "wrote": [path.name for path in plan.wrote],
    }
