"""Lengths counted from an event that the story dates."""

from __future__ import annotations

from datetime import date

import pytest
from date_samples import WEDNESDAY

from factcheck.extract.dates import find_dates


def _counted(text: str) -> list[date | None]:
    """Return the first of the days that each length of a text is counted to."""
    return [m.counted.start for m in find_dates(text, WEDNESDAY) if m.counted is not None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The summit was held on May 3. Two days after the summit, he resigned.", date(2023, 5, 5)),
        ("He fled two days after the attack. The May 3 attack killed six.", date(2023, 5, 5)),
        ("They invaded on 24 February 2022. A year after the invasion, he fled.", date(2023, 1, 1)),
        ("He quit three days before the general election on 8 June 2017.", date(2017, 6, 5)),
        ("She died on 3 May 2019. A month after her death the house was sold.", date(2019, 6, 1)),
    ],
)
def test_a_length_after_a_dated_event_comes_to_a_day(text: str, expected: date) -> None:
    """Two days after a summit held on 3 May is 5 May; a year after it is known to the year."""
    assert _counted(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Two days after the summit, he resigned.",
        "The first summit was on May 3 and the second summit on May 7. Two days after the summit he left.",
        "The summit was held on May 3. Several days after the summit, he resigned.",
        "The summit was held on May 3. Two days after a wedding, he resigned.",
        "He was seen before the summit on May 3. Two days after the crash, he resigned.",
    ],
)
def test_an_event_without_one_day_dates_nothing(text: str) -> None:
    """Where the story dates no such event, or two of its kind, nothing is counted."""
    assert _counted(text) == []


def test_the_words_stay_a_length() -> None:
    """TIMEX3 knows the words as a length; the day they come to is told beside it."""
    (_, mention) = find_dates("The summit was held on May 3. Two days after the summit, he left.", WEDNESDAY)
    assert (mention.type.value, mention.value, mention.interval) == ("DURATION", "P2D", None)
