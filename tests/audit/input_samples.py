"""Archives in the forms that only audits read, made as their programs make them."""

from __future__ import annotations

import gzip

PAGE = """<!doctype html><html><head><title>Bridge closes</title>
<meta property="article:published_time" content="2024-05-0{n}T09:00:00Z"></head>
<body><nav><a href="/">Home</a> <a href="/news">News</a></nav><article><h1>Bridge closes</h1>
<p>The bridge over the river closes on Monday for repairs that will take until autumn, the council said.</p>
<p>Buses go round by the mill. Story number {n} was written by hand, and the café is open.</p></article>
<footer>All rights reserved</footer></body></html>"""

WXR = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>The Valley Post</title>
<item><title>Bridge closes &amp; opens</title><link>https://post.example/bridge</link>
<pubDate>Wed, 01 May 2024 22:30:00 +0000</pubDate><guid>https://post.example/?p=1</guid>
<content:encoded><![CDATA[<p>The bridge closes on Monday.</p><p>Buses go by the mill.</p>]]></content:encoded>
<excerpt:encoded><![CDATA[Bridge]]></excerpt:encoded>
<wp:post_date>2024-05-02 00:30:00</wp:post_date><wp:status>publish</wp:status>
<wp:post_type>post</wp:post_type>
<category domain="post_tag" nicename="b"><![CDATA[Bridges]]></category>
<category domain="category" nicename="city"><![CDATA[City]]></category></item>
<item><title>A draft</title><content:encoded><![CDATA[<p>Not yet.</p>]]></content:encoded>
<wp:status>draft</wp:status><wp:post_type>post</wp:post_type></item>
<item><title>bridge.jpg</title><content:encoded><![CDATA[]]></content:encoded>
<wp:status>inherit</wp:status><wp:post_type>attachment</wp:post_type></item>
<item><title>Nothing</title><link>https://post.example/nothing</link>
<content:encoded><![CDATA[]]></content:encoded><wp:status>publish</wp:status>
<wp:post_type>post</wp:post_type></item>
</channel></rss>"""

ATOM = """<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Post</title>
<entry><id>tag:post.example,2024:1</id><title>Mill reopens</title>
<link rel="alternate" href="https://post.example/mill"/><published>2024-05-03T10:00:00Z</published>
<updated>2024-06-03T10:00:00Z</updated><category term="world" label="World"/>
<content type="html">&lt;p&gt;The mill reopened on Friday.&lt;/p&gt;</content></entry>
<entry><id>tag:post.example,2024:2</id><title>In XHTML</title><updated>2024-05-04T10:00:00Z</updated>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The weir is <b>dry</b>.</p></div></content>
</entry></feed>"""

BOMB = """<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
<!ENTITY c SYSTEM "file:///etc/hostname">]><rss version="2.0"><channel><item><title>x</title>
<description>before &b; &c; after the joke about the bridge</description></item></channel></rss>"""


def page(number: int) -> bytes:
    """Return a page."""
    return PAGE.replace("{n}", str(number)).encode()


def record(uri: str, body: bytes, head: bytes = b"", **stated: bytes) -> bytes:
    """Return a WARC response record; `stated` are its status, kind and length where not the usual."""
    status, kind = stated.get("status", b"200 OK"), stated.get("kind", b"text/html")
    http = b"HTTP/1.1 %b\r\nContent-Type: %b\r\n%b\r\n%b" % (status, kind, head, body)
    return (
        b"WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:%b>\r\nWARC-Target-URI: %b\r\n"
        b"WARC-Date: 2024-06-01T00:00:00Z\r\nContent-Type: application/http;msgtype=response\r\n"
        b"Content-Length: %b\r\n\r\n%b\r\n\r\n"
        % (uri.encode(), uri.encode(), stated.get("length", str(len(http)).encode()), http)
    )


def records(count: int = 4) -> list[bytes]:
    """Return some records of pages."""
    return [record(f"https://post.example/{n}", page(n)) for n in range(1, count + 1)]


def packed(parts: list[bytes]) -> list[bytes]:
    """Return records compressed each by itself, as web archives are."""
    return [gzip.compress(part, mtime=0) for part in parts]
