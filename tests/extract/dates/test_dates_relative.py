"""Dates counted from the day of publication, or from the date in focus."""

from __future__ import annotations

from datetime import date

import pytest
from date_samples import WEDNESDAY, only, value, values

from factcheck.records import Granularity, Interval


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The king arrived on Friday.", "2023-05-05"),
        ("The king arrived on Wednesday.", "2023-05-10"),
        ("The king will arrive on Friday.", "2023-05-12"),
        ("The king will arrive on Wednesday.", "2023-05-10"),
        ("The king is scheduled to speak Monday.", "2023-05-15"),
        ("The duke is to open the hall on Tuesday.", "2023-05-16"),
        ("The hall is closed until Sunday.", "2023-05-14"),
        ("The king, who arrived on Friday, will speak.", "2023-05-05"),
        ("It follows Monday's vote.", "2023-05-08"),
        ("It comes ahead of Monday's vote.", "2023-05-15"),
        ("He arrives next Friday.", "2023-05-12"),
        ("He arrived last Wednesday.", "2023-05-03"),
        ("He arrives this Saturday.", "2023-05-13"),
        ("The offer, which had been due to expire Monday, was extended.", "2023-05-08"),
        ("It said the envoy would be travelling to Geneva on Friday.", "2023-05-12"),
        ("He attacked as previously planned on Sunday.", "2023-05-07"),
        ("The Senate votes Thursday.", "2023-05-11"),
        ("Police found bodies Thursday.", "2023-05-04"),
        ("The show runs Friday.", "2023-05-12"),
        ("He was expected to speak on Tuesday but never did.", "2023-05-09"),
        ("He is expected to speak on Tuesday.", "2023-05-16"),
        ("She announced she would leave the race Monday.", "2023-05-08"),
        ("The ad ran ahead of Tuesday's debate.", "2023-05-09"),
        ("He spoke on Meet the Press on Sunday.", "2023-05-07"),
        ("Asked on Monday whether he would go, he left.", "2023-05-08"),
    ],
)
def test_a_weekday_follows_the_tense_of_its_clause(text: str, expected: str) -> None:
    """Said on Friday is the Friday before, will meet on Friday the Friday after; today counts for both."""
    assert value(text) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("today", "2023-05-10"),
        ("yesterday", "2023-05-09"),
        ("the day after tomorrow", "2023-05-12"),
        ("last week", "2023-W18"),
        ("this month", "2023-05"),
        ("earlier this year", "2023"),
        ("next year", "2024"),
        ("last month", "2023-04"),
        ("three days ago", "2023-05-07"),
        ("two weeks ago", "2023-W17"),
        ("five months ago", "2022-12"),
        ("almost 40 years ago", "1983"),
        ("two and a half years ago", "2020-11"),
        ("a decade ago", "2013"),
        ("last night", "2023-05-09TNI"),
        ("this morning", "2023-05-10TMO"),
        ("last November", "2022-11"),
        ("June last year", "2022-06"),
        ("last summer", "2022-SU"),
        ("this weekend", "2023-W19-WE"),
    ],
)
def test_words_are_counted_from_publication(words: str, expected: str) -> None:
    """Relative words mean what they mean on the day the story is published."""
    assert value(f"The bank failed {words}.") == expected


@pytest.mark.parametrize(
    "words", ["yesterday", "last week", "two years ago", "on Friday", "in May", "this summer"]
)
def test_without_publication_nothing_is_placed(words: str) -> None:
    """A story without a date leaves relative words without days."""
    mention = only(f"The bank failed {words}.", None)
    assert mention.interval is None


def test_a_week_is_seven_days_from_monday() -> None:
    """Weeks are ISO weeks."""
    expected = Interval(date(2023, 5, 1), date(2023, 5, 7), Granularity.WEEK)
    assert only("It failed last week.").interval == expected


def test_in_the_last_week_runs_up_to_the_story() -> None:
    """ "In the last week" does not end with Sunday."""
    interval = only("Rain fell in the past week.").interval
    assert interval is not None
    assert interval.end == WEDNESDAY


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It began on 3 March 1995 and ended the next day.", "1995-03-04"),
        ("It began on 3 March 1995 and ended two days later.", "1995-03-05"),
        ("He fell on 3 March 1995. A day earlier, he had resigned.", "1995-03-02"),
        ("It was won in 1995 and lost the following year.", "1996"),
        ("He fell on 3 March 1995 and died the following Friday.", "1995-03-10"),
        ("He fell on 3 March 1995, having voted the previous Monday.", "1995-02-27"),
        ("It was won in 1995. That year, prices rose.", "1995"),
        ("It was won in May 1995 and lost a month later.", "1995-06"),
        ("It was won in 1995 and lost two decades later.", "2015"),
    ],
)
def test_the_date_in_focus_is_counted_from(text: str, expected: str) -> None:
    """ "The next day" is the day after the one last named."""
    assert values(text)[-1][1] == expected


def test_the_verb_of_a_date_that_opens_its_sentence_may_be_far_off() -> None:
    """A January that opens a sentence about what happened is the one gone by, however near the next is."""
    text = "In January, a week after the centenary of the old lighthouse of Port Orle, a fire killed a guard."
    assert values(text, date(2022, 10, 25))[0] == ("January", "2022-01")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She won in 2009; the next year she lost.", "2010"),
        ("She won in 2009. She will stand again the next year.", "2024"),
        ("Prices rose in 2009 and may fall over the next year.", "2024"),
    ],
)
def test_the_next_year_of_what_is_past_is_counted_from_it(text: str, expected: str) -> None:
    """News goes on from a bygone year to the next, but what is still to come is counted from publication."""
    assert values(text)[-1][1] == expected


def test_a_comparison_is_not_counted_on_from() -> None:
    """Two things each compared with "a year earlier" are compared with the same year."""
    text = "Sales in 2022 rose from those of a year earlier. Costs fell from a year earlier."
    assert [v for _, v in values(text)] == ["2022", "2021", "2021"]


def test_later_than_nothing_has_no_days() -> None:
    """ "Two years later", with no date before it, is not counted from publication."""
    assert only("Two years later he won.").interval is None


HISTORY = (
    "The siege began on 3 March 1644. Supplies ran out in April. On 12 June the gate fell, and the next day "
    "the duke fled. He was caught in January 1645. In February he was tried; on the 20th he died. By 1646 it "
    "was over, and in 1647 the town was rebuilt."
)


def test_history_keeps_its_own_time() -> None:
    """In a story of the past a bare month is of the year last named, or of the next come round."""
    assert [value for _, value in values(HISTORY)] == [
        "1644-03-03",
        "1644-04",
        "1644-06-12",
        "1644-06-13",
        "1645-01",
        "1645-02",
        "1645-02-20",
        "1646",
        "1647",
    ]


OBITUARY = (
    "The painter Ada Roe died on Friday. She was born in 1931 and moved to the coast in 1952. In 1960 she "
    "won a prize; in June she married. Her last show was in 1999, and in 2005 she gave up painting. "
    + "Her friends spoke of her warmth and of her garden by the sea. " * 15
    + "A service will be held in June."
)


def test_an_obituary_is_news_with_passages_of_history() -> None:
    """A weekday is of this week; a month beside a bygone year is of that year, one far from it of this."""
    found = values(OBITUARY)
    assert found[0] == ("Friday", "2023-05-05")
    assert [v for words, v in found if words == "June"] == ["1960-06", "2023-06"]


def test_the_last_quarter_of_a_year_is_compared_with_that_of_the_year_before() -> None:
    """Results told in March are of the year before, and compared with the year before that."""
    text = "Sales rose in the fourth quarter. In the same period a year earlier they fell."
    assert [v for _, v in values(text, date(2013, 3, 22))] == ["2012-Q4", "2011-Q4"]


def test_a_quarters_results_are_compared_with_the_same_quarter() -> None:
    """In company results "a year earlier" is the quarter a year earlier."""
    text = "Profit fell in the third quarter from $5 million a year earlier. Sales in the quarter rose."
    assert [v for _, v in values(text, date(2022, 11, 2))] == ["2022-Q3", "2021-Q3", "2022-Q3"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("For the nine months, it lost $3 million, against $1 million a year earlier.", "2021"),
        ("In the nine months, it lost more than in the year-ago period.", "2021"),
        ("For the quarter, it lost $3 million, against $1 million a year earlier.", "2021-Q3"),
    ],
)
def test_a_longer_stretch_is_compared_with_the_year_before(text: str, expected: str) -> None:
    """Nine months are not compared with a quarter, even where the story's own is the third."""
    report = f"Profit fell in the third quarter. {text}"
    assert values(report, date(2022, 11, 2))[-1][1] == expected


def test_a_quarter_before_the_one_reported_does_not_take_its_place() -> None:
    """Results compared with the second quarter stay those of the third."""
    text = "Profit fell in the third quarter. It had risen in the second quarter. A year ago it was flat."
    assert [v for _, v in values(text, date(2022, 11, 2))] == ["2022-Q3", "2022-Q2", "2021-Q3"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sales rose 3% in September from a year earlier.", "2021-09"),
        ("Sales in September rose 1% from August and 4% from a year ago.", "2021-09"),
        ("He was caught in September. A year earlier he had fled.", "2021"),
        ("He was caught in 2019. A year earlier he had fled.", "2018"),
    ],
)
def test_the_figures_of_a_month_are_compared_with_the_same_month(text: str, expected: str) -> None:
    """September's sales are set against last September's; in other news "a year earlier" is the year."""
    assert values(text, date(2022, 10, 12))[-1][1] == expected


def test_the_year_of_a_fourth_quarters_results_is_the_one_gone_by() -> None:
    """In February results "for the year" are of the last, what is expected for it of this one."""
    text = "Profit fell in the fourth quarter. For the year, it rose. It will rise for the full year."
    assert [v for _, v in values(text, date(2013, 2, 22))] == ["2012-Q4", "2012", "2013"]


def test_half_a_year_before_results_is_a_half_of_this_year() -> None:
    """First-half profit is of the first half; a first-half goal is of a match."""
    assert value("First-half profit fell.") == "2023-H1"
    assert values("A first-half goal won it.") == []


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("BRUSSELS, May 9 (AP) -- ", "2023-05-09"),
        ("THE HAGUE, Netherlands, May 9 — ", "2023-05-09"),
        ("BRUSSELS, May 10 (AP) -- ", "2023-05-10"),
        ("BRUSSELS, March 2 (AP) -- ", "2023-05-10"),
        ("In Brussels, May 9 - ", "2023-05-10"),
        ("BRUSSELS (AP) -- ", "2023-05-10"),
    ],
)
def test_today_is_the_day_of_the_dateline(head: str, expected: str) -> None:
    """A story written on Tuesday and published on Wednesday says "today" of Tuesday."""
    assert values(f"{head}The king resigned today.")[-1][1] == expected


@pytest.mark.parametrize("words", ["USA Today", "the Today programme", "VOA Today"])
def test_a_paper_or_programme_named_today_is_no_day(words: str) -> None:
    """Papers and programmes are named for the day."""
    assert values(f"She told {words} of the plan.") == []


def test_the_last_weeks_are_news_in_any_passage() -> None:
    """After a paragraph of history, what was passed "on Oct. 27" of a story of November is this October's."""
    text = OBITUARY + " In 2006 she wed. The vote was passed on May 3."
    assert values(text)[-1] == ("May 3", "2023-05-03")
    text = OBITUARY + " In 2006 she wed. After May 3, she was rich."
    assert values(text)[-1] == ("May 3", "2006-05-03")
