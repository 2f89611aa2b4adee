"""Which fixes of a report may be applied without a person looking, and to which words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.extract.quotes import Quotes

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.records import Edit, Finding, Report, Span

_QUOTATION_MARK = re.compile("[\"“”„«»‘]|``|''")


def choose_edits(report: Report) -> tuple[tuple[Finding, tuple[Edit, ...]], ...]:
    """Return the findings that can be mended, each with its edits, in the story's order.

    A finding's safe fix is taken if none of its words stands inside quotation marks or in the page's
    furniture; of two whose words overlap, the first alone, since the second was worked out on words that
    are then no longer there.
    """
    chosen: list[tuple[Finding, tuple[Edit, ...]]] = []
    taken: list[Span] = []
    quotes = {name: _quotes(report.story.field_text(name)) for name in ("title", "text")}
    for finding in sorted(report.findings, key=lambda found: (found.span.field != "title", found.span)):
        edits = next((fix.edits for fix in finding.fixes if fix.safe and fix.edits), ())
        spans = [edit.span for edit in edits]
        if not edits or any(_touch(span, other) for span in spans for other in taken):
            continue
        if any(_is_barred(span, report, quotes[span.field]) for span in spans):
            continue
        taken += spans
        chosen.append((finding, edits))
    return tuple(chosen)


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """Return a field's text with edits of it applied; they must not overlap."""
    for edit in sorted(edits, key=lambda each: each.span, reverse=True):
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return text


def _touch(one: Span, other: Span) -> bool:
    """Whether two edits meet: they share a character, or both are at one place."""
    return one.field == other.field and one.start <= other.end and other.start <= one.end


def _quotes(text: str) -> tuple[Quotes, ...]:
    """Return the quotations of a text read line by line, and paragraph by paragraph.

    A quotation may run over the lines of a wrapped paragraph; a line alone may have one mark. What either
    reading has inside quotation marks is someone else's words.
    """
    unwrapped = re.sub(r"\r?\n(?!\r?\n|[ \t]*\n)", lambda found: " " * len(found.group()), text)
    return Quotes(text), Quotes(unwrapped)


def _is_barred(span: Span, report: Report, quotes: tuple[Quotes, ...]) -> bool:
    words = report.story.words(span)
    if _QUOTATION_MARK.search(words) or any(each.quoted(span.start, span.end) for each in quotes):
        return True
    return any(span.overlaps(other) for other in report.story.furniture)
