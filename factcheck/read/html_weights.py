"""How much running text each part of a page holds, how much of it is links, and which parts are teasers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.read.html_walk import BLOCKS, walk

if TYPE_CHECKING:
    from collections.abc import Callable

    from selectolax.lexbor import LexborNode

# A block with this much text is a paragraph if it ends like a sentence; captions and headings are shorter.
_PARAGRAPH = 80
# With this much it is one however it ends: a whole article in one block, its paragraphs parted by <br>.
_LONG_PARAGRAPH = 400
_SENTENCE_END = re.compile(r"""[.!?:]["'”’»)\]\s]*$""")
_TRUNCATED = re.compile(r"(?:…|\.\.\.)\s*$")
# A linked headline with less text than this below it is a teaser.
_TEASER = 500
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})


@dataclass(slots=True)
class Weight:
    """What a part holds, in characters: its own text, and with its parts' all text, links, running text."""

    own: int = 0
    own_linked: int = 0
    text: int = 0
    linked: int = 0
    running: int = 0
    paragraphs: int = 0
    headings: int = 0
    linked_headings: int = 0
    tail: str = ""

    @property
    def is_links(self) -> bool:
        """Whether it is nearly all links, without running text."""
        return self.text > 0 and self.linked >= self.text * 0.8 and not self.running

    @property
    def is_teaser(self) -> bool:
        """Whether it is one headline that leads elsewhere, with a few words in one paragraph at most."""
        alone = self.headings == self.linked_headings == 1
        return alone and self.paragraphs <= 1 and self.text <= _TEASER

    def close(self, tag: str) -> None:
        """Settle a part once all of it is seen."""
        self.text += self.own
        self.linked += self.own_linked
        if tag in _HEADINGS:
            self.headings += 1
            self.linked_headings += 0 < self.text == self.linked
        elif self.own_linked * 2 < self.own and not _TRUNCATED.search(self.tail):
            ends = self.own >= _PARAGRAPH and _SENTENCE_END.search(self.tail)
            if ends or self.own >= _LONG_PARAGRAPH:
                self.running += self.own
                self.paragraphs += 1
        if self.is_teaser:
            self.running = self.paragraphs = 0

    def add(self, part: Weight) -> None:
        """Add what a part within this one holds."""
        self.text += part.text
        self.linked += part.linked
        self.running += part.running
        self.paragraphs += part.paragraphs
        self.headings += part.headings
        self.linked_headings += part.linked_headings


def weigh_parts(
    body: LexborNode, plain: Callable[[str], str], skip: Callable[[LexborNode], bool]
) -> dict[int, Weight]:
    """Return the weight of each block of a page by its node's identity; `plain` unmarks a text."""
    weights: dict[int, Weight] = {}
    open_blocks: list[Weight] = []
    links = 0
    for step, node in walk(body, skip):
        if step == "text":
            text = plain(node.text_content or "").strip()
            if text and open_blocks:
                block = open_blocks[-1]
                block.own += len(text)
                block.own_linked += len(text) if links else 0
                block.tail = text[-12:]
        elif step == "open":
            links += node.tag == "a"
            if node.tag in BLOCKS:
                open_blocks.append(Weight())
        else:
            links -= node.tag == "a"
            if node.tag in BLOCKS:
                block = open_blocks.pop()
                block.close(node.tag or "")
                weights[node.mem_id] = block
                if open_blocks:
                    open_blocks[-1].add(block)
    return weights
