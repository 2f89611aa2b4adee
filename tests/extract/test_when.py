"""The time a fact is about."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from sample_record import DAY

from factcheck.extract.when import When, is_history, is_news, past_until, times_at
from factcheck.records import Granularity, Interval, TimeBasis

if TYPE_CHECKING:
    from sample_record import Desk

TODAY = Interval.day(DAY)
PAST = past_until(DAY)


def when(desk: Desk, text: str, published: date | None = DAY) -> When:
    """Return the times of the only `holds` fact of a story."""
    fact = desk.fact("holds", text, published)
    return When(fact.times, fact.basis)


def year(number: int) -> Interval:
    """Return a year."""
    return Interval(date(number, 1, 1), date(number, 12, 31), Granularity.YEAR)


def test_without_a_date_the_day_of_publication_counts(desk: Desk) -> None:
    """What a story says without a date it says of its own day."""
    assert when(desk, "Ruritanian Prime Minister Dee Voss spoke.") == When((TODAY,), TimeBasis.PUBLICATION)


def test_a_past_year_in_the_sentence_counts_beside_today(desk: Desk) -> None:
    """ "In 2014, Prime Minister N" may be about 2014 or a slip of today, and must be wrong on both."""
    found = when(desk, "In 2014, Ruritanian Prime Minister Cy Finch opened the bridge.")
    assert found == When((year(2014), TODAY), TimeBasis.EXPLICIT)


def test_a_length_after_a_dated_event_is_a_date_of_the_sentence(desk: Desk) -> None:
    """ "Two days after the vote" of 3 May 2014 is about 5 May 2014, though no one writes that date."""
    text = (
        "The vote was held on 3 May 2014. Two days after the vote, Ruritanian Prime Minister Cy Finch quit."
    )
    found = when(desk, text)
    assert found == When((Interval.day(date(2014, 5, 5)), TODAY), TimeBasis.EXPLICIT)


def test_a_date_of_the_news_leaves_the_day_of_publication(desk: Desk) -> None:
    """ "on Monday" is now."""
    assert when(desk, "Ruritanian Prime Minister Dee Voss spoke on Monday.").basis is TimeBasis.PUBLICATION


def test_a_date_in_the_sentence_before_may_carry_on(desk: Desk) -> None:
    """A passage that began in 2014 may still be there in its next sentence."""
    text = "The bridge was planned in 2014. Ruritanian Prime Minister Cy Finch drew it himself."
    assert when(desk, text) == When((TODAY, year(2014)), TimeBasis.NARRATIVE)


def test_a_date_in_the_paragraph_before_does_not_carry_on(desk: Desk) -> None:
    """A new paragraph without a word like "then" begins anew."""
    text = "The bridge was planned in 2014.\n\nRuritanian Prime Minister Cy Finch drew it himself."
    assert when(desk, text) == When((TODAY,), TimeBasis.PUBLICATION)


def test_a_paragraph_that_goes_on_takes_the_date_before_it(desk: Desk) -> None:
    """ "had" and "later" go on from the paragraph above."""
    text = "The bridge was planned in 2014.\n\nRuritanian Prime Minister Cy Finch had drawn it himself."
    assert year(2014) in when(desk, text).times


def test_a_date_of_the_news_ends_a_passage(desk: Desk) -> None:
    """ "on Monday" leads back from the past."""
    text = "The bridge was planned in 2014. Ruritanian Prime Minister Cy Finch closed it on Monday."
    assert when(desk, text) == When((TODAY,), TimeBasis.PUBLICATION)


@pytest.mark.parametrize(
    "text",
    [
        "It followed the departure of Ruritanian Prime Minister Cy Finch.",
        "It followed the resignation of Ruritanian Prime Minister Cy Finch.",
        "She succeeded Ruritanian Prime Minister Cy Finch.",
        "She keeps a portrait of her predecessor, Ruritanian Prime Minister Cy Finch.",
        "They debated Ruritanian Prime Minister Cy Finch's legacy.",
        "They debated Ruritanian Prime Minister Cy Finch's resignation.",
    ],
)
def test_words_of_an_end_make_an_office_history(desk: Desk, text: str) -> None:
    """The departure, the successor and the legacy of a leader are about the past."""
    assert when(desk, text) == When((PAST, TODAY), TimeBasis.TENSE)


@pytest.mark.parametrize(
    "text",
    [
        "She served under President Hope Marsh.",
        "She was nominated by President Hope Marsh.",
        "It began during President Hope Marsh's first term.",
        "They passed President Hope Marsh's administration a note.",
    ],
)
def test_words_of_service_make_a_bare_title_history(desk: Desk, text: str) -> None:
    """Who served under a president served then."""
    assert when(desk, text).times == (PAST, TODAY)


def test_words_of_service_leave_a_placed_title_alone(desk: Desk) -> None:
    """ "nominated by the Ruritanian prime minister, N" is a statement of today."""
    assert when(desk, "She was nominated by Ruritanian Prime Minister Cy Finch.").times == (TODAY,)


def test_a_mark_ends_the_reach_of_such_words(desk: Desk) -> None:
    """A departure before a comma is not the officeholder's."""
    assert when(desk, "After his departure, Ruritanian Prime Minister Cy Finch spoke.").times == (TODAY,)


@pytest.mark.parametrize(
    "text",
    [
        "The departure of Ruritanian Prime Minister Cy Finch from the race pleased her rivals.",
        "It followed the exit of Ruritanian Prime Minister Cy Finch from the talks.",
        "Fog held up the departure of Ruritanian Prime Minister Cy Finch for Illyria.",
    ],
)
def test_who_leaves_a_contest_or_for_a_place_keeps_the_office(desk: Desk, text: str) -> None:
    """The departure of a leader from the race or for another country ends no term."""
    assert when(desk, text).times == (TODAY,)


@pytest.mark.parametrize(
    "text",
    [
        "The departure of Ruritanian Prime Minister Cy Finch from office pleased her rivals.",
        "The resignation of Ruritanian Prime Minister Cy Finch from the party pleased her rivals.",
    ],
)
def test_who_leaves_an_office_is_history(desk: Desk, text: str) -> None:
    """A departure from office, and any resignation, is about the past."""
    assert when(desk, text).times == (PAST, TODAY)


@pytest.mark.model
def test_a_courtesy_title_of_the_past_is_history(desk: Desk) -> None:
    """ "President Marsh opened a school" keeps the title for life."""
    assert when(desk, "President Hope Marsh opened a school.").times == (PAST, TODAY)


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "President Hope Marsh will open a school.",
        "President Hope Marsh opposes the school.",
        "President Hope Marsh is meeting the teachers.",
        "President Hope Marsh said that the school was open.",
        "President Hope Marsh opened a school on Wednesday.",
    ],
)
def test_a_courtesy_title_beside_the_present_is_current(desk: Desk, text: str) -> None:
    """A verb of the present, of reporting, or a date of the news makes a bare title today's."""
    assert when(desk, text).times == (TODAY,)


def test_a_courtesy_title_with_its_country_is_current(desk: Desk) -> None:
    """Usage keeps "President Marsh" for life, not "Gondalian President Hope Marsh"."""
    assert when(desk, "Gondalian President Hope Marsh opened a school.").times == (TODAY,)


def test_the_long_dead_keep_their_bare_titles(desk: Desk) -> None:
    """ "Prime Minister Ada Roe" years after her death is history."""
    assert when(desk, "Prime Minister Ada Roe opened a school.", date(2024, 5, 14)).basis is TimeBasis.TENSE


def test_a_dead_pope_keeps_his_title(desk: Desk) -> None:
    """The mourned is "Pope Urban" on the day of the funeral; one who greets pilgrims is not dead."""
    funeral = date(2001, 1, 3)
    assert when(desk, "Crowds paid tribute to Pope Urban IX.", funeral).basis is TimeBasis.TENSE
    assert when(desk, "Pope Urban IX is greeting pilgrims.", funeral).basis is TimeBasis.PUBLICATION


def test_without_a_day_of_publication_only_stated_times_count(desk: Desk) -> None:
    """An undated story is judged only where it gives a date."""
    assert when(desk, "In 2014, Ruritanian Prime Minister Cy Finch spoke.", None).times == (year(2014),)


def test_without_any_date_the_time_is_unknown(desk: Desk) -> None:
    """An undated statement in an undated story cannot be judged."""
    assert when(desk, "Ruritanian Prime Minister Cy Finch spoke.", None) == When((), TimeBasis.UNKNOWN)


def test_no_time_is_given_twice(desk: Desk) -> None:
    """The same year said twice is one time."""
    found = when(desk, "In 2014, Ruritanian Prime Minister Cy Finch closed what he had opened in 2014.")
    assert len(found.times) == len(set(found.times))


@pytest.mark.parametrize(("days", "news"), [(0, True), (10, True), (11, False), (-10, True), (-11, False)])
def test_ten_days_around_publication_are_news(days: int, news: bool) -> None:
    """A date within ten days of the story is the news itself."""
    day = date.fromordinal(DAY.toordinal() + days)
    assert is_news(Interval.day(day), DAY) is news


def test_the_year_of_the_story_is_no_history() -> None:
    """ "this year" takes in the day of publication."""
    assert not is_history(year(DAY.year), DAY)


def test_the_year_before_is_history() -> None:
    """ "last year" lies before the news."""
    assert is_history(year(DAY.year - 1), DAY)


def test_a_time_without_end_is_neither_news_nor_history() -> None:
    """ "since 2014" reaches today."""
    since = Interval(date(2014, 1, 1), None)
    assert not is_news(since, DAY)
    assert not is_history(since, DAY)


def test_times_can_be_asked_for_any_words(desk: Desk) -> None:
    """The time of a whole sentence is found as that of a mention."""
    reading = desk.reading("In 2014 they met.")
    assert times_at(reading, 0, len(reading.tokens)).times == (year(2014), TODAY)


def test_since_in_a_side_clause_does_not_move_the_office(desk: Desk) -> None:
    """ "N opened a ward, where buckets have caught rain since 2014" is about today."""
    text = "Ruritanian Prime Minister Cy Finch opened a ward where buckets have caught the rain since 2014."
    assert when(desk, text).times == (TODAY,)
