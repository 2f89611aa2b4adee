"""The article out of a page."""

# ruff: noqa: ANN001, ANN201 - fixtures and samples name their types themselves
# ruff: noqa: E501 - sample stories are read more easily on one line

from __future__ import annotations

from datetime import date
from time import process_time

import pytest
from read_samples import in_source, read_items

from factcheck.records import PublishedFrom, Span

ONE = "The council of Strelsau met again on Monday and, after a long debate that went on until late, voted for the bridge."
TWO = "Ada Roe, the mayor, told reporters that the bridge would be built within two years and cost less than the last one."
THREE = "The opposition, led by Bob Poe, called the plan a dream and said that it would go to court against it before summer."
OTHER = "King Rudolf of Ruritania, who reigned in 1999, said at the time that he would never set foot upon a bridge again."
ARTICLE = f"<p>{ONE}</p><p>{TWO}</p><p>{THREE}</p>"
TEXT = f"{ONE}\n\n{TWO}\n\n{THREE}"


def page(body, head=""):
    """Return a page."""
    return f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>"


@pytest.mark.parametrize(
    "around",
    [
        "<nav><ul><li><a href=/>Home</a></li></ul></nav>{}",
        "<div id='cookie-banner'><p>" + OTHER + "</p></div>{}",
        "{}<aside><p>" + OTHER + "</p></aside>",
        "{}<section id=comments><p>" + OTHER + "</p></section>",
        "{}<div class=relatedPosts><p>" + OTHER + "</p></div>",
        "{}<div><div><h3><a href=/x>King speaks</a></h3><p>" + OTHER + "</p></div></div>",
        "{}<ul><li><a href=/a>One story</a></li><li><a href=/b>Two stories</a></li></ul>",
        "{}<figure><img src=x><figcaption>" + OTHER + "</figcaption></figure>",
        "{}<div style='display: none'><p>" + OTHER + "</p></div>",
        "{}<footer><p>" + OTHER + "</p></footer>",
        "<header><p>The Daily</p><nav>x</nav></header><main class=has-sidebar>{}</main>",
        "<table><tr><td><a href=x>Home</a> <a href=y>World</a></td><td>{}</td></tr></table>",
        "<script>var x = '<p>" + OTHER + "</p>'</script>{}",
        "<!-- <p>" + OTHER + "</p> -->{}",
    ],
    ids=[
        "menu", "cookies", "aside", "comments", "related", "teaser", "links", "caption", "hidden", "footer",
        "header", "table", "script", "comment",
    ],
)  # fmt: skip
def test_what_is_not_the_article_is_left_out(read, around):
    """Menus, notices, teasers, comments and captions of a page are no part of the story."""
    assert read("a.html", page(around.format(f"<div class=story>{ARTICLE}</div>"))).text == TEXT


def test_a_teaser_within_the_article_is_left_out(read):
    """A linked headline with a few words between the paragraphs leads to another story."""
    teaser = f"<div><h3><a href=/x>King speaks</a></h3><p>{OTHER}</p></div>"
    assert read("a.html", page(f"<div><p>{ONE}</p>{teaser}<p>{TWO}</p><p>{THREE}</p></div>")).text == TEXT


def test_a_brief_under_a_linked_headline_is_an_article_if_it_is_alone(read):
    """What would be a teaser beside an article is the story where there is no other."""
    story = read("a.html", page(f"<article><h2><a href=/x>Bridge voted</a></h2><p>{ONE}</p></article>"))
    assert story.text.endswith(ONE)


def test_a_part_that_holds_most_of_the_text_is_the_article_whatever_its_name(read):
    """A class that sounds like furniture does not cut the paragraphs away."""
    body = f"<div><div class=social-ads><p>{ONE}</p><p>{TWO}</p></div><p>{THREE}</p></div>"
    assert read("a.html", page(body)).text == TEXT


def test_an_article_in_pieces_is_read_whole(read):
    """Advertisements between the parts of an article do not end it."""
    pieces = f"<div><p>{ONE}</p></div><div class=ad-slot>Buy!</div><div><p>{TWO}</p></div><div><p>{THREE}</p></div>"
    assert read("a.html", page(f"<div>{pieces}</div>")).text == TEXT


def test_paragraphs_parted_by_breaks_are_read(read):
    """Old pages part their paragraphs with <br> alone."""
    story = read("a.html", page(f"<div>{ONE}<br><br>{TWO}<br>{THREE} {ONE}</div>"))
    assert story.text == f"{ONE}\n{TWO}\n{THREE} {ONE}"


def test_offsets_lead_back_to_the_pages_source(read):
    """Behind entities, tags and line ends, each word is found where it stands in the file."""
    body = f"<p>Ada&nbsp;Roe &amp; <b>Bob</b>\n  Poe &mdash; both &quot;mayors&quot;,<!-- x --> met.</p>{ARTICLE}"
    story = read("a.html", page(body))
    assert story.text.startswith('Ada Roe & Bob Poe — both "mayors", met.\n\n')
    for words in ("Roe", "Bob", "Poe", "both", "mayors", "met", "Ada Roe, the mayor"):
        assert in_source(story, words) == words


def test_a_finding_is_placed_at_its_line_of_the_page(read):
    """Line and column are those of the file an editor would open."""
    story = read("a.html", page(f"\n<p>\n  {ONE}</p>{ARTICLE}"))
    span = Span(4, 11)
    assert story.place(span) == (3, 7)
    assert story.place_end(span) == (3, 14)


@pytest.mark.parametrize(
    "head",
    [
        '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2023-05-05T23:30:00-04:00"}</script>',
        '<script type="application/ld+json">{"@graph": [{"@type": "WebPage"}, {"@type": ["Article"], "datePublished": "2023-05-05"}]}</script>',
        '<script type="application/ld+json">[{"@type": "WebPage", "mainEntity": {"@type": "ReportageNewsArticle", "datePublished": "2023-05-05"}}]</script>',
        '<meta property="article:published_time" content="2023-05-05T10:00:00Z">',
        '<meta name="parsely-pub-date" content="2023-05-05T10:00:00Z">',
        '<meta name="DC.date" content="2023-05-05">',
        '<meta itemprop="datePublished" content="2023-05-05">',
        '<meta name="pubdate" content="Fri, 05 May 2023 10:00:00 GMT">',
        '<link rel="canonical" href="https://daily.test/world/2023/05/05/bridge">',
        '<script type="application/ld+json">{broken</script><meta name="date" content="2023-05-05">',
    ],
    ids=[
        "json-ld",
        "graph",
        "nested",
        "og",
        "parsely",
        "dublin core",
        "microdata",
        "rfc 2822",
        "address",
        "broken json-ld",
    ],
)
def test_a_pages_metadata_dates_it(read, head):
    """Every usual way of stating the day of publication is understood, as the day written there."""
    story = read("a.html", page(ARTICLE, head))
    assert (story.published, story.published_from) == (date(2023, 5, 5), PublishedFrom.METADATA)


def test_a_time_element_dates_a_page(read):
    """The article's own time counts, not the one of a teaser beside it."""
    body = f"<aside><time datetime=2024-01-01>x</time></aside><time datetime='2023-05-05T10:00'>May 5</time>{ARTICLE}"
    assert read("a.html", page(body)).published == date(2023, 5, 5)


def test_a_byline_dates_a_page_without_metadata(read):
    """Where the page's metadata says nothing, its text may."""
    story = read("a.html", page(f"<p>Published May 5, 2023</p>{ARTICLE}"))
    assert story.published_from is PublishedFrom.DATELINE


def test_a_page_that_says_only_when_it_changed_is_dated_so_with_a_note(read):
    """The day of the last change is the last resort, and is said to be."""
    story = read("a.html", page(ARTICLE, '<meta property="article:modified_time" content="2023-05-05">'))
    assert story.published == date(2023, 5, 5)
    assert story.notes == ("the page says only when it was last changed: taken as the publication date",)


def test_the_shown_headline_is_the_title_and_can_be_placed(read):
    """The headline on the page is taken where the metadata states the same one."""
    head = '<meta property="og:title" content="Bridge &amp; tunnel voted"><title>x | Daily</title>'
    story = read(
        "a.html", page(f"<h1>The Daily</h1><h1>Bridge &amp; tunnel <i>voted</i></h1>{ARTICLE}", head)
    )
    assert story.title == "Bridge & tunnel voted"
    assert in_source(story, "voted", field="title") == "voted"
    assert story.text == TEXT


def test_the_title_tag_is_taken_without_the_sites_name(read):
    """A page without any other headline has one in its title tag."""
    assert read("a.html", page(ARTICLE, "<title>Bridge voted | Politics</title>")).title == "Bridge voted"


def test_the_article_of_a_page_is_not_one_it_links_to(read):
    """Of several articles in the metadata, the one with the page's own address counts."""
    other = '{"@type": "NewsArticle", "url": "https://daily.test/b", "datePublished": "2020-01-01", "articleBody": "x"}'
    own = '{"@type": "NewsArticle", "url": "https://daily.test/a", "datePublished": "2023-05-05"}'
    head = f'<link rel=canonical href="https://daily.test/a"><script type="application/ld+json">[{other}, {own}]</script>'
    assert read("a.html", page(ARTICLE, head)).published == date(2023, 5, 5)


def test_a_page_whose_text_is_in_its_metadata_is_read_from_there(read):
    """A page that scripts would fill still holds its article, without places in the file."""
    head = '<script type="application/ld+json">{"@type": "NewsArticle", "articleBody": "%s"}</script>' % ONE  # noqa: UP031
    story = read("a.html", page("<div id=app>Loading</div>", head))
    assert story.text == ONE
    assert story.source_text is None
    assert "metadata" in story.notes[0]


def test_the_declared_encoding_is_used(read):
    """A page that declares Windows-1251 is read in it."""
    content = page(f"<p>Мэр города сказал. {ONE}</p>", '<meta charset="windows-1251">').encode("cp1251")
    assert read("a.html", content).text.startswith("Мэр города сказал.")


def test_escape_codes_stay_text(read):
    """A page cannot drive a terminal through its story: the codes are kept as they are, for the report to show."""
    assert "\x1b[31mred" in read("a.html", page(f"<p>\x1b[31mred {ONE}</p>")).text


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("<html><body><nav>Home</nav></body></html>", "a.html: no article found in the page; give"),
        ("<div>" * 5000 + "x", "a.html: the page's elements are nested too deeply"),
        ("<p>a\x00b</p>", "a.html: not a text file"),
    ],
    ids=["menu only", "deep", "nul"],
)
def test_a_page_without_an_article_is_refused(refuse, content, says):
    """What cannot be read as an article is named with the remedy."""
    assert refuse("a.html", content).startswith(says)


@pytest.mark.parametrize(
    "unit",
    [
        "<a <a ",
        '<p x="',
        "<!--",
        "&amp",
        "<script>",
        "<p>abc def. ",
        "</p>",
        "<font color=a><p>",
        "<![CDATA[",
    ],
)
def test_no_page_takes_long(tmp_path, unit):
    """Broken and hostile pages are read, or refused, in one pass."""
    started = process_time()
    read_items(tmp_path, "a.html", page(unit * 20_000))
    assert process_time() - started < 5
