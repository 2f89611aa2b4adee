"""Moves the dates of stories by years: how often the story itself contradicts that, and how often the truth.

    python tests/evaluation/shifted_dates.py STORIES.jsonl[.gz] [--limit N] [--list]

A story is read once, without its date. Then its date is moved by each number of years; caught is a moved
date that the story's own signs contradict, false a true one. Last its date is taken away: told is what is
inferred, right if the true day is within it.
"""

from __future__ import annotations

import argparse
from collections import Counter
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from date_disagreements import read_gold

from factcheck.extract import read_signs
from factcheck.extract.dating import find_dated, infer_published
from factcheck.pipeline import open_checker
from factcheck.records import PublishedFrom, Story

if TYPE_CHECKING:
    from factcheck.extract.dating import Sign

YEARS = (-5, -3, -2, -1, 1, 2, 3, 5)


def moved(day: date, years: int) -> date:
    """Return the day so many years on; 29 February becomes the 28th."""
    return date(day.year + years, day.month, 28 if (day.month, day.day) == (2, 29) else day.day)


def main() -> None:
    """Print how many dates are caught for each move, and how sure the dating of undated stories is."""
    parser = argparse.ArgumentParser(description="stories with their dates moved by years")
    parser.add_argument("stories", type=Path)
    parser.add_argument("--limit", type=int)
    parser.add_argument("--list", action="store_true", help="print the signs of each wrong answer")
    options = parser.parse_args()
    rows = read_gold(options.stories)[: options.limit]
    knowledge = open_checker().knowledge
    counts: Counter[str] = Counter()
    for row in rows:
        story = Story(
            row["id"],
            row["text"],
            row.get("title", ""),
            date.fromisoformat(row["published"]),
            PublishedFrom.METADATA,
        )
        signs = read_signs(story, knowledge)
        count_story(story, signs, counts, show=options.list)
    total = len(rows)
    print(f"{total} stories, {counts['signs'] / total:.1f} signs each")
    print(f"contradicted in truth  {counts['false']}")
    for years in YEARS:
        caught = counts[f"{years:+d}"]
        print(f"moved by {years:+d} years     {caught} caught, {caught / total:.1%}")
    print(f"undated: told {counts['told']}, of these right {counts['right']}, wrong {counts['wrong']}")


def count_story(story: Story, signs: tuple[Sign, ...], counts: Counter[str], *, show: bool) -> None:
    """Add what one story's signs say of its own date, of moved ones and of none."""
    true = story.published
    if true is None:
        return
    counts["signs"] += len(signs)
    if find_dated(story, signs) is not None:
        counts["false"] += 1
        if show:
            _print(story, signs)
    for years in YEARS:
        counts[f"{years:+d}"] += find_dated(replace(story, published=moved(true, years)), signs) is not None
    _, days = infer_published(replace(story, published=None), signs)
    if days is not None and days.start is not None and days.end is not None:
        counts["told"] += 1
        is_right = days.start <= true <= days.end
        counts["right" if is_right else "wrong"] += 1
        if show and not is_right:
            print(f"told {days.start} to {days.end}")
            _print(story, signs)


def _print(story: Story, signs: tuple[Sign, ...]) -> None:
    print(f"{story.id} {story.published}")
    for sign in signs:
        days = ", ".join(f"{i.start}..{i.end}" for i in sign.allowed[-3:])
        print(f"    {sign.kind} {sign.key} {'' if sign.strong else '(weak) '}{days}: {sign.note[:90]}")


if __name__ == "__main__":
    main()
