"""Long narratives of the past: the running year goes on until the words change it.

HeidelTime and SUTime count a bare month or day from the day of publication, or from the date last named
whatever it was; the passages here are those they get wrong.
"""

from __future__ import annotations

from datetime import date

import pytest
from date_samples import read_passages, values

LATE = date(2010, 2, 2)  # the passages were put on a page long after what they tell of


def told(text: str, published: date | None = LATE) -> list[str]:
    """Return the values of a passage in order."""
    return [value for _, value in values(text, published)]


PASSAGES = read_passages("narratives.txt")


@pytest.mark.parametrize(("text", "expected"), PASSAGES.values(), ids=PASSAGES)
def test_the_tale_keeps_its_own_time(text: str, expected: list[str]) -> None:
    """A history put on a page in 2010 is read by its own running date."""
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), PASSAGES.values(), ids=PASSAGES)
def test_a_page_without_a_date_is_read_the_same(text: str, expected: list[str]) -> None:
    """What a history says of its own time does not hang on the day it was published."""
    assert told(text, None) == expected


CHRONICLE = (
    "The invasion began on 20 March 2003. Three weeks later, on 9 April, the capital fell. On 1 May 2003 the "
    "fighting was said to be over. In August, the mission was bombed. In the spring of 2004, two cities "
    "rose. In November, one was stormed. On 30 January 2005 a vote was held. On 20 May 2006 a cabinet took "
    "office. On 7 June its enemy was killed."
)


def test_a_chronicle_may_run_up_to_its_own_day() -> None:
    """A text that tells date by date, without a word of news, keeps its running year, however late."""
    assert told(CHRONICLE, date(2006, 7, 15)) == [
        "2003-03-20",
        "2003-W15",
        "2003-04-09",
        "2003-05-01",
        "2003-08",
        "2004-SP",
        "2004-11",
        "2005-01-30",
        "2006-05-20",
        "2006-06-07",
    ]


def test_news_with_a_past_date_stays_news() -> None:
    """One old date in a report does not turn its months into history."""
    text = (
        "The mayor said on Friday that the bridge, opened on 4 July 1863, will close in June. Work began in "
        "March."
    )
    assert told(text, date(2010, 5, 5)) == ["2010-04-30", "1863-07-04", "2010-06", "2010-03"]
