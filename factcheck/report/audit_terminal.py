"""An audit on a terminal: the sums, then what to correct first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TextIO

from factcheck.report.options import RenderOptions
from factcheck.report.page import Page

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factcheck.report.audit_view import AuditView, Claim, Place, Saying

_STYLES = {"high": "bold red", "medium": "yellow", "low": "blue"}
_REASONS = {
    "language": "in another language",
    "unreadable": "unreadable",
    "fault": "where the checker failed",
    "memory": "that took too much memory",
    "killed": "that ended their worker",
}


def render_audit(view: AuditView, out: TextIO, options: RenderOptions | None = None) -> None:
    """Write the sums of an audit and its first claims."""
    page = Page(out, options or RenderOptions())
    for line in sum_lines(view.summary):
        page.line(line, rest="  ", style="bold" if line.endswith("quarantined") else "")
    for id_, reason in view.quarantined:
        page.line(f"quarantined: {id_}: {reason}", rest="  ")
    if view.claims:
        page.blank()
        page.line("Correct first: the surest, then the most repeated", style="bold")
    for number, claim in enumerate(view.claims, 1):
        page.blank()
        _write_claim(number, claim, page)
    more = view.claims_in_all - len(view.claims)
    if more > 0:
        page.blank()
        page.line(f"and {count(more, 'claim')} more in {view.name}/report.html and {view.name}/findings/")
    _write_across(view, page)


def _write_across(view: AuditView, page: Page) -> None:
    if view.across:
        page.blank()
        page.line("Across stories: what they say against each other, and copied errors", style="bold")
    for number, claim in enumerate(view.across, 1):
        page.blank()
        page.line(
            f"{claim.rule}, {claim.confidence} confidence, {count(claim.stories, 'story')}",
            first=f"{number:3}  ",
            style=_STYLES.get(claim.confidence, ""),
        )
        page.line(claim.message, first=" " * 5)
        for saying in claim.said:
            page.line(f"{name_saying(saying)}: “{saying.sentence}”", first=" " * 5, rest=" " * 7)
    more = view.across_in_all - len(view.across)
    if more > 0:
        page.blank()
        page.line(f"and {more:,} more in {view.name}/across/")


def name_saying(saying: Saying) -> str:
    """Return a story's id with its source and day."""
    day = saying.published.isoformat() if saying.published else "on an unknown day"
    source = f", {saying.source}" if saying.source and saying.source != saying.id else ""
    return f"{saying.id}{source}, {day}"


def sum_lines(summary: Mapping[str, Any]) -> list[str]:
    """Return the sums in words; the first line is the account of every story."""
    account = (
        f"{count(summary['stories_in'], 'story')} in = {summary['clean']:,} clean + "
        f"{summary['with_findings']:,} with findings + {summary['quarantined']:,} quarantined"
    )
    rules = ", ".join(f"{rule} {number:,}" for rule, number in summary["by_rule"].items())
    lines = [account, count(summary["findings"], "finding") + (f": {rules}" if rules else "")]
    if summary["silenced"]:
        lines.append(f"{count(summary['silenced'], 'finding')} silenced, by baseline, settings or the story")
    if summary["by_reason"]:
        parts = [f"{number:,} {_REASONS.get(r, r)}" for r, number in summary["by_reason"].items()]
        tongues = ", ".join(f"{code} {number:,}" for code, number in summary["languages"].items())
        lines.append(f"quarantined: {', '.join(parts)}" + (f" ({tongues})" if tongues else ""))
    if summary["duplicates"]:
        lines.append(
            f"{count(summary['duplicates'], 'duplicate')}, checked once with the first of their content"
        )
    if summary.get("across"):
        found = ", ".join(f"{rule} {number:,}" for rule, number in summary["across"].items())
        lines.append(f"across stories: {found}")
    if summary.get("across_silenced"):
        lines.append(f"{count(summary['across_silenced'], 'finding')} across stories silenced")
    return lines + list(summary.get("across_notes", ()))


def _write_claim(number: int, claim: Claim, page: Page) -> None:
    first = claim.places[0]
    how_often = f"{count(claim.findings, 'time')} in {count(claim.stories, 'story')}"
    page.line(
        f"{claim.rule}, {claim.confidence} confidence, {how_often}",
        first=f"{number:3}  ",
        style=_STYLES.get(claim.confidence, ""),
    )
    indent = " " * 5
    page.line(claim.message, first=indent)
    page.line(f"“{claim.sentence}”", first=indent)
    for statement in claim.evidence[:1]:
        page.line(f"{statement.text}; source: {statement.source}", first=f"{indent}evidence: ")
    for fix in claim.fixes[:1]:
        page.line(fix, first=f"{indent}fix: ")
    page.line(_place(first), first=f"{indent}first: " if claim.stories > 1 else f"{indent}in: ")


def _place(place: Place) -> str:
    day = place.published.isoformat() if place.published else "on an unknown day"
    return f"{place.id}, {day}, {place.field} line {place.line}, column {place.column}"


def count(number: int, noun: str) -> str:
    """Return a number with its noun: 1 story, 1,200 stories."""
    if number == 1:
        return f"1 {noun}"
    return f"{number:,} {noun[:-1]}ies" if noun.endswith("y") else f"{number:,} {noun}s"
