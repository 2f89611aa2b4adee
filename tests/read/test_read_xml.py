"""NITF and NewsML-G2: headline, text and day, with the way back to the file; hostile XML is refused."""

# ruff: noqa: ANN001, ANN201 - fixtures and samples name their types themselves
# ruff: noqa: E501 - sample stories are read more easily on one line

from __future__ import annotations

import io
from datetime import date
from pathlib import Path
from time import process_time

import pytest
from read_samples import in_source, read_items

from factcheck.read import READERS, ReadOptions, read_path
from factcheck.read.xml_story import FORMATS
from factcheck.records import Failure, PublishedFrom, Span, Story

NITF = """<?xml version="1.0" encoding="{encoding}"?>
<!DOCTYPE nitf SYSTEM "http://www.iptc.org/std/NITF/3.6/specification/nitf-3-6.dtd">
<nitf><head><title>bridge-1</title>
<docdata><date.issue norm="20230504T120000Z"/></docdata>
<pubdata date.publication="20230505T060000+0200"/></head>
<body><body.head><hedline><hl1>Bridge <em>opened</em> at last</hl1><hl2>Second line</hl2></hedline>
<byline>By Ann Lowe</byline><dateline><location>STRELSAU</location></dateline></body.head>
<body.content>
<media media-type="image"><media-caption>Bob Poe in 1999</media-caption></media>
<p>Ada <person>Roe</person>, the mayor &amp; a caf&#233; owner,
 opened the bridge.</p><block><p>It took <![CDATA[five <years> & more]]>.</p></block>
</body.content><body.end><tagline>Desk</tagline></body.end></body></nitf>
"""
G2 = """<?xml version="1.0" encoding="UTF-8"?>
<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x:1" version="2" standard="NewsML-G2">
<itemMeta><itemClass qcode="ninat:text"/><versionCreated>2023-05-05T10:00:00Z</versionCreated>
<firstCreated>2023-05-01T10:00:00Z</firstCreated></itemMeta>
<contentMeta><headline>Bridge opened</headline></contentMeta>
<contentSet>{content}</contentSet></newsItem>
"""
XHTML = (
    '<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>no</title></head>'
    "<body><p>Ada <b>Roe</b> opened the bridge.</p><p>Bob Poe<br/>spoke.</p><figure>no</figure></body></html></inlineXML>"
)
PLAIN = '<inlineData contenttype="text/plain">Ada Roe opened the bridge.\n\nBob Poe spoke.</inlineData>'


def test_a_nitf_article(read):
    """Headline and paragraphs; captions, bylines and what stands at the end are left out."""
    story = read("a.xml", NITF.format(encoding="utf-8"))
    assert story.title == "Bridge opened at last"
    assert story.text == (
        "Ada Roe, the mayor & a café owner, opened the bridge.\n\nIt took five <years> & more."
    )
    assert (story.published, story.published_from) == (date(2023, 5, 5), PublishedFrom.METADATA)
    for words in ("Ada", "Roe", "the mayor", "owner", "opened the bridge", "five <years> & more"):
        assert in_source(story, words) == words
    assert in_source(story, "opened", field="title") == "opened"


def test_the_encoding_it_declares(read):
    """Older wires are Latin-1."""
    source = NITF.format(encoding="iso-8859-1").replace("caf&#233;", "café")
    assert "café" in read("a.xml", source.encode("iso-8859-1")).text
    wide = source.replace("iso-8859-1", "utf-16")
    assert "café" in read("a.xml", wide.encode("utf-16")).text
    for padding in ("", " "):  # of an even and of an odd length
        assert "café" in read("a.xml", (wide + padding).encode("utf-8")).text


def test_entities_of_the_dtd_that_is_not_read(read):
    """A name of HTML's is read as such; the DTD itself is never fetched."""
    assert "café" in read("a.xml", NITF.format(encoding="utf-8").replace("&#233;", "&eacute;")).text


@pytest.mark.parametrize(
    "content", [XHTML, PLAIN, "<inlineXML>" + NITF[NITF.index("<nitf>") :] + "</inlineXML>"]
)
def test_a_newsml_item(read, content):
    """XHTML, plain text or NITF within; the day is that of the version."""
    story = read("a.xml", G2.format(content=content))
    assert story.title == "Bridge opened"
    assert story.published == date(2023, 5, 5)
    assert story.text.startswith("Ada Roe")
    assert "opened the bridge." in story.text
    assert "no" not in story.text.split()
    assert in_source(story, "opened the bridge") == "opened the bridge"


def test_plain_text_keeps_its_paragraphs(read):
    """Line ends are the author's."""
    assert read("a.xml", G2.format(content=PLAIN)).text == "Ada Roe opened the bridge.\n\nBob Poe spoke."


def test_a_prefix_is_no_other_name(read):
    """Names are compared without their prefix."""
    source = G2.format(content=PLAIN)
    for name in (
        "newsItem",
        "itemMeta",
        "versionCreated",
        "contentMeta",
        "headline",
        "contentSet",
        "inlineData",
    ):
        source = source.replace(f"<{name}", f"<nar:{name}").replace(f"</{name}", f"</nar:{name}")
    story = read("a.xml", source.replace("xmlns=", "xmlns:nar="))
    assert (story.title, story.published) == ("Bridge opened", date(2023, 5, 5))


def test_a_message_holds_several_items(tmp_path):
    """Each text is a story; pictures are none; an empty one is a failure and the rest go on."""
    item = G2.format(content=PLAIN).partition("?>")[2]
    picture = G2.format(content="<remoteContent/>").partition("?>")[2]
    empty = G2.format(content="<inlineData> </inlineData>").partition("?>")[2]
    message = f"<newsMessage><itemSet>{item}{picture}{empty}{item}</itemSet></newsMessage>"
    first, second, third = read_items(tmp_path, "a.xml", message)
    assert isinstance(first, Story)
    assert first.id == f"{tmp_path}/a.xml#1"
    assert isinstance(second, Failure)
    assert second.message == "the item's text is empty"
    assert isinstance(third, Story)
    assert in_source(third, "Bob Poe") == "Bob Poe"
    assert third.place(Span(0, 3)) > first.place(Span(0, 3))


def test_a_directive_in_a_comment(read):
    """As in a page."""
    content = PLAIN.replace("Bob", "<!-- factcheck: ignore wrong-age: as she gave it -->Bob")
    story = read("a.xml", G2.format(content=content))
    assert [silence.reason for silence in story.silences] == ["as she gave it"]
    assert "factcheck" not in story.text


def test_standard_input_is_told_apart():
    """An item on standard input is no page."""
    for source in (NITF.format(encoding="utf-8"), G2.format(content=XHTML)):
        (story,) = read_path(Path("-"), ReadOptions(stdin=io.BytesIO(source.encode())))
        assert isinstance(story, Story)
        assert story.title.startswith("Bridge opened")


LAUGHS = (
    '<!DOCTYPE nitf [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(12))
    + "]>"
)


@pytest.mark.parametrize(
    "doctype",
    [
        LAUGHS,
        '<!DOCTYPE nitf [<!ENTITY m SYSTEM "{secret}">]>',
        '<!DOCTYPE nitf [<!ENTITY % p SYSTEM "{secret}"> %p;]>',
        '<!DOCTYPE nitf SYSTEM "x.dtd" [<!ELEMENT nitf ANY>]>',
        '<!DOCTYPE nitf PUBLIC "-//x" "http://127.0.0.1:9/x.dtd"\n [ ]>',
    ],
)
def test_entities_of_its_own_are_refused(refuse, tmp_path, doctype):
    """Neither a billion laughs nor a look at another file: nothing of it is read."""
    secret = tmp_path / "secret.txt"
    secret.write_text("swordfish", encoding="utf-8")
    begun = process_time()
    said = refuse(
        "a.xml",
        doctype.replace("{secret}", str(secret))
        + "<nitf><body><body.content><p>&m;</p></body.content></body></nitf>",
    )
    assert said.startswith("a.xml:1: the document declares entities or elements of its own")
    assert "swordfish" not in said
    assert process_time() - begun < 5


def test_an_external_entity_is_never_opened(read, tmp_path):
    """Even a DTD beside the file, which would declare one, is not looked at."""
    (tmp_path / "x.dtd").write_text(
        '<!ENTITY m "swordfish"><!ATTLIST p a CDATA "swordfish">', encoding="utf-8"
    )
    story = read(
        "a.xml",
        f'<!DOCTYPE nitf SYSTEM "{tmp_path}/x.dtd"><nitf><body><body.content><p>Ada &m; Roe spoke.</p></body.content></body></nitf>',
    )
    assert story.text == "Ada &m; Roe spoke."


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("<nitf><body>", "a.xml:1:13: broken XML: premature end of data"),
        ("<nitf>\n<p>a</q></nitf>", "a.xml:2:9: broken XML: opening and ending tag mismatch"),
        ("<nitf><p a=b>c</p></nitf>", "a.xml:1:12: broken XML: attValue: \" or ' expected"),
        (
            "<html><p>Ada Roe spoke.</p></html>",
            "a.xml: neither NITF nor NewsML-G2: its root element is <html>",
        ),
        ("<newsItem><contentSet/></newsItem>", "a.xml: no item in it holds a text"),
        ("<nitf><body><body.content/></body></nitf>", "a.xml: the item's text is empty"),
        ("<nitf>" * 300 + "</nitf>" * 300, "a.xml:1:"),
        (
            '<nitf><head><pubdata date.publication="soon"/></head><body><p>Ada spoke.</p></body></nitf>',
            "a.xml: published 'soon' is no date",
        ),
    ],
)
def test_what_is_no_article_is_told(refuse, source, said):
    """With its place, and the rest goes on."""
    assert refuse("a.xml", source).startswith(said)


def test_marks_without_end_take_one_pass(refuse):
    """Comments, tags and quotation marks that never close."""
    begun = process_time()
    for flood in (
        "<!--" * 200_000,
        "<a b='" * 200_000,
        "<![CDATA[" * 200_000,
        "<!DOCTYPE " * 200_000,
        "<?" * 200_000,
    ):
        assert "broken XML" in refuse("a.xml", "<nitf>" + flood)
    assert process_time() - begun < 20


def test_every_xml_format_is_listed():
    """A format is one module and one line."""
    assert READERS[".xml"] == "xml_story"
    assert list(FORMATS) == ["NITF", "NewsML-G2"]
