"""The day of a story by its own events."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from factcheck.extract import date_story, read_signs
from factcheck.extract.dating import find_likely
from factcheck.extract.dating.sign import Sign
from factcheck.records import Granularity, Interval, PublishedFrom, Span, Story

if TYPE_CHECKING:
    from sample_record import Desk

G7 = "Japan's prime minister, Fumio Kishida, will host the G7 summit in Hiroshima this month."
NATO = "Australian prime minister Anthony Albanese will attend the next NATO summit in Vilnius in July."
TWO_WRONG = "Australian Prime Minister Scott Morrison and Japan's Prime Minister Yoshihide Suga will attend."


def sign(key: str, *years: tuple[int, int], strong: bool = True) -> Sign:
    """Return a sign that allows some stretches of years."""
    allowed = tuple(Interval(date(a, 1, 1), date(b, 12, 31), Granularity.RANGE) for a, b in years)
    return Sign("office", key, allowed, Span(0, 1), "", strong=strong)


def test_the_days_all_signs_share_are_likely() -> None:
    """Two terms of office overlap in some years; the story is of those."""
    likely = find_likely([sign("a", (2001, 2010)), sign("b", (2008, 2020))])
    assert likely is not None
    assert (likely.days.start, likely.days.end) == (date(2008, 1, 1), date(2010, 12, 31))


def test_signs_that_share_nothing_or_two_stretches_leave_it_open() -> None:
    """Who served twice may be meant either time."""
    assert find_likely([sign("a", (2001, 2003)), sign("b", (2008, 2020))]) is None
    assert find_likely([sign("a", (2001, 2003), (2008, 2009))]) is None


def test_weak_signs_alone_prove_nothing() -> None:
    """A bare title may be a courtesy to someone long out of office."""
    assert find_likely([sign("a", (2001, 2003), strong=False)]) is None


def test_meetings_to_come_and_officeholders_are_signs(real: Desk) -> None:
    """ "This month" and "next ... in July" bound a story's day from both sides."""
    signs = read_signs(Story("s", f"{G7} {NATO}"), real.knowledge)
    assert {s.kind for s in signs} == {"office", "meeting"}
    likely = find_likely(signs)
    assert likely is not None
    assert (likely.days.start, likely.days.end) == (date(2023, 5, 1), date(2023, 5, 21))


@pytest.mark.parametrize(
    "text",
    [
        "In 1995, South African President Nelson Mandela met the team.",
        '"German Chancellor Angela Merkel will come," he said.',
        "The NATO summit in Madrid in 2022 was the first of its kind.",
        "Former German Chancellor Angela Merkel wrote a book.",
    ],
)
def test_history_and_quoted_words_are_no_signs(real: Desk, text: str) -> None:
    """What is told of another year says nothing of the day it is told."""
    assert [s for s in read_signs(Story("s", text), real.knowledge) if s.kind != "date"] == []


@pytest.mark.parametrize(
    ("text", "published", "dated"),
    [
        (f"{G7} {NATO}", date(2024, 7, 12), True),
        (f"{G7} {NATO}", date(2023, 5, 3), False),
        (TWO_WRONG, date(2023, 5, 5), False),
        (f"{G7} Australian Prime Minister Scott Morrison will attend.", date(2023, 5, 5), False),
        ("The fair opens on Wednesday, May 24, and shuts on Friday, June 2.", date(2024, 5, 10), False),
    ],
)  # fmt: skip
def test_a_wrong_date_takes_signs_of_two_kinds_that_agree_on_another(
    real: Desk, text: str, published: date, *, dated: bool
) -> None:
    """Two wrong names are wrong names; a meeting and a term that fit one other month are a wrong date."""
    assert bool(real.facts("dated", text, published)) is dated


RACE = "The rowers won the race on Sunday for the fourth time."


@pytest.mark.parametrize(
    ("text", "published", "dated"),
    [
        (f"MILLTOWN, 24 October 2024: {RACE}", date(2021, 8, 11), True),
        (f"Milltown, 24 October 2024 - {RACE}", date(2021, 8, 11), True),
        (f"24 October 2024, MILLTOWN - {RACE}", date(2021, 8, 11), True),
        (f"MILLTOWN, Oct. 24, 2024 (AWN) - {RACE}", date(2021, 8, 11), True),
        (f"(Published 24 October 2024) {RACE}", date(2021, 8, 11), True),
        (f"Published: 24 October 2024 09:15\n\n{RACE}", date(2021, 8, 11), True),
        (f"Posted: October 24, 2024. {RACE}", date(2026, 8, 11), True),
        (f"By Ada Roe, 24 October 2024\n\n{RACE}", date(2021, 8, 11), True),
        (f"(Published 24 October 2024) {RACE}", date(2024, 10, 25), False),
        (f"(Published 24 October 2024, updated 3 May 2026) {RACE}", date(2026, 5, 3), False),
        (f"(First published 24 October 2024) {RACE}", date(2026, 5, 3), False),
        (
            f"MILLTOWN, 24 October 2024: Rowers on the river (Photo by Ada Roe). {RACE}",
            date(2026, 5, 3),
            False,
        ),
        (f"MILL TOWN: October 24, 2024: {RACE}", date(2021, 8, 11), True),
        (f"MILLTOWN, 24 October 2024 - {RACE} So ran our front page.", date(2026, 5, 3), False),
        (f"MILLTOWN, 24 October 2024 - {RACE} From the novel.", date(2021, 5, 3), False),
        (f"Oct. 24, 2024 was fair. {RACE}", date(2026, 5, 3), False),
        (f"Ada Roe, 24 October 2024's winner, rowed. {RACE}", date(2026, 5, 3), False),
    ],
)
def test_a_dateline_with_its_year_or_a_stamp_belies_a_date_alone(
    real: Desk, text: str, published: date, *, dated: bool
) -> None:
    """Nothing else can be meant by the day a head gives, but a caption or a second day beside it."""
    assert bool(real.facts("dated", text, published)) is dated


def test_an_undated_story_is_dated_by_its_events(real: Desk) -> None:
    """A wire dateline without its year and a summit to come leave one day."""
    text = f"LONDON, May 5 (Reuters) - {NATO} {G7}"
    story, days = date_story(Story("s", text), real.knowledge)
    assert (story.published, story.published_from) == (date(2023, 5, 5), PublishedFrom.INFERRED)
    assert days == Interval.day(date(2023, 5, 5))
    assert "no date of publication" in story.notes[-1]


def test_one_wrong_name_leaves_no_story_undated(real: Desk) -> None:
    """All signs but one agree: that one is for the checks to judge."""
    wrong = "Australian Prime Minister Scott Morrison will attend. US president Joe Biden will come."
    story, _ = date_story(Story("s", f"LONDON, May 5 (Reuters) - {G7} {wrong}"), real.knowledge)
    assert story.published == date(2023, 5, 5)


def test_officeholders_alone_leave_a_story_undated(real: Desk) -> None:
    """A term of years is no date."""
    story, days = date_story(Story("s", "German Chancellor Angela Merkel spoke."), real.knowledge)
    assert (story.published, story.published_from, days) == (None, PublishedFrom.UNKNOWN, None)
    assert "too little to tell" in story.notes[-1]


PAST = "Ada Roe resigned on 3 May 2023 after a vote. The bridge was opened in March 2022, officials said."


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Ada Roe resigned on 3 May 2023.", "since 2023-05-03"),
        ("The party won power in 2022.", "since 2022-01-01"),
        ("The hall will open in June 2023.", "until 2023-06-30"),
        ("The court is due to begin in early March 2021.", "until 2021-03-31"),
    ],
)
def test_a_verb_just_before_its_date_bounds_the_day_it_is_written(real: Desk, text: str, key: str) -> None:
    """What has been was before, what will be is to come."""
    assert [s.key for s in read_signs(Story("s", text), real.knowledge)] == [key]


@pytest.mark.parametrize(
    "text",
    [
        "He will be tried for the killing in May 2017.",
        "The plan was scheduled for completion in 2030.",
        "The target was to be met by 2030.",
        "Work rules were imposed before January 2027.",
        '"It was closed in 2031," the film begins.',
    ],
)
def test_a_date_of_another_verb_bounds_nothing(real: Desk, text: str) -> None:
    """A trial to come for a killing long past, a plan for a year far off: neither dates the story."""
    assert read_signs(Story("s", text), real.knowledge) == ()


def test_an_age_is_of_one_year(real: Desk) -> None:
    """Emmanuel Macron, born on 21 December 1977, was 45 for a year."""
    signs = read_signs(Story("s", "Emmanuel Macron, 45, leads France."), real.knowledge)
    (found,) = [s for s in signs if s.kind == "age"]
    assert found.allowed == (Interval(date(2022, 12, 21), date(2023, 12, 20)),)


@pytest.mark.parametrize(
    "text",
    [
        "Emmanuel Macron, 39, was elected president.",
        "Emmanuel Macron, then 39, leads France.",
        '"Emmanuel Macron, 45, leads France," he said.',
    ],
)
def test_an_age_of_another_time_is_no_sign(real: Desk, text: str) -> None:
    """How old someone was when elected does not date the story."""
    assert [s for s in read_signs(Story("s", text), real.knowledge) if s.kind == "age"] == []


@pytest.mark.parametrize(
    ("published", "dated"), [(date(2020, 3, 3), True), (date(2022, 4, 1), False), (date(2023, 5, 10), False)]
)
def test_two_things_told_as_past_that_are_to_come_belie_the_date(
    real: Desk, published: date, *, dated: bool
) -> None:
    """One year may be a slip; of two the date of the page is the likelier."""
    facts = real.facts("dated", PAST, published)
    assert bool(facts) is dated
    if facts:
        likely = facts[0].role("likely")
        assert likely is not None
        assert likely.value == Interval(date(2023, 5, 2), None, Granularity.RANGE)


def test_two_officeholders_alone_are_two_wrong_names(real: Desk) -> None:
    """Editors copy names from old stories more often than pages carry an old date."""
    assert real.facts("dated", TWO_WRONG, date(2023, 5, 5)) == []


def test_a_winner_is_called_by_the_office_before_the_term(real: Desk) -> None:
    """A sign from an office begins some days before the term does."""
    (found,) = read_signs(Story("s", "Japan's prime minister, Fumio Kishida, spoke."), real.knowledge)
    assert found.allows(date(2021, 10, 2))
    assert not found.allows(date(2021, 9, 2))
