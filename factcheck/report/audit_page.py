"""An audit as one page, self-contained: sums, trends, and what to correct first; no script, no network."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, TextIO

from factcheck.report.audit_charts import draw_charts
from factcheck.report.audit_terminal import count, name_saying, sum_lines
from factcheck.report.harmless import make_harmless

if TYPE_CHECKING:
    from factcheck.records import Statement
    from factcheck.report.audit_view import AuditView, Claim, Place

_HEAD = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>factcheck audit</title>
<style>
body { font: 16px/1.5 Georgia, serif; max-width: 48rem; margin: 2rem auto; padding: 0 1rem; color: #222; }
h1, h2, h3, .claim, figure { font-family: system-ui, sans-serif; }
.claim { border-left: 4px solid #c00; margin: 1.2rem 0; padding: .2rem 1rem; font-size: .92rem; }
.claim.medium { border-color: #b80; }
.claim.low { border-color: #36c; }
.claim h3 { margin: 0; font-size: 1rem; }
.often { color: #666; font-weight: normal; }
blockquote { font-family: Georgia, serif; margin: .4rem 0 .4rem 1rem; overflow-wrap: anywhere; }
figure { margin: 1.5rem 0; overflow-x: auto; }
figcaption { font-weight: 600; }
.account { font-weight: 600; }
td, th { text-align: left; padding: .1rem .8rem .1rem 0; vertical-align: top; overflow-wrap: anywhere; }
</style>
</head>
<body>
<h1>factcheck audit</h1>
"""


def render_audit_page(view: AuditView, out: TextIO) -> None:
    """Write the page."""
    out.write(_HEAD)
    for number, line in enumerate(sum_lines(view.summary)):
        mark = ' class="account"' if number == 0 else ""
        out.write(f"<p{mark}>{_text(line)}</p>\n")
    out.writelines(
        f"<figure><figcaption>{_text(title)}</figcaption>\n{svg}\n</figure>\n"
        for title, svg in draw_charts(view.summary)
    )
    if view.claims:
        out.write("<h2>Correct first</h2>\n<p>The surest, then the most repeated.</p>\n")
    for number, claim in enumerate(view.claims, 1):
        _write_claim(number, claim, out)
    more = view.claims_in_all - len(view.claims)
    if more > 0:
        out.write(f"<p>{_text(count(more, 'claim'))} more are in findings/.</p>\n")
    _write_across(view, out)
    if view.quarantined:
        out.write("<h2>Could not be checked</h2>\n<table>\n<tr><th>story</th><th>reason</th></tr>\n")
        out.writelines(f"<tr><td>{_text(i)}</td><td>{_text(r)}</td></tr>\n" for i, r in view.quarantined)
        out.write("</table>\n<p>All of them are in stories/, with the verdict quarantined.</p>\n")
    out.write("</body>\n</html>\n")


def _write_claim(number: int, claim: Claim, out: TextIO) -> None:
    often = f"{count(claim.findings, 'time')} in {count(claim.stories, 'story')}"
    out.write(
        f'<div class="claim {_text(claim.confidence)}" id="claim-{number}">\n'
        f'<h3>{number}. {_text(claim.rule)} <span class="often">{_text(claim.confidence)} confidence, '
        f"{_text(often)}</span></h3>\n<p>{_text(claim.message)}</p>\n"
        f"<blockquote>{_marked(claim)}</blockquote>\n"
    )
    if claim.evidence:
        out.write("<details open><summary>Evidence</summary><ul>\n")
        out.writelines(f"<li>{_evidence(statement)}</li>\n" for statement in claim.evidence)
        out.write("</ul></details>\n")
    if claim.fixes:
        out.write("<ul>" + "".join(f"<li>{_text(title)}</li>" for title in claim.fixes) + "</ul>\n")
    out.write(f"<details><summary>In {_text(count(claim.stories, 'story'))}, first of all:</summary><ol>\n")
    out.writelines(f"<li>{_place(place)}</li>\n" for place in claim.places)
    more = claim.stories - len({place.id for place in claim.places})
    out.write("</ol>" + (f"<p>and {more:,} more</p>" if more > 0 else "") + "</details>\n</div>\n")


def _write_across(view: AuditView, out: TextIO) -> None:
    if view.across:
        out.write("<h2>Across stories</h2>\n<p>What they say against each other, and copied errors.</p>\n")
    for number, claim in enumerate(view.across, 1):
        out.write(
            f'<div class="claim {_text(claim.confidence)}" id="across-{number}">\n'
            f'<h3>{number}. {_text(claim.rule)} <span class="often">{_text(claim.confidence)} confidence, '
            f"{_text(count(claim.stories, 'story'))}</span></h3>\n<p>{_text(claim.message)}</p>\n<ol>\n"
        )
        for saying in claim.said:
            quoted = _marked_in(saying.sentence, saying.value)
            out.write(f"<li>{_text(name_saying(saying))}<blockquote>{quoted}</blockquote></li>\n")
        more = claim.stories - len({saying.id for saying in claim.said})
        out.write("</ol>" + (f"<p>and {more:,} more</p>" if more > 0 else "") + "</div>\n")
    more = view.across_in_all - len(view.across)
    if more > 0:
        out.write(f"<p>{more:,} more are in across/.</p>\n")


def _marked(claim: Claim) -> str:
    """Return the sentence with the words that are wrong marked, where they stand in it once."""
    return _marked_in(claim.sentence, claim.words)


def _marked_in(text: str, marked: str) -> str:
    sentence, words = make_harmless(text), " ".join(make_harmless(marked).split())
    before, found, after = sentence.partition(words) if words else (sentence, "", "")
    return f"{_text(before)}<mark>{_text(found)}</mark>{_text(after)}" if found else _text(sentence)


def _place(place: Place) -> str:
    day = place.published.isoformat() if place.published else "on an unknown day"
    title = f"{_text(place.title)}, " if place.title else ""
    # a link that a story names is shown, never made one: it may be anything
    address = f", {_text(place.url)}" if place.url and place.url != place.id else ""
    where = f"{place.field} line {place.line}, column {place.column}"
    return f"{day}: {title}{_text(place.id)}{address} ({_text(where)})"


def _evidence(statement: Statement) -> str:
    checked = f"; checked {_text(statement.checked)}" if statement.checked else ""
    source = f"; source: {_text(statement.source)}" if statement.source else ""
    return f"{_text(statement.text)}{checked}{source}"


def _text(text: str) -> str:
    return escape(make_harmless(text), quote=True)
