"""Offsets and fixes of stories sent as HTML."""

from __future__ import annotations

from html import unescape
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.read.html import read_fragment, read_sent
from factcheck.read.options import ReadOptions
from factcheck.records import Edit, Finding, Fix, Report, Severity, Span
from factcheck.report.in_source import place_in_source

if TYPE_CHECKING:
    from starlette.testclient import TestClient

DAY = "2023-05-10"


def check(client: TestClient, html: str, **fields: str) -> list[dict[str, Any]]:
    """The findings in a story sent as HTML."""
    answer = client.post("/v1/check", json={"html": html, "published": DAY, **fields}).json()
    findings: list[dict[str, Any]] = answer["report"]["findings"]
    for finding in findings:
        span = finding["span"]
        if span["field"] == "text":
            assert html[span["start"] : span["end"]] == span["text"]
    return findings


def apply(html: str, edits: list[dict[str, Any]]) -> str:
    """The HTML with the edits of one fix made, last first."""
    for edit in sorted(edits, key=lambda e: -e["start"]):
        html = html[: edit["start"]] + edit["text"] + html[edit["end"] :]
    return html


def fixed(client: TestClient, html: str) -> list[str]:
    """The HTML after each fix of the one finding in it."""
    (finding,) = check(client, html)
    return [apply(html, fix["edits"]) for fix in finding["fixes"]]


def test_a_fix_of_plain_words_leaves_the_markup_alone(client: TestClient) -> None:
    """The name is replaced in the HTML that was sent, and the corrected HTML passes."""
    html = "<p>Fish &amp; chips: Australia's <b>prime minister</b>, Scott Morrison, ate.</p>"
    assert fixed(client, html) == [
        "<p>Fish &amp; chips: Australia's <b>prime minister</b>, Anthony Albanese, ate.</p>",
        "<p>Fish &amp; chips: Australia's <b>former prime minister</b>, Scott Morrison, ate.</p>",
    ]
    assert check(client, fixed(client, html)[0]) == []


def test_markup_within_a_name_is_kept(client: TestClient) -> None:
    """A name half in bold is replaced as a whole, and no tag is lost."""
    html = "<p>Australia's prime minister, Scott <b>Morrison</b>, ate.</p>"
    assert fixed(client, html)[0] == "<p>Australia's prime minister, Anthony Albanese<b></b>, ate.</p>"


def test_entities_within_a_name_are_replaced_whole(client: TestClient) -> None:
    """A name written with a no-break space or a numbered letter is one name."""
    html = "<p>Australia&rsquo;s prime minister, Scott&nbsp;M&#111;rrison, ate.</p>"
    assert fixed(client, html)[0] == "<p>Australia&rsquo;s prime minister, Anthony Albanese, ate.</p>"


def test_offsets_count_code_points(client: TestClient) -> None:
    """An emoji before the name is one character, whatever the client's own strings count."""
    html = "<p>\N{BRIDGE AT NIGHT} Australia's prime minister, Scott Morrison, ate.</p>"
    (finding,) = check(client, html)
    assert finding["span"]["text"] == "Scott Morrison"


def test_a_comment_in_the_html_silences_a_rule_with_its_reason(client: TestClient) -> None:
    """What an author has answered for is listed with the reason, and counts in the HTML too."""
    html = (
        "<!-- factcheck: ignore outdated-officeholder: the desk has looked at it -->"
        "<p>Australia's prime minister, Scott <b>Morrison</b>, ate.</p>"
    )
    answer = client.post("/v1/check", json={"html": html, "published": DAY}).json()
    (silenced,) = answer["report"]["silenced"]
    assert answer["verdict"] == "pass"
    assert html[silenced["span"]["start"] : silenced["span"]["end"]] == "Scott <b>Morrison"
    assert silenced["reason"] == "the desk has looked at it"


def test_a_whole_page_is_read_without_its_furniture(client: TestClient) -> None:
    """A page sent as it is on the site counts in the page, its headline too."""
    story = (
        "Australia's prime minister, Scott Morrison, opened the bridge, and people cheered for an hour. " * 4
    )
    html = (
        "<!doctype html><html><head><title>Bridge</title></head><body><nav><a href=/>Home</a></nav><article>"
        f"<h1>Bridge opens at last</h1><p>{story}</p></article></body></html>"
    )
    findings = check(client, html)
    assert {finding["span"]["field"] for finding in findings} == {"text"}
    assert {finding["span"]["text"] for finding in findings} == {"Scott Morrison"}


def test_a_headline_sent_beside_the_html_counts_in_itself(client: TestClient) -> None:
    """The field `title` is the headline that was sent."""
    title = "Prime Minister Scott Morrison opens Australian bridge"
    findings = check(client, "<p>Crowds came to see it on Monday.</p>", title=title)
    spans = [f["span"] for f in findings if f["span"]["field"] == "title"]
    assert all(title[span["start"] : span["end"]] == span["text"] for span in spans)


def test_words_of_two_paragraphs_are_not_replaced() -> None:
    """A fix that would join two paragraphs is left out; one that only inserts stays."""
    html = "<p>The end</p><p>of all</p>"
    assert placed(html, Edit(Span(4, 11), "x")) == []
    assert placed(html, Edit(Span(0, 0), "At ")) == ["<p>At The end</p><p>of all</p>"]


def test_half_of_what_an_entity_stands_for_is_not_replaced() -> None:
    """An entity cannot be cut: a browser reads `&notit;` as two characters and more."""
    assert placed("a&notit; b", Edit(Span(2, 4), "x")) == []


def test_what_is_put_in_is_text_and_not_markup() -> None:
    """A correction with an ampersand, or one that looks like a tag, is written as HTML writes it."""
    assert placed("<p>old</p>", Edit(Span(0, 3), "<b> & co")) == ["<p>&lt;b&gt; &amp; co</p>"]


def placed(html: str, edit: Edit) -> list[str]:
    """The HTML after a fix of the text that was read from it; none when the fix is left out."""
    story = read_sent(html, "story", ReadOptions())
    finding = Finding("rule", Severity.ERROR, "", Span(0, 1), fixes=(Fix("fix", (edit,)),))
    (found,) = place_in_source(Report(story, (finding,))).findings
    return [
        apply(html, [{"start": e.span.start, "end": e.span.end, "text": e.text} for e in fix.edits])
        for fix in found.fixes
    ]


PIECES = st.sampled_from([
    "Ann", "Roe", "met", " ", "\n", "&amp;", "&nbsp;", "&#233;", "&lt;", "&notit;", "&bogus;", "é",
    "\N{GRINNING FACE}", "<b>", "</b>", "<i class='x'>", "</i>", "<p>", "</p>", "<br>", "<!-- note -->",
    "<span title='a>b'>", "</span>", "<a href=x>", "</a>", "<script>x</script>", "<table>", "<tr>", "<td>",
    "&", "<", ",",
])  # fmt: skip


@given(st.lists(PIECES, min_size=1, max_size=25).map("".join), st.data())
def test_an_edit_of_html_is_the_edit_of_its_text(html: str, data: st.DataObject) -> None:
    """Whatever the markup: applying the edit and reading again gives the text with the edit made."""
    text = read_fragment(html, "story").text()
    if not text.strip():
        return
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start, min(len(text), start + 6)))
    for result in placed(html, Edit(Span(start, end), "NEW")):
        again = read_fragment(result, "story").text()
        assert "".join(again.split()) == "".join((text[:start] + "NEW" + text[end:]).split())


def test_entities_are_read_as_python_reads_them() -> None:
    """The characters an entity stands for are those the reader decoded."""
    assert read_fragment("a &amp; b", "story").text() == unescape("a &amp; b")


@pytest.mark.parametrize("depth", [2000, 6000])
def test_a_page_nested_too_deeply_is_a_problem(client: TestClient, depth: int) -> None:
    """A hostile page is refused, not parsed."""
    answer = client.post("/v1/check", json={"html": "<div>" * depth + "x"})
    assert answer.status_code == 422
