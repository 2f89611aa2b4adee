"""What the record answers, for a person: who held what, what is on file, what is wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

from rich.text import Text

from factcheck.knowledge.days import in_words
from factcheck.report.harmless import make_harmless
from factcheck.report.options import RenderOptions
from factcheck.report.page import Page

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.knowledge.answers import Answer
    from factcheck.knowledge.extent import Extent
    from factcheck.knowledge.soundness import Flaw


def render_answer(answer: Answer, out: TextIO, options: RenderOptions | None = None) -> None:
    """Write who held an office, or why the record cannot tell."""
    page = Page(out, options or RenderOptions())
    office = answer.office
    page.line(f"{office.id}, {in_words(answer.on)}", style="bold")
    if not answer.known:
        page.line(f"unknown: {answer.reason}", first="  ")
    elif not answer.terms:
        page.line("nobody: the office was vacant", first="  ")
    for term in answer.terms:
        until = in_words(term.end) if term.end else "now"
        status = f" ({term.status})" if term.status else ""
        person = term.person.partition(" (")[0]
        page.line(f"{person}{status}, {in_words(term.start)} to {until}", first="  ")
        if term.note:
            page.line(term.note, first="    ")
    page.line(f"checked {in_words(office.checked)}; source: {office.source}", first="  ")


def render_extent(extent: Extent, out: TextIO, options: RenderOptions | None = None) -> None:
    """Write how much is on file and how far it reaches."""
    page = Page(out, options or RenderOptions())
    page.line(f"offices        {extent.offices:>7,}  with {extent.terms:,} terms, {extent.open_terms:,} open")
    page.line(f"people         {extent.people:>7,}")
    page.line(f"places         {extent.places:>7,}")
    page.line(f"organisations  {extent.organisations:>7,}  with {extent.members:,} memberships")
    page.line(f"series         {extent.series:>7,}  with {extent.editions:,} editions")
    if extent.oldest and extent.newest:
        page.line(f"open terms were checked between {in_words(extent.oldest)} and {in_words(extent.newest)};")
        page.line("past the day of its check an open term is unknown")
    if extent.stale is not None:
        page.line(f"open terms checked before the day given: {extent.stale:,} of {extent.open_terms:,}")
    if extent.behind:
        page.line("checked longest ago:")
    for office, day in extent.behind:
        page.line(f"{day.isoformat()}  {office}", first="  ")


def render_flaws(
    flaws: Sequence[Flaw], out: TextIO, *, with_notes: bool, options: RenderOptions | None = None
) -> None:
    """Write what is wrong, each with its place and remedy, and a count."""
    page = Page(out, options or RenderOptions())
    notes = sum(flaw.is_note for flaw in flaws)
    for flaw in flaws:
        if flaw.is_note and not with_notes:
            continue
        kind = "note: " if flaw.is_note else ""
        page.write(Text(make_harmless(f"{flaw.where}: {kind}{flaw.message}")))  # a place is never broken
        page.line(flaw.hint, first="  ")
    told = "" if with_notes or not notes else " (shown with --notes)"
    page.line(f"{_count(len(flaws) - notes, 'fault')}, {_count(notes, 'note')}{told}", style="bold")


def _count(number: int, word: str) -> str:
    return f"{number} {word}" if number == 1 else f"{number} {word}s"
