"""Ranges and lists: each end is a mention, and what one leaves out the other lends."""

from __future__ import annotations

import pytest
from date_samples import values


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on 11 and 12 July 2022", [("11", "2022-07-11"), ("12 July 2022", "2022-07-12")]),
        ("19–21 May 2023", [("19", "2023-05-19"), ("21 May 2023", "2023-05-21")]),
        ("May 19 to 21, 2023", [("May 19", "2023-05-19"), ("21, 2023", "2023-05-21")]),
        ("11, 12 and 13 July", [("11", "2023-07-11"), ("12", "2023-07-12"), ("13 July", "2023-07-13")]),
        ("3 March to 5 April 2022", [("3 March", "2022-03-03"), ("5 April 2022", "2022-04-05")]),
        ("Dec. 30 through Jan. 2, 2022", [("Dec. 30", "2021-12-30"), ("Jan. 2, 2022", "2022-01-02")]),
        ("between March and May 2021", [("March", "2021-03"), ("May 2021", "2021-05")]),
        ("October 1940-May 1941", [("October 1940", "1940-10"), ("May 1941", "1941-05")]),
        ("from 2019 to 2022", [("2019", "2019"), ("2022", "2022")]),
        ("the war of 1914-18", [("1914", "1914"), ("18", "1918")]),
    ],
)
def test_both_ends_of_a_range_are_read(text: str, expected: list[tuple[str, str]]) -> None:
    """Month and year are shared by the ends of a range."""
    assert values(text) == expected


def test_a_clock_after_a_date_is_no_second_day() -> None:
    """In "May 19, 10:30 a.m." the ten is an hour."""
    assert values("Doors open on May 19, 10:30 a.m. sharp.")[0] == ("May 19", "2023-05-19")


def test_numbers_that_run_backwards_are_no_range() -> None:
    """A score beside a month is left alone."""
    assert ("3", "2023-05-03") not in values("They won 3-1 May 2, fans said.")
