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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "In August 2010 a fire broke out. On 3 September, two men died. In November he was fined.",
            "2010-11",
        ),
        ("In October 2011, the mill closed. In November, it was sold. In January it was razed.", "2012-01"),
        ("The war began on 1 August 2012. On 7 August he fled. On 15 August it was over.", "2012-08-15"),
        ("Ada Roe, who was caught in June 2011, was freed. In July, the board met.", "2013-07"),
        ("The firm, founded in June 2010, said in July that it would close.", "2013-07"),
        ("Police said it followed Jan. 6, 2011. He met a Jan. 6 grand jury in June.", "2013-06"),
        ("The firm was founded in 2009. In July, the board met.", "2013-07"),
        ("He was caught in August 2011. His trial will begin in September.", "2014-09"),
        ("It opened in August 2011. Last week it closed. In September it had been sold.", "2013-09"),
    ],
)
def test_a_passage_of_news_goes_on_from_the_date_it_states(text: str, expected: str) -> None:
    """A date close upon a stated one of years ago is of its year; aside, or of late, it is the news's own."""
    assert values(text, date(2014, 4, 20))[-1][1] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In August 2010 the mill closed. By the end of the year, it had been sold.", "2010"),
        ("On 3 August 2010 the mill closed. At the end of the month it burned.", "2010-08"),
        ("In August 2010 the mill closed. It will be sold by the end of the year.", "2013"),
    ],
)
def test_what_was_over_by_the_end_of_the_year_was_over_in_the_running_one(text: str, expected: str) -> None:
    """The year of a passage of the past is the one it goes on from; what is to come is of this year."""
    assert values(text, date(2013, 10, 20))[-1][1] == expected
