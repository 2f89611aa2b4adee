"""Datelines and bylines."""

# ruff: noqa: ANN001, ANN201 - fixtures and samples name their types themselves
# ruff: noqa: E501 - sample stories are read more easily on one line

from __future__ import annotations

from datetime import date

import pytest

from factcheck.read.dateline import find_dateline
from factcheck.read.furniture import find_furniture

BODY = "\n\nThe council of Strelsau met again and, after a long debate that went on until the evening, it voted for the new bridge over the river.\n"


@pytest.mark.parametrize(
    "line",
    [
        "STRELSAU, May 5, 2023 (Wire) - The council met.",
        "STRELSAU, Ruritania — May 5, 2023 — The council met.",
        "Written by [Ada Roe](#) on May 5, 2023",
        "By Ada Roe | 5 May 2023",
        "FP Desk • May 5, 2023, 17:36:12 IST",
        "Published: 2023-05-05T10:00:00Z",
        "May 5, 2023 Updated May 9, 2023, 8:04 a.m. ET",
        "May 5, 2023, 8:41 a.m. ET",
        "Fri., 5th May, 2023",
        "5-May-2023 | 10:30",
    ],
)
def test_a_line_that_dates_a_story_is_read(line):
    """A wire dateline, a byline or a time stamp below the headline gives the publication date."""
    found = find_dateline(f"Bridge voted{BODY}".replace("\n\n", f"\n\n{line}\n\n", 1))
    assert (found.day, found.weak) == (date(2023, 5, 5), False)


@pytest.mark.parametrize(
    "line",
    [
        "STRELSAU, May 5 (Wire) - The council met.",
        "The bridge of May 5, 2023 was a smaller one, she said.",
        "FILE - Ada Roe at the bridge, May 5, 2023. (Photo by Bob Poe)",
        "31 June 2023, 10:30",
        "What to know for June 8, 2023",
    ],
    ids=["no year", "sentence", "caption", "no such day", "headline"],
)
def test_a_line_that_only_holds_a_date_is_not(line):
    """A date in a sentence, a caption or a headline dates no story."""
    assert find_dateline(f"Bridge voted\n\n{line}{BODY}") is None


def test_updated_counts_if_nothing_says_published():
    """The day of an update is taken only where no day of publication is given."""
    both = f"Bridge voted\n\nUpdated May 9, 2023\nPublished May 5, 2023{BODY}"
    assert find_dateline(both).day == date(2023, 5, 5)
    assert find_dateline(f"Bridge voted\n\nUpdated May 9, 2023{BODY}").day == date(2023, 5, 9)


def test_the_day_of_a_page_view_is_weak():
    """A bare day on the first line of a page dump may be the day somebody looked."""
    text = f"Friday , 12 July 2024\nBridge voted{BODY}"
    found = find_dateline(text, find_furniture(text))
    assert (found.day, found.weak) == (date(2024, 7, 12), True)


def test_a_line_below_the_story_may_say_published():
    """Some sites date a story at its end."""
    assert find_dateline(f"Bridge voted{BODY * 4}\nPublished - May 5, 2023 05:36 pm\n").day == date(
        2023, 5, 5
    )


def test_the_dates_of_teasers_are_not_the_storys():
    """Two different days below a story belong to other stories."""
    text = f"Bridge voted{BODY * 4}\nPublished May 5, 2023\n\nPublished May 6, 2023\n"
    assert find_dateline(text) is None
