"""Measures how a story's time grows with its length, and what hostile stories cost.

    python tests/benchmarks/story_length.py [WORDS ...]

Each kind of text is checked at each length (1,000, 10,000 and 100,000 words unless others are given). Time
is of the processor, in microseconds a word; it should stay level along a line.
"""

from __future__ import annotations

import json
import sys
import time
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.pipeline import Checker, open_checker
from factcheck.records import PublishedFrom, Story

if TYPE_CHECKING:
    from collections.abc import Callable

WRITTEN = Path(__file__).parents[1] / "evaluation" / "stories.jsonl"
DAY = date(2023, 5, 10)
LENGTHS = (1_000, 10_000, 100_000)
LEVEL = 2.0  # from one length to the next, ten times as long: growth with the square would be tenfold


def news() -> str:
    """Return the stories written for the tests, one after the other."""
    return "\n\n".join(json.loads(line)["text"] for line in WRITTEN.read_text(encoding="utf-8").splitlines())


# A text of each kind is its unit over and over: what is in it grows, and grows as one.
KINDS: dict[str, Callable[[], str]] = {
    "news": lambda: news() + "\n\n",
    "no full stop": lambda: (
        news().replace(".", "").replace("\n", " ").replace("?", "").replace("!", "") + " "
    ),
    "one paragraph": lambda: news().replace("\n", " ") + " ",
    "one list of names": lambda: "Fumio Kishida, Joe Biden, Ada Roe, Bo Low-Lee, President Emmanuel Macron, ",
    "new names only": lambda: "",
    "dates": lambda: "On Tuesday, May 24, 2023, and on 3 June it rose from 2019 to 2021; last week it fell. ",
    "figures": lambda: "12 of 1,200 people were killed, 30 injured and $5 million paid in 14 cases. ",
    "quotation marks": lambda: '"We \'will\' “go”," he ‘said’, and "no ',
    "capitals": lambda: "THE PRIME MINISTER OF JAPAN FUMIO KISHIDA SAID ",
    "marks": lambda: "... ?! -- (( ) , ; : ' ’ . U.S. e.g. a.m. ",
    "short lines": lambda: "Tokyo\nBiden met Kishida\nread more\n2023\n",
}


def write(kind: str, words: int) -> str:
    """Return a text of a kind with so many words."""
    if kind == "new names only":
        return " ".join(f"Ann{_letters(n)} Roe{_letters(n)} spoke." for n in range(words // 3))
    unit = KINDS[kind]()
    here = unit.split(" ")
    times, rest = divmod(words, len(here))
    return unit * times + " ".join(here[:rest])


def _letters(number: int) -> str:
    return "".join(chr(97 + int(digit)) for digit in str(number))


def microseconds(checker: Checker, text: str, words: int) -> float:
    """Return the processor time of one check, a word."""
    story = Story("s", text, "", DAY, PublishedFrom.METADATA)
    begin = time.process_time()
    checker.check(story)
    return 1e6 * (time.process_time() - begin) / words


def main() -> int:
    """Print a line a kind of text; 1 if a kind's time a word is not level."""
    lengths = [int(argument) for argument in sys.argv[1:]] or list(LENGTHS)
    checker = open_checker()
    checker.check(Story("warm", news(), "", DAY, PublishedFrom.METADATA))
    print(f"{'microseconds a word':20}" + "".join(f"{length:>12,}" for length in lengths))
    uneven = 0
    for kind in KINDS:
        times = [microseconds(checker, write(kind, length), length) for length in lengths]
        mark = "" if len(times) < 2 or times[-1] <= LEVEL * times[-2] else "  grows"
        uneven += bool(mark)
        print(f"{kind:20}" + "".join(f"{each:12.1f}" for each in times) + mark, flush=True)
    return 1 if uneven else 0


if __name__ == "__main__":
    sys.exit(main())
