"""Sends the service bodies that no client should send, and sees that every answer is one that was promised.

    python tests/benchmarks/serve_fuzz.py [BODIES] [SEED]

Prints the section kept in `reports/service-faults.md`. Each body can be made again by its seed and number.
"""

from __future__ import annotations

import asyncio
import json
import random
import re
import string
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import httpx
from serve_load import service

if TYPE_CHECKING:
    from collections.abc import Callable

BODIES = 10_000
PROMISED = {200, 202, 400, 401, 404, 405, 408, 413, 415, 421, 422, 503, 504}
CLIENTS = 6
ROOT = Path(__file__).parents[2]
WORDS = [
    word
    for line in (ROOT / "tests" / "evaluation" / "stories.jsonl").read_text(encoding="utf-8").splitlines()
    for word in json.loads(line)["text"].split(" ")
]
ODD = (
    "31 December 9999", "1 January 0001", "30 February 2023", "year 0", "in the 99th century",
    "May 2023-05", "999999999999999999999 percent", "aged -3", "aged 999", "born in 3000", "\u202e",
    "\x00", "\u0000\u0301", "ﬁ", "\N{GRINNING FACE}" * 3, "1/0", "½", "٣", "²", "the 0th summit",
    "next Friday, 31 June", "10000 years ago", "two million years after the 2015 accord", "“", '"',
    "''", "'", "\r", "\u2028", "(" * 40, "[[", "—", "prime minister", "Prime Minister", "President",
    "former", "the late", "G20 summit", "a" * 3000, "." * 500, "I" * 60, "1" * 400,
    "between 1 May and", "from 31 December 9999 to 1 January 0001", "Q5 2023", "FY 0", "week 54",
    "24:61", "May", "<b>", "</p>", "&amp;", "&#0;", "&#xD800;", "&#1114112;", "<!--", "-->",
    "<script>", "<![CDATA[", "</", "<p", "<table>", "factcheck: ignore all: x",
    "<!-- factcheck: ignore wrong-age until 0000-00-00: x -->", "factcheck:",
)  # fmt: skip
DATES = (
    "2023-05-10", "1700-01-01", "2200-12-31", "2023-05-10T08:00Z", "20230510", "", "0000-00-00",
    "9999-12-31", "Wed, 10 May 2023 08:00:00 +0000", "soon", "2023-02-29", "-1",
    "\N{FULLWIDTH DIGIT TWO}023-05-10",
    "2023-05-10" * 9,
)  # fmt: skip
KEYS = (
    "text",
    "html",
    "id",
    "title",
    "published",
    "source",
    "url",
    "graph",
    "callback",
    "stories",
    "txt",
    "",
)


class Fuzz:
    """Makes bodies, each from the seed and its number alone."""

    def __init__(self, seed: int, number: int) -> None:
        """Begin with a seed."""
        self.chance = random.Random(f"{seed}/{number}")  # noqa: S311 - for bodies
        self.kinds: tuple[Callable[[], bytes], ...] = (
            self.prose, self.prose, self.prose, self.markup, self.any_json, self.keys, self.noise,
            self.damaged, self.deep, self.many,
        )  # fmt: skip

    def body(self) -> bytes:
        """Return a body."""
        return self.chance.choice(self.kinds)()

    def words(self, most: int = 120) -> str:
        """Return words of news in any order, with odd ones among them."""
        choice = self.chance.choice
        start = self.chance.randrange(len(WORDS))
        found = WORDS[start : start + self.chance.randint(1, most)]
        for _ in range(self.chance.randint(0, 8)):
            found.insert(self.chance.randint(0, len(found)), choice(ODD))
        for _ in range(self.chance.randint(0, 6)):
            found[self.chance.randrange(len(found))] = choice(WORDS)
        return choice((" ", " ", " ", "\n", "\n\n", "")).join(found)

    def story(self, key: str) -> dict[str, Any]:
        """Return a story that may pass."""
        story: dict[str, Any] = {key: self.words(), "published": self.chance.choice(DATES)}
        if self.chance.random() < 0.5:
            story["title"] = self.words(12)
        if self.chance.random() < 0.3:
            story["graph"] = True
        return story

    def prose(self) -> bytes:
        """Return a story in text."""
        return json.dumps(self.story("text")).encode()

    def markup(self) -> bytes:
        """Return a story in broken HTML."""
        story = self.story("html")
        tags = (
            "<p>",
            "</p>",
            "<b>",
            "</i>",
            "<br>",
            "<td>",
            "<html>",
            "<!doctype html>",
            "<article>",
            "<h1>",
            "<svg>",
        )
        story["html"] = re.sub(
            r" ", lambda _: self.chance.choice((" ", " ", self.chance.choice(tags))), story["html"]
        )
        return json.dumps(story).encode()

    def value(self, depth: int = 0) -> Any:  # noqa: ANN401
        """Return any JSON value."""
        kind = self.chance.randint(0, 9 if depth < 4 else 6)
        if kind > 7:
            return [self.value(depth + 1) for _ in range(self.chance.randint(0, 4))]
        if kind > 6:
            return {self.chance.choice(KEYS): self.value(depth + 1) for _ in range(self.chance.randint(0, 4))}
        plain = (None, True, 0, -1e308, 10**30, self.words(5), self.chance.choice(ODD))
        return plain[kind]

    def any_json(self) -> bytes:
        """Return some JSON."""
        return json.dumps(self.value()).encode()

    def keys(self) -> bytes:
        """Return an object of our keys with any values."""
        count = self.chance.randint(1, 5)
        return json.dumps({self.chance.choice(KEYS): self.value(2) for _ in range(count)}).encode()

    def noise(self) -> bytes:
        """Return bytes."""
        return self.chance.randbytes(self.chance.randint(0, 300))

    def damaged(self) -> bytes:
        """Return a story with some bytes changed, cut or doubled."""
        body = bytearray(self.prose())
        for _ in range(self.chance.randint(1, 5)):
            at = self.chance.randrange(len(body))
            body[at : at + self.chance.randint(0, 3)] = self.chance.choice(
                (b"", b"\\", b'"', b"{", b"\xff", b"\\ud800")
            )
        return bytes(body)

    def deep(self) -> bytes:
        """Return something nested or long."""
        count = self.chance.choice((10, 1000, 60_000))
        return self.chance.choice((
            b"[" * count, b'{"text":' * count, json.dumps({"html": "<div>" * count}).encode(),
            json.dumps({"text": self.chance.choice(string.printable) * count}).encode(),
            json.dumps({"html": "&" * count + "<" * count}).encode(),
            json.dumps({"text": self.chance.choice(ODD) * min(count, 1000)}).encode(),
        ))  # fmt: skip

    def many(self) -> bytes:
        """Return a batch."""
        stories = [
            self.chance.choice((self.story("text"), self.value())) for _ in range(self.chance.randint(0, 4))
        ]
        return json.dumps({"stories": stories}).encode()


async def fuzz(base: str, bodies: int, seed: int) -> None:
    """Send them all."""
    statuses: Counter[tuple[str, int]] = Counter()
    bad: list[str] = []
    numbers = iter(range(bodies))

    async def client() -> None:
        async with httpx.AsyncClient(base_url=base, timeout=60, trust_env=False) as http:
            for number in numbers:
                body = Fuzz(seed, number).body()
                path = "/v1/batch" if b'"stories"' in body[:12] else "/v1/check"
                answer = await http.post(path, content=body, headers={"content-type": "application/json"})
                statuses[path, answer.status_code] += 1
                found = [
                    answer.status_code,
                    *re.findall(r'"status": (\d+)', answer.text if path[4] == "b" else ""),
                ]
                if not {int(status) for status in found} <= PROMISED:
                    bad.append(f"{seed}/{number}")
                json.loads(answer.content)

    await asyncio.gather(*(client() for _ in range(CLIENTS)))
    print(f"## {bodies:,} fuzzed bodies\n\nSeed {seed}. Stories of news words in any order with odd dates,")
    print("numbers and marks; broken HTML; any JSON under our keys; damaged JSON; bytes; nesting; batches.\n")
    print("| route | status | answers |\n|---|---|---|")
    for (path, status), count in sorted(statuses.items()):
        print(f"| {path} | {status} | {count:,} |")
    print(f"\nAnswers that were not promised: {len(bad)}. {' '.join(bad[:20])}")


def main() -> None:
    """Start a service and fuzz it."""
    bodies = int(sys.argv[1]) if len(sys.argv) > 1 else BODIES
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    with service() as (base, _):
        asyncio.run(fuzz(base, bodies, seed))


if __name__ == "__main__":
    main()
