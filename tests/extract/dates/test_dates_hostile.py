"""Any text at all: no crash, no overlap, no more time than its length allows."""

from __future__ import annotations

import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.extract.dates import find_dates
from factcheck.extract.dates.grammar import expand_phrase
from factcheck.extract.dates.index import first_characters
from factcheck.extract.dates.lexicon import GROUPS
from factcheck.extract.dates.phrases import PHRASES

CALENDAR_WORDS = sorted({word for words in GROUPS.values() for word in words})
MARKS = [
    *", . - – ' ’ / ( ) the a an of in to and ago later before ended year s half couple every last".split(),
    *"Christmas Easter o'clock p.m. 12 31 02 1999 2023 0735 10:35 24/05/2023 2023-05-24".split(),
    *"31st 90s 1990s 99999999 9999 1/2 0 00/00/0000 2023-13-45 ½ ² İ".split(),
    "\n\n",
]
SOUP = st.lists(
    st.sampled_from(CALENDAR_WORDS + [word.title() for word in CALENDAR_WORDS] + MARKS * 6), max_size=40
)
DAYS = st.none() | st.dates()


def check_spans(text: str, published: date | None) -> None:
    """Assert that what was found lies in the text, in order and apart."""
    end = 0
    for mention in find_dates(text, published):
        assert end <= mention.span.start < mention.span.end <= len(text)
        end = mention.span.end
        if mention.weekday_span is not None:
            assert mention.span.covers(mention.weekday_span)
        if mention.interval is not None and mention.interval.start and mention.interval.end:
            assert mention.interval.start <= mention.interval.end
        if mention.impossible:
            assert mention.interval is None


@settings(deadline=None)
@given(st.text(), DAYS)
def test_any_text_is_read_without_a_crash(text: str, published: date | None) -> None:
    """Input is whatever was published."""
    check_spans(text, published)


@settings(max_examples=300, deadline=None)
@given(SOUP, DAYS)
def test_any_soup_of_calendar_words_is_read_without_a_crash(words: list[str], published: date | None) -> None:
    """Calendar words in any order, on any day from the year 1 to the year 9999."""
    check_spans(" ".join(words), published)


@pytest.mark.parametrize(
    "unit",
    [
        "1 ",
        "the ",
        "two ",
        "May ",
        "twenty-",
        "9,",
        "1/",
        "1.",
        "12:",
        "'",
        "a.m. ",
        "years ",
        "the end of the ",
        "\n ",
    ],
)
def test_time_grows_with_length_only(unit: str) -> None:
    """Eight times the text takes no more than some twelve times the time, whatever is repeated."""
    find_dates("Signed on 3 May 2023.", None)

    def seconds(repeats: int) -> float:
        text = unit * repeats
        times = []
        for _ in range(3):
            begin = time.process_time()
            find_dates(text, date(2023, 5, 10))
            times.append(time.process_time() - begin)
        return min(times)

    assert seconds(8_000) < 24 * max(seconds(1_000), 0.002)


@pytest.mark.parametrize("phrase", PHRASES, ids=lambda phrase: phrase.notation[:40])
def test_no_phrase_repeats_without_bound(phrase: object) -> None:
    """No star and no plus: each phrase has a longest length, and a first word."""
    notation = getattr(phrase, "notation", "")
    assert "*" not in notation
    assert "+" not in notation
    assert first_characters(expand_phrase(notation, named=False))
