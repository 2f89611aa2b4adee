"""Made-up reports."""

# ruff: noqa: ANN001, ANN003, ANN201 - fixtures and samples name their types themselves
# ruff: noqa: E501 - sample stories are read more easily on one line

from __future__ import annotations

import io
from datetime import date

from factcheck.records import (
    Edit,
    Entity,
    EntityKind,
    Extraction,
    Fact,
    FactKind,
    Failure,
    Finding,
    Fix,
    PublishedFrom,
    Related,
    Report,
    Role,
    Severity,
    Silence,
    Silenced,
    SilencedBy,
    SilenceFault,
    Span,
    Statement,
    Story,
)
from factcheck.report import RenderOptions, render

TEXT = (
    "STRELSAU - The bridge was opened.\n"
    "\n"
    "Ruritania's president, Ada Roe, will attend the summit in Strelsau on Friday, said Mr. Poe, "
    "the spokesman of a government that has met there, in the old town below the castle, since 1999. "
    "The 東京は日本の首都です sign & the <b>other</b> one, \x1b[31mred\x1b[0m, came down, 100%.\n"
)


def span_of(words, text=TEXT, field="text"):
    """Return where words stand."""
    start = text.index(words)
    return Span(start, start + len(words), field)


def make_story(**changes):
    """Return the sample story."""
    values = {
        "id": "bridge.txt",
        "text": TEXT,
        "title": "Bridge opened",
        "published": date(2023, 5, 5),
        "published_from": PublishedFrom.METADATA,
        "source": "bridge.txt",
        "path": "bridge.txt",
    }
    return Story(**(values | changes))


def make_report(**changes):
    """Return a report with an error, a warning and an info."""
    president = span_of("Ada Roe")
    outdated = Finding(
        rule="outdated-officeholder",
        severity=Severity.ERROR,
        message="Ada Roe was no longer president of Ruritania on 2023-05-05: Bob Poe has been since 2022-05-23.",
        span=president,
        related=(Related(span_of("summit"), "the event she is said to attend"),),
        evidence=(
            Statement(
                "Bob Poe is president of Ruritania",
                "2022-05-23",
                None,
                "2026-08-01",
                "https://example.org/presidents",
            ),
            Statement("Ada Roe was president of Ruritania", "2019-01-20", "2022-05-23"),
        ),
        fixes=(
            Fix('replace "Ada Roe" with "Bob Poe"', (Edit(president, "Bob Poe"),)),
            Fix('insert "former"', (Edit(Span(president.start - 11, president.start - 11), "former "),)),
        ),
        fingerprint="0123456789abcdef",
        title="Someone is given an office whose term had ended",
    )
    capital = Finding(
        "wrong-capital", Severity.WARNING, "Tokyo: 100% of it, or not.", span_of("東京は日本の首都です")
    )
    opened = Finding("conflicting-dates", Severity.INFO, "Twice opened.", Span(0, 6, "title"))
    values = {
        "story": make_story(),
        "findings": (outdated, capital, opened),
        "holds": 12,
        "contradicts": 2,
        "unknown": 3,
        "notes": ("the record ends on 2026-08-01",),
    }
    return Report(**(values | changes))


def make_extraction(label="Ada Roe"):
    """Return what was understood: one person in one office."""
    roe, whole = span_of("Ada Roe"), span_of("Ruritania's president, Ada Roe")
    roles = (
        Role("person", "person:ada-roe", roe, is_entity=True),
        Role("office", "president", span_of("president")),
    )
    people = (
        Entity("person:ada-roe", EntityKind.PERSON, label, (roe,), known=True),
        Entity("person:poe", EntityKind.PERSON, "Mr. Poe", (span_of("Mr. Poe"),)),
    )
    return Extraction((), people, (Fact("f1", FactKind.HOLDS, roles, whole, whole),))


def make_items():
    """Return a report with findings, an input that failed, and a report without."""
    age = Finding("wrong-age", Severity.ERROR, "She was 47.", span_of("1999"), fingerprint="fedcba9876543210")
    clean = Report(
        make_story(
            id="s-2", source="Wire", path="wire.jsonl", published=None, published_from=PublishedFrom.UNKNOWN
        ),
        holds=1,
        silenced=(
            Silenced(age, Silence("wrong-age", "as she gave it", SilencedBy.INLINE, date(2024, 1, 1))),
        ),
        silence_faults=(
            SilenceFault("wire.jsonl:4", "unknown rule 'wrong-aeg'", "did you mean 'wrong-age'?"),
        ),
    )
    failure = Failure(
        "wire.jsonl:37:12", "broken JSON: Expecting value", "mend it there, or leave the story out"
    )
    return [make_report(), failure, clean]


def write(format_name, items=None, **options):
    """Return what a format writes."""
    out = io.StringIO()
    render(make_items() if items is None else items, format_name, out, RenderOptions(**options))
    return out.getvalue()
