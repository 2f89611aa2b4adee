"""Compares what finds the article in a page: our reader, resiliparse, and trafilatura as the reference.

    pip install trafilatura lxml_html_clean
    python tests/benchmarks/article_text.py

The pages are made: the stories of tests/evaluation in three frames of a site (menus, teasers, a sidebar,
comments), so that the text that should come out is known. Pages of real sites are harder; the order of the
three is what this shows. F1 counts words, each as often as it occurs.
"""

from __future__ import annotations

import io
import json
import time
from collections import Counter
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

import trafilatura
from resiliparse.extract.html2text import extract_plain_text
from resiliparse.parse.html import HTMLTree

from factcheck.errors import FactcheckError
from factcheck.read import ReadOptions, html

if TYPE_CHECKING:
    from collections.abc import Callable

STORIES = Path(__file__).parents[1] / "evaluation" / "stories.jsonl"
_MENU = "".join(
    f'<li><a href="/{n}">{n}</a></li>' for n in "Home News Sport Business Culture Weather Video".split()
)
_TEASERS = "".join(
    f'<div class="teaser"><h3><a href="/t{n}">Mayor opens bridge number {n} after long delay</a></h3>'
    f"<p>The council had waited {n} years for the money, and the work took two more.</p></div>"
    for n in range(8)
)
_COMMENTS = "".join(
    f'<div class="comment"><b>reader{n}</b><p>I was there on Monday and saw it all, number {n}.</p></div>'
    for n in range(5)
)
_FRAMES = (
    """<nav><ul>{menu}</ul></nav><main><article><h1>{title}</h1>{body}</article></main>
    <aside>{teasers}</aside><footer>All rights reserved. Terms of use.</footer>""",
    """<div id="menu"><ul>{menu}</ul></div><div class="content"><h1>{title}</h1>
    <div class="byline">By a reporter</div><div class="story-body">{body}</div>
    <div class="related">{teasers}</div></div><div id="comments">{comments}</div>
    <div class="foot">Contact us. About cookies.</div>""",
    """<table><tr><td><ul>{menu}</ul></td><td><h1>{title}</h1>{body}<hr>{comments}</td>
    <td>{teasers}</td></tr></table>""",
)


def page(story: dict[str, str], frame: str) -> str:
    """Return a story in a frame."""
    body = "".join(f"<p>{escape(part)}</p>" for part in story["text"].split("\n") if part.strip())
    title = escape(story.get("title", ""))
    filled = frame.format(menu=_MENU, title=title, body=body, teasers=_TEASERS, comments=_COMMENTS)
    return f"<!doctype html><html><head><title>{title}</title></head><body>{filled}</body></html>"


def ours(source: str) -> str:
    """Return the text that `factcheck check` reads."""
    try:
        items = list(html.read(io.BytesIO(source.encode()), "page.html", ReadOptions()))
    except FactcheckError:
        return ""
    return "\n".join(item.text for item in items if hasattr(item, "text"))


def by_resiliparse(source: str) -> str:
    """Return resiliparse's main content."""
    return str(extract_plain_text(HTMLTree.parse(source), main_content=True))


def by_trafilatura(source: str) -> str:
    """Return trafilatura's text."""
    return trafilatura.extract(source, include_comments=False) or ""


def f1(found: str, wanted: str) -> float:
    """Return the F1 of words."""
    a, b = Counter(found.split()), Counter(wanted.split())
    shared = (a & b).total()
    return 2 * shared / (a.total() + b.total()) if shared else 0.0


def main() -> None:
    """Print F1 and milliseconds a page of each, frame by frame."""
    stories = [json.loads(line) for line in STORIES.read_text(encoding="utf-8").splitlines()]
    readers: dict[str, Callable[[str], str]] = {
        "factcheck": ours, "resiliparse": by_resiliparse, "trafilatura": by_trafilatura,
    }  # fmt: skip
    for name, reader in readers.items():
        scores, seconds = [], 0.0
        for frame in _FRAMES:
            pages = [page(story, frame) for story in stories]
            start = time.perf_counter()
            found = [reader(source) for source in pages]
            seconds += time.perf_counter() - start
            scores.append(sum(map(f1, found, (s["text"] for s in stories))) / len(stories))
        shown = "  ".join(f"{score:.3f}" for score in scores)
        print(
            f"{name:12} F1 by frame {shown}   {1000 * seconds / len(stories) / len(_FRAMES):6.2f} ms a page"
        )


if __name__ == "__main__":
    main()
