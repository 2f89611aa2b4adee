"""An audit shown: on a terminal, as a page that runs nothing, and while it goes on."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest

from factcheck.records import Statement
from factcheck.report.audit_progress import AuditProgress
from factcheck.report.audit_terminal import render_audit, sum_lines
from factcheck.report.audit_view import AcrossClaim, AuditView, Claim, Place, Saying
from factcheck.report.options import RenderOptions

if TYPE_CHECKING:
    from typing import Any

HOSTILE = "<script>alert(1)</script>\x1b[31m\u202e\x00\x85\u2029\uffff\ud800\"'&"
SUMMARY: dict[str, Any] = {
    "stories_in": 1200,
    "clean": 1000,
    "with_findings": 150,
    "quarantined": 50,
    "findings": 161,
    "duplicates": 3,
    "silenced": 2,
    "across": {},
    "by_rule": {"wrong-age": 160, HOSTILE: 1},
    "by_reason": {"language": 49, "unreadable": 1},
    "languages": {"de": 48, "fr": 1},
    "by_month": {"2024-05": {"stories": 10, "findings": 1}, "2024-06": {"stories": 20, "findings": 4}},
    "by_section": {HOSTILE: {"stories": 10, "findings": 1}, "unknown": {"stories": 1, "findings": 0}},
}
PLACE = Place(HOSTILE, HOSTILE, "javascript:alert(1)", date(2024, 5, 1), 3, 7, "text")
CLAIM = Claim(
    rule="wrong-age",
    severity="error",
    confidence="high",
    findings=12,
    stories=10,
    words="47",
    message="Ann Roe is 43, not 47.",
    sentence=f"Ann Roe, 47, said {HOSTILE}.",
    evidence=(Statement(HOSTILE, source=HOSTILE, checked="2026-01-01"),),
    fixes=('replace "47" with "43"',),
    places=(PLACE,),
)
ACROSS = AcrossClaim(
    "stories-disagree", "medium", f"Stories disagree {HOSTILE}.", 5,
    (Saying(HOSTILE, HOSTILE, date(2024, 5, 1), f"Ann Roe, 47, said {HOSTILE}.", "47"),),
)  # fmt: skip
VIEW = AuditView("audit", SUMMARY, (CLAIM,), 9, ((HOSTILE, "unreadable: x"),), (ACROSS,), 3)


def page(view: AuditView) -> str:
    """Return the page of an audit."""
    pytest.importorskip("vl_convert")
    from factcheck.report.audit_page import render_audit_page  # noqa: PLC0415 - altair is an extra

    out = io.StringIO()
    render_audit_page(view, out)
    return out.getvalue()


def test_the_sums_account_for_every_story() -> None:
    """The first line adds up; languages, duplicates and silenced findings have their own."""
    assert sum_lines(SUMMARY)[0] == "1,200 stories in = 1,000 clean + 150 with findings + 50 quarantined"
    text = "\n".join(sum_lines(SUMMARY))
    assert "quarantined: 49 in another language, 1 unreadable (de 48, fr 1)" in text
    assert "2 findings silenced" in text
    assert "3 duplicates" in text


def test_a_terminal_shows_claims_without_being_driven_by_them() -> None:
    """Each claim has its sentence, evidence, fix and first place; control characters are made visible."""
    out = io.StringIO()
    render_audit(VIEW, out, RenderOptions(width=100, colour=False))
    text = out.getvalue()
    assert "wrong-age, high confidence, 12 times in 10 stories" in text
    assert 'fix: replace "47" with "43"' in text
    assert "and 8 claims more in audit/report.html" in text
    assert "\x1b" not in text
    assert "\u202e" not in text


def test_the_page_runs_nothing_of_what_stories_say() -> None:
    """Text of stories, rules and desks is escaped, in charts too; a link of a story is no link."""
    text = page(VIEW)
    assert "<script" not in text
    assert "href=" not in text.replace("xlink:href", "")
    assert "\x1b" not in text
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in text
    assert "<mark>47</mark>" in text
    assert "default-src 'none'" in text
    assert "http://" not in text.replace("http://www.w3.org/", "")
    for svg in text.split("<svg")[1:]:
        ET.fromstring("<svg" + svg[: svg.index("</svg>")] + "</svg>")  # noqa: S314 - our own


def test_the_page_shows_the_trends() -> None:
    """Months, desks and rules are charts; the same audit gives the same page."""
    text = page(VIEW)
    for title in ("by month", "by desk", "Findings by rule"):
        assert title in text
    assert text.count("<svg") == 3
    assert page(VIEW) == text
    plain = replace(VIEW, summary=SUMMARY | {"by_month": {}, "by_section": {}, "by_rule": {}}, claims=())
    assert page(plain).count("<svg") == 0


def test_progress_is_a_line_where_there_is_no_terminal() -> None:
    """Every so often a line says how many stories, how much of the input, and the rate; no bar is drawn."""
    out = io.StringIO()
    with AuditProgress(out, every=0.02) as progress:
        progress.sized(200)
        progress.read(50)
        progress.checked(1234)
        progress._ended.wait(0.2)
    lines = out.getvalue().splitlines()
    assert len(lines) > 2
    assert any(line.startswith("auditing: 1,234 stories") and "25 % of the input" in line for line in lines)
    assert "\x1b" not in out.getvalue()


def test_a_short_audit_says_nothing_on_the_way() -> None:
    """What ends within a minute prints no progress into a log."""
    out = io.StringIO()
    with AuditProgress(out) as progress:
        progress.sized(10)
        progress.checked(1)
    assert out.getvalue() == ""


def test_findings_across_stories_are_shown_with_each_story() -> None:
    """On terminal and page each story is named with its sentence; what is not shown is counted."""
    out = io.StringIO()
    render_audit(VIEW, out, RenderOptions(width=100, colour=False))
    assert "stories-disagree, medium confidence, 5 stories" in out.getvalue()
    assert "and 2 more in audit/across/" in out.getvalue()
    html = page(VIEW)
    assert "<h2>Across stories</h2>" in html
    assert "Ann Roe, <mark>47</mark>, said" in html.partition("<h2>Across stories</h2>")[2]
    assert "<p>and 4 more</p>" in html


def test_what_was_not_compared_is_said() -> None:
    """Sums count findings across stories by rule, and name what was too common to be compared."""
    summary = SUMMARY | {"across": {"copied-error": 1200}, "across_notes": ["copied-error: 3 not compared"]}
    lines = sum_lines(summary)
    assert "across stories: copied-error 1,200" in lines
    assert lines[-1] == "copied-error: 3 not compared"
