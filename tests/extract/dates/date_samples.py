"""Short ways to ask what was read, for the tests of dates."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from factcheck.extract.dates import find_dates
from factcheck.records import DateMention, Granularity, Interval

WEDNESDAY = date(2023, 5, 10)  # the day the sample stories are published


def values(text: str, published: date | None = WEDNESDAY) -> list[tuple[str, str]]:
    """Return the words and the value of each expression."""
    return [(text[m.span.start : m.span.end], m.value) for m in find_dates(text, published)]


def only(text: str, published: date | None = WEDNESDAY) -> DateMention:
    """Return the one expression a text holds."""
    (mention,) = find_dates(text, published)
    return mention


def value(text: str, published: date | None = WEDNESDAY) -> str:
    """Return the value of the one expression a text holds."""
    return only(text, published).value


def month(year: int, number: int, days: int) -> Interval:
    """Return the days of a month."""
    return Interval(date(year, number, 1), date(year, number, days), Granularity.MONTH)


def read_passages(name: str) -> dict[str, tuple[str, list[str]]]:
    """Return the passages of a file beside this one: title, text and the values it should be read with.

    A passage is a line of title after "#", lines of text, and a line of values after "=".
    """
    passages: dict[str, tuple[str, list[str]]] = {}
    for block in Path(__file__).with_name(name).read_text(encoding="utf-8").split("\n\n"):
        title, *lines, expected = block.strip().split("\n")
        passages[title.removeprefix("# ")] = (" ".join(lines), expected.removeprefix("= ").split())
    return passages
