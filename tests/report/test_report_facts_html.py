"""The page of `factcheck facts --format html`."""

# ruff: noqa: ANN001, ANN002, ANN201, ANN202 - fixtures and samples name their types themselves

from __future__ import annotations

import base64
import hashlib
import io
import json
import re
from dataclasses import replace
from html import unescape
from html.parser import HTMLParser

import pytest
from browser import browsing
from hypothesis import given
from hypothesis import strategies as st
from report_samples import make_story, span_of
from test_report_facts import make_extraction

from factcheck.records import Entity, EntityKind, Extraction, Modality, Span
from factcheck.report.facts import render_facts
from factcheck.report.html_marks import stretches
from factcheck.report.html_page import drawing

EVIL = "</script><script>alert(1)</script><!--\"'><img src=x onerror=y>"


def write_page(*items):
    """Return the page of stories and what was understood of them."""
    out = io.StringIO()
    render_facts(items or [(make_story(), make_extraction())], "html", out)
    return out.getvalue()


def told_of(words, page):
    """Return what hovering over marked words tells."""
    (title,) = re.findall(rf'title="([^"]*)">{words}</a>', page)
    return unescape(title).split("\n")


def test_the_page_is_the_same_every_time(golden):
    """The same extraction gives the same page as the golden file a person has read, the library aside."""
    page = write_page((make_story(), make_extraction()), (make_story(id="b"), Extraction()))
    golden("facts.html", page.replace(drawing("cytoscape.min.js"), "(cytoscape.js)"))


def test_a_date_tells_its_type_and_value():
    """Over a date stand its TIMEX3 type, its value and the days it means."""
    assert told_of("Friday", write_page()) == ["date: type DATE; value 2023-05-05; days 2023-05-05"]


def test_a_name_tells_its_entity_and_the_facts_it_is_part_of():
    """Over a name stand its entity and, of its statement, roles, time, voice, modality and status."""
    extraction = make_extraction()
    denied = replace(extraction.facts[0], modality=Modality.DENIED)
    page = write_page((make_story(), replace(extraction, facts=(denied,))))
    assert told_of("Ada Roe", page) == [
        "person: name Ada Roe; record known, 1 mention",
        (
            "fact holds: person Ada Roe; when 2023-05-05; title Bridge; time 2023-05-05 (explicit); "
            "voice quoted, Mr. Poe; modality denied; status former"
        ),
    ]


def test_every_mark_leads_to_its_entry_and_every_entry_back():
    """No link of the page leads nowhere, and no anchor stands twice."""
    page = write_page((make_story(), make_extraction()), (make_story(), make_extraction()))
    anchors = re.findall(r' id="([^"]*)"', page)
    links = re.findall(r' href="#([^"]*)"', page)
    assert len(anchors) == len(set(anchors)) == 12
    assert set(links) <= set(anchors)
    assert {f"s{n}-{kind}1-words" for n in (1, 2) for kind in "def"} <= set(links)


def test_the_closest_is_what_a_mark_leads_to():
    """A name within a statement leads to the name, the rest of the statement to the statement."""
    page = write_page()
    assert re.search(r'<a class="person fact" href="#s1-e1"[^>]*>Ada Roe</a>', page)
    assert re.search(r'<a class="fact" href="#s1-f1"[^>]*>president, </a>', page)


def test_a_mark_within_very_many_tells_of_some():
    """A story made to have hundreds of names at one place does not fill the screen, nor the page."""
    many = tuple(Entity(f"e{n}", EntityKind.PLACE, f"e{n}", (span_of("Strelsau"),)) for n in range(500))
    told = told_of("Strelsau", write_page((make_story(), Extraction(entities=many))))
    assert len(told) == 13
    assert told[-1] == "and 488 more"


def test_the_page_holds_no_markup_of_the_story():
    """Whatever stands in a story, a label, a value or a note is text, and only our own scripts may run."""
    extraction = make_extraction()
    roles = tuple(replace(role, name=EVIL, value=EVIL, is_entity=False) for role in extraction.facts[0].roles)
    story = make_story(text=EVIL + make_story().text, title=EVIL, id=EVIL, notes=(EVIL,))
    hostile = Extraction(
        dates=(replace(extraction.dates[0], value=EVIL, span=Span(0, len(EVIL))),),
        entities=(replace(extraction.entities[0], label=EVIL, mentions=(Span(3, 40), Span(0, 9, "title"))),),
        facts=(replace(extraction.facts[0], roles=roles, speaker=EVIL),),
        notes=(EVIL,),
    )
    page = write_page((story, hostile))
    assert page.count("<script") == 3  # the graph's data, the library, and ours
    assert "<img" not in page
    assert EVIL not in page
    (policy,) = re.findall(r'Content-Security-Policy" content="([^"]*)"', page)
    assert policy.startswith("default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-")
    for script in re.findall(r"<script(?: type=\"module\")?>(.*?)</script>", page, re.DOTALL):
        assert base64.b64encode(hashlib.sha256(script.encode()).digest()).decode() in policy
    (data,) = re.findall(r'<script type="application/json">(.*)</script>', page)
    assert EVIL in {node["label"] for node in json.loads(data)["nodes"]}


def test_the_library_comes_only_with_a_graph():
    """A page of which nothing was understood is small; one of several graphs has the library once."""
    assert len(write_page((make_story(), Extraction()))) < 20_000
    assert len(write_page(*[(make_story(), make_extraction())] * 3)) < 500_000


class _Text(HTMLParser):
    """Takes the words of the story's element."""

    depth = 0
    words = ""

    def handle_starttag(self, tag, attrs):
        """Go in."""
        if self.depth or (tag == "div" and ("class", "text") in attrs):
            self.depth += 1

    def handle_endtag(self, _tag):
        """Come out."""
        self.depth -= bool(self.depth)

    def handle_data(self, data):
        """Take the words."""
        self.words += data if self.depth else ""


SPANS = st.tuples(st.integers(-3, 30), st.integers(-3, 30)).map(lambda ends: Span(*ends))


@given(st.text('ab<&"\n é', max_size=20), st.lists(SPANS, max_size=6).map(tuple))
def test_every_word_of_the_story_stands_once(text, mentions):
    """However marks overlap, or even miss the text, the page's story reads as the story does."""
    reader = _Text()
    entity = Entity("e", EntityKind.PERSON, "e", mentions)
    reader.feed(write_page((make_story(text=text, title=""), Extraction(entities=(entity,)))))
    assert reader.words == text


@given(st.text(max_size=20), st.lists(SPANS, max_size=6))
def test_stretches_hold_the_marks_that_cover_them(text, spans):
    """Stretches follow one another over all of a field, and each has every mark that covers it."""
    found = list(stretches(text, [(span, number) for number, span in enumerate(spans)]))
    assert "".join(text[start:end] for start, end, _ in found) == text
    for start, end, here in found:
        assert here == [n for n, span in enumerate(spans) if span.start <= start and end <= span.end]


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_the_page_is_explored_in_a_browser(tmp_path, *, dark):
    """The graph is drawn at once, marks lead to entries, and nothing is loaded, run or broken."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed").Axe()
    path = tmp_path / "facts.html"
    story = make_story(title=EVIL, notes=(EVIL,))
    path.write_text(
        write_page((story, make_extraction()), (make_story(), make_extraction())), encoding="utf-8"
    )
    with browsing(width=360, dark=dark) as page:
        told = []
        page.on("console", lambda message: told.append(message.text))
        page.on("pageerror", lambda fault: told.append(str(fault)))
        page.on("dialog", lambda dialog: told.append(dialog.message))
        page.on("request", lambda asked: told.extend([asked.url] * (not asked.url.startswith(path.as_uri()))))
        page.goto(path.as_uri())
        page.click("a.person >> nth=0")
        assert page.evaluate("document.querySelector(':target').id") == "s1-e1"
        assert page.locator(".fact-graph").count() == 1
        page.locator("details.graph summary").nth(1).click()
        page.locator(".fact-graph >> nth=1").wait_for()
        assert page.locator("canvas").count() > 3
        assert page.evaluate("document.documentElement.scrollWidth") == 360
        assert axe.run(page).response["violations"] == []
        assert told == []
