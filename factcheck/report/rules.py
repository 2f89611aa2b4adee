"""Rules and their vocabulary as pages of plain text, readable when piped."""

from __future__ import annotations

import textwrap
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factcheck.check.vocabulary import MARKS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factcheck.check.phrases import Section
    from factcheck.records import Case, Rule

_WIDTH = 80  # as reports are when piped


def list_lines(rules: Sequence[Rule]) -> Iterator[str]:
    """Yield one line a rule: id, severity, status, title."""
    width = max((len(rule.id) for rule in rules), default=0)
    for rule in rules:
        yield f"{rule.id:<{width}}  {rule.severity.value:<7}  {rule.status:<7}  {rule.title}"


def list_json(rules: Sequence[Rule]) -> list[dict[str, Any]]:
    """Return the rules as plain values."""
    return [
        {
            "id": rule.id,
            "severity": rule.severity.value,
            "status": rule.status,
            "title": rule.title,
            "why": rule.why,
            "cases": len(rule.fail_cases) + len(rule.pass_cases),
            "path": short_path(rule.path),
        }
        for rule in rules
    ]


def show_lines(rule: Rule) -> Iterator[str]:
    """Yield the page of one rule: why, clauses, examples, known limits, source."""
    yield f"{rule.id} ({rule.severity.value}, {rule.status})"
    yield from _paragraph(rule.title, "")
    yield from _part("Why", [rule.why])
    yield from _part("Looks for", rule.match)
    yield from _part("Where the record says", (f"{n}: {text}" if n else text for n, text in rule.known))
    yield from _part("With", (f"{name} = {text}" for name, text in rule.let))
    yield from _part("Requires", [rule.require])
    yield from _part("Unless", (f"{e}: {MARKS[e]}" if e in MARKS else e for e in rule.unless))
    yield from _part("Says", [rule.message])
    yield from _part("Fixes", (f"{fix}{_safe(rule)}" if fix == rule.safe else fix for fix in rule.fixes))
    yield from _part("Fires on", map(_example, rule.fail_cases))
    yield from _part("Stays quiet on", map(_example, rule.pass_cases))
    yield from _part("Known limits", rule.limits)
    yield from _part("Source", [rule.source] if rule.source else ())
    yield from _part("File", [short_path(rule.path)])


def _safe(rule: Rule) -> str:
    return f" (safe unless {', '.join(rule.unsafe)})" if rule.unsafe else " (safe)"


def vocabulary_lines(sections: Iterable[Section]) -> Iterator[str]:
    """Yield the vocabulary: each section's phrases, each with its meaning below it."""
    for number, section in enumerate(sections):
        if number:
            yield ""
        yield section.title
        for phrase, meaning in section.entries:
            yield f"  {phrase}"
            yield from _paragraph(meaning, "      ")


def _part(title: str, items: Iterable[str]) -> Iterator[str]:
    lines = [line for item in items for line in _paragraph(item, "  ", "    ")]
    if lines:
        yield ""
        yield title
        yield from lines


def _paragraph(text: str, first: str, rest: str | None = None) -> list[str]:
    rest = first if rest is None else rest
    return textwrap.wrap(
        text,
        _WIDTH,
        initial_indent=first,
        subsequent_indent=rest,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _example(case: Case) -> str:
    """Return an example on one line, its marked words in braces as in the file."""
    if case.stories:
        return "; ".join(map(_example, case.stories))
    day = case.published.isoformat() if case.published else "no date"
    asked = f", asked on {case.as_of}" if case.as_of else ""
    title = f"[{marked_case(case, 'title')}] " if case.title else ""
    because = f" ({case.because})" if case.because else ""
    return f"{day}{asked}: {title}{marked_case(case, 'text')}{because}"


def marked_case(case: Case, field: str) -> str:
    """Return a field of an example on one line, its marked words in braces."""
    text = case.title if field == "title" else case.text
    for span in sorted((s for s in case.spans if s.field == field), reverse=True):
        text = f"{text[: span.start]}{{{text[span.start : span.end]}}}{text[span.end :]}"
    return " ".join(text.split())


def short_path(path: str) -> str:
    """Return where a rule file is, from its `rules` directory on: the same in a checkout and in a wheel."""
    parts = Path(path).parts
    at = len(parts) - 1 - parts[::-1].index("rules") if "rules" in parts else 0
    return Path(*parts[at:]).as_posix()
