"""Which format standard input is in, told from its bytes."""

from __future__ import annotations

import json
import re

_HTML = re.compile(
    rb"\s*(?:<!--|<\?xml|<!doctype\s+html|<(?:html|head|body|article|main|div|p|h1|meta)\b)", re.IGNORECASE
)
_NEWS_XML = re.compile(rb"<(?:\w+:)?(?:nitf|newsItem|newsMessage)[\s>]")
_FRONT_MATTER = re.compile(rb"---[ \t]*\r?\n")
# A page announces itself, and a story's JSON opens, within its first kilobytes.
_HEAD = 4096


def sniff_suffix(raw: bytes) -> str:
    """Return the suffix of the format: JSON lines, JSON, news XML, HTML, Markdown with a head, or text."""
    head = raw[:_HEAD].removeprefix(b"\xef\xbb\xbf")
    if head.lstrip().startswith((b"{", b"[")):
        return _sniff_json(raw)
    if head.lstrip().startswith(b"<") and _NEWS_XML.search(head):
        return ".xml"
    if _HTML.match(head):
        return ".html"
    if _FRONT_MATTER.match(head):
        return ".md"
    return ".txt"


def _sniff_json(raw: bytes) -> str:
    """Tell JSON lines, whose first line is a whole object of the line form, from one document."""
    first, _, rest = raw.lstrip().removeprefix(b"\xef\xbb\xbf").partition(b"\n")
    try:
        record = json.loads(first)
    except (ValueError, RecursionError):
        # Broken: another object on the next line makes it lines, whose reader names the broken one.
        return ".jsonl" if first.startswith(b"{") and rest.lstrip().startswith(b"{") else ".json"
    if isinstance(record, dict) and ("text" in record or rest.strip()):
        return ".jsonl"
    return ".json"
