"""Lists where the reading of dates and a TIMEX3 gold disagree, by cause, on some of the documents only.

    python tests/evaluation/date_disagreements.py GOLD.jsonl[.gz] [--list CAUSE]

The documents fall in three parts by a digest of their ids: a half that was read first, a quarter that was
read after it, and a quarter that is held out. The disagreements of what is read are listed; of the rest only
the figures are printed, so that a rule made for the one is measured on the other.
A gold file has a story a line: `id`, `published`, `text` and `dates`, each {start, end, text, type, value}.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import re
from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factcheck.extract.dates import find_dates

if TYPE_CHECKING:
    from collections.abc import Iterator

HELD_OUT = "held out"
PARTS = ("read first", "read later", HELD_OUT)

_AROUND = 90  # characters of context a disagreement is listed with

# A value's form, the first that fits.
_FORMS = (
    ("reference", re.compile(r"(?:PRESENT|PAST|FUTURE)_REF")),
    ("vague length", re.compile(r"PT?X.*")),
    ("length", re.compile(r"P.*")),
    ("time of day", re.compile(r".*T.*")),
    ("weekday set", re.compile(r"XXXX-WXX-\d.*")),
    ("weekend", re.compile(r".*-WE")),
    ("week", re.compile(r".*-W..")),
    ("quarter", re.compile(r".*-Q.")),
    ("half", re.compile(r".*-H.")),
    ("season", re.compile(r".*-(?:SP|SU|FA|WI)")),
    ("day", re.compile(r"....-..-..")),
    ("month", re.compile(r"....-..")),
    ("year", re.compile(r"....|BC.*")),
    ("decade", re.compile(r"...")),
    ("century", re.compile(r"..")),
)
_WEEKDAY = re.compile(r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b", re.IGNORECASE)


@dataclass(slots=True)
class Part:
    """The figures of one part of the documents."""

    gold: int = 0
    system: int = 0
    found: int = 0
    exact: int = 0
    types: int = 0
    values: int = 0
    causes: Counter[str] = field(default_factory=Counter)

    def __str__(self) -> str:
        """Return the figures as a line."""

        def f1(count: int) -> float:
            return 2 * count / (self.gold + self.system) if self.gold + self.system else 0.0

        return (
            f"{self.gold:5} gold {self.system:5} found  relaxed {f1(self.found):.4f}"
            f"  strict {f1(self.exact):.4f}  type {f1(self.types):.4f}  value {f1(self.values):.4f}"
        )


def part_of(identifier: str) -> str:
    """Return the part a document is of; one held out is measured and not read."""
    first, second = hashlib.sha256(identifier.encode()).digest()[:2]
    if first % 2 == 0:
        return "read first"
    return "read later" if second % 2 == 0 else HELD_OUT


def form(value: str) -> str:
    """Return what kind of thing a value names."""
    return next((name for name, pattern in _FORMS if pattern.fullmatch(value)), "other")


def cause(gold: dict[str, Any] | None, system: dict[str, Any] | None) -> str:
    """Return why a gold expression and what was read for it differ; nothing if they agree."""
    if gold is None or system is None:
        one = gold or system or {}
        return f"{'missed' if system is None else 'spurious'}: {form(one['value'])}"
    if gold["value"] == system["value"]:
        return "" if gold["type"] == system["type"] else f"type: {gold['type']} read as {system['type']}"
    forms = form(gold["value"]), form(system["value"])
    if gold["type"] != system["type"]:
        return f"type and value: {gold['type']} {forms[0]} read as {system['type']} {forms[1]}"
    if forms[0] != forms[1]:
        return f"granularity: {forms[0]} read as {forms[1]}"
    if forms[0] == "day":
        return _cause_of_day(gold, system)
    return f"value: {forms[0]}"


def _cause_of_day(gold: dict[str, Any], system: dict[str, Any]) -> str:
    try:
        apart = (date.fromisoformat(system["value"]) - date.fromisoformat(gold["value"])).days
    except ValueError:
        return "value: day left open"
    if apart % 7 == 0 and _WEEKDAY.search(gold["text"]):
        return "weekday: looked ahead for back" if apart > 0 else "weekday: looked back for ahead"
    if gold["value"][5:] == system["value"][5:]:
        return "year of a day"
    return "day: a step away" if abs(apart) == 1 else "day: another anchor"


def disagreements(story: dict[str, Any], part: Part) -> Iterator[tuple[str, str]]:
    """Count a document into its part, and yield the cause and the line of each disagreement."""
    text, published = story["text"], story["published"]
    system = [
        {
            "start": m.span.start,
            "end": m.span.end,
            "text": text[m.span.start : m.span.end],
            "type": m.type.value,
            "value": m.value,
        }
        for m in find_dates(text, date.fromisoformat(published) if published else None)
    ]
    part.gold += len(story["dates"])
    part.system += len(system)
    left = list(system)
    for gold in story["dates"]:
        mine = next((e for e in left if e["start"] < gold["end"] and gold["start"] < e["end"]), None)
        if mine is not None:
            left.remove(mine)
            part.found += 1
            part.exact += (mine["start"], mine["end"]) == (gold["start"], gold["end"])
            part.types += mine["type"] == gold["type"]
            part.values += mine["value"] == gold["value"]
        why = cause(gold, mine)
        if why:
            yield why, _line(story, gold, mine)
    for mine in left:
        yield cause(None, mine), _line(story, None, mine)


def _line(story: dict[str, Any], gold: dict[str, Any] | None, system: dict[str, Any] | None) -> str:
    one = gold or system or {}
    start, end = one["start"], one["end"]
    before = story["text"][max(0, start - _AROUND) : start]
    after = story["text"][end : end + _AROUND]
    around = " ".join(f"{before}[[{one['text']}]]{after}".split())
    told = " | ".join(f"{e['type']} {e['value']} {e['text']!r}" if e else "-" for e in (gold, system))
    return f"{story['id']} {story['published']}: {told}\n      {around}"


def read_gold(path: Path) -> list[dict[str, Any]]:
    """Return the documents of a gold file."""
    data = path.read_bytes()
    text = (gzip.decompress(data) if path.suffix == ".gz" else data).decode()
    return [json.loads(line) for line in text.splitlines()]


def main() -> None:
    """Print the figures of the parts and the disagreements of those that are read."""
    parser = argparse.ArgumentParser(description="disagreements with a TIMEX3 gold, by cause")
    parser.add_argument("gold", type=Path)
    parser.add_argument("--list", help="list the disagreements whose cause begins so; '' for all")
    options = parser.parse_args()
    parts, lines = {name: Part() for name in PARTS}, []
    for story in read_gold(options.gold):
        name = part_of(story["id"])
        for why, line in disagreements(story, parts[name]):
            parts[name].causes[why] += 1
            if name != HELD_OUT:
                lines.append((why, f"{name}: {line}"))
    for name, part in parts.items():
        print(f"{name:11}{part}")
    causes = sum((part.causes for part in parts.values()), Counter())
    for why, _ in causes.most_common():
        print("".join(f"{part.causes[why]:6}" for part in parts.values()), "", why)
    if options.list is not None:
        for why, line in sorted(line for line in lines if line[0].startswith(options.list)):
            print(f"\n{why}\n  {line}")


if __name__ == "__main__":
    main()
