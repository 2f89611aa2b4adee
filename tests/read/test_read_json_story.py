"""JSON documents: schema.org, ninjs, plain."""

# ruff: noqa: ANN001, ANN201 - fixtures and samples name their types themselves
# ruff: noqa: E501 - sample stories are read more easily on one line

from __future__ import annotations

import json
from datetime import date

import pytest
from read_samples import in_source, read_items

from factcheck.records import Failure, PublishedFrom

NINJS = {
    "1.x text": {"uri": "urn:x", "versioncreated": "2023-05-05T10:00:00Z", "headline": "Bridge voted", "body_text": "Ada Roe spoke."},
    "1.x xhtml": {"uri": "urn:x", "versioncreated": "2023-05-05T10:00:00Z", "headline": "Bridge voted", "body_xhtml": "<p>Ada <b>Roe</b> spoke.</p>"},
    "2.x": {
        "uri": "urn:x", "firstcreated": "2023-05-05T10:00:00Z",
        "headlines": [{"role": "subtitle", "value": "Or not"}, {"role": "main", "value": "Bridge voted"}],
        "bodies": [{"role": "main", "contenttype": "text/plain", "value": "Ada Roe spoke."}],
    },
    "3.x": {
        "uri": "urn:x", "versionCreated": "2023-05-05T10:00:00Z",
        "headlines": [{"role": "main", "value": "Bridge voted"}],
        "bodies": [{"role": "main", "contentType": "text/html", "value": "<p>Ada Roe spoke.</p>"}],
    },
}  # fmt: skip


@pytest.mark.parametrize("item", NINJS.values(), ids=NINJS)
def test_ninjs_items_are_read(read, item):
    """Headline, body and day of every version of IPTC's ninjs are understood, and placed in the file."""
    story = read("a.json", json.dumps(item))
    assert (story.title, story.text) == ("Bridge voted", "Ada Roe spoke.")
    assert (story.published, story.published_from) == (date(2023, 5, 5), PublishedFrom.METADATA)
    assert in_source(story, "spoke") == "spoke"


def test_of_several_bodies_the_plain_one_is_read(read):
    """An item with its text twice is read once, as plain text."""
    bodies = [
        {"contenttype": "text/html", "value": "<p>Page.</p>"},
        {"contenttype": "text/plain", "value": "Plain."},
    ]
    assert read("a.json", json.dumps({"uri": "x", "bodies": bodies})).text == "Plain."


@pytest.mark.parametrize(
    "wrap",
    [
        lambda node: node,
        lambda node: {"@graph": [{"@type": "Person"}, node]},
        lambda node: [node],
        lambda node: {"page": {"mainEntity": node}},
    ],
    ids=["alone", "graph", "list", "nested"],
)
def test_schema_org_articles_are_found_wherever_they_are(read, wrap):
    """A NewsArticle is read alone, in a graph, in a list, or within a page's description."""
    node = {
        "@type": "NewsArticle",
        "headline": "Bridge",
        "articleBody": 'Ada "Roe" 😀 spoke.\n\nBob.',
        "datePublished": "2023-05-05",
    }
    story = read("a.json", json.dumps(wrap(node), indent=1))
    assert (story.title, story.text, story.published) == ("Bridge", node["articleBody"], date(2023, 5, 5))
    assert in_source(story, "Roe") == "Roe"
    assert in_source(story, "Bob") == "Bob"


def test_html_in_a_body_is_read_and_placed_through_both_escapes(read):
    """A word behind entities, in HTML within JSON, is found at its place in the file."""
    body = '<p class="x">Ada &amp; Bob &mdash; the mayors</p>\n<p>It ended.</p>'
    story = read("a.json", json.dumps({"uri": "x", "body_html": body}))
    assert story.text == "Ada & Bob — the mayors\n\nIt ended."
    for words in ("Ada", "Bob", "the mayors", "It ended"):
        assert in_source(story, words) == words


def test_an_escape_within_a_run_of_words_does_not_shift_what_follows(read):
    """Quotation marks that JSON escapes count once in the story and twice in the file."""
    story = read("a.json", json.dumps({"uri": "x", "body_html": '<p>Ada "Roe" said "no" \u2014 loudly.</p>'}))
    for words in ("Roe", "said", "loudly"):
        assert in_source(story, words) == words


def test_a_list_of_stories_gives_each(tmp_path):
    """Each story of a list is read, and a broken one among them is one failure."""
    first, second, third = read_items(
        tmp_path, "a.json", json.dumps([{"text": "A."}, {"nothing": 1}, {"text": "B.", "id": "b"}])
    )
    assert (first.text, third.id) == ("A.", "b")
    assert isinstance(second, Failure)
    assert second.source.endswith("a.json#2")


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ('{"text": "a",\n "b" 5}', "a.json:2:6: broken JSON: "),
        ("[" * 100_000, "a.json: the JSON is nested too deeply"),
        ("[]", "a.json: the list holds no stories"),
        ('{"a": 1}', "a.json: neither a schema.org article, a ninjs item, nor an object with a text"),
        ('{"@type": "NewsArticle", "headline": "A"}', "a.json: the article has no articleBody"),
        ('{"uri": "x", "versioncreated": "2023-05-05T10:00:00Z"}', "a.json: the ninjs item has no body"),
        (
            '{"@type": "NewsArticle", "articleBody": "A", "datePublished": "soon"}',
            "a.json: published 'soon' is no date",
        ),
    ],
)
def test_a_document_that_is_no_story_says_why(refuse, content, says):
    """Each fault is named with its place and what to write instead."""
    assert refuse("a.json", content).startswith(says)
