"""Dates in figures, and what dateparser alone would make of a story."""

from __future__ import annotations

import subprocess
import sys
from datetime import date, datetime

import dateparser
import pytest
from date_samples import only, value, values

from factcheck.extract.dates.absolute import parse_figures
from factcheck.records import Interval


def test_figures_that_can_only_be_one_way_are_read_so() -> None:
    """There is no month 24."""
    assert value("Signed 24/05/2023.") == "2023-05-24"
    assert value("Signed 05/24/2023.") == "2023-05-24"


def test_unknown_order_leaves_day_and_month_open() -> None:
    """A text that does not tell its order is never guessed at."""
    mention = only("Signed 05/06/2023.")
    assert (mention.value, mention.interval) == ("2023-XX-XX", None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Born 24/05/1960, signed 05/06/2023.", "2023-06-05"),
        ("Born 05/24/1960, signed 05/06/2023.", "2023-05-06"),
        ("Born on 24 May 1960, signed 05/06/2023.", "2023-06-05"),
        ("Born on May 24, 1960, signed 05/06/2023.", "2023-05-06"),
        ("Signed 5.6.2023.", "2023-06-05"),
    ],
)
def test_the_order_is_the_texts_own(text: str, expected: str) -> None:
    """Other figures tell the order, else the dates in words; points mean the day comes first."""
    assert values(text)[-1][1] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("DAYTON, Ohio (AP) - It was signed 05/06/2023.", "2023-05-06"),
        ("The community center was opened 05/06/2023.", "2023-05-06"),
        ("The community centre was opened 05/06/2023.", "2023-06-05"),
        ("Mr Roe signed on 05/06/2023.", "2023-06-05"),
        ("Mr. Roe of the Defense Ministry went to the theatre on 05/06/2023.", "2023-XX-XX"),
        ("Born on May 24, 1960 and 24 May 1961, Mr Roe signed 05/06/2023.", "2023-XX-XX"),
    ],
)
def test_the_order_is_that_of_the_place_written_in(text: str, expected: str) -> None:
    """Only American English puts the month first; a text with signs of both orders is left open."""
    assert values(text)[-1][1] == expected


def test_iso_dates_and_times_are_read() -> None:
    """A timestamp is a time."""
    assert value("Posted 2023-05-09T10:30:00Z.") == "2023-05-09T10:30"


def test_the_parser_answers_only_with_the_numbers_asked() -> None:
    """Asked month first for 24/05/2023, dateparser turns the order round; that answer is refused."""
    assert parse_figures("24/05/2023", "DMY", date(2023, 5, 10)) == date(2023, 5, 24)
    assert parse_figures("24/05/2023", "MDY", date(2023, 5, 10)) is None


def test_dates_are_imported_without_dateparser() -> None:
    """A third of a second is not spent on stories without figures."""
    code = (
        "import sys, datetime; from factcheck.extract.dates import find_dates;"
        "find_dates('Signed on 3 May 2023.', datetime.date(2023, 5, 10)); print('dateparser' in sys.modules)"
    )
    printed = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert printed.stdout.strip() == "False"


def test_the_first_text_is_read_as_any_other() -> None:
    """A fresh process reads its first story as its second: the same input gives the same output."""
    code = (
        "from factcheck.extract.dates import find_dates;"
        "t = 'It fell at the end of September 1939, a month later than in AD 70.';"
        "print(find_dates(t, None) == find_dates(t, None), len(find_dates(t, None)))"
    )
    printed = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert printed.stdout.split() == ["True", "3"]


def alone(words: str) -> date | None:
    """Return what dateparser makes of some words, told the language and the base date only."""
    answer = dateparser.parse(words, languages=["en"], settings={"RELATIVE_BASE": datetime(2023, 5, 10)})  # noqa: DTZ001
    return answer.date() if answer else None


@pytest.mark.parametrize(
    ("words", "theirs", "ours"),
    [
        # invents a day for what is known to the month or the year
        ("March", date(2023, 3, 10), "2023-03"),
        ("1994", date(1994, 5, 10), "1994"),
        # guesses month first where nothing tells the order
        ("05/06/2023", date(2023, 5, 6), "2023-XX-XX"),
        # does not say that a date cannot be, nor what it was
        ("31 June 2023", None, "2023-06-31"),
        # knows no such expression
        ("last Thanksgiving", None, "2022-11-24"),
        ("mid-2022", None, "2022"),
        ("the third quarter of 2022", None, "2022-Q3"),
        ("March 3, a Friday", None, "2023-03-03"),
    ],
)
def test_what_dateparser_alone_gets_wrong(words: str, theirs: date | None, ours: str) -> None:
    """The reasons we read these ourselves; if dateparser learns one, this test tells."""
    assert alone(words) == theirs
    assert value(f"The mill closed in {words}.") == ours


def test_dateparser_alone_finds_the_present_in_a_decade() -> None:
    """ "The 1990s" is to it some seconds ago; to us a decade."""
    assert alone("the 1990s") in (date(2023, 5, 9), None)
    assert value("In the 1990s it closed.") == "199"


def test_september_eleventh_by_its_name() -> None:
    """9/11 is a day of 2001 whatever the order."""
    assert only("Since 9/11 it has changed.").interval == Interval.day(date(2001, 9, 11))
